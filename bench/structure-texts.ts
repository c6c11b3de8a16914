import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { halfOf } from './halves.ts'
import { sources } from './paragraphs.ts'
import type { Chance } from './random.ts'
import type { Half } from './structure-score.ts'

/** A story of the corpus: its paragraphs, scene breaks and section headings taken out. */
export type Story = { readonly file: string; readonly half: Half; readonly title: string; readonly author: string; readonly paragraphs: readonly string[]; readonly verse: readonly boolean[] }

/** A novel of the corpus, its chapters as its own complete numbering divides it. */
export type Novel = { readonly file: string; readonly half: Half; readonly title: string; readonly author: string; readonly language: string; readonly chapters: readonly { readonly number: number; readonly head: readonly string[]; readonly title?: string; readonly paragraphs: readonly string[] }[] }

type Row = { readonly file: string; readonly title: string; readonly author: string; readonly language: string }

function manifest(): Row[] {
  return readFileSync(join(sources.corpus, 'MANIFEST.tsv'), 'utf8').trim().split('\n').slice(1).map((row) => row.split('\t'))
    .map(([file = '', title = '', author = '', , , language = '']) => ({ file, title, author, language }))
}

// Lines that head a section, as the corpus has them: this is the truth's own rule, and not the one that is measured.
const sectionLine = /^\W*(?:(?:chapter|letter|part|book|canto|act|scene)\s+)?(?:[IVXLC]{1,7}|\d{1,3})\W*$|^(?:chapter|letter|part|book|act|scene)\s+(?:[IVXLC]+|\d+|the\s+\w+|\w+)\b.{0,60}$/i

/** The short stories, those with sections of their own left out. */
export function stories(): Story[] {
  const known = new Map(manifest().map((row) => [row.file, row]))
  return readdirSync(sources.corpus).filter((name) => name.startsWith('se-')).sort().flatMap((file): Story[] => {
    const row = known.get(file)
    const blocks = readFileSync(join(sources.corpus, file), 'utf8').split(/\n{2,}/).map((one) => one.replace(/^\n+|\n+$/g, '')).filter((one) => one.trim() !== '').slice(2)
    if (!row || blocks.some((block) => sectionLine.test(block))) return []
    const kept = blocks.filter((block) => /\p{L}/u.test(block))
    if (kept.join('').length < 3000) return []
    return [{ file, half: halfOf(file), title: row.title, author: row.author.replace(/\s*[[(].*$/, ''), paragraphs: kept, verse: kept.map((block) => /^ {2}/.test(block)) }]
  })
}

const words = 'CHAPTER|Chapter|Chapitre|CHAPITRE|CAPITOLO|Capitolo|Kapitel|KAPITEL|ROZDZIAŁ|Rozdział|Kapitola|KAPITOLA|Capítulo|CAPITULO|CAPÍTULO|FEJEZET|Fejezet|Глава|ГЛАВА|Розділ|РОЗДІЛ|STAVE|Kap\\.'
const chapterLine = new RegExp(`^(?:(?:${words})\\s+)?([IVXL]{1,8}|\\d{1,3})(?:[.:]?|[.:—–-]+\\s+(\\S.{0,70}))$`)
const roman = (word: string): number => [...word].reduce((sum, letter, at) => {
  const value = { I: 1, V: 5, X: 10, L: 50 }[letter] ?? 0
  const next = { I: 1, V: 5, X: 10, L: 50 }[word[at + 1] ?? ''] ?? 0
  return sum + (value < next ? -value : value)
}, 0)

/** Novels whose chapters are numbered from 1 on without a gap, each heading in a paragraph of its own; the first 24 chapters of each, the last one left out. */
export function novels(): Novel[] {
  return manifest().filter(({ file }) => /^(?:pg|eltec)-/.test(file)).sort((a, b) => (a.file < b.file ? -1 : 1)).flatMap((row): Novel[] => {
    const whole = readFileSync(join(sources.corpus, row.file), 'utf8').replace(/\r\n?/g, '\n')
    const begin = /\*\*\* ?START[^\n]*\*\*\*/.exec(whole)
    const end = whole.search(/\*\*\* ?END OF|End of (?:the )?Project Gutenberg/)
    const blocks = whole.slice(begin ? begin.index + begin[0].length : 0, end < 0 ? whole.length : end).split(/\n{2,}/).map((one) => one.replace(/^\n+|\s+$/g, '')).filter((one) => one.trim() !== '')
    const heads = blocks.flatMap((block, at) => {
      const found = chapterLine.exec(block.trim().replace(/\s+/g, ' '))
      return found?.[1] ? [{ at, number: /\d/.test(found[1]) ? Number(found[1]) : roman(found[1]), title: found[2] }] : []
    })
    // The last heading 1 that a complete run follows: a list of contents in front has its own.
    const start = heads.findLastIndex(({ number }, at) => number === 1 && heads.slice(at).every((head, next) => head.number === next + 1))
    const run = start < 0 ? [] : heads.slice(start)
    if (run.length < 4) return []
    // The last chapter runs on into whatever the volume holds behind it.
    const chapters = run.slice(0, Math.min(24, run.length - 1)).map(({ at, number, title }, next) => {
      const body = blocks.slice(at + 1, run[next + 1]?.at ?? blocks.length)
      const below = title === undefined && body.length > 1 && isCaption(body[0] as string) ? (body[0] as string) : undefined
      const called = title ?? below?.trim().replace(/\s+/g, ' ')
      return { number, head: [(blocks[at] as string).trim(), ...(below !== undefined ? [below.trim()] : [])], ...(called !== undefined && { title: called }), paragraphs: (below === undefined ? body : body.slice(1)).filter((one) => /\p{L}/u.test(one)) }
    })
    if (chapters.some(({ paragraphs }) => paragraphs.join('').length < 1500 || paragraphs.some((one) => sectionLine.test(one.trim())))) return []
    return [{ file: row.file, half: halfOf(row.file), title: row.title, author: row.author.replace(/\s*[[(].*$/, ''), language: row.language, chapters }]
  })
}

function isCaption(block: string): boolean {
  const line = block.trim()
  return !line.includes('\n') && line.length < 70 && /^\p{Lu}/u.test(line) && (line === line.toUpperCase() || !/[.,;:!?”"»]$/.test(line))
}

/** How a text shows its paragraphs. */
export const layouts = ['blank', 'indent', 'long', 'both'] as const
export type Layout = (typeof layouts)[number]

/** A paragraph as a layout sets it: its lines, and what stands before the next one. */
export function set(paragraph: string, layout: Layout, width: number, verse = false): string {
  if (verse) return paragraph
  const flat = paragraph.replace(/\s+/g, ' ').trim()
  if (layout === 'long') return flat
  return wrap(layout === 'blank' ? flat : `    ${flat}`, width)
}

/** What stands between two paragraphs. */
export function between(layout: Layout): string {
  return layout === 'indent' ? '\n' : '\n\n'
}

export function wrap(text: string, width: number): string {
  const lines: string[] = []
  let line = /^ */.exec(text)?.[0] ?? ''
  let empty = true
  for (const word of text.trim().split(/ +/)) {
    if (!empty && line.length + 1 + word.length > width) { lines.push(line); line = word } else line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}

export function shuffled<T>(list: readonly T[], random: Chance): T[] {
  const out = [...list]
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1)
    ;[out[at], out[other]] = [out[other] as T, out[at] as T]
  }
  return out
}
