/** Jobs under way, bounded by their number and by the bytes that they hold. */
export type Bounded = {
  /** Starts a job once there is room for it; resolved when it has started. @throws what the first failed job threw */
  start(sizeBytes: number, job: () => Promise<void>): Promise<void>
  /** Waits until all jobs have ended. @throws what the first failed job threw */
  end(): Promise<void>
}

/** Bounds jobs under way. One that is larger than all the room goes alone. */
export function bounded(mostJobs: number, mostBytes: number): Bounded {
  let [jobs, bytes] = [0, 0]
  let failure: { error: unknown } | undefined
  let wake: (() => void) | undefined
  const changed = (): Promise<void> => new Promise((resolve) => { wake = resolve })
  const check = (): void => {
    if (failure) throw failure.error
  }
  return {
    start: async (sizeBytes, job) => {
      while (!failure && jobs > 0 && (jobs >= mostJobs || bytes + sizeBytes > mostBytes)) await changed()
      check()
      jobs += 1
      bytes += sizeBytes
      void job().catch((error: unknown) => { failure ??= { error } }).finally(() => {
        jobs -= 1
        bytes -= sizeBytes
        wake?.()
      })
    },
    end: async () => {
      while (jobs > 0) await changed()
      check()
    },
  }
}
