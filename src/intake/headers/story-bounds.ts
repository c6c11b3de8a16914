// bounded: each pattern here meets a line of at most 1,000 characters.
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { type LineTable, lineText } from '../line-table.ts'
import { isAuthorsWord } from './authors-word.ts'
import { weightOf, wordWeights } from './bounds-weights.ts'
import { endSigns, formOf, formSigns, isTitled, lookSigns, shareOf, startSigns, wordsOf } from './piece-signs.ts'
import { factsEnd } from './facts-below.ts'
import { filledWidth, type Piece, pieceAt } from './pieces.ts'
import { remembered } from './remembered.ts'
import { isToldFrom } from './told-forms.ts'
import { toldWords } from './told-words.ts'
import { weigher } from './word-weights.ts'

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
/** In so much of it at first. */
const nearLines = 12
/** Longest line of speech below a story, in characters. */
const mostSpeech = 1000
/** What stands above may change what pieces weigh, by less than this. */
const clear = 2
/** Where so much above it speaks for the story, the foot begins no higher. */
const sure = 12

/** By so much a foot, or the last paragraph of a head, must be likelier than none where it has no form and its words might be any story's: stories of which a few words are lost so are many, and authors who speak so around them few. */
const footLeads = { told: 6, plain: 1 } as const
const headLead = 1.5

/** "<i have to go> she thought": a thought between marks is told, and by nobody who introduces a story. */
const thought = /^[ \t]{0,8}(?:<[^<>@/\n]{2,90}>|::[^:\n]{2,90}::|\/\/[^/\n]{2,90}\/\/)[ \t](?:\p{L}{1,12} ){0,2}(?:thought|sent|said|asked|replied|answered)(?!\p{L})/u
/** How much that speaks for the story. */
const told = 6

/** What forms weigh; there are some thousand of them. */
const ofForms = new Map<string, number>()

let weighWords: ReturnType<typeof weigher> | undefined

/** What the words of a piece weigh. */
const weighed = remembered((words) => (weighWords ??= weigher(wordWeights()))(words))

/** What the piece `at` weighs, as the sum of its `signsOf`: above 0 it rather is the author's own word around the story. */
function weigh(table: LineTable, pieces: readonly Piece[], at: number, last: number, skipped = 0): number {
  // Nobody introduces a story at such length.
  const { kind, line } = pieces[at] as Piece
  if (kind === 'endless' || isToldFrom(table, line, last)) return -certain
  if (thought.test(table.text.slice(table.from[line], (table.from[line] as number) + 140))) return -told
  const form = formOf(pieces, at, skipped)
  let sum = ofForms.get(form)
  if (sum === undefined) ofForms.set(form, (sum = sumOf(formSigns(form))))
  const words = wordsOf(table, pieces[at] as Piece)
  if (words === undefined) return sum
  const { different, weights } = weighed(words)
  const each = shareOf(different)
  for (const weight of weights) sum += weight * each
  for (const sign of lookSigns(table, pieces, at, words)) sum += weightOf(sign)
  return sum
}

const sumOf = (signs: readonly string[]): number => signs.reduce((sum, sign) => sum + weightOf(sign), 0)

/** How a piece without a form is told, as `toldWords` says; a sentence that was taken for a title has none. */
function toldIn({ text, from, to }: LineTable, { kind, line, end }: Piece): 'told' | 'plain' | undefined {
  if (kind !== 'words' && kind !== 'heading' && !kind.startsWith('title')) return undefined
  const words = text.slice(from[line], to[end - 1])
  return kind === 'words' || words.length > 20 && /[.!?…][”"’']?$/.test(words) ? toldWords(words) : undefined
}

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
    sum += weigh(table, pieces, pieces.length - 1, last)
    sums.push(sum)
    most = Math.max(most, sum)
    line = piece.end
  }
  // What stands behind the story is known only where the text's end is.
  const behind = line < last ? [-sum] : pieces.map((_, at) => (at === 0 ? -Infinity : sumOf(endSigns(table, pieces, at)) - (sums[at] as number)))
  if (line >= last) behind.push(sumOf(endSigns(table, pieces, pieces.length)) - sum)
  for (let at = behind.length - 2; at >= 0; at -= 1) behind[at] = Math.max(behind[at] as number, behind[at + 1] as number)
  const scores: number[] = []
  let [best, place, start] = [-Infinity, 0, pieces.find(({ group }) => group === 'words')?.line ?? first]
  for (const [at, piece] of pieces.entries()) {
    if ((table.to[last - 1] as number) - (table.from[piece.line] as number) < least) break
    if (piece.group === 'row' || piece.kind.startsWith('mail posted') || isTitleOf(pieces, at)) continue
    const score = sumOf(startSigns(table, pieces, at)) + (sums[at] as number) + (behind[Math.min(at + 1, behind.length - 1)] as number)
    scores[at] = score
    if (score > best) [best, place, start] = [score, at, piece.line]
  }
  for (let at = place - 1; at > 0 && best - (scores[at] ?? -Infinity) < headLead && toldIn(table, pieces[at] as Piece) === 'told'; at -= 1) start = (pieces[at] as Piece).line
  if (start > first) start = factsEnd(table, start, last)
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
  const width = filledWidth(table, line, last)
  // Most stories end as prose: then nothing above their last pieces is a foot, and it need not be cut.
  let near = last - nearLines
  while (near > line && table.gap[near] === 0) near -= 1
  if (near > line) {
    const { end, above, margin } = footFrom(table, near, first, last, width)
    if (above < -sure && margin > clear) return withoutRows(table, first, spokenEnd(table, end, last), last)
  }
  return withoutRows(table, first, spokenEnd(table, footFrom(table, line, first, last, width).end, last), last)
}

/** A line of speech: it begins with its mark and ends with one, or with what was done meanwhile; nobody is named behind it as its source. */
const speech = /^\s*["“„«»「『‘—–][^@]*["”“»«」』’.!?…。！？]\s*$/u
const sourced = /["”“»«」』]\s*(?:[-–—(]|by |von |par )|https?:|www\./u

/** A foot of nothing but speech is the story's: its end is the text's. What an author says in brackets on the last line is none of it. */
function spokenEnd(table: LineTable, end: number, last: number): number {
  if (end === last && table.gap[last - 1] !== 0 && isAside(lineText(table, last - 1))) return last - 1
  for (let line = end; line < last; ) {
    let words = lineText(table, line)
    // A paragraph that a program broke goes on where no sentence ends: "She put it in her⏎pocket."
    for (line += 1; line < last && table.gap[line] === 0 && words.length <= mostSpeech && !/[.!?…:"”»]\s*$/.test(words); line += 1) words += ` ${lineText(table, line)}`
    if (words.length > mostSpeech || !speech.test(words) || sourced.test(words)) return end
  }
  return last
}

const isAside = (words: string): boolean => words.length <= mostSpeech && /^\s*\[[^[\]]+\]\s*$/.test(words) && isAuthorsWord(words)

/** A row between the story and its foot belongs to the foot. */
function withoutRows(table: LineTable, first: number, end: number, last: number): number {
  let line = end
  while (end < last && line - 1 > first && isSceneBreak(lineText(table, line - 1))) line -= 1
  return line
}

/** Where the story ends, as far as lines from `from` on tell; what those above it weigh; by how much it is likelier than the next likely place. */
function footFrom(table: LineTable, from: number, first: number, last: number, width: number): { readonly end: number; readonly above: number; readonly margin: number } {
  const pieces: Piece[] = []
  const sums = [0]
  for (let line = from; line < last; line = (pieces.at(-1) as Piece).end) {
    pieces.push(pieceAt(table, line, from, last, pieces, width))
    sums.push((sums.at(-1) as number) + weigh(table, pieces, pieces.length - 1, last, from - first))
  }
  let [best, second, place] = [-Infinity, -Infinity, pieces.length]
  let told: 'told' | 'plain' | undefined = 'told'
  for (let at = pieces.length; at > 0; at -= 1) {
    const piece = pieces[at]
    if (piece && told) {
      const how = toldIn(table, piece)
      told = how === 'told' ? told : how
    }
    const score = sumOf(endSigns(table, pieces, at)) - (sums[at] as number) - (piece && told ? footLeads[told] : 0)
    if (score > best) [best, second, place] = [score, best, at]
    else if (score > second) second = score
  }
  return { end: pieces[place]?.line ?? last, above: sums[place] as number, margin: best - second }
}
