import { isLetter } from '../chars.ts'
import type { Elisions } from './elisions.ts'
import { isTrailing } from './elisions.ts'
import { type Habits, wordAfter, wordBefore } from './habits.ts'
import { edge, type Token } from './tokens.ts'

/** What each reading of a mark costs by what stands around it, whatever else is open: in units of about a factor of e each. Infinity: it cannot be that. */
export type Costs = { open: number; close: number; apostrophe: number; prime: number }

//                bound space line opening closing ellipsis dash letter digit other
const openLeft = [0, 0, 0, 0, 3, 1.5, 0, 5, 5, 1]
const openRight = [9, 4, 6, 0.5, 5, 0.2, 0.8, 0, 0.3, 0.5]
const closeLeft = [8, 4, 5, 6, 0, 0, 0.3, 0.3, 0.5, 0.5]
const closeRight = [0, 0, 0, 1, 0, 0, 0, 4, 4, 1]

/** The costs of a double mark's readings. */
export function doubleCosts(token: Token, before: Token | undefined, text: string): Costs {
  const open = (openLeft[token.left] as number) + (openRight[token.right] as number)
  const close = (closeLeft[token.left] as number) + (closeRight[token.right] as number)
  // Inches: 6'5", a 12" disk.
  const isFeet = before !== undefined && before.weight === 'single' && before.left === edge.digit && before.right === edge.digit && before.to < token.at && token.at - before.to <= 2
  const prime = token.left !== edge.digit || text.charCodeAt(token.at - 1) > 57 ? Infinity : isFeet ? 0 : 3
  if (token.form === 'grave') return { open, close: close + 6, apostrophe: Infinity, prime: Infinity }
  if (token.form === 'straight' && token.length === 2) return { open: open + 0.5, close, apostrophe: Infinity, prime: Infinity }
  return { open, close, apostrophe: Infinity, prime }
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90

/** The costs of a single mark's readings. */
export function singleCosts(text: string, token: Token, habits: Habits, elisions: Elisions): Costs {
  let open = (openLeft[token.left] as number) + (openRight[token.right] as number)
  const close = (closeLeft[token.left] as number) + (closeRight[token.right] as number)
  let apostrophe = 9
  let prime = Infinity
  if (token.form === 'acute') open += 3
  if (token.form === 'grave') return { open, close: close + 4, apostrophe: 6, prime }
  if (token.left === edge.digit) {
    prime = token.right === edge.digit ? 0 : 2.5
    apostrophe = token.right === edge.letter ? 0 : 4
  } else if (token.left === edge.letter) {
    apostrophe = token.right === edge.letter ? 0 : trailing(text, token, elisions)
  } else if (token.right === edge.digit) {
    const isYear = isYearAt(text, token.to)
    apostrophe = isYear ? 0.3 : 5
    if (isYear) open += 3
  } else if (token.right === edge.letter) {
    const word = wordAfter(text, token)
    const first = text.charCodeAt(token.to)
    const times = habits.elided.get(word) ?? 0
    const isKnown = elisions.leading.has(word)
    apostrophe = isKnown ? 0 : elisions.doubtful.has(word) ? 2.5 : isCapital(first) ? 6 : 4.5
    if (!isKnown) apostrophe = Math.max(0.3, apostrophe - 2 * habits.dialect - (times === 0 ? 0 : times < 3 ? 1 : 3))
    if (isKnown) open += isCapital(first) && !isPlaced(text, token) ? 1 : 4
    // What is quoted follows a comma, a colon, a dash; in the middle of a sentence only a title or a word does.
    if (followsWord(text, token)) open += isCapital(first) ? 0.7 : 1.5
  }
  return { open, close, apostrophe, prime }
}

/** Whether the mark stands in the middle of a sentence. */
function isPlaced(text: string, token: Token): boolean {
  return followsWord(text, token)
}

function followsWord(text: string, { from, left }: Token): boolean {
  if (left !== edge.space && left !== edge.line) return false
  let at = from - 1
  while (at > 0 && from - at < 8 && text.charCodeAt(at) <= 32) at -= 1
  return isLetter(text.charCodeAt(at))
}

function trailing(text: string, token: Token, elisions: Elisions): number {
  const word = wordBefore(text, token)
  if (isTrailing(word, elisions)) return 0
  const isPlural = word.endsWith('s') || word.endsWith('x') || word.endsWith('z')
  if (isPlural && (token.right === edge.space || token.right === edge.line) && isLetter(text.charCodeAt(token.to + 1))) return 1
  return isPlural ? 3 : 4.5
}

/** Two digits, perhaps with an s: '98, '90s. */
function isYearAt(text: string, at: number): boolean {
  const digit = (place: number): boolean => text.charCodeAt(place) >= 48 && text.charCodeAt(place) <= 57
  return digit(at) && digit(at + 1) && !digit(at + 2)
}
