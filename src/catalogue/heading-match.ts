import type { HeadingField } from '../query/tree.ts'
import { fold } from '../text/fold.ts'
import { isWordCode } from '../text/chars.ts'
import { headingValue } from './card.ts'

/** Whether a heading, by the value that it is looked up by, is one that was asked for. */
type IsMeant = (value: string) => boolean

/**
 * Reads the value of a filter on headings: the whole of a heading (`exact`), or words that must all stand in it, in any order. Words in quotation marks
 * stand side by side; a `*` behind a word takes what goes on from it.
 */
export function headingMatch(kind: HeadingField, value: string, exact: boolean): IsMeant {
  if (exact) {
    const whole = headingValue(kind, value)
    return (heading) => heading === whole
  }
  const wanted = fold(value).split('"').flatMap((piece, n) => (n % 2 === 1 ? [wordsOf(piece)] : wordsOf(piece).map((word) => [word]))).filter((words) => words.length > 0)
  if (wanted.length === 0) return () => false
  const longest = wanted.flat().map((word) => (word.endsWith('*') ? word.slice(0, -1) : word)).reduce((a, b) => (b.length > a.length ? b : a))
  // Most headings have not even the letters.
  return (heading) => heading.includes(longest) && holdsAll(wordsOf(heading), wanted)
}

function holdsAll(words: readonly string[], wanted: readonly (readonly string[])[]): boolean {
  return wanted.every((run) => words.some((_, at) => run.every((word, n) => isWord(words[at + n], word))))
}

function isWord(word: string | undefined, wanted: string): boolean {
  return word !== undefined && (wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted)
}

/** The words of a folded text; a `*` at the end of one stays with it. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  let from = -1
  for (let at = 0; at <= text.length; at++) {
    const isWordAt = at < text.length && isWordCode(text.charCodeAt(at))
    if (isWordAt && from < 0) from = at
    if (!isWordAt && from >= 0) {
      words.push(text[at] === '*' ? text.slice(from, at + 1) : text.slice(from, at))
      from = -1
    }
  }
  return words
}
