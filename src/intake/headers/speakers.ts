import { lineLength, type LineTable, lineText } from '../line-table.ts'
import type { LabelLine } from './label-line.ts'
import { type LabelKind, labelOf } from './labels.ts'

/** Labels that are also what somebody in a script may be called. */
export const speakers: ReadonlySet<LabelKind> = new Set(['author', 'co-author', 'editor', 'translator', 'illustrator', 'poster', 'typist', 'character'])

/** "Title: …", "Author: …": whether a line above or below begins with a label that nobody in a script is called by. Then this one is a label too, whoever speaks farther on. */
export function isAmongLabels({ text, from, to, gap }: LineTable, line: number, first: number, last: number): boolean {
  return [line - 1, line + 1].some((near) => {
    if (near < first || near >= last || gap[Math.max(near, line)] !== 0) return false
    const words = text.slice(from[near], Math.min(to[near] as number, (from[near] as number) + 60))
    const label = labelOf(words.slice(0, Math.max(0, words.indexOf(':'))).trim())
    return label !== undefined && !label.weak && !speakers.has(label.kind)
  })
}

/** Whether the words of a label head three lines among those around it: then it is not a label, but somebody who speaks. */
export function isSpeaker(table: LineTable, { labelAt }: LabelLine, line: number, first: number, last: number): boolean {
  if (isAmongLabels(table, line, first, last)) return false
  const words = `${table.text.slice(...labelAt)}:`
  // A chapter's head that says again what the first one said is no speech.
  const length = lineLength(table, line)
  const own = length <= 200 ? lineText(table, line) : undefined
  const isAgain = (at: number): boolean => own !== undefined && at !== line && lineLength(table, at) === length && table.text.startsWith(own, table.from[at])
  let found = 0
  for (let at = Math.max(first, line - 100); at < Math.min(last, line + 200) && found < 3; at += 1) if (table.text.startsWith(words, table.from[at]) && !isAgain(at)) found += 1
  return found >= 3
}
