// bounded: each pattern here meets a line of at most 200 characters.
import type { Line } from './lines.ts'

/** What a page's heads and feet are told by. */
type HeadPage = { readonly height: number; readonly lines: readonly Line[] }

/** So many lines at the top and at the foot of a page may belong to the page. */
const deepest = 3
/** Lines are at the same height within so many points. */
const same = 4
/** A line without a number is a running head where it stands on so many pages. */
const leastPages = 3
const mostLetters = 200

type Candidate = { readonly line: Line; readonly page: number; readonly edge: 'head' | 'foot'; readonly depth: number; readonly height: number; readonly rest: string; readonly number: number | undefined; readonly apart: boolean; readonly alone: boolean }

/** Running heads, running feet and page numbers: they come back at the same height on page after page, or count the pages. @param leading from one line of the running text to the next @param names what the document is called and who wrote it: a head that says so needs no second page */
export function runningHeads(pages: readonly HeadPage[], body: number, leading: number, names: readonly string[]): ReadonlySet<Line> {
  const known = new Set(names.map((name) => partsOf(name.slice(0, mostLetters)).rest).filter((name) => name.length > 3))
  const candidates = pages.flatMap((page, at) => candidatesOf(page, at, body, leading))
  const count = (key: (candidate: Candidate) => string | undefined): Map<string, Set<number>> => {
    const counts = new Map<string, Set<number>>()
    for (const candidate of candidates) {
      const own = key(candidate)
      if (own === undefined) continue
      const on = counts.get(own) ?? new Set()
      counts.set(own, on.add(candidate.page))
    }
    return counts
  }
  const wordsAt = ({ edge, rest, height }: Candidate, shift = 0): string => `${edge} ${Math.round(height / same) + shift} ${rest}`
  const stepAt = ({ edge, number, page, height }: Candidate, shift = 0): string | undefined => (number === undefined ? undefined : `${edge} ${Math.round(height / same) + shift} ${number - page}`)
  const words = count((each) => wordsAt(each))
  const steps = count((each) => stepAt(each))
  const pagesOf = (counts: Map<string, Set<number>>, key: (shift: number) => string | undefined): number => [-1, 0, 1].reduce((sum, shift) => sum + (counts.get(key(shift) ?? '')?.size ?? 0), 0)
  const heads = new Set<Line>()
  const open = new Set<string>()
  for (const candidate of candidates) {
    const { line, edge, depth, page, rest, number, apart, alone } = candidate
    // What stands farther in belongs to the page only where all outside of it does.
    if (depth > 0 && !open.has(`${page} ${edge} ${depth - 1}`)) continue
    const isBare = rest === '' || /^(?:page|seite|pagina|página|s|p|pg|стр|of|-of-|page of|seite von|page sur)$/.test(rest)
    const isCounted = number !== undefined && (pagesOf(steps, (shift) => stepAt(candidate, shift)) >= 2 || (pages.length === 1 && number === 1 && alone))
    const repeats = pagesOf(words, (shift) => wordsAt(candidate, shift))
    const isRepeated = rest !== '' && !startsChapter(rest) && (repeats >= leastPages || (repeats === pages.length && repeats > 1) || (page > 0 && known.has(rest))) && apart
    // A head that changes with the chapter is known by the number beside it, and by standing apart.
    if ((isBare && isCounted) || isRepeated || (isCounted && apart && !startsChapter(rest) && pages.length > leastPages)) {
      heads.add(line)
      open.add(`${page} ${edge} ${depth}`)
    }
  }
  return heads
}

function candidatesOf({ height, lines }: HeadPage, page: number, body: number, leading: number): Candidate[] {
  const down = lines.toSorted((a, b) => a.y - b.y)
  const found: Candidate[] = []
  for (const edge of ['head', 'foot'] as const) {
    const inward = edge === 'head' ? down : down.toReversed()
    let depth = -1
    for (let at = 0; at < Math.min(inward.length, 12); at++) {
      const line = inward[at] as Line
      const outer = inward[at - 1]
      if (!outer || Math.abs(outer.y - line.y) > same) depth++
      if (depth >= deepest || line.text.length > mostLetters || (edge === 'head' ? line.y > height / 2 : line.y < height / 2)) break
      const next = inward.slice(at + 1).find(({ y }) => Math.abs(y - line.y) > same)
      const apart = !next || Math.abs(next.y - line.y) > 1.3 * leading || Math.abs(line.size - body) > 0.4 || line.pieces.every(({ face }) => face > 0) || line.text === line.text.toUpperCase()
      const alone = next !== undefined && Math.abs(next.y - line.y) > 3 * leading
      const { rest, number } = partsOf(line.text)
      found.push({ line, page, edge, depth, height: edge === 'head' ? line.y : height - line.y, rest, number, apart, alone })
    }
  }
  return found
}

/** The words of a line without its number, and the number: "The Tide · 12", "- 12 -", "xii", "Page 3 of 9". */
function partsOf(text: string): { rest: string; number: number | undefined } {
  const folded = text.toLowerCase().trim()
  const roman = /^[^\p{L}\d]*([ivxlc]{1,8})[^\p{L}\d]*$/u.exec(folded)?.[1]
  if (roman !== undefined) return { rest: '', number: romanOf(roman) }
  const digits = /(?:^|[^\d.,:/])(\d{1,4})(?=$|[^\d.,:/]|[.,:](?!\d))/.exec(folded)?.[1]
  const rest = folded.replace(/\d+/g, '').replace(/[^\p{L}]+/gu, ' ').trim()
  return { rest, number: digits === undefined ? undefined : Number(digits) }
}

function romanOf(letters: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  let sum = 0
  for (let at = 0; at < letters.length; at++) {
    const own = values[letters.charAt(at)] ?? 0
    sum += own < (values[letters.charAt(at + 1)] ?? 0) ? -own : own
  }
  return sum
}

/** The heading of a chapter comes back with a number that grows as well. */
function startsChapter(rest: string): boolean {
  return /^(?:chapter|chap|ch|part|book|act|scene|section|kapitel|teil|chapitre|partie|cap[ií]tulo|capitolo|parte|глава|часть|prologue|epilogue|interlude|canto|letter|day|night|week|year)\b/.test(rest)
}
