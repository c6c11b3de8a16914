import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Resolved, WorkRecord } from '../model/work.ts'
import { card, headings, headingValue, indexHead, maskedRecord } from './card.ts'
import { combinedTerms } from './combined-terms.ts'

const resolved = <T>(value: T, source: Resolved<T>['source'] = 'stated'): Resolved<T> => ({ value, source, evidence: [], segment: 0 })
const bare: WorkRecord = {
  title: resolved({ title: 'The lighthouse keeper counted the ships', kind: 'incipit' }, 'derived'), creators: [], warnings: { answer: 'not-asked', values: [] },
  fandoms: [], characters: [], relationships: [], tags: [], notes: [], dates: [], language: 'en', lost: [],
}

test('card: opening words are never a title that everybody sees', () => {
  const { title, own } = card({ ...bare, creators: [resolved({ name: 'JM', role: 'author' })], dates: [resolved({ date: '1999-04', kind: 'posted' })] })
  assert.deepEqual([title, own], ['Untitled story by JM, 1999', 'The lighthouse keeper counted the ships'])
  assert.equal(indexHead(bare).title, '')
})

test('card: a title that a person ruled is one, whatever its kind', () => {
  assert.deepEqual(card({ ...bare, title: resolved({ title: 'Ships', kind: 'incipit' }, 'ruling') }).title, 'Ships')
})

test('card: what is said not to occur is told where nothing is warned for', () => {
  assert.deepEqual(card({ ...bare, warnings: { answer: 'stated', values: [], statement: resolved({ answer: 'stated', denied: ['character-death'] }) } }).denied, ['character-death'])
  assert.equal(card(bare).denied, undefined)
})

test('card: a poster stands for an author only where there is none', () => {
  const creators = [resolved({ name: 'Poster', role: 'poster' as const }), resolved({ name: 'Beta', role: 'beta' as const })]
  assert.deepEqual(card({ ...bare, creators }).creators, ['Poster'])
  assert.deepEqual(card({ ...bare, creators: [...creators, resolved({ name: 'Ann', role: 'author' as const })] }).creators, ['Ann'])
})

test('record: addresses are masked wherever they stand', () => {
  const masked = JSON.parse(maskedRecord({ ...bare, notes: [resolved({ text: 'Write to mary@example.org' })], creators: [{ ...resolved({ name: 'Mary', role: 'author' }), asWritten: 'Mary <mary@example.org>' }] })) as WorkRecord
  assert.ok(!JSON.stringify(masked).includes('mary@example.org'))
  assert.equal(masked.notes[0]?.value.text.length, 'Write to mary@example.org'.length)
})

test('headings: spellings of a name are one heading', () => {
  const found = headings({ ...bare, fandoms: [resolved({ name: 'Harbour Nine' }), resolved({ name: 'HARBOUR NINE' })] }, 'teen', 3)
  assert.deepEqual(found.map(({ kind, value }) => `${kind}:${value}`), ['fandom:harbour nine', 'rating:teen', 'language:en', 'accession:3'])
})

test('headings: variants of a name are one heading, in the authority\'s form; the record keeps the words as written', () => {
  const record = { ...bare, fandoms: [resolved({ name: 'Pride & Prejudice' }), resolved({ name: 'Stolz und Vorurteil' })], characters: [resolved({ name: 'Mr Darcy' })] }
  const found = headings(record, 'teen', 3).filter(({ kind }) => kind === 'fandom' || kind === 'character')
  assert.deepEqual(found.map(({ label }) => label), ['Pride and Prejudice - Jane Austen', 'Fitzwilliam Darcy'])
  assert.equal(headingValue('fandom', 'orgullo y prejuicio'), found[0]?.value)
  assert.deepEqual(card(record).fandoms, ['Pride & Prejudice', 'Stolz und Vorurteil'])
})

const terms = [
  ['nobody answers for what one bringer left open', [{ rating: 'teen' }, {}], {}],
  ['the stricter rating holds', [{ rating: 'teen' }, { rating: 'mature' }], { rating: 'mature' }],
  ['none and some are some', [{ warnings: 'none' }, { warnings: ['war'] }], { warnings: ['war'] }],
  ['none and none are none', [{ warnings: 'none' }, { warnings: 'none' }], { warnings: 'none' }],
  ['one bringer keeps their words', [{ from: 'a disk', note: 'x' }], { from: 'a disk', note: 'x' }],
] as const
for (const [claim, given, wanted] of terms) test(`combined terms: ${claim}`, () => assert.deepEqual(combinedTerms(given), wanted))
