import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../model/assertion.ts'
import type { Draft } from '../model/reading.ts'
import { intake } from './intake.ts'

const sentence = 'The ferry left at six, and nobody on the quay waved to it, although some had meant to do it.'
const head = (subject: string): string => `From: Rill <rill@mail.example>\nTo: boats@lists.example\nSubject: ${subject}\nDate: 3 Apr 2000 10:00:00 +0000\n\n`
const foot = '\n____________________________________________________________\nTo unsubscribe from this group, send an email to:\nboats-unsubscribe@lists.example\n'
const quoted = 'Anneke wrote:\n> The Kettle Job\n> by Anneke V.\n> Rated PG-13\n'
const drafted = async (text: string): Promise<Draft> => {
  const { drafts: [draft] } = await intake({ bytes: Buffer.from(text), name: 'message.txt' })
  assert.ok(draft)
  return draft
}
const story = `${sentence}\n\n`.repeat(30)

const answers: readonly (readonly [string, string])[] = [
  ['words below a quotation', `${head('Re: [boats] FIC: The Kettle Job (1/3) PG-13')}${quoted}\nOh no, a cliffhanger! Post more soon!\nRill\n${foot}`],
  ['words above a quotation', `${head('Re: FIC: The Kettle Job (1/3) PG-13')}Oh no, a cliffhanger! Post more soon!\n\n${quoted}${foot}`],
  ['words between the lines that are quoted', `${head('Re: The Kettle Job 1/3')}${quoted}\nI liked this.\n\n${quoted}\nAnd this.\n`],
  ['more words than are quoted', `${head('Re: The Kettle Job 1/3')}${quoted}\nI liked this. ${`${sentence} `.repeat(2)}And this?\n`],
  ['a few words that quote nothing', `${head('[boats] Re: The Kettle Job (2/3)')}Where is part 3? It never reached me.\n${foot}`],
]
for (const [claim, text] of answers) {
  test(`answers: ${claim} are nobody's story, and not the one that they answer`, async () => {
    const { assertions, findings } = await drafted(text)
    assert.deepEqual(ofField(assertions, 'title').map(({ value }) => value.kind), ['incipit'])
    assert.deepEqual(new Set(ofField(assertions, 'creator').map(({ value }) => value.name)), new Set(['Rill']))
    assert.deepEqual([...ofField(assertions, 'rating'), ...ofField(assertions, 'part')], [])
    assert.deepEqual(findings.filter(({ code }) => code === 'perhaps-no-story').map(({ detail }) => detail), ['an answer to another message'])
  })
}

const stories: readonly (readonly [string, string])[] = [
  ['a story', `${head('FIC: The Kettle Job (1/3) PG-13')}${story}`],
  ['a story that is posted as an answer', `${head('Re: FIC: The Kettle Job (1/3) PG-13')}${story}`],
  ['a short story above a few words that ask for it', `${head('Re: FIC: The Kettle Job (1/3) PG-13')}${`${sentence}\n\n`.repeat(6)}Anneke wrote:\n> Where is it?\n`],
  ['a story below the words that it answers', `${head('Re: FIC: The Kettle Job (1/3) PG-13')}Anneke wrote:\n> Where is it?\n\n${story}`],
]
for (const [claim, text] of stories) {
  test(`answers: ${claim} has the title and the rating of its subject`, async () => {
    const { assertions, findings } = await drafted(text)
    assert.deepEqual(ofField(assertions, 'title').map(({ value }) => value.title), ['The Kettle Job'])
    assert.equal(ofField(assertions, 'rating').length, 1)
    assert.equal(findings.some(({ code }) => code === 'perhaps-no-story'), false)
  })
}

test('answers: a story that answers a challenge has its own title, if it has a by-line of its own, and so has one whose subject ends with it', async () => {
  const titles = async (subject: string, page: string): Promise<readonly string[]> => ofField((await drafted(`${head(subject)}${page}${story}`)).assertions, 'title').map(({ value }) => value.title)
  assert.deepEqual(await titles('Re: CHALLENGE: lanterns', 'Here is mine then!\n\nLate Again\nby Petronella Fry\nRating: PG-13\n\n'), ['Late Again'])
  assert.deepEqual(await titles('FIC: Lanterns (PG-13)', 'Late Again\nby Petronella Fry\n\n'), ['Lanterns', 'Late Again'])
  assert.deepEqual(await titles('[boats] kL: Late Again (PG-13)', 'Here goes. Harbour Lights, and nobody gets wet.\n\nLate Again\nby Petronella Fry\n\n'), ['Late Again'])
  assert.deepEqual(await titles('Lanterns: Late', 'Late Again\nby Petronella Fry\n\n'), ['Lanterns: Late', 'Late Again'])
})
