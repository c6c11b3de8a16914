import type { Edit } from '../../model/edit.ts'
import { codesOf, isDigit, isLetter, isSpace, isWordCode } from '../chars.ts'
import { isAfterLabel, isBetweenWords, lineStart, ownDash, rangeConfidence, spacedSingle } from './dash-kinds.ts'
import { addresses, visitPlaces, wordsNear } from './places.ts'
import { edit, type Repair } from './repair.ts'

/** Typewriter dashes, set. The blanks around them are the writer's and stay. */
export const dashes: Repair = {
  rules: [
    { name: 'dash-double', group: 'dashes', says: 'Two or three hyphens between words are a dash', threshold: 0.9, example: ['wait--no', 'wait—no'] },
    // Two dashes and not the one long character (U+2E3A): few fonts have that one, and whoever looks for a dash finds these.
    { name: 'dash-omission', group: 'dashes', says: 'Four hyphens where a name or a word is cut off are a long dash', threshold: 0.9, example: ['old Mr. D---- nodded', 'old Mr. D—— nodded'] },
    { name: 'dash-spaced', group: 'dashes', says: 'A hyphen with a blank on both sides, between words, is a dash', threshold: 0.9, example: ['the quay - it was late - lay empty', 'the quay – it was late – lay empty'] },
    { name: 'dash-range', group: 'dashes', says: 'A hyphen between two years, or between two numbers that a word such as *pages* announces, is the dash of a range', threshold: 0.9, example: ['in the years 1914-1918', 'in the years 1914–1918'] },
  ],
  find: (story) => {
    const { text } = story
    const edits: Edit[] = []
    const [hasWordsNear, isAddress] = [wordsNear(text), addresses(text)]
    // A blank before and none after is also how an option of a command is written: that is decided when the whole story has been seen.
    const doubtful: { readonly at: number; readonly isOption: boolean }[] = []
    let sure = 0
    // Who leaves out one blank of two after a word leaves it out before one as well.
    let hasGlued = false
    let single: string | undefined
    let double: string | undefined
    visitPlaces(story, '-', (place, start, end) => {
      let after = place + 1
      while (after < end && text.charCodeAt(after) === hyphen) after += 1
      const run = after - place
      const left = place > start ? text.charCodeAt(place - 1) : blank
      const right = after < end ? text.charCodeAt(after) : blank
      if (run === 1) {
        if (isLetter(left)) return after
        if (left === blank && isSpace(right) && isBetweenWords(text, place, start, end) && !isAfterLabel(text, place, start, end)) edits.push(edit('dash-spaced', text, [place, after], (single ??= spacedSingle(story)), 0.95))
        else if (isDigit(left) && isDigit(right)) {
          const confidence = rangeConfidence(text, place, after, start, end)
          if (confidence > 0) edits.push(edit('dash-range', text, [place, after], '–', confidence))
        }
        return after
      }
      if (run > longest || isDrawn(text, place, after, left, right) || isFirst(text, place, start) || isListed(text, place, after, start, end) || isDressed(text, place, after, start, end) || !hasWordsNear(place, after, start, end)) return after
      if (run > 3) {
        if (isWordCode(left) || (isQuote(right) && !isSpace(left))) edits.push(edit('dash-omission', text, [place, after], '——', run === 4 ? 0.95 : 0.6))
      } else if (isDigit(left) && isDigit(right)) {
        const confidence = rangeConfidence(text, place, after, start, end)
        if (confidence > 0) edits.push(edit('dash-range', text, [place, after], '–', confidence))
      } else if (!isAddress(place, start, end)) {
        if (left === blank && isLower(text, after)) doubtful.push({ at: edits.length, isOption: isOption(text, after, end) })
        else sure += 1
        if (isLetter(left) && right === blank) hasGlued = true
        edits.push(edit('dash-double', text, [place, after], double ??= ownDash(story) ?? '—', 0.99))
      }
      return after
    })
    if (doubtful.length < habit) for (const { at, isOption } of doubtful) if ((isOption && !hasGlued) || sure === 0) edits[at] = { ...(edits[at] as Edit), confidence: 0.6 }
    return edits
  },
}

const hyphen = 45
const blank = 32
const newline = 10
/** More hyphens than this are a rule. */
const longest = 6
/** So many dashes of one form are a writer's habit. */
const habit = 4

/** Marks that drawings, arrows, tags, addresses and code put beside hyphens, and a writer never does. */
const drawn = codesOf('<>|+=~#\\^@`{}%')
const eyes = codesOf(':;=8')
const mouths = codesOf(')(DPp|/\\][oO*')
const quotes = codesOf('"\'“”‘’«»')

const isQuote = (code: number): boolean => quotes.has(code)

/** Whether hyphens are part of a drawing, an arrow, a tag or a smiley. */
function isDrawn(text: string, place: number, after: number, left: number, right: number): boolean {
  if (drawn.has(left) || drawn.has(right)) return true
  if (eyes.has(left) && mouths.has(right) && !isLetter(text.charCodeAt(after + 1))) return true
  // "<!--": markup that came through.
  return left === 33 && text.charCodeAt(place - 2) === 60
}

function isLower(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char !== char.toUpperCase()
}

/** Whether one word stands behind hyphens and then a mark, as after the option of a command that is spoken of. */
function isOption(text: string, after: number, end: number): boolean {
  let at = after
  while (at < end && at - after < 24 && (isWordCode(text.charCodeAt(at)) || text.charCodeAt(at) === hyphen)) at += 1
  return at < end && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at - 1) !== hyphen
}

/** Whether hyphens begin a line of a list: they have a blank behind them, and so have those of the line above or below. */
function isListed(text: string, place: number, after: number, start: number, end: number): boolean {
  if (text.charCodeAt(place - 1) !== newline || text.charCodeAt(after) !== blank) return false
  const below = text.indexOf('\n-- ', place)
  return (below >= 0 && below < end && text.indexOf('\n', place) === below) || text.startsWith('-- ', lineStart(text, place - 1, start))
}

/** No line between hyphens is longer. */
const longestDressed = 40

/** Whether hyphens begin or end a short line that has them at both ends, and no sentence between: -- END --, -- 12 --. */
function isDressed(text: string, place: number, after: number, start: number, end: number): boolean {
  const isLast = after >= end || text.charCodeAt(after) === newline
  if (!isLast && place > start && text.charCodeAt(place - 1) !== newline) return false
  const from = isLast ? lineStart(text, place, start) : place
  const line = text.slice(from, Math.min(end, from + longestDressed)).split('\n', 1)[0] as string
  return line.length < longestDressed && line.startsWith('--') && line.endsWith('--') && line === line.toUpperCase() && !/[.,!?…]/.test(line)
}

/** Whether nothing but blanks stands before a place in its block: speech that begins with a dash, a rule, an item of a list. */
function isFirst(text: string, place: number, start: number): boolean {
  for (let at = place - 1; at >= start; at--) if (!isSpace(text.charCodeAt(at))) return false
  return true
}
