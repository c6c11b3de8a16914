import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idleThread, ThreadBusy } from './idle-thread.ts'

const figure = { shape: 'columns', categories: ['1999'], series: [{ name: 'Works', values: [1] }], axis: 'Works', group: ',' }
const palette = { paper: '#ffffff', ink: '#000000', faded: '#000000', rule: '#000000', fills: ['#000000'] }

test('idle thread: it answers, goes when it is idle, and is there again when it is asked', async () => {
  const thread = idleThread(import.meta.url, '../web/plots/plot-thread', {}, { idleMs: 0 })
  const ask = (): Promise<unknown> => thread.call('draw', [figure, palette, 'wide'])
  const [one, other] = await Promise.all([ask(), ask()])
  assert.equal(one, other)
  await new Promise((resolve) => { setTimeout(resolve, 20) })
  assert.equal(await ask(), one)
  await thread.stop()
})
test('idle thread: who asks while too many wait is refused at once, and answered when they are gone', async () => {
  const thread = idleThread(import.meta.url, '../web/plots/plot-thread', {}, { idleMs: 0, mostWaiting: 2 })
  const ask = (): Promise<unknown> => thread.call('draw', [figure, palette, 'wide'])
  const waiting = [ask(), ask()]
  await assert.rejects(ask(), ThreadBusy)
  const [one] = await Promise.all(waiting)
  assert.equal(await ask(), one)
  await thread.stop()
})
test('idle thread: one that fails answers those who wait for it, and the next who asks has another', async () => {
  const thread = idleThread(import.meta.url, '../../test/support/counting-thread', {})
  assert.equal(await thread.call('count', []), 1)
  const [failed, behind] = await Promise.allSettled([thread.call('fail', []), thread.call('count', [])])
  assert.deepEqual([failed.status, behind], ['rejected', { status: 'fulfilled', value: 2 }])
  assert.equal(await thread.call('count', []), 1)
  await thread.stop()
})
