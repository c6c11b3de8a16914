import type { Edit } from '../../model/edit.ts'
import type { Block } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { codesOf, isDigit, isLetter } from '../chars.ts'
import { seeker } from './places.ts'

/** The edits of a story without those in what is no prose: addresses, names of files, code, faces, drawings. Blocks and edits are in order. */
export function inProse(text: string, blocks: readonly Block[], edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = []
  let block = 0
  let asked = -1
  let isProse = true
  const [ink, row] = [seeker(text, drawnInk), seeker(text, drawnRow)]
  for (const edit of edits) {
    while (block < blocks.length && (blocks[block] as Block).at[1] < edit.at[1]) block += 1
    if (block !== asked && block < blocks.length) {
      asked = block
      const { at } = blocks[block] as Block
      const to = Math.min(at[1], at[0] + looked)
      isProse = !((ink(at[0]) < to || row(at[0]) < to) && isDrawn(text, at)) && !isCode(text, at)
    }
    if (isProse && !isWritten(text, edit.at)) kept.push(edit)
  }
  return kept
}

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0

/** What ink is, by code unit: 1 a letter or a digit, 2 what stands between words, 3 what only drawings have; 0 a blank. */
const inks = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  return code <= 32 ? 0 : /[a-z\d]/i.test(char) ? 1 : '"\'.,!?-();:'.includes(char) ? 2 : 3
})

/** No word is longer; what is longer is looked at so far. */
const longest = 120

/** The word around a place, blank to blank: at most `longest` units on each side. */
function wordAround(text: string, [start, end]: Span): Span {
  let from = start
  while (from > 0 && start - from < longest && !isBlank(text.charCodeAt(from - 1))) from -= 1
  let to = end
  while (to < text.length && to - end < longest && !isBlank(text.charCodeAt(to))) to += 1
  return [from, to]
}

const address = /:\/\/|\bwww\.|[\w.'-]@[\w-]+\.|^[<("']*(?:alt|rec|comp|soc|misc|sci|talk|news)\.[a-z]+[.-]|\w:\\|\.(?:txt|html?|doc|rtf|zip|gif|jpe?g|png|exe|bat|com|org|net)\b|^[~.]?\/\w+\/|\w=\w/i
// Hair and thin blanks are set by hand.
const isSetBlank = (code: number): boolean => code === 0x2009 || code === 0x200a || code === 0x202f

/** Whether a word is of letters, with nothing in it but what stands in words and between them: as nearly all are. */
function isPlain(text: string, from: number, to: number): boolean {
  let isWord = false
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? inks[code] : isLetter(code) ? 1 : 2
    if (kind === 3 || code === 46 || code === 58 || code === 40 || code === 41) return false
    if (kind === 1) isWord = true
  }
  return isWord
}

const edgeMarks = codesOf('"\'“”‘’.,;!?…—-')

/** Whether an edit stands in an address, a file's name, a formula, or a face made of marks: inside it, not beside it. */
function isWritten(text: string, { 0: start, 1: end }: Span): boolean {
  for (let at = start; at < end; at += 1) if (isSetBlank(text.charCodeAt(at))) return true
  // A blank stands between two words: the face is the second.
  const isBetween = isBlank(text.charCodeAt(start))
  const [from, to] = wordAround(text, isBetween ? [end, end] : [start, end])
  if (isMorse(text, from, to)) return true
  if (to - from < 3) return false
  // Marks at its ends are around it and not of it.
  let [first, last] = [from, to]
  while (first < last && edgeMarks.has(text.charCodeAt(first))) first += 1
  while (last > first && edgeMarks.has(text.charCodeAt(last - 1))) last -= 1
  if (isPlain(text, first, last)) return false
  const word = text.slice(first, last)
  if (!isBetween && (end <= first || start >= last) && last - first > 1 && (to - from < 8 || /[\p{L}\p{N}]/u.test(word))) return false
  // Words left out: [...]
  if (/^(?:\[\.+\]|\(\.+\))$/.test(word)) return false
  if (address.test(word)) return true
  let letters = 0
  let drawn = 0
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (isLetter(code) || isDigit(code)) letters += 1
    else if ('()[]{}^@\\/|=~<>・'.includes(word[at] as string)) drawn += 1
  }
  // Without a letter: `:'-(`, `('_')`, `.-'`'-.,`; with letters between lines: `[mill]--o--[bridge]`.
  if (letters === 0) return drawn > 1 || (drawn > 0 && /^[:;=8]/.test(word)) || to - from > 7 && !/^[-.*_]+["'”’]?$/.test(text.slice(from, to))
  return drawn > 1 && (/^\(.*・/.test(word) || (word.includes(']--') && word.includes('--[')))
}

const [hyphen, dot] = [45, 46]

/** Where a word of nothing but full stops and hyphens ends that begins at a place, or begins that ends there: the place itself if there is none. */
function signalEnd(text: string, from: number, step: 1 | -1): number {
  let at = from
  for (let code = text.charCodeAt(at); (code === hyphen || code === dot) && Math.abs(at - from) < longest; code = text.charCodeAt(at)) at += step
  return at < 0 || at >= text.length || isBlank(text.charCodeAt(at)) ? at : from
}

/** Whether a word is of Morse code: three in a row are of full stops and hyphens alone, and hold both. */
function isMorse(text: string, from: number, to: number): boolean {
  if (signalEnd(text, from, 1) !== to || to === from) return false
  let [first, last, words] = [from, to, 1]
  for (let next = signalEnd(text, last + 1, 1); words < 3 && next > last + 1; next = signalEnd(text, last + 1, 1)) [last, words] = [next, words + 1]
  for (let next = signalEnd(text, first - 2, -1); words < 3 && next < first - 2; next = signalEnd(text, first - 2, -1)) [first, words] = [next + 1, words + 1]
  const seen = text.slice(first, last)
  return words > 2 && seen.includes('-') && seen.includes('.')
}

/** So much of a block is looked at to tell what it is. */
const looked = 600

/** Without one of these a block is no drawing: ink that only drawings have; a row of what stands between words, or a mark in a column of its own. */
const drawnInk = '[^\\sA-Za-z0-9"\'.,!?();:\\u0080-\\uffff-]'
const drawnRow = '["\',!?();: .-]{4}'

/** Whether a block is a drawing or a table of marks: of what is no blank in it, a third is neither a word nor what stands between words. */
function isDrawn(text: string, [start, end]: Span): boolean {
  let [ink, drawn, run, last] = [0, 0, 0, 0]
  const to = Math.min(end, start + looked)
  for (let at = start; at < to; at += 1) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? inks[code] : code === 0xa0 ? 0 : 1
    if (kind === 0) { last = 0; continue }
    ink += 1
    run = code === last ? run + 1 : 1
    last = code
    // What stands between words is a drawing where it stands in a row; of full stops, more than an ellipsis has.
    const row = code === 46 ? 9 : 4
    if (kind === 3) drawn += 1
    else if (kind === 2 && run >= row) drawn += run === row ? run : 1
  }
  return (ink > 6 && drawn * 10 >= ink * 3) || isDitto(text.slice(start, to))
}

/** Marks in columns of their own, three blanks and more around each. */
function isDitto(words: string): boolean {
  for (let at = words.indexOf('   "'), found = 0; at >= 0; at = words.indexOf('   "', at + 4)) {
    const code = words.charCodeAt(at + 4)
    if (at + 4 < words.length && code !== 10 && !(isBlank(code) && isBlank(words.charCodeAt(at + 5)))) continue
    found += 1
    if (found > 1) return true
  }
  return false
}

const codeLine = /^(?:```|\$ |[A-Z]:\\|\w+\(["'][^"']*["']\);?$|SELECT |INSERT |UPDATE \w+ SET |\{"|"[^"]*","(?! )|<\w+ \w+=["'])|[=)(\w]; (?:\w+\+\+|\w+--|if \()|\w = (?:["'][^"']*["']|\w+)(?: \+ ["'][^"']*["'])*;$|\);(?: \})?$/

/** Whether a line begins or ends as code does: asked first, since it costs nothing. */
function mayBeCode(text: string, from: number, to: number): boolean {
  const [first, last] = [text[from] as string, text[to - 1] as string]
  return '`$<{"'.includes(first) || ');}'.includes(last) || text[from + 1] === ':' || /^(?:SELECT|INSERT|UPDATE) /.test(text.slice(from, from + 8))
}

/** Whether a block is of a program, a command or data: at its first line or, below a comment, its second. */
function isCode(text: string, [start, end]: Span): boolean {
  let from = start
  for (let line = 0; line < 2 && from < end; line += 1) {
    const newline = text.slice(from, Math.min(end, from + 200)).indexOf('\n')
    const to = newline < 0 ? end : from + newline
    if (to - from < 200 && mayBeCode(text, from, to) && codeLine.test(text.slice(from, to).trim())) return true
    if (line === 0 && !text.startsWith('--', from) && !text.startsWith('```', from)) return false
    from = to + 1
  }
  return false
}
