import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { book as words } from '../../web/words/en/book.ts'
import type { Book, BookChapter } from '../book.ts'
import { printBlocks } from './blocks.ts'
import { literal } from './code.ts'
import { hasLettersFor, inOurLetters } from './letters.ts'
import { filesOf, typstPieces } from './print-typst.ts'
import { template } from './template.ts'
import { whyNoPdf } from './why-no-pdf.ts'

const chapterOf = (text: string, more: Partial<BookChapter['of']> = {}): BookChapter => ({ number: 1, title: 'One', language: 'en', words: 3, of: { text, blocks: [{ kind: 'paragraph', at: [0, text.length] }], marks: [], personal: [], ...more }, at: [0, text.length], edits: [] })
const bookOf = (text: string, title = 'Salt', length = 3): Book => ({
  id: 'urn:incipit:x', title, creators: [{ name: title, role: 'author' }], language: 'en', modified: '2020-01-02T03:04:05Z', words, tongue: 'en',
  works: [{ key: 'x', title, titleKind: 'formal', creators: [], language: 'en', words: length, addedAt: '2020-01-02T03:04:05Z', rung: 'general', warnings: [], warningAnswer: 'not-asked', fandoms: [title], relationships: [], characters: [], tags: [], stated: [{ field: 'rating', label: title, values: [{ value: title, said: title, by: title }] }], notes: [title], summary: title, provenance: [{ path: title, sha256: 'ab', accession: 1, facts: [title] }], chapters: [{ ...chapterOf(text), title }] }],
})

/** What comes of steps that others may come between. */
function whole<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What the typesetter reads beside the strings: each of them gone, and none left open. */
function codeAlone(source: string): string {
  const bare = source.slice(template.length).replace(/"(?:[^"\\]|\\.)*"/gs, '')
  assert.ok(!bare.includes('"'), 'a string is open')
  return bare
}

const letters = [
  ['plain words stay', 'The tide, “turned” — at 4…', 'The tide, “turned” — at 4…'], ['Greek and Cyrillic stay', 'Αντιγόνη Тишина', 'Αντιγόνη Тишина'], ['a wide letter is a letter', 'Ａ', 'A'], ['what is not seen goes', 'a\u200d\u0007b', 'ab'],
  ['a narrow blank is a blank', 'a\u202fb', 'a b'], ['a square stands for what we have not', '海 ☃', '□ □'], ['a letter in two pieces stays in two', 'e\u0301', 'e\u0301'],
] as const
for (const [claim, given, wanted] of letters) test(`letters of PDFs: ${claim}`, () => assert.equal(inOurLetters(given), wanted))

const hostile = ['#sys.version', '#read("/etc/passwd")', '"); #panic("x', '\\', '\\"', '\\u{41}', '$x$', '`raw`', '= Heading', '#{', ']', '*/', '//', '@label', '<label>', 'a\n\n#import "x"', '---', "'", '~', '\u0000\u2028']
for (const text of hostile) {
  test(`typst: ${JSON.stringify(text)} is a string and nothing else, wherever it stands`, () => {
    assert.match(literal(text), /^"(?:[^"\\\n]|\\.)*"$/)
    assert.equal(codeAlone(sourceOf(bookOf(text, text.replace(/\n/g, ' ')))), codeAlone(sourceOf(bookOf('a', 'a'))))
  })
}
const sourceOf = (book: Parameters<typeof typstPieces>[0]): string => [...typstPieces(book)].join('')

test('typst: no words whatever change what is code', () =>
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.stringMatching(/^[#"\\\][(){}$a\n ]{1,20}$/)).filter((text) => text.trim() !== '' && inOurLetters(text).trim() !== ''), (text) => {
    const one = text.replace(/[\n\r\u2028\u2029\u0085]/g, ' ')
    assert.equal(codeAlone(sourceOf(bookOf(text, one))), codeAlone(sourceOf(bookOf('a', 'a'))))
  }), { numRuns: 150 }))
test('typst: the template is the same in every book, and is closed', () => {
  assert.ok(sourceOf(bookOf('a')).startsWith(template))
  assert.ok(template.split('"').length % 2 === 1)
})
test('typst: the same book gives the same source', () => assert.deepEqual([sourceOf(bookOf('a "b"')), filesOf(bookOf('a "b"'))], [sourceOf(bookOf('a "b"')), filesOf(bookOf('a "b"'))]))

const blocks = [
  ['emphasis without its delimiters', 'It was _so_.', { marks: [{ kind: 'emphasis', at: [7, 11], delimiter: 1 }] }, 'p("It was ", e("so"), ".")'],
  ['verse line by line', 'a\n  b', { blocks: [{ kind: 'verse', at: [0, 5] }] }, 'vs("a", br, "  b")'],
  ['prose runs on', 'a\n  b', {}, 'p("a b")'],
  ['a break', '* * *', { blocks: [{ kind: 'scene-break', at: [0, 5] }] }, 'brk'],
  ['quotations that stand together are one', 'a b', { blocks: [{ kind: 'quotation', at: [0, 1] }, { kind: 'quotation', at: [2, 3] }] }, 'q("a", "b")'],
  ['links lead out of here only', 'a b', { marks: [{ kind: 'link', at: [0, 1], target: 'https://e.example/"' }, { kind: 'link', at: [2, 3], target: 'file:///x' }] }, 'p(k("https://e.example/\\"", "a"), " ", "b")'],
  ['a quotation of several runs is one, not a sum', 'a _b_ c', { blocks: [{ kind: 'quotation', at: [0, 7] }], marks: [{ kind: 'emphasis', at: [2, 5], delimiter: 1 }] }, 'q(run("a ", e("b"), " c"))'],
  ['a link that is too long for an address is words alone', 'a', { marks: [{ kind: 'link', at: [0, 1], target: `https://e.example/${'x'.repeat(2000)}` }] }, 'p("a")'],
  ['a link in other letters leads where it led', 'a', { marks: [{ kind: 'link', at: [0, 1], target: 'https://e.example/海 "' }] }, 'p(k("https://e.example/%E6%B5%B7%20\\"", "a"))'],
  ['a link that is too long in other letters is words alone', 'a', { marks: [{ kind: 'link', at: [0, 1], target: `https://e.example/${'海'.repeat(600)}` }] }, 'p("a")'],
  ['what is personal is veiled', 'a@b.example', { personal: [[0, 11]] }, /^p\("[^a]*"\)$/],
] as const
for (const [claim, text, more, wanted] of blocks) {
  test(`typst: ${claim}`, () => {
    const printed = printBlocks(chapterOf(text, more as unknown as Partial<BookChapter['of']>))
    if (typeof wanted === 'string') assert.equal(printed, wanted)
    else assert.match(printed, wanted)
  })
}

test('pdf: a text with a foreign word now and then has its squares; one in foreign letters is refused in words, and so is one too long', () => {
  const english = 'The tide turned at four, and nobody wrote it down. '.repeat(20)
  assert.ok(whole(hasLettersFor(bookOf(`${english}海の家`))))
  assert.ok(whole(hasLettersFor(bookOf('Toˆ\u030d i\u0329 hú-sè. '.repeat(20)))), 'marks are no letters')
  assert.equal(whole(whyNoPdf(bookOf(english))), undefined)
  assert.equal(whole(whyNoPdf(bookOf('灯台守は毎晩、海に向かって手紙を書いた。'))), words.noPdf.letters)
  assert.equal(whole(whyNoPdf(bookOf(english, 'Salt', 2_000_000))), words.noPdf.long)
  assert.equal(whole(whyNoPdf(bookOf('x'.repeat(3_000_001), 'Salt', 1))), words.noPdf.long, 'one word')
})
test('pdf: letters are judged stretch by stretch, and no further than there is doubt', () => {
  const steps = (text: string): number => [...hasLettersFor(bookOf(text))].length
  const long = 500_000
  assert.ok(steps('a'.repeat(long)) > 5)
  assert.ok(steps('海'.repeat(long)) < 3)
})
test('letters of PDFs: a letter with very many marks is no work', () => {
  const marks = '\u0301\u0323'.repeat(40_000)
  assert.match(inOurLetters(`☃e${marks}`), /^□\u1eb9\u0323*\u0301/)
})
