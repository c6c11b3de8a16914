import { smartypantsu } from 'smartypants'
import type { Edit } from '../../src/model/edit.ts'
import { intake } from '../../src/intake/intake.ts'
import { apply } from '../../src/text/edits.ts'
import { isMade, made } from '../../src/text/typography/repairs.ts'
import { type Chance, chance } from '../random.ts'
import { type SetText, straighten } from './texts.ts'



/** One way in which files lose the order of their marks. `made`: what becomes of a set text, or of one straightened. */
type Damage = { readonly name: string; readonly of: 'set' | 'straight'; readonly make: (text: string, by: Chance) => string }

/** How many of the marks, or of the paragraphs that have some, are damaged. */
const share = 0.03
const letterAt = /[\p{L}\p{N}]/u
const isBlank = (unit: string | undefined): boolean => unit === undefined || unit.trim() === ''

/** Double marks of a set text, each as it is or, by chance, as `broken` has it. */
const each = (text: string, by: Chance, broken: (glyph: string, before: string, after: string) => string): string =>
  text.replace(/[“”]/g, (glyph, at: number) => (by.happens(share) ? broken(glyph, text.charAt(at - 1), text.charAt(at + 1)) : glyph))

const damages: readonly Damage[] = [
  { name: 'detached', of: 'straight', make: (text, by) => each(text, by, (glyph, before, after) => (glyph === '“' ? (isBlank(after) ? glyph : '“ ') : isBlank(before) ? glyph : ' ”')) },
  { name: 'doubled', of: 'straight', make: (text, by) => each(text, by, (glyph) => glyph + glyph) },
  { name: 'swapped', of: 'set', make: (text, by) => text.replace(/“[^“”\n]*”/g, (pair) => (by.happens(share) ? `”${pair.slice(1, -1)}“` : pair)) },
  { name: 'before its comma', of: 'straight', make: (text, by) => text.replace(/(?<=\p{L})([,.])”/gu, (marks, stop: string) => (by.happens(share) ? `” ${stop}` : marks)) },
  { name: 'stray at a line start', of: 'straight', make: (text, by) => each(text, by, (glyph, before) => (glyph === '”' && !isBlank(before) ? '\n”' : glyph)) },
]

/** One double mark deleted in some of the paragraphs that have one: of each, how many letters stand before it. */
function lose(text: string, by: Chance): { readonly text: string; readonly lost: ReadonlySet<number> } {
  const lost = new Set<number>()
  const paragraphs = text.split(/(?<=\n\n)/)
  const kept = paragraphs.map((paragraph, number) => {
    const places = [...paragraph.matchAll(/[“”]/g)].map(({ index }) => index)
    if (places.length === 0 || !by.happens(share)) return paragraph
    const at = by.pick(places)
    lost.add(number)
    return paragraph.slice(0, at) + paragraph.slice(at + 1)
  })
  return { text: kept.join(''), lost }
}

/** What stands between the letters of a text, by the number of letters before it, with blanks, dashes, ellipses and single marks made alike. */
function gapsOf(text: string): readonly string[] {
  return text.split(/[\p{L}\p{N}]/u).map((gap) => (gap === '' || gap === ' ' || gap === "'" ? gap : gap.replace(/\s*\n\s*\n\s*/g, '¶').replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/—/g, '--').replace(/…/g, '...')))
}

const tight = (gap: string): string => gap.replaceAll(' ', '')
const doubles = /["“”]/
type Repaired = { readonly text: string; readonly edits: readonly Edit[] }

async function read(text: string, name: string): Promise<Repaired> {
  const reading = await intake({ bytes: Buffer.from(text), name })
  return { text: reading.text, edits: reading.edits ?? [] }
}

const systems: Readonly<Record<string, (text: string, name: string) => Promise<string>>> = {
  incipit: async (text, name) => {
    const { text: received, edits } = await read(text, name)
    return apply(received, made(edits))
  },
  smartypants: async (text) => smartypantsu(text),
}

const percent = (part: number, of: number): string => (of === 0 ? '–' : ((100 * part) / of).toFixed(2)).padStart(7)
const cut = (text: string, limit: number): string => (text.length <= limit ? text : text.slice(0, text.lastIndexOf('\n\n', limit) + 2))

/** As much of each author as the bench takes, so that none of them outweighs the others. */
function sampled(texts: readonly SetText[], most: number): readonly SetText[] {
  const taken = new Map<string, number>()
  return texts.flatMap((one) => {
    const had = taken.get(one.author) ?? 0
    const text = cut(one.text, most - had)
    taken.set(one.author, had + text.length)
    return text.length > 2000 ? [{ ...one, text }] : []
  })
}

/**
 * Damages the double marks of set texts, a class at a time, and prints how many come out as they were, and what else became wrong.
 *
 * @param most characters taken of each author
 */
export async function damageReport(texts: readonly SetText[], { seed = 11, most = 200_000, only = '' } = {}): Promise<void> {
  const some = sampled(texts, most)
  console.log(`\nDamaged marks, ${100 * share} in a hundred, seed ${seed}: ${some.length} texts, at most ${most} characters an author`)
  console.log('class                    damaged   mended %   turned right %   smartypants   others made wrong ‰   smartypants')
  for (const { name, of, make } of damages.filter((one) => one.name.includes(only))) {
    const row = await Promise.all(Object.values(systems).map((system) => mended(some, system, of, make, seed)))
    const [own, other] = row as [Mended, Mended]
    console.log(`${name.padEnd(24)} ${String(own.all).padStart(7)}   ${percent(own.right, own.all).padStart(8)}   ${percent(own.turned, own.all).padStart(14)}   ${percent(other.turned, other.all).padStart(11)}   ${percent(10 * own.harmed, own.others).padStart(19)}   ${percent(10 * other.harmed, other.others).padStart(11)}`)
  }
  if ('lost'.includes(only)) await lostReport(texts, seed)
}

/** Of the damaged marks: `right` as they were, blanks included, `turned` right whatever blanks stand beside them. Of the others: made wrong by what was done to their neighbours. */
type Mended = { readonly all: number; readonly right: number; readonly turned: number; readonly others: number; readonly harmed: number }

async function mended(texts: readonly SetText[], system: (text: string, name: string) => Promise<string>, of: 'set' | 'straight', make: Damage['make'], seed: number): Promise<Mended> {
  const by = chance(seed)
  let [all, right, turned, others, harmed] = [0, 0, 0, 0, 0]
  for (const { name, text } of texts) {
    const received = (set: string): string => (of === 'set' ? set : straighten(set))
    const broken = make(text, by)
    const [truth, torn] = [gapsOf(text), gapsOf(broken)]
    const [sound, given] = [gapsOf(await system(received(text), name)), gapsOf(await system(received(broken), name))]
    for (const [place, gap] of truth.entries()) {
      if (!doubles.test(gap)) continue
      const isRight = given[place] === gap
      if (torn[place] !== gap) {
        all += 1
        if (isRight) right += 1
        if (tight(given[place] ?? '') === tight(gap)) turned += 1
      } else if (sound[place] === gap) {
        others += 1
        if (!isRight) harmed += 1
      }
    }
  }
  return { all, right, turned, others, harmed }
}

type Lost = { paragraphs: number; lost: number; told: number; found: number; placed: number; made: number; madeRight: number; unharmed: number; alarms: number }

/** Prints how many of the paragraphs that lost a mark are found, and how many others. */
async function lostReport(texts: readonly SetText[], seed: number): Promise<void> {
  const by = chance(seed)
  const rows = new Map<string, Lost>()
  for (const { name, author, text } of texts) {
    const row: Lost = rows.get(author) ?? { paragraphs: 0, lost: 0, told: 0, found: 0, placed: 0, made: 0, madeRight: 0, unharmed: 0, alarms: 0 }
    rows.set(author, row)
    const { text: broken, lost } = lose(text, by)
    const truth = straighten(text)
    const paragraphs = truth.split(/(?<=\n\n)/)
    row.unharmed += paragraphs.length
    row.alarms += told(await read(truth, name), paragraphs).size
    const found = told(await read(straighten(broken), name), paragraphs)
    const gaps = gapsOf(truth)
    row.paragraphs += paragraphs.length
    row.lost += lost.size
    row.told += found.size
    for (const [number, { gap, at, isMade: isPutIn }] of found) {
      const isPlaced = lost.has(number) && gaps[at] === gap
      if (lost.has(number)) row.found += 1
      if (isPlaced) row.placed += 1
      if (isPutIn) row.made += 1
      if (isPutIn && isPlaced) row.madeRight += 1
    }
  }
  console.log(`\nLost marks, one deleted in ${100 * share} in a hundred of the paragraphs that have some, seed ${seed}`)
  console.log('author              paragraphs    lost  precision   recall   place %    made   right %   alarms undamaged ‰')
  const sum = [...rows.values()].reduce((a, b) => Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + b[key as keyof Lost]])) as Lost)
  for (const [author, row] of [...rows, ['all', sum] as const]) {
    console.log(`${author.padEnd(18)} ${String(row.paragraphs).padStart(11)} ${String(row.lost).padStart(7)}   ${percent(row.found, row.told)}  ${percent(row.found, row.lost)}   ${percent(row.placed, row.found)} ${String(row.made).padStart(7)}   ${percent(row.madeRight, row.made)}   ${percent(10 * row.alarms, row.unharmed).padStart(18)}`)
  }
}

type Told = { readonly gap: string; readonly at: number; readonly isMade: boolean }

/** The paragraphs of the truth in which a mark is said to be lost: the gap as it would be with the mark put in, straight, and whether it is put in. */
function told({ text, edits }: Repaired, paragraphs: readonly string[]): ReadonlyMap<number, Told> {
  const ends: number[] = []
  for (const paragraph of paragraphs) ends.push((ends.at(-1) ?? 0) + countLetters(paragraph))
  const found = new Map<number, Told>()
  let [from, letters, paragraph] = [0, 0, 0]
  for (const one of edits) {
    if (one.rule !== 'quote-lost') continue
    letters += countLetters(text.slice(from, one.at[0]))
    from = one.at[0]
    const before = /[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, from - 200), from))?.[0] ?? ''
    const after = /^[^\p{L}\p{N}]*/u.exec(text.slice(from, from + 200))?.[0] ?? ''
    while (paragraph < ends.length - 1 && ((ends[paragraph] as number) < letters || ((ends[paragraph] as number) === letters && before.includes('\n\n')))) paragraph += 1
    const gap = gapsOf(`${before}"${after}`).join('')
    if (!found.has(paragraph)) found.set(paragraph, { gap, at: letters, isMade: isMade(one) })
  }
  return found
}

function countLetters(text: string): number {
  let count = 0
  for (const unit of text) if (letterAt.test(unit)) count += 1
  return count
}
