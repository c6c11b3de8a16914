import type { Edit } from '../../model/edit.ts'
import { edit, proseKinds, type Story } from './repair.ts'

/**
 * Small words that no sentence has twice in a row, by language. Not "had had", "that that", "her her", "in in": those are met. What stands for emphasis
 * or a stammer ("very very", "no no") is no small word.
 */
const small: Readonly<Record<string, readonly string[]>> = {
  en: ['a', 'an', 'and', 'at', 'but', 'by', 'for', 'from', 'his', 'my', 'of', 'or', 'than', 'the', 'their', 'to', 'with', 'your'],
  fr: ['le', 'la', 'les', 'un', 'une', 'des', 'et', 'dans', 'avec', 'pour', 'par', 'sur'],
  de: ['und', 'ein', 'eine', 'mit', 'von', 'ist', 'nicht', 'aber', 'auf', 'aus'],
  es: ['el', 'los', 'las', 'un', 'una', 'con', 'por', 'para', 'pero'],
  it: ['il', 'un', 'una', 'con', 'per', 'che', 'ma', 'nel', 'della'],
}

/** The second of two equal small words, with the blank or the line end before it: suggested to be taken away. One pass over the blanks of a story. */
export function doubledWords({ text, blocks, language }: Story): readonly Edit[] {
  const words = small[language.split('-')[0] as string]
  if (words === undefined) return []
  const set: ReadonlySet<string> = new Set(words)
  const longest = Math.max(...words.map(({ length }) => length))
  const edits: Edit[] = []
  for (const { kind, at: [start, end] } of blocks) {
    if (!proseKinds.has(kind)) continue
    // `first` is where the word before began, -1 after anything longer than a small word.
    let first = -1
    let from = start
    for (let at = start; at <= end; at++) {
      const code = at < end ? text.charCodeAt(at) : 32
      if (code !== 32 && code !== 10) continue
      const length = at - from
      if (first >= 0 && from - first - 1 === length && text.charCodeAt(first) === text.charCodeAt(from) && length > 0 && length <= longest) {
        const word = text.slice(from, at)
        if (text.startsWith(word, first) && set.has(word)) edits.push(edit('slip-doubled', text, [from - 1, at], '', 0.7))
      }
      first = length > 0 && length <= longest ? from : -1
      from = at + 1
    }
  }
  return edits
}
