// bounded: each pattern here meets a line of at most 4,000 characters, at its beginning.
import { beginningOf, type Span } from '../../model/span.ts'
import { isAddressOnly } from './address-line.ts'
import { isDateAlone, isFurniture, isOutro, signatureIn } from './foot-lines.ts'
import { trimValue } from './label-line.ts'
import { sentencesIn } from './notice-runs.ts'

/** What begins an item of a list. */
const bullet = /^(?:[-*+•–]|\(?\d{1,2}[.):])\s/

/** A line stands for itself: an item of a list, a signature, an address, a date, what a page says. */
function isOwn(line: string): boolean {
  return bullet.test(line.slice(0, 8)) || (line.length <= 160 && isAddressOnly(line)) || signatureIn(line) !== undefined || isDateAlone(line) || (line.length <= 300 && (isFurniture(line) || isOutro(line)))
}

/**
 * Cuts a paragraph of an author's into what is weighed together: its sentences, and lines that their writer ended.
 *
 * @returns spans without blanks at their ends, in order
 */
export function unitsOf(text: string, [from, to]: Span): Span[] {
  const lines: Span[] = []
  for (let at = from; at < to; ) {
    const next = text.indexOf('\n', at)
    const end = next < 0 || next > to ? to : next
    const line = trimValue(text, [at, end])
    if (line[1] > line[0]) lines.push(line)
    at = end + 1
  }
  const width = Math.max(46, ...lines.map(([a, b]) => b - a)) * 0.82
  const stretches: [number, number][] = []
  let isOpen = false
  for (const [index, line] of lines.entries()) {
    const last = stretches.at(-1)
    const words = text.slice(...line)
    const own = isOwn(words)
    if (last && isOpen && !own) last[1] = line[1]
    else stretches.push([...line])
    const below = lines[index + 1]
    const first = below ? /^\S*/.exec(beginningOf(text, below, 40))?.[0].length ?? 0 : 0
    isOpen = below !== undefined && !(own && !bullet.test(words.slice(0, 8))) && line[1] - line[0] + 1 + first >= width
  }
  const units = stretches.flatMap((stretch) => sentencesIn(text, stretch)).map((at): [number, number] => [...trimValue(text, at)]).filter(([a, b]) => b > a)
  // "1." is no sentence, but the beginning of one.
  return units.flatMap((unit, index): Span[] => {
    const before = units[index - 1]
    if (isNumber(text, unit) && index + 1 < units.length) return []
    return [before && isNumber(text, before) ? [before[0], unit[1]] : unit]
  })
}

/** Whether a number and its point are all that a unit holds. */
function isNumber(text: string, [from, to]: Span): boolean {
  return to - from <= 5 && /^\(?\d{1,2}[.)]+$/.test(text.slice(from, to))
}

/** Whether a unit is an item of a list: what is said in two of them is two things. */
export function isItem(text: string, [from, to]: Span): boolean {
  return bullet.test(text.slice(from, Math.min(to, from + 8)))
}

/** How many characters of an item of a list are its mark. */
export function bulletIn(text: string, [from, to]: Span): number {
  return bullet.exec(text.slice(from, Math.min(to, from + 8)))?.[0].length ?? 0
}
