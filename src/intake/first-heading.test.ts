import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../model/assertion.ts'
import { intake } from './intake.ts'

const pieces = ['The rain came early that year. Marta kept the shop open until seven, and then she counted the till twice.', 'In the morning the street was full of leaves, and a boy ran past with a hoop.', '"We could sell it," Pell said at last. "It would pay for the roof."', 'The buyer came on a Tuesday, and he wore yellow gloves.']
const mail = 'From: Jane Doe <jane@quay.example>\nSubject: The Ferry\nDate: Sat, 3 Apr 1999 10:00:00 +0000\n\n'
const page = 'The Ferry\nby Jane Doe\n\n'
const labels = 'Title: The Ferry\nAuthor: Jane Doe\nRating: PG\n\n'
const read = async (text: string): Promise<{ numbers: (number | undefined)[]; parts: number[]; begin: string }> => {
  const { drafts: [draft], text: all } = await intake({ bytes: Buffer.from(text), name: 'ferry.txt' })
  return { numbers: draft?.chapters.map(({ number }) => number) ?? [], parts: ofField(draft?.assertions ?? [], 'part').map(({ value }) => value.number), begin: all.slice(...draft?.body ?? [0, 0]).split('\n', 1)[0] as string }
}
const told = (front: string, heads: readonly string[]): string => front + heads.map((head, at) => `${head}\n\n${pieces[at % 4]}\n\nNobody mentioned the letter, and she hung up her coat.\n\n`).join('\n')
const four = (head: (n: number) => string): string[] => [1, 2, 3, 4].map(head)

const untouched: readonly (readonly [string, string, number[]])[] = [
  ['a part alone is a part', told(labels, ['Part 1 of 4']), [1]],
  ['a part with chapters below it is a part', told(page, ['Part 2 of 4\n\nChapter 1', 'Chapter 2', 'Chapter 3']), [2]],
  ['a counter of a part that no other follows is a part', told(page, ['(1/4)', 'Chapter 1', 'Chapter 2']), [1]],
]
for (const [claim, text, parts] of untouched) test(`first heading: ${claim}`, async () => assert.deepEqual((await read(text)).parts, parts))

const cases: readonly (readonly [string, string, string])[] = [
  ['right below a mail', told(mail, four((n) => `Chapter ${n}`)), 'Chapter 1'],
  ['with a title', told(mail, four((n) => `Chapter ${n}: ${'ABCD'[n - 1]}n Evening`)), 'Chapter 1: An Evening'],
  ['with a rule below it', told(page, four((n) => `Chapter ${n}\n=========`)), 'Chapter 1'],
  ['between rules', told(labels, four((n) => `---------\nChapter ${n}\n---------`)), 'Chapter 1'],
  ['one of four', told(labels, four((n) => `Part ${n} of 4`)), 'Part 1 of 4'],
  ['as a count alone', told(page, four((n) => `${n}/4`)), '1/4'],
  ['as a count in brackets', told(mail, four((n) => `(${n}/4)`)), '(1/4)'],
]
for (const [claim, text, begin] of cases) test(`first heading: ${claim} it heads the first chapter, and the file is no part`, async () => assert.deepEqual(await read(text), { numbers: [1, 2, 3, 4], parts: [], begin }))
