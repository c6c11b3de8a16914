import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block } from '../model/reading.ts'
import { contentsEnd } from './headers/contents-list.ts'
import { withNotes } from './chapter-notes.ts'
import { listedStart } from './contents.ts'
import { lineTable } from './line-table.ts'
import { structure } from './structure.ts'

/** A story of paragraphs, `# ` before headings, with the blocks that its format would give it. */
function story(paragraphs: readonly string[]): { text: string; blocks: Block[]; placeOf: (words: string) => number } {
  const blocks: Block[] = []
  let text = ''
  for (const each of paragraphs) {
    const words = each.replace(/^# /, '')
    if (text !== '') text += '\n\n'
    blocks.push({ kind: words === each ? 'paragraph' : 'heading', at: [text.length, text.length + words.length], ...(words === each ? {} : { level: 2 }) })
    text += words
  }
  return { text, blocks, placeOf: (words) => text.indexOf(words) }
}
const prose = (name: string): string => `${name} rained on. ${'Nobody came down to the boats until the evening. '.repeat(6)}`.trim()
const shape = (paragraphs: readonly string[], contents: readonly (readonly [at: string, title: string])[]): unknown => {
  const { text, blocks, placeOf } = story(paragraphs)
  const table = lineTable(text)
  const { chapters } = structure(table, 0, table.count, blocks, undefined, contents.map(([at, title]) => ({ at: placeOf(at), title })).toSorted((a, b) => a.at - b.at))
  for (const { at: [from, to] } of chapters) assert.ok(to > from)
  return chapters.map(({ number, title, heading }) => [number, title, heading && text.slice(...heading)])
}

const cases = [
  ['one place divides nothing', [prose('A'), prose('B')], [['A', 'All of it']], [[undefined, undefined, undefined]]],
  ['cover, title page and contents are no chapters', [prose('A'), prose('B')], [['A', 'Title Page'], ['B', 'Contents']], [[undefined, undefined, undefined]]],
  ['titles that the text does not have', [prose('A'), prose('B')], [['A', 'Ebb'], ['B', 'Flow']], [[undefined, 'Ebb', undefined], [undefined, 'Flow', undefined]]],
  ['a heading in the text, and no title but that', ['# Chapter 1', prose('A'), '# Chapter 2', prose('B')], [['Chapter 1', 'Chapter 1'], ['Chapter 2', 'Chapter 2']], [[1, undefined, 'Chapter 1'], [2, undefined, 'Chapter 2']]],
  ['a number in the text, the title in the contents', ['# 1', prose('A'), '# 2', prose('B')], [['1', 'Chapter 1: Ebb'], ['2', 'Chapter 2: Flow']], [[1, 'Ebb', '1'], [2, 'Flow', '2']]],
  ['the text\'s own title before that of the contents', ['# Chapter 1: The Ebb', prose('A'), '# Chapter 2: The Flow', prose('B')], [['Chapter 1', 'Ebb'], ['Chapter 2', 'Flow']], [[1, 'The Ebb', 'Chapter 1: The Ebb'], [2, 'The Flow', 'Chapter 2: The Flow']]],
  ['a part and its first chapter begin together', ['# Part One', '# Ebb', prose('A'), '# Flow', prose('B')], [['Part One', 'Part One'], ['Ebb', 'Ebb'], ['Flow', 'Flow']], [[undefined, 'Ebb', 'Part One\n\nEbb'], [undefined, 'Flow', 'Flow']]],
  ['a paragraph that says what the contents say is a heading', ['Ebb', prose('A'), 'Flow', prose('B')], [['Ebb', 'EBB'], ['Flow', 'Flow']], [[undefined, 'EBB', 'Ebb'], [undefined, 'Flow', 'Flow']]],
  ['a place in the middle of a paragraph is its beginning', [prose('A'), prose('B')], [['A', 'Ebb'], ['B rained', 'Flow']], [[undefined, 'Ebb', undefined], [undefined, 'Flow', undefined]]],
  ['chapters that the contents do not list', ['# Chapter 1', prose('A'), '# Chapter 2', prose('B'), '# Chapter 3', prose('C')], [['Chapter 1', 'Rain'], ['Chapter 3', 'Boats']], [[1, 'Rain', 'Chapter 1'], [2, undefined, 'Chapter 2'], [3, 'Boats', 'Chapter 3']]],
] as const
for (const [claim, paragraphs, contents, wanted] of cases) test(`contents: ${claim}`, () => assert.deepEqual(shape(paragraphs, contents), wanted))

test('contents: wherever they point, chapters are in order, do not overlap and hold every paragraph', () =>
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(4000), fc.constantFrom('Ebb', 'Chapter 2', 'Cover', '3. Flow')), { maxLength: 12 }), (places) => {
    const { text, blocks } = story(['# Chapter 1', prose('A'), prose('B'), '# Chapter 2', prose('C'), prose('D')])
    const table = lineTable(text)
    const { chapters, body } = structure(table, 0, table.count, blocks, undefined, places.map(([at, title]) => ({ at, title })).toSorted((a, b) => a.at - b.at))
    let last = body[0]
    for (const { at: [from, to] } of chapters) {
      assert.ok(from >= last && to > from && to <= body[1])
      assert.equal(text.slice(last, from).trim(), '')
      last = to
    }
    assert.equal(text.slice(last, body[1]).trim(), '')
  })))

const lists = [
  ['a list whose first entry stands again below it', 'Contents\n1. Ebb\n2. Flow\n\n1. Ebb\n\nIt rained.', 3],
  ['a list that is the story', 'Contents\nOne key\nTwo keys\nThree keys', 0],
  ['a story that begins with the word', 'Contents of the box were listed.\nA key\nA key', 0],
  ['an entry that stands again behind prose', `Contents\n1. Ebb\n${'It rained. '.repeat(20)}\n1. Ebb`, 0],
] as const
for (const [claim, text, wanted] of lists) test(`contentsEnd: ${claim}`, () => { const table = lineTable(text); assert.equal(contentsEnd(table, 0, table.count), wanted) })

const book = 'The Tide Clerk\n\nby Ann Marlow\n\nLow Water\n\nThe clerk counted.\n\nThe Turn\n\nThe tide turned.'
const heads = [
  ['a heading right above the story is the first chapter’s', [['Low Water', 'LOW WATER'], ['The Turn', 'The Turn']], 2],
  ['one that nothing is listed behind is no chapter', [['Low Water', 'Low Water']], 3],
  ['a line that the contents call otherwise', [['Low Water', 'Title page'], ['The Turn', 'The Turn']], 3],
  ['what is listed further up', [['The Tide', 'The Tide Clerk'], ['The Turn', 'The Turn']], 3],
  ['nothing listed', [], 3],
] as const
for (const [claim, contents, wanted] of heads) test(`listedStart: ${claim}`, () => assert.equal(listedStart(lineTable(book), 0, 3, contents.map(([at, title]) => ({ at: book.indexOf(at), title })), []), wanted))
test('listedStart: what the story is called is no chapter’s heading', () => assert.equal(listedStart(lineTable(book), 0, 3, [{ at: book.indexOf('Low'), title: 'Low Water' }, { at: book.indexOf('The Turn'), title: 'The Turn' }], [[book.indexOf('Low'), book.indexOf('Low') + 9]]), 3))

test('withNotes: a quotation below such a head is a note; one elsewhere, and a head above prose, are what they are', () => {
  const kinds = (rows: readonly (readonly [Block['kind'], string])[]): string[] => {
    let text = ''
    const blocks = rows.map(([kind, words]): Block => { const start = text.length; text += `${words}\n\n`; return { kind, at: [start, start + words.length] } })
    return withNotes(text, blocks).map(({ kind }) => kind)
  }
  assert.deepEqual(kinds([['heading', 'Chapter 2'], ['paragraph', 'Chapter Notes'], ['quotation', 'Thanks.'], ['quotation', 'And more.'], ['paragraph', 'It rained.'], ['quotation', 'A letter.']]), ['heading', 'note', 'note', 'note', 'paragraph', 'quotation'])
  assert.deepEqual(kinds([['paragraph', 'Notes'], ['paragraph', 'It rained.']]), ['paragraph', 'paragraph'])
})

test('contentsEnd: a list whose words stand right above the line is behind its first entry again', () => {
  const table = lineTable('Contents\n\nPrologue\nThe Bell\nEpilogue\n\nPrologue\n\nIt rained.\n')
  assert.deepEqual([0, 1, 2, 4].map((line) => contentsEnd(table, line, table.count)), [4, 4, 2, 4])
})
