import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Hole, piecesOf, placesOf, spotsOf } from './speech.ts'

const words = (text: string): readonly string[] => piecesOf(text, [0, text.length]).map(({ word }) => word)

const cases = [
  ['has no words in blanks', ' \n ', []],
  ['cuts a text at blanks, and takes what stands around words away', '  "So," he (said)\n*now*.', ['So', 'he', 'said', 'now']],
  ['keeps what stands inside a word', 'mother-in-law doesn’t', ['mother-in-law', "doesn't"]],
  ['has a dash as a word of its own', 'wait--no—yes - but', ['wait', '--', 'no', '--', 'yes', '', 'but']],
] as const
for (const [claim, text, wanted] of cases) test(`speech: ${claim}`, () => assert.deepEqual(words(text), wanted))

const best = (text: string, wants: Hole['wants']): string => {
  const hole: Hole = { at: [0, text.length], wants }
  const place = placesOf(text, hole, piecesOf(text, hole.at)).reduce((most, each) => (each.score > most.score ? each : most))
  return `${text.slice(0, place.at)}|${text.slice(place.at)}`
}

const places = [
  ['speech ends before who said it', 'I do not know where it is, said the old man slowly.', 'close', 'I do not know where it is,| said the old man slowly.'],
  ['speech ends before what she did', 'Will you come with me? She looked at him in silence.', 'close', 'Will you come with me?| She looked at him in silence.'],
  ['speech that is all there is ends at the end', 'I will not do it, and you can tell him so from me.', 'close', 'I will not do it, and you can tell him so from me.|'],
  ['speech begins behind a comma', ' he said, you must come at once.', 'open', ' he said, |you must come at once.'],
  ['speech begins behind a sentence', 'He shook his head and sat down. I don’t think so.', 'open', 'He shook his head and sat down. |I don’t think so.'],
] as const
for (const [claim, text, wants, wanted] of places) test(`speech: ${claim}`, () => assert.equal(best(text, wants), wanted))

const prose = fc.array(fc.constantFrom('"', "'", '--', '—', '. ', ', ', ' ', '\n', 'he said', 'you', 'Word', 'é', '5'), { maxLength: 40 }).map((parts) => parts.join(''))
test('speech: places are in order, within the hole, and inside no word', () => fc.assert(fc.property(prose, fc.constantFrom('open' as const, 'close' as const), (text, wants) => {
  let last = -1
  for (const { at } of spotsOf(text, { at: [0, text.length], wants }, piecesOf(text, [0, text.length]))) {
    assert.ok(at > last && at <= text.length && !/[a-zA-Zé]{2}/.test(text.slice(Math.max(0, at - 1), at + 1)))
    last = at
  }
})))
