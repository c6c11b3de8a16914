import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolve } from '../gather/resolve.ts'
import type { Draft } from '../model/reading.ts'
import { intakeCharacters } from './intake.ts'

const prose = Array.from({ length: 6 }, () => 'The ferry left at six, and nobody on the quay waved to it, although some had meant to. Anna went home by the long way.').join('\n\n')
const read = (text: string, name = 'x.txt'): Draft => {
  const reading = intakeCharacters({ bytes: new TextEncoder().encode(text), name })
  return (typeof reading === 'string' ? undefined : reading.drafts[0]) ?? assert.fail('it holds no story')
}
const story = (head: string, inside: string, first = 'Chapter One'): string => `Title: The Late Ferry\nAuthor: Marla Quince\n${head}\n\n${first}\n\n${prose}\n\n${inside}\n\n${prose}\n`
/** What the gate goes by, in a line. */
const gate = ({ assertions, language }: Draft): string => {
  const { facts, record } = resolve([{ assertions, language }], [], {})
  return [facts.state === 'withheld' ? 'withheld' : '', facts.rung, ...facts.warnings, record.warnings.answer === 'none-apply' ? 'none-apply' : ''].filter((one) => one !== '').join(' ')
}

const untouched: readonly (readonly [claim: string, head: string, inside: string, wanted: string])[] = [
  ['a board that speaks', 'Rating: G', 'Rating: R, it said on the box.', 'general'],
  ['a board that speaks behind a scene break', 'Rating: G', '***\n\nRating: R, it said on the box, and Anna believed it.', 'general'],
  ['a sign under a heading', 'Rating: G', 'Chapter Two\n\nWarning: trespassers will be drowned, said the sign.', 'general'],
  ['a note that says nothing of it', 'Rating: G', 'Chapter Two\n\nA/N: Thanks to Pia for the beta. Nobody dies.', 'general'],
  ['a milder chapter', 'Rating: R', 'Chapter Two (G)', 'mature'],
  ['a chapter without warnings, where nobody said so of the others', 'Rating: G', 'Chapter Two\n\nWarnings: none', 'general'],
  ['a mild chapter, where nobody rated the others', 'Summary: A boat.', 'Chapter Two (G)', 'unrated'],
  ['leave to copy, which is the whole story\'s', 'Rating: G\nArchive: ask first', 'A/N: Feel free to archive this anywhere.', 'general'],
]
for (const [claim, head, inside, wanted] of untouched) test(`inside: ${claim}, changes nothing`, () => assert.equal(gate(read(story(head, inside))), wanted))

const cases: readonly (readonly [claim: string, head: string, inside: string, wanted: string, first?: string])[] = [
  ['a label under a heading', 'Rating: PG-13', 'Chapter Two\n\nRating: NC-17', 'explicit'],
  ['a label right below a heading', 'Rating: PG-13', 'Chapter Two\nRating: R', 'mature'],
  ['two labels of a chapter', 'Rating: PG-13', 'Chapter Two\nRating: R\nWarnings: character death', 'mature character-death'],
  ['two labels of a chapter on a line', 'Rating: PG-13', 'Chapter Two\n\nRating: R  Warnings: character death', 'mature character-death'],
  ['an author\'s note', 'Rating: PG', 'Author\'s note: This part is rated R.', 'mature'],
  ['a note under a heading, by its label alone', 'Rating: PG', 'Chapter Two\n\nNote: This chapter is rated NC-17.', 'explicit'],
  ['a note of a rating that rises', 'Rating: PG for now', 'Chapter Two\n\nA/N: rating for this chapter goes up to R!', 'mature'],
  ['a heading', 'Rating: PG', 'Chapter 2 (R)', 'mature'],
  ['a heading with a title', 'Rating: PG', 'Chapter 2: The Tide - rated NC-17', 'explicit'],
  ['headings, each of which is rated', 'Summary: A boat.', 'Part Two [NC-17]', 'explicit', 'Part One [PG-13]'],
  ['a framed warning', 'Rating: PG-13', '** WARNING: this section is rated NC-17, so be careful **', 'explicit'],
  ['a rating in brackets under a heading', 'Rating: PG-13', 'Chapter Two\n\n(Rated R for language)', 'mature'],
  ['labels behind a scene break', 'Rating: PG-13', '***\n\nRating: NC-17\nWarnings: violence', 'explicit violence'],
  ['parts that the head refers to', 'Rating: See individual parts', 'Part 2\nRating: NC-17', 'explicit', 'Part 1\nRating: PG'],
  ['a warning under a heading', 'Rating: G\nWarnings: none', 'Chapter Two\n\nWarnings: character death', 'general character-death'],
  ['a warning in a note', 'Rating: G\nWarnings: none', 'Chapter Two\n\nA/N: Warning for character death in this one.', 'general character-death'],
  ['a refusal in a note at a chapter\'s foot', 'Rating: G', 'A/N: Please do not archive this story anywhere!\n\nChapter 2', 'withheld general'],
]
for (const [claim, head, inside, wanted, first] of cases) test(`inside: ${claim} counts`, () => assert.equal(gate(read(story(head, inside, first))), wanted))

test('inside: a page\'s label under a heading counts', () => {
  const paragraphs = prose.split('\n\n').map((words) => `<p>${words}</p>`).join('')
  assert.equal(gate(read(`<html><body><h1>The Late Ferry</h1><p>by Marla Quince</p><p>Rating: PG</p><h2>Chapter 1</h2>${paragraphs}<h2>Chapter 2</h2><p><b>Rating:</b> NC-17</p>${paragraphs}</body></html>`, 'x.html')), 'explicit')
})
test('inside: a rating is no chapter\'s title', () => {
  const titles = (inside: string): (string | undefined)[] => read(story('Rating: G', inside, 'Chapter 1 (G)')).chapters.map(({ title }) => title)
  assert.deepEqual(titles('Chapter 2 (NC-17)'), [undefined, undefined])
  assert.deepEqual(titles('Chapter 2\nRating: R'), [undefined, undefined])
  assert.deepEqual(titles('Chapter 2: The Tide (R)'), [undefined, 'The Tide'])
  assert.deepEqual(titles('Chapter 2: Form 9(b)'), [undefined, 'Form 9(b)'])
})
test('inside: what is said of a part is marked as such, and disputes nothing', () => {
  const draft = read(story('Rating: PG-13', 'Chapter Two\n\nRating: NC-17'))
  assert.deepEqual(draft.assertions.flatMap(({ field, extent, asWritten }) => (field === 'rating' ? [`${extent} ${asWritten}`] : [])), ['work PG-13', 'part NC-17'])
  assert.ok(!draft.findings.some(({ code }) => code === 'rating-disputed'))
})
