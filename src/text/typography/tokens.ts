import type { Span } from '../../model/span.ts'
import { isLetter, isSpace } from '../chars.ts'
import type { MarkKind, Token } from './classes.ts'
import { type Edge, edge, edgeAt, edgeBefore } from './edges.ts'
import { type Glyph, type Glyphs, isMark } from './glyphs.ts'
import { seeker } from './places.ts'

/** Delimiters of emphasis say nothing about a mark beside them, as long as they are few. */
const isDelimiter = (code: number): boolean => code === 95 || code === 42 || code === 47
const mostDelimiters = 3
/** More marks in a row than this are a drawing. */
const mostInRow = 4

/** A mark for every few letters, so many times in a row, is a drawing too: nobody speaks like that. */
const drawnMarks = 256
const fewUnits = 6

/** How sure it is that a mark between two letters is an apostrophe. */
const certainty = 0.9998

/** What was typed for low marks and guillemets. */
const typedMarks = [',,', '<<', '>>'] as const

/** The marks of a stretch of text with what was typed for marks that the keyboard had not, of those given, in order. */
export function withTyped(text: string, [start, end]: Span, tokens: readonly Token[], typed: readonly string[]): readonly Token[] {
  const all: Token[] = []
  for (const stands of typed) {
    for (let at = text.indexOf(stands, start); at !== -1 && at + 2 <= end; at = text.indexOf(stands, at + 2)) {
      const mark = text.charCodeAt(at)
      if (text.charCodeAt(at - 1) === mark || text.charCodeAt(at + 2) === mark) continue
      const [left, right] = [edgeBefore(text, at, start), edgeAt(text, at + 2, end)]
      if (stands === ',,' && (left > edge.opening || right < edge.letter)) continue
      all.push({ at, length: 2, stands, weight: 'double', form: 'straight', left, right, from: at, to: at + 2, touches: false, certain: false, kind: 'open', level: 0, confidence: certainty })
    }
  }
  return all.length === 0 ? tokens : [...tokens, ...all].sort((a, b) => a.at - b.at)
}

/** Which of these a text has where a convention could use them: commas for low marks, and angle brackets where as many close as open. */
export function typedIn(text: string, open: string | undefined): readonly string[] {
  if (open === '„') return text.includes(',,') ? [typedMarks[0]] : []
  if (open !== '«' || !text.includes('<<')) return []
  return countOf(text, '<<') === countOf(text, '>>') ? typedMarks.slice(1) : []
}

function countOf(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 2)) count += 1
  return count
}

const none: readonly Token[] = []

/**
 * The marks of a stretch of text, in order, as far as they are among `glyphs`, not yet read but for those that are certain. Those that touch each other share what is beside them; a drawing has none.
 *
 * @param next where the first mark at or behind a place is; who asks for many stretches of a text brings one along
 */
export function tokensOf(text: string, [start, end]: Span, glyphs: Glyphs, next = seeker(text, glyphs.any)): readonly Token[] {
  let at = next(start)
  if (at >= end) return none
  const tokens: Token[] = []
  let checked = drawnMarks
  for (; at < end; at = next(at)) {
    let stop = at + 1
    while (stop < end && isMark(glyphs, text.charCodeAt(stop))) stop += 1
    let from = at
    while (from > start && at - from < mostDelimiters && isDelimiter(text.charCodeAt(from - 1))) from -= 1
    let to = stop
    while (to < end && to - stop < mostDelimiters && isDelimiter(text.charCodeAt(to))) to += 1
    const [left, right] = [edgeBefore(text, from, start), edgeAt(text, to, end)]
    if (stop - at === 1) tokens.push(tokenAt(text, glyphs, at, 1, left, right, from, to, false, left === edge.space && right === edge.space && isDitto(text, from, to)))
    else cluster(tokens, text, glyphs, at, stop, left, right, from, to)
    at = stop
    if (tokens.length >= checked) {
      if (at - 1 - (tokens[checked - drawnMarks] as Token).at < fewUnits * drawnMarks) return none
      checked += drawnMarks
    }
  }
  return tokens
}

/** In a table, a mark with room on both sides says that something is the same as above. */
function isDitto(text: string, from: number, to: number): boolean {
  return isSpace(text.charCodeAt(from - 2)) && isSpace(text.charCodeAt(to + 1))
}

/** Marks that touch each other. Two of a kind are one: `` and '' stand for a double mark, "" is one that was struck twice. */
function cluster(tokens: Token[], text: string, glyphs: Glyphs, at: number, stop: number, left: Edge, right: Edge, from: number, to: number): void {
  const isEmpty = left <= edge.line && right <= edge.line
  // One closes and the next opens.
  const isBoth = (left === edge.closing || left === edge.ellipsis || left >= edge.letter) && right >= edge.letter
  if (stop - at === 2 && left === edge.letter && right === edge.letter && isApostrophe(text.charCodeAt(at)) && isApostrophe(text.charCodeAt(at + 1)) && isShort(text, at, stop)) {
    tokens.push({ ...tokenAt(text, glyphs, at, 1, left, right, from, to, true, false), length: 2, stands: text.slice(at, stop) })
    return
  }
  // .-'`'-.
  const isWave = stop - at > 2 && left === edge.dash && right === edge.dash
  const isDrawing = isWave || stop - at > mostInRow || (stop - at > 2 && (isEmpty || text.charCodeAt(at) === 34) && rowOf(text, at, stop) > 2)
  for (let place = at; place < stop;) {
    const code = text.charCodeAt(place)
    const row = code === 34 || code === 39 || code === 96 ? rowOf(text, place, stop) : 1
    // Of three single marks in a row, the one on the inside is by itself.
    const twice = row === 2 || (row === 3 && code !== 34 && left <= edge.opening)
    const length = isDrawing ? stop - place : twice && !(code === 34 && isBoth) ? 2 : 1
    // In the ship "Hope"'s crew, what stands behind the closing mark is the end of a word.
    const genitive = place + length < stop && isGenitive(text, stop)
    tokens.push(tokenAt(text, glyphs, place, length, left, genitive ? edge.space : right, from, to, true, isDrawing || (length === 2 && isEmpty)))
    place += length
  }
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019

/** How many of the same mark stand in a row. */
function rowOf(text: string, at: number, stop: number): number {
  let next = at + 1
  while (next < stop && text.charCodeAt(next) === text.charCodeAt(at)) next += 1
  return next - at
}

function isGenitive(text: string, stop: number): boolean {
  const mark = text.charCodeAt(stop - 1)
  return (mark === 39 || mark === 0x2019) && text.charCodeAt(stop) === 115 && !isLetter(text.charCodeAt(stop + 1))
}

function tokenAt(text: string, glyphs: Glyphs, at: number, length: number, left: Edge, right: Edge, from: number, to: number, touches: boolean, isNone: boolean): Token {
  const code = text.charCodeAt(at)
  const { unit, weight, form } = glyphs.all[glyphs.byCode[code] as number] as Glyph
  const isDouble = weight === 'double' || length > 1
  const inner = !isDouble && right === edge.letter && (left === edge.letter || left === edge.digit)
  const isSound = !isDouble && left === edge.letter && ((code === 0x2032) || (code === 96 && inner && 'aei'.includes(text.charAt(from - 1)) && !isShort(text, from, to)))
  const kind: MarkKind = isNone || isSound || (inner && code === 0x2018 && isName(text, from)) ? 'unknown' : inner ? 'apostrophe' : 'open'
  const stands = length === 1 ? unit : text.slice(at, at + length)
  return { at, length, stands, weight: isDouble ? 'double' : 'single', form, left, right, from, to, touches, certain: inner || isNone || isSound, kind, level: 0, confidence: certainty }
}

/** Whether an accent stands where English or French has an apostrophe, one letter from an end of the word or before ll, re, ve; behind other vowels it is a letter of another script, as in Ka`ba. */
function isShort(text: string, from: number, to: number): boolean {
  const short = text.slice(to, to + 2)
  return !isLetter(text.charCodeAt(from - 2)) || !isLetter(text.charCodeAt(to + 1)) || ((short === 'll' || short === 're' || short === 've') && !isLetter(text.charCodeAt(to + 2)))
}

/** In names, typesetters turned a comma: M‘Carthy, O‘Brien. */
const isName = (text: string, from: number): boolean => (text.charAt(from - 1) === 'M' || text.charAt(from - 1) === 'O') && !isLetter(text.charCodeAt(from - 2))
