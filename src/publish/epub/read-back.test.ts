import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { keeper } from '../../consent/policy.ts'
import { openTo } from '../../consent/predicate.ts'
import { type Library, library } from '../../../test/support/real-library.ts'
import { assertSound, plainStoryOf, storyOf } from '../../../test/support/epubs.ts'
import { epubcheck, noEpubcheck } from '../../../test/support/epubcheck.ts'
import { asKeeper } from '../../../test/support/published.ts'
import { openRooms } from '../../../test/support/rooms.ts'
import { bookOfWork, bookOfWorks, type Publishing } from '../../web/publications/open-book.ts'
import { de } from '../../web/words/de.ts'
import type { Book, BookWork } from '../book.ts'
import { printEpub } from './print-epub.ts'

let rooms: Awaited<ReturnType<typeof openRooms>>
let books: readonly Book[]
const folder = mkdtempSync(join(tmpdir(), 'incipit-epub-'))
before(async () => {
  rooms = await openRooms()
  books = await booksOf(rooms)
})
after(async () => {
  await rooms.close()
  rmSync(folder, { recursive: true, force: true })
})

async function booksOf({ catalogue }: Pick<Library, 'catalogue'>, over: Partial<Publishing> = {}): Promise<readonly Book[]> {
  const all = await Promise.all((await catalogue.newest(openTo(keeper), 100)).map(({ key }) => bookOfWork(asKeeper(catalogue, over), key)))
  return all.filter((book) => typeof book !== 'string').toSorted((a, b) => (a.title < b.title ? -1 : 1))
}

/** A library of one file, gone when it has answered. */
async function readBack(bytes: Uint8Array, over: Partial<Publishing> = {}): Promise<readonly Book[]> {
  const one = await library([{ name: 'x.epub', bytes }])
  try {
    return await booksOf(one, over)
  } finally {
    await one.close()
  }
}

const people = ({ creators }: BookWork): readonly string[] => creators.filter(({ role }) => ['author', 'co-author', 'beta'].includes(role)).map(({ name, role }) => `${role} ${name}`)

/** What must come back, as it was. What nobody rated or warned of stays unsaid. */
const kept = (work: BookWork) => ({
  title: work.title, people: people(work), rung: work.rung, isRated: work.ratingSource !== undefined, warnings: work.warnings, answer: work.warningAnswer, fandoms: work.fandoms, relationships: work.relationships,
  characters: work.characters, tags: work.tags, series: work.series, summary: work.summary, language: work.language, notes: work.notes, disclaimer: work.disclaimer, date: work.date,
})

test('epub: every work of the rooms is a sound book with its own words', async () => {
  assert.ok(books.length >= 8)
  for (const book of books) {
    const bytes = await printEpub(book)
    await assertSound(bytes, book.title)
    assert.equal(await storyOf(bytes), plainStoryOf(book))
  }
})

test('epub: several works in one book are sound, in German rooms too', async () => {
  const { catalogue } = rooms
  for (const over of [{}, { words: de }]) {
    const all = await bookOfWorks(asKeeper(catalogue, over), { id: 'urn:incipit:all', title: 'Alle', about: 'Alle.' }, books.map(({ works }) => works[0]?.key ?? ''))
    assert.ok(typeof all !== 'string')
    const bytes = await printEpub(all)
    await assertSound(bytes)
    assert.equal(await storyOf(bytes), plainStoryOf(all))
  }
})

test('epub: what was stated is read back from a book of ours: title, creators, rating, warnings, fandoms and the rest', async () => {
  for (const book of books) {
    const [again, ...more] = await readBack(await printEpub(book))
    assert.deepEqual(more.map(({ title }) => title), [], book.title)
    assert.deepEqual(kept(again?.works[0] as BookWork), kept(book.works[0] as BookWork))
  }
})

test('epub: a book read back holds the story and nothing of what the archive says beside it', async () => {
  for (const book of books.filter(({ works: [work] }) => (work?.chapters.length ?? 0) > 1)) {
    const [again] = await readBack(await printEpub(book))
    assert.equal(plainStoryOf(again as Book), plainStoryOf(book))
    assert.deepEqual(again?.works[0]?.chapters.map(({ title }) => title), book.works[0]?.chapters.map(({ title }) => title))
  }
})

test('epub: EPUBCheck of the W3C holds nothing against books of the rooms', { skip: noEpubcheck() }, async () => {
  const files = await Promise.all(books.map(async (book, n) => {
    const file = join(folder, `${n}.epub`)
    writeFileSync(file, await printEpub(book))
    return file
  }))
  const { counts, said } = await epubcheck(files)
  assert.deepEqual(counts, files.map(() => 0), said)
})

const noCalibre = (() => {
  try {
    execFileSync('ebook-meta', ['--version'], { stdio: 'ignore' })
    return false
  } catch {
    return 'calibre’s ebook-meta is not here'
  }
})()

test('epub: calibre reads title, authors, series and tags', { skip: noCalibre }, async () => {
  const book = books.find(({ title }) => title === 'The Tide Clerk') as Book
  const file = join(folder, 'calibre.epub')
  writeFileSync(file, await printEpub(book))
  const said = execFileSync('ebook-meta', [file], { encoding: 'utf8' })
  for (const wanted of [/Title\s*: The Tide Clerk/, /Author\(s\)\s*: Ann Marlow & J\. Tern/, /Series\s*: Letters from the Estuary/, /Tags\s*: .*The Lighthouse Files/]) assert.match(said, wanted)
})
