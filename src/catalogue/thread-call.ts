import { extname } from 'node:path'
import { type MessagePort, type Transferable, Worker } from 'node:worker_threads'

/** What a thread answers: functions by name. */
export type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>

type Call = { readonly id: number; readonly name: string; readonly args: readonly unknown[] }
type Reply = { readonly id: number; readonly result?: unknown; readonly error?: { readonly name: string; readonly message: string; readonly code?: string } }

/** A thread that answers calls in order. */
export type Thread = {
  call(name: string, args: readonly unknown[], transfer?: readonly Transferable[]): Promise<unknown>
  /** Ends the thread; calls under way are rejected. */
  stop(): Promise<void>
  /** Whether it has ended, or died. */
  ended(): boolean
}

/**
 * Starts a thread from a file beside the caller, `.ts` or compiled alike. It does not keep the process alive but while it is asked something.
 *
 * @param beside the caller's `import.meta.url`
 * @param name the file's name without its extension
 */
export function startThread(beside: string, name: string, workerData: unknown): Thread {
  const worker = new Worker(new URL(`./${name}${extname(beside)}`, beside), { workerData })
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  let next = 0
  let failure: unknown
  const settle = (id: number): ReturnType<typeof pending.get> => {
    const waiting = pending.get(id)
    pending.delete(id)
    if (pending.size === 0) worker.unref()
    return waiting
  }
  const fail = (error: unknown): void => {
    failure ??= error
    for (const id of [...pending.keys()]) settle(id)?.reject(failure)
  }
  worker.on('message', ({ id, result, error }: Reply) => {
    const waiting = settle(id)
    if (error) waiting?.reject(revived(error))
    else waiting?.resolve(result)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error(`The thread ${name} has ended`)))
  worker.unref()
  return {
    call: (call, args, transfer = []) => new Promise((resolve, reject) => {
      if (failure) return reject(failure)
      const id = next++
      pending.set(id, { resolve, reject })
      worker.ref()
      worker.postMessage({ id, name: call, args } satisfies Call, [...transfer])
    }),
    stop: async () => {
      fail(new Error(`The thread ${name} was ended`))
      await worker.terminate()
    },
    ended: () => failure !== undefined,
  }
}

/** Answers calls at the thread's own end, one after the other. */
export function answerCalls(port: MessagePort, handlers: Handlers): void {
  let last: Promise<void> = Promise.resolve()
  port.on('message', ({ id, name, args }: Call) => {
    last = last.then(async () => {
      try {
        const handler = handlers[name]
        if (!handler) throw new Error(`The thread knows no ${name}`)
        port.postMessage({ id, result: await handler(...args as never[]) } satisfies Reply)
      } catch (error) {
        const { name, message, code } = error as Error & { code?: string }
        port.postMessage({ id, error: { name, message, ...(code !== undefined && { code }) } } satisfies Reply)
      }
    })
  })
}

function revived({ name, message, code }: NonNullable<Reply['error']>): Error {
  const error = name === 'RangeError' ? new RangeError(message) : name === 'TypeError' ? new TypeError(message) : new Error(message)
  return code === undefined ? error : Object.assign(error, { code })
}
