import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lateFerry as story } from '../../../test/support/late-ferry.ts'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'
import { readSubject } from './subject.ts'

/** The title of a subject, and what it warns of. */
function read(subject: string): string {
  const { assertions } = readSubject(subject, [0, subject.length])
  const warned = ofField(assertions, 'warning').flatMap(({ value }) => (value.answer === 'stated' ? [...value.warnings, ...(value.denied ?? []).map((code) => `no ${code}`)] : [value.answer]))
  return [ofField(assertions, 'title')[0]?.value.title ?? '', ...warned].join(' | ')
}

const rows: readonly (readonly [claim: string, subject: string, wanted: string])[] = [
  ['a title may warn of nothing that has a name', 'A Warning: the Ferry', 'A Warning: the Ferry'],
  ['or go on behind the word', 'Final Warning: Death on the Quay', 'Final Warning: Death on the Quay'],
  ['where nothing else is left, it is the title', 'Warning: Death on the Quay', 'Warning: Death on the Quay'],
  ['a title is no tag', 'Death on the Quay', 'Death on the Quay'],
  ['a label behind codes', 'NEW HN "The Ferry" 1/3 [R] (P/T) WARNING: violence', 'The Ferry | violence'],
  ['in brackets', '"The Ferry" 1/3 (WARNING: violence)', 'The Ferry | violence'],
  ['between stars', 'The Ferry *WARNING: VIOLENCE*', 'The Ferry | violence'],
  ['before the title', 'WARNING: violence - The Ferry', 'The Ferry | violence'],
  ['in capitals behind the title', 'The Ferry WARNING: character death (1/2)', 'The Ferry | character-death'],
  ['what is denied', 'The Ferry (Warning: no death)', 'The Ferry | no character-death'],
  ['a code beside the rating', 'The Ferry (death, NC-17)', 'The Ferry | death'],
  ['a code in brackets of its own', 'The Ferry [R] (character death)', 'The Ferry | character-death'],
  ['several', 'The Ferry [NC-17] (m/m, torture, angst, incest)', 'The Ferry | torture | incest'],
]
for (const [claim, subject, wanted] of rows) test(`subjects that warn: ${claim}: ${subject}`, () => assert.equal(read(subject), wanted))

test('codes: brackets around some of them part them, and their rating is no tag', async () => {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`Title: The Ferry\nAuthor: Jane Doe\nCodes: [NC-17] P/T (torture)\n\n\n${story}\n`), name: 'ferry.txt' })
  const said = (drafts[0]?.assertions ?? []).flatMap(({ field, value }): readonly string[] => (field === 'rating' ? [value.rung] : field === 'tag' || field === 'relationship' ? [`${field} ${value.name}`] : field === 'warning' && value.answer === 'stated' ? value.warnings : []))
  assert.deepEqual(said.toSorted(), ['explicit', 'relationship P/T', 'tag torture', 'torture'])
})
