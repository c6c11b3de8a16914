import type { WorkSummary } from '../../catalogue/store.ts'
import { openTo } from '../../consent/predicate.ts'
import { admit } from '../../consent/readable.ts'
import type { BrowseKind } from '../../model/heading.ts'
import { atomFeed, atomType, type AtomEntry } from '../../publish/feeds/atom.ts'
import { longestQuery, parseQuery } from '../../query/parse.ts'
import { masked } from '../../text/personal.ts'
import { browseAddress, channels, workAddress } from '../addresses.ts'
import type { Answer } from '../answer.ts'
import { clipped } from '../clipped.ts'
import { headingName, nameOnWorks } from '../reading-room/heading-name.ts'
import { inTime } from '../reading-room/in-time.ts'
import { addressOfText } from '../reading-room/search-address.ts'
import { shownTitle } from '../reading-room/work-card.ts'
import type { Handler, Visit } from '../visit.ts'
import { feedAnswer } from './kept-feed.ts'
import { categories, factsOfWork } from './publication-of.ts'

const mostEntries = 30
const longestSummary = 1200
const longestName = 160
const longestTitle = 60
const mostNamed = 24

/** Kinds of headings that have feeds of their own. */
export const feedKinds = ['creator', 'fandom', 'tag'] as const satisfies readonly BrowseKind[]
export type FeedKind = (typeof feedKinds)[number]

/** `/feeds/newest`: what came last. */
export const showNewestFeed: Handler = async (visit) => {
  const { archive: { catalogue }, reader, words } = visit
  const { works, hidden } = await catalogue.list(openTo(reader), { by: 'words' }, 'newest', { offset: 0, limit: mostEntries })
  return atomAnswer(visit, { path: channels.atom, title: words.feeds.newest, page: '/', works, hidden })
}

/** `/feeds/KIND/:value`: what came last by a creator, of a fandom, with a tag. */
export const showHeadingFeed = (kind: FeedKind): Handler => async (visit) => {
  const { archive: { catalogue }, params: { value = '' }, reader, words } = visit
  const { works, hidden, label } = await catalogue.list(openTo(reader), { by: 'heading', kind, value }, 'newest', { offset: 0, limit: mostEntries })
  if (works.length === 0 && hidden === 0) return undefined
  const name = headingName(kind, value, label ?? nameOnWorks(kind, value, works), words)
  return atomAnswer(visit, { path: headingFeed(kind, value), title: words.feeds.of(name), page: browseAddress(kind, value), works, hidden })
}

/** `/feeds/search`: what came last of what a question finds. */
export const showSearchFeed: Handler = async (visit) => {
  const { archive: { catalogue }, query, reader, words } = visit
  const asked = (query.get('q') ?? '').slice(0, longestQuery + 1).toWellFormed().trim()
  const parsed = parseQuery(asked)
  if (asked === '' || 'error' in parsed) return undefined
  const condition = openTo(reader)
  const found = await inTime(catalogue.search(condition, condition, { ...parsed.query, sort: { by: 'added', descending: true } }, { offset: 0, limit: mostEntries }))
  if (found === 'too long') return feedAnswer(words.search.tooLong, 'text/plain', 503)
  return atomAnswer(visit, { path: searchFeed(asked), title: words.feeds.of(asked.slice(0, longestTitle).toWellFormed()), page: addressOfText(asked), works: found.hits.map(({ work }) => work), hidden: found.hidden })
}

/** The address of a heading's feed. */
export function headingFeed(kind: FeedKind, value: string): string {
  return `/feeds/${kind}/${encodeURIComponent(value)}`
}

/** The address of the feed of a question. */
export function searchFeed(question: string): string {
  return `/feeds/search?q=${encodeURIComponent(question)}`
}

/** What a feed lists: `hidden` counts by catalogue facts alone what is not open besides. */
type Listed = { readonly path: string; readonly title: string; readonly page: string; readonly works: readonly WorkSummary[]; readonly hidden: number }

function atomAnswer(visit: Visit, { path, title, page, works, hidden }: Listed): Answer {
  const { words, origin, base } = visit
  const entries = works.map((work) => entryOf(work, visit))
  return feedAnswer(atomFeed({
    id: `urn:incipit:${path}`, title, ...(hidden > 0 && { subtitle: words.feeds.leftOut(hidden) }), updated: entries[0]?.updated ?? '1970-01-01T00:00:00Z', tongue: words.tongue,
    author: { name: words.feeds.title, uri: `${origin}/` }, self: origin + base + path, page: origin + page, entries,
  }), atomType)
}

/** A work that is open to the reader, with its facts and its creator's summary. */
function entryOf(work: WorkSummary, { reader, words, settings, origin }: Visit): AtomEntry {
  const summary = work.summary && admit(reader, work.summary)
  const facts = factsOfWork(work, { words, settings })
  return {
    id: `urn:incipit:${work.key}`, title: shownTitle(work, reader), page: origin + workAddress(work.key), updated: work.addedAt, authors: work.creators.map((name) => clipped(masked(name), longestName)), nobody: words.works.nobody,
    summary: summary?.is === 'open' ? `${clipped(masked(summary.words), longestSummary)}\n\n${facts}` : facts, categories: categories(work, { words, settings }, mostNamed),
  }
}
