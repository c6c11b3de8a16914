import type { Block } from '../../model/reading.ts'
import { isSpace, isWordCode } from '../chars.ts'
import { proseKinds, type Story } from './repair.ts'

/**
 * Gives the block that a place is in, where it is set as prose. Places are asked for in order.
 */
export function proseAt(blocks: readonly Block[]): (place: number) => Block | undefined {
  let next = 0
  return (place) => {
    while (next < blocks.length && (blocks[next] as Block).at[1] <= place) next += 1
    const block = blocks[next]
    return block !== undefined && block.at[0] <= place && proseKinds.has(block.kind) ? block : undefined
  }
}

/**
 * Goes through the places of a string in the blocks that are set as prose, in order. `visit` is told the place and its block's ends, and says where to go on:
 * further to the right. The text is searched once, however many blocks it has.
 */
export function visitPlaces({ text, blocks }: Story, sought: string, visit: (place: number, start: number, end: number) => number): void {
  const end = blocks.at(-1)?.at[1] ?? 0
  const blockAt = proseAt(blocks)
  for (let place = text.indexOf(sought, blocks[0]?.at[0]); place >= 0 && place < end;) {
    const block = blockAt(place)
    const next = block !== undefined && place + sought.length <= block.at[1] ? visit(place, block.at[0], block.at[1]) : place + 1
    place = text.indexOf(sought, next > place ? next : place + 1)
  }
}

/**
 * Gives the first place at or behind `from` where a pattern of characters is met; the text's end where none is. Places are asked for in order: the text is
 * searched once, by the engine's own search, which is three times as fast as a loop.
 */
export function seeker(text: string, source: string): (from: number) => number {
  const pattern = new RegExp(source, 'g')
  let [sought, next] = [0, -1]
  return (from) => {
    if (next >= from && sought <= from) return next
    pattern.lastIndex = from
    sought = from
    const found = pattern.exec(text)
    next = found === null ? text.length : found.index
    return next
  }
}

/** Says something of the stretch around a place, within its block. Places are asked for in order. */
type Around = (place: number, start: number, end: number) => boolean

/** Says of what stands from `place` to `after` whether its line holds a letter or a digit near it. Places are asked for in order. */
type Near = (place: number, after: number, start: number, end: number) => boolean

/** How far from a mark the words of its line may be: a longer row without any is art. */
const reach = 60

/** Whether a line has words near its marks: one that has none is art, or a rule. What was found empty is not looked at again, so that long rows cost no more than short ones. */
export function wordsNear(text: string): Near {
  // From the last place that had no words up to here there are none.
  let emptyTo = -1
  return (place, after, start, end) => {
    if (place > emptyTo) {
      for (let at = place - 1; at >= start && place - at < reach; at--) {
        const code = text.charCodeAt(at)
        if (isWordCode(code)) return true
        if (code === 10) break
      }
    }
    const last = Math.min(end, after + reach)
    let at = Math.max(after, emptyTo)
    for (; at < last; at++) {
      const code = text.charCodeAt(at)
      if (code === 10) break
      if (!isWordCode(code)) continue
      emptyTo = -1
      return true
    }
    emptyTo = at
    return false
  }
}

/**
 * Whether what stands between blanks around a place is an address: of mail or of the web. Each such stretch is looked at once, however many places in it are asked for.
 */
export function addresses(text: string): Around {
  let [stretchEnd, verdict] = [-1, false]
  return (place, start, end) => {
    if (place < stretchEnd) return verdict
    let at = place
    while (at > start && !isSpace(text.charCodeAt(at - 1))) at -= 1
    for (verdict = false; at < end; at++) {
      const code = text.charCodeAt(at)
      if (isSpace(code)) break
      if (code === 64 || (code === 58 && text.startsWith('://', at)) || (code === 119 && text.startsWith('www.', at))) verdict = true
    }
    stretchEnd = at
    return verdict
  }
}
