import { isSpace, isWordCode } from '../chars.ts'
import { proseKinds, type Story } from './repair.ts'

/**
 * Goes through the places of a string in the blocks that are set as prose, in order. `visit` is told the place and its block's ends, and says where to go on:
 * further to the right. The text is searched once, however many blocks it has.
 */
export function visitPlaces({ text, blocks }: Story, sought: string, visit: (place: number, start: number, end: number) => number): void {
  let place = blocks[0] ? text.indexOf(sought, blocks[0].at[0]) : -1
  for (const { kind, at: [start, end] } of blocks) {
    if (place < 0) return
    if (place >= end || !proseKinds.has(kind)) continue
    if (place < start) place = text.indexOf(sought, start)
    while (place >= 0 && place + sought.length <= end) place = text.indexOf(sought, Math.max(visit(place, start, end), place + 1))
  }
}

/** Says something of the stretch around a place, within its block. Places are asked for in order. */
export type Around = (place: number, start: number, end: number) => boolean

/** Asks once for each stretch between two edges, however many places in it are asked for: what keeps a row of ten million marks linear. */
function oncePerStretch(text: string, isEdge: (code: number) => boolean, holds: (from: number, to: number) => boolean): Around {
  let [stretchEnd, verdict] = [-1, false]
  return (place, start, end) => {
    if (place < stretchEnd) return verdict
    let from = place
    while (from > start && !isEdge(text.charCodeAt(from - 1))) from -= 1
    stretchEnd = place
    while (stretchEnd < end && !isEdge(text.charCodeAt(stretchEnd))) stretchEnd += 1
    return (verdict = holds(from, stretchEnd))
  }
}

/** Whether the line around a place holds a letter or a digit: a line of marks is art or a rule. */
export function linesWithWords(text: string): Around {
  return oncePerStretch(text, (code) => code === 10, (from, to) => {
    for (let at = from; at < to; at++) if (isWordCode(text.charCodeAt(at))) return true
    return false
  })
}

/** Whether what stands between blanks around a place is an address: of mail or of the web. */
export function addresses(text: string): Around {
  return oncePerStretch(text, isSpace, (from, to) => {
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      if (code === 64 || (code === 58 && text.startsWith('://', at)) || (code === 119 && text.startsWith('www.', at))) return true
    }
    return false
  })
}
