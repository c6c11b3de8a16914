import { cookieOf, setCookie } from '../cookies.ts'
import { keySigns, packKey, packNumber, unpackKey, unpackNumber } from './packed-key.ts'
import { packPlaces, type Place, unpackPlaces } from './places.ts'

/** What a reader may put a work on. */
export const lists = ['later', 'favourites'] as const
export type List = (typeof lists)[number]

/** What stands on a shelf, list by list: what they read, and what they put there. */
export const shelfLists = ['read', ...lists] as const
export type ShelfList = (typeof shelfLists)[number]

/** A reader's shelf: keys of works by list, newest first, and where they were in what they read. */
export type Shelf = { readonly [L in List]: readonly string[] } & { readonly read: readonly Place[] }

/** How many works a list holds: with the settings beside them, all cookies stay below 8 KB. */
export const mostMarked = 120

// The newest places go with every request, so that every page knows them. When there are too many, the older half goes into the next of a ring of
// cookies that only the shelf is sent. No page needs to read what it puts there.
const mostNew = 24
const perLeaf = 12
const leaves = 8
/** How many works a reading history holds. */
export const mostRead = mostNew + leaves * perLeaf

/** Places as newest first, with the leaf of the ring that is written next. A script of ours writes the paragraph into this cookie. */
const placesCookie = 'incipit_places'
const leafCookie = (leaf: number): string => `incipit_read${leaf}`
const listCookie = (list: List): string => `incipit_${list}`
const aYear = 365 * 24 * 3600
const onShelf = { path: '/shelf' } as const

/** The newest places of a reader, as every page is sent them. */
export function readPlaces(cookies: string | undefined): { readonly places: readonly Place[]; readonly leaf: number } {
  const written = cookieOf(cookies, placesCookie) ?? ''
  return { leaf: (unpackNumber(written.slice(0, 1)) ?? 0) % leaves, places: unpackPlaces(written.slice(1), mostNew) }
}

/** The cookies that keep a place, before those that were kept already; none where nothing has changed. */
export function keepPlace(cookies: string | undefined, place: Place, secure: boolean): readonly string[] {
  const { places, leaf } = readPlaces(cookies)
  const before = places[0]
  if (before && before.key === place.key && before.chapter === place.chapter && before.paragraph === place.paragraph && before.day === place.day) return []
  const all = [place, ...places.filter(({ key }) => key !== place.key)]
  if (all.length <= mostNew) return [newest(all, leaf, secure)]
  return [newest(all.slice(0, -perLeaf), (leaf + 1) % leaves, secure), setCookie(leafCookie(leaf), packPlaces(all.slice(-perLeaf)), aYear, secure, onShelf)]
}

function newest(places: readonly Place[], leaf: number, secure: boolean): string {
  return setCookie(placesCookie, places.length === 0 ? '' : `${packNumber(leaf, 1)}${packPlaces(places)}`, places.length === 0 ? 0 : aYear, secure, { toScripts: true })
}

/** A reader's whole shelf, as pages under `/shelf` are sent it. */
export function readShelf(cookies: string | undefined): Shelf {
  const { places, leaf } = readPlaces(cookies)
  // The leaf that was written last is the one before the next.
  const older = Array.from({ length: leaves }, (_, back) => unpackPlaces(cookieOf(cookies, leafCookie((leaf - 1 - back + 2 * leaves) % leaves)) ?? '', perLeaf)).flat()
  const seen = new Set<string>()
  const read = [...places, ...older].filter(({ key }) => !seen.has(key) && seen.add(key))
  return { later: keysIn(cookieOf(cookies, listCookie('later'))), favourites: keysIn(cookieOf(cookies, listCookie('favourites'))), read }
}

function keysIn(packed = ''): readonly string[] {
  const keys = new Set<string>()
  for (let at = 0; at + keySigns <= packed.length && keys.size < mostMarked; at += keySigns) {
    const key = unpackKey(packed.slice(at, at + keySigns))
    if (key !== undefined) keys.add(key)
  }
  return [...keys]
}

/** The cookies that keep a list of works. */
export function keepList(list: List, keys: readonly string[], secure: boolean): readonly string[] {
  return [setCookie(listCookie(list), keys.slice(0, mostMarked).map((key) => packKey(key) ?? '').join(''), keys.length === 0 ? 0 : aYear, secure, onShelf)]
}

/** The cookies that keep a reading history, newest first: all of it, in place of what was kept. */
export function keepHistory(places: readonly Place[], secure: boolean): readonly string[] {
  const older = places.slice(mostNew, mostRead)
  const used = Math.ceil(older.length / perLeaf)
  return [
    newest(places.slice(0, mostNew), used % leaves, secure),
    ...Array.from({ length: leaves }, (_, leaf) => {
      const written = leaf < used ? packPlaces(older.slice((used - 1 - leaf) * perLeaf, (used - leaf) * perLeaf)) : ''
      return setCookie(leafCookie(leaf), written, written === '' ? 0 : aYear, secure, onShelf)
    }),
  ]
}

/** The cookies that forget a reader's history and places. */
export function forgetHistory(secure: boolean): readonly string[] {
  return keepHistory([], secure)
}

/** The cookies that forget a reader's whole shelf. */
export function forgetShelf(secure: boolean): readonly string[] {
  return [...forgetHistory(secure), ...lists.flatMap((list) => keepList(list, [], secure))]
}
