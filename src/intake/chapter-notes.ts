import type { Block } from '../model/reading.ts'

/** What archives put over a writer's words about a chapter; the words are set as a quotation below it. */
const heads = /^(?:chapter (?:summary|notes|end notes)|(?:end )?notes|summary)\W{0,3}$/i

/** The notes among a story's blocks: a quotation right under one of those heads is no part of the story. */
export function withNotes(text: string, blocks: readonly Block[]): Block[] {
  const noted: Block[] = []
  let isNote = false
  for (const block of blocks) {
    const next = blocks[noted.length + 1]
    const isHead = (block.kind === 'paragraph' || block.kind === 'heading') && block.at[1] - block.at[0] < 30 && next?.kind === 'quotation' && heads.test(text.slice(...block.at))
    isNote = isHead || (isNote && block.kind === 'quotation')
    noted.push(isNote ? { kind: 'note', at: block.at } : block)
  }
  return noted
}
