import type { Span } from '../../model/span.ts'
import { isDigit, isLetter, isSpace } from '../chars.ts'
import type { Weight } from './classes.ts'

/** What stands beside a mark. `line`: white space that ends a line; `bound`: the paragraph begins or ends there. */
export const edges = ['bound', 'space', 'line', 'opening', 'closing', 'ellipsis', 'dash', 'letter', 'digit', 'other'] as const
/** A place in `edges`. */
export type Edge = number
const [bound, space, line, opening, closing, ellipsis, dash, letter, digit, other] = edges.keys() as unknown as readonly Edge[] as readonly [Edge, Edge, Edge, Edge, Edge, Edge, Edge, Edge, Edge, Edge]

/** The edges by name, for those that compare them. */
export const edge = { bound, space, line, opening, closing, ellipsis, dash, letter, digit, other } as const

/** How a mark looks: as a typewriter has it, as one of a curly pair, or as a key that stands in for one. */
export type Form = 'straight' | 'open' | 'close' | 'grave' | 'acute' | 'prime'

/**
 * One mark as it stands, not yet read. `left` and `right` are what lies beyond marks that touch it and delimiters of emphasis; `from` and `to` are
 * where that is: the unit before `from` is the left one, that at `to` the right one. `inner`: an apostrophe in the middle of a word. `touches`:
 * another mark stands right beside it. `crowded`: it is one of so many in a row that they are no quotation marks, or a sign for ditto.
 */
export type Token = {
  readonly at: number
  readonly length: number
  readonly weight: Weight
  readonly form: Form
  readonly left: Edge
  readonly right: Edge
  readonly from: number
  readonly to: number
  readonly inner: boolean
  readonly touches: boolean
  readonly crowded: boolean
}

/** What each ASCII character is beside a mark; quotation marks themselves are `isMark`. */
const asciiEdges = new Uint8Array(128).fill(other)
for (let code = 0; code < 128; code++) {
  if (isSpace(code)) asciiEdges[code] = code === 10 ? line : space
  else if (isDigit(code)) asciiEdges[code] = digit
  else if (isLetter(code)) asciiEdges[code] = letter
}
for (const unit of '([{<') asciiEdges[unit.charCodeAt(0)] = opening
for (const unit of ')]}>.,;:!?') asciiEdges[unit.charCodeAt(0)] = closing
asciiEdges[45] = dash

/** 1 for each ASCII mark: " ' ` */
const asciiMarks = new Uint8Array(128)
for (const unit of '"\'`') asciiMarks[unit.charCodeAt(0)] = 1

function isMark(code: number): boolean {
  if (code < 128) return asciiMarks[code] === 1
  return code === 0x2019 || code === 0x201c || code === 0x201d || code === 0x2018 || code === 0xb4 || code === 0x2032 || code === 0x2033
}

function edgeOf(code: number): Edge {
  if (code < 128) return asciiEdges[code] as Edge
  if (code === 0x2026) return ellipsis
  if (code >= 0x2012 && code <= 0x2015) return dash
  if (code === 0x2028 || code === 0x2029) return line
  if (isSpace(code)) return space
  if (code === 0xa1 || code === 0xbf) return opening
  return isLetter(code) ? letter : other
}

/** Delimiters of emphasis say nothing about a mark beside them, as long as they are few. */
const isDelimiter = (code: number): boolean => code === 95 || code === 42 || code === 47
const mostDelimiters = 3
/** More marks in a row than this are a drawing. */
const mostInRow = 4

function leftOf(text: string, at: number, start: number): number {
  let from = at
  while (from > start && at - from < mostDelimiters && isDelimiter(text.charCodeAt(from - 1))) from -= 1
  return from
}

function rightOf(text: string, at: number, end: number): number {
  let to = at
  while (to < end && to - at < mostDelimiters && isDelimiter(text.charCodeAt(to))) to += 1
  return to
}

/** The marks of a stretch of text, in order. Those that touch each other share what is beside them. */
export function tokensOf(text: string, [start, end]: Span): Token[] {
  const tokens: Token[] = []
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 128 ? asciiMarks[code] === 0 : !isMark(code)) continue
    let stop = at + 1
    while (stop < end && isMark(text.charCodeAt(stop))) stop += 1
    const from = leftOf(text, at, start)
    const to = rightOf(text, stop, end)
    const left = from > start ? leftEdge(text, from, start) : bound
    const right = to < end ? rightEdge(text, to, end) : bound
    if (stop - at === 1) tokens.push(tokenAt(text, at, 1, left, right, from, to, false, left === space && right === space && isDitto(text, from, to)))
    else cluster(tokens, text, at, stop, left, right, from, to)
    at = stop - 1
  }
  return tokens
}

/** In a table, a mark with room on both sides says that something is the same as above. */
function isDitto(text: string, from: number, to: number): boolean {
  return isSpace(text.charCodeAt(from - 2)) && isSpace(text.charCodeAt(to + 1))
}

function leftEdge(text: string, from: number, start: number): Edge {
  const edge = edgeOf(text.charCodeAt(from - 1))
  if (edge !== closing || text.charCodeAt(from - 1) !== 46) return edge
  return from - 2 >= start && text.charCodeAt(from - 2) === 46 ? ellipsis : closing
}

function rightEdge(text: string, to: number, end: number): Edge {
  const edge = edgeOf(text.charCodeAt(to))
  if (edge !== closing || text.charCodeAt(to) !== 46) return edge
  return to + 1 < end && text.charCodeAt(to + 1) === 46 ? ellipsis : closing
}

/** Marks that touch each other. Two of a kind are one: `` and '' stand for a double mark, "" is one that was struck twice. */
function cluster(tokens: Token[], text: string, at: number, stop: number, left: Edge, right: Edge, from: number, to: number): void {
  const crowded = stop - at > mostInRow || (stop - at > 2 && text.charCodeAt(at) === text.charCodeAt(at + 1) && text.charCodeAt(at) === text.charCodeAt(at + 2))
  // Nothing inside, or one closes and the next opens.
  const [empty, both] = [left <= line && right <= line, left !== space && left !== line && left !== bound && right >= ellipsis]
  for (let place = at; place < stop;) {
    const code = text.charCodeAt(place)
    const twice = place + 1 < stop && text.charCodeAt(place + 1) === code && (code === 34 ? !both : code === 39 || code === 96)
    const length = crowded ? stop - place : twice ? 2 : 1
    // In the ship "Hope"'s crew, what stands behind the closing mark is the end of a word.
    const genitive = place + length < stop && isGenitive(text, stop)
    tokens.push(tokenAt(text, place, length, left, genitive ? space : right, from, to, true, crowded || (twice && empty)))
    place += length
  }
}

function isGenitive(text: string, stop: number): boolean {
  const mark = text.charCodeAt(stop - 1)
  return (mark === 39 || mark === 0x2019) && text.charCodeAt(stop) === 115 && !isLetter(text.charCodeAt(stop + 1))
}

function tokenAt(text: string, at: number, length: number, left: Edge, right: Edge, from: number, to: number, touches: boolean, crowded: boolean): Token {
  const code = text.charCodeAt(at)
  const weight: Weight = code === 34 || code === 0x201c || code === 0x201d || code === 0x2033 || length === 2 ? 'double' : 'single'
  const form: Form = code === 34 || code === 39 ? 'straight' : code === 0x2019 || code === 0x201d ? 'close' : code === 96 ? 'grave' : code === 0xb4 ? 'acute' : code >= 0x2032 ? 'prime' : 'open'
  const inner = weight === 'single' && right === letter && (left === letter || left === digit) && !crowded
  return { at, length, weight, form, left, right, from, to, inner, touches, crowded }
}
