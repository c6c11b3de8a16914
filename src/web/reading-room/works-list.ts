import type { WorkOrder, WorkSet } from '../../catalogue/store.ts'
import { listedTo } from '../../consent/predicate.ts'
import { type Html, html } from '../html.ts'
import { pageOf, paging } from '../paging.ts'
import type { Visit } from '../visit.ts'
import { hiddenLine } from './hidden-line.ts'
import { choices } from './list-links.ts'
import { workCard } from './work-card.ts'

const perPage = 20

/** A page of works that belong together, with its orders and its other pages; undefined where there is no such work at all. The first order is the usual one. */
export async function worksList(visit: Visit, set: WorkSet, address: string, orders: readonly WorkOrder[]): Promise<{ readonly page: Html; readonly total: number; readonly label?: string; readonly works: readonly Parameters<typeof workCard>[0][] } | undefined> {
  const { archive: { catalogue }, query, reader, words } = visit
  const { browse, labels } = words
  const number = pageOf(query)
  const order = orders.find((each) => each === query.get('order')) ?? orders[0] ?? 'title'
  const { works, total, hidden, label } = await catalogue.list(listedTo(reader), set, order, { offset: (number - 1) * perPage, limit: perPage })
  if (total === 0 && hidden === 0) return undefined
  return {
    total, works, ...(label !== undefined && { label }),
    page: html`<p class="lead">${browse.worksOf(labels.count(total, 'work'), browse.orders[order])}</p>
${hiddenLine(hidden, visit)}
${total > 1 && !visit.site ? choices(browse.ordered, address, query, 'order', orders.map((each) => [each, browse.orders[each]]), order) : ''}
<h2 class="hidden">${browse.works}</h2>
<div class="cards list">${works.map((work) => workCard(work, visit))}</div>
${paging(address, query, number, total, perPage, words)}`,
  }
}
