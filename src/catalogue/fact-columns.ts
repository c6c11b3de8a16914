import type { BrowseKind } from '../model/heading.ts'
import { type WarningAnswer, warningAnswers } from '../model/warning.ts'
import { daysOf } from '../query/days.ts'
import { openingHash } from './opening-hash.ts'

/** The states of a work, by their number in the columns; 0 is no work. */
export const workStates = ['none', 'reading', 'published', 'withheld', 'withdrawn'] as const

/** A heading that works stand under: its kind, the value that it is looked up by, and how it is written. */
type TermFact = { readonly kind: BrowseKind; readonly value: string; readonly label: string }

/** What searches know of every work, as columns: a work's row number is its place in each. `npm run bench` says how many bytes that is. */
export type FactColumns = {
  /** One more than the highest row number. */
  size: number
  state: Uint8Array
  weight: Uint8Array
  rung: Uint8Array
  answer: Uint8Array
  /** 0: not known, 1: complete, 2: not complete. */
  complete: Uint8Array
  /** Warnings 0 to 31, and those from 32 on. */
  warnedLow: Uint32Array
  warnedHigh: Uint32Array
  words: Uint32Array
  chapters: Uint32Array
  accession: Uint32Array
  language: Uint16Array
  /** Milliseconds since 1970. */
  added: Float64Array
  /** First and last day of the date, as year × 10,000 + month × 100 + day; 0 where there is none. */
  firstDay: Uint32Array
  lastDay: Uint32Array
  /** The date as it is written: its number in `dates`; 0 where there is none. */
  date: Uint32Array
  /** Of the story's opening words. */
  opening: Uint32Array
  /** Where its headings stand in `terms`, and how many there are. */
  termsFrom: Uint32Array
  termsCount: Uint32Array
  terms: Uint32Array
  termsUsed: number
  /** The keys that titles are filed by. */
  sort: (string | undefined)[]
  /** Codes of languages, by number. */
  readonly languages: string[]
  /** Dates, by number; the first is that of a work without one. */
  readonly dates: string[]
  readonly dateNumbers: Map<string, number>
  /** Years, and by a date's number that of its year; the first is that of no date. */
  readonly years: string[]
  readonly yearOf: number[]
  /** Headings by row number. */
  readonly headings: (TermFact | undefined)[]
  /** The work of a chapter, by the chapter's row number; 0 where there is none. */
  workOf: Uint32Array
}

/** A work as it is loaded. */
export type FactRow = {
  id: number; state: string; weight: number; rung: number; warned: number; sort: string; words: number; chapters: number; language: string; accession_id: number; added_at: string
  date: string | null; complete: number | null; answer: string | null; opening: string | null; terms: string
}

/** Columns without a work. */
export function emptyColumns(): FactColumns {
  return {
    size: 1, state: new Uint8Array(1), weight: new Uint8Array(1), rung: new Uint8Array(1), answer: new Uint8Array(1), complete: new Uint8Array(1), warnedLow: new Uint32Array(1), warnedHigh: new Uint32Array(1),
    words: new Uint32Array(1), chapters: new Uint32Array(1), accession: new Uint32Array(1), language: new Uint16Array(1), added: new Float64Array(1), firstDay: new Uint32Array(1), lastDay: new Uint32Array(1), date: new Uint32Array(1),
    opening: new Uint32Array(1), termsFrom: new Uint32Array(1), termsCount: new Uint32Array(1), terms: new Uint32Array(1024), termsUsed: 0, sort: [], languages: [], dates: [''], dateNumbers: new Map([['', 0]]), years: [''], yearOf: [0], headings: [], workOf: new Uint32Array(1),
  }
}

const columnNames = ['state', 'weight', 'rung', 'answer', 'complete', 'warnedLow', 'warnedHigh', 'words', 'chapters', 'accession', 'language', 'added', 'firstDay', 'lastDay', 'date', 'opening', 'termsFrom', 'termsCount'] as const

/** Puts a work in its place, in place of what was there. */
export function putWork(columns: FactColumns, row: FactRow): void {
  const { id } = row
  if (id >= columns.state.length) for (const name of columnNames) columns[name] = grown(columns[name], id + 1) as never
  columns.size = Math.max(columns.size, id + 1)
  columns.state[id] = Math.max(0, workStates.indexOf(row.state as (typeof workStates)[number]))
  columns.weight[id] = row.weight
  columns.rung[id] = row.rung
  columns.answer[id] = warningAnswers.indexOf((row.answer ?? 'not-asked') as WarningAnswer)
  columns.complete[id] = row.complete === null ? 0 : row.complete === 1 ? 1 : 2
  columns.warnedLow[id] = row.warned % 2 ** 32
  columns.warnedHigh[id] = Math.floor(row.warned / 2 ** 32)
  columns.words[id] = row.words
  columns.chapters[id] = row.chapters
  columns.accession[id] = row.accession_id
  columns.language[id] = numberOf(columns.languages, row.language)
  columns.added[id] = Date.parse(row.added_at)
  const [first, last] = row.date === null ? [0, 0] : packedDays(row.date)
  columns.firstDay[id] = first
  columns.lastDay[id] = last
  columns.date[id] = dateNumber(columns, row.date ?? '')
  columns.opening[id] = row.opening === null ? 0 : openingHash(row.opening)
  columns.sort[id] = row.sort
  const terms = JSON.parse(row.terms) as readonly number[]
  if (columns.termsUsed + terms.length > columns.terms.length) columns.terms = grown(columns.terms, columns.termsUsed + terms.length) as Uint32Array
  columns.terms.set(terms, columns.termsUsed)
  columns.termsFrom[id] = columns.termsUsed
  columns.termsCount[id] = terms.length
  columns.termsUsed += terms.length
}

/** Takes a work out. */
export function dropWork(columns: FactColumns, id: number): void {
  if (id >= columns.size) return
  columns.state[id] = 0
  columns.termsCount[id] = 0
  columns.sort[id] = undefined
}

/** Says which work a chapter is of. */
export function putChapter(columns: FactColumns, chapter: number, work: number): void {
  if (chapter >= columns.workOf.length) columns.workOf = grown(columns.workOf, chapter + 1) as Uint32Array
  columns.workOf[chapter] = work
}

/** First and last day of a date as precise as known, as numbers that can be compared; zeros for what is no date. */
export function packedDays(date: string): readonly [number, number] {
  const days = daysOf(date)
  return days ? [packed(days.first), packed(days.last)] : [0, 0]
}

function packed(day: string): number {
  return Number(day.replaceAll('-', ''))
}

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** A longer column with the same values, a quarter more than is needed, so that it seldom grows. */
function grown(column: Column, least: number): Column {
  const longer = new (column.constructor as new (length: number) => Column)(Math.ceil(least * 1.25) + 16)
  longer.set(column)
  return longer
}

function dateNumber({ dates, dateNumbers, years, yearOf }: FactColumns, date: string): number {
  const known = dateNumbers.get(date)
  if (known !== undefined) return known
  dateNumbers.set(date, dates.length)
  yearOf.push(numberOf(years, date.slice(0, 4)))
  return dates.push(date) - 1
}

function numberOf(list: string[], value: string): number {
  const at = list.indexOf(value)
  return at >= 0 ? at : list.push(value) - 1
}
