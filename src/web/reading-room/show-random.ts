import { parseQuery } from '../../query/parse.ts'
import { workAddress } from '../addresses.ts'
import { pageAnswer, redirectAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import type { Handler } from '../visit.ts'
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
  const [title = '', says = ''] = words.browse.noChance
  return pageAnswer(frame({ assets, words, title, here: '/browse', keeper: keeper !== undefined, unlisted: true }, html`<p class="kicker"><a href="/browse">${words.browse.title}</a></p><h1>${title}</h1>
<p class="lead">${says}</p><p><a href="/settings">${words.browse.settings}</a></p>`), 200, ask)
}
