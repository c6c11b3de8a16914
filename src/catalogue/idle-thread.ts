import { startThread, type Thread } from './thread-call.ts'

/** So many ask an idle thread already that one more would wait too long. */
export class ThreadBusy extends Error {
  override readonly name = 'ThreadBusy'
}

/** `idleMs`: how long the thread stays when nobody asks; `mostWaiting`: how many may wait for it, the one that is answered included. */
type IdleOptions = { readonly idleMs?: number; readonly mostWaiting?: number }

/**
 * A thread for what is seldom asked and takes long: it starts when it is first asked, and goes when nobody has asked for a minute. Who asks
 * while too many wait is refused at once, by `ThreadBusy`.
 *
 * @param beside the caller's `import.meta.url`
 * @param name the file's name without its extension
 */
export function idleThread(beside: string, name: string, workerData: unknown, { idleMs = 60_000, mostWaiting = 60 }: IdleOptions = {}): Pick<Thread, 'call' | 'stop'> {
  let thread: Thread | undefined
  let timer: NodeJS.Timeout | undefined
  let asked = 0
  const stop = async (): Promise<void> => {
    clearTimeout(timer)
    const last = thread
    thread = undefined
    await last?.stop()
  }
  return {
    call: async (call, args) => {
      if (asked >= mostWaiting) throw new ThreadBusy(`Cannot ask the thread ${name}: ${mostWaiting} wait for it already`)
      clearTimeout(timer)
      const current = (thread ??= startThread(beside, name, workerData))
      asked += 1
      let wait = 0
      try {
        const answer = await current.call(call, args)
        wait = idleMs
        return answer
      } finally {
        asked -= 1
        // One that has failed may be broken: the next call starts another.
        if (asked === 0 && thread === current) timer = setTimeout(() => void stop(), wait).unref()
      }
    },
    stop,
  }
}
