import { createRequire } from 'node:module'
import type { Span } from '../../model/span.ts'
import type { Book } from '../book.ts'

/** What stands where a letter would that the faces of a PDF do not have. */
const standIn = '□'

// Every character that the faces of a PDF do not have, as `scripts/letters.mjs` found.
const has = createRequire(import.meta.url)('./letters.json') as readonly (readonly [number, number])[]
const foreign = new RegExp(`[^\\n${has.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('')}]`, 'u')
const everyForeign = new RegExp(foreign, 'gu')

/**
 * A text in the letters that a PDF has: what they write otherwise is written so (composed or taken apart, wide letters as plain ones), what is not seen is left out,
 * and for everything else stands a square.
 */
export function inOurLetters(text: string): string {
  return foreign.test(text) ? text.replace(marked, (letter) => letter.normalize('NFC')).replace(everyForeign, otherwise) : text
}

// A letter and what stands above and below it, put together: of a letter with thousands of marks all at once takes the square of their number.
const marked = /\P{M}\p{M}{1,8}/gu

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

type Stretch = { readonly text: string; readonly at: Span }

// Judged at once: some milliseconds.
const atOnce = 64 * 1024

/**
 * Whether the faces of a PDF write the letters of a book, but for a few. Judged stretch by stretch, so that others have their turn between, and no further than it is
 * in doubt. Marks above and below letters do not count: composed, most are written.
 */
export function* hasLettersFor({ title, works }: Pick<Book, 'title' | 'works'>): Generator<void, boolean> {
  const whole = (text: string): Stretch => ({ text, at: [0, text.length] })
  const stretches = [whole(title), ...works.flatMap((work) => [whole(work.title), ...work.chapters.map(({ of: { text }, at }): Stretch => ({ text, at }))])]
  const most = mostForeign * stretches.reduce((sum, { at: [from, to] }) => sum + to - from, 0)
  const judged = new Map<string, boolean>()
  let foreignOnes = 0
  for (const { text, at: [start, end] } of stretches) {
    for (let from = start; from < end; from += atOnce) {
      for (const [letter] of text.slice(from, Math.min(end, from + atOnce)).matchAll(everyForeign)) {
        let isForeign = judged.get(letter)
        if (isForeign === undefined) judged.set(letter, isForeign = !/\p{M}/u.test(letter) && otherwise(letter) === standIn)
        if (isForeign && ++foreignOnes > most) return false
      }
      yield
    }
  }
  return true
}
