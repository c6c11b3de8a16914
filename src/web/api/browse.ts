import { bandSet, lengthBands } from '../../catalogue/length-bands.ts'
import { type HeadingsAnswer, workOrders } from '../../catalogue/store.ts'
import { listedTo } from '../../consent/predicate.ts'
import { browseKinds } from '../../model/heading.ts'
import { masked } from '../../text/personal.ts'
import { browseAddress } from '../addresses.ts'
import { headingName, kindOf, nameOnWorks } from '../reading-room/heading-name.ts'
import { setOfList } from '../reading-room/set-of-list.ts'
import type { Visit } from '../visit.ts'
import { addressOf, call, pageAddress } from './call.ts'
import { pageAsks, rowsOf, toldPage } from './paging.ts'
import { oneOf, text, type TypeOf } from './schema.ts'
import { headings, headingWorks } from './shapes.ts'
import { ways } from './shapes-library.ts'
import { toldWork } from './told-work.ts'

const kinds = [...browseKinds, 'year', 'length'] as const
const kind = oneOf(kinds, 'A kind of heading, `year` or `length`')

/** The ways in. */
export const listWays = call({
  path: '/browse', id: 'listWays', about: 'browsing', says: 'The ways into the library', answer: ways, example: '/browse',
  handle: (visit) => ({ body: { kinds: kinds.map((each) => ({ kind: each, label: each === 'year' || each === 'length' ? visit.words.browse.ways[each].many : visit.words.labels.browse[each].many, links: linksTo(visit, each) })) } }),
})

/** The headings of a kind. */
export const listHeadings = call({
  path: '/browse/:kind', id: 'listHeadings', about: 'browsing', says: 'The headings of a kind, with how many works stand under each',
  inPath: { kind }, asks: { order: oneOf(['name', 'works'], 'By name, or the commonest first', { default: 'name' }), letter: text('Those that begin with it, as `letters` names it', { maxLength: 8 }), ...pageAsks },
  answer: headings, problems: ['not-found'], example: '/browse/creator?order=works',
  handle: async (visit, { kind, order = 'name', letter, ...page }) => {
    const { archive: { catalogue }, reader } = visit
    const browsed = kindOf(kind)
    const found: Counted = browsed ? await catalogue.headings(listedTo(reader), browsed, { ...rowsOf(page), order, ...(letter !== undefined && { letter }) }) : await measured(visit, kind, page)
    if (letter !== undefined && !found.letters?.includes(letter)) return undefined
    const { about, links } = toldPage(visit, browseAddress(kind), page, found.total)
    return {
      body: {
        ...about, kind, headings: found.headings.map(({ value, label, works }) => ({ value: masked(value), label: browsed ? headingName(browsed, value, label, visit.words) : label, works, links: linksTo(visit, kind, value) })),
        ...(found.letters && { letters: found.letters }),
      },
      links,
    }
  },
})

type Counted = Omit<HeadingsAnswer, 'letters'> & { readonly letters?: readonly string[] }

/** Years and lengths, which are no headings: those that works have. */
async function measured({ archive: { catalogue }, reader, words: { browse } }: Visit, kind: (typeof kinds)[number], page: Parameters<typeof rowsOf>[0]): Promise<Counted> {
  const condition = listedTo(reader)
  const all = kind === 'year'
    ? (await catalogue.overTime(condition)).flatMap(({ year, works }) => (year === undefined ? [] : [{ value: year, label: year, works }]))
    : (await Promise.all(lengthBands.map(async (band) => ({ value: band.name, label: browse.lengths[band.name]?.[0] ?? band.name, works: (await catalogue.list(condition, bandSet(band), 'title', { offset: 0, limit: 0 })).total })))).filter(({ works }) => works > 0)
  const { offset, limit } = rowsOf(page)
  return { headings: all.slice(offset, offset + limit), total: all.length }
}

/** The works under a heading. */
export const listHeadingWorks = call({
  path: '/browse/:kind/:value', id: 'listHeadingWorks', about: 'browsing', says: 'The works under one heading, of a year or of a length',
  inPath: { kind, value: text('Its value, as the list of headings gives it') }, asks: { order: oneOf(workOrders, 'What they are ordered by; `number` is their place in a series. A series by its numbers, others by title, where nothing is asked'), ...pageAsks },
  answer: headingWorks, problems: ['not-found'], example: '/browse/rating/general',
  handle: async (visit, { kind, value, order = kind === 'series' ? 'number' : 'title', ...page }) => {
    const { archive: { catalogue }, reader, words } = visit
    const set = setOfList(kind, value)
    if (!set) return undefined
    const { works, total, hidden, label } = await catalogue.list(listedTo(reader), set, order, rowsOf(page))
    if (total === 0 && hidden === 0) return undefined
    const { about, links } = toldPage(visit, browseAddress(kind, value), page, total)
    const browsed = kindOf(kind)
    const name = browsed ? headingName(browsed, value, label ?? nameOnWorks(browsed, value, works), words) : words.browse.lengths[value]?.[0] ?? value
    return { body: { ...about, kind, value: masked(value), label: masked(name), hidden, works: works.map((work) => toldWork(work, visit)) }, links }
  },
})

function linksTo(visit: Visit, kind: (typeof kinds)[number], value?: string): TypeOf<typeof headings>['headings'][number]['links'] {
  return { self: addressOf(visit, browseAddress(kind, value)), page: pageAddress(visit, browseAddress(kind, value)) }
}
