import { keySigns, packKey, packNumber, unpackKey, unpackNumber } from './packed-key.ts'

/** Where a reader was in a work: chapter and paragraph from 1; `day`: when, in days since 2020 began. */
export type Place = { readonly key: string; readonly chapter: number; readonly paragraph: number; readonly day: number }

const [chapterSigns, paragraphSigns, daySigns] = [2, 3, 2]
/** How many signs of a cookie a place takes. */
export const placeSigns = keySigns + chapterSigns + paragraphSigns + daySigns

const firstDay = Date.UTC(2020, 0, 1)
const aDay = 24 * 3600 * 1000

/** The day of an instant in milliseconds, as places count days. */
export function dayOf(now: number): number {
  return Math.max(0, Math.floor((now - firstDay) / aDay))
}

/** A counted day as a date, ISO 8601. */
export function dateOfDay(day: number): string {
  return new Date(firstDay + day * aDay).toISOString().slice(0, 10)
}

/** Places as signs fit for a cookie, one after the other, all of one length. */
export function packPlaces(places: readonly Place[]): string {
  return places.map(({ key, chapter, paragraph, day }) => {
    const packed = packKey(key)
    return packed === undefined ? '' : `${packed}${packNumber(chapter, chapterSigns)}${packNumber(paragraph, paragraphSigns)}${packNumber(day, daySigns)}`
  }).join('')
}

/** The places that signs stand for, at most `most`, each work once; what is none is left out. */
export function unpackPlaces(packed: string, most: number): readonly Place[] {
  const out: Place[] = []
  const seen = new Set<string>()
  for (let at = 0; at + placeSigns <= packed.length && out.length < most; at += placeSigns) {
    const key = unpackKey(packed.slice(at, at + keySigns))
    const chapter = unpackNumber(packed.slice(at + keySigns, at + keySigns + chapterSigns))
    const paragraph = unpackNumber(packed.slice(at + keySigns + chapterSigns, at + placeSigns - daySigns))
    const day = unpackNumber(packed.slice(at + placeSigns - daySigns, at + placeSigns))
    if (key === undefined || !chapter || !paragraph || day === undefined || seen.has(key)) continue
    seen.add(key)
    out.push({ key, chapter, paragraph, day })
  }
  return out
}
