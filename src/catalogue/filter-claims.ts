import { rungs } from '../model/rating.ts'
import { warningAnswers, warningCodes } from '../model/warning.ts'
import type { Filter, HeadingField } from '../query/tree.ts'
import { packedDays, type FactColumns } from './fact-columns.ts'
import { headingMatch } from './heading-match.ts'
import { type Claims, no, opposite, unknown, yes } from './kleene.ts'

/** Of which works a filter holds. What is not known of a work is neither so nor otherwise: nobody rated it, no date is known, its end is not told. */
export function filterClaims(columns: FactColumns, filter: Filter): Claims {
  const claims = new Uint8Array(columns.size)
  const mark = (is: (work: number) => number): void => {
    for (let work = 1; work < claims.length; work++) claims[work] = is(work)
  }
  switch (filter.on) {
    case 'rating': {
      const isNamed = rungs.map((rung) => (filter.rungs.includes(rung) ? yes : no))
      const unrated = isNamed[0] === yes ? yes : filter.rungs.length > 0 ? unknown : no
      mark((work) => (columns.rung[work] === 0 ? unrated : isNamed[columns.rung[work] as number] ?? no))
      break
    }
    case 'warning': {
      const bit = warningCodes.indexOf(filter.warning)
      const column = bit < 32 ? columns.warnedLow : columns.warnedHigh
      mark((work) => (((column[work] as number) >>> (bit % 32)) % 2 === 1 ? yes : no))
      break
    }
    case 'answer': {
      const answer = warningAnswers.indexOf(filter.answer)
      mark((work) => (columns.answer[work] === answer ? yes : no))
      break
    }
    case 'language': {
      const [language, undetermined] = [columns.languages.indexOf(filter.value), columns.languages.indexOf('und')]
      mark((work) => (columns.language[work] === language ? yes : columns.language[work] === undetermined ? unknown : no))
      break
    }
    case 'accession': {
      const accession = Number(filter.value)
      mark((work) => (columns.accession[work] === accession ? yes : no))
      break
    }
    case 'words': case 'chapters': {
      const [column, least, most] = [columns[filter.on], filter.least ?? 0, filter.most ?? Infinity]
      mark((work) => ((column[work] as number) >= least && (column[work] as number) <= most ? yes : no))
      break
    }
    case 'date': {
      const [from, to] = [filter.from === undefined ? 0 : packedDays(filter.from)[0], filter.to === undefined ? Infinity : packedDays(filter.to)[1]]
      // A year that only partly lies within may be either.
      mark((work) => {
        const [first, last] = [columns.firstDay[work] as number, columns.lastDay[work] as number]
        return first === 0 ? unknown : first >= from && last <= to ? yes : last < from || first > to ? no : unknown
      })
      break
    }
    case 'complete': {
      const wanted = filter.complete ? 1 : 2
      mark((work) => (columns.complete[work] === 0 ? unknown : columns.complete[work] === wanted ? yes : no))
      break
    }
    default: markHeadings(columns, filter, claims)
  }
  return filter.not ? opposite(claims) : claims
}

function markHeadings(columns: FactColumns, { on, value, exact }: Extract<Filter, { on: HeadingField }>, claims: Claims): void {
  const isMeant = headingMatch(on, value, exact)
  const meant = new Uint8Array(columns.headings.length)
  let any = false
  for (let term = 0; term < meant.length; term++) {
    const heading = columns.headings[term]
    if (heading?.kind === on && isMeant(heading.value)) {
      meant[term] = 1
      any = true
    }
  }
  if (any) markTerms(columns, meant, claims)
}

/** Marks the works that stand under one of some headings, by their row numbers. */
export function markTerms({ size, terms, termsFrom, termsCount }: Pick<FactColumns, 'size' | 'terms' | 'termsFrom' | 'termsCount'>, meant: Uint8Array, claims: Claims, mark: number = yes): void {
  for (let work = 1; work < size; work++) {
    const from = termsFrom[work] as number
    for (let at = from, end = from + (termsCount[work] as number); at < end; at++) {
      if (meant[terms[at] as number] === 1) {
        claims[work] = mark
        break
      }
    }
  }
}
