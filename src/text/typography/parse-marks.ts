import type { MarkKind, QuoteMark, Token, Weight } from './classes.ts'
import { type Edge, edge } from './edges.ts'
import { confidenceOf } from './parse-confidence.ts'
import { askedOf } from './parse-costs.ts'
import { type Elisions, elisionsOf } from './elisions.ts'
import { beginsWith, type Habits, habitsOf } from './habits.ts'
import { type Asked, parse, states } from './parse.ts'
import { proseKinds, type Story } from './repair.ts'
import { tokensOf } from './tokens.ts'

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
  const tokens = blocks.map(({ kind, at }) => (proseKinds.has(kind) || kind === 'verse' ? tokensOf(text, at) : nothing))
  const habits = habitsOf(text, tokens)
  const elisions = elisionsOf(language)
  const paragraphs: ParagraphMarks[] = []
  let [open, last] = [0, -1]
  for (let block = 0; block < tokens.length; block++) {
    const all = tokens[block] as readonly Token[]
    if (all.length === 0) continue
    const marks = habits.inSingles ? apart(all) : all
    const { carried, state, cost } = readParagraph(text, marks, tokens[block + 1], last === block - 1 ? open : 0, habits, elisions)
    paragraphs.push({ block, marks, carried, open: stacks[state] as readonly Weight[], cost })
    ;[open, last] = [state, block]
  }
  return { habits, paragraphs }
}

const nothing: readonly Token[] = []
const stacks: readonly (readonly Weight[])[] = states.map((state) => [...state].map((weight) => (weight === 'D' ? 'double' : 'single')))

/** Two single marks in a row as two tokens. */
function apart(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token): readonly Token[] => {
    if (token.stands !== "''") return [token]
    const one: Token = { ...token, length: 1, stands: "'", weight: 'single' }
    return [one, { ...one, at: token.at + 1 }]
  })
}

type Paragraph = { readonly carried: boolean; readonly state: number; readonly cost: number }

/** Says of each mark of a paragraph what it is. */
function readParagraph(text: string, tokens: readonly Token[], next: readonly Token[] | undefined, before: number, habits: Habits, elisions: Elisions): Paragraph {
  if (readSimply(tokens)) return plainly
  const asking = tokens.filter(({ certain }) => !certain)
  const asked = asking.map((token, place) => askedOf(text, token, asking[place - 1], habits, elisions))
  // What was quoted in speech goes on in the next paragraph with both marks.
  if (before > 2 && asked.length > 1 && asking[0]?.left === edge.bound && asking[0].touches) (asked[1] as Asked).apostrophe += 4
  const [start, end] = [startCosts(tokens, before), endCosts(next, habits)]
  let found = parse(asked, start, end)
  // What stands there is asked only where the parse says otherwise: so a text that was set by this parse is read the same way again.
  if (asking.some(({ stands }, place) => disagrees(stands, (found.read[place] as { kind: MarkKind }).kind))) found = parse(asked.map((each, place) => keeping(each, (asking[place] as Token).stands)), start, end)
  for (const [place, token] of asking.entries()) {
    const { kind, before: from, after, margin } = found.read[place] as (typeof found.read)[number]
    token.kind = kind
    token.level = kind === 'open' ? (states[after] as string).length : kind === 'close' ? Math.max(1, (states[from] as string).length) : 0
    token.confidence = confidenceOf(margin)
  }
  return { carried: before !== 0 && found.read[0]?.before !== 0, state: found.state, cost: found.cost }
}

/** What it takes to believe that a curly mark is the wrong one. */
const kept = 9

type Form = 'straight' | 'open' | 'close' | 'prime'
const forms: Readonly<Record<string, Form>> = { '“': 'open', '‘': 'open', '”': 'close', '’': 'close', '′': 'prime', '″': 'prime' }

/** The same question, with what stands there as an answer that is believed. */
function keeping(asked: Asked, stands: string): Asked {
  const form = forms[stands]
  if (form === 'open') return { ...asked, close: asked.close + kept, apostrophe: asked.apostrophe + kept, prime: asked.prime + kept }
  if (form === 'close') return { ...asked, open: asked.open + kept, prime: asked.prime + kept }
  return form === 'prime' ? { ...asked, open: asked.open + kept, close: asked.close + kept, apostrophe: asked.apostrophe + kept } : asked
}

function disagrees(stands: string, kind: MarkKind): boolean {
  const form = forms[stands]
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
const plainly: Paragraph = { carried: false, state: 0, cost: 0 }

/** Reads a paragraph whose marks are double ones that open and close in turn, each as its neighbours have it, and apostrophes inside words, as nine of ten do; false for others. */
function readSimply(tokens: readonly Token[]): boolean {
  let isOpen = false
  for (const { certain, kind, weight, length, touches, stands, left, right } of tokens) {
    if (certain && kind === 'apostrophe') continue
    if (certain || weight === 'single' || length > 1 || touches) return false
    if (isOpen ? stands === '“' || !closesPlainly(left, right) : stands === '”' || !opensPlainly(left, right)) return false
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
