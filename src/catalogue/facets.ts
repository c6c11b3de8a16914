import { rungs } from '../model/rating.ts'
import { warningCodes, warnings } from '../model/warning.ts'
import type { FactColumns } from './fact-columns.ts'
import { bandOf, bandValue, lengthBands } from './length-bands.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { FacetKind, FacetValue } from './store.ts'

/** The label of a heading, by its row number. */
export const labelOf = statement<{ id: number }, { label: string }>('facets/labelOf', (db, arg) => db.selectFrom('term').select('label').where('id', '=', arg('id')))

/** The bands of lengths as `words:` takes them. */
const lengths = lengthBands.map(bandValue)

const headingKinds = ['fandom', 'character', 'relationship', 'tag', 'language', 'creator'] as const
const mostValues = 15

/** The commonest values of each kind among some works, most first. They count by what the catalogue says of a work, never by its words. */
export function facets(connection: Connection, columns: FactColumns, works: Uint32Array): Readonly<Record<FacetKind, readonly FacetValue[]>> {
  const { rung, warnedLow, warnedHigh, words, firstDay, lastDay, terms, termsFrom, termsCount } = columns
  const ofTerms = new Uint32Array(columns.headings.length)
  const ofRungs = new Uint32Array(rungs.length)
  const ofWarnings = new Uint32Array(64)
  const ofLengths = new Uint32Array(lengthBands.length)
  const ofYears = new Map<number, number>()
  for (const work of works) {
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
    if (year > 0 && year === Math.floor((lastDay[work] as number) / 10_000)) ofYears.set(year, (ofYears.get(year) ?? 0) + 1)
  }
  const byKind = new Map<string, { term: number; works: number }[]>(headingKinds.map((kind) => [kind, []]))
  for (let term = 0; term < ofTerms.length; term++) {
    const heading = columns.headings[term]
    if (ofTerms[term] !== 0 && heading) byKind.get(heading.kind)?.push({ term, works: ofTerms[term] as number })
  }
  const ofKind = (kind: (typeof headingKinds)[number]): readonly FacetValue[] => most(byKind.get(kind) ?? [], ({ term }) => columns.headings[term]?.value ?? '')
    .map(({ term, works }) => ({ value: columns.headings[term]?.value ?? '', label: get(connection, labelOf, { id: term })?.label ?? '', works }))
  return {
    rating: listed(ofRungs, (n) => rungs[n] ?? '', (n) => rungs[n] ?? ''),
    warning: listed(ofWarnings, (n) => warningCodes[n] ?? '', (n) => warnings[warningCodes[n] ?? 'other']),
    fandom: ofKind('fandom'), character: ofKind('character'), relationship: ofKind('relationship'), tag: ofKind('tag'), language: ofKind('language'), creator: ofKind('creator'),
    length: lengths.flatMap((length, n) => (ofLengths[n] === 0 ? [] : [{ value: length, label: length, works: ofLengths[n] as number }])),
    year: most([...ofYears].map(([year, works]) => ({ year: String(year), works })), ({ year }) => year).map(({ year, works }) => ({ value: year, label: year, works })),
  }
}

function countBits(bits: number, from: number, counts: Uint32Array): void {
  for (let rest = bits, at = from; rest !== 0; rest >>>= 1, at++) if (rest % 2 === 1) counts[at] = (counts[at] as number) + 1
}

function listed(counts: Uint32Array, valueOf: (n: number) => string, labelOf: (n: number) => string): readonly FacetValue[] {
  return most(Array.from(counts, (works, n) => ({ n, works })).filter(({ works }) => works > 0), ({ n }) => valueOf(n)).map(({ n, works }) => ({ value: valueOf(n), label: labelOf(n), works }))
}

/** The first few by number of works; those of the same number by name. */
function most<T extends { readonly works: number }>(values: readonly T[], nameOf: (value: T) => string): readonly T[] {
  const counts = values.map(({ works }) => works).sort((a, b) => b - a)
  const least = counts[mostValues - 1] ?? 0
  return values.filter(({ works }) => works >= least)
    .sort((a, b) => b.works - a.works || (nameOf(a) < nameOf(b) ? -1 : 1)).slice(0, mostValues)
}
