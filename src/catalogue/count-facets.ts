import { rungs } from '../model/rating.ts'
import { warningCodes, warnings } from '../model/warning.ts'
import { commonestHeadings } from './commonest-headings.ts'
import type { FactColumns } from './fact-columns.ts'
import { bandOf, bandValue, lengthBands } from './length-bands.ts'
import type { FacetKind, FacetValue } from './store.ts'

/** The bands of lengths as `words:` takes them. */
const lengths = lengthBands.map(bandValue)

const headingKinds = ['fandom', 'character', 'relationship', 'tag', 'language', 'creator'] as const
const mostValues = 15

/** The commonest values of each kind among some works, most first. They count by what the catalogue says of a work, never by its words. */
export function countFacets(columns: FactColumns, works: ArrayLike<number>): Readonly<Record<FacetKind, readonly FacetValue[]>> {
  const { rung, warnedLow, warnedHigh, words, firstDay, lastDay, terms, termsFrom, termsCount } = columns
  const ofTerms = new Uint32Array(columns.headings.length)
  const ofRungs = new Uint32Array(rungs.length)
  const ofWarnings = new Uint32Array(64)
  const ofLengths = new Uint32Array(lengthBands.length)
  const ofYears = new Uint32Array(10_000)
  for (let n = 0; n < works.length; n++) {
    const work = works[n] as number
    for (let at = termsFrom[work] as number, end = at + (termsCount[work] as number); at < end; at++) {
      const term = terms[at] as number
      ofTerms[term] = (ofTerms[term] as number) + 1
    }
    const rating = rung[work] as number
    ofRungs[rating] = (ofRungs[rating] as number) + 1
    countBits(warnedLow[work] as number, 0, ofWarnings)
    countBits(warnedHigh[work] as number, 32, ofWarnings)
    const length = bandOf(words[work] as number)
    ofLengths[length] = (ofLengths[length] as number) + 1
    const year = Math.floor((firstDay[work] as number) / 10_000)
    if (year > 0 && year === Math.floor((lastDay[work] as number) / 10_000)) ofYears[year] = (ofYears[year] as number) + 1
  }
  const commonest = Object.fromEntries(commonestHeadings(columns, ofTerms, headingKinds, mostValues)) as Record<(typeof headingKinds)[number], readonly FacetValue[]>
  return {
    rating: most(counted(ofRungs, (n) => rungs[n] ?? '')),
    warning: most(counted(ofWarnings, (n) => warningCodes[n] ?? '', (n) => warnings[warningCodes[n] ?? 'other'])),
    ...commonest,
    length: counted(ofLengths, (n) => lengths[n] ?? ''),
    year: most(counted(ofYears, String)),
  }
}

function countBits(bits: number, from: number, counts: Uint32Array): void {
  for (let rest = bits, at = from; rest !== 0; rest >>>= 1, at++) if (rest % 2 === 1) counts[at] = (counts[at] as number) + 1
}

/** What is there of each of some values, by number, in their order. */
function counted(counts: Uint32Array, valueOf: (n: number) => string, labelOf = valueOf): readonly FacetValue[] {
  const values: FacetValue[] = []
  for (let n = 0; n < counts.length; n++) if (counts[n] !== 0) values.push({ value: valueOf(n), label: labelOf(n), works: counts[n] as number })
  return values
}

/** The first few by number of works; those of the same number by name. */
function most(values: readonly FacetValue[]): readonly FacetValue[] {
  return values.toSorted((a, b) => b.works - a.works || (a.value < b.value ? -1 : 1)).slice(0, mostValues)
}
