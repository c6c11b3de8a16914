import { startThread, type Thread } from './thread-call.ts'

/** So many ask an idle thread already that one more would wait too long. */
export class ThreadBusy extends Error {
  override readonly name = 'ThreadBusy'
}

/** `idleMs`: how long the thread stays when nobody asks; `mostWaiting`: how many may wait for it, the one that is answered included. */
type IdleOptions = { readonly idleMs?: number; readonly mostWaiting?: number }

/**
 * A thread for what is seldom asked and takes long: it starts when it is first asked, and goes when nobody has asked for a minute. Who asks
 * while too many wait is refused at once, by `ThreadBusy`. A thread that failed at something answers those who asked it already, and goes.
 *
 * @param beside the caller's `import.meta.url`
 * @param name the file's name without its extension
 */
export function idleThread(beside: string, name: string, workerData: unknown, { idleMs = 60_000, mostWaiting = 60 }: IdleOptions = {}): Pick<Thread, 'call' | 'stop'> {
  let held: { readonly thread: Thread; asked: number } | undefined
  let timer: NodeJS.Timeout | undefined
  let asked = 0
  const stop = async (): Promise<void> => {
    clearTimeout(timer)
    const last = held
    held = undefined
    await last?.thread.stop()
  }
  return {
    call: async (call, args) => {
      if (asked >= mostWaiting) throw new ThreadBusy(`Cannot ask the thread ${name}: ${mostWaiting} wait for it already`)
      clearTimeout(timer)
      const current = (held ??= { thread: startThread(beside, name, workerData), asked: 0 })
      current.asked += 1
      asked += 1
      try {
        return await current.thread.call(call, args)
      } catch (error) {
        // One that has failed may be broken: the next call starts another.
        if (held === current) held = undefined
        throw error
      } finally {
        asked -= 1
        current.asked -= 1
        if (current.asked === 0) {
          if (held === current) timer = setTimeout(() => void stop(), idleMs).unref()
          else void current.thread.stop()
        }
      }
    },
    stop,
  }
}
