import type { Token } from './classes.ts'
import { edge } from './edges.ts'
import { wordBefore } from './habits.ts'

/**
 * How often a word stood before an apostrophe that nothing before it in its paragraph could have opened, and which share (0 to 1) of the single marks
 * at the ends of words such apostrophes are: what a language shortens at the end is seen in the story itself.
 */
export type Clipped = { readonly times: ReadonlyMap<string, number>; readonly share: number }

/** Reads off a story's marks how words are shortened at their ends. */
export function clippedOf(text: string, paragraphs: readonly (readonly Token[])[]): Clipped {
  const times = new Map<string, number>()
  let [ends, sure] = [0, 0]
  for (const tokens of paragraphs) {
    let canOpen = false
    for (const token of tokens) {
      if (token.certain || token.weight === 'double') continue
      if (token.left !== edge.letter) {
        if (token.right === edge.letter || token.right === edge.digit || token.right === edge.ellipsis) canOpen = true
        continue
      }
      ends += 1
      if (canOpen) continue
      const word = wordBefore(text, token)
      times.set(word, (times.get(word) ?? 0) + 1)
      sure += 1
    }
  }
  return { times, share: ends === 0 ? 0 : sure / (ends + 4) }
}
