import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { serve } from './serve.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'incipit-serve-'))
const said: string[] = []
const serving = await serve({ dataFolder, port: 0, say: (line) => said.push(line), complain: (line) => assert.fail(line) })
const port = Number(new URL(serving.address).port)
let stopped = false
after(async () => {
  if (!stopped) await serving.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** A request as typed by hand; the status line of the answer. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text))
    let answer = ''
    socket.on('data', (piece) => { answer += piece })
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.on('error', reject)
  })
}

test('serve: says where the reading room is, and how its keeper gets to the desk', () => {
  assert.match(said[0] ?? '', /http:\/\/127\.0\.0\.1:\d+$/)
  assert.match(said[1] ?? '', /\/desk\/open\?token=[\w-]{40,}$/)
})

test('serve: an empty library is served, and the keeper’s link opens the desk', async () => {
  const front = await fetch(serving.address)
  assert.equal(front.status, 200)
  assert.match(await front.text(), /Nothing yet/)
  const open = await fetch(serving.keeperLink, { redirect: 'manual' })
  assert.equal(open.status, 303)
  assert.match(open.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Lax/)
})

test('serve: a port that is taken is said plainly, with what to do', async () => {
  await assert.rejects(serve({ dataFolder, port }), /is taken.*INCIPIT_PORT/s)
})

const odd = [
  ['an address out of the root', 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', / 404 /],
  ['an absolute address', `GET http://example.com/desk HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, / 404 /],
  ['an address that is none', 'GET %%% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', / 40\d /],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', / 400 /],
  ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40 * 1024)}\r\nConnection: close\r\n\r\n`, / 431 /],
  ['a body that claims to be large', 'POST /settings HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 999999999\r\nConnection: close\r\n\r\n', / 413 /],
  ['a method that is none', 'FROB / HTTP/1.1\r\nHost: x\r\n\r\n', / 400 /],
  ['TRACE', 'TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', / 4\d\d /],
] as const
for (const [claim, text, status] of odd) test(`serve: answers ${claim}`, async () => assert.match(await raw(text), status))

test('serve: a form in pieces that grows too large is refused, though it never said so', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const asked = request({ port, method: 'POST', path: '/settings', headers: { 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' } }, (answer) => { answer.resume(); resolve(answer.statusCode ?? 0) })
    asked.on('error', reject)
    for (let piece = 0; piece < 20; piece++) asked.write('a'.repeat(8192))
    asked.end()
  })
  assert.equal(status, 413)
})

test('serve: stopping lets the library go, and it is found again as it was', async () => {
  await serving.stop()
  stopped = true
  const again = await serve({ dataFolder, port: 0 })
  assert.equal(new URL(again.keeperLink).search, new URL(serving.keeperLink).search)
  await again.stop()
})
