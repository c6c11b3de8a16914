import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { test } from 'node:test'
import { ZipFile } from 'yazl'
import { verify } from '../../src/archive/verify.ts'
import { openBlobs } from '../../src/catalogue/blobs.ts'
import { openCatalogue } from '../../src/catalogue/open.ts'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { admit } from '../../src/consent/readable.ts'
import { realImports } from '../support/real-imports.ts'
import { digestOf, writeHeap } from '../support/small-archive.ts'

const { folder, fresh, take } = realImports()

const story = (title: string, words: string): string => `Title: ${title}\nAuthor: Ann Reed\nRating: G\n\n${words} It was a quiet evening by the harbour, and nobody came.\n`

async function zip(path: string, members: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const archive = new ZipFile()
  for (const [name, bytes] of Object.entries(members)) archive.addBuffer(Buffer.from(bytes), name, { mtime: new Date(0) })
  archive.end()
  await pipeline(archive.outputStream, createWriteStream(path))
  return path
}

test('import: members of zips, and of zips in zips, are works; their bytes are kept once', async () => {
  const [data, heap] = [fresh(), writeHeap(fresh(), { 'loose.txt': story('Loose', 'Loose words.') })]
  const inner = await zip(join(folder, 'inner.zip'), { 'deep.txt': story('Deep', 'Deep words.') })
  await zip(join(heap, 'box.zip'), { 'a/one.txt': story('One', 'First words.'), 'of-loose.txt': story('Loose', 'Loose words.'), 'inner.zip': readFileSync(inner), 'empty.txt': '' })
  const report = await take(data, [heap])
  assert.deepEqual([report.deposits, report.members, report.works, report.refusedByCode], [2, 5, 3, { 'empty-file': 1 }])
  const catalogue = await openCatalogue(data)
  const { works } = await catalogue.list(openTo(keeper), { by: 'heading', kind: 'creator', value: 'Ann Reed' }, 'title', { offset: 0, limit: 9 })
  const paths = await Promise.all(works.map(async ({ key }) => {
    const page = await catalogue.work(key)
    return page && 'segments' in page ? page.segments.map(({ path }) => admit(keeper, path)) : []
  }))
  assert.deepEqual(paths.flat().map((each) => each.is === 'open' && each.words), ['box.zip › inner.zip/deep.txt', 'loose.txt', 'box.zip › a/one.txt'])
  assert.equal((await catalogue.totals(openTo(keeper))).blobs, 2)
  assert.equal((await take(data, [heap])).known, 2)
  assert.deepEqual((await verify({ data, blobs: openBlobs(join(data, 'blobs')) })).damages, [])
  await catalogue.close()
})

test('import: the same zip under two names is read once', async () => {
  const [data, heap] = [fresh(), writeHeap(fresh(), {})]
  mkdirSync(heap)
  for (const name of ['a.zip', 'b.zip']) await zip(join(heap, name), { 'one.txt': story('One', 'First words.') })
  const { deposits, members, works } = await take(data, [heap])
  assert.deepEqual([deposits, members, works], [2, 1, 1])
})

test('import: what is no story is kept, and named with its reason', async () => {
  const hostile: readonly (readonly [string, Buffer, string])[] = [
    ['empty.txt', Buffer.alloc(0), 'empty-file'], ['nul.txt', Buffer.alloc(4096), 'only-padding'],
    ['photo.txt', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.alloc(3000, 0x9d)]), 'not-text'],
    ['long.txt', Buffer.alloc(33 * 1024 * 1024, 'a'), 'too-large'],
  ]
  const [data, heap] = [fresh(), writeHeap(fresh(), { ...Object.fromEntries(hostile), 'fine.txt': story('Fine', 'Fine words.') })]
  await zip(join(heap, 'bomb.zip'), { 'zeros.txt': Buffer.alloc(3_000_000) })
  const report = await take(data, [heap])
  assert.equal(report.works, 1)
  const wanted = [...hostile.map(([name, , code]) => [name, code]), ['bomb.zip', 'container-expands']].sort()
  assert.deepEqual(report.refusedFirst.map(({ path, code }) => [path, code]).sort(), wanted)
  assert.equal(report.deposits, 6)
})

const isRoot = process.platform === 'linux' && process.getuid?.() === 0
function mounted(path: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'incipit-test', path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('import: a disk that fills up ends it with an error that says so, and with room again it goes on', { skip: !isRoot && 'a small disk can be made by root on Linux only' }, async (context) => {
  const data = fresh()
  mkdirSync(data)
  if (!mounted(data, 'size=4m')) return context.skip('this root may not mount')
  try {
    const prose = 'The lamp burned by the quay all night, and the rain came in from the sea. '.repeat(300)
    const heap = writeHeap(fresh(), Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`s${n}.txt`, story(`Story ${n}`, `${n} ${prose}`)])))
    await assert.rejects(take(data, [heap]), /full|ENOSPC|no space/i)
    execFileSync('mount', ['-o', 'remount,size=64m', data])
    const catalogue = await openCatalogue(data)
    assert.equal((await catalogue.totals(openTo(keeper))).works, 0)
    await catalogue.close()
    const report = await take(data, [heap])
    assert.deepEqual([report.files, report.works], [200, 200])
    const undisturbed = fresh()
    await take(undisturbed, [heap])
    assert.equal(await digestOf(data), await digestOf(undisturbed))
  } finally {
    execFileSync('umount', ['-l', data])
  }
})
