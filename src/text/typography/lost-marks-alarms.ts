import { parseMarks, type StoryMarks } from './parse-marks.ts'
import type { Story } from './repair.ts'
import { type Hole, type Piece, piecesOf } from './speech.ts'

/**
 * A place in a story where the marks do not add up. Either nothing is missing (speech that goes on in the next paragraph, a letter, a list), or a mark is
 * missing in `hole`, or, of speech that is not closed, the one with which the paragraph after it would go on with it, at `reopens`. `signs` are what is seen of it, `pieces` the words of the hole, `after` those of the paragraph behind that may have lost its mark.
 */
export type Alarm = { readonly hole: Hole; readonly reopens?: number; readonly signs: readonly string[]; readonly pieces: readonly Piece[]; readonly after: readonly Piece[] }

type Mark = { readonly from: number; readonly to: number; readonly opens: boolean }

/** A block as the finder sees it: its outer marks alone. `starts`: its first words are speech, with a mark of whichever weight before them. */
type Paragraph = { readonly block: number; readonly marks: readonly Mark[]; readonly starts: boolean; readonly ends: boolean }

const empty: Paragraph = { block: -1, marks: [], starts: false, ends: false }

/** All places of a story where the outer marks do not open and close in turn, in order. */
export function alarmsOf(story: Story): readonly Alarm[] {
  const paragraphs = paragraphsOf(story, parseMarks(story))
  const rate = rateOf(paragraphs)
  return paragraphs.flatMap((paragraph, number) => {
    const wrong = wrongTurnsOf(paragraph)
    if ((wrong === 0 && !paragraph.ends) || wrong > mostWrongTurns) return []
    const near = (block: number, other: Paragraph | undefined): Paragraph => (other?.block === block ? other : empty)
    return alarmsIn(story, paragraph, near(paragraph.block - 1, paragraphs[number - 1]), near(paragraph.block + 1, paragraphs[number + 1]), rate)
  })
}

function paragraphsOf({ text, blocks }: Story, { habits, paragraphs }: StoryMarks): readonly Paragraph[] {
  return paragraphs.map(({ block, marks }) => {
    const outer: Mark[] = []
    for (const { at, length, weight, kind } of marks) if (weight === habits.primary && (kind === 'open' || kind === 'close')) outer.push({ from: at, to: at + length, opens: kind === 'open' })
    const first = marks[0]
    return { block, marks: outer, starts: first?.kind === 'open' && isBlank(text, (blocks[block] as { at: readonly [number, number] }).at[0], first.at), ends: outer.at(-1)?.opens === true }
  })
}

function isBlank(text: string, from: number, to: number): boolean {
  if (to - from > 80) return false
  for (let i = from; i < to; i += 1) if (!' \t\n_*'.includes(text.charAt(i))) return false
  return true
}

// Where more is wrong, marks are something else than speech; where a mark is missing in more than this, nobody can tell.
const mostWrongTurns = 4
const longestHole = 20_000

/** How often an opening mark follows an opening one, or a closing one a closing one. */
function wrongTurnsOf({ marks }: Paragraph): number {
  let [count, isOpen] = [0, false]
  for (const { opens } of marks) {
    if (opens === isOpen) count += 1
    isOpen = opens
  }
  return count
}

/** Of the paragraphs with marks, how many go on in the next one: an order of magnitude, 0 for most of them. */
function rateOf(paragraphs: readonly Paragraph[]): (own: number) => number {
  let [goOn, spoken] = [0, 0]
  for (const [number, { block, marks, ends }] of paragraphs.entries()) {
    if (marks.length > 0) spoken += 1
    const next = paragraphs[number + 1]
    if (ends && next?.block === block + 1 && next.starts) goOn += 1
  }
  return (own) => Math.round(Math.log2((Math.max(0, goOn - own) + 0.3) / (spoken + 10)))
}

function alarmsIn(story: Story, paragraph: Paragraph, before: Paragraph, after: Paragraph, rate: (own: number) => number): readonly Alarm[] {
  const { text, blocks } = story
  const { marks, block } = paragraph
  const at = (blocks[block] as { at: readonly [number, number] }).at
  const alarms: Alarm[] = []
  const put = (hole: Hole, signs: (pieces: readonly Piece[]) => readonly string[], reopens?: number, behind: readonly Piece[] = []): void => {
    if (hole.at[1] - hole.at[0] > longestHole) return
    const pieces = piecesOf(text, hole.at)
    alarms.push({ hole, pieces, signs: signs(pieces), after: behind, ...(reopens !== undefined && { reopens }) })
  }
  for (const [i, mark] of marks.entries()) {
    const last = marks[i - 1]
    if (mark.opens === (last?.opens ?? false)) {
      const kind = mark.opens ? 'm' : 'o'
      // The paragraph before was left open: what is missing, if anything, is decided there.
      if (i === 0 && before.ends) continue
      put({ at: [last?.to ?? at[0], mark.from], wants: mark.opens ? 'close' : 'open' }, (pieces) => [
        kind,
        `${kind}i${Math.min(i, 3)}`,
        `${kind}l${bucketOf(pieces.length)}`,
        `${kind}n${lineStart(text, mark.from, at[0])}${lineStart(text, pieces[0]?.from ?? at[0], at[0])}`,
        `${kind}e${lastOf(text, mark.from, at[0])}`,
        `${kind}f${"'‘".includes(text.charAt(pieces[0]?.from ?? at[0])) ? 1 : 0}`,
        `${kind}b${before.ends ? 1 : 0}${after.starts ? 1 : 0}`,
        `${kind}t${blocks[block]?.kind}`,
        `${kind}s${paragraph.starts ? 1 : 0}`,
      ])
    }
  }
  const last = marks.at(-1)
  if (last === undefined || !paragraph.ends) return alarms
  const next = blocks[block + 1]
  const kind = after.starts ? 'e' : 'f'
  const isProse = next !== undefined && (next.kind === 'paragraph' || next.kind === 'quotation' || next.kind === 'list')
  const opening = next ? piecesOf(text, [next.at[0], Math.min(next.at[1], next.at[0] + 400, after.marks[0]?.from ?? Infinity)]) : []
  const behind = after.starts || !isProse ? [] : opening
  const words = (block: number): number => {
    const one = blocks[block]
    return one ? bucketOf((one.at[1] - one.at[0]) / 6) : 0
  }
  put(
    { at: [last.to, at[1]], wants: 'close' },
    (pieces) => [
      kind,
      `${kind}r${rate(after.starts ? 1 : 0)}`,
      `${kind}c${before.ends ? 1 : 0}${paragraph.starts ? 1 : 0}${after.ends ? 1 : 0}`,
      `${kind}q${lastOf(text, at[1], at[0])}`,
      `${kind}l${bucketOf(pieces.length)}`,
      `${kind}p${words(block)}`,
      `${kind}w${opening[0]?.word.toLowerCase() ?? ''}`,
      `${kind}n${Math.min(marks.length, 3)}`,
      `${kind}x${before.starts && !before.ends ? 1 : 0}${words(block + 1)}`,
      `${kind}t${blocks[block]?.kind}${next?.kind ?? ''}`,
      `${kind}m${after.marks.length === 0 ? 0 : after.marks[0]?.opens ? 1 : 2}${Math.min(3, after.marks.length)}`,
      `${kind}d${lineStart(text, at[0] + 1, at[0])}${startOf(text, next?.at[0] ?? at[1])}`,
    ],
    behind[0]?.from,
    behind,
  )
  return alarms
}

const buckets = [0, 1, 2, 3, 5, 8, 12, 20, 30, 45, 70, 100, 150, 250]
const bucketOf = (count: number): number => buckets.findLastIndex((bucket) => bucket <= count)

/** The last stop before a place. */
function lastOf(text: string, at: number, start: number): string {
  let i = at - 1
  while (i > start && at - i < 40 && " \n\t'’_*".includes(text.charAt(i))) i -= 1
  const unit = text.charAt(i)
  return /[\p{L}\p{N}]/u.test(unit) ? 'a' : unit
}

/** Whether a line begins here: 1, with an indent 2. */
function lineStart(text: string, at: number, start: number): 0 | 1 | 2 {
  let i = at - 1
  while (i > start && at - i < 40 && text.charAt(i) === ' ') i -= 1
  return text.charAt(i) === '\n' || i < start ? (at - i > 2 ? 2 : 1) : 0
}

function startOf(text: string, at: number): string {
  const unit = text.charAt(at)
  return /\p{Lu}/u.test(unit) ? 'A' : /\p{L}/u.test(unit) ? 'a' : /\p{N}/u.test(unit) ? '0' : unit
}
