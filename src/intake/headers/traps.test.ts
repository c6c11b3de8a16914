import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Assertion, ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

const story = 'The rain had stopped by noon, and the harbour was quiet. Nobody had opened the shutters since the spring.\n\nShe pulled at the handle until it gave, and the boots were still there.\n'

async function read(head: string): Promise<readonly Assertion[]> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(head + story), name: 'x.txt' })
  return drafts[0]?.assertions ?? []
}

/** Who is named, but the author of most of these heads, and what the story builds on. */
const named = async (head: string): Promise<readonly string[]> => {
  const assertions = await read(head)
  return [...ofField(assertions, 'creator').filter(({ value }) => value.name !== 'Ida Smith').map(({ value }) => `${value.role} ${value.name}`), ...ofField(assertions, 'fandom').map(({ value }) => `fandom ${value.name}`)]
}

const heads: readonly (readonly [claim: string, head: string, ...names: string[]])[] = [
  ['who tells a story in it has not written it', 'The Long Watch\nNarrating: Pell\nUpdating: every Friday\n\n'],
  ['a place in a series is nobody', 'THE SECOND DOOR, A Third Bell Mystery\nBook One of the Coats Trilogy\nWren Ashby\n\n', 'author Wren Ashby'],
  ['a challenge has no author', 'Title: Gulls\nAuthor: Ida Smith\nChallenges: Rain\n\n'],
  ['who typed a story is no series', 'Gulls\nby Ida Smith\ntyped by Lena Voss from Quayside #4\n\n', 'typist Lena Voss'],
  ['a song and its album are no worlds', 'Gulls\nby Ida Smith\n\n"Harrow Bay" is by the Pale Anchors, from their album Salt. I don\'t own it.\n\n', 'owner Pale Anchors'],
  ['who is thanked for reading it is nobody to whom it is given', 'Titre: Gulls\nAuteur: Ida Smith\nRemerciements: à Béa, pour sa relecture\n\n', 'beta Béa'],
]
for (const [claim, head, ...names] of heads) test(`traps: ${claim}`, async () => assert.deepEqual(await named(head), names))

test('traps: what people of a cast are is nobody of it', async () => {
  const assertions = await read('Gulls\nby Ida Smith\n\nCast:\nMarta, a keeper\nTobin, a fisherman\n\n')
  assert.deepEqual(ofField(assertions, 'character').map(({ value }) => value.name), ['Marta', 'Tobin'])
})
