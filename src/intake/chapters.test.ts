import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readHeading } from './chapters.ts'
import { findHeadings } from './headings.ts'
import { intake } from './intake.ts'
import { lineTable } from './line-table.ts'
import { numberOf } from './numbers.ts'

const untouched = [
  'Part one of the plan was simple.', 'Chapter and verse', 'The first chapter of her life was over.', 'I', 'Day broke over the harbour.', 'Act your age', 'Book him', 'Sing', 'Mild', 'Dim', 'I. said nothing', 'Ann came in. Part of her was glad.', 'Epilogue to a disaster, he thought',
]
for (const line of untouched.filter((words) => words !== 'I')) test(`headings: leaves ${JSON.stringify(line)} alone`, () => assert.equal(readHeading(line), undefined))

const cases: readonly (readonly [line: string, number: number | undefined, title?: string])[] = [
  ['Chapter 1', 1], ['CHAPTER I', 1], ['CHAPTER IV.', 4], ['Chapter One', 1], ['Chapter Twenty-One', 21], ['chapter 3', 3], ['Chapter 3: The Tide', 3, 'The Tide'], ['Chapter 3 - The Tide', 3, 'The Tide'], ['Chapter 3. The Tide', 3, 'The Tide'], ['Chapter 3 The Tide', 3, 'The Tide'],
  ['CHAPTER XII. A DAY AT SEA', 12, 'A DAY AT SEA'], ['Ch. 7', 7], ['Part 2', 2], ['Part Two', 2], ['Part 2 of 4', 2], ['Part 1/3', 1], ['PART THE FIRST', 1], ['Part II: The Quay', 2, 'The Quay'], ['Book One', 1], ['Act III', 3], ['Scene 2', 2], ['Episode 5: Fog', 5, 'Fog'],
  ['* Chapter 3 *', 3], ['--- Chapter Three ---', 3], ['~~~ 1 ~~~', 1], ['<<Part 2>>', 2], ['1', 1], ['1.', 1], ['III', 3], ['IV.', 4], ['- 3 -', 3], ['IV. The Tide', 4, 'The Tide'], ['I -- En veine de paresse', 1, 'En veine de paresse'],
  ['Prologue', undefined], ['EPILOGUE', undefined], ['Prolouge', undefined], ['Epilogue: The Quay', undefined, 'The Quay'],
  ['Kapitel 3', 3], ['Erstes Kapitel', 1], ['Zweites Kapitel.', 2], ['Teil 1: Der Zug', 1, 'Der Zug'], ['Chapitre III', 3], ['Capítulo 4', 4], ['CAPITOLO I', 1], ['CAPITOLO PRIMO', 1], ['Глава 1', 1], ['Глава первая', 1], ['Часть вторая', 2], ['第一章', 1], ['第3話', 3], ['第十二章　雪', 12, '雪'],
  ['*Chapter 2*: The Quay', 2, 'The Quay'], ['*Chapter 2*: Chapter 2', 2], ['Chapter 2: Chapter 2', 2],
  ['The Long Road: Chapter 3', 3], ['Harbour Lights - Part Two', 2],
]
for (const [line, number, title] of cases) {
  test(`headings: ${line}`, () => {
    const read = readHeading(line)
    assert.ok(read)
    assert.equal(read.number, number)
    assert.equal(read.title && line.slice(...read.title), title)
  })
}

const prose = 'The ferry left at six, and nobody on the quay waved to it, although some had meant to.\nAnna went home by the long way.\n\nIn the morning there was a letter.'
const chapters = (text: string): string[] => {
  const table = lineTable(text)
  return findHeadings(table, 0, table.count).filter(({ chapter }) => chapter).map(({ number, title }) => `${number ?? ''}${title ? ` ${text.slice(...title)}` : ''}`)
}
test('headings: a bare number alone is no chapter', () => assert.deepEqual(chapters(`${prose}\n\n7\n\n${prose}`), []))
test('headings: bare numbers in a row are chapters', () => assert.deepEqual(chapters(`1\n\n${prose}\n\n2\n\n${prose}\n\n3\n\n${prose}`), ['1', '2', '3']))
test('headings: numerals below chapters are sections', () => assert.deepEqual(chapters(`Chapter 1\n\nI\n\n${prose}\n\nII\n\n${prose}\n\nChapter 2\n\nI\n\n${prose}\n\nII\n\n${prose}`), ['1', '2']))
test('headings: numerals below books are chapters', () => assert.deepEqual(chapters(`Book One\n\nI\n\n${prose}\n\nII\n\n${prose}\n\nBook Two\n\nI\n\n${prose}\n\nII\n\n${prose}`), ['1', '1', '2', '2', '1', '2']))
test('headings: a table of contents is no chapter', () => assert.deepEqual(chapters(`Contents\n\nChapter 1\n\nChapter 2\n\nChapter 3\n\n\n\n\nChapter 1\n\n${prose}\n\nChapter 2\n\n${prose}\n\nChapter 3\n\n${prose}`), ['1', '2', '3']))
test('headings: a title may stand on the line below the number', () => assert.deepEqual(chapters(`Chapter 1\nThe Tide\n\n${prose}\n\nChapter 2\nThe Quay\n\n${prose}`), ['1 The Tide', '2 The Quay']))
test('headings: the story\'s title and author may stand again right above the number', () => assert.deepEqual(chapters([1, 2, 3].map((number) => `The Late Ferry\nby Marla Quince\nChapter ${number}\n\n${prose}`).join('\n\n')), ['1', '2', '3']))
test('headings: a chapter line inside a paragraph is prose', () => assert.deepEqual(chapters(`She opened the book at\nChapter 3\nand read.\n\n${prose}`), []))

test('numbers: Roman numerals are read back', () => {
  const written = (value: number): string => ([[100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const).reduce(({ left, text }, [size, letters]) => ({ left: left % size, text: text + letters.repeat(Math.floor(left / size)) }), { left: value, text: '' }).text
  fc.assert(fc.property(fc.integer({ min: 1, max: 399 }), (value) => numberOf(written(value).toUpperCase())?.value === value))
})
test('headings: no line throws', () => fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (line) => { readHeading(line) })))

for (const [words, title] of [['Chapter 1', undefined], ['Chapter One', undefined], ['Part I', undefined], ['Letter the first', 'Letter the first'], ['~ Chapter the First ~', 'Chapter the First'], ['Day 1', 'Day 1'], ['Letter the first: The Quay', 'The Quay']] as const) {
  test(`headings: "${words}" calls its chapter ${title ?? 'by its number alone'}`, async () => {
    const { drafts } = await intake({ bytes: new TextEncoder().encode(`The Long Road\nby Marla Quince\n\n\n${words}\n\n${prose}\n\n${prose}\n\n\n${words.replace('1', '2').replace('One', 'Two').replace(/\bI\b/, 'II').replace(/first/i, 'second')}\n\n${prose}\n`), name: 'road.txt' })
    assert.deepEqual([drafts[0]?.chapters[0]?.number, drafts[0]?.chapters[0]?.title], [1, title])
  })
}
