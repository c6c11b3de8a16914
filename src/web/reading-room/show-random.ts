import { randomInt } from 'node:crypto'
import { lengthBands, sittingWords } from '../../catalogue/length-bands.ts'
import type { WorkSet } from '../../catalogue/store.ts'
import { type Condition, openTo } from '../../consent/predicate.ts'
import { parseQuery } from '../../query/parse.ts'
import { workAddress } from '../addresses.ts'
import { pageAnswer, redirectAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import type { Handler, Visit } from '../visit.ts'
import { kindOf } from './heading-name.ts'
import { bandSet } from './show-measures.ts'

// As fine as any library is large.
const finest = 2 ** 40
const ask = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/** `/random`: on to a work by chance, of all, of a heading, a year, a length or a search. Only ever one that is open to the reader. */
export const showRandom: Handler = async (visit) => {
  const { archive: { catalogue, assets }, words, query, reader, keeper } = visit
  const chance = randomInt(finest) / finest
  const q = query.get('q')
  const condition = openTo(reader)
  const set = setOf(query)
  const key = set === undefined ? undefined : q ? await found(visit, condition, q, chance) : await catalogue.random(condition, set, chance)
  if (key !== undefined) return redirectAnswer(workAddress(key), 303, ask)
  const [title, says] = words.browse.noChance
  return pageAnswer(frame({ assets, words, title: title ?? '', here: '/browse', keeper: keeper !== undefined, unlisted: true }, html`<p class="kicker"><a href="/browse">${words.browse.title}</a></p><h1>${title}</h1>
<p class="lead">${says}</p><p><a href="/settings">${words.browse.settings}</a></p>`), 200, ask)
}

/** The works that are drawn from; undefined where the address names none. */
function setOf(query: URLSearchParams): WorkSet | undefined {
  const [kind, value, year, length] = ['kind', 'value', 'year', 'length'].map((name) => query.get(name))
  if (kind && value) {
    const known = kindOf(kind)
    return known && { by: 'heading', kind: known, value }
  }
  if (year) return /^\d{4}$/.test(year) ? { by: 'year', year } : undefined
  if (length === 'sitting') return { by: 'words', below: sittingWords + 1 }
  if (length) {
    const band = lengthBands.find(({ name }) => name === length)
    return band && bandSet(band)
  }
  return { by: 'words' }
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
