import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { make7z, makeRar5 } from '../../test/hostile/make-archive.ts'
import { makeGzip } from '../../test/hostile/make-gzip.ts'
import { makeTar } from '../../test/hostile/make-tar.ts'
import { makeZip } from '../../test/hostile/make-zip.ts'
import { randomBytes, randomFrom } from '../../test/hostile/random.ts'
import { openPool } from './pool.ts'
import { budgetOf, type Unpacked, type UnpackOptions } from './unpack.ts'

const pool = openPool({ size: 1 })
after(() => pool.close())
const story = (number: number): { name: string; bytes: Buffer } => ({ name: `story${number}.txt`, bytes: Buffer.from(`The tide came in ${number} times.`) })
const stories = makeZip(Array.from({ length: 300 }, (_, number) => story(number)))

async function all(members: AsyncIterable<Unpacked>): Promise<readonly Unpacked[]> {
  const list: Unpacked[] = []
  for await (const item of members) list.push(item)
  return list
}

const told = (items: readonly Unpacked[]): readonly string[] => items.map((item) => ('about' in item ? '' : 'code' in item ? item.code : `${item.name}: ${item.bytes.toString()}`))
const wanted = Array.from({ length: 300 }, (_, number) => `story${number}.txt: The tide came in ${number} times.`)

test('unpack: gives the members of a zip in order', async () => assert.deepEqual(told(await all(pool.unpack(stories))), wanted))

test('unpack: reads a zip that is a file, larger than one range', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'incipit-zip-'))
  try {
    const random = randomFrom(3)
    const members = Array.from({ length: 5 }, (_, number) => ({ name: `${number}.bin`, bytes: randomBytes(random, 300_000) }))
    const path = join(folder, 'heap.zip')
    writeFileSync(path, makeZip(members))
    const items = await all(pool.unpack({ path }))
    assert.deepEqual(items.map((item) => 'bytes' in item && [item.name, item.bytes.equals(members.find(({ name }) => name === item.name)?.bytes ?? Buffer.alloc(0))]), members.map(({ name }) => [name, true]))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('unpack: members are read while the rest is unpacked', async () => {
  const findings = await Promise.all(told(await all(pool.unpack(stories))).map(async (words) => (await pool.read({ bytes: Buffer.from(words), name: 'story.txt' })).header.findings.map(({ code }) => code)))
  assert.equal(findings.filter((codes) => codes.some((code) => code.startsWith('parser-'))).length, 0)
})

test('unpack: who stops in the middle leaves nothing behind', async () => {
  for await (const _ of pool.unpack(stories)) break
  assert.equal((await all(pool.unpack(stories))).length, 300)
})

test('unpack: a file that is not there is an error of the world', () => assert.rejects(all(pool.unpack({ path: join(tmpdir(), 'incipit-no-such-heap.zip') })), /ENOENT/))

const limited: readonly (readonly [string, Buffer, UnpackOptions, readonly string[]])[] = [
  ['a container that lies too deep is not unpacked', stories, { depth: 5 }, ['container-nested']],
  ['a container whose outermost has nothing left to give is not unpacked', stories, { budget: { left: 0 } }, ['container-expands']],
  ['a container gives what is left and no more', stories, { budget: { left: 30 } }, ['story0.txt: The tide came in 0 times.', 'container-expands']],
]
for (const [claim, container, options, result] of limited) test(`unpack: ${claim}`, async () => assert.deepEqual(told(await all(pool.unpack(container, options))), result))

const odd: readonly (readonly [string, Buffer, UnpackOptions, readonly string[]])[] = [
  ['a tar', makeTar([story(1), story(2)]), { format: 'tar' }, ['story1.txt: The tide came in 1 times.', 'story2.txt: The tide came in 2 times.']],
  ['a tar.gz, as its members', makeGzip(makeTar([story(1), story(2)])), { format: 'gzip' }, ['story1.txt: The tide came in 1 times.', 'story2.txt: The tide came in 2 times.']],
  ['a gzip without a name, by the name of the file', makeGzip(story(1).bytes), { format: 'gzip', name: 'heap/tide.txt.gz' }, ['tide.txt: The tide came in 1 times.']],
  ['a 7z', make7z([story(1), story(2)]), { format: 'archive' }, ['story1.txt: The tide came in 1 times.', 'story2.txt: The tide came in 2 times.']],
  ['a RAR', makeRar5([story(1)]), { format: 'archive' }, ['story1.txt: The tide came in 1 times.']],
]
for (const [claim, container, options, result] of odd) test(`unpack: gives the members of ${claim}`, async () => assert.deepEqual(told(await all(pool.unpack(container, options))), result))

test('unpack: each archive has a process of its own, and nothing of the last', async () => {
  const broken = make7z([story(1)]).fill(0xff, 40)
  for (const container of [make7z([story(1)]), broken, make7z([story(2)])]) {
    const lines = told(await all(pool.unpack(container, { format: 'archive' })))
    assert.equal(lines.length, 1)
    assert.doesNotMatch(lines[0] ?? '', /^parser-/)
  }
})

test('unpack: a tar.gz that is a file, larger than one range, is a stream', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'incipit-tgz-'))
  try {
    const random = randomFrom(4)
    const members = Array.from({ length: 6 }, (_, number) => ({ name: `${number}.bin`, bytes: randomBytes(random, 300_000) }))
    const path = join(folder, 'heap.tgz')
    writeFileSync(path, makeGzip(makeTar(members)))
    const items = await all(pool.unpack({ path }, { format: 'gzip' }))
    assert.deepEqual(items.map((item) => 'bytes' in item && [item.name, item.bytes.equals(members.find(({ name }) => name === item.name)?.bytes ?? Buffer.alloc(0))]), members.map(({ name }) => [name, true]))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('unpack: the budget is what the container may give out, and is used up by what it gives', async () => {
  const budget = budgetOf(100, { ...pool.limits, ratio: 10 })
  assert.equal(budget.left, 1000)
  await all(pool.unpack(makeZip([{ name: 'x', bytes: Buffer.alloc(30, 'x'), method: 0 }]), { budget }))
  assert.equal(budget.left, 970)
})
