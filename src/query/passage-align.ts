import { editsBetween, lettersOf, mayBeNear, slipsAllowed } from './edits-between.ts'

/** Words of a passage (`of`) and of a text (`to`) that belong together, in the order of the text. `worth`: 1 the same, less where it is spelt otherwise or stands elsewhere. */
type Pair = { readonly of: number; readonly to: number; readonly worth: number }

/** What two rows of words have in common. `likeness`: 1 where all of the passage stands in the text in one piece, 0 where none of it does. */
export type Alignment = { readonly pairs: readonly Pair[]; readonly likeness: number }

// What each step adds to a path. Two words that differ cost less than a word left out on both sides.
const scores = { same: 1, spelt: 0.7, other: -0.6, gap: -0.5 } as const
// What a word counts for in the likeness.
const speltWorth = 0.8
const movedWorth = 0.6

const step = { none: 0, both: 1, passage: 2, text: 3 } as const

/**
 * Lays a remembered passage along a text: the best local alignment of their words (Smith and Waterman), and then those words that stand beside it
 * in another order.
 */
export function align(passage: readonly string[], text: readonly string[]): Alignment {
  const path = bestPath(passage, text)
  const first = path[0]
  const last = path.at(-1)
  if (!first || !last) return { pairs: [], likeness: 0 }
  const pairs = [...path, ...moved(passage, text, path, [first.to, last.to])].sort((a, b) => a.to - b.to)
  const stretch = (pairs.at(-1) as Pair).to - (pairs[0] as Pair).to + 1
  const worth = pairs.reduce((sum, pair) => sum + pair.worth, 0)
  return { pairs, likeness: Math.min(1, worth / (passage.length + Math.max(0, stretch - passage.length) / 2)) }
}

function bestPath(passage: readonly string[], text: readonly string[]): readonly Pair[] {
  const spelt = speltAlike(passage, text)
  const columns = text.length + 1
  const table = new Float32Array((passage.length + 1) * columns)
  const steps = new Uint8Array(table.length)
  let best = 0
  for (let i = 1; i <= passage.length; i++) {
    const word = passage[i - 1] as string
    const alike = spelt.get(word)
    for (let j = 1; j < columns; j++) {
      const other = text[j - 1] as string
      const at = i * columns + j
      const both = (table[at - columns - 1] as number) + (word === other ? scores.same : alike?.has(other) ? scores.spelt : scores.other)
      const without = (table[at - columns] as number) + scores.gap
      const more = (table[at - 1] as number) + scores.gap
      const score = Math.max(0, both, without, more)
      if (score === 0) continue
      table[at] = score
      steps[at] = score === both ? step.both : score === without ? step.passage : step.text
      if (score > (table[best] as number)) best = at
    }
  }
  const pairs: Pair[] = []
  for (let at = best; steps[at] !== step.none;) {
    if (steps[at] === step.passage) at -= columns
    else if (steps[at] === step.text) at -= 1
    else {
      const of = Math.floor(at / columns) - 1
      const to = (at % columns) - 1
      const [word, other] = [passage[of] as string, text[to] as string]
      const worth = word === other ? 1 : spelt.get(word)?.has(other) ? speltWorth : 0
      if (worth > 0) pairs.push({ of, to, worth })
      at -= columns + 1
    }
  }
  return pairs.reverse()
}

/** Words of the passage that the path left out and that stand in or beside its stretch of the text, each once. */
function moved(passage: readonly string[], text: readonly string[], path: readonly Pair[], [from, to]: readonly [number, number]): readonly Pair[] {
  const placed = new Set(path.map(({ of }) => of))
  const taken = new Set(path.map((pair) => pair.to))
  const there = new Set(text)
  const out = passage.keys().filter((of) => !placed.has(of) && there.has(passage[of] as string)).toArray()
  const left = Map.groupBy(out, (of) => passage[of] as string)
  // Words that stand nowhere in the text give no room to look further.
  const around = Math.ceil(out.length * 1.5) + 2
  const found: Pair[] = []
  for (let at = Math.max(0, from - around); at <= Math.min(text.length - 1, to + around); at++) {
    const of = taken.has(at) ? undefined : left.get(text[at] as string)?.shift()
    if (of !== undefined) found.push({ of, to: at, worth: movedWorth })
  }
  return found
}

/** For each word of the passage that the text has not, the words of the text that it may be a slip for. */
function speltAlike(passage: readonly string[], text: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const has = new Set(text)
  const wanted = new Set(passage)
  const others = [...has].filter((word) => !wanted.has(word) && word.length > 3).map((word) => ({ word, letters: lettersOf(word) }))
  return new Map([...wanted].filter((word) => !has.has(word) && word.length > 3).map((word) => {
    const most = slipsAllowed(word.length)
    const mask = lettersOf(word)
    return [word, new Set(others.filter((other) => mayBeNear(mask, other.letters, most) && editsBetween(word, other.word, most) <= most).map((other) => other.word))]
  }))
}
