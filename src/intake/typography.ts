import type { Edit } from '../model/edit.ts'
import type { Finding } from '../model/finding.ts'
import type { Block, Draft } from '../model/reading.ts'
import { isMade, propose } from '../text/typography/repairs.ts'

// Half a novel: habits show in less, and what is known of every mark at once takes memory.
const atOnce = 200_000

/** Stories with what the rules of typography propose for them. */
type Typography = { readonly edits: readonly Edit[]; readonly drafts: readonly Draft[] }

/** Proposes what the rules of typography would change in each story of a text, and notes where marks are missing. Blocks and drafts are in order. */
export function typography(text: string, blocks: readonly Block[], drafts: readonly Draft[]): Typography {
  const edits: Edit[] = []
  let next = 0
  const noted = drafts.map((draft) => {
    const { at: [start, end], language, findings } = draft
    while (next < blocks.length && (blocks[next] as Block).at[0] < start) next += 1
    const before = edits.length
    while (next < blocks.length && (blocks[next] as Block).at[0] < end) {
      const [first, from] = [next, (blocks[next] as Block).at[0]]
      while (next < blocks.length && (blocks[next] as Block).at[0] < Math.min(end, from + atOnce)) next += 1
      const stretch = blocks.slice(first, next)
      // What searches on to the end of the text stops at the stretch's.
      for (const edit of propose({ text: text.slice(0, stretch.at(-1)?.at[1]), blocks: stretch, language })) edits.push(edit)
    }
    const missing = missingOf(edits.slice(before))
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
