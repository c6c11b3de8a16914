import { existsSync, readFileSync } from 'node:fs'
import { readRating } from '../../src/intake/ratings.ts'
import { readWarning } from '../../src/intake/warnings.ts'
import type { Rung } from '../../src/model/rating.ts'
import { rungs } from '../../src/model/rating.ts'
import { shelfOf } from './annotate.ts'
import { anyLabelRung } from './baselines.ts'
import { type Counts, total } from './intervals.ts'
import type { Part } from './load-heads.ts'
import { bare } from './normal.ts'
import { peopleInHead, peopleOf } from './paragraph-people.ts'

type Entry = { readonly id: string; readonly text: string }
type RoleEntry = Entry & { readonly roles: readonly { readonly name: string; readonly role: string; readonly word: string }[] }
type RatingEntry = Entry & { readonly rung: Rung | null; readonly also?: readonly Rung[] }
type WarningEntry = Entry & {
  readonly answer: string
  readonly warnings?: readonly string[]
  readonly denied?: readonly string[]
  readonly presence?: Readonly<Record<string, string>>
  readonly intensity?: Readonly<Record<string, string>>
}

/** A figure of a list: counts of sets that agree or not, or how many entries are right. */
export type Figure = { readonly what: string; readonly counts: Counts } | { readonly what: string; readonly right: number; readonly all: number }

/** What came of a list; `misses` are entries in words, with what was wanted and given. */
export type ListScore = { readonly list: string; readonly entries: number; readonly figures: readonly Figure[]; readonly misses: readonly string[] }

/** The lists whose measured part is a file of its own, written later: all of the first one was seen while rules were written. */
const apart: Readonly<Record<string, string>> = { roles: 'roles-blind' }

/** The entries of a list of fixtures/intake that belong to a part: those of its own file, or by the last digit of their number as heads do; none where the list is not there. */
export function loadList<E extends Entry>(list: string, part: Part): readonly E[] {
  const own = apart[list]
  const url = new URL(`../../fixtures/intake/${own !== undefined && part === 'measured' ? own : list}.jsonl`, import.meta.url)
  if (!existsSync(url)) return []
  return readFileSync(url, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as E).filter(({ id }) => own !== undefined || shelfOf(id) === part)
}

/** Two sets of keys, compared. */
function compare(wanted: readonly string[], given: readonly string[]): Counts {
  const [one, other] = [new Set(wanted), new Set(given)]
  const hits = one.intersection(other).size
  return { hits, extra: other.size - hits, missed: one.size - hits }
}

const differs = ({ extra, missed }: Counts): boolean => extra + missed > 0
const told = (text: string, wanted: unknown, given: unknown): string => `${text}\n    wanted ${JSON.stringify(wanted)}\n    given  ${JSON.stringify(given)}`

/** Sentences of thanks, credits and disclaimers: who did what. */
export async function scoreRoles(part: Part): Promise<ListScore> {
  const entries = loadList<RoleEntry>('roles', part)
  const [alone, inHead]: [Counts[], Counts[]] = [[], []]
  const misses: string[] = []
  for (const { id, text, roles } of entries) {
    const key = ({ name, role }: { readonly name: string; readonly role: string }): string => `${role} ${bare(name)}`
    const wanted = roles.map(key)
    const given = peopleOf(text).map(key)
    const counts = compare(wanted, given)
    alone.push(counts)
    inHead.push(compare(wanted, (await peopleInHead(text)).map(key)))
    if (differs(counts)) misses.push(told(`${id} ${text}`, wanted, given))
  }
  return { list: 'roles', entries: entries.length, figures: [{ what: 'name and role, a paragraph by itself', counts: total(alone) }, { what: 'name and role, as a paragraph of a head', counts: total(inHead) }], misses }
}

/** Ratings as writers put them: the rung; where letters mean two, either. No rating must be none. */
export function scoreRatings(part: Part): ListScore {
  const entries = loadList<RatingEntry>('ratings', part)
  const accepted = ({ rung, also }: RatingEntry): readonly (Rung | undefined)[] => [rung ?? undefined, ...(also ?? [])]
  // Unrated is gated like the highest: it understates nothing.
  const isBelow = (entry: RatingEntry, given: Rung | undefined): boolean => given !== undefined && given !== 'unrated' && entry.rung !== null && entry.rung !== 'unrated' && accepted(entry).every((rung) => rung !== undefined && rungs.indexOf(given) < rungs.indexOf(rung))
  const read = entries.map((entry) => ({ entry, given: readRating(entry.text)?.rung, anchor: anyLabelRung(entry.text) }))
  const isRight = (entry: RatingEntry, given: string | undefined): boolean => accepted(entry).some((rung) => rung === given)
  const count = (holds: (one: (typeof read)[number]) => boolean, of = read): { readonly right: number; readonly all: number } => ({ right: of.filter(holds).length, all: of.length })
  const stated = read.filter(({ entry }) => entry.rung !== null)
  return {
    list: 'ratings',
    entries: entries.length,
    figures: [
      { what: 'right', ...count(({ entry, given }) => isRight(entry, given)) },
      { what: 'understated', ...count(({ entry, given }) => isBelow(entry, given), stated) },
      { what: 'not read though stated', ...count(({ given }) => given === undefined, stated) },
      { what: 'read though none', ...count(({ given }) => given !== undefined, read.filter(({ entry }) => entry.rung === null)) },
      { what: 'right, of any label', ...count(({ entry, anchor }) => isRight(entry, anchor), stated) },
      { what: 'understated, of any label', ...count(({ entry, anchor }) => isBelow(entry, anchor as Rung), stated) },
    ],
    misses: read.filter(({ entry, given }) => !isRight(entry, given)).map(({ entry, given }) => told(`${entry.id} ${entry.text}`, accepted(entry), given ?? null)),
  }
}

/** Warnings as writers put them: the answer, the codes, what is said not to occur, how present and how strong. */
export function scoreWarnings(part: Part): ListScore {
  const entries = loadList<WarningEntry>('warnings', part)
  const sums: Record<'codes' | 'denied' | 'presence' | 'intensity', Counts[]> = { codes: [], denied: [], presence: [], intensity: [] }
  const misses: string[] = []
  let right = 0
  for (const { id, text, answer, warnings = [], denied = [], presence = {}, intensity = {} } of entries) {
    const value = readWarning(text).value as Readonly<Record<string, unknown>>
    const list = (key: string): readonly string[] => (Array.isArray(value[key]) ? (value[key] as readonly string[]) : [])
    const pairs = (of: unknown): readonly string[] => Object.entries((of ?? {}) as Readonly<Record<string, string>>).map((pair) => pair.join(' '))
    const counts = { codes: compare(warnings, list('warnings')), denied: compare(denied, list('denied')), presence: compare(pairs(presence), pairs(howOf(value, 'presence'))), intensity: compare(pairs(intensity), pairs(howOf(value, 'intensity'))) }
    for (const [what, one] of Object.entries(counts) as [keyof typeof sums, Counts][]) sums[what].push(one)
    if (value['answer'] === answer) right += 1
    if (value['answer'] !== answer || Object.values(counts).some(differs)) misses.push(told(`${id} ${text}`, { answer, warnings, denied, presence, intensity }, value))
  }
  return { list: 'warnings', entries: entries.length, figures: [{ what: 'answer right', right, all: entries.length }, ...Object.entries(sums).map(([what, counts]) => ({ what, counts: total(counts) }))], misses }
}

/** What a reading says of each warning beside its name: code to presence, or to intensity. */
function howOf(value: Readonly<Record<string, unknown>>, what: 'presence' | 'intensity'): Readonly<Record<string, string>> {
  const how = (value['how'] ?? {}) as Readonly<Record<string, Readonly<Record<string, string>>>>
  return Object.fromEntries(Object.entries(how).flatMap(([code, said]) => (said[what] === undefined ? [] : [[code, said[what]]])))
}
