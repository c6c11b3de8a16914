import type { Span } from '../../model/span.ts'
import { isBlank } from '../line-table.ts'
import { type Label, labelOf } from './labels.ts'

/** A line read as `Label: value`. Spans are of the text the line stands in; an empty value's span is empty. */
export type LabelLine = {
  readonly label: Label
  readonly labelAt: Span
  readonly valueAt: Span
  readonly separator: 'colon' | 'dash' | 'equals' | 'dots' | 'column' | 'alone'
  /** The bracket that was opened before the label and is closed after the value, perhaps lines later. */
  readonly bracket?: string
}

const openers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>', '【': '】', '（': '）', '「': '」' }
const ornaments = '*_#~=+|•·-–—>'

/** Longest label looked for, in characters. */
const longestLabel = 44

function isOrnament(char: string | undefined): boolean {
  return char !== undefined && char !== '' && ornaments.includes(char)
}

/** Cuts blanks and ornaments (`**`, `_`, a closing bracket that belongs to the line) off a value's ends. */
export function trimValue(text: string, at: Span, bracket?: string): Span {
  let [from, to] = at
  while (from < to && (isBlank(text.charCodeAt(from)) || ('*_'.includes(text[from] as string) && !isEmphasis(text, from, to)))) from += 1
  while (to > from && (isBlank(text.charCodeAt(to - 1)) || ('*_'.includes(text[to - 1] as string) && !isEmphasis(text, from, to)))) to -= 1
  if (bracket !== undefined && to > from && text[to - 1] === bracket) {
    to -= 1
    while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1
  }
  return [from, to]
}

/** `*word*` as a whole value keeps its stars: they are the writer's. */
function isEmphasis(text: string, from: number, to: number): boolean {
  return to - from > 3 && text[from] === text[to - 1] && '*_'.includes(text[from] as string) && text[from + 1] !== text[from]
}

/** Reads the stretch `[from, to)` of one line as a label with its value; undefined where it is none. */
export function readLabelLine(text: string, from: number, to: number, loose = false): LabelLine | undefined {
  let at = from
  let bracket: string | undefined
  while (at < to && (isOrnament(text[at]) || isBlank(text.charCodeAt(at)) || openers[text[at] as string] !== undefined)) {
    bracket ??= openers[text[at] as string]
    at += 1
    if (at - from > 24) return undefined
  }
  const start = at
  const limit = Math.min(to, start + longestLabel)
  for (; at <= limit; at += 1) {
    const char = at < to ? (text[at] as string) : ''
    if (char === ':' || char === '：') {
      if (char === ':' && text[at + 1] === '/' && text[at + 2] === '/') return undefined
      const label = look(text, start, at, loose)
      return label && { label, labelAt: [start, backOver(text, start, at)], valueAt: trimValue(text, [skipDots(text, at + 1, to), to], bracket), separator: 'colon', ...(bracket && { bracket }) }
    }
    if (at === to) break
    if (char === '=' || (char === '.' && text[at + 1] === '.') || ((char === '-' || char === '–' || char === '—') && (isBlank(text.charCodeAt(at - 1)) || text[at + 1] === '-' || isBlank(text.charCodeAt(at + 1)))) || char === '~') {
      if (at === start) return undefined
      const label = look(text, start, at, false)
      if (!label) { if (char === '-' && !isBlank(text.charCodeAt(at - 1))) continue; return undefined }
      let value = at
      while (value < to && (text[value] === char || isBlank(text.charCodeAt(value)))) value += 1
      // "TITLE.....: The Tide Clerk" has both.
      if (char === '.' && text[value] === ':') do value += 1; while (value < to && isBlank(text.charCodeAt(value)))
      if (value >= to && char !== '.') break
      if (label.weak && char !== '=' && char !== '.' && !(loose && label.kind === 'author')) return undefined
      return { label, labelAt: [start, backOver(text, start, at)], valueAt: trimValue(text, [value, to], bracket), separator: char === '=' ? 'equals' : char === '.' ? 'dots' : 'dash', ...(bracket && { bracket }) }
    }
    if ((char === '\t' || (char === ' ' && text[at + 1] === ' ' && text[at + 2] === ' ')) && at > start) {
      let value = at
      while (value < to && isBlank(text.charCodeAt(value))) value += 1
      if (text[value] === ':' || text[value] === '.' || text[value] === '=') { at = value - 1; continue }
      const label = value < to ? look(text, start, at, false) : undefined
      if (label && !label.weak) return { label, labelAt: [start, at], valueAt: trimValue(text, [value, to], bracket), separator: 'column', ...(bracket && { bracket }) }
      if (value - at > 4) return undefined
    }
  }
  if (to - start > longestLabel) return undefined
  // A label alone on its line, its value below: "SUMMARY", "-----Disclaimers-----", "[Notes]".
  let end = to
  while (end > start && (isOrnament(text[end - 1]) || isBlank(text.charCodeAt(end - 1)) || text[end - 1] === bracket)) end -= 1
  const label = look(text, start, end, false)
  return label && (!label.weak || (loose && label.kind === 'note')) ? { label, labelAt: [start, end], valueAt: [to, to], separator: 'alone', ...(bracket && { bracket }) } : undefined
}

function backOver(text: string, start: number, at: number): number {
  while (at > start && isBlank(text.charCodeAt(at - 1))) at -= 1
  return at
}

function skipDots(text: string, at: number, to: number): number {
  while (at < to && (isBlank(text.charCodeAt(at)) || (text[at] === '.' && text[at + 1] === '.') || (text[at] === '.' && text[at - 1] === '.') || text[at] === ':')) at += 1
  return at
}

function look(text: string, start: number, end: number, loose: boolean): Label | undefined {
  let to = backOver(text, start, end)
  while (to > start && '*_'.includes(text[to - 1] as string)) to -= 1
  if (to <= start || to - start > longestLabel) return undefined
  const words = text.slice(start, to)
  const first = words[0] as string
  // A label begins with a capital or stands in small letters as one known word; it never begins a quotation.
  if ('"“”\'‘’«„'.includes(first)) return undefined
  return labelOf(words, loose)
}

/** Further labels inside a line, `Rating: R  Archive: yes`: where each begins. Only capitalised labels with a colon are seen. */
export function innerLabels(text: string, from: number, to: number): number[] {
  const found: number[] = []
  if (to - from > 2000) return found
  const value = text.slice(from, to)
  for (let mark = value.indexOf(':'); mark >= 0; mark = value.indexOf(':', mark + 1)) {
    const colon = from + mark
    if (text[colon + 1] === '/') continue
    let start = colon
    // The longest run of up to three words before the colon that is a label.
    let best = -1
    for (let words = 0, at = colon; words < 3 && at > from; words += 1) {
      while (at > from && isBlank(text.charCodeAt(at - 1))) at -= 1
      while (at > from && !isBlank(text.charCodeAt(at - 1)) && !',;.!?([{"“”'.includes(text[at - 1] as string)) at -= 1
      if (at <= from || !isBlank(text.charCodeAt(at - 1)) && !'[({'.includes(text[at - 1] as string)) break
      start = at
      const char = text[start] as string
      if (char === char.toLowerCase()) continue
      const label = labelOf(text.slice(start, colon))
      if (label && !label.weak) best = start
    }
    if (best > from) found.push(best)
  }
  return found
}
