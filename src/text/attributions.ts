// bounded: each pattern here meets at most 40 characters.
import type { Span } from '../model/span.ts'

const behind = /^[\s,.]{0,2}\s?(?:[\p{L}'’-]{1,16}\s+){0,2}(?:thought|wondered|mused|told (?:him|her|my)self|dachte|pensa|pensò|pensó|подумала?)(?!\p{L})/u
const before = /(?<!\p{L})(?:thought|wondered|mused|(?:told|to) (?:him|her|my)self|dachte|pensa|pensò|pensó|подумала?)[,:]?\s$/u

/** How far a name may stand between the words and who thought them. */
const reach = 40

/** How many of the stretches are said to be thought: `*He knows,* she thought`, `she thought, 'He knows.'` */
export function thoughtBeside(text: string, spans: readonly Span[]): number {
  let count = 0
  for (const [start, end] of spans) if (behind.test(text.slice(end, end + reach)) || before.test(text.slice(Math.max(0, start - reach), start))) count += 1
  return count
}
