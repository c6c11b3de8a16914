import type { Span } from '../../model/span.ts'
import { isDigit, isLetter } from '../chars.ts'
import { weightOf } from './speech-table.ts'

/**
 * A stretch between two marks, or between one and the paragraph's bound, in which a mark is missing: `open` where narration goes over into
 * speech, `close` where speech goes over into narration.
 */
export type Hole = { readonly at: Span; readonly wants: 'open' | 'close' }

/** A place where the missing mark may stand, and how well it would stand there: the differences count. */
type Place = { readonly at: number; readonly score: number }

/** A word of a stretch, without what stands around it, as written and in small letters; or a dash. `from` and `to` are bounds of all that stands together, in the text. */
export type Piece = { readonly word: string; readonly low: string; readonly from: number; readonly to: number; readonly isDash: boolean }

/** The places of a hole, in order. */
export function placesOf(text: string, hole: Hole, pieces: readonly Piece[]): readonly Place[] {
  const sums = [0]
  for (const piece of pieces) sums.push((sums.at(-1) as number) + weightOf('w', piece.low))
  return spotsOf(text, hole, pieces).map(({ at, signs, inside: [from, to] }) => {
    let score = (sums[to] as number) - (sums[from] as number)
    for (let i = 0; i < signs.length; i += 2) score += weightOf(signs[i] as string, signs[i + 1] as string)
    return { at, score }
  })
}

/** What is seen of a place: `signs` are kinds and values in turn; `inside` are the pieces that would be speech. */
type Spot = { readonly at: number; readonly signs: readonly string[]; readonly inside: readonly [number, number] }

const mostQuoted = 12

/** The places of a hole with what is seen of each. */
export function spotsOf(text: string, { at: [start, end], wants }: Hole, pieces: readonly Piece[]): readonly Spot[] {
  const spots: Spot[] = []
  const put = (at: number, i: number): void => {
    const inside = wants === 'open' ? ([i, pieces.length] as const) : ([0, i] as const)
    spots.push({ at, signs: signsOf(text, [start, end], wants, pieces, i, at), inside })
  }
  // What is closed where no stop stands is a word or two that are quoted.
  const isShort = pieces.length <= mostQuoted
  for (const [i, piece] of pieces.entries()) {
    const isApart = i === 0 || piece.from > (pieces[i - 1] as Piece).to
    const isFollowed = i < pieces.length - 1 && (pieces[i + 1] as Piece).from === piece.to
    if (wants === 'open' && (isApart || piece.isDash || (pieces[i - 1] as Piece).isDash)) put(piece.from, i)
    if (wants === 'close' && (!isFollowed || piece.isDash || (pieces[i + 1] as Piece).isDash) && (isShort || i === pieces.length - 1 || endOf(text, piece) !== 'a')) put(piece.to, i + 1)
  }
  return spots
}

/** The words and dashes of a stretch. */
export function piecesOf(text: string, [start, end]: Span): readonly Piece[] {
  const pieces: Piece[] = []
  let i = start
  while (i < end) {
    const code = text.charCodeAt(i)
    if (isBlankCode(code)) {
      i += 1
      continue
    }
    const from = i
    const dash = dashAt(text, i, end)
    if (dash > 0) i += dash
    else while (i < end && !isBlankCode(text.charCodeAt(i)) && dashAt(text, i, end) === 0) i += 1
    const word = dash > 0 ? '--' : wordOf(text, from, i)
    pieces.push({ word, low: word.toLowerCase(), from, to: i, isDash: dash > 0 })
  }
  return pieces
}

const isBlankCode = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 0xa0

/** How long the dash is that begins here; 0 where none does. */
function dashAt(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  if (code === 0x2014 || code === 0x2013) return 1
  let length = 0
  while (length < 8 && at + length < end && text.charCodeAt(at + length) === 45) length += 1
  return length > 1 ? length : 0
}

const isInWord = (text: string, at: number): boolean => isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))

/** What stands between blanks, from its first letter to its last, and at most twenty units of it. */
function wordOf(text: string, from: number, to: number): string {
  let [first, last] = [from, to]
  while (first < last && !isInWord(text, first)) first += 1
  while (last > first && !isInWord(text, last - 1)) last -= 1
  return straight(text.slice(first, Math.min(last, first + 20)))
}

const straight = (word: string): string => (word.includes('’') ? word.replaceAll('’', "'") : word)

const buckets = [0, 1, 2, 3, 4, 6, 9, 13, 20, 40, 80]
const bucketOf = (count: number): number => buckets.findLastIndex((bucket) => bucket <= count)

function signsOf(text: string, [start, end]: Span, wants: Hole['wants'], pieces: readonly Piece[], i: number, at: number): readonly string[] {
  const before = i === 0 ? '^' : endOf(text, pieces[i - 1] as Piece)
  const after = i === pieces.length ? '$' : startOf(text, pieces[i] as Piece)
  const word = (index: number): string => (index < 0 ? '^' : index >= pieces.length ? '$' : (pieces[index] as Piece).low)
  const shape = (index: number): string => shapeOf(pieces[index])
  const [inner, outer] = wants === 'open' ? [pieces.length - i, i] : [i, pieces.length - i]
  const isTight = (at === start || !isBlankCode(text.charCodeAt(at - 1))) && (at === end || !isBlankCode(text.charCodeAt(at)))
  const kind = wants === 'open' ? opening : closing
  return [
    kind.before, before, kind.after, after, kind.both, before + after, kind.last, word(i - 1), kind.lastButOne, word(i - 2), kind.first, word(i), kind.second, word(i + 1), kind.third, word(i + 2),
    kind.shapesAfter, before + shape(i) + shape(i + 1) + shape(i + 2), kind.shapesBefore, shape(i - 2) + shape(i - 1) + before,
    kind.pairAfter, `${word(i)} ${word(i + 1)}`, kind.pairBefore, `${word(i - 2)} ${word(i - 1)}`,
    kind.rest, outer > 4 ? '' : before + (wants === 'open' ? pieces.slice(0, i) : pieces.slice(i)).map(shapeOf).join(''),
    kind.inner, String(bucketOf(inner)), kind.outer, String(bucketOf(outer)), kind.tight, isTight ? '1' : '0',
  ]
}

const kindsOf = (side: string) => ({
  before: `${side}p`, after: `${side}n`, both: `${side}j`, last: `${side}b`, lastButOne: `${side}B`, first: `${side}a`, second: `${side}A`, third: `${side}C`,
  shapesAfter: `${side}s`, shapesBefore: `${side}t`, pairAfter: `${side}d`, pairBefore: `${side}e`, rest: `${side}z`, inner: `${side}i`, outer: `${side}o`, tight: `${side}k`,
})
const [opening, closing] = [kindsOf('o'), kindsOf('c')]

/** The stop that ends a piece, or what it ends with. */
function endOf(text: string, piece: Piece): string {
  if (piece.isDash) return '-'
  let at = piece.to - 1
  while (at > piece.from && "'‘’*_)".includes(text.charAt(at))) at -= 1
  const unit = text.charAt(at)
  if (unit === '.') return text.charAt(at - 1) === '.' ? '…' : '.'
  return isInWord(text, at) ? 'a' : unit
}

/** What a piece begins with: a capital, a small letter, a dash, another character. */
function startOf(text: string, piece: Piece): string {
  if (piece.isDash) return '-'
  const unit = text.charAt(piece.from)
  if (!isInWord(text, piece.from)) return "'‘’".includes(unit) ? "'" : unit
  return unit === unit.toLowerCase() ? 'a' : piece.word === 'I' || piece.word.startsWith("I'") ? 'I' : 'A'
}

/** A word by what it does: who speaks, that somebody speaks, what happened. */
function shapeOf(piece: Piece | undefined): string {
  if (piece === undefined) return '$'
  if (piece.isDash) return '-'
  const word = piece.low
  const known = shapes.get(word)
  if (known !== undefined) return known
  if (piece.word !== word) return 'N'
  return word.endsWith('ed') ? 'd' : word.endsWith('ing') ? 'g' : word.endsWith('ly') ? 'l' : word.includes("'") ? 'x' : 'w'
}

const shapes = new Map<string, string>(
  Object.entries({
    h: 'he she it they',
    i: 'i we',
    y: 'you thou ye',
    m: 'my your our me us thy',
    r: 'his her their him them its',
    t: 'the a an this that these those',
    p: 'in on at with to of from by for as and but',
    v: 'said says say asked cried replied answered whispered muttered exclaimed returned added continued observed remarked murmured went thought began called repeated shouted growled inquired demanded retorted snapped declared interrupted suggested ejaculated gasped',
    b: 'was were had did could would',
    q: 'is are am have has do will can shall may must',
  }).flatMap(([shape, words]) => words.split(' ').map((word): [string, string] => [word, shape])),
)
