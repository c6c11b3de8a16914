import type { Edit } from '../../model/edit.ts'
import { type Alarm, alarmsOf } from './lost-marks-alarms.ts'
import { sharesOf, weighedSigns } from './lost-marks-verdict.ts'
import { parseMarks } from './parse-marks.ts'
import { edit, type Repair, type Story } from './repair.ts'
import { placesOf } from './speech.ts'
import { weightOf } from './speech-table.ts'

// Of those surer than this, some nineteen of twenty were right in texts of authors that were not learnt from.
const threshold = 0.995
// Each round puts in fewer than the one before.
const mostRounds = 8

/** Quotation marks that are missing. */
export const lostMarks: Repair = {
  rules: [{ name: 'quote-lost', group: 'quotes', says: 'A quotation mark is missing where speech and narration meet', threshold, example: ['She looked at him. "I don\'t know, she said. "I can\'t tell you."', 'She looked at him. “I don’t know,” she said. “I can’t tell you.”'] }],
  find,
}

// Below this it is likelier that nothing is missing, or that nobody can tell: letters, verse, speech that goes on.
const leastLost = 0.65
// Where speech stands between single marks, an apostrophe may have been taken for one.
const leastLostSingle = 0.9

function find(story: Story): readonly Edit[] {
  // What is speech was learnt from English alone.
  if (!story.language.startsWith('en')) return []
  const { convention, habits: { primary } } = parseMarks(story)
  const pair = convention.pairs[primary === 'single' ? 1 : 0]
  if (pair === undefined) return []
  const least = primary === 'single' ? leastLostSingle : leastLost
  // What is put in tells more of what stands around it: we look again until nothing more is put in, as somebody would who repairs what we repaired.
  const sure: Guess[] = []
  let doubtful: readonly Guess[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    const guesses = alarmsOf(story, sure).flatMap((alarm) => guessOf(story.text, alarm, least) ?? [])
    doubtful = guesses.filter(({ confidence }) => confidence < threshold)
    if (doubtful.length === guesses.length) break
    sure.push(...guesses.filter(({ confidence }) => confidence >= threshold))
  }
  return [...sure, ...doubtful].sort((a, b) => a.at - b.at).map(({ at, opens, confidence }) => edit('quote-lost', story.text, [at, at], pair[opens ? 0 : 1], confidence))
}

type Guess = { readonly at: number; readonly opens: boolean; readonly confidence: number }

function guessOf(text: string, { hole, reopens, signs, pieces, after }: Alarm, least: number): Guess | undefined {
  const goesOn = signs[0] === 'e'
  if (goesOn && weigh('+', signs) + mostNarrated() < Math.log(least / (1 - least))) return undefined
  const places = placesOf(text, hole, pieces)
  const scores = places.map(({ score }) => score)
  const seen = weighedSigns(signs, scores, after.map(({ low }) => weightOf('w', low)))
  const [, inHole, behind] = sharesOf([0, places.length > 0 ? weigh('+', seen) : -Infinity, reopens === undefined ? -Infinity : weigh('*', seen)]) as [number, number, number]
  if (inHole + behind < least) return undefined
  const shares = sharesOf(scores)
  let best = 0
  for (let i = 1; i < shares.length; i += 1) if ((shares[i] as number) > (shares[best] as number)) best = i
  const place = places[best]
  const inPlace = inHole * (shares[best] ?? 0)
  if (reopens !== undefined && behind > inPlace) return { at: reopens, opens: true, confidence: behind }
  return place && { at: place.at, opens: hole.wants === 'open', confidence: inPlace }
}

function weigh(outcome: string, signs: readonly string[]): number {
  let sum = 0
  for (const sign of signs) sum += weightOf(outcome, sign)
  return sum
}

let narrated: number | undefined

/** The most that a narrated end can say for a lost mark: where even that is not enough, the places need not be looked at. Most speech that goes on is known by this. */
function mostNarrated(): number {
  narrated ??= Math.max(...Array.from({ length: 20 }, (_, step) => weightOf('+', `eM${step}`)))
  return narrated
}
