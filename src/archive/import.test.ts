import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { importHeaps } from './import.ts'
import { openBlobs } from '../catalogue/blobs.ts'
import { openCatalogue } from '../catalogue/open.ts'
import { openWriter } from '../catalogue/writer.ts'
import { keeper } from '../consent/policy.ts'
import { openTo } from '../consent/predicate.ts'
import { digestOf, importSmall, smallParsers, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'

const folder = temporaryFolder()
after(folder.remove)
let count = 0
const fresh = (): string => join(folder.path, String(count++))
const story = (n: number): string => `Title: Story ${n}\nAuthor: Ann\nRating: general\n\nWords number${n} of a story.\n`
const many = (n: number): Record<string, string> => Object.fromEntries(Array.from({ length: n }, (_, i) => [`s${i}.txt`, story(i)]))

test('import: the bytes are kept under their digest before they are parsed', async () => {
  const [data, root] = [fresh(), writeHeap(fresh(), { 'a.txt': story(1) })]
  const seen: string[] = []
  const pool = smallParsers()
  await importSmall(data, [root], { pool: { ...pool, read: async (member) => {
    for (const name of readdirSync(join(data, 'blobs'))) if (name.length === 2) seen.push(...readdirSync(join(data, 'blobs', name)))
    return pool.read(member)
  } } })
  assert.equal(seen.length, 1)
  assert.deepEqual(readdirSync(join(data, 'blobs', 'incoming')), [])
  assert.equal(openBlobs(join(data, 'blobs')).get(seen[0] ?? '')?.toString(), story(1))
})

test('import: stopped, nothing of it is seen; the same import goes on and ends as if it had never been stopped', async () => {
  const root = writeHeap(fresh(), many(90))
  const [whole, stopped] = [fresh(), fresh()]
  await importSmall(whole, [root])
  const stop = new AbortController()
  const pool = smallParsers()
  let read = 0
  const first = await importSmall(stopped, [root], { signal: stop.signal, pool: { ...pool, read: async (member) => {
    if (++read === 20) stop.abort()
    return pool.read(member)
  } } })
  assert.ok(first.interrupted && first.deposits > 0 && first.deposits < 90)
  const catalogue = await openCatalogue(stopped)
  assert.equal((await catalogue.totals(openTo(keeper))).works, 0)
  await catalogue.close()
  const second = await importSmall(stopped, [root])
  assert.deepEqual([second.accession, second.known, second.works], [first.accession, first.deposits, 90])
  assert.equal(await digestOf(stopped), await digestOf(whole))
})

test('import: a file that changed under its path is a new deposit, and both are kept', async () => {
  const [data, root] = [fresh(), writeHeap(fresh(), { 'a.txt': story(1) })]
  await importSmall(data, [root])
  writeHeap(root, { 'a.txt': story(2) })
  assert.equal((await importSmall(data, [root])).works, 1)
  const catalogue = await openCatalogue(data)
  assert.equal((await catalogue.totals(openTo(keeper))).works, 2)
  await catalogue.close()
})

test('import: the archive is not taken into itself', async () => {
  const root = writeHeap(fresh(), { 'a.txt': story(1) })
  const data = join(root, 'incipit-data')
  assert.equal((await importSmall(data, [root])).files, 1)
  assert.equal((await importSmall(data, [root])).known, 1)
})

test('import: what cannot be read is told by name, with what to do, and the rest comes in', async () => {
  const [data, root] = [fresh(), writeHeap(fresh(), { 'a.txt': story(1), 'empty.txt': '' })]
  const report = await importSmall(data, [root])
  assert.deepEqual([report.works, report.refused, report.refusedByCode, report.refusedFirst], [1, 1, { 'empty-file': 1 }, [{ path: 'empty.txt', code: 'empty-file' }]])
})

test('import: it counts what needs a look as the desk does, and names files of one folder together', async () => {
  const [data, root] = [fresh(), writeHeap(fresh(), { 'a.txt': story(1), 'gone/x.txt': '', 'gone/y.txt': '', 'b.txt': `Permission: refused\n${story(2)}` })]
  const report = await importSmall(data, [root])
  const catalogue = await openCatalogue(data)
  const listed = await catalogue.looks({ offset: 0, limit: 9 })
  const { entries, total } = await catalogue.lookEntries({ offset: 0, limit: 9 })
  assert.deepEqual([report.looks, report.refused, report.refusedFirst], [listed.total, 2, [{ path: 'gone/', code: 'empty-file', files: 2 }]])
  assert.deepEqual([listed.total, total, entries.flat().length], [3, 2, 3])
  assert.deepEqual((await catalogue.lookEntries({ offset: 1, limit: 1 })).entries, entries.slice(1))
  await catalogue.close()
})

test('import: a parser that cannot start ends it with the error, and nothing is half seen', async () => {
  const [data, root] = [fresh(), writeHeap(fresh(), many(3))]
  await assert.rejects(importSmall(data, [root], { pool: { ...smallParsers(), read: async () => { throw new Error('no parser') } } }), /no parser/)
  const catalogue = await openCatalogue(data)
  assert.equal((await catalogue.totals(openTo(keeper))).deposits, 0)
  await catalogue.close()
  assert.equal((await importSmall(data, [root])).works, 3)
})

test('import: a disk that is full ends it with an error that says so', async () => {
  const [data, root] = [fresh(), writeHeap(fresh(), many(3))]
  mkdirSync(data)
  const writer = await openWriter(data, { thread: false })
  const blobs = openBlobs(join(data, 'blobs'))
  const full = { ...blobs, put: async () => { throw new Error('Cannot keep blob: ENOSPC: no space left on device, write') } }
  await assert.rejects(importHeaps({ roots: [root], terms: {}, data, pool: smallParsers(), blobs: full, writer }), /no space left/)
  await writer.close()
  writeFileSync(join(root, 'more.txt'), story(9))
  assert.equal((await importSmall(data, [root])).works, 4)
})
