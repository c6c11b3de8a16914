import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lateFerry as story } from '../../../test/support/late-ferry.ts'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

/** The rungs that a story with these lines above and below it is given, in order. */
async function rungsOf(head: string, foot = ''): Promise<string> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`The Late Ferry\nby Marla Quince\n\n${head}\n\n\n${story}\n${foot}\n`), name: 'ferry.txt' })
  return ofField(drafts[0]?.assertions ?? [], 'rating').map(({ value }) => value.rung).join(' ')
}

const rows: readonly (readonly [claim: string, head: string, wanted: string, foot?: string])[] = [
  // Letters that say something else.
  ['what a story is more than is none', 'Rating: beyond PG-13', ''], ['nor in other words', 'Rating: higher than PG-13', ''], ['nor what it is too much for', 'Rating: too hot for a PG-13', ''], ['nor amid a sentence', "This isn't what one would call PG, I fear.", ''],
  ['initials of a person are none', 'With thanks to: Ada, G. Merrow, and T. Bone', ''],
  ['keys to press are none', '[N]ext [R]eply [Q]uit', ''],
  ['a genre is none', 'Genre : G, poems', ''],
  ['a signature is none', '', '', 'Yours,\nR.'],
  ['what is denied is none', 'I would not call this an R, whatever Anna says.', ''],
  ['another version is none', 'The NC-17 version is on my page.', ''],
  ['the sign of a mark is none', 'Disclaimer: Harbour Watch (R) is a registered trademark of Marsh Pictures.', ''],
  ['of a house that takes stories, they are none', 'We take all ratings from G to NC-17. Stories rated NC-17 must say so. Submit your story as plain text.', ''],
  ['where one is stated, no other is looked for', 'Rating: PG\nKinder Street, R, two hundred words', 'guided'],
  // The word, some sign, the letters.
  ['behind a semicolon', 'Item; The Late Ferry\nrating; R (a fight)\nsetting; the quay', 'mature'],
  ['in a box', '| RATED    M for a duel                  |', 'mature'],
  ['behind a bracketed label', '<Rating> PG-13 for language', 'teen'],
  ['in a row of facts', 'Fandom Harbour Street | classification T | finished', 'teen'],
  // In a sentence.
  ["as its author's guess", 'Not for the faint of heart. It is a soft R at the end.', 'mature'],
  ['with -ish', 'How bad: R-ish, for a fight', 'mature'],
  // Among other things.
  ['among other things', 'Harbour Street, R, two hundred words', 'mature'],
  ['in brackets', 'Harbour Street [T] [new]', 'teen'],
  ['between bars, in words', 'Harbour Street | all ages | 200 words', 'general'],
  ['between twofold colons', 'Harbour Watch :: Crane/Lovage :: R :: a fight', 'mature'],
  ['for grown readers, in a by-line\'s words', 'An adult Harbour Watch story', 'explicit'],
  ['the strictest of several', 'Harbour Street, T, two hundred words\nOh well: NC-17 after all', 'explicit'],
]
for (const [claim, head, wanted, foot] of rows) test(`a rating that nothing else states: ${claim}`, async () => assert.equal(await rungsOf(head, foot), wanted))

/** What a label of titles holds, and the rung that the story is given. */
const titles: readonly (readonly [title: string, wanted: string])[] = [
  ['Crane, R. and the Ferry', ''], ['A Day for PG Tips', ''],
  ['Salt, an NC-17 Harbour Watch story by Ann Lee', 'explicit'], ['Salt (an R Harbour Watch story)', 'mature'], ['Salt, NC-17, by Ann Lee', 'explicit'], ['Salt, Harbour Watch, Crane/Lovage, PG-13, 300 words', 'teen'],
]
for (const [title, wanted] of titles) test(`a rating that nothing else states: in a title's line, ${title}`, async () => {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`Title: ${title}\n\n\n${story}`), name: 'ferry.txt' })
  assert.equal(ofField(drafts[0]?.assertions ?? [], 'rating').map(({ value }) => value.rung).join(' '), wanted)
})

for (const marks of ['*NC-17*', '**R**', '~NC-17~', '-NC-17-', '<NC-17>', '/NC-17/', '{NC-17}', '"NC-17"', '<R>']) {
  test(`a rating between marks in a subject is one, and none of the title: ${marks}`, async () => {
    const { drafts } = await intake({ bytes: new TextEncoder().encode(`From: Marla Quince <marla@quay.example>\nSubject: FIC: The Late Ferry ${marks} 1/2\nNewsgroups: alt.quay\n\n${story}`), name: 'ferry.txt' })
    const { assertions } = drafts[0] ?? assert.fail()
    assert.deepEqual([...ofField(assertions, 'rating').map(({ value }) => value.rung), ofField(assertions, 'title')[0]?.value.title], [marks.includes('17') ? 'explicit' : 'mature', 'The Late Ferry'])
  })
}
for (const marks of ['*NC-17*', '<NC-17>', '~PG~']) {
  test(`a rating between marks behind a title is one, and none of the title: ${marks}`, async () => {
    const { drafts } = await intake({ bytes: new TextEncoder().encode(`The Late Ferry ${marks}\nby Marla Quince\n\n\n${story}`), name: 'ferry.txt' })
    const { assertions } = drafts[0] ?? assert.fail()
    assert.deepEqual([...ofField(assertions, 'rating').map(({ value }) => value.rung), ofField(assertions, 'title')[0]?.value.title], [marks.includes('17') ? 'explicit' : 'guided', 'The Late Ferry'])
  })
}
for (const title of ['The Ferry *Again*', 'What the /Ferry/ Said', 'A Day -R-']) {
  test(`marks around other words are a title's own: ${title}`, async () => {
    const { drafts } = await intake({ bytes: new TextEncoder().encode(`From: Marla Quince <marla@quay.example>\nSubject: FIC: ${title}\nNewsgroups: alt.quay\n\n${story}`), name: 'ferry.txt' })
    assert.equal(ofField(drafts[0]?.assertions ?? [], 'rating').length, 0)
  })
}
