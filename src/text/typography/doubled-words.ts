import type { Edit } from '../../model/edit.ts'
import { proseAt } from './places.ts'
import { edit, type Story } from './repair.ts'

/**
 * Small words that no sentence has twice in a row, by language. Not "had had", "that that", "her her", "in in": those are met. What stands for emphasis
 * or a stammer ("very very", "no no") is no small word. Each is written out twice: a pattern that refers back to itself takes twice the time.
 */
const doubled: ReadonlyMap<string, RegExp> = new Map([
  ['en', /[ \n](?:the[ \n]the|and[ \n]and|of[ \n]of|to[ \n]to|a[ \n]a|with[ \n]with|my[ \n]my|by[ \n]by)(?=[ \n])/g],
  ['fr', /[ \n](?:les[ \n]les|la[ \n]la|une[ \n]une|des[ \n]des|et[ \n]et|dans[ \n]dans|avec[ \n]avec|pour[ \n]pour)(?=[ \n])/g],
  ['de', /[ \n](?:und[ \n]und|ein[ \n]ein|eine[ \n]eine|mit[ \n]mit|von[ \n]von|nicht[ \n]nicht|aber[ \n]aber|auf[ \n]auf)(?=[ \n])/g],
  ['es', /[ \n](?:el[ \n]el|los[ \n]los|las[ \n]las|una[ \n]una|con[ \n]con|por[ \n]por|para[ \n]para|pero[ \n]pero)(?=[ \n])/g],
  ['it', /[ \n](?:il[ \n]il|una[ \n]una|con[ \n]con|per[ \n]per|che[ \n]che|nel[ \n]nel|della[ \n]della)(?=[ \n])/g],
])

/** The second of two equal small words, with the blank or the line end before it: suggested to be taken away. */
export function doubledWords({ text, blocks, language }: Story): readonly Edit[] {
  const pattern = doubled.get(language.split('-')[0] as string)
  if (pattern === undefined) return []
  const edits: Edit[] = []
  const blockAt = proseAt(blocks)
  const [start, end] = [blocks[0]?.at[0] ?? 0, blocks.at(-1)?.at[1] ?? 0]
  for (const { 0: all, index } of text.slice(start, end).matchAll(pattern)) {
    // " the the": a blank or a line end, the word, another blank, the word.
    const [from, to] = [start + index + all.length / 2, start + index + all.length]
    const block = blockAt(from)
    if (block !== undefined && start + index + 1 >= block.at[0] && to <= block.at[1]) edits.push(edit('slip-doubled', text, [from, to], '', 0.7))
  }
  return edits
}
