import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '../../model/reading.ts'
import { type ParagraphMarks, parseMarks, type StoryMarks } from './parse-marks.ts'

const parsed = (...paragraphs: readonly string[]): StoryMarks => {
  const text = paragraphs.join('\n\n')
  const blocks = [...text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g)].map(({ 0: words, index }): Block => ({ kind: 'paragraph', at: [index, index + words.length] }))
  return parseMarks({ text, blocks, language: 'en' })
}

/** `“1 ”1` for what opens and closes at the first level; `’` for an apostrophe. */
const signs = { open: '“', close: '”', apostrophe: '’', prime: '′', 'double-prime': '″', unknown: '?' } as const
const shown = ({ marks }: ParagraphMarks): string => marks.map(({ kind, level }) => `${signs[kind]}${level || ''}`).join(' ')

const cases = [
  ['says nothing of a row of marks', 'so """""""" it goes', '?'],
  ['says nothing of a sign for ditto', 'Monday   "   closed', '?'],
  ['gives speech the first level', '"So," he said, "it goes."', '“1 ”1 “1 ”1'],
  ['gives what is quoted in speech the second', '"He said \'no,\' and left."', '“1 “2 ”2 ”1'],
  ['counts levels from the outside, whatever the marks', "'He said \"no,\" and left.'", '“1 “2 ”2 ”1'],
  ['reads apostrophes of all kinds', "It's 'em that's goin' now.", '’ ’ ’ ’'],
  ['reads primes', 'He was 6\'5" tall.', '′ ″'],
  ['reads a quotation in a quotation in speech', '"He said: \'She said "no" to me.\'"', '“1 “2 “3 ”3 ”2 ”1'],
] as const
for (const [claim, text, wanted] of cases) test(`parseMarks: ${claim}`, () => assert.equal(shown(parsed(text).paragraphs[0] as ParagraphMarks), wanted))

test('parseMarks: a mark knows where it is and what stands there', () => {
  const { paragraphs } = parsed('No marks here.', 'He said ``no.\'\'')
  assert.deepEqual(paragraphs.map(({ block }) => block), [1])
  assert.deepEqual(paragraphs[0]?.marks.map(({ at, length, stands, weight }) => ({ at, length, stands, weight })), [{ at: 24, length: 2, stands: '``', weight: 'double' }, { at: 29, length: 2, stands: "''", weight: 'double' }])
})

test('parseMarks: speech that goes on is open at the end of its paragraph', () => {
  const { paragraphs } = parsed('"So it goes.', '"And \'so on,', '"\'and on,\' he said."')
  assert.deepEqual(paragraphs.map(({ open }) => open), [['double'], ['double', 'single'], []])
})

test('parseMarks: speech can go on without a mark of its own', () => {
  const { paragraphs } = parsed('"So it goes.', 'And so on," he said.')
  assert.deepEqual(paragraphs.map(({ carried }) => carried), [false, true])
})

test('parseMarks: a paragraph in which something is missing costs more than one in which nothing is', () => {
  const [whole, broken] = [parsed('"So," he said. "No."'), parsed('"So, he said. "No."')].map(({ paragraphs }) => (paragraphs[0] as ParagraphMarks).cost)
  assert.ok((whole as number) < 3 && (broken as number) >= 5, `${whole} ${broken}`)
})

test('parseMarks: asked twice, it gives the same answer', () => {
  const story = { text: '"So."', blocks: [{ kind: 'paragraph', at: [0, 5] }], language: 'en' } as const
  assert.equal(parseMarks(story), parseMarks(story))
})

const habits = [
  ['double marks stand around speech', ['"So," he said.', '"No," she said.'], { primary: 'double' }],
  ['single marks stand around speech', ["'So,' he said.", "'No,' she said."], { primary: 'single' }],
  ['single marks stand around a tale with double marks in it', ["'\"So,\" he said.", "'\"No,\" she said. \"Yes.\" And \"no.\"", "'\"No,\" I said.'", "'So,' they said. 'So.'"], { primary: 'single' }],
  ['commas stand inside', ['"So," he said.', '"No," she said.'], { commas: 'inside' }],
  ['commas stand outside', ['"So", he said.', '"No", she said.'], { commas: 'outside' }],
  ['one comma is no habit', ['"So," he said.'], { commas: undefined }],
] as const
for (const [claim, paragraphs, wanted] of habits) test(`habits: ${claim}`, () => {
  const found = parsed(...paragraphs).habits
  assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((name) => [name, found[name as keyof typeof found]])), wanted)
})
test('habits: words that are shortened where nothing could be quoted are counted', () => assert.equal(parsed("They met 'zounding folk.", "All 'zounding.").habits.elided.get('zounding'), 2))
