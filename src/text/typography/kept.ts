import type { Edit } from '../../model/edit.ts'
import type { Block } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { isLetter } from '../chars.ts'

/** The edits of a story without those in what is no prose: addresses, names of files, code, faces, drawings. Blocks and edits are in order. */
export function inProse(text: string, blocks: readonly Block[], edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = []
  let block = 0
  let asked = -1
  let isProse = true
  for (const edit of edits) {
    while (block < blocks.length && (blocks[block] as Block).at[1] < edit.at[1]) block += 1
    if (block !== asked && block < blocks.length) {
      asked = block
      isProse = !isDrawn(text, (blocks[block] as Block).at) && !isCode(text, (blocks[block] as Block).at)
    }
    if (isProse && !isWritten(text, edit.at)) kept.push(edit)
  }
  return kept
}

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0
const isDigit = (code: number): boolean => code >= 48 && code <= 57

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
const setBlank = /[\u2009\u200a\u202f]/

const edgeMarks = '"\'“”‘’.,;!?…—-'

/** Whether an edit stands in an address, a file's name, a formula, or a face made of marks: inside it, not beside it. */
function isWritten(text: string, { 0: start, 1: end }: Span): boolean {
  if (setBlank.test(text.slice(start, end))) return true
  // A blank stands between two words: the face is the second.
  const isBetween = isBlank(text.charCodeAt(start))
  const [from, to] = wordAround(text, isBetween ? [end, end] : [start, end])
  if (to - from < 3) return false
  // Marks at its ends are around it and not of it.
  let [first, last] = [from, to]
  while (first < last && edgeMarks.includes(text[first] as string)) first += 1
  while (last > first && edgeMarks.includes(text[last - 1] as string)) last -= 1
  const word = text.slice(first, last)
  if (!isBetween && (end <= first || start >= last) && word.length > 1) return false
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

/** So much of a block is looked at to tell what it is. */
const looked = 4_000

/** Whether a block is a drawing or a table of marks: of what is no blank in it, a third is neither a word nor what stands between words. */
function isDrawn(text: string, [start, end]: Span): boolean {
  let [ink, drawn, run, last] = [0, 0, 0, 0]
  const to = Math.min(end, start + looked)
  for (let at = start; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) { run = 0; last = 0; continue }
    ink += 1
    run = code === last ? run + 1 : 1
    last = code
    // Letters, and what stands between words, are no drawing unless they stand in a row.
    const isPlain = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code > 0x7f || '"\'.,!?-();:'.includes(text[at] as string)
    if (!isPlain) drawn += 1
    else if (run === 4 && !isLetter(code)) drawn += 4
    else if (run > 4 && !isLetter(code)) drawn += 1
  }
  if (ink > 6 && drawn * 10 >= ink * 3) return true
  return isDitto(text, [start, to])
}

/** Marks in columns of their own, three blanks and more around each. */
function isDitto(text: string, [start, end]: Span): boolean {
  for (let at = text.indexOf('   "', start), found = 0; at >= 0 && at < end; at = text.indexOf('   "', at + 4)) {
    const code = text.charCodeAt(at + 4)
    if (at + 4 < end && code !== 10 && !(isBlank(code) && isBlank(text.charCodeAt(at + 5)))) continue
    found += 1
    if (found > 1) return true
  }
  return false
}

const codeLine = /^(?:```|\$ |[A-Z]:\\|\w+\(["'][^"']*["']\);?$|SELECT |INSERT |UPDATE \w+ SET |\{"|"[^"]*","|<\w+ \w+=["'])|[=)(\w]; (?:\w+\+\+|\w+--|if \()|\w = (?:["'][^"']*["']|\w+)(?: \+ ["'][^"']*["'])*;$|\);(?: \})?$/

/** Whether a block is of a program, a command or data: at its first line or, below a comment, its second. */
function isCode(text: string, [start, end]: Span): boolean {
  let from = start
  for (let line = 0; line < 2 && from < end; line += 1) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 || newline > end ? end : newline
    if (to - from < 200 && codeLine.test(text.slice(from, to).trim())) return true
    if (line === 0 && !text.startsWith('--', from) && !text.startsWith('```', from)) return false
    from = to + 1
  }
  return false
}
