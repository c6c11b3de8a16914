import { edit, proseKinds, type Repair, type Story } from './repair.ts'

/** Marks of quoted mail that a later wrap has left in the middle of lines. */
export const stranded: Repair = {
  rules: [{ name: 'stranded-mark', group: 'lines', says: 'A mark of quoted mail in the middle of a line goes, where the text has several at the distance of lines', threshold: 0.9, example: ['It rained on all the lamps of the quay, and the ferry that we had been > waiting for since noon lay out beyond the bar with its own lamps unlit > and did not come in, and so we went home by the long way, past the mill > and the church, and nobody said a word.', 'It rained on all the lamps of the quay, and the ferry that we had been waiting for since noon lay out beyond the bar with its own lamps unlit and did not come in, and so we went home by the long way, past the mill and the church, and nobody said a word.'] }],
  find: (story) => {
    // The rarer one first: a blank is everywhere.
    if (!story.text.includes('>') || !story.text.includes(' >')) return []
    const places = marksIn(story)
    const sure = atLineLengths(places)
    return places.map((at) => edit('stranded-mark', story.text, [at, at + 2], '', sure >= 3 && sure * 5 >= places.length * 3 ? 0.95 : 0.5))
  },
}

/** Lines of old mail have so many characters, the mark among them. */
const [shortest, longest] = [40, 90]

/** Each mark that has a blank and a word on both sides, in paragraphs without the other bracket. */
function marksIn({ text, blocks }: Story): number[] {
  const places: number[] = []
  let at = text.indexOf(' > ')
  for (const { kind, at: [start, end] } of blocks) {
    if (at < 0) break
    if (at >= end || !proseKinds.has(kind)) continue
    if (at < start) at = text.indexOf(' > ', start)
    if (at >= end) continue
    // <A thought >, or a < b.
    const isPaired = text.slice(start, end).includes('<')
    for (; at >= 0 && at + 3 < end; at = text.indexOf(' > ', at + 3)) {
      if (!isPaired && isWordEnd(text.charCodeAt(at - 1)) && isWordStart(text.charCodeAt(at + 3))) places.push(at + 1)
    }
  }
  return places
}

/** How many of the places are a line's length behind the one before, or before the next one. */
function atLineLengths(places: readonly number[]): number {
  const isLine = (from: number | undefined, to: number | undefined): boolean => from !== undefined && to !== undefined && to - from >= shortest && to - from <= longest
  return places.filter((at, index) => isLine(places[index - 1], at) || isLine(at, places[index + 1])).length
}

/** A letter, or a mark behind a word: no digit, hyphen or sign of equality. */
function isWordEnd(code: number): boolean {
  return isLetter(code) || (code < 128 ? '.,;:!?"\')'.includes(String.fromCharCode(code)) : true)
}

function isWordStart(code: number): boolean {
  return isLetter(code) || (code < 128 ? '"\'('.includes(String.fromCharCode(code)) : true)
}

function isLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91)
}
