import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import MarkdownIt from 'markdown-it'
import { parseDocument } from 'yaml'
import { openRooms } from '../../test/support/rooms.ts'
import { keeper } from '../consent/policy.ts'
import { resolve } from '../gather/resolve.ts'
import { intake } from '../intake/intake.ts'
import type { Assertion } from '../model/assertion.ts'
import type { Reading } from '../model/reading.ts'
import { columnsOf } from '../text/columns.ts'
import { bookOfWork, bookOfWorks } from '../web/publications/open-book.ts'
import { wordsIn } from '../web/words/tongues.ts'
import type { Book } from './book.ts'
import { printHtmlFile } from './html-book.ts'
import { printMarkdown } from './markdown-book.ts'
import { printText } from './text-book.ts'

const rooms = await openRooms()
after(rooms.close)
const bookOf = async (path: string, tongue: 'en' | 'de' = 'en'): Promise<Book> => {
  const book = await bookOfWork({ catalogue: rooms.catalogue, reader: keeper, words: wordsIn(tongue), origin: 'https://stories.example' }, rooms.key(path))
  return typeof book === 'string' ? assert.fail(book) : book
}

const printers = {
  html: { print: (book: Book) => [...printHtmlFile(book)].join(''), name: 'story.html' },
  text: { print: (book: Book) => [...printText(book)].join(''), name: 'story.txt' },
  'text unwrapped': { print: (book: Book) => [...printText(book, { columns: 0 })].join(''), name: 'story.txt' },
  markdown: { print: (book: Book) => [...printMarkdown(book)].join(''), name: 'story.md' },
} as const

const kept = ['title', 'creator', 'rating', 'warning', 'fandom', 'relationship', 'character', 'tag', 'series', 'date', 'permission', 'summary', 'note', 'disclaimer'] as const
/** What a reading states, field by field, without the kind of a title: what heads a page is a caption. */
function stated({ drafts }: Reading): readonly string[] {
  const shown = ({ field, value }: Assertion): string => `${field} ${JSON.stringify(field === 'title' ? (value as { title: string }).title : value)}`
  return [...new Set(drafts[0]?.assertions.filter(({ field }) => kept.some((each) => each === field)).map(shown))].sort()
}

const own = await intake({ bytes: Buffer.from([...printText(await bookOf('estuary/tideclerk.txt'))].join('')), name: 'story.txt' })
for (const tongue of ['en', 'de'] as const) {
  for (const [form, { print, name }] of Object.entries(printers)) {
    test(`${form} in ${tongue}: taken in again it says what it said, and has its chapters and words`, async () => {
      const book = await bookOf('estuary/tideclerk.txt', tongue)
      const read = await intake({ bytes: Buffer.from(print(book)), name })
      assert.deepEqual(stated(read), stated(own))
      assert.deepEqual(read.drafts[0]?.chapters.map(({ title }) => title), ['Low Water', 'The Turn', 'High Water'])
      assert.equal(read.drafts[0]?.words, book.works[0]?.words)
    })
  }
}

for (const title of ['The Clockmaker of Track Zero by Half Past', 'Der Uhrmacher von Gleis Null', 'The Weathercock’s Sunday (REV)', 'Tide (1/2)', 'A <b> & "c"']) {
  test(`html: taken in again, "${title}" is the title whole, and nobody is named by a piece of it`, async () => {
    const book = await bookOf('estuary/tideclerk.txt')
    const [work] = book.works
    const read = await intake({ bytes: Buffer.from(printers.html.print({ ...book, title, works: work ? [{ ...work, title, titleKind: 'formal' }] : [] })), name: 'story.html' })
    const { record } = resolve(read.drafts, [], {})
    assert.deepEqual([record.title.value.title, record.creators.filter(({ value: { role } }) => role === 'author').map(({ value: { name } }) => name)], [title, ['Ann Marlow', 'J. Tern']])
  })
}

test('books: the record is what the story’s own file said', () => {
  for (const value of ['title "The Tide Clerk"', 'creator {"name":"Ann Marlow","role":"author"}', 'creator {"name":"Petrel","role":"beta"}', 'warning {"answer":"stated","warnings":["character-death","grief"]}']) assert.ok(stated(own).includes(value), value)
})

test('books: opening words that stand for a title are not stated as one, and what nobody said is not said', async () => {
  const book = await bookOf('misc/story07.txt')
  assert.doesNotMatch(printers.text.print(book), /^Title:/m)
  assert.doesNotMatch(printers.markdown.print(book), /^title:|^# /m)
  assert.doesNotMatch(printers.text.print(book), /^Warnings:/m)
})

for (const [form, { print }] of Object.entries(printers)) {
  test(`${form}: the same book gives the same bytes, and no address of a person`, async () => {
    assert.equal(print(await bookOf('estuary/tideclerk.txt')), print(await bookOf('estuary/tideclerk.txt')))
    assert.doesNotMatch(print(await bookOf('estuary/tideclerk.txt')), /example\.org/)
  })
}

test('text: no line is wider than 72 columns, in any script', async () => {
  for (const path of ['estuary/tideclerk.txt', 'nihongo/todai.txt', 'deutsch/duene.txt']) {
    for (const line of printers.text.print(await bookOf(path)).split('\n')) assert.ok(columnsOf(line) <= 72 || /^SHA-256|https?:/.test(line), line)
  }
})

test('html: nothing runs, nothing is fetched, every id is there once, and every link within leads somewhere', async () => {
  const several = await bookOfWorks({ catalogue: rooms.catalogue, reader: keeper, words: wordsIn('en') }, { id: 'urn:x', title: '<Two> & "more"', about: 'Two.' }, [rooms.key('estuary/tideclerk.txt'), rooms.key('nihongo/todai.txt')])
  for (const book of [await bookOf('estuary/tideclerk.txt'), typeof several === 'string' ? assert.fail(several) : several]) {
    const page = printers.html.print(book)
    assert.doesNotMatch(page, /<script|<link|<img|\ssrc=|url\(|@import|\son[a-z]+=/i)
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
    for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(to), to)
  }
})

test('markdown: the front matter is YAML to its reader, and the rest CommonMark with the chapters as headings', async () => {
  const source = printers.markdown.print(await bookOf('estuary/tideclerk.txt'))
  const [, matter = '', body = ''] = source.split(/^---\n/m)
  const { contents, errors } = parseDocument(matter)
  assert.deepEqual(errors, [])
  const data = (contents as unknown as { toJSON: () => Record<string, unknown> }).toJSON()
  assert.deepEqual([data['title'], data['author'], data['rating'], data['lang']], ['The Tide Clerk', ['Ann Marlow', 'J. Tern'], 'PG-13 for weather', 'en'])
  const html = new MarkdownIt().render(body)
  assert.deepEqual([...html.matchAll(/<h(\d)>([^<]*)<\/h/g)].map(([, level, words]) => `${level} ${words}`), ['1 The Tide Clerk', '2 Low Water', '2 The Turn', '2 High Water'])
  assert.match(html, /it was <em>measured<\/em>, it/)
})
