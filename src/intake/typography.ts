import type { Edit } from '../model/edit.ts'
import type { Block, Draft } from '../model/reading.ts'
import { propose } from '../text/typography/repairs.ts'

/** What the rules of typography propose for each story of a text. Blocks and drafts are in order. */
export function typography(text: string, blocks: readonly Block[], drafts: readonly Draft[]): readonly Edit[] {
  let next = 0
  return drafts.flatMap(({ at: [start, end], language }) => {
    while (next < blocks.length && (blocks[next] as Block).at[0] < start) next += 1
    const first = next
    while (next < blocks.length && (blocks[next] as Block).at[0] < end) next += 1
    // What is looked for in one story is not looked for in all that follow it: a digest has hundreds.
    return propose({ text: text.slice(0, end), blocks: blocks.slice(first, next), language })
  })
}
