// bounded: each pattern here meets a label or a line of at most 1,000 characters.
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { chunkEnd, lineLength, lineSpan, type LineTable, lineText } from '../line-table.ts'
import { readWarning } from '../warnings.ts'
import { isFictionLine } from './fiction-line.ts'
import { labelOnLine, readLabelLine } from './label-line.ts'
import { isToldFrom } from './told-forms.ts'
import { readers } from './values.ts'

/** What may stand between a head and further facts of it: a summary, a teaser. */
const mostParagraphs = 2
const longestBetween = 500
const longestLine = 1000
const longestValue = 120
/** So many lines of one paragraph are a head's at most. */
const mostLines = 12
/** Lines of labels below a fact that are still its head's. */
const mostLabels = 100

/** Speech opens a story, and no summary without a label. */
const spoken = /^\s*["“„«»「‘'—–]/u

/** Whether a line states what only a head states: a rating, a warning or a fandom behind a label, in words that its reader reads; or an archive's row of facts. */
function isFact(table: LineTable, line: number, last: number): boolean {
  if (lineLength(table, line) > longestLine) return false
  if (isFictionLine(lineText(table, line))) return true
  const { text } = table
  const found = readLabelLine(text, ...lineSpan(table, line))
  if (found?.separator !== 'colon' || found.valueAt[1] - found.valueAt[0] > longestValue || found.valueAt[0] === found.valueAt[1] || isToldFrom(table, line, last)) return false
  const label = text.slice(...found.labelAt)
  const { kind } = found.label
  if (kind === 'rating') return readers.rating(text, found.valueAt, 'label:rating').assertions.some(({ field }) => field === 'rating')
  if (kind === 'warning') {
    const { value } = readWarning(text.slice(...found.valueAt))
    return value.answer !== 'stated' || value.warnings.some((one) => one !== 'other')
  }
  return kind === 'fandom' && /fandom/i.test(label)
}

/**
 * Where a head ends whose summary has no label, and was taken for the story: behind further facts that stand so near that no story lies between.
 *
 * @param start the line that the story was thought to begin with, below a head
 * @returns the line behind the facts and the labels below them; `start` where there are none
 */
export function factsEnd(table: LineTable, start: number, last: number): number {
  const { from, gap } = table
  let paragraphs = 0
  for (let line = start; line < last; line += 1) {
    if (line > start && isFact(table, line, last)) {
      const end = labelsEnd(table, line, last)
      // Without any words behind them there is no story to begin.
      return end < last ? end : start
    }
    if (line === start || (gap[line] as number) > 0) paragraphs += isSceneBreak(lineText(table, line)) ? 0 : 1
    if (paragraphs > mostParagraphs || (from[line] as number) + lineLength(table, line) - (from[start] as number) > longestBetween || spoken.test(lineText(table, line))) return start
  }
  return start
}

/** The line behind the paragraph that a fact stands in, and behind labels that follow it. */
function labelsEnd(table: LineTable, line: number, last: number): number {
  let end = line
  for (let next = line; next < Math.min(last, line + mostLabels) && (next === line || (lineLength(table, next) <= longestLine && !isToldFrom(table, next, last) && isLabel(table, next))); ) {
    const stop = chunkEnd(table, next, Math.min(last, next + mostLines + 1))
    next = stop - next <= mostLines ? stop : next + 1
    end = next
  }
  return end
}

function isLabel(table: LineTable, line: number): boolean {
  const found = labelOnLine(table, line)
  return found?.separator === 'colon' && !found.label.weak
}
