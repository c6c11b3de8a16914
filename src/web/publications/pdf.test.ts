import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { getDocumentProxy } from 'unpdf'
import { openRooms } from '../../../test/support/rooms.ts'
import { idleThread } from '../../catalogue/idle-thread.ts'
import { keeper } from '../../consent/policy.ts'
import { printPlain } from '../../print/plain.ts'
import type { Book, BookChapter } from '../../publish/book.ts'
import { inOurLetters } from '../../publish/pdf/letters.ts'
import { wordsIn } from '../words/tongues.ts'
import { forms } from './forms.ts'
import { bookOfWork, bookOfWorks } from './open-book.ts'
import { printPdf } from './pdf.ts'

const rooms = await openRooms()
after(rooms.close)
const from = { catalogue: rooms.catalogue, reader: keeper, words: wordsIn('en'), origin: 'https://stories.example' }
const bookAt = async (path: string): Promise<Book> => {
  const book = await bookOfWork(from, rooms.key(path))
  assert.ok(typeof book !== 'string')
  return book
}

type Read = { readonly letters: string; readonly outline: readonly string[]; readonly info: Readonly<Record<string, unknown>>; readonly pages: number; readonly tagged: boolean }

/** What a reader of PDFs finds: the letters of its text without running heads and folios, its bookmarks, what it says of itself. */
async function read(bytes: Uint8Array): Promise<Read> {
  const file = await getDocumentProxy(bytes.slice())
  let text = ''
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const depth: string[] = []
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) text += depth.includes('Artifact') ? '' : item.str
      else if (item.type === 'endMarkedContent') depth.pop()
      else depth.push((item as { readonly tag?: string }).tag ?? '')
    }
  }
  const outline = await file.getOutline() as readonly { readonly title: string; readonly items: readonly { readonly title: string }[] }[] | null
  const { info } = await file.getMetadata()
  return { letters: lettersOf(text), outline: (outline ?? []).flatMap(({ title, items }) => [title, ...items.map((item) => `  ${item.title}`)]), info: info as Record<string, unknown>, pages: file.numPages, tagged: (await file.getMarkInfo())?.['Marked'] === true }
}

/** Letters and signs alone: a PDF has no blanks to count, and hyphens of its own. */
const lettersOf = (text: string): string => inOurLetters(text).normalize('NFKC').replace(/[\s\u00ad\u2010-]/g, '')
const printed = ({ of, at, skip, edits }: BookChapter): string => lettersOf(printPlain(of, skip ? [skip[1], at[1]] : at, { edits }).replaceAll('_', ''))

for (const path of ['estuary/tideclerk.txt', 'estuary/sluice.txt', 'misc/story07.txt', 'deutsch/duene.txt']) {
  test(`pdf: the words of ${path} are all there, in their order`, async () => {
    const book = await bookAt(path)
    const { letters, tagged, pages } = await read(await printPdf(book))
    let at = 0
    for (const chapter of book.works.flatMap(({ chapters }) => chapters)) {
      const found = letters.indexOf(printed(chapter), at)
      assert.ok(found >= at, `${chapter.title}: ${printed(chapter).slice(0, 200)}\n\n${letters.slice(0, 3000)}`)
      at = found
    }
    assert.ok(tagged)
    assert.ok(pages >= 4)
  })
}

test('pdf: its bookmarks are what is stated, the contents, the chapters and where it came from; it says what it is, by whom and of when', async () => {
  const book = await bookAt('estuary/tideclerk.txt')
  const { outline, info, letters } = await read(await printPdf(book))
  assert.deepEqual(outline, ['What is stated', 'Contents', 'Low Water', 'The Turn', 'High Water', 'Where it came from'])
  assert.equal(info['Title'], 'The Tide Clerk')
  assert.match(String(info['Author']), /Ann Marlow/)
  assert.equal(info['Language'], 'en')
  assert.equal(String(info['CreationDate']), `D:${book.modified.replace(/\D/g, '')}Z`)
  assert.ok(letters.includes(lettersOf('PG-13 for weather')) && letters.includes('SHA256'), 'stated page and provenance')
  assert.ok(!letters.includes('ann.marlow@'))
})
test('pdf: several works are one book, each with its page; a work of one chapter stands in the contents once', async () => {
  const keys = ['estuary/tideclerk.txt', 'estuary/sluice.txt'].map(rooms.key)
  const book = await bookOfWorks(from, { id: 'urn:incipit:set', title: 'Both', about: 'Both: 2 works.' }, keys)
  assert.ok(typeof book !== 'string')
  const { outline } = await read(await printPdf(book))
  assert.deepEqual(outline.filter((title) => title.trim() !== 'What is stated'), ['Contents', 'The Tide Clerk', '  Low Water', '  The Turn', '  High Water', 'At the Sluice', 'Where it came from'])
})
test('pdf: the same book gives the same bytes, set anew', async () => {
  const book = await bookAt('estuary/sluice.txt')
  const first = await printPdf(book)
  assert.notDeepEqual(await printPdf({ ...book, title: 'Another' }), first)
  assert.deepEqual(await printPdf(book), first)
})
test('pdf: a quotation of some thousand emphasised words is set', async () => {
  const book = await bookAt('estuary/sluice.txt')
  const [work] = book.works
  const [chapter] = work?.chapters ?? []
  assert.ok(work && chapter)
  const text = 'salt '.repeat(3000)
  const marks = Array.from({ length: 3000 }, (_, n) => ({ kind: 'emphasis', at: [n * 5, n * 5 + 4] }) as const)
  const odd: Book = { ...book, works: [{ ...work, chapters: [{ ...chapter, at: [0, text.length], edits: [], of: { text, blocks: [{ kind: 'quotation', at: [0, text.length] }], marks, personal: [] } }] }] }
  const { letters } = await read(await printPdf(odd))
  assert.ok(letters.includes('salt'.repeat(3000)))
})
test('pdf: what the typesetter breaks at is said, and the next book is set', async () => {
  const thread = idleThread(import.meta.url, 'pdf-thread', {})
  await assert.rejects(thread.call('pdf', [{ source: `#(${'1 + '.repeat(60_000)}1)`, files: {} }]), /call stack|unreachable|memory/i)
  assert.ok(await thread.call('pdf', [{ source: 'salt', files: {} }]) instanceof Uint8Array)
  await thread.stop()
})
test('pdf: hostile words come out as they are', async () => {
  const book = await bookAt('estuary/sluice.txt')
  const [work] = book.works
  const [chapter] = work?.chapters ?? []
  assert.ok(work && chapter)
  const text = '#panic("x") \\ $a$ `b` *c* _d_ = e\n#read("/book.typ") "]} // <f> @g ~ -- ...'
  const odd: Book = { ...book, title: text, works: [{ ...work, title: text, chapters: [{ ...chapter, title: text, at: [0, text.length], edits: [], of: { text, blocks: [{ kind: 'paragraph', at: [0, text.length] }], marks: [], personal: [] } }] }] }
  const { letters, info } = await read(await printPdf(odd))
  assert.ok(letters.includes(lettersOf(text)), letters)
  assert.ok(String(info['Title']).startsWith('#panic("x")'))
})
test('pdf: letters that we have not are a refusal in words', async () => {
  const book = await bookAt('nihongo/todai.txt')
  assert.equal(await forms.pdf?.refuses?.(book), book.words.noPdf.letters)
})
