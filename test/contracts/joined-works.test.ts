import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { reread } from '../../src/archive/reread.ts'
import { verify } from '../../src/archive/verify.ts'
import { openBlobs } from '../../src/catalogue/blobs.ts'
import type { RulingWish } from '../../src/catalogue/desk-acts.ts'
import { openCatalogue } from '../../src/catalogue/open.ts'
import type { RuledWork } from '../../src/catalogue/store.ts'
import { openWriter, type Writer } from '../../src/catalogue/writer.ts'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { admit, type Readable } from '../../src/consent/readable.ts'
import { exported, restored } from '../support/bags.ts'
import { digestOf, importSmall, smallParsers, temporaryFolder, writeHeap } from '../support/small-archive.ts'

const folder = temporaryFolder()
after(folder.remove)
let libraries = 0
const now = '2026-02-01T00:00:00.000Z'
const story = (title: string, words: string, more = ''): string => `Title: ${title}\nAuthor: Ann\nRating: general\n${more}\n${words}\n`
const opened = (path: Readable<string>): string => {
  const read = admit(keeper, path)
  return read.is === 'open' ? read.words : ''
}

async function library(...heaps: readonly Readonly<Record<string, string>>[]): Promise<string> {
  const data = join(folder.path, `data${libraries++}`)
  for (const [n, files] of heaps.entries()) await importSmall(data, [writeHeap(`${data}-heap${n}`, files)])
  return data
}

/** Every work by the files that it shows, in brackets those that it does not, with its key. */
async function made(data: string): Promise<ReadonlyMap<string, string>> {
  const catalogue = await openCatalogue(data)
  const works = await Promise.all((await catalogue.newest(openTo(keeper), 9)).map(async ({ key }) => {
    const page = await catalogue.work(key)
    if (!page || 'movedTo' in page) return ['', ''] as const
    return [page.segments.map(({ number, path }) => [opened(path), ...page.alternatives.filter((each) => each.number === number).map((each) => `(${opened(each.path)})`)].join(' ')).join(', '), key] as const
  }))
  await catalogue.close()
  return new Map(works.toSorted())
}

async function writing<T>(data: string, act: (writer: Writer) => Promise<T>): Promise<T> {
  const writer = await openWriter(data, { thread: false })
  try {
    return await act(writer)
  } finally {
    await writer.close()
  }
}

/** Rules on the work of a file. */
async function ruled(data: string, file: string, { is, of, ...more }: { readonly is: string; readonly of?: string; readonly number?: number } & Pick<RulingWish, 'segment' | 'alternative'>): Promise<RuledWork> {
  const works = [...await made(data)]
  const keyOf = (name: string): string => works.find(([files]) => files.split(/[, ()]+/).includes(name))?.[1] ?? name
  const { segment = 0, alternative = 0, ...rest } = more
  return await writing(data, async (writer) => await writer.rule(keyOf(file), { act: 'set', field: 'place', value: { is, ...(of !== undefined && { of: keyOf(of) }), ...rest }, segment, alternative, by: 'Cura' }, now))
}
const undone = async (data: string, id: number): Promise<unknown> => await writing(data, async (writer) => await writer.undo(id, 'Cura', now))
const files = async (data: string): Promise<readonly string[]> => [...(await made(data)).keys()]

const tide = { 'tide.txt': story('The Tide', 'It was a quiet evening.'), 'tide-new.txt': story('The Tide, again', 'It was a quiet evening, and it rained.') }

test('joined works: two are one by a person’s word: the other one’s text is shown, the address of either leads there, and undoing it parts them', async () => {
  const data = await library(tide)
  const before = await made(data)
  const { id, work } = await ruled(data, 'tide.txt', { is: 'same', of: 'tide-new.txt' })
  assert.deepEqual([...await made(data)], [['tide-new.txt (tide.txt)', before.get('tide-new.txt')]])
  assert.equal(work, before.get('tide-new.txt'))
  const catalogue = await openCatalogue(data)
  assert.deepEqual(await catalogue.work(before.get('tide.txt') ?? ''), { movedTo: work })
  assert.deepEqual((await catalogue.looks({ offset: 0, limit: 9 })).looks, [])
  await catalogue.close()
  const right = await ruled(data, 'tide.txt', { is: 'first', alternative: 1 })
  assert.deepEqual(await files(data), ['tide.txt (tide-new.txt)'])
  await undone(data, right.id)
  await undone(data, id)
  assert.deepEqual(await made(data), before)
  assert.deepEqual((await verify({ data, blobs: openBlobs(join(data, 'blobs')) })).damages, [])
})

test('joined works: a file is a part of another work by a person’s word, and stands where its number says', async () => {
  const data = await library({ 'road.txt': story('The Road', 'It began here.'), 'on.txt': story('Further', 'It went on.'), 'end.txt': story('Home', 'It ended.') })
  const end = await ruled(data, 'end.txt', { is: 'part', of: 'road.txt', number: 3 })
  const catalogue = await openCatalogue(data)
  assert.deepEqual((await catalogue.looks({ offset: 0, limit: 9 })).looks.map(({ finding }) => [finding.code, finding.detail]), [['part-missing', 'part 2 of 3']])
  await catalogue.close()
  await ruled(data, 'on.txt', { is: 'part', of: 'end.txt', number: 2 })
  assert.deepEqual(await files(data), ['road.txt, on.txt, end.txt'])
  // Of its own work a text can be another part.
  await ruled(data, 'road.txt', { is: 'part', of: 'road.txt', number: 1, segment: 2 })
  assert.deepEqual(await files(data), ['road.txt (end.txt), on.txt'])
  await undone(data, 3)
  await undone(data, end.id)
  assert.deepEqual(await files(data), ['end.txt', 'road.txt, on.txt'])
})

const numbered = (n: number, of: number, words: string): string => story('The Long Road', words, `Part: ${n} of ${of}\n`)
const roads = { 'a/1.txt': numbered(1, 3, 'One.'), 'a/2.txt': numbered(2, 3, 'Two.'), 'b/2.txt': numbered(2, 4, 'Two anew.'), 'b/3.txt': numbered(3, 4, 'Three.') }
test('joined works: of two works in parts all come together by one word, and a part that comes later finds its place', async () => {
  const data = await library(roads)
  assert.deepEqual(await files(data), ['a/1.txt, a/2.txt', 'b/2.txt, b/3.txt'])
  const { id } = await ruled(data, 'b/2.txt', { is: 'same', of: 'a/1.txt' })
  assert.deepEqual(await files(data), ['a/1.txt, a/2.txt (b/2.txt), b/3.txt'])
  await importSmall(data, [writeHeap(`${data}-late`, { 'b/4.txt': numbered(4, 4, 'Four.') })])
  assert.deepEqual(await files(data), ['a/1.txt, a/2.txt (b/2.txt), b/3.txt, b/4.txt'])
  await ruled(data, 'b/3.txt', { is: 'apart', segment: 2 })
  assert.deepEqual(await files(data), ['a/1.txt, a/2.txt (b/2.txt), b/4.txt', 'b/3.txt'])
  await undone(data, 2)
  await undone(data, id)
  assert.deepEqual(await files(data), ['a/1.txt, a/2.txt', 'b/2.txt, b/3.txt, b/4.txt'])
})

test('joined works: they stay so when they are read again, and when they are restored from a bag', async () => {
  const data = await library({ 'tide.txt': tide['tide.txt'] }, { 'tide-new.txt': tide['tide-new.txt'] })
  await ruled(data, 'tide.txt', { is: 'same', of: 'tide-new.txt' })
  const [held, digest] = [await made(data), await digestOf(data)]
  await writing(data, async (writer) => await reread({ data, pool: smallParsers(), blobs: openBlobs(join(data, 'blobs')), writer, all: true, now: () => now }))
  assert.deepEqual([await made(data), await digestOf(data)], [held, digest])
  await exported(data, `${data}-bag`)
  await restored(`${data}-bag`, `${data}-copy`)
  assert.deepEqual([await made(`${data}-copy`), await digestOf(`${data}-copy`)], [held, digest])
})

test('joined works: a bag puts nothing beside what is here already, unless its rulings on that are asked for', async () => {
  const data = await library(tide)
  await ruled(data, 'tide.txt', { is: 'part', of: 'tide-new.txt', number: 2 })
  await exported(data, `${data}-bag`)
  const other = await library({ 'tide-new.txt': tide['tide-new.txt'] })
  assert.match((await restored(`${data}-bag`, other)).rulingsLeftFirst.join(), /set place .*"is":"part"/)
  assert.deepEqual(await files(other), ['tide-new.txt', 'tide.txt'])
})

const refused: readonly (readonly [claim: string, of: string, more: { readonly is: string; readonly number?: number }, why: RegExp])[] = [
  ['a work that is not there', 'nope', { is: 'same' }, /beside work nope: there is none/],
  ['its own work', 'tide.txt', { is: 'same' }, /no other text in it/],
  ['a part of itself', 'tide.txt', { is: 'part', number: 2 }, /no other text in it/],
  ['no number of a part', 'tide-new.txt', { is: 'part' }, /the number of a part is 0 to 999/],
  ['half a number', 'tide-new.txt', { is: 'part', number: 1.5 }, /the number of a part is 0 to 999/],
]
for (const [claim, of, more, why] of refused) {
  test(`joined works: ${claim} is refused`, async () => await assert.rejects(ruled(await library(tide), 'tide.txt', { of, ...more }), why))
}
test('joined works: a place beside no work is refused', async () => await assert.rejects(ruled(await library(tide), 'tide.txt', { is: 'same' }), /names no other work/))
