import { isLetter } from '../../text/chars.ts'
import type { Edit } from '../../model/edit.ts'

/** Finds soft hyphens within words: they show where a line may be broken, and hide the word from a search. */
export function findSoftHyphens(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (let at = text.indexOf('\u00ad'); at >= 0; at = text.indexOf('\u00ad', at + 1)) {
    if (!isLetter(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at + 1))) continue
    edits.push({ rule: 'soft-hyphens', at: [at, at + 1], before: '\u00ad', after: '', confidence: 0.9 })
  }
  return edits
}
