import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineTable } from './line-table.ts'
import { paragraphStarts } from './paragraphs-ends.ts'
import { endingOf, endings, openingOf, openings, sentencesWithin, speechIn, voicesOf } from './paragraphs-signs.ts'

const ends: readonly (readonly [string, (typeof endings)[number]])[] = [
  ['and so he', 'word'], ['the dogs\'', 'word'], ['and so,', 'comma'], ['he said:', 'colon'], ['but--', 'dash'], ['He left.', 'stop'], ['He left. . .', 'stop'], ['Really?', 'call'], ['called Mr.', 'title'], ['by J.', 'title'], ['“Yes,”', 'voiced comma'],
  ['"But--"', 'voiced dash'], ['"Yes."', 'voiced stop'], ["'Yes.'", 'voiced stop'], ['the “Orontes”', 'voiced word'], ['(so he left.)', 'stop'], ['(or so)', 'closed'],
]
for (const [line, wanted] of ends) test(`signs: ${JSON.stringify(line)} ends in ${wanted}`, () => assert.equal(endings[endingOf(lineTable(line), 0)], wanted))

const begins: readonly (readonly [string, (typeof openings)[number]])[] = [
  ['and so', 'small'], ["'tis late", 'small'], ['--and so', 'small'], ['_and_ so', 'small'], ['Anna left', 'capital'], ['I left', 'I'], ['He left', 'he'], ['The boat', 'the'], ['But so', 'and'], ['When he', 'when'], ['"Yes', 'speech'], ['‘Yes', 'speech'], ['- Non,', 'speech'], ['— Non', 'speech'], ['Anna said', 'named'], ['12 boats', 'other'],
]
for (const [line, wanted] of begins) test(`signs: ${JSON.stringify(line)} begins with ${wanted}`, () => assert.equal(openings[openingOf(lineTable(line), 0)], wanted))

const spoken: readonly (readonly [string, number, number])[] = [['no mark', 0, 0], ['he said, "Yes', 1, 1], ['yes," he said', -1, -1], ['"Yes," he said, "no', 1, 1], ['“Yes.” He left.', 1, -1], ['„Ja“, sagte er', 1, -1], ['But--" he said', -1, -1]]
for (const [line, first, last] of spoken) test(`signs: marks of speech in ${JSON.stringify(line)}`, () => assert.deepEqual(speechIn(lineTable(line), 0, line.startsWith('„') ? 'low' : 'double'), [first, last]))
const within: readonly (readonly [string, number, number])[] = [['no sentence begins', 0, 0], ['Anna left. she', 0, 0], ['He left. Anna stayed! “Well?”', 1, 1], ['so she said." "Well?" He', 1, 1], ['word', 0, 0], ['It was late. ', 0, 0]]
for (const [line, plain, speaking] of within) test(`signs: sentences that begin within ${JSON.stringify(line)}`, () => assert.deepEqual(sentencesWithin(lineTable(line), 0), [plain, speaking]))
test('signs: single marks are found where a text has no others', () => assert.equal(voicesOf(lineTable("'Yes.'\n'No.'\n'Yes.'\n'No.'\nHe left."), 0, 5), 'single'))

/** The first words of each paragraph of a text that only short last lines tell about. */
const read = (text: string, comb = false): string[] => {
  const table = lineTable(text)
  const starts = paragraphStarts(table, 0, table.count, comb)
  return [...starts].flatMap((start, at) => (at === 0 || start === 1 ? [text.slice(table.from[at], table.to[at]).split(' ').slice(0, 2).join(' ')] : []))
}
const long = 'It was a long and a windy night, and the ferry lay out beyond the\nbar, and nobody on the quay had seen her lamps since six, though some\nsaid that they had heard a bell, and others that they had heard none,\nand all of them were cold.'

test('line ends: an open quotation runs on over a full stop at a full line’s end', () => assert.deepEqual(read(`${long}\n"I heard it," said Anna, "and I will tell you what it was like, all.\nIt was like a bell. And you know it."\n${long}`), ['It was', '"I heard', 'It was']))
test('line ends: speech behind speech begins a paragraph, full line or not', () => assert.deepEqual(read(`${long}\n"I heard it, and I will tell you what it was like," said poor Anna."\n"Tell me."\n${long}`), ['It was', '"I heard', '"Tell me."', 'It was']))
test('line ends: a line that breaks off in a sentence runs on, however short', () => assert.deepEqual(read(`${long}\nHe left,\nand nobody saw him.\n${long}`), ['It was', 'He left,', 'It was']))
test('line ends: nothing to tell by, nothing told', () => assert.deepEqual([...paragraphStarts(lineTable('one'), 0, 1, false)], [0]))

test('line ends: blanks at soft ends tell all', () => {
  const soft = (paragraph: string): string => paragraph.replaceAll('\n', ' \n')
  const full = 'It was a long and a windy night, and the ferry lay out beyond the\nbar, and nobody on the quay had seen her lamps. It had been dark.'
  const text = Array.from({ length: 6 }, () => `${soft(long)}\n${soft(full)}`).join('\n')
  assert.equal(read(text).length, 12)
})
