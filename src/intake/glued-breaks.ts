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
    const folded = before?.kind === 'scene-break' ? foldedEnd(text, before.at, block) : undefined
    const rest = folded === undefined ? block : { ...block, at: [afterBlanks(text, folded, block.at[1]), block.at[1]] as const }
    if (before && folded !== undefined) out[out.length - 1] = { ...before, at: [before.at[0], folded] }
    if (rest.at[0] >= rest.at[1]) continue
    if (rest.kind === 'paragraph') out.push(...freed(text, rest))
    else out.push(rest)
  }
  return out
}

/** Where a long rule ends that a wrap has folded: its rest at once in the next line, shorter, of the same pattern. */
function foldedEnd(text: string, [from, to]: Span, { kind, at: [start, last] }: Block): number | undefined {
  if (to - from < long || (kind !== 'scene-break' && kind !== 'paragraph') || !isDrawnGlyph(text.charCodeAt(start)) || text.slice(to, start).split('\n').length !== 2) return undefined
  const newline = text.indexOf('\n', start)
  const end = before(text, start, kind === 'scene-break' || newline < 0 || newline > last ? last : newline)
  if (end - start >= to - from) return undefined
  const row = text.slice(from, Math.min(to, from + mostFolded))
  const period = [1, 2, 3, 4].find((each) => isEvery(row, each))
  if (period === undefined) return undefined
  // The blank between two stars may be where the row was cut.
  const unit = row.slice(-period)
  const next = text.slice(start, Math.min(end, start + mostFolded))
  return [unit, `${unit.slice(1)}${unit.charAt(0)}`].some((each) => goesOn(next, each)) ? end : undefined
}

/** A row is looked at so far, and no further. */
const mostFolded = 400

function isDrawnGlyph(code: number): boolean {
  return code < 128 && isDrawn[code] === 1
}

function isEvery(row: string, period: number): boolean {
  for (let at = period; at < row.length; at += 1) if (row.charCodeAt(at) !== row.charCodeAt(at - period)) return false
  return true
}

function goesOn(row: string, unit: string): boolean {
  for (let at = 0; at < row.length; at += 1) if (row.charCodeAt(at) !== unit.charCodeAt(at % unit.length)) return false
  return true
}

function afterBlanks(text: string, from: number, end: number): number {
  while (from < end && text.charCodeAt(from) <= 32) from += 1
  return from
}

function freed(text: string, block: Block): Block[] {
  const out: Block[] = []
  let start = block.at[0]
  const end = block.at[1]
  for (const [from, to] of rulesIn(text, block.at)) {
    if (from > start) out.push({ ...block, at: [start, before(text, start, from)] })
    out.push({ kind: 'scene-break', at: [from, to] })
    start = afterBlanks(text, to, end)
  }
  if (out.length === 0) return [block]
  if (start < end) out.push({ ...block, at: [start, end] })
  return out
}

function before(text: string, start: number, end: number): number {
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1
  return end
}

/** Where a shorter run of stars and the like, that opens a paragraph and has lost its line end, closes: `***** The rope held`, `***The rope held`. */
function leading(text: string, start: number, end: number): number {
  const glyph = text[start] as string
  if (!'*=~#'.includes(glyph)) return start
  let to = start + 1
  while (to < end && text[to] === glyph) to += 1
  if (to - start >= least) return start
  if (to - start >= 5) return text.charCodeAt(to) === 32 ? to : start
  const opening = text.charAt(afterBlanks(text, to, end))
  return isThree(text, start, to) && ('"“«„'.includes(opening) || opening !== opening.toLowerCase()) && isAlone(text, glyph, to, end) && !labelled(text, to) ? to : start
}

/** Where a shorter run of stars and the like begins, that closes a paragraph and has lost its line end: `The rope held. *****`, `The rope held.***`. */
function closing(text: string, start: number, end: number): number {
  const glyph = text.charAt(end - 1)
  if (!'*=~#'.includes(glyph)) return end
  let from = end - 1
  while (from > start && end - from <= least && text.charAt(from - 1) === glyph) from -= 1
  if (end - from >= least || (end - from < 5 ? !isThree(text, from, end) || !isAlone(text, glyph, start, from) : text.charCodeAt(from - 1) !== 32)) return end
  return '.!?…"”’\')»'.includes(text.charAt(before(text, start, from) - 1)) ? from : end
}

/** Three stars: fewer are emphasis, four are what a censor leaves. */
function isThree(text: string, from: number, to: number): boolean {
  return to - from === 3 && text[from] === '*'
}

/** Whether the glyph stands nowhere else in the paragraph: no emphasis that is closed or opened elsewhere, no footnote. */
function isAlone(text: string, glyph: string, from: number, to: number): boolean {
  const at = text.indexOf(glyph, from)
  return to - from >= leastWords && (at < 0 || at >= to)
}

/** A title or a caption is shorter. */
const leastWords = 40

/** Whether words before a colon follow: `***Author's note: …`. */
function labelled(text: string, from: number): boolean {
  const colon = text.slice(from, from + leastWords).indexOf(':')
  return colon >= 0 && !/["“«„]/.test(text.slice(from, from + colon))
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
  const closes = closing(text, start, end)
  if (closes < end && (found.at(-1)?.[1] ?? start) < closes) found.push([closes, end])
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
