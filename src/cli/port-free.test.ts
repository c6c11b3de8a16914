import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { portProblem } from './port-free.ts'

/** Listens on a port of the system's choice while `during` runs. */
async function taken(during: (port: number) => Promise<void>): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await during(port)
  await new Promise((resolve) => server.close(resolve))
  return port
}

test('port: a free one is no problem', async () => {
  const port = await taken(() => Promise.resolve())
  assert.equal(await portProblem('127.0.0.1', port), undefined)
})

test('port: one that is taken is named, and what to do', () => taken(async (port) => {
  assert.match(await portProblem('127.0.0.1', port) ?? '', new RegExp(`127\\.0\\.0\\.1:${port}: it is taken.*INCIPIT_PORT`))
}).then(() => undefined))

test('port: an address of another machine is named, and what to do', async () => {
  assert.match(await portProblem('192.0.2.1', 4040) ?? '', /192\.0\.2\.1.*INCIPIT_HOST/)
})
