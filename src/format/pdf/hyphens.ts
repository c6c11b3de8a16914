import type { Line } from './lines.ts'

/** Says what becomes of a hyphen at the end of a line, where a word goes on in the next. */
export type Hyphens = {
  /** Whether a plain hyphen stays. */
  readonly keeps: (head: string, tail: string) => boolean
}

const softHyphen = '\u00ad'
const atEnd = /\p{L}[-\u2010\u00ad]$/u

/** Learns the words of a document: a word that was divided at the end of a line mostly stands whole in another. */
export function learnHyphens(lines: Iterable<Line>): Hyphens {
  const words = new Set<string>()
  const divided: [string, string][] = []
  let last = ''
  let marked = 0
  let count = 0
  for (const { text } of lines) {
    count++
    if (/[\u2010\u00ad]$/.test(text)) marked++
    const ends = dividedEnd(text)
    const own = (text.match(/\p{L}[\p{L}\p{M}]{0,60}(?:['’-]\p{L}[\p{L}\p{M}]{0,60}){0,4}/gu) ?? []).map((word) => word.toLowerCase())
    if (last !== '' && own[0] !== undefined) divided.push([last, own[0]])
    own.slice(last === '' ? 0 : 1, ends === '' ? undefined : -1).forEach((word) => {
      words.add(word)
      for (const part of word.includes('-') ? word.split('-') : []) words.add(part)
    })
    last = ends
  }
  let [soft, hard] = [0, 0]
  for (const [head, tail] of divided) {
    if (words.has(head + tail)) soft++
    else if (words.has(`${head}-${tail}`)) hard++
  }
  // A program that divides words does so on one line of ten or twenty.
  const isDividing = divided.length > 2 && divided.length >= 0.02 * count
  return {
    keeps(head, tail) {
      const whole = (head + tail).toLowerCase()
      if (words.has(whole)) return false
      if (words.has(`${head}-${tail}`.toLowerCase())) return true
      // A program that has a sign of its own for words that it divided writes a plain one only where there was one.
      if (marked > 1) return true
      // Two words that both stand alone elsewhere are mostly a compound; where the document divides words, it mostly divides.
      return head.length > 2 && tail.length > 2 && words.has(head.toLowerCase()) && words.has(tail.toLowerCase()) ? hard * 3 >= soft : !isDividing || hard > soft
    },
  }
}

/** The part of a word that a line ends in before its hyphen; empty where the line ends otherwise. */
export function dividedEnd(text: string): string {
  const end = text.slice(-60)
  if (!atEnd.test(end)) return ''
  return /[\p{L}\p{M}]{1,60}(?=[-\u2010\u00ad]$)/u.exec(end)?.[0].toLowerCase() ?? ''
}

/** How a line is joined to the next: what it loses at its end, and what comes between. */
export function joinOf(text: string, next: string, hyphens: Hyphens): { readonly lost: number; readonly between: string } {
  const last = text.at(-1)
  if (last === softHyphen) return { lost: 1, between: '' }
  const head = dividedEnd(text)
  const tail = /^\p{L}[\p{L}\p{M}]{0,60}/u.exec(next)?.[0]
  if (head !== '' && tail !== undefined) {
    const isCompound = /-[\p{L}\p{M}]{1,60}[-\u2010]$/u.test(text.slice(-62)) || tail !== tail.toLowerCase()
    return isCompound || (last === '-' && hyphens.keeps(head, tail)) ? { lost: 0, between: '' } : { lost: 1, between: '' }
  }
  if (last === '-' && next.startsWith('-')) return { lost: 0, between: '' }
  // A number is never divided; a dash without a blank before it has none behind it either.
  if (/[\p{L}\d]-$/u.test(text.slice(-3)) && /^[\p{L}\d]/u.test(next)) return { lost: 0, between: '' }
  return /(?:[^\s—-]—|[^\s-]--)$/.test(text.slice(-3)) ? { lost: 0, between: '' } : { lost: 0, between: ' ' }
}
