import { fold } from '../text/fold.ts'
import { wordsOf } from '../text/words.ts'
import { chaptersOf, type DraftFacts } from './draft-facts.ts'

/** How many words of an opening are kept, and how many of them a question must have to be taken for one. */
const mostWords = 12
/** A question of fewer words is no opening: many stories begin "It was". */
export const leastWords = 4

// Twelve long words, and the heading of a chapter before them.
const longestBytes = 4_000

/** The words of a text as openings are compared: folded, with nothing between them but blanks. */
export function openingWords(text: string, most: number = mostWords): string {
  const folded = fold(text)
  return wordsOf(folded).slice(0, most).flatMap(([from, to]) => folded.slice(from, to).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, most).join(' ')
}

/** The opening words of a story, as they stand in what is indexed of its first chapter; null where it has none. Words of the story. */
export function openingOf(draft: DraftFacts): string | null {
  const [body] = draft.bodies()
  const [chapter] = chaptersOf(draft)
  if (!body || !chapter) return null
  const start = Math.max(0, draft.incipit[0] - chapter.at[0])
  const text = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, longestBytes)).toString('utf8').slice(start)
  const words = openingWords(text)
  return words === '' ? null : words
}

/** A number for the first words of an opening, to look for it among many: the same words have the same; 0 where there are too few. */
export function openingHash(opening: string): number {
  let end = -1
  for (let n = 0; n < leastWords; n++) {
    end = opening.indexOf(' ', end + 1)
    if (end < 0) {
      if (n < leastWords - 1) return 0
      end = opening.length
    }
  }
  let hash = 0x811c9dc5
  for (let at = 0; at < end; at++) hash = Math.imul(hash ^ opening.charCodeAt(at), 0x01000193)
  return (hash >>> 0) || 1
}
