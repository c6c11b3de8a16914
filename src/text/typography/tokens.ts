import type { Span } from '../../model/span.ts'
import { isLetter, isSpace } from '../chars.ts'
import type { MarkKind, Token } from './classes.ts'
import { type Edge, edge, edgeAt, edgeBefore } from './edges.ts'

const ascii = new Uint8Array(128)
for (const unit of '"\'`') ascii[unit.charCodeAt(0)] = 1

/** Straight, curly and grave marks, the acute accent that stands for an apostrophe, and primes. */
function isMark(code: number): boolean {
  if (code < 128) return ascii[code] === 1
  return (code >= 0x2018 && code <= 0x201d && code !== 0x201a && code !== 0x201b) || code === 0xb4 || code === 0x2032 || code === 0x2033
}

// Strings of one mark, so that none is made for each.
const units: ReadonlyMap<number, string> = new Map([...'"\'`“”‘’´′″'].map((unit) => [unit.charCodeAt(0), unit]))

/** Delimiters of emphasis say nothing about a mark beside them, as long as they are few. */
const isDelimiter = (code: number): boolean => code === 95 || code === 42 || code === 47
const mostDelimiters = 3
/** More marks in a row than this are a drawing. */
const mostInRow = 4

/** How sure it is that a mark between two letters is an apostrophe. */
const certainty = 0.9998

/** The marks of a stretch of text, in order, not yet read but for those that are certain. Those that touch each other share what is beside them. */
export function tokensOf(text: string, [start, end]: Span): readonly Token[] {
  const tokens: Token[] = []
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 128 ? ascii[code] === 0 : !isMark(code)) continue
    let stop = at + 1
    while (stop < end && isMark(text.charCodeAt(stop))) stop += 1
    let from = at
    while (from > start && at - from < mostDelimiters && isDelimiter(text.charCodeAt(from - 1))) from -= 1
    let to = stop
    while (to < end && to - stop < mostDelimiters && isDelimiter(text.charCodeAt(to))) to += 1
    const [left, right] = [edgeBefore(text, from, start), edgeAt(text, to, end)]
    if (stop - at === 1) tokens.push(tokenAt(text, at, 1, left, right, from, to, false, left === edge.space && right === edge.space && isDitto(text, from, to)))
    else cluster(tokens, text, at, stop, left, right, from, to)
    at = stop - 1
  }
  return tokens
}

/** In a table, a mark with room on both sides says that something is the same as above. */
function isDitto(text: string, from: number, to: number): boolean {
  return isSpace(text.charCodeAt(from - 2)) && isSpace(text.charCodeAt(to + 1))
}

/** Marks that touch each other. Two of a kind are one: `` and '' stand for a double mark, "" is one that was struck twice. */
function cluster(tokens: Token[], text: string, at: number, stop: number, left: Edge, right: Edge, from: number, to: number): void {
  const isDrawing = stop - at > mostInRow || (stop - at > 2 && text.charCodeAt(at) === text.charCodeAt(at + 1) && text.charCodeAt(at) === text.charCodeAt(at + 2))
  // Nothing inside, or one closes and the next opens.
  const [empty, both] = [left <= edge.line && right <= edge.line, left > edge.line && right > edge.closing]
  for (let place = at; place < stop;) {
    const code = text.charCodeAt(place)
    const twice = place + 1 < stop && text.charCodeAt(place + 1) === code && (code === 34 ? !both : code === 39 || code === 96)
    const length = isDrawing ? stop - place : twice ? 2 : 1
    // In the ship "Hope"'s crew, what stands behind the closing mark is the end of a word.
    const genitive = place + length < stop && isGenitive(text, stop)
    tokens.push(tokenAt(text, place, length, left, genitive ? edge.space : right, from, to, true, isDrawing || (twice && empty)))
    place += length
  }
}

function isGenitive(text: string, stop: number): boolean {
  const mark = text.charCodeAt(stop - 1)
  return (mark === 39 || mark === 0x2019) && text.charCodeAt(stop) === 115 && !isLetter(text.charCodeAt(stop + 1))
}

function tokenAt(text: string, at: number, length: number, left: Edge, right: Edge, from: number, to: number, touches: boolean, isNone: boolean): Token {
  const code = text.charCodeAt(at)
  const isDouble = code === 34 || code === 0x201c || code === 0x201d || code === 0x2033 || length > 1
  // Between letters. An opening mark behind a capital is a typesetter's: M‘Carthy.
  const inner = !isDouble && right === edge.letter && (left === edge.letter || left === edge.digit) && !(code === 0x2018 && isCapital(text.charCodeAt(from - 1)))
  const kind: MarkKind = isNone ? 'unknown' : inner ? 'apostrophe' : 'open'
  const stands = length === 1 ? (units.get(code) as string) : text.slice(at, at + length)
  return { at, length, stands, weight: isDouble ? 'double' : 'single', left, right, from, to, touches, certain: inner || isNone, kind, level: 0, confidence: certainty }
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90
