import type { Block } from '../model/reading.ts'
import type { Span } from '../model/span.ts'

/** Glyphs that rules are drawn with in a line of their own or, where a line end was lost, behind or before words. */
const glyphs = '-*=~#_+'
const drawn = new Set(glyphs)
const isDrawn = new Uint8Array(128)
for (const glyph of glyphs) isDrawn[glyph.charCodeAt(0)] = 1
/** A rule that shares its line with words is at least this long: fewer dashes are a pause. */
const least = 8
/** A rule this long may have been folded by a later wrap, its rest on the line below. */
const long = 40

/**
 * Sets rules free that were glued to the words around them ("… he said.----------"), and joins a rule that was folded into two.
 *
 * @param blocks of plain text, in order
 */
export function withFreeBreaks(text: string, blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const before = out.at(-1)
    if (block.kind === 'scene-break' && before?.kind === 'scene-break' && isFolded(text, before.at, block.at)) out[out.length - 1] = { ...before, at: [before.at[0], block.at[1]] }
    else if (block.kind === 'paragraph') out.push(...freed(text, block))
    else out.push(block)
  }
  return out
}

/** A long rule, and the rest of it at once in the next line. */
function isFolded(text: string, [from, to]: Span, [start, end]: Span): boolean {
  const glyph = text[from] as string
  return to - from >= long && end - start < to - from && drawn.has(glyph) && text.slice(to, start).split('\n').length === 2 && isOf(text, from, to, glyph) && isOf(text, start, end, glyph)
}

function isOf(text: string, from: number, to: number, glyph: string): boolean {
  for (let at = from; at < to; at += 1) if (text[at] !== glyph) return false
  return true
}

function freed(text: string, block: Block): Block[] {
  const out: Block[] = []
  let start = block.at[0]
  const end = block.at[1]
  for (const [from, to] of rulesIn(text, block.at)) {
    if (from > start) out.push({ ...block, at: [start, before(text, start, from)] })
    out.push({ kind: 'scene-break', at: [from, to] })
    start = to
    while (start < end && text.charCodeAt(start) <= 32) start += 1
  }
  if (out.length === 0) return [block]
  if (start < end) out.push({ ...block, at: [start, end] })
  return out
}

function before(text: string, start: number, end: number): number {
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1
  return end
}

/** Where a shorter run of stars and the like, that opens a paragraph and has lost its line end, closes: `***** The rope held`. */
function leading(text: string, start: number, end: number): number {
  const glyph = text[start] as string
  if (!'*=~#'.includes(glyph)) return start
  let to = start + 1
  while (to < end && text[to] === glyph) to += 1
  return to - start >= 5 && to - start < least && text.charCodeAt(to) === 32 ? to : start
}

/** The rules within a paragraph: behind the end of a sentence at a line's end, or before a capital at a line's beginning. */
function rulesIn(text: string, [start, end]: Span): Span[] {
  const found: Span[] = []
  const led = leading(text, start, end)
  if (led > start) found.push([start, led])
  // Looking at every eighth character meets every run of eight.
  for (let at = led + least - 1; at < end; at += least) {
    const code = text.charCodeAt(at)
    if (code > 127 || isDrawn[code] === 0) continue
    let from = at
    while (from > start && drawn.has(text[from - 1] as string)) from -= 1
    let to = at + 1
    while (to < end && drawn.has(text[to] as string)) to += 1
    if (to - from < least) continue
    if (isGlued(text, start, end, from, to)) found.push([from, to])
    at += Math.ceil(Math.max(0, to - at - least) / least) * least
  }
  return found
}

function isGlued(text: string, start: number, end: number, from: number, to: number): boolean {
  let head = from
  while (head > start && text[head - 1] === ' ') head -= 1
  let tail = to
  while (tail < end && text[tail] === ' ') tail += 1
  const opens = head === start || text[head - 1] === '\n'
  const closes = tail >= end || text[tail] === '\n'
  if (opens === closes) return false
  // "Name: ______" is a blank to fill; a sentence's end stands before a rule.
  if (closes) return text[from] !== '_' && '.!?…"”’\')»'.includes(text[head - 1] as string)
  const next = text[tail] as string
  if (!('"“‘«„'.includes(next) || (next !== next.toLowerCase()))) return false
  // "-------- Original Message --------": a caption between two rules.
  const lineEnd = text.indexOf('\n', tail)
  return !drawn.has(text[before(text, tail, lineEnd < 0 || lineEnd > end ? end : lineEnd) - 1] as string)
}
