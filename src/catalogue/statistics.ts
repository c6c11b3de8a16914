import type { Condition } from '../consent/predicate.ts'
import { type Rung, rungs } from '../model/rating.ts'
import type { Warning } from '../model/warning.ts'
import { warningsOf } from './condition.ts'
import { conditionClaims } from './condition-claims.ts'
import { add, type Counted, most } from './counted.ts'
import type { FactColumns } from './fact-columns.ts'
import { type HeldPlaces, heldPlaces } from './held-places.ts'
import { inColumns } from './held-works.ts'
import { type Claims, yes } from './kleene.ts'
import { bandOf, lengthBands } from './length-bands.ts'
import { confidenceBands } from './reading-counts.ts'
import type { Connection } from './sqlite.ts'

/** What one year has; `year` is undefined for what has no date. A work counts once for each of its warnings. */
export type YearStatistics = { readonly year?: string; readonly works: number; readonly words: number; readonly ratings: Readonly<Partial<Record<Rung, number>>>; readonly warnings: Readonly<Partial<Record<Warning, number>>> }

/** The library in figures, of the works that a condition admits and of the files that they came from. */
export type Statistics = {
  readonly works: number
  readonly words: number
  /** Oldest first, what has no date last. */
  readonly years: readonly YearStatistics[]
  readonly warnings: Counted<Warning>
  /** Works in each band of `lengthBands`. */
  readonly lengths: readonly number[]
  readonly languages: Counted
  readonly files: number
  readonly encodings: Counted
  /** Repairs made, by what their rules are about; `mended`: characters that had been decoded wrongly. */
  readonly repairs: Counted
  /** Files of which nobody counted the repairs: they were read before anybody did. */
  readonly uncounted: number
  /** For each field the assertions in each band of confidence (`confidenceBands`). */
  readonly confidence: readonly (readonly [field: string, counts: readonly number[]])[]
}

/** Counts the library for one reader. */
export function statistics(connection: Connection, condition: Condition): Statistics {
  return inColumns(connection, (columns) => {
    const may = conditionClaims(connection, condition)
    return { ...ofWorks(columns, may), ...ofReadings(heldPlaces(connection), may) }
  })
}

type Year = { works: number; words: number; readonly ratings: Uint32Array; readonly warnings: Partial<Record<Warning, number>> }

function ofWorks(columns: FactColumns, may: Claims): Pick<Statistics, 'works' | 'words' | 'years' | 'warnings' | 'lengths' | 'languages'> {
  const years = new Map<string, Year>()
  const yearOf = columns.dates.map((date) => {
    const name = date.slice(0, 4)
    const year = years.get(name) ?? { works: 0, words: 0, ratings: new Uint32Array(rungs.length), warnings: {} }
    years.set(name, year)
    return year
  })
  const warnings = new Map<Warning, number>()
  const languages = new Uint32Array(columns.languages.length)
  const lengths = lengthBands.map(() => 0)
  let [count, words] = [0, 0]
  for (let work = 1; work < columns.size; work++) {
    if (may[work] !== yes) continue
    const year = yearOf[columns.date[work] as number] as Year
    const rung = columns.rung[work] as number
    const length = columns.words[work] as number
    count += 1
    words += length
    year.works += 1
    year.words += length
    year.ratings[rung] = (year.ratings[rung] as number) + 1
    for (const warning of warningsOf((columns.warnedHigh[work] as number) * 2 ** 32 + (columns.warnedLow[work] as number))) {
      year.warnings[warning] = (year.warnings[warning] ?? 0) + 1
      add(warnings, warning)
    }
    languages[columns.language[work] as number] = (languages[columns.language[work] as number] as number) + 1
    const band = bandOf(length)
    lengths[band] = (lengths[band] as number) + 1
  }
  const met = [...years].filter(([, { works }]) => works > 0).map(([year, rest]): YearStatistics => ({ ...(year !== '' && { year }), ...rest, ratings: Object.fromEntries(rungs.map((rung, n) => [rung, rest.ratings[n] as number] as const).filter(([, works]) => works > 0)) }))
  return {
    works: count, words, years: met.sort((a, b) => (a.year === undefined ? 1 : b.year === undefined || a.year < b.year ? -1 : 1)), warnings: most(warnings), lengths,
    languages: most(new Map(columns.languages.map((code, n) => [code, languages[n] as number] as const).filter(([, works]) => works > 0))),
  }
}

function ofReadings({ work, reading, isRead, kindOf, kinds, repairs, groups }: HeldPlaces, may: Claims): Pick<Statistics, 'files' | 'encodings' | 'repairs' | 'uncounted' | 'confidence'> {
  const ofKinds = kinds.map(() => 0)
  const ofGroups = groups.map(() => 0)
  let [files, last] = [0, 0]
  for (let place = 0; place < work.length; place++) {
    // A file may hold several stories.
    if (isRead[place] !== 1 || may[work[place] as number] !== yes || reading[place] === last) continue
    last = reading[place] as number
    files += 1
    const kind = kindOf[last] ?? 0
    ofKinds[kind] = (ofKinds[kind] as number) + 1
    for (let group = 0; group < groups.length; group++) ofGroups[group] = (ofGroups[group] as number) + (repairs[last * groups.length + group] ?? 0)
  }
  const encodings = new Map<string, number>()
  const confidence = new Map<string, number[]>()
  let uncounted = 0
  for (const [n, times] of ofKinds.entries()) {
    const kind = kinds[n]
    if (!kind || times === 0) continue
    if (kind.encoding !== null) add(encodings, kind.encoding, times)
    if (!kind.counted) uncounted += times
    for (const [field, counts] of Object.entries(kind.confidence)) confidence.set(field, (confidence.get(field) ?? confidenceBands.map(() => 0)).map((sum, band) => sum + times * (counts[band] ?? 0)))
  }
  const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)
  return {
    files, encodings: most(encodings), repairs: most(new Map(groups.map((group, n) => [group, ofGroups[n] as number] as const).filter(([, count]) => count > 0))), uncounted,
    confidence: [...confidence].sort((a, b) => total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1)),
  }
}
