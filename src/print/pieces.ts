import type { Span } from '../model/span.ts'
import { type Numbered, numberedBlocks } from './paragraph-numbers.ts'
import type { Printable } from './runs.ts'

/** A stretch of a chapter that makes a page or a document of its own: `numbered` paragraphs of the chapter went before. */
export type Piece = { readonly at: Span; readonly numbered: number }

/** A chapter's text, where it stands, and its heading, which is not printed. */
type Cuttable = { readonly of: Pick<Printable, 'text' | 'blocks'>; readonly at: Span; readonly skip?: Span | undefined }

// What a block weighs beside its words: its element with the number.
const perBlock = 24
// Room for a cut at a scene break, where length alone would have it elsewhere.
const fullness = 0.8

/**
 * Cuts a chapter between its blocks into pieces of about one length; nearly every chapter is one. A scene break or a heading is preferred to a nearer end of a
 * paragraph, and what stands together (a list, verse, a heading and what it heads) is cut where nothing else is near. How it is printed changes nothing.
 *
 * @param longest what a piece may hold, in bytes of UTF-8 with a little for each block; a longer block is a piece of its own
 */
export function pieces({ of, at, skip }: Cuttable, longest: number): readonly Piece[] {
  // Most chapters are far too short to be weighed.
  if (3 * (at[1] - at[0]) + perBlock * of.blocks.length <= longest) return [{ at, numbered: 0 }]
  const ends: End[] = []
  let [weight, numbers] = [0, 0]
  for (const one of numberedBlocks(of, at, skip)) {
    weight += Buffer.byteLength(of.text.slice(...one.block.at)) + perBlock
    numbers = one.number ?? numbers
    ends.push({ ...one, weight, numbers })
  }
  const found: Piece[] = []
  let [first, piece] = [0, { at, numbered: 0 }]
  for (let last = cut(ends, first, longest); last !== undefined; last = cut(ends, first, longest)) {
    const [{ block, numbers: numbered }, next] = [ends[last] as End, ends[last + 1] as End]
    // The line that the next block begins in goes with it, indent and all.
    const start = Math.max(block.at[1], of.text.lastIndexOf('\n', next.block.at[0] - 1) + 1)
    found.push({ ...piece, at: [piece.at[0], start] })
    piece = { at: [start, at[1]], numbered }
    first = last + 1
  }
  return [...found, piece]
}

/** A block with all that was weighed and numbered up to its end. */
type End = Numbered & { readonly weight: number; readonly numbers: number }

/** The block that the piece which begins with `first` ends with; undefined where the rest is one piece. */
function cut(ends: readonly End[], first: number, longest: number): number | undefined {
  const start = ends[first - 1]?.weight ?? 0
  const rest = (ends.at(-1)?.weight ?? 0) - start
  if (rest <= longest) return undefined
  const wanted = rest / Math.ceil(rest / (fullness * longest))
  let [best, least] = [first, Infinity]
  for (let n = first; n < ends.length - 1; n++) {
    const length = (ends[n] as End).weight - start
    if (length > longest && n > first) break
    const cost = Math.abs(length - wanted) / wanted + roughness(ends[n] as End, ends[n + 1] as End)
    if (cost < least) [best, least] = [n, cost]
  }
  return best < ends.length - 1 ? best : undefined
}

/** How much further off, in lengths of a piece, a cut elsewhere may be than one between these two. */
function roughness(before: Numbered, after: Numbered): number {
  const [isHead, heads] = [headsScene(before), headsScene(after)]
  if (!isHead && (heads || before.block.kind === 'scene-break')) return 0
  if (isHead || after.block.kind === 'scene-break') return 0.6
  return before.block.kind === after.block.kind && before.block.kind !== 'paragraph' ? 0.6 : 0.15
}

/** A heading, or a break with words of its own: they say where the next scene is. */
function headsScene({ block: { kind }, words }: Numbered): boolean {
  return kind === 'heading' || (kind === 'scene-break' && words !== undefined)
}
