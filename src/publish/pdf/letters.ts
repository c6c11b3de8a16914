import { createRequire } from 'node:module'
import type { Book } from '../book.ts'

/** What stands where a letter would that the faces of a PDF do not have. */
export const standIn = '□'

// Every character that the faces of a PDF do not have, as `scripts/letters.mjs` found.
const has = createRequire(import.meta.url)('./letters.json') as readonly (readonly [number, number])[]
const foreign = new RegExp(`[^\\n${has.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('')}]`, 'u')
const everyForeign = new RegExp(foreign, 'gu')

/**
 * A text in the letters that a PDF has: what they write otherwise is written so (composed or taken apart, wide letters as plain ones), what is not seen is left out,
 * and for everything else stands a square.
 */
export function inOurLetters(text: string): string {
  return foreign.test(text) ? text.normalize('NFC').replace(everyForeign, otherwise) : text
}

function otherwise(letter: string): string {
  // White space of every width; what is not seen.
  if (/[\p{Z}\t]/u.test(letter)) return ' '
  if (letter === '\u2011') return '\u2010'
  if (/[\p{C}\ufe00-\ufe0f]/u.test(letter)) return ''
  const found = [letter.normalize('NFKC'), letter.normalize('NFKD')].find((each) => each !== letter && !foreign.test(each) && each.trim() !== '')
  return found ?? standIn
}

// A name, a word of another language now and then: a square for each says where it stood. Beyond that it is no book.
const mostForeign = 0.02

/** Whether the faces of a PDF write the letters of a book, but for a few. */
export function hasLettersFor({ title, works }: Pick<Book, 'title' | 'works'>): boolean {
  let [all, foreignOnes] = [0, 0]
  const count = (text: string): void => {
    all += text.length
    const written = inOurLetters(text)
    for (let at = written.indexOf(standIn); at >= 0; at = written.indexOf(standIn, at + 1)) foreignOnes += 1
  }
  count(title)
  for (const { title: name, chapters } of works) {
    count(name)
    for (const { of, at } of chapters) count(of.text.slice(...at))
  }
  return foreignOnes <= all * mostForeign
}
