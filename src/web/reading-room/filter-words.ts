import { type Rung, rungs } from '../../model/rating.ts'
import type { Filter } from '../../query/tree.ts'
import { masked } from '../../text/personal.ts'
import type { Words } from '../words/en.ts'

/** The rooms of words that name filters. */
export type FilterWords = Pick<Words, 'labels' | 'search'>

/** A filter as readers know it: "Fandom: Harbour Nine", "Warning: not Horror". */
export function filterName(filter: Filter, words: FilterWords): string {
  const { search } = words
  return (filter.not ? search.notFilter : search.filter)(search.fields[filter.on], filterValue(filter, words))
}

/** What a filter asks for, without saying whether it is wanted or not. */
export function filterValue(filter: Filter, { labels, search }: FilterWords): string {
  switch (filter.on) {
    case 'rating': return ratingsName(filter.rungs, labels.rungs, search)
    case 'warning': return labels.warnings[filter.warning]
    case 'answer': return search.answers[filter.answer]
    case 'language': return labels.language(filter.value)
    case 'accession': return filter.value
    case 'words': case 'chapters': return countsName(filter, labels.figure, search)
    case 'date': return rangeName(...yearsOr(filter), labels.date, { least: search.since, most: search.until, between: search.between })
    case 'complete': return filter.complete ? search.complete.yes : search.complete.no
    default: return filter.exact ? masked(filter.value) : search.quoted(masked(unquoted(filter.value)))
  }
}

function ratingsName(wanted: readonly Rung[], names: Words['labels']['rungs'], search: Words['search']): string {
  const highest = wanted.at(-1)
  const below = highest === undefined ? [] : rungs.slice(1, rungs.indexOf(highest) + 1)
  if (highest !== undefined && wanted.length > 1 && wanted.length === below.length && below.every((rung) => wanted.includes(rung))) return search.upTo(names[highest])
  return search.list(wanted.map((rung) => names[rung]))
}

/** "over 80,000" reads better than "80,001 or more". */
function countsName({ least, most }: { readonly least?: number; readonly most?: number }, figure: (number: number) => string, search: Words['search']): string {
  const isRound = (number: number): boolean => number > 0 && number % 100 === 0
  if (most === undefined && least !== undefined && isRound(least - 1)) return search.over(figure(least - 1))
  if (least === undefined && most !== undefined && isRound(most + 1)) return search.under(figure(most + 1))
  return rangeName(least?.toString(), most?.toString(), (digits) => figure(Number(digits)), { least: search.atLeast, most: search.atMost, between: search.between })
}

type Ends = { readonly least: (value: string) => string; readonly most: (value: string) => string; readonly between: (least: string, most: string) => string }

function rangeName(least: string | undefined, most: string | undefined, name: (value: string) => string, says: Ends): string {
  if (least !== undefined && most !== undefined) return least === most ? name(least) : says.between(name(least), name(most))
  return least !== undefined ? says.least(name(least)) : says.most(name(most ?? ''))
}

/** The days of a range, or its years where it holds whole ones. */
function yearsOr({ from, to }: { readonly from?: string; readonly to?: string }): readonly [from: string | undefined, to: string | undefined] {
  const whole = (from === undefined || from.endsWith('-01-01')) && (to === undefined || to.endsWith('-12-31'))
  return whole ? [from?.slice(0, -6), to?.slice(0, -6)] : [from, to]
}

function unquoted(value: string): string {
  return value.length > 2 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
}
