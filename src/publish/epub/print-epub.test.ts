import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Mark } from '../../model/reading.ts'
import { bookOf, paragraphsOf, workOf } from '../../../test/support/books.ts'
import { assertSound, membersOf, plainStoryOf, storyOf } from '../../../test/support/epubs.ts'
import { de } from '../../web/words/de.ts'
import type { Book, BookWork } from '../book.ts'
import { type Cover, printEpub } from './print-epub.ts'

const prose = 'The lamp had been lit an hour before the tide turned.\n\nNobody came to the tide house in November.\n\n'
const small = bookOf([workOf([paragraphsOf(prose), paragraphsOf(prose)])])
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 80"><title>A Small Work</title><text x="5" y="40">A Small Work</text></svg>'
// One grey point.
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

async function pageOf(book: Book, name: string, cover?: Cover): Promise<string> {
  return (await membersOf(await printEpub(book, cover))).get(`EPUB/${name}`)?.toString() ?? ''
}

const of = (said: Partial<BookWork>, text = prose, marks: readonly Mark[] = []): Book => bookOf([workOf([paragraphsOf(text, marks)], said)])

const linked = 'See here and there and elsewhere and nowhere at all.'
const link = (words: string, target: string): Mark => ({ kind: 'link', at: [linked.indexOf(words), linked.indexOf(words) + words.length], target })

/** Books that were hard for somebody, each sound. */
const books: Readonly<Record<string, Book>> = {
  'a work of two chapters': small,
  'a work of one word': of({ words: 1 }, 'No.'),
  'a work without a word': of({ words: 0 }, ''),
  'a work that nobody has named, by nobody': of({ title: ' ', creators: [] }),
  'a title of 300 combining marks': of({ title: `a${'\u0301'.repeat(300)}`, creators: [{ name: `e${'\u0308'.repeat(300)}`, role: 'author' }] }),
  'a title of no letter': of({ title: '\u200b\u202e\u0000\ud800' }),
  'markup where words are': of({ title: '</h1><script>x</script>', summary: ']]><b>&amp;', fandoms: ['<&>"\''], notes: ['<p>'], disclaimer: '&' }),
  'what XML forbids': of({ title: 'a\u0001b\ufffec\ud83d', summary: '\u000b' }, 'a\u0000b \ufffe \uffff \ud800 \udc00 \u0085 \u007f \u2028.\n\nZ\u0300\u0301.'),
  'a work from right to left': of({ language: 'he', title: 'המגדלור', creators: [{ name: 'נעמה', role: 'author' }, { name: 'Petrel', role: 'translator' }] }, 'הים היה שקט.\n\nאיש לא בא.'),
  'a language that nobody knows': of({ language: 'not a language' }),
  'a passage in a language, and one in none': of({}, 'Er sagte merde, so.', [{ kind: 'language', at: [9, 14], target: 'fr' }, { kind: 'language', at: [16, 18], target: 'x"y' }]),
  'links, good and bad': of({}, linked, [link('here', 'https://a.example/b c?q="<>&ü'), link('there', 'http://'), link('elsewhere', 'https://[::1'), link('nowhere', 'javascript:alert(1)')]),
  'everything stated': of({
    rung: 'explicit', ratingAsWritten: 'NC-17 (hard)', ratingSource: 'stated', warnings: ['character-death', 'other'], warningAnswer: 'stated', warningSource: 'stated', fandoms: ['A, B', 'A & B'], relationships: ['A/B'],
    characters: ['A'], tags: ['A, B', ' '], series: { name: 'S <1>', number: 2.5 }, status: 'complete', date: '1999-04', summary: 'One.\n\nTwo.', notes: ['N', 'M'], disclaimer: 'D', address: 'https://archive.example/works/small',
    creators: [{ name: 'A', role: 'author' }, { name: 'B', role: 'co-author' }, { name: 'C', role: 'co-author' }, { name: 'D', role: 'beta' }, { name: 'E', role: 'dedicatee' }, { name: ' ', role: 'antecedent' }],
    stated: [{ field: 'rating', label: 'Rating', values: [{ value: 'Explicit', said: 'NC-17 (hard)', by: 'stated in the file' }] }, { field: 'warning', label: 'Warning', values: [{ value: 'Death', by: '' }] }],
  }),
  'several works': bookOf([workOf([paragraphsOf(prose)], { title: 'One' }), workOf([paragraphsOf(prose), paragraphsOf(prose)], { title: 'Two', language: 'ja' }), workOf([paragraphsOf('No.')], { title: '', notes: ['N'] })], { title: 'Many', about: 'Three works.' }),
  'German words of the archive’s own': { ...small, words: de.book, tongue: 'de' },
}

for (const [claim, book] of Object.entries(books)) {
  test(`epub: ${claim} is a sound book, with the words of the work and no other`, async () => {
    const bytes = await printEpub(book)
    await assertSound(bytes)
    assert.equal(await storyOf(bytes), plainStoryOf(book).replace(/[\u0000-\u0008\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd'))
  })
}

for (const [claim, cover, image] of [['none', undefined, ''], ['an SVG', { svg }, 'cover.svg'], ['both, of which it takes the PNG', { svg, png }, 'cover.png']] as const) {
  test(`epub: a book has a cover of ${claim}`, async () => {
    const bytes = await printEpub(small, cover)
    await assertSound(bytes)
    const names = [...(await membersOf(bytes)).keys()].filter((name) => name.includes('cover'))
    assert.deepEqual(names, image === '' ? [] : [`EPUB/${image}`, 'EPUB/cover.xhtml'])
  })
}

test('epub: a book without works is refused by name', async () => {
  await assert.rejects(printEpub(bookOf([])), /Cannot print urn:incipit:small: it has no works/)
})

test('epub: the mimetype comes first, stored, where whoever looks at a file finds it', async () => {
  const bytes = Buffer.from(await printEpub(small))
  assert.equal(bytes.subarray(30, 58).toString('latin1'), 'mimetypeapplication/epub+zip')
  assert.deepEqual([...(await membersOf(bytes)).keys()].map((name) => name.replace('EPUB/', '')), [
    'mimetype', 'META-INF/container.xml', 'package.opf', 'nav.xhtml', 'toc.ncx', 'style.css', 'title0001.xhtml', 'stated0001.xhtml', 'chapter0001.xhtml', 'chapter0002.xhtml', 'provenance0001.xhtml',
  ])
})

test('epub: the same book gives the same bytes, in whatever time zone', async () => {
  const zone = process.env['TZ']
  const printed: Buffer[] = []
  for (const TZ of ['UTC', 'Pacific/Apia', 'America/St_Johns', 'UTC']) {
    process.env['TZ'] = TZ
    printed.push(Buffer.from(await printEpub(small, { svg, png })))
  }
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  for (const bytes of printed) assert.ok(bytes.equals(printed[0] as Buffer))
})

test('epub: nothing runs in a book, and nothing comes from elsewhere', async () => {
  for (const book of Object.values(books)) {
    for (const [name, bytes] of await membersOf(await printEpub(book, { svg, png }))) {
      const text = bytes.toString()
      assert.doesNotMatch(text, /<(?:script|iframe|object|embed|form|audio|video)\b|\son\w+=|javascript:|@import|@font-face|url\(/i, name)
      assert.deepEqual([...text.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address).filter((address) => /^\w+:/.test(address) && !text.includes(`<a href="${address}"`)), [], name)
    }
  }
})

test('epub: links out of a text stay links, those that lead nowhere are words', async () => {
  const page = await pageOf(books['links, good and bad'] as Book, 'chapter0001.xhtml')
  assert.deepEqual(page.match(/<a [^>]*>/g), ['<a href="https://a.example/b%20c?q=%22%3C%3E&amp;%C3%BC" rel="nofollow noopener noreferrer">'])
})

test('epub: a work from right to left turns its pages that way, and says so of its words', async () => {
  const book = books['a work from right to left'] as Book
  assert.match(await pageOf(book, 'package.opf'), /<spine toc="ncx" page-progression-direction="rtl">/)
  assert.match(await pageOf(book, 'chapter0001.xhtml'), /<html [^>]*lang="he" xml:lang="he" dir="rtl">/)
  assert.match(await pageOf(book, 'title0001.xhtml'), /<html [^>]*lang="en" xml:lang="en" dir="ltr">[^]*<h1 id="title" lang="he" xml:lang="he" dir="rtl">/)
})

test('epub: a passage in another language says which', async () => {
  assert.match(await pageOf(books['a passage in a language, and one in none'] as Book, 'chapter0001.xhtml'), /<span lang="fr" xml:lang="fr">merde<\/span>, <span lang="und" xml:lang="und">so<\/span>/)
})

test('epub: what is stated stands on its page with who said it; metadata say whose words a rating is, and nothing of it is a hazard', async () => {
  const book = books['everything stated'] as Book
  assert.match(await pageOf(book, 'stated0001.xhtml'), /<dt>Rating<\/dt>\n<dd><bdi>Explicit<\/bdi> <q class="written">NC-17 \(hard\)<\/q> <span class="by">\(stated in the file\)<\/span><\/dd>/)
  const metadata = await pageOf(book, 'package.opf')
  assert.match(metadata, /<meta property="schema:contentRating">as stated by the author: NC-17 \(hard\)<\/meta>/)
  assert.deepEqual(metadata.match(/property="schema:accessibilityHazard">([^<]*)/g), ['property="schema:accessibilityHazard">none'])
  assert.match(metadata, /<meta property="belongs-to-collection" id="series">S &lt;1&gt;<\/meta>\n<meta refines="#series" property="collection-type">series<\/meta>\n<meta refines="#series" property="group-position">2.5<\/meta>/)
  assert.deepEqual(metadata.match(/<dc:subject>[^<]*/g), ['A, B', 'A &amp; B', 'A/B', 'A'].map((subject) => `<dc:subject>${subject}`))
})

test('epub: where nobody rated or warned, the title page says nothing of it', async () => {
  const page = await pageOf(small, 'title0001.xhtml')
  assert.doesNotMatch(page, /rating|warning/i)
  assert.doesNotMatch(await pageOf(small, 'package.opf'), /contentRating|incipit:rating/)
})

test('epub: a title that is the opening words is called that, never a stated one', async () => {
  const book = of({ titleKind: 'incipit', title: 'The lamp had been lit…' })
  assert.match(await pageOf(book, 'package.opf'), /property="incipit:title-kind">incipit</)
  assert.match(await pageOf(book, 'stated0001.xhtml'), /The title is the opening words\./)
})

test('epub: contents of several works stand one in the other, in both lists', async () => {
  const book = books['several works'] as Book
  const nav = (await pageOf(book, 'nav.xhtml')).replace(/<nav epub:type="landmarks"[^]*/, '')
  const hrefs = [...nav.matchAll(/href="([^"]*xhtml)"/g)].map(([, href]) => href)
  assert.deepEqual(hrefs, ['book.xhtml', ...['1', '2', '3'].flatMap((n) => [`title000${n}.xhtml`, `stated000${n}.xhtml`, ...({ 1: ['chapter0001.xhtml'], 2: ['chapter0002.xhtml', 'chapter0003.xhtml'], 3: ['notes0003.xhtml', 'chapter0004.xhtml'] }[n] ?? []), `provenance000${n}.xhtml`])])
  assert.deepEqual([...(await pageOf(book, 'toc.ncx')).matchAll(/src="([^"]*)"/g)].map(([, src]) => src), hrefs)
})

test('epub: whatever its title and its words are, a book is sound and loses none', async () => {
  const words = fc.string({ unit: 'binary', minLength: 0, maxLength: 60 }).map((text) => text.replaceAll('_', '-'))
  await fc.assert(fc.asyncProperty(words, words, async (title, text) => {
    const book = of({ title, fandoms: [title], summary: title, notes: [text] }, text)
    await assertSound(await printEpub(book))
  }), { numRuns: 15 })
})
