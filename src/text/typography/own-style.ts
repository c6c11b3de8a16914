import type { Span } from '../../model/span.ts'
import type { Pair } from './conventions.ts'

/** The marks that a text sets by itself. `inside`: the blank within them, '' where there is plainly none, undefined where nothing can be said. */
type OwnStyle = { readonly open: string; readonly close: string; readonly inner?: Pair; readonly inside?: string }

const doubles = ['„', '“', '”', '«', '»'] as const
const singles: readonly (readonly [seen: string, pair: Pair])[] = [['‚', ['‚', '‘']], ['‹', ['‹', '›']], ['‘', ['‘', '’']]]

// Two words in quotation marks are enough to see how they are set; fewer may be a slip, or a motto in another language.
const fewest = 4
const enough = 300

type Use = { opens: number; closes: number; readonly inside: Map<string, number> }

/**
 * How a text sets its double marks, where it sets enough of them: counted, by what stands around each, over the first few hundred.
 *
 * @param usual the outer pairs that the language is known to be set with: of these a few are believed, of others only many
 */
export function ownStyle(text: string, at: Span, usual: readonly Pair[]): OwnStyle | undefined {
  const uses = new Map(doubles.map((glyph) => [glyph as string, useOf(text, at, glyph)]))
  const [opens, closes] = [total(uses, 'opens'), total(uses, 'closes')]
  const set = opens + closes
  if (set < fewest) return undefined
  const [open, close] = [leader(uses, 'opens', opens), leader(uses, 'closes', closes)]
  // One side may be left straight („so"), or be set now so and now so: then the pair is one that the language knows.
  const pair = open !== undefined && close !== undefined ? ([open, close] as const) : usual.find((known) => (open === undefined ? known[1] === close : known[0] === open))
  // What the others set stays so few when this has set its own.
  if (!pair || (uses.get(pair[0])?.opens ?? 0) + (uses.get(pair[1])?.closes ?? 0) < fewest) return undefined
  const isUsual = usual.some((known) => known[0] === pair[0] && known[1] === pair[1])
  if (isMoreThan(text, at, '"', isUsual ? set * 20 : set / 2)) return undefined
  const inner = singles.find(([seen]) => occursTwice(text, at, seen))?.[1]
  const inside = blankOf(uses.get(pair[0]) as Use, uses.get(pair[1]) as Use)
  return { open: pair[0], close: pair[1], ...(inner && { inner }), ...(inside !== undefined && { inside }) }
}

function useOf(text: string, [start, end]: Span, glyph: string): Use {
  const use: Use = { opens: 0, closes: 0, inside: new Map() }
  let seen = 0
  for (let i = text.indexOf(glyph, start); i !== -1 && i < end && seen < enough; i = text.indexOf(glyph, i + 1)) {
    seen += 1
    const [left, right] = [sideOf(text, i - 1, start, end), sideOf(text, i + 1, start, end)]
    // A guillemet with a blank inside is set as in French: nobody else puts one there.
    const isOpen = opensBetween(left, right) || (glyph === '«' && right === 'blank' && left !== 'word')
    const isClosed = opensBetween(right, left) || (glyph === '»' && left === 'blank' && right !== 'word')
    if (isOpen) use.opens += 1
    if (isClosed) use.closes += 1
    if (isOpen === isClosed) continue
    const within = isOpen ? right : left
    const blank = within === 'blank' ? text.charAt(isOpen ? i + 1 : i - 1) : ''
    use.inside.set(blank, (use.inside.get(blank) ?? 0) + 1)
  }
  return use
}

type Side = 'edge' | 'blank' | 'outside' | 'word'

/** What stands beside a mark: the edge of a line, a blank, what only stands outside of quoted words, or anything else. */
function sideOf(text: string, i: number, start: number, end: number): Side {
  if (i < start || i >= end) return 'edge'
  const code = text.charCodeAt(i)
  if (code === 10 || code === 13) return 'edge'
  if (code === 32 || code === 9 || code === 0xa0 || code === 0x202f || code === 0x2009) return 'blank'
  return ',;:()[]—–-/'.includes(text.charAt(i)) ? 'outside' : 'word'
}

function opensBetween(out: Side, within: Side): boolean {
  return out === 'edge' ? within !== 'edge' : (out === 'blank' || out === 'outside') && within === 'word'
}

function total(uses: ReadonlyMap<string, Use>, side: 'opens' | 'closes'): number {
  let sum = 0
  for (const use of uses.values()) sum += use[side]
  return sum
}

/** The glyph that three of four marks on a side are, and more than one. */
function leader(uses: ReadonlyMap<string, Use>, side: 'opens' | 'closes', of: number): string | undefined {
  for (const [glyph, use] of uses) if (use[side] > 1 && use[side] * 4 >= of * 3) return glyph
  return undefined
}

function isMoreThan(text: string, [start, end]: Span, mark: string, limit: number): boolean {
  let count = 0
  for (let i = text.indexOf(mark, start); i !== -1 && i < end; i = text.indexOf(mark, i + 1)) if ((count += 1) > limit) return true
  return false
}

function occursTwice(text: string, [start, end]: Span, mark: string): boolean {
  const first = text.indexOf(mark, start)
  const second = first === -1 ? -1 : text.indexOf(mark, first + 1)
  return second !== -1 && second < end
}

/** The blank that most marks have inside, where most of them have any. */
function blankOf(open: Use, close: Use): string | undefined {
  const counts = new Map<string, number>()
  for (const { inside } of [open, close]) for (const [blank, count] of inside) counts.set(blank, (counts.get(blank) ?? 0) + count)
  let best: string | undefined
  for (const [blank, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = blank
  return best
}
