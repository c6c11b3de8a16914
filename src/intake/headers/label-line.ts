import type { Span } from '../../model/span.ts'
import { isBlank, type LineTable } from '../line-table.ts'
import { type Label, type LabelKind, labelOf } from './labels.ts'
import { letterLine } from './letter-labels.ts'

/** A line read as `Label: value`. Spans are of the text the line stands in; an empty value's span is empty. */
export type LabelLine = {
  readonly label: Label
  readonly labelAt: Span
  readonly valueAt: Span
  readonly separator: 'colon' | 'dash' | 'equals' | 'dots' | 'column' | 'alone'
  /** The bracket that was opened before the label and is closed after the value, perhaps lines later. */
  readonly bracket?: string
  /** Whether what frames the value is closed on its line, so that no further line belongs to it. */
  readonly isClosed?: true
}

const openers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>', '【': '】', '（': '）', '「': '」' }
const ornaments = '*_#~=+|•·-–—>'

/** Beyond this many characters nobody's stars are counted. */
const mostEmphasised = 1000

/** Weak labels that are believed before a dash where others are known. */
const amid: ReadonlySet<LabelKind> = new Set(['author', 'date', 'note', 'dedication'])

/** Labels that ask on a header's first lines, where nothing is known of it yet: "Title? The Tide". */
const asking: ReadonlySet<LabelKind> = new Set(['title', 'author', 'rating', 'spoilers', 'email', 'fandom', 'relationship', 'disclaimer', 'summary', 'warning', 'status'])

/** Longest label looked for, in characters. */
const longestLabel = 56

function isOrnament(char: string | undefined): boolean {
  return char !== undefined && char !== '' && ornaments.includes(char)
}

/** Cuts blanks and ornaments (`**`, `_`, a closing bracket that belongs to the line, a divider before the next label) off a value's ends. */
export function trimValue(text: string, at: Span, bracket?: string): Span {
  let [from, to] = at
  while (from < to && (isSpace(text, from) || ('*_'.includes(text[from] as string) && !isEmphasis(text, from, to)))) from += 1
  for (;;) {
    const end = to
    while (to > from && (isSpace(text, to - 1) || ('*_'.includes(text[to - 1] as string) && !isEmphasis(text, from, to)))) to -= 1
    // "PG | ", "PG - ", "PG (": dividers, and what opens the next label.
    if (to - 1 > from && '|/~-–—•*;([{<>'.includes(text[to - 1] as string) && isSpace(text, to - 2)) to -= 1
    else if (to > from && text[to - 1] === '|') to -= 1
    if (to === end) break
  }
  if (bracket !== undefined && to > from && text[to - 1] === bracket) {
    to -= 1
    while (to > from && isSpace(text, to - 1)) to -= 1
  }
  return [from, to]
}

function isSpace(text: string, at: number): boolean {
  return isBlank(text.charCodeAt(at)) || text[at] === '\n'
}

/** `*word*` keeps its stars, at either end of a value: they are the writer's. A lone one belongs to the label's frame. */
function isEmphasis(text: string, from: number, to: number): boolean {
  if (to - from <= 3 || to - from > mostEmphasised) return false
  const isLast = '*_'.includes(text[to - 1] as string)
  const star = text[isLast ? to - 1 : from] as string
  if (text[from + 1] === star) return false
  // "Asterisk_" is a name where nothing before it on the line is framed by "_".
  if (text.slice(from, to).split(star).length % 2 === 1) return true
  return isLast && star === '_' && !isBlank(text.charCodeAt(to - 2)) && !(text.slice(Math.max(0, from - longestLabel), from).split('\n').at(-1) as string).includes(star)
}

/** "`**Label** v`", "`<Label> v`", "`~label~ v`", "`[Label] v`": a label in a frame of its own, its value behind it. */
function framed(text: string, from: number, to: number, loose: boolean): LabelLine | undefined {
  // Most lines begin with a letter, and have no frame.
  let open = from
  while (open < to && open < from + 8 && ' \t>-'.includes(text[open] as string)) open += 1
  if (!'*_~<[{'.includes(text[open] ?? ' ')) return undefined
  const head = text.slice(from, Math.min(to, from + longestLabel + 12))
  const found = /^[ \t>-]{0,8}(\*{1,3}|_{1,2}|~{1,2}|<|\[|\{)[ \t]?([\p{L}][^*_~<>[\]{}:.\n]{1,50}?)[ \t]?(\*{1,3}|_{1,2}|~{1,2}|>|\]|\})(?=[ \t]+\S)/u.exec(head)
  if (!found || (openers[found[1] as string] ?? found[1]) !== found[3]) return undefined
  const start = from + found[0].length - (found[3] as string).length - (found[2] as string).length - (/[ \t]$/.test(found[0].slice(0, -(found[3] as string).length)) ? 1 : 0)
  const label = labelOf(found[2] as string, loose)
  if (!label || (label.weak && !loose)) return undefined
  const value = from + found[0].length
  return { label, labelAt: [start, start + (found[2] as string).length], valueAt: trimValue(text, [skipDots(text, value, to), to]), separator: 'colon' }
}

const tag = String.raw`\[[a-z]{1,6}(?:=[^\]\n]{1,30})?\]`
const endTag = String.raw`\[\/[a-z]{1,6}\]`
const boardLabel = new RegExp(`^[ \\t]{0,8}(?:${tag}){1,3}(\\p{L}[^[\\]:\\n]{1,40}?)[ \\t]?(?::[ \\t]?(?:${endTag}){1,3}|(?:${endTag}){1,3}[ \\t]?:)`, 'iu')
const tagsFirst = new RegExp(`^(?:\\s|${tag}){1,12}`, 'i')
const tagsLast = new RegExp(`(?:\\s|${endTag}){1,12}$`, 'i')

/** "`[b]Label:[/b] v`", "`[u]Label[/u] : v`": a label in a board's marks, which are of neither. */
function marked(text: string, from: number, to: number, loose: boolean): LabelLine | undefined {
  if (text[from] !== '[') return undefined
  const found = boardLabel.exec(text.slice(from, Math.min(to, from + longestLabel + 90)))
  const label = found?.[1] === undefined ? undefined : labelOf(found[1], loose)
  if (!found?.[1] || !label) return undefined
  const start = from + found[0].indexOf(found[1], found[0].indexOf(']'))
  let [first, last] = [from + found[0].length, to]
  first += tagsFirst.exec(text.slice(first, Math.min(last, first + longestLabel)))?.[0].length ?? 0
  last -= tagsLast.exec(text.slice(Math.max(first, last - longestLabel), last))?.[0].length ?? 0
  return { label, labelAt: [start, start + found[1].length], valueAt: trimValue(text, [Math.min(first, last), last]), separator: 'colon' }
}

/** "`<rating>T</rating>`": a label and its value as an export has them. */
function element(text: string, from: number, to: number, loose: boolean): LabelLine | undefined {
  const open = skipBlanks(text, from, to)
  if (text[open] !== '<') return undefined
  const [, name = '', value = ''] = /^<([a-z][\w-]{1,30})>([^<>\n]{1,2000})<\/\1>[ \t]*$/iu.exec(text.slice(open, to)) ?? []
  const label = labelOf(name, loose)
  const start = open + name.length + 2
  // "<title>Fic: Low Water (Harbour, PG)</title>" says more than a title.
  if (label?.kind === 'title' && /[([:]/.test(value)) return undefined
  return label && { label, labelAt: [open + 1, open + 1 + name.length], valueAt: trimValue(text, [start, start + value.length]), separator: 'colon', isClosed: true }
}

function skipBlanks(text: string, from: number, to: number): number {
  while (from < to && isBlank(text.charCodeAt(from))) from += 1
  return from
}

/** What the lines of a text are as labels, when they were asked strictly and loosely. */
const known = new WeakMap<LineTable, readonly (LabelLine | null)[][]>()

/** Reads line `line` as a label; whoever looks for the next label asks the same lines again and again. */
export function labelOnLine(table: LineTable, line: number, loose = false): LabelLine | undefined {
  let reads = known.get(table)
  if (!reads) known.set(table, (reads = [[], []]))
  const kept = reads[loose ? 1 : 0] as (LabelLine | null)[]
  const read = kept[line]
  if (read !== undefined) return read ?? undefined
  const found = readLabelLine(table.text, table.from[line] as number, table.to[line] as number, loose) ?? letterLabel(table, line)
  kept[line] = found ?? null
  return found
}

function letterLabel(table: LineTable, line: number): LabelLine | undefined {
  const read = letterLine(table, line)
  return read && { label: read.label, labelAt: read.labelAt, valueAt: trimValue(table.text, [read.value, table.to[line] as number]), separator: 'colon' }
}

/** Reads the stretch `[from, to)` of one line as a label with its value; undefined where it is none. */
export function readLabelLine(text: string, from: number, to: number, loose = false): LabelLine | undefined {
  const frame = framed(text, from, to, loose) ?? element(text, from, to, loose) ?? marked(text, from, to, loose)
  if (frame) return frame
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
    // "May we host it? yes", "| Rating | PG |".
    if ((char === '?' && isBlank(text.charCodeAt(at + 1))) || (char === '|' && at > start && text[start - 1] !== undefined && text.slice(from, start).includes('|'))) {
      const label = look(text, start, char === '?' ? at + 1 : at, loose)
      if (label && at + 1 < to && (loose || char === '|' || (!label.weak && asking.has(label.kind)))) return { label, labelAt: [start, backOver(text, start, at)], valueAt: trimValue(text, [at + 1, to], bracket), separator: 'colon', ...(bracket && { bracket }) }
      if (char === '|') return undefined
    }
    // "DISCLAIMER; Not mine."
    const isOdd = at > start && char === ';' && isBlank(text.charCodeAt(at + 1)) && !/\p{Ll}/u.test(text.slice(start, at))
    const odd = isOdd ? look(text, start, at, false) : undefined
    if (odd && !odd.weak) {
      let value = at
      while (value < to && (text[value] === char || isBlank(text.charCodeAt(value)))) value += 1
      return value < to ? { label: odd, labelAt: [start, backOver(text, start, at)], valueAt: trimValue(text, [value, to], bracket), separator: 'colon', ...(bracket && { bracket }) } : undefined
    }
    if (char === '=' || (char === '.' && text[at + 1] === '.') || ((char === '-' || char === '–' || char === '—') && (isBlank(text.charCodeAt(at - 1)) || text[at + 1] === '-' || isBlank(text.charCodeAt(at + 1)))) || char === '~') {
      if (at === start) return undefined
      // No label ends in a dash: of a row of them only the first may end one.
      const label = char === '-' && text[at - 1] === '-' ? undefined : look(text, start, at, false)
      if (!label) { if (char === '-' && !isBlank(text.charCodeAt(at - 1))) continue; return undefined }
      let value = at
      while (value < to && (text[value] === char || isBlank(text.charCodeAt(value)))) value += 1
      // "TITLE.....: The Tide Clerk" has both.
      if (char === '.' && text[value] === ':') do value += 1; while (value < to && isBlank(text.charCodeAt(value)))
      if (value >= to && char !== '.') break
      if (label.weak && char !== '=' && char !== '.' && !(loose && amid.has(label.kind))) return undefined
      return { label, labelAt: [start, backOver(text, start, at)], valueAt: trimValue(text, [value, to], bracket), separator: char === '=' ? 'equals' : char === '.' ? 'dots' : 'dash', ...(bracket && { bracket }) }
    }
    if ((char === '\t' || (char === ' ' && text[at + 1] === ' ' && text[at + 2] === ' ')) && at > start) {
      let value = at
      while (value < to && isBlank(text.charCodeAt(value))) value += 1
      if (text[value] === ':' || text[value] === '.' || text[value] === '=' || text[value] === '|') { at = value - 1; continue }
      const label = value < to ? look(text, start, at, false) : undefined
      if (label && (!label.weak || (loose && label.kind !== 'part' && (label.kind !== 'note' || char === '\t')))) return { label, labelAt: [start, at], valueAt: trimValue(text, [value, to], bracket), separator: 'column', ...(bracket && { bracket }) }
      if (value - at > 4) return undefined
    }
  }
  if (to - start > 44) return undefined
  // A label alone on its line, its value below: "SUMMARY", "-----Disclaimers-----", "[Notes]".
  let end = to
  while (end > start && (isOrnament(text[end - 1]) || isBlank(text.charCodeAt(end - 1)) || text[end - 1] === bracket)) end -= 1
  // "full length.", "A Romance", "Copyright 1899" say more than a label does, and "N/A" answers one.
  const label = /^(?:an?|full|complete|short|brief|quick|general|usual|standard|some|your)\s|\s\d{4}$|[\p{Ll}]\.$|^n\/a$/iu.test(text.slice(start, end)) && !/^(?:usual|standard) disclaimer/i.test(text.slice(start, end)) ? undefined : look(text, start, end, false)
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

/** What divides labels of one line from each other, so that what follows is no running prose: a stop, a bar, two blanks, a bracket. */
const dividers = '.!?;|/~*•-–—)]}>"”»,'
/** Words behind which a label's word is one of a sentence: "see the Author's Notes: …". */
const running = /(?:^|[\s(])(?:the|a|an|my|your|his|her|our|their|this|that|see|read|and|or|of|in|to|for|with|by|on|is|are|der|die|das|des|dem|den|ein|eine|meine?|und|siehe|le|la|les|un|une|mes|mon|ma|et|voir|de|du|el|los|las|mi|mis|y|il|lo|gli|i|e|o|os|as|meu|minha)$/i

/**
 * Further labels inside a line, `Rating: R  Archive: yes`: where each begins, its opening bracket included. Only capitalised labels with
 * a colon are seen, and none that a sentence leads to; a weak one only behind a divider or a wide gap.
 */
export function innerLabels(text: string, from: number, to: number): number[] {
  const found: number[] = []
  if (to - from > 2000) return found
  const value = text.slice(from, to)
  for (let mark = nextColon(value, 0); mark >= 0; mark = nextColon(value, mark + 1)) {
    const colon = from + mark
    if (text[colon + 1] === '/') continue
    // The longest run of up to four words before the colon that is a label.
    let best = -1
    for (let words = 0, at = colon; words < 4 && at > from; words += 1) {
      while (at > from && isBlank(text.charCodeAt(at - 1))) at -= 1
      while (at > from && !isSpace(text, at - 1) && !',;.!?([{"“”|'.includes(text[at - 1] as string)) at -= 1
      if (at <= from || (!isSpace(text, at - 1) && !'[({|'.includes(text[at - 1] as string))) break
      const char = text[at] as string
      // Small letters are believed behind a wide gap, or a bar with blanks around it.
      if (char === char.toLowerCase() && !isWide(text, at) && !/\s[/|•·~]\s$/.test(text.slice(Math.max(from, at - 3), at))) { if (',;.!?([{"“”|'.includes(text[at - 1] as string)) break; continue }
      const label = labelOf(text.slice(at, colon))
      if (!label || label.kind === 'transport') continue
      if (label.weak ? isApart(text, from, at, true) : isApart(text, from, at, false)) best = at
    }
    if (best > from && best > (found.at(-1) ?? -1)) found.push('[({<'.includes(text[best - 1] as string) && best - 1 > from ? best - 1 : best)
  }
  return found
}

/** Whether two blanks or a tab stand before a place. */
function isWide(text: string, at: number): boolean {
  return isSpace(text, at - 1) && (text[at - 1] === '\t' || isSpace(text, at - 2)) && text[at - 1] !== '\n'
}

function nextColon(value: string, at: number): number {
  const [narrow, wide] = [value.indexOf(':', at), value.indexOf('：', at)]
  return narrow < 0 ? wide : wide < 0 ? narrow : Math.min(narrow, wide)
}

/** Whether a label at `at` stands apart from the words before it; `sure` asks for a divider that no sentence has. */
function isApart(text: string, from: number, at: number, sure: boolean): boolean {
  if ('[({|'.includes(text[at - 1] as string)) return true
  let end = at
  while (end > from && isSpace(text, end - 1)) end -= 1
  if (end <= from) return true
  const gap = text.slice(end, at)
  if (gap.length > 1 || /[\t\n]/.test(gap)) return true
  const before = text[end - 1] as string
  if (sure) return '|~•*;'.includes(before) || ('/-–—'.includes(before) && isSpace(text, end - 2))
  return dividers.includes(before) || !running.test(text.slice(Math.max(from, end - 14), end))
}
