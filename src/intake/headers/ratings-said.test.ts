import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lateFerry as story } from '../../../test/support/late-ferry.ts'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

/** The rungs that a story with these lines above and below it is given, in order. */
async function rungsOf(head: string, foot = ''): Promise<string> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`Title: The Late Ferry\nAuthor: Marla Quince\n${head}\n\n${story}\n${foot}\n`), name: 'ferry.txt' })
  return ofField(drafts[0]?.assertions ?? [], 'rating').map(({ value }) => value.rung).join(' ')
}

const rows: readonly (readonly [claim: string, head: string, wanted: string, foot?: string])[] = [
  // What is said of something else, or denied, or is lower, or is no rating.
  ['of a sequel', 'Rating: PG\nNotes: The sequel is rated NC-17.', 'guided'],
  ['of the next part', 'Rating: PG', 'guided', 'The next part will be NC-17.'],
  ['of other stories', 'Rating: PG\nNotes: My other stories are NC-17. The NC-17 version is on my page.', 'guided'],
  ['denied', 'Rating: PG\nNotes: This is not NC-17, whatever Anna says.', 'guided'],
  ['that is lower', 'Rating: R\nWarnings: The first scene is PG.', 'mature'],
  ['signed with a letter', 'Rating: PG\nNotes: Sent by a friend. --R.', 'guided'],
  ['of a romance', 'Category: S, R, A', ''],
  ['whom a letter is for', 'Notes: T for Terry, who asked. M for the boat.', ''],
  // Higher than the label's.
  ['in a warning', 'Rating: PG-13\nWarnings: NC-17 for later chapters', 'teen explicit'],
  ['in a note', "Rating: PG-13\nAuthor's notes: Be warned that chapter four is NC-17.", 'teen explicit'],
  ['in a disclaimer', 'Rating: G\nDisclaimer: They are not mine. Be warned, this is NC-17 from part two on.', 'general explicit'],
  ['by an age', 'Rating: PG\nNote: You must be 18 or over to read the last scene.', 'guided explicit'],
  ['of the series', 'Series Rating: R\nChapter Rating: PG', 'mature guided'],
  ['behind "eventually"', 'Rating: R eventually, PG at the moment', 'mature'],
  ['below the story', 'Rating: G', 'general mature', 'Note: This part is rated R.'],
  // Where no label says it.
  ['by its reason, somebody\'s mouth', "Story Notes: R for Crane's mouth.", 'mature'], ['by a label that is answered', 'Mature: yes', 'mature'], ['by such a label on a line with another', 'Status: Ongoing   Mature: yes', 'mature'], ['by such a label, denied', 'Mature: no', ''],
  ['as a warning', 'Warning: NC-17', 'explicit'], ['as a warning, in words', 'Warnings: rated R', 'mature'], ['as a warning, by a letter and its reason', 'Warnings: R for language', 'mature'], ['for grown readers', 'Warning: adults only', 'explicit'],
  ['as what to consider it', '\nConsider this an R.', 'mature'], ['by who should go away', '\nIf you are under 18, please do not read this.', 'explicit'],
  ['in a disclaimer alone', 'Disclaimer: Not mine. This is rated NC-17, so children should go home.', 'explicit'], ['amid kinds', 'Category: Drama, R', 'mature'],
]
for (const [claim, head, wanted, foot] of rows) test(`a rating said elsewhere: ${claim}`, async () => assert.equal(await rungsOf(head, foot), wanted))

const findingsOf = async (head: string): Promise<readonly string[]> => (await intake({ bytes: new TextEncoder().encode(`Title: The Late Ferry\nAuthor: Marla Quince\n${head}\n\n${story}\n`), name: 'ferry.txt' })).drafts[0]?.findings.map(({ code }) => code) ?? []
for (const head of ['Rating: PG\nNotes: Next part will be NC-17.', 'Rating: PG\n\nThe next chapter will be rated R.']) test(`a rating said of what is to come: ${JSON.stringify(head)} is listed for a look`, async () => assert.ok((await findingsOf(head)).includes('rating-to-come')))
for (const head of ['Rating: R\nNotes: The next part will be PG.', 'Rating: PG\nNotes: The sequel is NC-17.', 'Rating: PG\nNotes: The next part will be longer.']) test(`a rating said of what is to come: ${JSON.stringify(head)} is nothing to look at`, async () => assert.ok(!(await findingsOf(head)).includes('rating-to-come')))
test('a rating as a warning leaves no warning unread', async () => {
  assert.deepEqual(await findingsOf('Warning: NC-17'), [])
  assert.deepEqual(await findingsOf('Warning: NC-17, gloom of the third kind'), ['warning-unread'])
})
