import type { Answer } from '../answer.ts'
import { sentFromHere } from '../same-origin.ts'
import type { Visit } from '../visit.ts'
import { dayOf, type Place } from './places.ts'
import { forgetHistory, keepPlace, readPlaces } from './shelf.ts'

/**
 * An answer that shows a chapter, with the reader's place kept in their browser, unless they wish that nothing is. Who comes back to the chapter that
 * they were in keeps the paragraph, as far as it is among the `paragraphs` shown (from, to before). A page that another site opened by itself, or that a browser fetched ahead, is nothing that somebody read.
 */
export function placing(visit: Visit, at: { readonly key: string; readonly chapter?: number; readonly paragraphs?: readonly [from: number, to: number] }, answer: Answer | undefined): Answer | undefined {
  const { header, settings, secure } = visit
  const isRead = (sentFromHere(header) || header('sec-fetch-user') === '?1') && header('sec-purpose') === undefined
  if (answer?.status !== 200 || !isRead) return answer
  const cookies = header('cookie')
  if (settings.places !== 'kept') return readPlaces(cookies).places.length === 0 ? answer : { ...answer, cookies: [...(answer.cookies ?? []), ...forgetHistory(secure)] }
  const before = placeIn(cookies, at.key)
  const chapter = at.chapter ?? before?.chapter ?? 1
  const [from, to] = at.paragraphs ?? [1, Infinity]
  const paragraph = before?.chapter === chapter && before.paragraph >= from && before.paragraph < to ? before.paragraph : from
  const cookiesToSet = keepPlace(cookies, { key: at.key, chapter, paragraph, day: dayOf(Date.now()) }, secure)
  return cookiesToSet.length === 0 ? answer : { ...answer, cookies: [...(answer.cookies ?? []), ...cookiesToSet] }
}

/** Where a reader was in a work, if it is one of those that they read last. */
export function placeIn(cookies: string | undefined, key: string): Place | undefined {
  return readPlaces(cookies).places.find((place) => place.key === key)
}
