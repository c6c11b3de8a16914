import type { Visit } from '../visit.ts'
import { addressOf } from './call.ts'
import { type ObjectOf, whole } from './schema.ts'
import type { paged } from './shapes.ts'

// Beyond this a page number is a mistake or a probe.
const lastPage = 100_000
const usualPage = 20
const largestPage = 100

/** What is asked of every list. */
export const pageAsks = {
  page: whole('Which page', { minimum: 1, maximum: lastPage, default: 1 }),
  perPage: whole('How many on a page', { minimum: 1, maximum: largestPage, default: usualPage }),
}

/** Which rows a page holds. */
type PageAsked = { readonly page?: number; readonly perPage?: number }

/** The rows of a page. */
export function rowsOf({ page = 1, perPage = usualPage }: PageAsked): { readonly offset: number; readonly limit: number } {
  return { offset: (page - 1) * perPage, limit: perPage }
}

/** Where a page stands among the others, and their addresses, for the body and for the `Link` header. `path`: of the call, under the root. */
export function toldPage(visit: Visit, path: string, { page = 1, perPage = usualPage }: PageAsked, total: number): { readonly about: ObjectOf<typeof paged, Record<never, never>>; readonly links: Readonly<Record<string, string>> } {
  const pages = Math.max(1, Math.ceil(total / perPage))
  const to = (number: number): string => {
    const query = new URLSearchParams(visit.query)
    query.set('page', String(number))
    return `${addressOf(visit, path)}?${query}`
  }
  const around = { first: to(1), ...(page > 1 && { prev: to(Math.min(page - 1, pages)) }), ...(page < pages && { next: to(page + 1) }), last: to(pages) }
  return { about: { total, page, perPage, pages, links: { self: to(page), ...around } }, links: around }
}
