import type { Edit } from '../../model/edit.ts'
import type { Block, BlockKind } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { edit, proseKinds, type Rule, type Story } from './repair.ts'

/** What is done to lines where a text leaves as plain text. The edits are made where they are needed, and not kept. */
export const lineRules: readonly Rule[] = [
  { name: 'line-joined', group: 'lines', says: 'A line end within a paragraph is a blank', threshold: 0.9, example: ['It was late, and\nthe lamps were lit.', 'It was late, and the lamps were lit.'] },
  { name: 'paragraph-apart', group: 'lines', says: 'Paragraphs stand one blank line apart', threshold: 0.9, example: ['It was late.\nHe slept.', 'It was late.\n\nHe slept.'] },
  { name: 'blanks-at-ends', group: 'spaces', says: 'No blanks stand at the ends of lines, before a paragraph or around the text', threshold: 0.9, example: ['   It was late.  \n', 'It was late.\n'] },
  { name: 'blanks-doubled', group: 'spaces', says: 'One blank stands between two words', threshold: 0.9, example: ['It was late.  He slept.', 'It was late. He slept.'] },
  { name: 'break-shown', group: 'lines', says: 'A break between scenes that only blank lines show is shown by stars', threshold: 0.9, example: ['It was late.\n\n\n\nHe slept.', 'It was late.\n\n* * *\n\nHe slept.'] },
]

const sure = 0.99

/** Blocks whose line ends are the writer's. */
const setByLine: ReadonlySet<BlockKind> = new Set<BlockKind>(['verse', 'preformatted', 'front', 'scene-break', 'heading'])

/** Blocks that may stand in from the margin: how far is part of what they say. */
const setIn: ReadonlySet<BlockKind> = new Set<BlockKind>(['verse', 'preformatted', 'front', 'scene-break', 'heading', 'quotation'])

/** More blanks in a row than this are a gap that is meant. */
const mostBlanks = 8

/**
 * The edits that make of a text's lines one for each paragraph, and a blank line between two: line ends within a paragraph become blanks; indents, trailing
 * and double blanks go. Verse, what is preformatted, headings and front matter keep their lines.
 *
 * @returns edits in order of place, none over another
 */
export function lineEdits({ text, blocks }: Pick<Story, 'text' | 'blocks'>): readonly Edit[] {
  const edits: Edit[] = []
  const put = (rule: string, at: Span, after: string): void => {
    if (text.slice(...at) !== after) edits.push(edit(rule, text, at, after, sure))
  }
  let tight: boolean | undefined
  const isTight = (): boolean => (tight ??= setsDashesTight(text))
  let before: Block | undefined
  for (const block of blocks) {
    if (before && block.at[0] < before.at[1]) continue
    between(text, before, block, put)
    if (proseKinds.has(block.kind) && !setByLine.has(block.kind)) withinProse(text, block.at, isTight, put)
    else if (block.kind === 'verse') trailing(text, block.at, put)
    before = block
  }
  if (before) {
    const end = runEnd(text, before.at[1])
    if (end === text.length) put('blanks-at-ends', [before.at[1], end], text.slice(before.at[1], end).includes('\n') ? '\n' : '')
  }
  return edits
}

type Put = (rule: string, at: Span, after: string) => void

/** Blanks as they stand between words and lines; others (no-break, form feeds) are meant. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

function runEnd(text: string, from: number): number {
  let to = from
  while (to < text.length && isBlank(text.charCodeAt(to))) to += 1
  return to
}

/** What stands between two blocks, where it is nothing but blanks. */
function between(text: string, before: Block | undefined, { kind, at }: Block, put: Put): void {
  const from = before?.at[1] ?? 0
  // Nearly all paragraphs stand as they should.
  if (before && before.kind !== 'scene-break' && at[0] === from + 2 && text.startsWith('\n\n', from)) return
  if (runEnd(text, from) < at[0]) return
  const run = text.slice(from, at[0])
  const own = setIn.has(kind) ? run.slice(run.lastIndexOf('\n') + 1) : ''
  if (!before) { put('blanks-at-ends', [from, at[0]], own); return }
  const isBare = kind === 'scene-break' && runEnd(text, at[0]) >= at[1]
  if (isBare) return
  if (before.kind === 'scene-break' && runEnd(text, before.at[0]) >= before.at[1]) { shown(text, before.at, at[0], own, put); return }
  const lines = run.split('\n').length - 1
  if (lines === 0) return
  // How front matter stands apart says what it is; a letter's head, its foot and its address are lines, not paragraphs.
  if (lines > 1 && (kind === 'front' || before.kind === 'front')) { put('blanks-at-ends', [from + run.lastIndexOf('\n') + 1, at[0]], own); return }
  const isOne = lines === 1 && ((kind === 'quotation' && before.kind === 'quotation') || (kind === 'front' && before.kind === 'front') || kind === 'preformatted')
  const wanted = `${isOne ? '\n' : '\n\n'}${own}`
  put(lines === (isOne ? 1 : 2) ? 'blanks-at-ends' : 'paragraph-apart', [from, at[0]], wanted)
}

/** A break that is nothing but blank lines: all blanks around it, and stars in their place. */
function shown(text: string, [start]: Span, end: number, own: string, put: Put): void {
  let from = start
  while (from > 0 && isBlank(text.charCodeAt(from - 1))) from -= 1
  put('break-shown', [from, end], `\n\n* * *\n\n${own}`)
}

/** Where blanks may be more than the one between two words; nearly all are that one. Blocks end before a line end, so that a search ends soon behind its block. */
const notOneBlank = /[\t\n\r]| [ \t\n\r]/g
const otherBlank = /[\t\n\r]/

/** Line ends and double blanks of a paragraph. */
function withinProse(text: string, [start, end]: Span, isTight: () => boolean, put: Put): void {
  // Most paragraphs have none: two searches that stop nowhere are done sooner than one that stops at every blank.
  const words = text.slice(start, end)
  if (!otherBlank.test(words) && !words.includes('  ')) return
  notOneBlank.lastIndex = start
  for (let found = notOneBlank.exec(text); found !== null && found.index < end; found = notOneBlank.exec(text)) {
    const at = found.index
    const to = Math.min(runEnd(text, at), end)
    if (to === end) return
    const run = text.slice(at, to)
    if (run.includes('\n')) put('line-joined', [at, to], joint(text, at, to, isTight))
    else if (run.length <= mostBlanks && run !== '\r') put('blanks-doubled', [at, to], ' ')
    notOneBlank.lastIndex = to
  }
}

/** Words that a hyphen is left hanging before: pre- and post-war. */
const hanging = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e)\b/

/** What stands between two lines that are joined: a blank, or nothing behind a dash that stands without blanks, a hyphen, or between ideographs. */
function joint(text: string, from: number, to: number, isTight: () => boolean): string {
  const last = text.charCodeAt(from - 1)
  const next = text.charCodeAt(to)
  const isHyphen = last === 45 && text.charCodeAt(from - 2) !== 45
  if (isHyphen) return isLetter(text, from - 2) && isLetter(text, to) && !hanging.test(text.slice(to, to + 6)) ? '' : ' '
  const dashed = last === 0x2014 || last === 45 || next === 0x2014 || (next === 45 && text.charCodeAt(to + 1) === 45 && text.charCodeAt(to + 2) !== 32)
  if (dashed) return isTight() ? '' : ' '
  return isIdeograph(last) && isIdeograph(next) ? '' : ' '
}

function isLetter(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char.toLowerCase() !== char.toUpperCase()
}

function isIdeograph(code: number): boolean {
  return (code >= 0x3000 && code < 0xa000) || (code >= 0xff00 && code < 0xfff0)
}

/** Whether a text sets its dashes without blanks around them, more often than with. */
function setsDashesTight(text: string): boolean {
  let [tight, apart] = [0, 0]
  const count = (dash: string): void => {
    for (let at = text.indexOf(dash); at >= 0; at = text.indexOf(dash, at + dash.length)) {
      const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + dash.length)]
      if (before > 32 && before !== 45 && after > 32 && after !== 45) tight += 1
      else if (before === 32 && after === 32) apart += 1
    }
  }
  count('--')
  count('—')
  return tight >= apart
}

/** Blanks at the ends of lines that stay. */
function trailing(text: string, [start, end]: Span, put: Put): void {
  for (let newline = text.indexOf('\n', start); newline >= 0 && newline < end; newline = text.indexOf('\n', newline + 1)) {
    let from = newline
    while (from > start && (text.charCodeAt(from - 1) === 32 || text.charCodeAt(from - 1) === 9)) from -= 1
    if (from < newline) put('blanks-at-ends', [from, newline], '')
  }
}
