import type { Edit } from '../model/edit.ts'
import type { Finding } from '../model/finding.ts'
import type { Block, Draft } from '../model/reading.ts'
import { isMade, propose } from '../text/typography/repairs.ts'

/** Stories with what the rules of typography propose for them. */
export type Typography = { readonly edits: readonly Edit[]; readonly drafts: readonly Draft[] }

/** Proposes what the rules of typography would change in each story of a text, and notes where marks are missing. Blocks and drafts are in order. */
export function typography(text: string, blocks: readonly Block[], drafts: readonly Draft[]): Typography {
  const edits: Edit[] = []
  let next = 0
  const noted = drafts.map((draft) => {
    const { at: [start, end], language, findings } = draft
    while (next < blocks.length && (blocks[next] as Block).at[0] < start) next += 1
    const first = next
    while (next < blocks.length && (blocks[next] as Block).at[0] < end) next += 1
    // What searches on to the end of the text stops at the story's.
    const own = propose({ text: text.slice(0, end), blocks: blocks.slice(first, next), language })
    for (const edit of own) edits.push(edit)
    const missing = missingOf(own)
    return missing ? { ...draft, findings: [...findings, missing] } : draft
  })
  return { edits, drafts: noted }
}

/** Where a mark seems to be missing, and is not put in. */
function missingOf(edits: readonly Edit[]): Finding | undefined {
  const places = edits.filter((edit) => edit.rule === 'quote-lost' && !isMade(edit))
  const [first] = places
  return first && { code: 'marks-missing', detail: places.length === 1 ? '1 place' : `${places.length} places`, evidence: { in: 'text', at: first.at } }
}
