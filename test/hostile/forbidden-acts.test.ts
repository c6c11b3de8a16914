import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { enableCompileCache, getCompileCacheDir } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openPool } from '../../src/parsing/pool.ts'
import { acts, keptActs, keptNetworkActs, type Target } from './acting-parser.ts'

const entry = fileURLToPath(new URL('./acting-parser.ts', import.meta.url))
const sources = fileURLToPath(new URL('../../src', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'incipit-acts-'))
const held = { 'secret.txt': 'a secret', 'secret.mjs': 'export default 1', 'secret.json': '{}', 'addon.node': '' }
// With all rights that a parser may begin with: it loads compiled code from a folder that it may write to until it has loaded.
if (getCompileCacheDir() === undefined) enableCompileCache(join(folder, 'compiled'))
const compiled = join(dirname(getCompileCacheDir() ?? folder), 'parsers')
const pool = openPool({ size: 1, entry })
const calls: string[] = []
const server = createServer((_, response) => response.end('hello'))
server.on('connection', () => calls.push('a connection'))
const socketServer = createServer((_, response) => response.end('hello'))
socketServer.on('connection', () => calls.push('a connection by socket file'))
let target: Target

before(async () => {
  process.env['INCIPIT_TEST_SECRET'] = 'a secret'
  for (const [name, words] of Object.entries(held)) writeFileSync(join(folder, name), words)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const socket = join(folder, 'socket')
  await new Promise<void>((done) => socketServer.listen(socket, done))
  target = { folder, sources, compiled, beside: fileURLToPath(import.meta.url), port: (server.address() as AddressInfo).port, socket, program: process.pid }
})

after(async () => {
  await pool.close()
  server.close()
  socketServer.close()
  rmSync(folder, { recursive: true })
})

async function outcomeOf(act: string): Promise<string> {
  const { header } = await pool.read({ bytes: Buffer.from(JSON.stringify(target)), name: act })
  return header.findings[0]?.detail ?? ''
}

for (const act of [...Object.keys(acts), ...Object.keys(keptActs)]) {
  test(`a parser that was taken over cannot ${act}`, async () => assert.match(await outcomeOf(act), /^refused: /))
}

for (const act of Object.keys(keptNetworkActs)) {
  const skip = pool.isolation.network !== 'namespace' && 'this system offers no network namespace'
  test(`a parser that was taken over cannot ${act}`, { skip }, async () => assert.match(await outcomeOf(act), /^refused: /))
}

test('the parser that tried had begun with compiled code', () => assert.ok(readdirSync(compiled).some((name) => name.startsWith('acting-parser.ts-'))))

test('nothing that a parser tried has left a trace', () => {
  assert.deepEqual(calls, [])
  assert.deepEqual(readdirSync(folder).filter((name) => name !== 'compiled').sort(), [...Object.keys(held), 'socket'].sort())
  for (const [name, words] of Object.entries(held)) assert.equal(readFileSync(join(folder, name), 'utf8'), words)
  assert.equal(existsSync(join(compiled, 'written.txt')), false)
  for (const name of ['written.txt', 'link']) assert.equal(existsSync(join(sources, name)), false)
})
