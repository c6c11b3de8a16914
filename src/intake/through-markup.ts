import type { Mend, Origin } from '../model/reading.ts'
import { receivedOffsets } from '../text/mends.ts'
import { asReceived, type Placed, Walker } from './byte-span.ts'

/** Where the words of a web page come from, and what of them was mended. */
type ThroughMarkup = { readonly origins: readonly Origin[]; readonly mends: readonly Mend[] }

/**
 * Origins and mends for the text of a web page: `html` maps it to offsets of the source, `decoded` maps the source to bytes. Mends in what the
 * page does not show, in tags and the head, are none of its text.
 *
 * @param decoded the decoded source of the page
 */
export function throughMarkup(bytes: Uint8Array, decoded: Placed, page: { readonly text: string; readonly origins: readonly Origin[] }): ThroughMarkup {
  const mends = decoded.mends && decoded.mends.length > 0 ? mendsShown(decoded.text, decoded.mends, page) : []
  const source = asReceived(decoded)
  const order = Array.from(page.origins.keys()).sort((a, b) => (page.origins[a] as Origin).from - (page.origins[b] as Origin).from)
  const froms = receivedOffsets(order.map((index) => (page.origins[index] as Origin).from), decoded.mends)
  const placed: Origin[] = Array.from(page.origins)
  let piece = 0
  let current = source.origins[0]
  let walker = new Walker(bytes, source.text, current ?? { at: 0, from: 0, encoding: 'utf-8', newline: 'lf', repairs: [] })
  for (const [number, index] of order.entries()) {
    const from = froms[number] as number
    while (piece + 1 < source.origins.length && (source.origins[piece + 1] as Origin).at <= from) {
      current = source.origins[++piece] as Origin
      walker = new Walker(bytes, source.text, current)
    }
    while (walker.at < from && walker.byte < bytes.length) walker.advance()
    placed[index] = { ...(page.origins[index] as Origin), from: walker.byte, encoding: current?.encoding ?? 'utf-8', repairs: current?.repairs ?? [] }
  }
  return { origins: placed, mends }
}

/** The mends of the source that stand in the page's text, at their places there: the page's text is walked along its source. */
function mendsShown(source: string, mends: readonly Mend[], { text, origins }: { readonly text: string; readonly origins: readonly Origin[] }): readonly Mend[] {
  const units = Buffer.from(source, 'utf16le')
  const shown: Mend[] = []
  for (const [index, origin] of origins.entries()) {
    const end = origins[index + 1]?.at ?? text.length
    const walker = new Walker(units, text, { ...origin, from: origin.from * 2, encoding: 'utf-16le', newline: 'markup' })
    let next = firstFrom(mends, origin.from)
    while (walker.at < end && next < mends.length && walker.byte < units.length) {
      walker.settle()
      const [at, before] = [walker.at, walker.byte / 2]
      walker.advance()
      const after = walker.byte / 2
      while (next < mends.length && (mends[next] as Mend).at[0] < before) next++
      const one = mends[next]
      // A character that was mended is one character of the page, unless it is one of several that were mended at once.
      if (!one || one.at[0] !== before) continue
      const length = one.at[1] - one.at[0]
      if (one.at[1] > after) {
        if (source.slice(one.at[0], one.at[1]) !== text.slice(at, at + length)) continue
        while (walker.at < at + length) walker.advance()
      } else if (source.slice(one.at[0], one.at[1]) !== text.slice(at, at + length)) continue
      shown.push({ ...one, at: [at, at + length] })
      next++
    }
  }
  return shown.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]).filter((one, index, all) => index === 0 || one.at[0] >= (all[index - 1] as Mend).at[1])
}

/** The number of the first mend at or behind an offset. */
function firstFrom(mends: readonly Mend[], offset: number): number {
  let [low, high] = [0, mends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mends[middle] as Mend).at[0] < offset) low = middle + 1
    else high = middle
  }
  return low
}
