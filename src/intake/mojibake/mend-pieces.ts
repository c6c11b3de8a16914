import type { Mend, Origin } from '../../model/reading.ts'
import { type Mended, mendDecoded } from './mend-decoded.ts'

/** A text whose pieces were mended each by itself: what is right in one may look wrong in another. */
type MendedPieces = { readonly text: string; readonly mends: readonly Mend[]; readonly origins: readonly Origin[]; readonly repairs: readonly string[] }

/** Mends a decoded text piece by piece; `origins` says where each begins, and comes back with the places and the repairs as they are then. A text that is mended as `text` was mended as `any` when it was decoded. */
export function mendPieces(text: string, origins: readonly Origin[], where: 'any' | 'text'): MendedPieces {
  if (origins.length === 1) {
    const mended = mendDecoded(text, where, where === 'text')
    if (mended.repairs.length === 0) return { text, mends: [], origins, repairs: [] }
    return { ...mended, origins: origins.map((origin) => ({ ...origin, repairs: [...origin.repairs, ...mended.repairs] })) }
  }
  const texts: string[] = []
  const mends: Mend[] = []
  const placed: Origin[] = []
  const repairs = new Set<string>()
  let at = 0
  for (const [index, origin] of origins.entries()) {
    const next = origins[index + 1]
    const mended = kept(text.slice(origin.at, next?.at), where, next === undefined)
    for (const one of mended.mends) mends.push({ ...one, at: [one.at[0] + at, one.at[1] + at] })
    for (const repair of mended.repairs) repairs.add(repair)
    placed.push({ ...origin, at, repairs: mended.repairs.length > 0 ? [...origin.repairs, ...mended.repairs] : origin.repairs })
    texts.push(mended.text)
    at += mended.text.length
  }
  return { text: texts.join(''), mends, origins: placed, repairs: [...repairs] }
}

/** A piece, mended. Where the last characters of one were taken out nobody could tell whether they were the next one's first; it stays then. */
function kept(text: string, where: 'any' | 'text', isLast: boolean): Mended {
  const mended = mendDecoded(text, where, where === 'text')
  const last = mended.mends.at(-1)
  return !isLast && last && last.at[0] === mended.text.length ? { text, mends: [], repairs: [] } : mended
}
