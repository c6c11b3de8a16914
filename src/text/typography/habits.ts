import { isLetter } from '../chars.ts'
import type { Token, Weight } from './classes.ts'
import type { Clipped } from './clipped.ts'
import { edge } from './edges.ts'

/**
 * What a writer does all through a story, by which a mark is read that could be two things. `primary`: the marks that stand around speech.
 * `continuation`: of the paragraphs whose speech is not closed, the share (0 to 1) that the next one goes on with a mark of its own. `commas`: whether
 * a comma or a full stop at the end of what is quoted stands inside the mark or outside, where it is nearly always the same. `elided`: how often a
 * word stood behind an apostrophe where no quotation could have begun; `clipped`: the same of words before one, where that is learnt; `dialect`: the
 * share (0 to 1) of such among all single marks before a word. `isWord`: whether a word stands in the story without a mark before it.
 */
export type Habits = {
  readonly primary: Weight
  readonly continuation: number
  readonly commas: 'inside' | 'outside' | undefined
  readonly elided: ReadonlyMap<string, number>
  readonly dialect: number
  readonly clipped?: Clipped
  readonly isWord: (word: string) => boolean
}

/** Reads a story's habits off its marks, paragraph by paragraph. */
export function habitsOf(text: string, paragraphs: readonly (readonly Token[])[]): Habits {
  let [doubles, twos, closes, odd, goesOn, leading, inside, outside] = [0, 0, 0, 0, 0, 0, 0, 0]
  // Of the paragraphs that begin with a mark, how many more begin with a single one: the outer one, whatever is quoted inside.
  let beginnings = 0
  const elided = new Map<string, number>()
  for (const [number, tokens] of paragraphs.entries()) {
    let [here, canClose] = [0, false]
    for (let place = tokens.length - 1; place >= 0; place--) {
      const token = tokens[place] as Token
      if (token.certain) continue
      if (token.weight === 'double') {
        if (token.stands === "''") twos += 1
        else doubles += 1
        here += 1
        if (token.left === edge.closing && token.right <= edge.line && isComma(text, token.from - 1)) inside += 1
        else if (token.left === edge.letter && token.right === edge.closing && isComma(text, token.to)) outside += 1
        continue
      }
      if (token.right === edge.letter) {
        if (token.left === edge.letter) continue
        leading += 1
        // Nothing behind it could close what it opened, and speech that goes on over paragraphs begins with them.
        if (!canClose && token.left !== edge.bound) {
          const word = wordAfter(text, token)
          elided.set(word, (elided.get(word) ?? 0) + 1)
        }
      } else if (token.left >= edge.closing) {
        canClose = true
        if (token.left === edge.closing && !token.touches && token.right <= edge.line) closes += 1
      }
    }
    if (beginsWith(tokens, 'single')) beginnings += 1
    else if (beginsWith(tokens, 'double')) beginnings -= 1
    if (here % 2 === 1) {
      odd += 1
      if (beginsWith(paragraphs[number + 1], 'double')) goesOn += 1
    }
  }
  // Once is no habit.
  const primary = closes > 1 && 4 * beginnings + closes * 2 > doubles + twos ? 'single' : 'double'
  let sure = 0
  for (const times of elided.values()) sure += times
  return {
    primary,
    continuation: odd === 0 ? 0.5 : (goesOn + 1) / (odd + 2),
    commas: inside > 1 && inside > 7 * outside ? 'inside' : outside > 1 && outside > 10 * inside ? 'outside' : undefined,
    elided,
    dialect: Math.max(0, sure - 1) / (leading + 4),
    isWord: wordsOf(text),
  }
}

// A story that asks for more words than this is no story, and what it says later it says in its first chapters.
const mostLookups = 300
const mostSearched = 200_000

/** Whether a word stands in the text by itself, in lower case, behind a blank. Each is looked for once, and only so many. */
function wordsOf(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>()
  const head = text.slice(0, mostSearched)
  return (word) => {
    const answer = known.get(word)
    if (answer !== undefined) return answer
    if (known.size >= mostLookups) return true
    // The word first and then the blank before it: blanks are everywhere.
    let at = head.indexOf(word)
    while (at !== -1 && (head.charCodeAt(at - 1) !== 32 || isLetter(head.charCodeAt(at + word.length)))) at = head.indexOf(word, at + 1)
    known.set(word, at !== -1)
    return at !== -1
  }
}

const isComma = (text: string, at: number): boolean => text.charCodeAt(at) === 44 || text.charCodeAt(at) === 46

/** Whether a paragraph begins with a mark of a weight. */
export function beginsWith(tokens: readonly Token[] | undefined, weight: Weight): boolean {
  const first = tokens?.[0]
  return first !== undefined && first.weight === weight && first.left === edge.bound && first.kind !== 'unknown'
}

// A word is not longer than this.
const longestWord = 24

/** The letters right behind a mark, in lower case. */
export function wordAfter(text: string, { to }: Pick<Token, 'to'>): string {
  let end = to
  while (end < text.length && end - to < longestWord && isLetter(text.charCodeAt(end))) end += 1
  return text.slice(to, end).toLowerCase()
}

/** The letters right before a mark, in lower case. */
export function wordBefore(text: string, { from }: Token): string {
  let start = from
  while (start > 0 && from - start < longestWord && isLetter(text.charCodeAt(start - 1))) start -= 1
  return text.slice(start, from).toLowerCase()
}
