// bounded: each pattern here meets a line of at most 100 characters.
import type { Edit } from '../../model/edit.ts'

type Line = { readonly start: number; readonly end: number; readonly words: string; readonly breaksPage: boolean }

// A head is a short line; three pages are the fewest that show that it repeats.
const longest = 100
const leastPages = 3
// Lines of a page, as printers and word processors had them: from half a letter page to a long one.
const fewestLines = 20
const mostLines = 90

/** What a story's own head begins with. */
const titled = /^\W{0,4}(?:title|titel|titre|t[íi]tulo|titolo|название|story|author|autor(?:in)?|auteur|autora|autore|автор|fandom|rating|subject|betreff|from|von|de)\W{0,3}(?:[:=]|[ \t]-[ \t]|\.{3})/iu
/** Who wrote what is called on the line above, or on this one. */
const byLine = /^(?:["“„«]?\p{Lu}.{0,70} )?[*_~(-]{0,3} ?(?:(?:written |story |fanfic )?by|von|par|por|di|автор)[ :]{1,3}["“„«]?[\p{L}\d_]/iu

/** What a page is called in a head, with the blank before its number. */
const names = ['Page ', 'PAGE ', 'page ', 'Seite ', 'SEITE '] as const

/**
 * Finds what a printer put between two pages: form feeds, page numbers, heads and feet that repeat from page to page. The words of a sentence
 * that goes on over the page are joined again. Chapter numbers are none: they do not stand where pages end.
 */
export function findPageHeads(text: string): readonly Edit[] {
  if (!text.includes('\f') && !names.some((name) => text.includes(name)) && !/\n[ \t]*-? ?\d{1,4} ?-?[ \t]*\n/.test(text)) return []
  const lines = linesOf(text)
  const heads = headsAmong(lines)
  const edits: Edit[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!isGap(at)) continue
    let end = at
    let holds = false
    while (end < lines.length && isGap(end)) {
      holds ||= heads.has(end) || (lines[end] as Line).breaksPage
      end++
    }
    if (holds && !beginsStory(lines, end)) edits.push(...joined(text, lines, at, end))
    at = end
  }
  return edits

  /** Whether a line holds no words of the text: a head, or blank. */
  function isGap(at: number): boolean {
    return heads.has(at) || (lines[at] as Line).words === ''
  }
}

/** Whether a story's head begins on a line: the form feed above it parts it from another story. */
function beginsStory(lines: readonly Line[], line: number): boolean {
  const first = lines[line]?.words ?? ''
  if (first === '' || first.length > longest) return false
  if (titled.test(first)) return true
  const below = lines.slice(line, line + 6).filter(({ words }) => words !== '').slice(0, 3)
  return below.some(({ words }, at) => words.length <= longest && byLine.test(words) && (at > 0 || words.startsWith('"') || words.startsWith('“')))
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const given = end - start > longest * 3 ? text.slice(start, start + longest * 3) : text.slice(start, end)
    lines.push({ start, end, words: given.trim(), breaksPage: given.includes('\f') })
    start = end + 1
  }
  return lines
}

/** The lines that are heads or feet of pages. */
function headsAmong(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Map<string, { at: number; number: number }[]>()
  for (const [at, { words }] of lines.entries()) {
    if (words === '' || words.length > longest || !/[\d\p{L}]/u.test(words) || titled.test(words)) continue
    const number = /\d{1,4}/.exec(words)
    const key = number ? words.replace(number[0], '#') : words
    if (!number && !isBesideBreak(lines, at)) continue
    const same = found.get(key)
    const one = { at, number: number ? Number(number[0]) : NaN }
    if (same) same.push(one)
    else found.set(key, [one])
  }
  const heads = new Set<number>()
  for (const [key, places] of found) {
    if (places.length < leastPages || /^(?:chapter|part|book|act|scene|kapitel|teil|chapitre|partie|cap[ií]tulo|capitolo|parte|глава|часть|episode|day|week|year)\b/i.test(key)) continue
    if (isHead(key, places, lines)) for (const { at } of places) heads.add(at)
  }
  return heads
}

function isHead(key: string, places: readonly { readonly at: number; readonly number: number }[], lines: readonly Line[]): boolean {
  const beside = places.filter(({ at }) => isBesideBreak(lines, at)).length
  if (Number.isNaN(places[0]?.number)) return beside === places.length
  const steps = places.slice(1).filter(({ number }, index) => number === (places[index]?.number ?? NaN) + 1).length
  if (steps < (places.length - 1) * 0.8) return false
  if (beside >= places.length * 0.8 || /\b(?:page|seite|p\.|pg\.?) {0,3}#/i.test(key)) return true
  // A number alone, or a title with one: only where it comes as often as pages do, and sentences go on over it. A chapter ends with one.
  const gaps = places.slice(1).map(({ at }, index) => at - (places[index]?.at ?? 0))
  const middle = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
  const interrupted = places.filter(({ at }) => interrupts(lines, at)).length
  return interrupted * 4 >= places.length && middle >= fewestLines && middle <= mostLines && gaps.filter((gap) => Math.abs(gap - middle) <= 3).length >= gaps.length * 0.9
}

/** Whether a sentence goes on over a line: what stands before it does not end, or what stands behind it does not begin. */
function interrupts(lines: readonly Line[], at: number): boolean {
  const wordsFrom = (from: number, step: 1 | -1): Line | undefined => {
    for (let next = from + step; next >= 0 && next < lines.length && Math.abs(next - from) < 8; next += step) if (lines[next]?.words !== '') return lines[next]
    return undefined
  }
  return goesOn(wordsFrom(at, -1), wordsFrom(at, 1))
}

function goesOn(before: Line | undefined, after: Line | undefined): boolean {
  return before !== undefined && after !== undefined && !/[.!?…:"”’'»*)\]-]$/.test(before.words.slice(-1)) && /^[\p{Ll}\d"“‘'«(-]/u.test(after.words)
}

/** Whether a form feed stands in the line, or beside it with nothing but blank lines between. */
function isBesideBreak(lines: readonly Line[], at: number): boolean {
  if (lines[at]?.breaksPage) return true
  for (const step of [1, -1]) {
    for (let next = at + step, looked = 0; looked < 5; next += step, looked++) {
      const line = lines[next]
      if (!line) break
      if (line.breaksPage) return true
      if (line.words !== '') break
    }
  }
  return false
}

/** Takes out the lines `[first, last)` between two pages, and joins a sentence that goes on. */
function joined(text: string, lines: readonly Line[], first: number, last: number): readonly Edit[] {
  const before = lines[first - 1]
  const after = lines[last]
  const start = before ? before.end : 0
  const end = after ? after.start : text.length
  const was = text.slice(start, end)
  const becomes = !before || !after ? '' : goesOn(before, after) ? '\n' : '\n\n'
  return was === becomes ? [] : [{ rule: 'page-heads', at: [start, end], before: was, after: becomes, confidence: 0.9 }]
}
