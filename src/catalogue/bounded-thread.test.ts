import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundedThread } from './bounded-thread.ts'
import type { Thread } from './thread-call.ts'

/** A thread that answers by the name of a call: `never` hangs, `dies` ends it, `fails` is an error of the call alone. */
function threads(): { readonly start: () => Thread; readonly started: () => number } {
  let started = 0
  const start = (): Thread => {
    const number = ++started
    let rejectAll: ((error: unknown) => void)[] = []
    let isOver = false
    const end = (): void => {
      isOver = true
      for (const reject of rejectAll) reject(new Error('ended'))
      rejectAll = []
    }
    return {
      call: (name) => new Promise((resolve, reject) => {
        if (isOver) return reject(new Error('ended'))
        rejectAll.push(reject)
        if (name === 'dies') return end()
        if (name === 'fails') return reject(new Error('a bad call'))
        if (name !== 'never') resolve(`${name} by ${number}`)
      }),
      stop: async () => end(),
      ended: () => isOver,
    }
  }
  return { start, started: () => started }
}
const bounds = { timeMs: 20, mostWaiting: 3, late: (why: string) => new RangeError(why) }

test('boundedThread: who waits behind a call that is given up is answered by the next thread', async () => {
  const { start, started } = threads()
  const thread = boundedThread(start, bounds)
  const [slow, behind] = await Promise.allSettled([thread.call('never', []), thread.call('search', [])])
  assert.ok(slow.status === 'rejected' && slow.reason instanceof RangeError)
  assert.deepEqual(behind, { status: 'fulfilled', value: 'search by 2' })
  assert.equal(started(), 2)
})

test('boundedThread: a thread that died is replaced', async () => {
  const thread = boundedThread(threads().start, bounds)
  await assert.rejects(thread.call('dies', []))
  assert.equal(await thread.call('search', []), 'search by 2')
})

test('boundedThread: all who wait behind a call over which the thread died are answered by one other thread, in their order', async () => {
  const { start, started } = threads()
  const thread = boundedThread(start, bounds)
  const order: string[] = []
  const said = (name: string): Promise<unknown> => thread.call(name, []).then((answer) => order.push(String(answer)))
  const [dead] = await Promise.allSettled([thread.call('dies', []), said('first'), said('second')])
  assert.equal(dead.status, 'rejected')
  assert.deepEqual(order, ['first by 2', 'second by 2'])
  assert.equal(started(), 2)
})

test('boundedThread: who waits is told to the thread while it is at work', async () => {
  const told: string[] = []
  let reply: (value: unknown) => void = () => undefined
  const thread = boundedThread(() => ({ call: (name) => (told.push(name), new Promise((resolve) => (name === 'one' ? (reply = resolve) : resolve(name)))), stop: async () => undefined, ended: () => false }), { ...bounds, timeMs: 60_000 })
  const answers = [thread.call('one', []), thread.call('two', [])]
  await new Promise(setImmediate)
  assert.deepEqual(told, ['ready', 'one', 'two'])
  reply('one')
  assert.deepEqual(await Promise.all(answers), ['one', 'two'])
})

test('boundedThread: a call that fails costs nobody the thread', async () => {
  const thread = boundedThread(threads().start, bounds)
  await assert.rejects(thread.call('fails', []), /a bad call/)
  assert.equal(await thread.call('search', []), 'search by 1')
})

test('boundedThread: a thread that could not get ready is tried again', async () => {
  let tries = 0
  const { start } = threads()
  const thread = boundedThread(() => {
    const made = start()
    tries += 1
    return tries > 1 ? made : { ...made, call: () => Promise.reject(new Error('no disk')) }
  }, bounds)
  await assert.rejects(thread.call('search', []), /no disk/)
  assert.equal(await thread.call('search', []), 'search by 2')
})

test('boundedThread: beyond those that may wait, whoever comes is sent away', async () => {
  const thread = boundedThread(threads().start, bounds)
  const calls = Array.from({ length: 5 }, () => thread.call('search', []))
  const ends = await Promise.allSettled(calls)
  assert.deepEqual(ends.map(({ status }) => status), ['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'])
})
