import type { WorkSet } from '../../catalogue/store.ts'
import { listedTo, openTo } from '../../consent/predicate.ts'
import { parseQuery } from '../../query/parse.ts'
import type { Query } from '../../query/tree.ts'
import { browseAddress, workAddress } from '../addresses.ts'
import { pageAnswer, redirectAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import type { Handler, Visit } from '../visit.ts'
import { keyByChance } from './by-chance.ts'
import { setOfList } from './set-of-list.ts'

const ask = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/** `/random`: on to a work by chance, of all, of what a list of ours holds (`kind`, `value`), or of what a search finds (`q`). Only ever one that is open to the reader. */
export const showRandom: Handler = async (visit) => {
  const { archive: { assets }, words, query, keeper } = visit
  const [q, kind, value] = ['q', 'kind', 'value'].map((name) => query.get(name) ?? undefined)
  const of = q ? parseQuery(q) : kind === undefined ? { by: 'words' } as const : setOfList(kind, value)
  const key = of === undefined || 'error' in of ? undefined : await keyByChance(visit, of)
  if (key !== undefined) return redirectAnswer(workAddress(key), 303, ask)
  const { title, asks, empty, list } = words.browse.noChance
  const listed = of === undefined || 'error' in of ? 0 : await listedIn(visit, of)
  const address = q ? `/search?q=${encodeURIComponent(q)}` : kind === undefined ? undefined : browseAddress(kind as Parameters<typeof browseAddress>[0], value)
  return pageAnswer(frame({ assets, words, title, here: '/browse', keeper: keeper !== undefined, unlisted: true }, html`<p class="kicker"><a href="/browse">${words.browse.title}</a></p><h1>${title}</h1>
${listed === 0 ? html`<p class="lead">${empty}</p>` : html`<p class="lead">${asks(words.labels.count(listed, 'work'))}</p><p class="actions"><a href="/settings">${words.browse.settings}</a>${address === undefined ? '' : html` <a href="${address}">${list}</a>`}</p>`}`), 200, ask)
}

/** How many works of a set a reader may know of, whether they are open or ask first. */
async function listedIn({ archive: { catalogue }, reader }: Visit, of: WorkSet | { readonly query: Query }): Promise<number> {
  const [listed, one] = [listedTo(reader), { offset: 0, limit: 1 }]
  return 'query' in of ? (await catalogue.search(listed, openTo(reader), of.query, one)).total : (await catalogue.list(listed, of, 'title', one)).total
}
