/**
 * Takes away what is half-written when a person or the system ends the program (Ctrl-C, SIGTERM), and ends it with 130; and when it ends by itself before its time, as where standard output takes no more.
 *
 * @returns to be called when there is nothing half-written any longer
 */
export function discardingWhenTold(discard: () => void): () => void {
  const told = (): void => {
    discard()
    process.exit(130)
  }
  process.on('SIGINT', told).on('SIGTERM', told).on('exit', discard)
  return () => {
    process.off('SIGINT', told).off('SIGTERM', told).off('exit', discard)
  }
}
