import type { Edit } from '../../model/edit.ts'
import type { Span } from '../../model/span.ts'

// A page of speech has so many marks; fewer may be set by chance. One typed mark in fifty is a slip.
const [fewest, mostTyped] = [50, 50]

/**
 * Whether a stretch of text was set by a compositor: it has marks as print has them, and neither straight ones nor typewriter dashes. Where curly marks stand beside typed dashes
 * a program turned the marks, and made a program's mistakes.
 */
export function isSetThroughout(text: string, at: Span): boolean {
  let set = 0
  for (const mark of '“”‘’—') set += countOf(text, at, mark)
  return set >= fewest && (countOf(text, at, '"') + countOf(text, at, "'") + countOf(text, at, '--')) * mostTyped <= set
}

function countOf(text: string, [start, end]: Span, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark, start); at >= 0 && at < end; at = text.indexOf(mark, at + mark.length)) count += 1
  return count
}

const changing: ReadonlySet<string> = new Set(['quote-swapped', 'quote-misplaced'])

/** The edits of one block of a text that is set throughout: a compositor turned no mark by mistake but two that go together, so one that stands the wrong way round by itself is only suggested to be turned. */
export function ofCompositor(edits: readonly Edit[], unsure: number): readonly Edit[] {
  const pairs = edits.filter(({ rule, before }) => rule === 'quote-swapped' && (before === '“' || before === '”')).length
  return edits.map((each) => (!changing.has(each.rule) || (pairs > 1 && (each.before === '“' || each.before === '”')) ? each : { ...each, confidence: Math.min(each.confidence, unsure) }))
}
