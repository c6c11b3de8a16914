import type { Form, MarkKind, Token } from './classes.ts'
import { type Edge, edge } from './edges.ts'
import type { Elisions } from './elisions.ts'
import { beginsWith, type Habits } from './habits.ts'
import { reseated } from './misstruck.ts'
import { confidenceOf } from './parse-confidence.ts'
import { askedOf } from './parse-costs.ts'
import { type Asked, parse, type Read, states } from './parse.ts'

/** What a paragraph is read by. `next`: the marks of the block behind it; `before`: the state (a place in `states`) that the block before it ended in. */
type Context = { readonly habits: Habits; readonly elisions: Elisions; readonly next: readonly Token[] | undefined; readonly before: number }

/** What a paragraph was read as, besides its marks. `state`: what is open at its end; `isPlain`: there was nothing to weigh. */
type Paragraph = { readonly carried: boolean; readonly state: number; readonly cost: number; readonly isPlain: boolean }

// From this cost on.
const missing = 5

// A paragraph with more marks than this is read in pieces, so that memory does not grow with it.
const mostAtOnce = 2000

/** Says of each mark of a paragraph what it is. */
export function readParagraph(text: string, tokens: readonly Token[], { habits, elisions, next, before }: Context): Paragraph {
  if (readSimply(tokens)) return plainly
  const asking = tokens.filter(({ certain }) => !certain)
  const asked = asking.map((token, place) => askedOf(text, token, asking[place - 1], habits, elisions))
  // What was quoted in speech goes on in the next paragraph with both marks.
  if (before > 2 && asked.length > 1 && asking[0]?.left === edge.bound && asking[0].touches) (asked[1] as Asked).apostrophe += 4
  let [start, state, cost, begun] = [startCosts(tokens, before), 0, 0, 0]
  for (let from = 0; from < asked.length || from === 0; from += mostAtOnce) {
    const to = Math.min(asked.length, from + mostAtOnce)
    const found = readPiece(asking.slice(from, to), asked.slice(from, to), start, to === asked.length ? endCosts(next, habits) : anywhere)
    if (from === 0) begun = found.begun
    ;[state, cost] = [found.state, cost + found.cost]
    start = states.map((_, each) => (each === state ? 0 : Infinity))
  }
  // Something is missing, unless a mark stands the wrong way.
  if (cost >= missing && before === 0 && habits.primary === 'double' && reseated(text, tokens)) return { carried: false, state: 0, cost: 0, isPlain: false }
  return { carried: before !== 0 && begun !== 0, state, cost, isPlain: false }
}

const anywhere: readonly number[] = states.map(() => 0)

function readPiece(tokens: readonly Token[], asked: readonly Asked[], start: readonly number[], end: readonly number[]): { readonly begun: number; readonly state: number; readonly cost: number } {
  let found = parse(asked, start, end)
  // What stands there is asked only where the parse says otherwise: so a text that was set by this parse is read the same way again.
  if (tokens.some(({ form }, place) => disagrees(form, (found.read[place] as Read).kind))) found = parse(asked.map((each, place) => keeping(each, (tokens[place] as Token).form)), start, end)
  for (const [place, token] of tokens.entries()) {
    const { kind, before, after, margin } = found.read[place] as Read
    token.kind = kind
    token.level = kind === 'open' ? (states[after] as string).length : kind === 'close' ? Math.max(1, (states[before] as string).length) : 0
    token.confidence = confidenceOf(margin)
  }
  return { begun: found.read[0]?.before ?? found.state, state: found.state, cost: found.cost }
}

/** What it takes to believe that a curly mark is the wrong one; single marks are mistaken for each other more often. */
const keeps = { double: 9, single: 6 } as const
const turnedElision = 3

/** The same question, with what stands there as an answer that is believed. */
function keeping(asked: Asked, form: Form): Asked {
  const kept = keeps[asked.weight]
  // Word processors open before every word that has lost its beginning.
  if (form === 'open' && asked.apostrophe === 0) return { ...asked, close: asked.close + kept, apostrophe: turnedElision, prime: asked.prime + kept }
  if (form === 'open') return { ...asked, close: asked.close + kept, apostrophe: asked.apostrophe + kept, prime: asked.prime + kept }
  if (form === 'close') return { ...asked, open: asked.open + kept, prime: asked.prime + kept }
  return form === 'prime' ? { ...asked, open: asked.open + kept, close: asked.close + kept, apostrophe: asked.apostrophe + kept } : asked
}

function disagrees(form: Form, kind: MarkKind): boolean {
  if (form === 'open') return kind !== 'open'
  if (form === 'close') return kind !== 'close' && kind !== 'apostrophe'
  return form === 'prime' && kind !== 'prime' && kind !== 'double-prime'
}

/** Nothing is open at a paragraph's start, or what the one before left open where this one does not begin with its mark. */
function startCosts(tokens: readonly Token[], before: number): readonly number[] {
  const costs: number[] = states.map((_, state) => (state === 0 ? 0 : Infinity))
  if (before !== 0) {
    const isDouble = (states[before] as string).startsWith('D')
    if (!beginsWith(tokens, isDouble ? 'double' : 'single')) costs[isDouble ? 1 : 2] = 2.5
  }
  return costs
}

/** Speech that is not closed goes on in a paragraph that begins with its mark; a single mark that is not closed was likelier an apostrophe. */
function endCosts(next: readonly Token[] | undefined, habits: Habits): readonly number[] {
  const double = beginsWith(next, 'double') ? 0.5 : 5
  const single = (beginsWith(next, 'single') ? 0.5 : 5) + (habits.primary === 'single' ? 0 : 1.5)
  const both = beginsWith(next, 'double') && next?.[0]?.touches === true ? 0.5 : 5
  return [0, double, single, double + both, single + both, double + both + 2, single + both + 2]
}

const plainConfidence = 0.9998
const plainly: Paragraph = { carried: false, state: 0, cost: 0, isPlain: true }

/** Reads a paragraph whose marks are double ones that open and close in turn, each as its neighbours have it, and apostrophes inside words, as nine of ten do; false for others. */
function readSimply(tokens: readonly Token[]): boolean {
  let isOpen = false
  for (const { certain, kind, weight, length, touches, form, left, right } of tokens) {
    if (certain && kind === 'apostrophe') continue
    if (certain || weight === 'single' || length > 1 || touches) return false
    if (isOpen ? form === 'open' || !closesPlainly(left, right) : form === 'close' || !opensPlainly(left, right)) return false
    isOpen = !isOpen
  }
  if (isOpen) return false
  for (const token of tokens) {
    if (token.certain) continue
    isOpen = !isOpen
    token.kind = isOpen ? 'open' : 'close'
    token.level = 1
    token.confidence = plainConfidence
  }
  return true
}

function opensPlainly(left: Edge, right: Edge): boolean {
  return (left <= edge.opening || left === edge.dash) && (right === edge.letter || right === edge.ellipsis || right === edge.opening)
}

function closesPlainly(left: Edge, right: Edge): boolean {
  return left >= edge.closing && left <= edge.letter && (right <= edge.line || (right === edge.dash && left !== edge.dash) || right === edge.closing)
}
