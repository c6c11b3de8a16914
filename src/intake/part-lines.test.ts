import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../model/assertion.ts'
import { intake } from './intake.ts'
import { counterLine } from './part-lines.ts'

const none = ['The Long Road', 'Part of her was glad', '1/1', 'Part one of the plan', 'by Jude Askew', 'Epilogue to a Winter', 'The Prologue', '(The Long Road 1/3)']
for (const line of none) test(`part lines: ${line} is no counter`, () => assert.equal(counterLine(line), undefined))
const counters: readonly (readonly [string, number, (number | undefined)?, string?])[] = [['Part Two', 2], ['(3/7)', 3, 7], ['- Part 2 of 4 -', 2, 4], ['[1/?]', 1], ['3a/7', 3, 7, 'a'], ['Prologue/10', 0, 10], ['Prologue', 0], ['~ Epilogue ~', 999], ['Epilogue/10', 999, 10], ['0/7', 0, 7], ['PART IV', 4]]
for (const [line, number, of, section] of counters) test(`part lines: ${line} counts`, () => {
  const read = counterLine(line)
  assert.deepEqual([read?.number, read?.of, read?.section], [number, of, section])
})

const prose = 'The ferry left at six, and nobody on the quay waved to it, although some had meant to.\n\n'.repeat(8)
const partsOf = async (text: string, name = 'x.txt'): Promise<{ parts: string[]; codes: string[] }> => {
  const { drafts: [draft] } = await intake({ bytes: Buffer.from(text), name })
  return { parts: ofField(draft?.assertions ?? [], 'part').map(({ value, rule }) => `${rule} ${value.number}`), codes: draft?.findings.map(({ code }) => code as string) ?? [] }
}
const heads: readonly (readonly [string, string])[] = [
  ['The Long Road\nPart Two\nby Jude Askew\n\n', 'title-page:part 2'], ['The Long Road\n(3/7)\nby Jude Askew\n\n', 'title:part 3'],
  ['The Long Road\nby Jude Askew\n\n\nChapter 3\n\n', 'heading:chapter 3'], ['The Long Road\nby Jude Askew\n\n\nPart 2\n\n', 'heading:part 2'],
  ['The Long Road\nby Jude Askew\n\n\nPrologue\n\n', 'heading:part 0'], ['The Long Road\nby Jude Askew\n\n\nEpilogue\n\n', 'heading:part 999'],
]
for (const [head, wanted] of heads) test(`part lines: ${JSON.stringify(head)}`, async () => assert.deepEqual((await partsOf(head + prose)).parts, [wanted]))
test('part lines: a story with several chapters is no part of one', async () => assert.deepEqual((await partsOf(`The Long Road\nby Jude Askew\n\nChapter 1\n\n${prose}Chapter 2\n\n${prose}`)).parts, []))
test('part lines: a prologue before chapters is no part', async () => assert.deepEqual((await partsOf(`The Long Road\nby Jude Askew\n\nPrologue\n\n${prose}Chapter 1\n\n${prose}`)).parts, []))
test('part lines: a prologue in a file that its name counts is the part that is counted', async () => assert.deepEqual((await partsOf(`The Long Road\nby Jude Askew\n\n\nPrologue\n\n${prose}`, 'long_road-01.txt')).parts, ['name:counter 1']))
test('part lines: heading and name that differ are told', async () => assert.ok((await partsOf(`The Long Road\nby Jude Askew\n\n\nChapter 3\n\n${prose}`, 'long_road-04.txt')).codes.includes('part-disputed')))
test('part lines: heading and name that agree are not', async () => assert.ok(!(await partsOf(`The Long Road\nby Jude Askew\n\n\nChapter 3\n\n${prose}`, 'long_road-03.txt')).codes.includes('part-disputed')))
for (const [label, wanted] of [['Часть: 2/4', 'heading:part 2'], ['Глава: 3', 'heading:chapter 3']]) test(`part lines: ${label} counts`, async () => assert.deepEqual((await partsOf(`Title: The Long Road\nAuthor: Jude Askew\n${label}\n\n${prose}`)).parts, [wanted]))
for (const subject of ['The Long Road Pt 2', 'The Long Road Pt. 2', 'The Long Road Ch.2', 'The Long Road II/III', 'The Long Road Chapters 2-3', 'The Long Road NC-17 2/3', 'The Long Road part 2 and 3 of 6']) test(`part lines: ${subject} is a part of The Long Road`, async () => {
  const { drafts: [draft] } = await intake({ bytes: Buffer.from(`From: Jude Askew <jude@quay.example>\nSubject: ${subject}\nDate: Sat, 3 Apr 1999 10:00:00 +0000\n\n${prose}`), name: 'x.txt' })
  const titles = ofField(draft?.assertions ?? [], 'title').map(({ value }) => value.title)
  assert.deepEqual([titles, ofField(draft?.assertions ?? [], 'part').map(({ value: { stem, number } }) => `${stem} ${number}`)], [['The Long Road'], ['The Long Road 2']])
})
