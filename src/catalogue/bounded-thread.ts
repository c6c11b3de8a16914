import type { Thread } from './thread-call.ts'

/** How long a call may run, in milliseconds from when it begins, and how many may wait. `late` makes the error for whoever is given up or sent away. */
type Bounds = { readonly timeMs: number; readonly mostWaiting: number; readonly late: (why: string) => Error }

/** A thread whose calls take turns, each with a bound on its time. */
type BoundedThread = {
  /** Starts the thread before anybody asks. */
  readonly ready: () => Promise<void>
  readonly call: (name: string, args: readonly unknown[], of?: { readonly unbounded?: boolean }) => Promise<unknown>
  readonly stop: () => Promise<void>
}

/**
 * Asks a thread that answers one thing after the other. A call that takes too long is given up and its thread replaced, and so is a thread that died: whoever waits
 * behind it is answered by the next one. Whoever comes is told to the thread at once, so that it need not sleep and wake between two calls; his time begins when those before him
 * have been answered. The thread's `ready` is called first, and its time counts for nobody.
 *
 * @param start starts a thread that knows `ready`
 */
export function boundedThread(start: () => Thread, { timeMs, mostWaiting, late }: Bounds): BoundedThread {
  let thread: { readonly of: Thread; readonly ready: Promise<unknown> } | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  // Threads that ended over somebody's call: those behind him were never answered.
  const lost = new WeakSet<Thread>()
  const current = async (): Promise<Thread> => {
    if (!thread || thread.of.ended()) {
      const of = start()
      thread = { of, ready: of.call('ready', []) }
    }
    const asked = thread
    try {
      await asked.ready
    } catch (error) {
      if (thread === asked) thread = undefined
      void asked.of.stop()
      throw error
    }
    return asked.of
  }
  const inTime = async (of: Thread, asked: Promise<unknown>): Promise<unknown> => {
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(late(`it took longer than ${timeMs / 1000} s`))
        if (thread?.of === of) thread = undefined
        void of.stop()
      }, timeMs)
    })
    try {
      return await Promise.race([asked, tooLong])
    } finally {
      clearTimeout(timer)
    }
  }
  const told = async (name: string, args: readonly unknown[], before: Promise<unknown>, unbounded: boolean): Promise<unknown> => {
    const soon = current().then((of) => ({ of, asked: of.call(name, args) }))
    // What becomes of it is looked at when it is its turn.
    soon.then(({ asked }) => asked.catch(() => undefined), () => undefined)
    await before
    let turn = await soon
    if (lost.has(turn.of)) {
      const of = await current()
      turn = { of, asked: of.call(name, args) }
    }
    try {
      return await (unbounded ? turn.asked : inTime(turn.of, turn.asked))
    } finally {
      if (turn.of.ended()) lost.add(turn.of)
    }
  }
  return {
    ready: async () => {
      await current()
    },
    call: (name, args, { unbounded = false } = {}) => {
      if (waiting >= mostWaiting) return Promise.reject(late(`${mostWaiting} others wait for an answer`))
      waiting += 1
      const answer = told(name, args, last, unbounded).finally(() => {
        waiting -= 1
      })
      last = answer.catch(() => undefined)
      return answer
    },
    stop: async () => {
      const held = thread
      thread = undefined
      if (!held) return
      await held.ready.catch(() => undefined)
      if (!held.of.ended()) await held.of.call('close', [])
      await held.of.stop()
    },
  }
}
