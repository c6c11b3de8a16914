import type { Mend } from '../model/reading.ts'
import type { Edit } from '../model/edit.ts'

/** A text with edits made to it, and what gives the text as it was back. */
type MendedText = { readonly text: string; readonly mends: readonly Mend[] }

/** Makes the edits, which are in order and do not overlap. */
export function mend(text: string, edits: readonly Edit[]): MendedText {
  const pieces: string[] = []
  const mends: Mend[] = []
  let from = 0
  let shift = 0
  for (const { rule, at: [start, end], before, after, confidence } of edits) {
    pieces.push(text.slice(from, start), after)
    from = end
    mends.push({ rule, at: [start + shift, start + shift + after.length], before, confidence })
    shift += after.length - before.length
  }
  pieces.push(text.slice(from))
  return { text: pieces.join(''), mends }
}

/** The text as it was received: every mend taken back. Pages show it beside the reading text. */
export function received(text: string, mends: readonly Mend[] = []): string {
  if (mends.length === 0) return text
  const pieces: string[] = []
  let from = 0
  for (const { at: [start, end], before } of mends) {
    pieces.push(text.slice(from, start), before)
    from = end
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

/**
 * Where offsets of the mended text lie in the text as it was received; `offsets` are in order. One within a mend goes to the mend's start,
 * unless `'end'` is asked for.
 */
export function receivedOffsets(offsets: readonly number[], mends: readonly Mend[] = [], within: 'start' | 'end' = 'start'): readonly number[] {
  let next = 0
  let shift = 0
  return offsets.map((offset) => {
    for (let one = mends[next]; one && isBehind(one, offset, within); one = mends[++next]) shift += one.before.length - (one.at[1] - one.at[0])
    const one = mends[next]
    if (!one || one.at[0] >= offset) return offset + shift
    return one.at[0] + shift + (within === 'end' ? one.before.length : 0)
  })
}

/** Whether the offset lies behind a mend. What was taken out just there belongs to what follows, unless the end of something is meant. */
function isBehind({ at: [start, end] }: Mend, offset: number, within: 'start' | 'end'): boolean {
  return end < offset || (end === offset && (start < end || within === 'end'))
}

/**
 * The mends of two rounds as those of one: `earlier` ones gave `between`, `later` ones changed it further. Where they meet they become one,
 * which names the rules of both.
 */
export function compose(earlier: readonly Mend[], between: string, later: readonly Mend[]): readonly Mend[] {
  if (earlier.length === 0) return later
  if (later.length === 0) return earlier
  const made: Mend[] = []
  let next = 0
  let shift = 0
  const pass = (one: Mend): number => made.push(shift === 0 ? one : { ...one, at: [one.at[0] + shift, one.at[1] + shift] })
  for (let at = 0; at < later.length;) {
    let over = later[at] as Mend
    let start = over.at[0] - shift
    for (let one = earlier[next]; one && one.at[1] <= start; one = earlier[++next]) pass(one)
    let end = start + over.before.length
    const first = next
    const [began, rules] = [shift, new Set<string>()]
    let confidence = 1
    // What one list joins may reach into more of the other.
    for (let grew = true; grew;) {
      grew = false
      for (let one = earlier[next]; one && one.at[0] < end; one = earlier[++next]) {
        start = Math.min(start, one.at[0])
        end = Math.max(end, one.at[1])
        rules.add(one.rule)
        confidence = Math.min(confidence, one.confidence)
      }
      for (; at < later.length; at++) {
        over = later[at] as Mend
        const from = over.at[0] - shift
        if (from >= end && !(rules.size === 0 && from === start)) break
        end = Math.max(end, from + over.before.length)
        shift += over.at[1] - over.at[0] - over.before.length
        confidence = Math.min(confidence, over.confidence)
        rules.add(over.rule)
        grew = true
      }
    }
    made.push({ rule: [...new Set([...rules].flatMap((rule) => rule.split(' + ')))].join(' + '), at: [start + began, end + shift], before: before(between, start, end, earlier, first, next), confidence })
  }
  for (let one = earlier[next]; one; one = earlier[++next]) pass(one)
  return made
}

function before(between: string, start: number, end: number, earlier: readonly Mend[], first: number, last: number): string {
  let text = ''
  let from = start
  for (let at = first; at < last; at++) {
    const one = earlier[at] as Mend
    text += between.slice(from, one.at[0]) + one.before
    from = one.at[1]
  }
  return text + between.slice(from, end)
}
