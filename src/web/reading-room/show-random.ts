import { randomInt } from 'node:crypto'
import { type Condition, openTo } from '../../consent/predicate.ts'
import { parseQuery } from '../../query/parse.ts'
import { workAddress } from '../addresses.ts'
import { pageAnswer, redirectAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import type { Handler, Visit } from '../visit.ts'
import { setOfList } from './set-of-list.ts'

// As fine as any library is large.
const finest = 2 ** 40
const ask = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/** `/random`: on to a work by chance, of all, of what a list of ours holds (`kind`, `value`), or of what a search finds (`q`). Only ever one that is open to the reader. */
export const showRandom: Handler = async (visit) => {
  const { archive: { catalogue, assets }, words, query, reader, keeper } = visit
  const chance = randomInt(finest) / finest
  const [q, kind, value] = ['q', 'kind', 'value'].map((name) => query.get(name) ?? undefined)
  const condition = openTo(reader)
  const set = kind === undefined ? { by: 'words' } as const : setOfList(kind, value)
  const key = q ? await found(visit, condition, q, chance) : set && await catalogue.random(condition, set, chance)
  if (key !== undefined) return redirectAnswer(workAddress(key), 303, ask)
  const [title = '', says = ''] = words.browse.noChance
  return pageAnswer(frame({ assets, words, title, here: '/browse', keeper: keeper !== undefined, unlisted: true }, html`<p class="kicker"><a href="/browse">${words.browse.title}</a></p><h1>${title}</h1>
<p class="lead">${says}</p><p><a href="/settings">${words.browse.settings}</a></p>`), 200, ask)
}

/** One of the works that a search finds, both what is listed and what is open being what is open. */
async function found({ archive: { catalogue } }: Visit, open: Condition, q: string, chance: number): Promise<string | undefined> {
  const parsed = parseQuery(q)
  if (!('query' in parsed)) return undefined
  const { total } = await catalogue.search(open, open, parsed.query, { offset: 0, limit: 1 })
  if (total === 0) return undefined
  const { hits } = await catalogue.search(open, open, parsed.query, { offset: Math.min(total - 1, Math.floor(chance * total)), limit: 1 })
  return hits[0]?.work.key
}
