import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block, BlockKind } from '../../model/reading.ts'
import { apply, invert } from '../edits.ts'
import { lineEdits, lineRules } from './line-edits.ts'

/** Blocks a blank line or more apart; `|` begins verse, `>` a quotation, `=` what is drawn, `#` a heading, `:` front matter, `*` a row. */
const kinds: Readonly<Record<string, BlockKind>> = { '|': 'verse', '>': 'quotation', '=': 'preformatted', '#': 'heading', ':': 'front', '*': 'scene-break' }
const blocksOf = (text: string): Block[] => [...text.matchAll(/\S(?:[^\n]*\n?(?!\s*\n))*[^\s]?/g)].map(({ 0: words, index }) => ({ kind: kinds[words[0] as string] ?? 'paragraph', at: [index, index + words.trimEnd().length] }))
const repaired = (text: string, blocks: readonly Block[] = blocksOf(text)): string => apply(text, lineEdits({ text, blocks }))

const untouched = [
  'It was late.\n\nHe slept.\n',
  '|The fog came down\n   as grey as doves\nand took the road',
  '=+----+\n |  a |\n +----+',
  ':Title:  The Ferry\n:Author: Anna',
  '#One\nThe Ferry\n\nIt was late.',
  'Name:            Anna',
  '   * * *',
  'It was\u00a0\u00a0late.',
  'It was late.\n\f\nHe slept.',
]
for (const text of untouched) test(`lines: leaves ${JSON.stringify(text)} alone`, () => assert.equal(repaired(text), text))

const cases: readonly (readonly [claim: string, given: string, wanted: string])[] = [
  ['joins lines', 'It was late,\nand the lamps were lit.', 'It was late, and the lamps were lit.'],
  ['joins lines with blanks at their ends, and indents', 'It was late, \n   and the lamps  \nwere lit.', 'It was late, and the lamps were lit.'],
  ['joins behind a dash without a blank', 'It was late--\nand dark--so dark.', 'It was late--and dark--so dark.'],
  ['joins before a dash without a blank', 'It was late\n--and dark—so dark.', 'It was late--and dark—so dark.'],
  ['joins behind a dash with a blank where dashes have them', 'It was late --\nand dark -- so dark.', 'It was late -- and dark -- so dark.'],
  ['joins a compound at its hyphen', 'a well-\nknown man', 'a well-known man'],
  ['leaves a hyphen hanging', 'pre-\nand post-war', 'pre- and post-war'],
  ['joins Chinese lines without a blank', '天很晚了，\n他睡了。', '天很晚了，他睡了。'],
  ['sets paragraphs apart', 'It was late.\n\n\n\nHe slept.', 'It was late.\n\nHe slept.'],
  ['takes indents off', '    It was late.\n\n\tHe slept.', 'It was late.\n\nHe slept.'],
  ['keeps a quotation in from the margin', 'It was late.\n\n    >He slept\n    >on.', 'It was late.\n\n    >He slept >on.'],
  ['collapses two blanks behind a full stop', 'It was late.  He slept.', 'It was late. He slept.'],
  ['makes a blank of a tab', 'It was\tlate.', 'It was late.'],
  ['takes blanks off the ends of a verse’s lines', '|The fog  \n   came down \t\n and took', '|The fog\n   came down\n and took'],
  ['takes blanks off the text’s ends', '\n\n It was late.  \n\n\n', 'It was late.\n'],
  ['ends a text without a line end as it was', 'It was late.  ', 'It was late.'],
]
for (const [claim, given, wanted] of cases) test(`lines: ${claim}`, () => assert.equal(repaired(given), wanted))

test('lines: paragraphs without a blank line between stand apart', () => assert.equal(repaired('It was late.\n   He slept.', [{ kind: 'paragraph', at: [0, 12] }, { kind: 'paragraph', at: [16, 25] }]), 'It was late.\n\nHe slept.'))
test('lines: the lines of a letter’s head stay together', () => {
  const text = 'Dear Anna,\nit is late.'
  assert.equal(repaired(text, [{ kind: 'quotation', at: [0, 10] }, { kind: 'quotation', at: [11, 22] }]), text)
})
test('lines: a break of blank lines is shown', () => assert.equal(repaired('It was late.\n\n\n\nHe slept.', [{ kind: 'paragraph', at: [0, 12] }, { kind: 'scene-break', at: [13, 14] }, { kind: 'paragraph', at: [16, 25] }]), 'It was late.\n\n* * *\n\nHe slept.'))
for (const { name, example: [given, wanted] } of lineRules) {
  if (name !== 'break-shown' && name !== 'paragraph-apart') test(`lines: the example of ${name}`, () => assert.equal(repaired(given), wanted))
}

const prose = fc.array(fc.constantFrom('word', 'it', '--', '—', '-', ' ', '  ', '\t', '\n', '\n\n', '\n   ', '|verse', '>mail', '=art', ':front', '#head', '.', '猫'), { maxLength: 40 }).map((parts) => parts.join(''))
const bare = (text: string): string => text.replace(/\s/g, '')
test('lines: nothing but blanks changes', () => fc.assert(fc.property(prose, (text) => bare(repaired(text)) === bare(text))))
test('lines: a second repair changes nothing', () => fc.assert(fc.property(prose, (text) => {
  const once = repaired(text)
  assert.equal(repaired(once), once)
})))
test('lines: undone gives the text as it was', () => fc.assert(fc.property(prose, (text) => {
  const edits = lineEdits({ text, blocks: blocksOf(text) })
  assert.equal(apply(apply(text, edits), invert(edits)), text)
})))
test('lines: ten million blanks in a row take no time', () => {
  const text = `a${' '.repeat(10_000_000)}b`
  assert.equal(lineEdits({ text, blocks: [{ kind: 'paragraph', at: [0, text.length] }] }).length, 0)
})
