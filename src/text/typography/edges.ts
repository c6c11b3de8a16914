import { isDigit, isLetter, isSpace } from '../chars.ts'

/** What stands beside a mark. `line`: white space that ends a line; `bound`: the paragraph begins or ends there; `closing`: . , ; : ! ? and closing brackets. */
export const edge = { bound: 0, space: 1, line: 2, opening: 3, closing: 4, ellipsis: 5, dash: 6, letter: 7, digit: 8, other: 9 } as const
/** A value of `edge`: small numbers, in the order of the tables of costs. */
export type Edge = (typeof edge)[keyof typeof edge]

const ascii: readonly Edge[] = Array.from({ length: 128 }, (_, code): Edge => {
  if (isSpace(code)) return code === 10 ? edge.line : edge.space
  if (isDigit(code)) return edge.digit
  if (isLetter(code)) return edge.letter
  if (code === 45) return edge.dash
  const unit = String.fromCharCode(code)
  return '([{<'.includes(unit) ? edge.opening : ')]}>.,;:!?'.includes(unit) ? edge.closing : edge.other
})

function edgeOf(code: number): Edge {
  if (code < 128) return ascii[code] as Edge
  if (code === 0x2026) return edge.ellipsis
  if (code >= 0x2012 && code <= 0x2015) return edge.dash
  if (code === 0x2028 || code === 0x2029) return edge.line
  if (isSpace(code)) return edge.space
  if (code === 0xa1 || code === 0xbf) return edge.opening
  return isLetter(code) ? edge.letter : edge.other
}

const [dot, ellipsis] = [46, 0x2026]

/** A full stop beside another, or beside an ellipsis, is of an ellipsis: a sentence's end and one, typed or set. */
const isDots = (code: number, beside: number): boolean => code === dot && (beside === dot || beside === ellipsis)

/** What stands before `at` in a stretch that begins at `start`. */
export function edgeBefore(text: string, at: number, start: number): Edge {
  if (at <= start) return edge.bound
  const code = text.charCodeAt(at - 1)
  return at - 2 >= start && isDots(code, text.charCodeAt(at - 2)) ? edge.ellipsis : edgeOf(code)
}

/** What stands at `at` in a stretch that ends at `end`. */
export function edgeAt(text: string, at: number, end: number): Edge {
  if (at >= end) return edge.bound
  const code = text.charCodeAt(at)
  return at + 1 < end && isDots(code, text.charCodeAt(at + 1)) ? edge.ellipsis : edgeOf(code)
}
