import type { Edit } from '../../model/edit.ts'
import { proseAt } from './places.ts'
import { edit, type Story } from './repair.ts'

/**
 * Small words that no sentence has twice in a row, by language. Not "had had", "that that", "her her", "in in": those are met. What stands for emphasis
 * or a stammer ("very very", "no no") is no small word.
 */
const doubled: ReadonlyMap<string, RegExp> = new Map([
  ['en', /[ \n](an?|and|at|but|by|for|from|his|my|of|or|than|the|their|to|with|your)[ \n]\1(?=[ \n])/g],
  ['fr', /[ \n](les?|la|une?|des|et|dans|avec|pour|par|sur)[ \n]\1(?=[ \n])/g],
  ['de', /[ \n](und|eine?|mit|von|ist|nicht|aber|auf|aus)[ \n]\1(?=[ \n])/g],
  ['es', /[ \n](el|los|las|una?|con|por|para|pero)[ \n]\1(?=[ \n])/g],
  ['it', /[ \n](il|una?|con|per|che|ma|nel|della)[ \n]\1(?=[ \n])/g],
])

/** The second of two equal small words, with the blank or the line end before it: suggested to be taken away. */
export function doubledWords({ text, blocks, language }: Story): readonly Edit[] {
  const pattern = doubled.get(language.split('-')[0] as string)
  if (pattern === undefined) return []
  const edits: Edit[] = []
  const blockAt = proseAt(blocks)
  const [start, end] = [blocks[0]?.at[0] ?? 0, blocks.at(-1)?.at[1] ?? 0]
  for (const { 0: all, 1: word = '', index } of text.slice(start, end).matchAll(pattern)) {
    const [from, to] = [start + index + 1 + word.length, start + index + all.length]
    const block = blockAt(from)
    if (block !== undefined && start + index + 1 >= block.at[0] && to <= block.at[1]) edits.push(edit('slip-doubled', text, [from, to], '', 0.7))
  }
  return edits
}
