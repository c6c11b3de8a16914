import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lateFerry as story } from '../../../test/support/late-ferry.ts'
import { intake } from '../intake.ts'

/** What a story with these lines above and below it is said to allow and to hold. */
async function saidOf(head: string, foot: string): Promise<string> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`Title: The Late Ferry\nAuthor: Marla Quince\n${head}\n\n${story}\nThe end.\n\n${foot}\n`), name: 'ferry.txt' })
  return (drafts[0]?.assertions ?? []).flatMap((one) => (one.field === 'permission' ? [one.value.permission] : one.field === 'warning' ? [one.value.answer === 'stated' ? one.value.warnings.join('+') : one.value.answer] : one.field === 'rating' ? [one.value.rung] : one.field === 'dedication' ? ['for whom'] : [])).join(' ')
}

const untouched: readonly (readonly [claim: string, value: string])[] = [
  ['leave is not taken from thanks', 'Thank you for reading.'],
  ['what nobody warns of is no warning', 'I cut a scene in which somebody dies, since my beta cried.'],
  ['a warning of nothing known is none', 'Be warned that I cannot spell.'],
]
const cases: readonly (readonly [value: string, wanted: string])[] = [
  ['Thank you for reading. Please do not archive this story.', 'refused'],
  ['Thank you for reading. Warning: major character death.', 'character-death'],
  ['Please be warned that a main character dies.', 'character-death'],
  ['I wrote it in spring. Be warned: torture and blood.', 'torture+blood-gore'],
  ['This is a death story.', 'character-death'],
  ['This story deals with self-harm and may be triggering.', 'self-harm'],
  ['It is short. The author chooses not to warn.', 'declined'],
]
for (const label of ['A/N', "Author's notes", 'Feedback', 'Thanks', 'Comments', 'Disclaimer', 'End notes']) {
  for (const [claim, value] of untouched) test(`strict around: behind ${label}, ${claim}`, async () => assert.equal(await saidOf('', `${label}: ${value}`), ''))
  for (const [value, wanted] of cases) test(`strict around: behind ${label} below a story, "${value}" is ${wanted}`, async () => assert.equal(await saidOf('', `${label}: ${value}`), wanted))
}
for (const [value, wanted] of cases) test(`strict around: in a disclaimer above a story, "${value}" is ${wanted}`, async () => assert.equal(await saidOf(`Disclaimer: Theirs. ${value}`, ''), wanted))
test('strict around: a call for feedback above a story may end in a refusal', async () => assert.equal(await saidOf('Feedback: Yes. Please do not archive.', ''), 'refused'))
test('strict around: what a label has warned of is not said twice', async () => assert.equal(await saidOf('Warning: character death', 'Notes: Please be warned that a main character dies.'), 'character-death'))
test('a line that rates and says that no warnings apply says both', async () => assert.equal(await saidOf('\nRated PG-13. Gen. No warnings apply.', ''), 'teen none-apply'))
test('strict around: lines of a disclaimer that say how much there is of what are warnings', async () => assert.equal(await saidOf('DISCLAIMERS: They belong to Ida Marsh.\nVIOLENCE: Some, no worse than the show.\nSUBTEXT: Yes, these two are a couple.', ''), 'violence'))
const openings: readonly (readonly [words: string, wanted: string])[] = [
  ['Strictly for adults only.', 'explicit'], ['You must be over 18 to read this.', 'explicit'], ['For adults only.', 'explicit'], ['Contains material unsuitable for readers under 18.', 'explicit'], ['Readers must be over 18.', 'explicit'], ['Unsuitable for minors.', 'explicit'], ['For mature readers only.', 'mature'],
  ['Character death!', 'character-death'], ['Deathfic.', 'character-death'], ['Trigger warning for self-harm.', 'self-harm'], ['Violence: some, no worse than the show.', 'violence'],
  ['For adults who remember the war', 'for whom'], ['She must be over eighteen, thought Anna.', ''], ['Be careful of the step, it is wet.', ''],
]
for (const [words, wanted] of openings) test(`between a title page and its story, "${words}" says ${wanted || 'nothing'}`, async () => {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`The Late Ferry\nby Marla Quince\n\n${words}\n\n${story}`), name: 'ferry.txt' })
  assert.equal((drafts[0]?.assertions ?? []).flatMap((one): readonly string[] => (one.field === 'rating' ? [one.value.rung] : one.field === 'warning' && one.value.answer === 'stated' ? one.value.warnings : one.field === 'dedication' ? ['for whom'] : [])).join(' '), wanted)
})

/** What a story with these lines below its title page is said to warn of, in order of the codes. */
async function warnedOf(head: string): Promise<string> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`The Late Ferry\nby Marla Quince\n${head}\n\n\n${story}`), name: 'ferry.txt' })
  const stated = (drafts[0]?.assertions ?? []).flatMap((one): readonly string[] => (one.field !== 'warning' ? [] : one.value.answer === 'stated' ? one.value.warnings : [one.value.answer]))
  return [...new Set(stated)].toSorted().join(' ')
}
const pages: readonly (readonly [claim: string, head: string, wanted: string])[] = [
  ['a reason is no warning', 'Rated R for a shipwreck.', ''],
  ['what a rated story contains', 'Rated R, contains swordplay and a shipwreck with deaths.', 'death violence'], ['what a rating comes with', '\nRating: PG (warning: a miscarriage)', 'miscarriage'],
  ['a line above a date', 'PG-13 -- contains swordplay and a miscarriage (past)\n20 February 2002', 'miscarriage violence'],
  ['what to be aware of', '\nBe aware that this story has a miscarriage in it.', 'miscarriage'], ['what a chapter features', '\nThis chapter features a miscarriage.', 'miscarriage'], ['sensitive topics', '\nSensitive topics: miscarriage.', 'miscarriage'],
]
for (const [claim, head, wanted] of pages) test(`warned around a story: ${claim}`, async () => assert.equal(await warnedOf(head), wanted))
