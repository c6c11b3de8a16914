import { screened } from '../../text/screen.ts'

/** Whether words fit any of the patterns, asked in one go: a list of thirty costs a line thirty starts of the engine. No pattern may refer back to a group of its own. */
export function anyOf(patterns: readonly RegExp[]): (words: string) => boolean {
  const joined = [...Map.groupBy(patterns, ({ flags }) => flags)].map(([flags, alike]) => screened(new RegExp(alike.map(({ source }) => source).join('|'), flags)))
  return (words) => joined.some((fits) => fits(words))
}
