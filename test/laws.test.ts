import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { reread } from '../src/archive/reread.ts'
import { openBlobs } from '../src/catalogue/blobs.ts'
import { openCatalogue } from '../src/catalogue/open.ts'
import { cataloguePath } from '../src/catalogue/path.ts'
import { openWriter } from '../src/catalogue/writer.ts'
import { keeper } from '../src/consent/policy.ts'
import { openTo } from '../src/consent/predicate.ts'
import { admit } from '../src/consent/readable.ts'
import { digestOf, importSmall, smallParsers, temporaryFolder, writeHeap } from './support/small-archive.ts'

const folder = temporaryFolder()
after(folder.remove)
let count = 0
const fresh = (): string => join(folder.path, String(count++))

const word = fc.constantFrom('lamp', 'sea', 'quay', 'Mary', 'storm', 'light', 'été', '猫', '😀', '—')
const story = fc.record({
  title: fc.option(fc.constantFrom('The Tide', 'Storm', 'Road'), { nil: undefined }), author: fc.option(fc.constantFrom('Ann', 'Ben'), { nil: undefined }),
  rating: fc.option(fc.constantFrom('general', 'explicit'), { nil: undefined }), part: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), words: fc.array(word, { minLength: 1, maxLength: 12 }),
}).map(({ title, author, rating, part, words }) => [
  ...(title ? [`Title: ${title}`] : []), ...(author ? [`Author: ${author}`] : []), ...(rating ? [`Rating: ${rating}`] : []), ...(part ? [`Part: ${part} of 3`] : []), '', words.join(' '), '',
].join('\n'))
const heap = fc.uniqueArray(fc.tuple(fc.constantFrom('a/1.txt', 'a/2.txt', 'b/1.txt', 'part1.txt', 'part2.txt', 'z.txt'), fc.oneof(story, fc.constant(''))), { selector: ([name]) => name, minLength: 1, maxLength: 6 })

test('laws: importing twice is importing once, and one event more', () =>
  fc.assert(fc.asyncProperty(heap, async (files) => {
    const [data, root] = [fresh(), writeHeap(fresh(), Object.fromEntries(files))]
    await importSmall(data, [root])
    const before = [await digestOf(data), rows(data)] as const
    const again = await importSmall(data, [root])
    assert.deepEqual([again.known, again.deposits, again.accession], [files.length, 0, undefined])
    assert.equal(await digestOf(data), before[0])
    assert.deepEqual(rows(data), { ...before[1], event: (before[1]['event'] ?? 0) + 1 })
  }), { numRuns: 12 }))

test('laws: the order in which files come does not matter to the digest', () =>
  fc.assert(fc.asyncProperty(heap.chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }))), async ([files, shuffled]) => {
    // A heap is walked by name: handing the files over one by one, each as a root of its own, gives any order.
    const root = writeHeap(fresh(), Object.fromEntries(files))
    const digests: string[] = []
    for (const order of [files, shuffled]) {
      const data = fresh()
      await importSmall(data, order.map(([name]) => join(root, name)))
      digests.push(await digestOf(data))
    }
    assert.equal(digests[0], digests[1])
  }), { numRuns: 12 }))

test('laws: reading everything again by the same rules changes nothing', () =>
  fc.assert(fc.asyncProperty(heap, async (files) => {
    const [data, root] = [fresh(), writeHeap(fresh(), Object.fromEntries(files))]
    await importSmall(data, [root])
    const before = [await digestOf(data), rows(data)] as const
    const writer = await openWriter(data, { thread: false })
    await reread({ data, pool: smallParsers(), blobs: openBlobs(join(data, 'blobs')), writer, all: true })
    await writer.close()
    assert.equal(await digestOf(data), before[0])
    assert.deepEqual(rows(data), { ...before[1], event: (before[1]['event'] ?? 0) + 1 })
  }), { numRuns: 12 }))

test('laws: words in are words out', () =>
  fc.assert(fc.asyncProperty(heap, async (files) => {
    const [data, root] = [fresh(), writeHeap(fresh(), Object.fromEntries(files))]
    await importSmall(data, [root])
    const catalogue = await openCatalogue(data)
    const out = new Set<string>()
    for (const { key } of await catalogue.newest(openTo(keeper), 100)) {
      for (const segment of await catalogue.segments(key) ?? []) {
        const read = admit(keeper, segment)
        if (read.is === 'open') out.add(read.words.reading.text)
      }
    }
    await catalogue.close()
    // A second file that claims to be the same part stands beside the first, and is not shown.
    const shown = new Set(files.map(([, text]) => text).filter((text) => text.trim() !== '' && !text.includes('Part:')))
    assert.deepEqual([...shown].filter((text) => !out.has(text)), [])
  }), { numRuns: 12 }))

function rows(data: string): Readonly<Record<string, number>> {
  const db = new DatabaseSync(cataloguePath(data), { readOnly: true })
  const count = (table: string): number => Number(db.prepare(`select count(*) as n from ${table}`).get()?.['n'])
  const counts = Object.fromEntries(['accession', 'blob', 'deposit', 'reading', 'draft', 'assertion', 'work', 'segment', 'chapter', 'work_term', 'ruling', 'event', 'look', 'todo'].map((table) => [table, count(table)]))
  db.close()
  return counts
}
