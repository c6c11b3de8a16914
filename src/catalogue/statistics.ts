import type { Condition } from '../consent/predicate.ts'
import { type Rung, rungs } from '../model/rating.ts'
import type { Warning } from '../model/warning.ts'
import { mended } from '../parsing/packed.ts'
import { rules } from '../text/typography/repairs.ts'
import { type ConditionArgs, conditionArgs, meets, warningsOf } from './condition.ts'
import { add, type Counted, most } from './counted.ts'
import { confidenceBands } from './reading-counts.ts'
import { all, type Connection, each } from './sqlite.ts'
import { statement } from './statement.ts'
import { bandOf, lengthBands } from './length-bands.ts'

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

const works = statement<ConditionArgs, { date: string | null; rung: number; warned: number; words: number; language: string }>('statistics/works', (db, arg) =>
  db.selectFrom('work').select(['date', 'rung', 'warned', 'words', 'language']).where(meets(arg)))
const readings = statement<ConditionArgs, { encoding: string | null; made: string | null; confidence: string | null }>('statistics/readings', (db, arg) =>
  db.with('shown', (shown) => shown.selectFrom('work').crossJoin('segment').crossJoin('draft').select('draft.reading_id').distinct()
    .whereRef('segment.work_id', '=', 'work.id').where('segment.alternative', '=', 0).whereRef('draft.id', '=', 'segment.draft_id').where(meets(arg)))
    .selectFrom('shown').leftJoin('reading_count', 'reading_count.reading_id', 'shown.reading_id').select(['encoding', 'made', 'confidence']))

/** Counts the library for one reader. Goes through all works and files: to be asked in a thread, and kept. */
export function statistics(connection: Connection, condition: Condition): Statistics {
  return { ...ofWorks(connection, condition), ...ofReadings(connection, condition) }
}

type Year = { works: number; words: number; ratings: Partial<Record<Rung, number>>; warnings: Partial<Record<Warning, number>> }

function ofWorks(connection: Connection, condition: Condition): Pick<Statistics, 'works' | 'words' | 'years' | 'warnings' | 'lengths' | 'languages'> {
  const years = new Map<string, Year>()
  const warnings = new Map<Warning, number>()
  const languages = new Map<string, number>()
  const lengths = lengthBands.map(() => 0)
  let [count, words] = [0, 0]
  for (const work of each(connection, works, conditionArgs(condition))) {
    const name = work.date?.slice(0, 4) ?? ''
    let year = years.get(name)
    if (!year) years.set(name, year = { works: 0, words: 0, ratings: {}, warnings: {} })
    const rung = rungs[work.rung] ?? 'unrated'
    count += 1
    words += work.words
    year.works += 1
    year.words += work.words
    year.ratings[rung] = (year.ratings[rung] ?? 0) + 1
    for (const warning of warningsOf(work.warned)) {
      year.warnings[warning] = (year.warnings[warning] ?? 0) + 1
      add(warnings, warning)
    }
    add(languages, work.language)
    const band = bandOf(work.words)
    lengths[band] = (lengths[band] ?? 0) + 1
  }
  const named = [...years].filter(([year]) => year !== '').sort(([a], [b]) => (a < b ? -1 : 1)).map(([year, rest]): YearStatistics => ({ year, ...rest }))
  const undated = years.get('')
  return { works: count, words, years: undated ? [...named, undated] : named, warnings: most(warnings), lengths, languages: most(languages) }
}

function ofReadings(connection: Connection, condition: Condition): Pick<Statistics, 'files' | 'encodings' | 'repairs' | 'uncounted' | 'confidence'> {
  const encodings = new Map<string, number>()
  const repairs = new Map<string, number>()
  const confidence = new Map<string, number[]>()
  // Most files have counts that others have as well: each text is read once.
  const [mades, confidences] = [new Map<string, number>(), new Map<string, number>()]
  let [files, uncounted] = [0, 0]
  for (const reading of all(connection, readings, conditionArgs(condition))) {
    files += 1
    if (reading.encoding !== null) add(encodings, reading.encoding)
    if (reading.made === null) uncounted += 1
    else add(mades, reading.made)
    if (reading.confidence !== null) add(confidences, reading.confidence)
  }
  for (const [made, times] of mades) for (const [rule, count] of Object.entries(JSON.parse(made) as Record<string, number>)) add(repairs, rule === mended ? mended : rules.get(rule)?.group ?? 'slips', count * times)
  for (const [counted, times] of confidences) {
    for (const [field, counts] of Object.entries(JSON.parse(counted) as Record<string, number[]>)) {
      const sums = confidence.get(field) ?? confidenceBands.map(() => 0)
      confidence.set(field, sums.map((sum, band) => sum + times * (counts[band] ?? 0)))
    }
  }
  const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)
  return { files, encodings: most(encodings), repairs: most(repairs), uncounted, confidence: [...confidence].sort((a, b) => total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1)) }
}
