import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openPool, parsersFor } from './pool.ts'
import { unpackText } from './packed.ts'
import { usageOf } from './procfs.ts'

const entry = fileURLToPath(new URL('../../test/hostile/odd-parser.ts', import.meta.url))
const MiB = 1024 * 1024
const pool = openPool({ size: 1, entry, limits: { cpuMs: 1000, wallMs: 3000, memoryBytes: 100 * MiB } })
after(() => pool.close())

const readOf = async (name: string, words = 'The tide came in.'): Promise<string> => {
  const { header, text } = await pool.read({ bytes: Buffer.from(words, 'latin1'), name })
  const [finding] = header.findings
  return finding ? finding.code : unpackText(text, header.counts.textBytes)
}

test('pool: many members at once are read, each for itself', async () => {
  const names = Array.from({ length: 200 }, (_, number) => `story ${number}`)
  assert.deepEqual(await Promise.all(names.map((name) => readOf(name, name))), names)
})

test('pool: there are as many parsers as cores and memory have room for, and never none', () => {
  for (const [cores, gibibytes, parsers] of [[1, 16, 1], [2, 16, 2], [2, 1, 1], [2, 0.5, 1], [4, 3, 3], [64, 256, 8]] as const) assert.equal(parsersFor(cores, gibibytes * 1024 ** 3), parsers, `${cores} cores, ${gibibytes} GiB`)
})

test('pool: a further parser starts where there is much to read, and all give way to other processes', async () => {
  const two = openPool({ size: 2, entry })
  const parsersOf = async (members: number): Promise<readonly number[]> => {
    const read = await Promise.all(Array.from({ length: members }, () => two.read({ bytes: Buffer.from('x'), name: 'who' })))
    return [...new Set(read.map(({ header, text }) => Number(unpackText(text, header.counts.textBytes))))]
  }
  const [first, few] = [await parsersOf(50), await parsersOf(50)]
  assert.deepEqual([first.length, few], [1, first])
  let parsers: readonly number[] = []
  for (let turn = 0; turn < 20 && parsers.length < 2; turn += 1) parsers = await parsersOf(4000)
  assert.equal(parsers.length, 2)
  for (const pid of parsers) assert.ok(getPriority(pid) >= 10)
  await two.close()
})

const oddities = [
  ['die', 'parser-died'], ['abort', 'parser-died'], ['throw', 'parser-died'], ['loop', 'parser-time'],
  ['buffers', 'parser-memory'], ['heap', 'parser-memory'], ['nonsense', 'parser-died'], ['flood', 'parser-died'], ['lie', 'parser-died'],
] as const
for (const [name, code] of oddities) {
  test(`pool: a parser that goes wrong costs its own member only: ${name}`, async () => {
    assert.deepEqual(await Promise.all([readOf('before'), readOf(name), readOf('behind'), readOf('after')]), ['The tide came in.', code, 'The tide came in.', 'The tide came in.'])
  })
}

test('pool: no member answers for what others left behind', async () => {
  const big = 'x'.repeat(300 * 1024)
  for (let turn = 0; turn < 8; turn++) assert.equal((await readOf('litter', big)).length, big.length)
})

test('pool: what an error says stays in the parser, for it could be words of a story', async () => {
  const { header } = await pool.read({ bytes: Buffer.from('x'), name: 'throw' })
  assert.match(header.findings[0]?.detail ?? '', /^TypeError at odd-parser\.ts:\d+$/)
})

test('pool: a member beyond the limit is not read', async () => {
  const small = openPool({ size: 1, entry, limits: { memberBytes: 10 } })
  const { header } = await small.read({ bytes: Buffer.from('eleven bytes'), name: 'story' })
  assert.deepEqual(header.findings, [{ code: 'too-large', detail: '12 bytes' }])
  await small.close()
})

test('pool: a document that is not all words may be larger than text may', async () => {
  const small = openPool({ size: 1, entry, limits: { memberBytes: 10, nestedBytes: 20 } })
  const codeOf = async (words: string): Promise<string | undefined> => (await small.read({ bytes: Buffer.from(words, 'latin1'), name: 'story' })).header.findings[0]?.code
  assert.deepEqual([await codeOf('%PDF-1.4 and more'), await codeOf('%PDF-1.4 and more than that'), await codeOf('The tide came in.')], [undefined, 'too-large', 'too-large'])
  await small.close()
})

test('pool: who gives up waiting is told at once, and the others are read', async () => {
  const giveUp = new AbortController()
  const waiting = pool.read({ bytes: Buffer.from('x'), name: 'story' }, giveUp.signal)
  giveUp.abort(new Error('enough'))
  await assert.rejects(waiting, /enough/)
  assert.equal(await readOf('story'), 'The tide came in.')
})

test('pool: a parser that cannot start is told to those who wait', async () => {
  const none = openPool({ size: 1, entry: fileURLToPath(new URL('./no-such-file.ts', import.meta.url)) })
  await assert.rejects(none.read({ bytes: Buffer.from('x'), name: 'story' }), /Cannot start a parser/)
  await none.close()
})

test('pool: idle parsers keep no program alive', () => {
  const program = `
    import { openPool } from ${JSON.stringify(new URL('./pool.ts', import.meta.url).href)}
    const pool = openPool({ size: 2, entry: ${JSON.stringify(entry)} })
    const { header } = await pool.read({ bytes: Buffer.from('one'), name: 'story' })
    console.log(header.counts.characters)`
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program], { encoding: 'utf8', timeout: 20_000 })
  assert.deepEqual([stdout, status], ['3\n', 0])
})

test('pool: a parser does not outlive its program, even at work', { skip: pool.isolation.privileges !== 'dropped' && 'this system ends no orphans' }, async () => {
  const program = `
    import { openPool } from ${JSON.stringify(new URL('./pool.ts', import.meta.url).href)}
    const pool = openPool({ size: 1, entry: ${JSON.stringify(entry)} })
    await pool.read({ bytes: Buffer.from('one'), name: 'story' })
    void pool.read({ bytes: Buffer.from('one'), name: 'loop' })
    console.log('at work')`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((heard) => child.stdout.once('data', heard))
  const parsers = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ').map(Number)
  child.kill('SIGKILL')
  await new Promise((gone) => child.once('close', gone))
  // One that has ended may stand in the books until somebody takes note, but holds no memory.
  const lives = (pid: number): boolean => (usageOf(pid)?.memoryBytes ?? 0) > 0
  for (let turn = 0; turn < 250 && parsers.some(lives); turn++) await delay(20)
  assert.deepEqual([parsers.length, parsers.filter(lives)], [1, []])
})
