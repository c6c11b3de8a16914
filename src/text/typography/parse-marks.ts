import type { MarkKind, QuoteMark, Weight } from './classes.ts'
import { confidenceOf } from './parse-confidence.ts'
import { askedOf } from './parse-costs.ts'
import { type Elisions, elisionsOf } from './elisions.ts'
import { beginsWith, type Habits, habitsOf } from './habits.ts'
import { type Asked, parse, states } from './parse.ts'
import { proseKinds, type Story } from './repair.ts'
import { edge, type Token, tokensOf } from './tokens.ts'

/**
 * The marks of one block, in order. `block`: its place in the story's blocks. `carried`: speech of the block before went on in this one without a
 * mark of its own. `open`: the quotations that were not closed at its end, the outermost first; where there are some, the next block may go on with them.
 * `cost`: what was unlikely about it, 0 for a plain one; from 5 on something is missing.
 */
export type ParagraphMarks = { readonly block: number; readonly marks: readonly QuoteMark[]; readonly carried: boolean; readonly open: readonly Weight[]; readonly cost: number }

/** What a story's marks were read as, and the habits they were read by. */
export type StoryMarks = { readonly habits: Habits; readonly paragraphs: readonly ParagraphMarks[] }

const readBefore = new WeakMap<Story, StoryMarks>()

/** Reads all marks of a story: each block's of prose and verse, in order. Blocks without a mark are left out. Asked again for the same story, it gives the same answer at once. */
export function parseMarks(story: Story): StoryMarks {
  const known = readBefore.get(story)
  if (known !== undefined) return known
  const made = readMarks(story)
  readBefore.set(story, made)
  return made
}

function readMarks({ text, blocks, language }: Story): StoryMarks {
  const tokens = blocks.map(({ kind, at }) => (proseKinds.has(kind) || kind === 'verse' ? tokensOf(text, at) : []))
  const habits = habitsOf(text, tokens)
  const elisions = elisionsOf(language)
  const paragraphs: ParagraphMarks[] = []
  let [open, last] = [0, -1]
  for (const [block, all] of tokens.entries()) {
    if (all.length === 0) continue
    const own = habits.inSingles ? apart(text, all) : all
    const before = last === block - 1 ? open : 0
    const read = readParagraph(text, own, tokens[block + 1], before, habits, elisions)
    paragraphs.push({ block, marks: read.marks, carried: read.carried, open: stack(read.state), cost: read.cost })
    ;[open, last] = [read.state, block]
  }
  return { habits, paragraphs }
}

const stack = (state: number): readonly Weight[] => [...(states[state] as string)].map((weight) => (weight === 'D' ? 'double' : 'single'))

/** Two single marks in a row as two tokens. */
function apart(text: string, tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token): readonly Token[] => {
    if (token.length !== 2 || token.form !== 'straight' || text.charCodeAt(token.at) !== 39) return [token]
    const one: Token = { ...token, length: 1, weight: 'single' }
    return [one, { ...one, at: token.at + 1 }]
  })
}

type Paragraph = { readonly marks: readonly QuoteMark[]; readonly carried: boolean; readonly state: number; readonly cost: number }

function readParagraph(text: string, tokens: readonly Token[], next: readonly Token[] | undefined, before: number, habits: Habits, elisions: Elisions): Paragraph {
  const simple = readSimply(text, tokens)
  if (simple) return simple
  const known = tokens.map((token) => token.inner || token.crowded)
  const asking = tokens.filter((_, place) => !known[place])
  const asked = asking.map((token, place) => askedOf(text, token, asking[place - 1], habits, elisions))
  // What was quoted in speech goes on in the next paragraph with both marks.
  if (before > 2 && asked.length > 1 && tokens[0]?.left === edge.bound && tokens[0].touches) (asked[1] as Asked).apostrophe += 4
  const start = startCosts(tokens, before)
  const end = endCosts(next, habits)
  let found = parse(asked, start, end)
  // What stands there is asked only where the parse says otherwise: so a text that was set by this parse is read the same way again.
  if (asking.some((token, place) => token.form !== 'straight' && disagrees(token, (found.read[place] as { kind: MarkKind }).kind))) {
    found = parse(asked.map((each, place) => keeping(each, asking[place] as Token)), start, end)
  }
  const marks: QuoteMark[] = []
  let place = 0
  for (const token of tokens) {
    const { at, length, weight } = token
    const stands = text.slice(at, at + length)
    if (token.crowded) marks.push({ at, length, stands, weight, kind: 'unknown', level: 0, confidence: 1 })
    else if (token.inner) marks.push({ at, length, stands, weight, kind: 'apostrophe', level: 0, confidence: 0.9995 })
    else {
      const { kind, before: from, after, margin } = found.read[place] as (typeof found.read)[number]
      const level = kind === 'open' ? (states[after] as string).length : kind === 'close' ? Math.max(1, (states[from] as string).length) : 0
      marks.push({ at, length, stands, weight, kind, level, confidence: confidenceOf(margin), margin })
      place += 1
    }
  }
  return { marks, carried: start.findIndex((cost) => cost < Infinity) >= 0 && found.read[0]?.before !== 0, state: found.state, cost: found.cost }
}

/** What it takes to believe that a curly mark is the wrong one. */
const kept = 9

/** The same question, with what stands there as an answer that is believed. */
function keeping(asked: Asked, { form }: Token): Asked {
  if (form === 'open') return { ...asked, close: asked.close + kept, apostrophe: asked.apostrophe + kept, prime: asked.prime + kept }
  if (form === 'close') return { ...asked, open: asked.open + kept, prime: asked.prime + kept }
  return form === 'prime' ? { ...asked, open: asked.open + kept, close: asked.close + kept, apostrophe: asked.apostrophe + kept } : asked
}

function disagrees({ form }: Token, kind: MarkKind): boolean {
  if (form === 'open') return kind !== 'open'
  if (form === 'close') return kind !== 'close' && kind !== 'apostrophe'
  return form === 'prime' && kind !== 'prime' && kind !== 'double-prime'
}

const never = states.map(() => Infinity)

/** Nothing is open at a paragraph's start, or what the one before left open where this one does not begin with its mark. */
function startCosts(tokens: readonly Token[], before: number): readonly number[] {
  const costs = [...never]
  costs[0] = 0
  if (before !== 0) {
    const outer = (states[before] as string).charAt(0)
    if (!beginsWith(tokens, outer === 'D' ? 'double' : 'single')) costs[outer === 'D' ? 1 : 2] = 2.5
  }
  return costs
}

/** Speech that is not closed goes on in a paragraph that begins with its mark; a single mark that is not closed was likelier an apostrophe. */
function endCosts(next: readonly Token[] | undefined, habits: Habits): readonly number[] {
  const double = beginsWith(next, 'double') ? 0.5 : 5
  const single = (beginsWith(next, 'single') ? 0.5 : 5) + (habits.primary === 'single' ? 0 : 1.5)
  const both = beginsWith(next, 'double') && next?.[1]?.touches === true ? 0.5 : 5
  return [0, double, single, double + both, single + both, double + both + 2, single + both + 2]
}

const simpleConfidence = 0.9998

/** A paragraph whose marks are double ones that open and close in turn, each as its neighbours have it, and apostrophes inside words: as nine of ten are. */
function readSimply(text: string, tokens: readonly Token[]): Paragraph | undefined {
  let isOpen = false
  for (const token of tokens) {
    if (token.inner) {
      if (token.form === 'open') return undefined
      continue
    }
    if (token.weight !== 'double' || token.length !== 1 || token.crowded || token.touches || token.form === 'prime') return undefined
    if (isOpen ? !closesPlainly(token) || token.form === 'open' : !opensPlainly(token) || token.form === 'close') return undefined
    isOpen = !isOpen
  }
  if (isOpen) return undefined
  const marks = tokens.map(({ at, length, inner, weight }): QuoteMark => {
    const stands = text.charAt(at)
    if (inner) return { at, length, stands, weight, kind: 'apostrophe', level: 0, confidence: 0.9995 }
    isOpen = !isOpen
    return { at, length, stands, weight, kind: isOpen ? 'open' : 'close', level: 1, confidence: simpleConfidence }
  })
  return { marks, carried: false, state: 0, cost: 0 }
}

function opensPlainly({ left, right }: Token): boolean {
  return (left <= edge.opening || left === edge.dash) && (right === edge.letter || right === edge.ellipsis || right === edge.opening)
}

function closesPlainly({ left, right }: Token): boolean {
  return (left >= edge.closing && left <= edge.letter) && (right <= edge.line || (right === edge.dash && left !== edge.dash) || right === edge.closing)
}
