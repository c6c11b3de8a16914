import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { endSigns, type Signs, signsOf, startSigns } from '../src/intake/headers/piece-signs.ts'
import { filledWidth, type Piece, pieceAt } from '../src/intake/headers/pieces.ts'
import { readHeading } from '../src/intake/chapters.ts'
import { intake } from '../src/intake/intake.ts'
import { lineAt, lineTable, type LineTable, lineText } from '../src/intake/line-table.ts'
import { isSceneBreak } from '../src/text/scene-breaks.ts'
import { fileSpans } from './golden/file-spans.ts'
import type { Span } from '../src/model/span.ts'
import type { GoldenHead } from './golden/golden-head.ts'
import { renderAll } from './golden/render.ts'
import { sources } from './paragraphs.ts'
import { chance } from './random.ts'

/** A text cut into pieces, with the signs of each and the pieces that its story begins with and ends before. `fold`: 0 to 4, the same for all that was made of one head. */
export type Case = {
  readonly id: string
  readonly made: 'as it is' | 'over another body' | 'shortened' | 'rendered' | 'no front'
  readonly fold: number
  readonly weight: number
  /** Whether the text's end was reached. */
  readonly whole: boolean
  readonly signs: readonly Signs[]
  readonly starts: readonly (readonly string[])[]
  readonly ends: readonly (readonly string[])[]
  readonly story: readonly [number, number]
  readonly show: (piece: number) => string
}

const mostPieces = 90
const rows = ['* * *', '***', '*', '-----', '~*~', '#', '* * * * *', '~~~~~~~~', '- - -', 'oOo']

function caseOf(id: string, made: Case['made'], weight: number, table: LineTable, [first, start, end]: readonly [number, number, number], whole = true): Case | undefined {
  const pieces: Piece[] = []
  const width = filledWidth(table, first, table.count)
  for (let line = first; line < table.count && pieces.length < mostPieces; line = (pieces.at(-1) as Piece).end) pieces.push(pieceAt(table, line, first, table.count, pieces, width))
  const from = pieces.findIndex(({ line }) => line === start)
  if (from < 0) return undefined
  const behind = pieces.findIndex(({ line }) => line >= end)
  const shown = (at: number): string => `[${pieces[at]?.kind}] ${table.text.slice(table.from[pieces[at]?.line ?? 0], table.to[(pieces[at]?.end ?? 1) - 1]).replace(/\s+/g, ' ').slice(0, 110)}`
  return {
    id, made, fold: Number(id) % 5, weight, whole: whole && (pieces.at(-1)?.end ?? 0) >= table.count,
    signs: pieces.map((_, at) => signsOf(table, pieces, at)),
    starts: pieces.map((_, at) => startSigns(table, pieces, at)),
    ends: [...pieces.keys(), pieces.length].map((at) => endSigns(table, pieces, at)),
    story: [from, behind < 0 ? pieces.length : behind],
    show: shown,
  }
}

/** Numbers of what is made a head here; heads of the golden set have lower ones. */
const firstMade = 20_000

/** The cases of fixtures/structure, as heads that state nothing. */
export function structureHeads(): GoldenHead[] {
  const folder = new URL('../fixtures/structure/', import.meta.url)
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().flatMap((name, at): GoldenHead[] => {
    const { measured, blocks } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { readonly measured: boolean; readonly blocks: readonly (readonly [string, number, number])[] }
    const told = blocks.filter(([kind]) => kind !== 'front')
    const [first, last] = [told[0], told.at(-1)]
    if (measured || !first || !last) return []
    return [{ id: String(firstMade + at), name: 'story.txt', language: 'en', profiles: ['free'], teaches: name, body: [first[1], last[2]], annotations: [], text: readFileSync(new URL(name.replace('.json', '.txt'), folder), 'utf8') }]
  })
}

/** The samples that hold one story each, as heads that state nothing. */
export async function sampleHeads(): Promise<GoldenHead[]> {
  const folder = new URL('../fixtures/samples/', import.meta.url)
  const truths = readdirSync(folder).filter((name) => name.endsWith('.json')).sort().flatMap((name) => Object.entries(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, { readonly works?: readonly Truth[] }>))
  const heads = await Promise.all(truths.map(async ([path, { works = [] }], at): Promise<GoldenHead[]> => {
    const [work, ...others] = works
    const file = `${sources.samples}${path}`
    if (!work || others.length > 0 || !existsSync(file)) return []
    const { text } = await intake({ bytes: readFileSync(file), name: path })
    const table = lineTable(text)
    const holds = (line: number, words: string): boolean => text.slice(table.from[line], (table.from[line] as number) + words.length + 60).replace(/\s+/g, ' ').startsWith(words)
    let start = Array.from({ length: table.count }, (_, line) => line).find((line) => holds(line, work.firstWords.slice(0, 40))) ?? -1
    const end = text.replace(/\s/g, ' ').lastIndexOf(work.lastWords.slice(-30))
    if (start < 0 || end < 0) return []
    const isAbove = (line: number): boolean => line > 0 && (readHeading(lineText(table, line)) !== undefined || (work.chapters > 1 && lineText(table, line).length < 60 && !/[.:!?]/.test(lineText(table, line))))
    while (isAbove(start - 1)) start -= 1
    return [{ id: String(firstMade + 500 + at), name: 'story.txt', language: work.language, profiles: ['free'], teaches: path, body: [table.from[start] as number, end + 30], annotations: [], text }]
  }))
  return heads.flat()
}
type Truth = { readonly firstWords: string; readonly lastWords: string; readonly chapters: number; readonly language: string }

const plain = (words: string): string => words.replace(/<[^>]*>|&#?\w+;/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase()

/** The text of a head, the lines between which its story stands, and the way from places of the text to places of the file; undefined where the program finds no story in the file, or several. */
export async function lined(head: GoldenHead): Promise<{ table: LineTable; lines: readonly [number, number, number]; toFile: (at: Span) => Span } | undefined> {
  const bytes = new TextEncoder().encode(head.text)
  const reading = await intake({ bytes, name: head.name })
  const [draft, second] = reading.drafts
  if (!draft || second) return undefined
  const table = lineTable(reading.text)
  const first = lineAt(table, draft.at[0])
  const numbers = Array.from({ length: table.count - first }, (_, at) => first + at)
  const toFile = fileSpans(bytes, head.text, reading)
  let [start, end] = [-1, -1]
  if (reading.format === 'html') {
    const opening = plain(head.text.slice(head.body[0], head.body[0] + 300)).slice(0, 24)
    const closing = plain(head.text.slice(Math.max(0, head.body[1] - 300), head.body[1]))
    start = numbers.find((line) => plain(table.text.slice(table.from[line], (table.from[line] as number) + 200)).startsWith(opening.slice(0, Math.min(24, Math.max(6, plain(lineText(table, line)).length))))) ?? -1
    end = 1 + (numbers.findLast((line) => line >= start && closing.endsWith(plain(lineText(table, line)).slice(-24))) ?? -2)
  } else {
    const at = numbers.map((line) => toFile([table.from[line] as number, table.to[line] as number]))
    start = first + at.findIndex(([, to]) => to > head.body[0])
    end = first + at.findIndex(([from]) => from >= head.body[1])
    if (end < first) end = table.count
  }
  while (start >= first && start + 1 < table.count && isSceneBreak(lineText(table, start))) start += 1
  return start < first ? undefined : { table, lines: [first, start, end > start ? end : table.count], toFile }
}

/** Paragraphs from the middle of each book of the corpus, by language; none where it is absent. */
function books(): Map<string, string[][]> {
  const found = new Map<string, string[][]>()
  if (!existsSync(sources.corpus)) return found
  for (const name of readdirSync(sources.corpus).filter((one) => one.endsWith('.txt')).sort()) {
    const language = /^(?:cs|eltec)-([a-z]{2})-/.exec(name)?.[1] ?? 'en'
    const paragraphs = readFileSync(new URL(name, `file://${sources.corpus}/`), 'utf8').replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/).map((one) => one.trim()).filter((one) => one !== '')
    const middle = paragraphs.slice(Math.floor(paragraphs.length * 0.1), Math.floor(paragraphs.length * 0.9)).filter((one) => !/gutenberg|^\W*(?:chapter|[IVXLC]+\.?$)/i.test(one))
    if (middle.length > 40) found.set(language, [...(found.get(language) ?? []), middle])
  }
  return found
}

/**
 * What the bounds of stories are learnt from: heads as they are; the same heads and feet around bodies of the corpus, now and then with a
 * sentence of thanks more; the values of heads rendered in other profiles; and stretches of the corpus that have no front.
 *
 * @param said sentences that authors say around stories
 */
export async function boundsCases(heads: readonly GoldenHead[], said: readonly string[], seed: number): Promise<{ readonly cases: readonly Case[]; readonly missing: readonly string[] }> {
  const { below, pick, happens } = chance(seed)
  const library = books()
  const cases: Case[] = []
  const missing: string[] = []
  for (const head of heads) {
    const found = await lined(head)
    // Heads are odd on purpose; the samples are what lies in heaps.
    const own = found && caseOf(head.id, 'as it is', Number(head.id) < firstMade ? 1 : 12, found.table, found.lines)
    if (!found || !own) { missing.push(head.id); continue }
    cases.push(own)
    const { table, lines: [first, start, end] } = found
    const before = table.text.slice(table.from[first], table.from[start])
    const behind = end < table.count ? table.text.slice(table.to[end - 1], table.to[table.count - 1]) : ''
    // With a paragraph or two of its story alone.
    const brief = table.text.slice(table.from[first], table.to[Math.min(end - 1, start + below(3))])
    const little = lineTable(`${brief}\n`)
    const short = caseOf(head.id, 'shortened', 0.3, little, [0, lineAt(little, (table.from[start] as number) - (table.from[first] as number)), little.count])
    if (short) cases.push(short)
    const known = library.get(head.language.slice(0, 2))
    for (let time = 0; time < 3 && library.size > 0; time += 1) {
      const book = pick(known && happens(0.8) ? known : (library.get('en') as string[][]))
      const at = below(Math.max(1, book.length - 30))
      const taken = book.slice(at, at + 6 + below(24))
      // Scenes of their own, the last one often a short one.
      const row = happens(0.5) ? pick(rows) : ''
      const body = taken.map((one, place) => (row !== '' && place > 0 && happens(place > taken.length - 4 ? 0.25 : 0.08) ? `${row}\n\n${one}` : one)).join('\n\n')
      const above = `${before}${happens(0.4) ? `${pick(said)}\n\n` : ''}`
      const isWhole = happens(0.5)
      const over = lineTable(`${above}${body}${isWhole && happens(0.8) ? behind : ''}\n`)
      const one = caseOf(head.id, 'over another body', 0.15, over, [0, lineAt(over, above.length), lineAt(over, above.length + body.length)], isWhole)
      if (one) cases.push(one)
    }
  }
  for (const head of renderAll(heads.filter(({ annotations }) => annotations.length > 0), seed)) {
    if (!happens(0.08) || head.name.endsWith('html')) continue
    const table = lineTable(head.text)
    const brief = head.text.slice(0, head.body[0] + 60 + below(200)).replace(/\s+\S*$/, '\n')
    const little = lineTable(brief)
    const short = caseOf(head.id.slice(0, 3), 'rendered', 0.3, little, [0, lineAt(little, head.body[0]), little.count])
    if (short && happens(0.5)) cases.push(short)
    const one = caseOf(head.id.slice(0, 3), 'rendered', 0.3, table, [0, lineAt(table, head.body[0]), lineAt(table, head.body[1])])
    if (one) cases.push(one)
  }
  for (const [language, all] of library) {
    for (const book of language === 'en' ? all.slice(0, 250) : all) {
      const from = below(Math.max(1, book.length - 30))
      const table = lineTable(`${book.slice(from, from + 15).join('\n\n')}\n`)
      const one = caseOf(String(below(5)), 'no front', 0.5, table, [0, 0, table.count])
      if (one) cases.push(one)
    }
  }
  return { cases, missing }
}
