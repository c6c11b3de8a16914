import { isSceneBreak } from '../../text/scene-breaks.ts'
import { type LineTable, lineText } from '../line-table.ts'
import { weightOf } from './bounds-weights.ts'
import { endSigns, isTitled, signsOf, startSigns } from './piece-signs.ts'
import { filledWidth, type Piece, pieceAt } from './pieces.ts'

/** A front is looked for in so much of a text at most. */
const mostLines = 300
const mostChars = 24_000
/** Where so much speaks for the story, nothing behind it belongs to the head any more. */
const certain = 14
/** A text that is shorter from there on holds no story: then it is whatever has no form of its own. */
const least = 20
/** A foot is looked for in so much of a text at most. */
const footLines = 80
const footChars = 9_000

/** What the piece `at` weighs: above 0 it rather is the author's own word around the story. */
function weigh(table: LineTable, pieces: readonly Piece[], at: number, skipped = 0): number {
  // Nobody introduces a story at such length.
  if (pieces[at]?.kind === 'endless') return -certain
  let sum = 0
  for (const [sign, strength] of signsOf(table, pieces, at, skipped)) sum += weightOf(sign) * strength
  return sum
}

const sumOf = (signs: readonly string[]): number => signs.reduce((sum, sign) => sum + weightOf(sign), 0)

/** Whether a line between the head and the story is the title, since nothing above it is. */
function isTitleOf(pieces: readonly Piece[], at: number): boolean {
  return at > 0 && pieces[at]?.kind === 'title' && pieces[at + 1]?.group === 'words' && !pieces.slice(0, at).some(isTitled)
}

/**
 * Where the story of lines `[first, last)` begins: the text is cut into pieces, each is weighed by what was learnt of such pieces, and the
 * story is the stretch that is most like one, with its beginning and its end most like a beginning and an end.
 *
 * @returns the story's first line; `first` where nothing stands before it
 */
export function storyStart(table: LineTable, first: number, last: number): number {
  const pieces: Piece[] = []
  const width = filledWidth(table, first, last)
  const begin = table.from[first] ?? 0
  const sums = [0]
  let [sum, most, line] = [0, 0, first]
  while (line < last && line - first < mostLines && (table.from[line] as number) - begin < mostChars && sum > most - certain) {
    const piece = pieceAt(table, line, first, last, pieces, width)
    pieces.push(piece)
    sum += weigh(table, pieces, pieces.length - 1)
    sums.push(sum)
    most = Math.max(most, sum)
    line = piece.end
  }
  // What stands behind the story is known only where the text's end is.
  const behind = line < last ? [-sum] : pieces.map((_, at) => (at === 0 ? -Infinity : sumOf(endSigns(table, pieces, at)) - (sums[at] as number)))
  if (line >= last) behind.push(sumOf(endSigns(table, pieces, pieces.length)) - sum)
  for (let at = behind.length - 2; at >= 0; at -= 1) behind[at] = Math.max(behind[at] as number, behind[at + 1] as number)
  let [best, start] = [-Infinity, pieces.find(({ group }) => group === 'words')?.line ?? first]
  for (const [at, piece] of pieces.entries()) {
    if ((table.to[last - 1] as number) - (table.from[piece.line] as number) < least) break
    if (piece.group === 'row' || piece.kind.startsWith('mail posted') || isTitleOf(pieces, at)) continue
    const score = sumOf(startSigns(table, pieces, at)) + (sums[at] as number) + (behind[Math.min(at + 1, behind.length - 1)] as number)
    if (score > best) [best, start] = [score, piece.line]
  }
  // A row between the header and the story belongs to the header.
  while (start > first && start + 1 < last && isSceneBreak(lineText(table, start))) start += 1
  return start
}

/**
 * Where the story of lines `[first, last)`, whose first line is known, ends.
 *
 * @returns the line after the story's last; `last` where nothing stands behind it
 */
export function storyEnd(table: LineTable, first: number, last: number): number {
  let line = Math.max(first, last - footLines)
  while (line < last - 1 && (table.to[last - 1] as number) - (table.from[line] as number) > footChars) line += 1
  while (line > first && table.gap[line] === 0 && last - line < footLines) line -= 1
  const skipped = line - first
  const pieces: Piece[] = []
  const sums = [0]
  const width = filledWidth(table, line, last)
  for (const from = line; line < last; line = (pieces.at(-1) as Piece).end) {
    pieces.push(pieceAt(table, line, from, last, pieces, width))
    sums.push((sums.at(-1) as number) + weigh(table, pieces, pieces.length - 1, skipped))
  }
  let [best, end] = [sumOf(endSigns(table, pieces, pieces.length)) - (sums.at(-1) ?? 0), last]
  for (let at = pieces.length - 1; at > 0; at -= 1) {
    const score = sumOf(endSigns(table, pieces, at)) - (sums[at] as number)
    if (score > best) [best, end] = [score, (pieces[at] as Piece).line]
  }
  return end
}
