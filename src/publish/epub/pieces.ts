import type { Span } from '../../model/span.ts'
import { numberedBlocks } from '../../print/paragraph-numbers.ts'
import type { BookChapter } from '../book.ts'

/** A stretch of a chapter that makes a document: `numbered` paragraphs of the chapter went before. */
export type Piece = { readonly at: Span; readonly numbered: number }

// E-readers lay a document out as a whole, and the older ones give up at 300 KB.
const most = 200_000

/** Cuts a chapter between paragraphs into documents that an e-reader can hold; nearly every chapter is one. */
export function pieces({ of, at, skip }: Pick<BookChapter, 'of' | 'at' | 'skip'>, longest = most): readonly Piece[] {
  if (at[1] - at[0] <= longest) return [{ at, numbered: 0 }]
  const found: Piece[] = []
  let piece = { at, numbered: 0 }
  let before = 0
  for (const { block, number } of numberedBlocks(of, at, skip)) {
    const [start, end] = block.at
    if (end - piece.at[0] > longest && start > piece.at[0] && before > piece.numbered) {
      found.push({ ...piece, at: [piece.at[0], start] })
      piece = { at: [start, at[1]], numbered: before }
    }
    before = number ?? before
  }
  return [...found, piece]
}
