import { listedTo } from '../../consent/predicate.ts'
import { admit } from '../../consent/readable.ts'
import { lengthBands } from '../../catalogue/length-bands.ts'
import type { AccessionSummary } from '../../catalogue/store.ts'
import type { Counted } from '../../catalogue/counted.ts'
import { masked } from '../../text/personal.ts'
import { accessionAddress } from '../addresses.ts'
import { limitLines } from '../tokens/token-limits.ts'
import type { Visit } from '../visit.ts'
import { addressOf, call, pageAddress } from './call.ts'
import { pageAsks, rowsOf, toldPage } from './paging.ts'
import { whole, type TypeOf } from './schema.ts'
import { accessions, findingAid, index, statistics } from './shapes-library.ts'
import { toldWork } from './told-work.ts'

/** Where to begin. */
export const begin = call({
  path: '', id: 'begin', about: 'the API', says: 'Where to begin: who this reader is to the archive, and where everything is', answer: index, example: '',
  handle: async (visit) => {
    const { archive: { catalogue }, reader, settings, words } = visit
    const { works, words: length } = await catalogue.totals(listedTo(reader))
    const links = Object.fromEntries(['works', 'find', 'random', 'browse', 'accessions', 'statistics'].map((name) => [name, addressOf(visit, `/${name}`)]))
    return {
      body: { name: 'Incipit', limits: limitLines(settings, words).map(masked), works, words: length, links: { self: addressOf(visit, ''), ...links, document: addressOf(visit, '/openapi.json'), page: pageAddress(visit, '/api') } },
      links: { 'service-desc': addressOf(visit, '/openapi.json'), 'service-doc': pageAddress(visit, '/api') },
    }
  },
})

/** The accessions. */
export const listAccessions = call({
  path: '/accessions', id: 'listAccessions', about: 'library', says: 'The heaps that the library came from', answer: accessions, example: '/accessions',
  handle: async (visit) => {
    const { archive: { catalogue }, reader } = visit
    const [{ headings }, all] = await Promise.all([catalogue.headings(listedTo(reader), 'accession', { offset: 0, limit: mostAccessions }), catalogue.accessionsAlone()])
    return {
      body: {
        accessions: headings.toSorted((a, b) => Number(a.value) - Number(b.value)).flatMap(({ value, works }) => {
          const accession = all.find(({ id }) => String(id) === value)
          return accession ? [toldHeap(visit, { ...accession, works })] : []
        }),
      },
    }
  },
})
const mostAccessions = 1000

/** One accession. */
export const getAccession = call({
  path: '/accessions/:id', id: 'getAccession', about: 'library', says: 'A heap as it was deposited: when, from whom, on what terms, how much, and its works in their original order',
  more: 'Of a work behind a gate the place is told, and not the path.', inPath: { id: whole('Its number', { minimum: 1, maximum: 999_999_999 }) }, asks: pageAsks, answer: findingAid, problems: ['not-found'], example: '/accessions/1',
  handle: async (visit, { id, ...page }) => {
    const aid = await visit.archive.catalogue.findingAid(listedTo(visit.reader), id, rowsOf(page))
    if (!aid) return undefined
    const { files, sizeBytes, words, hidden, apart, formats, encodings, terms: { rating, warnings } } = aid
    const { about, links } = toldPage(visit, accessionAddress(id), page, aid.total)
    const heap = toldHeap(visit, aid)
    return {
      body: {
        ...heap, ...about, links: { ...heap.links, ...about.links }, files, sizeBytes, words, hidden, apart, formats: toldCounts(formats), encodings: toldCounts(encodings),
        terms: { ...(rating && { rating }), ...(warnings && { warnings: warnings === 'none' ? [] : warnings }) },
        places: aid.places.map(({ number, path, work }) => {
          const shown = admit(visit.reader, path)
          return { number, work: toldWork(work, visit), ...(shown.is === 'open' && { path: masked(shown.words) }) }
        }),
      },
      links,
    }
  },
})

/** The library in figures. */
export const getStatistics = call({
  path: '/statistics', id: 'getStatistics', about: 'library', says: 'The library in figures', answer: statistics, problems: ['busy'], example: '/statistics',
  handle: async ({ archive: { catalogue }, reader }) => {
    const { years, warnings, languages, lengths, encodings, repairs, confidence, ...counts } = await catalogue.statistics(listedTo(reader))
    return {
      body: {
        ...counts, years: years.map(({ year, ...rest }) => ({ ...(year !== undefined && { year }), ...rest })), warnings: toldCounts(warnings), languages: toldCounts(languages),
        lengths: lengthBands.map(({ name }, n) => ({ name, works: lengths[n] ?? 0 })), encodings: toldCounts(encodings), repairs: toldCounts(repairs),
        confidence: confidence.map(([field, each]) => ({ field: field as TypeOf<typeof statistics>['confidence'][number]['field'], counts: each })),
      },
    }
  },
})

function toldHeap(visit: Visit, { id, beganAt, endedAt, works, terms: { from } }: Pick<AccessionSummary, 'id' | 'beganAt' | 'endedAt' | 'works' | 'terms'>): TypeOf<typeof accessions>['accessions'][number] {
  return { id, beganAt, works, links: { self: addressOf(visit, accessionAddress(id)), page: pageAddress(visit, accessionAddress(id)) }, ...(endedAt !== undefined && { endedAt }), ...(from && { from: masked(from) }) }
}

function toldCounts(counts: Counted): readonly { readonly name: string; readonly count: number }[] {
  return counts.map(([name, count]) => ({ name, count }))
}
