import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

const prose = Array.from({ length: 4 }, () => 'It rained all day on the harbour, and nobody came down to the boats until the evening.').join('\n\n')
const draftOf = async (head: string) => {
  const [draft] = (await intake({ bytes: Buffer.from(`${head}\n\n${prose}\n`), name: 'x.txt' })).drafts
  assert.ok(draft)
  return draft
}

const heads: readonly (readonly [claim: string, head: string, followed: readonly string[]])[] = [
  ['a story without a head follows none', 'It was late, and the lamp was out.', []],
  ['Gossamer', 'TITLE: The Ninth Sluice\nAUTHOR: Halvard Quist\nE-MAIL: hq@example.org\nDISTRIBUTION: Anywhere\nSPOILER WARNING: None\nRATING: PG\nCLASSIFICATION: S\nSUMMARY: Nine keys.\nDISCLAIMER: Not mine.', ['gossamer', 'label-block']],
  ['a mail with a coded subject, and labels below', 'From: hq@example.org (Halvard Quist)\nNewsgroups: alt.fan.sluices\nSubject: NEW VOY "The Ninth Sluice" 1/3 [R] (I/B)\nDate: 3 Apr 1999 10:00:00 GMT\nMessage-ID: <1@example.org>\n\nTitle: The Ninth Sluice\nAuthor: Halvard Quist\nRating: R\nSummary: Nine keys.', ['mail', 'asc', 'label-block']],
  ['a title page', '               THE NINTH SLUICE\n\n                by Halvard Quist', ['title-page']],
]
for (const [claim, head, followed] of heads) {
  test(`profiles: ${claim}`, async () => {
    const names = ((await draftOf(head)).profiles ?? []).filter(({ score }) => score === 1).map(({ name }) => name)
    for (const name of followed) assert.ok(names.includes(name), `${name}: ${names.join(', ')}`)
    if (followed.length === 0) assert.deepEqual(names, [])
  })
}

test('profiles: a text of FanFictionDownloader has its world in its category, and neither its site nor what was taken is a value', async () => {
  const draft = await draftOf(`Story: Nine Knots\nStorylink: https://www.fanfiction.net/s/990/1/\nCategory: Harbour Lights\nGenre: Humor\nAuthor: Bosun\nAuthorlink: https://www.fanfiction.net/u/990/\nLast updated: 01/15/2008\nContent: Chapter 1 to 2 of 2 chapters\nSource: FanFiction.net\n\nSummary: A tale.\n\n*Chapter 1*: Chapter 1\n\n${prose}\n\n*Chapter 2*: Chapter 2`)
  assert.deepEqual(ofField(draft.assertions, 'fandom').map(({ value }) => value.name), ['Harbour Lights'])
  assert.deepEqual([ofField(draft.assertions, 'warning').length, draft.chapters.map(({ number, title }) => [number, title])], [0, [[1, undefined], [2, undefined]]])
})

test('profiles: a letter that means two rungs is read on the scale of its header', async () => {
  const on = async (head: string) => ofField((await draftOf(head)).assertions, 'rating').map(({ value: { rung, also } }) => [rung, also])
  assert.deepEqual(await on('Title: The Lamp\nAuthor: Q\nRating: MA\nSummary: A lamp.'), [['explicit', ['mature']]])
  const found = await draftOf('The Lamp\nBy: Halvard Quist\nA lamp, and a letter.\nRated: Fiction MA - English - Romance - Chapters: 12 - Words: 34,567 - Published: May 28, 2012 - id: 9900003')
  assert.deepEqual(ofField(found.assertions, 'rating').map(({ value: { rung, scale, also } }) => [rung, scale, also]), [['explicit', 'fictionratings', undefined]])
  assert.ok(!found.findings.some(({ code }) => code === 'rating-ambiguous'))
})
