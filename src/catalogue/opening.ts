import { fold } from '../text/fold.ts'
import { wordsOf } from '../text/words.ts'
import { chaptersOf, type DraftFacts } from './draft-facts.ts'

/** How many words of an opening are kept. */
const mostWords = 12

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
