import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type OpenCatalogue, openCatalogue } from '../../src/catalogue/open.ts'
import type { Taken } from '../../src/catalogue/take.ts'
import { openWriter, type Writer } from '../../src/catalogue/writer.ts'
import { keeper, stranger } from '../../src/consent/policy.ts'
import { listedTo, openTo } from '../../src/consent/predicate.ts'
import { admit, type Readable } from '../../src/consent/readable.ts'
import type { Terms } from '../../src/model/terms.ts'
import { parseQuery } from '../../src/query/parse.ts'
import { taken, takenContainer } from '../support/small-heap.ts'

const now = '2026-01-02T03:04:05.000Z'
const first = { offset: 0, limit: 20 }
const folder = mkdtempSync(join(tmpdir(), 'incipit-contract-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let archives = 0

type Archive = { readonly data: string; readonly writer: Writer; readonly catalogue: OpenCatalogue }

async function archive(thread = false): Promise<Archive> {
  const data = join(folder, String(archives++))
  const writer = await openWriter(data, { thread })
  return { data, writer, catalogue: await openCatalogue(data, { searchThread: thread }) }
}

async function accede({ writer }: Archive, items: readonly Taken[], terms: Terms = {}, name = 'heap'): Promise<number> {
  const accession = await writer.begin({ resumeKey: name, roots: [name], terms, now })
  for (let at = 0; at < items.length; at += 3) await writer.take(accession, items.slice(at, at + 3))
  await writer.end(accession.id, now, {})
  return accession.id
}

async function closeAll({ writer, catalogue }: Archive): Promise<void> {
  await catalogue.close()
  await writer.close()
}

async function search({ catalogue }: Archive, text: string, reader = stranger): Promise<Awaited<ReturnType<OpenCatalogue['search']>>> {
  const parsed = parseQuery(text)
  assert.ok('query' in parsed, JSON.stringify(parsed))
  return catalogue.search(listedTo(reader), openTo(reader), parsed.query, first)
}

const tide = 'Title: The Tide\nAuthor: Mary Reed\nRating: general\nFandom: Harbour Tales\n\n# One\nThe harbour slept. A lamp burned by the quay, and the café was closed.\n# Two\nMorning came late. Write to mary@example.org for more.\n'
const storm = 'Title: Storm\nAuthor: Joe Mason\nRating: explicit\nWarning: violence\nTag: weather\n\nThunder over the harbour, all night long.\n'
const bare = 'The lighthouse keeper counted the ships again.\nNobody came to the harbour.\n'

for (const thread of [false, true]) {
  const how = thread ? 'in threads' : 'on the spot'
  test(`catalogue (${how}): what is taken in is found, listed and read`, async () => {
    const one = await archive(thread)
    await accede(one, [taken('a/tide.txt', tide), taken('a/storm.txt', storm), taken('b/bare.txt', bare), taken('empty.txt', '')], { from: 'a disk' })
    const { catalogue } = one
    const totals = await catalogue.totals(openTo(keeper))
    assert.deepEqual([totals.works, totals.deposits, totals.creators, totals.unrated, totals.looks], [3, 4, 2, 1, 1])
    const [work] = (await catalogue.list(openTo(stranger), { by: 'heading', kind: 'creator', value: 'mary  REED' }, 'title', first)).works
    assert.equal(work?.title, 'The Tide')
    const page = await catalogue.work(work.key)
    assert.ok(page && 'contents' in page)
    assert.deepEqual(page.contents.map(({ number, title }) => [number, title && admit(stranger, title)]), [[1, { is: 'open', words: 'One' }], [2, { is: 'open', words: 'Two' }]])
    const chapter = await catalogue.chapter(work.key, 2)
    const read = chapter && admit(stranger, chapter)
    assert.ok(read?.is === 'open')
    const { segment, chapter: { at }, of } = read.words
    assert.equal(of, 2)
    assert.equal(segment.reading.text.slice(...at), '# Two\nMorning came late. Write to mary@example.org for more.\n')
    assert.equal(segment.reading.text, tide)
    assert.equal(await catalogue.chapter(work.key, 3), undefined)
    assert.equal(await catalogue.work('nosuchkey'), undefined)
    const creators = await catalogue.headings(listedTo(stranger), 'creator', first)
    assert.deepEqual(creators, { headings: [{ value: 'joe mason', label: 'Joe Mason', works: 1 }, { value: 'mary reed', label: 'Mary Reed', works: 1 }], total: 2 })
    const [look] = (await catalogue.looks(first)).looks
    assert.deepEqual([look?.finding.code, look?.path], ['empty-file', 'empty.txt'])
    await closeAll(one)
  })

  test(`catalogue (${how}): search obeys the gate`, async () => {
    const one = await archive(thread)
    await accede(one, [taken('tide.txt', tide), taken('storm.txt', storm), taken('bare.txt', bare)])
    const titles = async (text: string, reader = stranger): Promise<string[]> => (await search(one, text, reader)).hits.map(({ work }) => work.title).sort()
    // Body words of a work that is gated find nothing; its title, creators and tags do, without an excerpt.
    assert.deepEqual(await titles('harbour'), ['The Tide'])
    assert.deepEqual(await titles('harbour', keeper), ['Storm', 'The Tide', 'Untitled story'])
    const [gated] = (await search(one, 'storm')).hits
    assert.deepEqual([gated?.work.title, gated?.excerpt], ['Storm', undefined])
    assert.equal((await search(one, 'thunder')).total, 0)
    assert.equal((await search(one, 'body:storm')).total, 0)
    assert.deepEqual(await titles('tag:weather -thunder'), ['Storm'])
    assert.deepEqual(await titles('tag:weather -thunder', keeper), [])
    // The opening words stand for a title; a gated work is not found by them, nor named by them.
    assert.equal((await search(one, 'title:lighthouse', keeper)).total, 0)
    const limited = { kind: 'visitor', highest: 'teen', never: [] } as const
    assert.deepEqual([(await search(one, 'storm', limited)).total, (await search(one, 'storm', limited)).hidden], [0, 2])
    assert.deepEqual((await search(one, 'warning:violence', { kind: 'visitor', highest: 'explicit', never: ['violence'] })).hidden, 1)
    const [hit] = (await search(one, '"lamp burned" cafe')).hits
    const shown = words(hit?.excerpt)
    assert.equal(shown?.text, 'A lamp burned by the quay, and the café was closed.')
    assert.deepEqual(shown.hits.map(([a, b]) => shown.text.slice(a, b)), ['lamp burned', 'café'])
    const [veiled] = (await search(one, 'morning OR write', keeper)).hits
    assert.ok(veiled?.excerpt && !words(veiled.excerpt)?.text.includes('example'))
    await closeAll(one)
  })
}

test('catalogue: words are found by prefix, phrase, in Japanese, with a word taken away, over a filter', async () => {
  const one = await archive()
  await accede(one, [taken('tide.txt', tide), taken('ja.txt', 'Title: 海\nRating: general\n\n吾輩は猫である。名前はまだ無い。\n'), taken('bare.txt', bare)], { rating: 'general' })
  const cases = [
    ['light*', ['Untitled story']], ['"counted the ships"', ['Untitled story']], ['"ships the counted"', []], ['猫', ['海']], ['名前', ['海']], ['harbour -lamp', ['Untitled story']],
    ['harbour language:en words:<15', ['Untitled story']], ['fandom:"harbour tales"', ['The Tide']], ['CAFÉ', ['The Tide']], ['rating:unrated', []], ['-harbour', ['海']], ['lamp morning', ['The Tide']], ['"lamp morning"', []],
  ] as const
  for (const [query, wanted] of cases) assert.deepEqual((await search(one, query)).hits.map(({ work }) => work.title), wanted, query)
  assert.deepEqual(words((await search(one, '猫')).hits[0]?.excerpt), { chapter: 1, text: '吾輩は猫である。', hits: [[3, 4]] })
  await closeAll(one)
})

test('catalogue: the same bytes under two names and in a zip are one work, whatever came first', async () => {
  const zip = takenContainer('z.zip', Buffer.from('zip'), { 'q/tide.txt': tide })
  const items: readonly (readonly Taken[])[] = [[taken('m/tide.txt', tide)], [taken('a/tide.txt', tide)], zip]
  const digests = new Set<string>()
  for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0]]) {
    const one = await archive()
    await accede(one, order.flatMap((n) => items[n] ?? []))
    const { works } = await one.catalogue.list(openTo(keeper), { by: 'heading', kind: 'language', value: 'en' }, 'title', first)
    assert.equal(works.length, 1)
    const page = await one.catalogue.work(works[0]?.key ?? '')
    assert.ok(page && 'segments' in page)
    assert.deepEqual(page.segments.map(({ path }) => admit(keeper, path)), [{ is: 'open', words: 'a/tide.txt' }])
    assert.equal((await search(one, 'lamp', keeper)).total, 1)
    digests.add(await one.catalogue.digest())
    await closeAll(one)
  }
  assert.equal(digests.size, 1)
})

const part = (n: number): string => `Title: The Long Road\nAuthor: Ann\nRating: general\nPart: ${n} of 3\n\nOn day ${n} they walked past milestone number${n}.\n`

test('catalogue: parts over files become one work, and a part that comes later finds its place', async () => {
  const whole = await archive()
  await accede(whole, [3, 1, 2].map((n) => taken(`road${n}.txt`, part(n))))
  const late = await archive()
  await accede(late, [taken('road2.txt', part(2)), taken('road3.txt', part(3))])
  const [partial] = (await late.catalogue.newest(openTo(stranger), 9))
  assert.equal(partial?.chapters, 2)
  assert.deepEqual((await late.catalogue.looks(first)).looks.map(({ finding }) => finding.code), ['part-missing'])
  await late.writer.rule(partial.key, { act: 'set', field: 'title', value: { title: 'The Longest Road', kind: 'formal' }, by: 'curator' }, now)
  await accede(late, [taken('road1.txt', part(1))], {}, 'second')
  for (const { catalogue } of [whole, late]) {
    const works = await catalogue.newest(openTo(stranger), 9)
    assert.equal(works.length, 1)
    const chapter = await catalogue.chapter(works[0]?.key ?? '', 3)
    const read = chapter && admit(stranger, chapter)
    assert.ok(read?.is === 'open' && read.words.segment.reading.text.includes('number3'))
    assert.equal((await catalogue.looks(first)).total, 0)
  }
  const [longest] = await late.catalogue.newest(openTo(stranger), 9)
  assert.deepEqual([longest?.title, await late.catalogue.work(partial.key)], ['The Longest Road', { movedTo: longest?.key }])
  assert.equal((await search(late, 'longest')).total, 1)
  await closeAll(whole)
  await closeAll(late)
})

test('catalogue: a work is absent while its accession is being taken in, and when its creator refuses', async () => {
  const one = await archive()
  const accession = await one.writer.begin({ resumeKey: 'r', roots: ['r'], terms: {}, now })
  await one.writer.take(accession, [taken('tide.txt', tide), taken('no.txt', `Permission: refused\n${tide}x`)])
  assert.deepEqual([(await one.catalogue.newest(openTo(keeper), 9)).length, (await search(one, 'harbour', keeper)).total], [0, 0])
  await one.writer.end(accession.id, now, {})
  assert.deepEqual((await one.catalogue.newest(openTo(stranger), 9)).map(({ facts }) => facts.state), ['published'])
  const withheld = (await one.catalogue.newest(openTo(keeper), 9)).find(({ facts }) => facts.state === 'withheld')
  assert.ok(withheld)
  await one.writer.rule(withheld.key, { act: 'publish', by: 'keeper', reason: 'asked' }, now)
  assert.equal((await one.catalogue.newest(openTo(stranger), 9)).length, 2)
  await closeAll(one)
})

test('catalogue: a ruling changes the record, and undoing it brings back what was', async () => {
  const one = await archive()
  await accede(one, [taken('bare.txt', bare)])
  const before = await one.catalogue.digest()
  const [{ key } = { key: '' }] = await one.catalogue.newest(listedTo(stranger), 1)
  const rating = await one.writer.rule(key, { act: 'set', field: 'rating', value: { rung: 'general' }, by: 'curator' }, now)
  const creator = await one.writer.rule(key, { act: 'add', field: 'creator', value: { name: 'Ann', role: 'author' }, by: 'curator' }, now)
  assert.deepEqual((await one.catalogue.newest(openTo(stranger), 1)).map(({ creators, title }) => [creators, title]), [[['Ann'], 'Untitled story by Ann']])
  assert.equal((await search(one, 'creator:ann lighthouse')).total, 1)
  await one.writer.undo(rating.id, 'curator', now)
  assert.equal((await one.catalogue.newest(openTo(stranger), 1)).length, 0)
  await one.writer.undo(creator.id, 'curator', now)
  assert.equal((await search(one, 'creator:ann', keeper)).total, 0)
  assert.equal((await one.catalogue.rulings(key)).length, 4)
  assert.notEqual(await one.catalogue.digest(), before)
  await assert.rejects(one.writer.rule(key, { act: 'set', field: 'rating', value: { rung: 'fine' }, by: 'x' }, now), RangeError)
  await assert.rejects(one.writer.undo(99, 'x', now), RangeError)
  await closeAll(one)
})

const twice = ['road1', 'road2', 'road2b', 'road3'].map((name, n) => taken(`${name}.txt`, `${part([1, 2, 2, 3][n] ?? 0)}The file is ${name}.\n`))
/** Every work: the files that it shows and, in brackets, those that it does not. */
async function made({ catalogue }: Archive): Promise<readonly string[]> {
  const works = await Promise.all((await catalogue.newest(openTo(keeper), 9)).map(async ({ key }) => {
    const page = await catalogue.work(key)
    if (!page || 'movedTo' in page) return ''
    return page.segments.map(({ number, path }) => [words(path), ...page.alternatives.filter((each) => each.number === number).map((each) => `(${words(each.path)})`)].join(' ')).join(', ')
  }))
  return works.sort()
}

test('catalogue: of two files with the same part a person says which is right, and takes it back', async () => {
  const one = await archive()
  await accede(one, twice)
  const [{ key } = { key: '' }] = await one.catalogue.newest(openTo(keeper), 1)
  const asked = async (): Promise<readonly string[]> => (await one.catalogue.looks(first)).looks.map(({ finding }) => finding.code)
  assert.deepEqual([await made(one), await asked()], [['road1.txt, road2.txt (road2b.txt), road3.txt'], ['part-twice']])
  const ruling = await one.writer.rule(key, { act: 'set', field: 'place', value: { is: 'first' }, segment: 1, alternative: 1, by: 'curator' }, now)
  assert.equal(ruling.work, key)
  assert.deepEqual([await made(one), await asked(), (await search(one, '"file is road2b"')).total], [['road1.txt, road2b.txt (road2.txt), road3.txt'], [], 1])
  const shown = await one.writer.rule(key, { act: 'set', field: 'place', value: { is: 'first' }, segment: 1, alternative: 1, by: 'curator' }, now)
  assert.deepEqual(await made(one), ['road1.txt, road2.txt (road2b.txt), road3.txt'])
  await one.writer.undo(shown.id, 'curator', now)
  assert.deepEqual(await made(one), ['road1.txt, road2b.txt (road2.txt), road3.txt'])
  await one.writer.undo(ruling.id, 'curator', now)
  assert.deepEqual([await made(one), await asked()], [['road1.txt, road2.txt (road2b.txt), road3.txt'], ['part-twice']])
  await assert.rejects(one.writer.rule(key, { act: 'set', field: 'place', value: { is: 'second' }, by: 'x' }, now), /one of first, apart/)
  await assert.rejects(one.writer.rule(key, { act: 'set', field: 'place', value: { is: 'first' }, segment: 1, alternative: 7, by: 'x' }, now), /a text 7 of it/)
  await closeAll(one)
})

test('catalogue: a text that belongs to no other is a work by itself, and its ruling holds when more comes in', async () => {
  const one = await archive()
  await accede(one, twice.slice(0, 3))
  const [{ key } = { key: '' }] = await one.catalogue.newest(openTo(keeper), 1)
  const { id, work } = await one.writer.rule(key, { act: 'set', field: 'place', value: { is: 'apart' }, segment: 1, alternative: 1, by: 'curator' }, now)
  assert.notEqual(work, key)
  assert.deepEqual([await made(one), (await one.catalogue.rulings(work)).map((ruling) => ruling.id), (await one.catalogue.looks(first)).looks.map(({ finding }) => finding.code)], [['road1.txt, road2.txt', 'road2b.txt'], [id], ['part-missing']])
  await accede(one, twice.slice(3), {}, 'second')
  assert.deepEqual(await made(one), ['road1.txt, road2.txt, road3.txt', 'road2b.txt'])
  // The first part gives a work its key: the others are found under one of theirs.
  const split = await one.writer.rule(key, { act: 'set', field: 'place', value: { is: 'apart' }, by: 'curator' }, now)
  assert.deepEqual([await made(one), split.work], [['road1.txt', 'road2.txt, road3.txt', 'road2b.txt'], key])
  await one.writer.undo(split.id, 'curator', now)
  await one.writer.undo(id, 'curator', now)
  assert.deepEqual(await made(one), ['road1.txt, road2.txt (road2b.txt), road3.txt'])
  const whole = await archive()
  await accede(whole, twice)
  assert.deepEqual(await made(whole), await made(one))
  assert.equal((await search(one, '"file is road2b"')).total, (await search(whole, '"file is road2b"')).total)
  await closeAll(one)
  await closeAll(whole)
})

test('catalogue: terms answer for a heap that says nothing, and a stated rating stands', async () => {
  const one = await archive()
  const id = await accede(one, [taken('bare.txt', bare), taken('storm.txt', storm)])
  assert.equal((await one.catalogue.accessions())[0]?.unrated, 1)
  await one.writer.setTerms(id, { rating: 'teen', warnings: 'none' }, 'keeper', now)
  assert.deepEqual((await one.catalogue.newest(openTo(stranger), 9)).map(({ rung, warningAnswer }) => [rung, warningAnswer]), [['teen', 'none-apply']])
  assert.equal((await one.catalogue.list(listedTo(stranger), { by: 'heading', kind: 'rating', value: 'explicit' }, 'title', first)).total, 1)
  await assert.rejects(one.writer.setTerms(77, {}, 'keeper', now), RangeError)
  await closeAll(one)
})

/** Words that are open to anybody. */
function words<T>(behind: Readable<T> | undefined): T | undefined {
  const read = behind && admit(keeper, behind)
  return read?.is === 'open' ? read.words : undefined
}
