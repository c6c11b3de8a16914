import type { Block } from '../../model/reading.ts'
import type { QuoteMark, Weight } from './classes.ts'
import { isDigit, isLetter, isSpace } from '../chars.ts'
import { parseMarks } from './parse-marks.ts'
import type { Story } from './repair.ts'
import { type Hole, type Piece, piecesOf } from './speech.ts'

/**
 * A place in a story where the marks do not add up. Either nothing is missing (speech that goes on in the next paragraph, a letter, a list), or a mark is
 * missing in `hole`, or, of speech that is not closed, the one with which the paragraph after it would go on with it, at `reopens`. `signs` are what is seen of it, `pieces` the words of the hole, `after` those of the paragraph behind that may have lost its mark.
 */
export type Alarm = { readonly hole: Hole; readonly reopens?: number; readonly signs: readonly string[]; readonly pieces: readonly Piece[]; readonly after: readonly Piece[] }

/** A mark that is to be put in. */
type Put = { readonly at: number; readonly opens: boolean }

/** What the finder needs of a mark as it was read. */
type Seen = Pick<QuoteMark, 'at' | 'length' | 'weight' | 'kind'>
type SeenParagraph = { readonly block: number; readonly marks: readonly Seen[] }

type Mark = { readonly from: number; readonly to: number; readonly opens: boolean }

/** A block as the finder sees it: its outer marks alone. `starts`: its first words are speech, with a mark of whichever weight before them. `wrong`: how often one opens where one is open, or closes where none is. */
type Paragraph = { readonly block: number; readonly starts: boolean; readonly ends: boolean; readonly spoken: boolean; readonly wrong: number }

const empty: Paragraph = { block: -1, starts: false, ends: false, spoken: false, wrong: 0 }

/** All places of a story where the outer marks do not open and close in turn, in order, once some have been put in. */
export function alarmsOf(story: Story, puts: readonly Put[] = []): readonly Alarm[] {
  const { habits, paragraphs: all } = parseMarks(story)
  const read: readonly SeenParagraph[] = puts.length === 0 ? all : all.map((each) => withPuts(story, each, puts, habits.primary))
  const paragraphs = read.map((each) => paragraphOf(story, each, habits.primary))
  const near = (number: number, block: number): Near => {
    const paragraph = paragraphs[number]
    return paragraph?.block === block ? { ...paragraph, marks: outerOf((read[number] as SeenParagraph).marks, habits.primary) } : { ...empty, marks: [] }
  }
  const alarms: Alarm[] = []
  let rates: Rates | undefined
  for (const [number, { block, wrong, ends }] of paragraphs.entries()) {
    if ((wrong === 0 && !ends) || wrong > mostWrong) continue
    rates ??= ratesOf(paragraphs)
    for (const alarm of alarmsIn(story, near(number, block), near(number - 1, block - 1), near(number + 1, block + 1), rates)) alarms.push(alarm)
  }
  return alarms
}

// Where more is wrong, marks are something else than speech; where a mark is missing in more than this, nobody can tell.
const mostWrong = 4
const longestHole = 20_000

type Near = Paragraph & { readonly marks: readonly Mark[] }

/** A paragraph's marks as they will be read once those that are missing are there. */
function withPuts({ blocks }: Story, paragraph: SeenParagraph, puts: readonly Put[], primary: Weight): SeenParagraph {
  const [start, end] = (blocks[paragraph.block] as Block).at
  const own = puts.filter(({ at }) => at >= start && at <= end)
  if (own.length === 0) return paragraph
  const marks = own.map(({ at, opens }): Seen => ({ at, length: 0, weight: primary, kind: opens ? 'open' : 'close' }))
  return { block: paragraph.block, marks: [...paragraph.marks, ...marks].sort((a, b) => a.at - b.at || a.length - b.length) }
}

function paragraphOf({ text, blocks }: Story, { block, marks }: SeenParagraph, primary: Weight): Paragraph {
  let [isOpen, wrong, spoken] = [false, 0, false]
  for (const { weight, kind } of marks) {
    if (weight !== primary || (kind !== 'open' && kind !== 'close')) continue
    const opens = kind === 'open'
    if (opens === isOpen) wrong += 1
    ;[isOpen, spoken] = [opens, true]
  }
  const first = marks[0]
  return { block, spoken, wrong, ends: isOpen, starts: first?.kind === 'open' && isBlank(text, (blocks[block] as Block).at[0], first.at) }
}

function outerOf(marks: readonly Seen[], primary: Weight): readonly Mark[] {
  return marks.flatMap(({ at, length, weight, kind }) => (weight === primary && (kind === 'open' || kind === 'close') ? [{ from: at, to: at + length, opens: kind === 'open' }] : []))
}

function isBlank(text: string, from: number, to: number): boolean {
  if (to - from > 80) return false
  for (let i = from; i < to; i += 1) if (!' \t\n_*'.includes(text.charAt(i))) return false
  return true
}

/** How often something happens among a story's paragraphs of speech, this one left out if `own` is 1: an order of magnitude. */
type Rate = (own: number) => number
type Rates = { readonly goesOn: Rate; readonly isOdd: Rate }

/** How often speech goes on in the next paragraph, and how often marks do not add up. */
function ratesOf(paragraphs: readonly Paragraph[]): Rates {
  let [goOn, odd, all] = [0, 0, 0]
  for (const [number, { block, spoken, ends, wrong }] of paragraphs.entries()) {
    const next = paragraphs[number + 1]
    const goesOn = ends && next?.block === block + 1 && next.starts
    if (spoken) all += 1
    if (goesOn) goOn += 1
    if (wrong > 0 || (ends && !goesOn)) odd += 1
  }
  const of = (count: number): Rate => (own) => Math.round(Math.log2((Math.max(0, count - own) + 0.3) / (all + 10)))
  return { goesOn: of(goOn), isOdd: of(odd) }
}

function alarmsIn(story: Story, paragraph: Near, before: Near, after: Near, { goesOn, isOdd }: Rates): readonly Alarm[] {
  const { text, blocks } = story
  const { marks, block } = paragraph
  const { at } = blocks[block] as Block
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
        `${kind}u${isOdd(1)}`,
        `${kind}l${bucketOf(pieces.length)}`,
        `${kind}n${lineStart(text, mark.from, at[0])}${lineStart(text, pieces[0]?.from ?? at[0], at[0])}`,
        `${kind}e${lastOf(text, mark.from, at[0])}`,
        `${kind}f${"'‘’".includes(text.charAt(pieces[0]?.from ?? at[0])) ? 1 : 0}`,
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
  const opening = next ? piecesOf(text, [next.at[0], after.starts ? Math.min(next.at[1], next.at[0] + 40) : Math.min(next.at[1], next.at[0] + 400, after.marks[0]?.from ?? Infinity)]) : []
  const behind = after.starts || !isProse ? [] : opening
  const words = (number: number): number => wordsIn(text, blocks[number])
  // The end of a story is like that of a chapter.
  const [nextKind, nextStart] = next === undefined ? (['heading', 'A'] as const) : ([next.kind, startOf(text, next.at[0])] as const)
  put(
    { at: [last.to, at[1]], wants: 'close' },
    (pieces) => [
      kind,
      `${kind}r${goesOn(after.starts ? 1 : 0)}`,
      `${kind}u${isOdd(after.starts ? 0 : 1)}`,
      `${kind}j${lastOf(text, at[1], at[0])}${nextStart}${nextKind}`,
      `${kind}c${before.ends ? 1 : 0}${paragraph.starts ? 1 : 0}${after.ends ? 1 : 0}`,
      `${kind}q${lastOf(text, at[1], at[0])}`,
      `${kind}l${bucketOf(pieces.length)}`,
      `${kind}p${words(block)}`,
      `${kind}w${opening[0]?.low ?? ''}`,
      `${kind}n${Math.min(marks.length, 3)}`,
      `${kind}x${before.starts && !before.ends ? 1 : 0}${words(block + 1)}`,
      `${kind}t${blocks[block]?.kind}${nextKind}`,
      `${kind}m${after.marks.length === 0 ? 0 : after.marks[0]?.opens ? 1 : 2}${Math.min(3, after.marks.length)}`,
      `${kind}d${lineStart(text, at[0] + 1, at[0])}${nextStart}`,
    ],
    behind[0]?.from,
    behind,
  )
  return alarms
}

const buckets = [0, 1, 2, 3, 5, 8, 12, 20, 30, 45, 70, 100, 150, 250]
const bucketOf = (count: number): number => buckets.findLastIndex((bucket) => bucket <= count)

// Other repairs change how long a dash is, and a second look must see what the first one saw: so words are counted, up to the last bucket.
function wordsIn(text: string, block: Block | undefined): number {
  if (block === undefined) return 0
  let count = 0
  for (let i = block.at[0]; i < block.at[1] && count < 250; i += 1) if (isSpace(text.charCodeAt(i)) && !isSpace(text.charCodeAt(i - 1))) count += 1
  return bucketOf(count)
}

/** The last stop before a place, whatever marks stand behind it. */
function lastOf(text: string, at: number, start: number): string {
  let i = at - 1
  while (i > start && at - i < 40 && " \n\t'‘’_*".includes(text.charAt(i))) i -= 1
  const unit = text.charAt(i)
  if (isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i))) return 'a'
  if (unit === '.' && text.charAt(i - 1) === '.') return '…'
  return unit === '—' ? '-' : '“”'.includes(unit) ? '"' : unit
}

/** Whether a line begins here: 1, with an indent 2. */
function lineStart(text: string, at: number, start: number): 0 | 1 | 2 {
  let i = at - 1
  while (i > start && at - i < 40 && text.charAt(i) === ' ') i -= 1
  return text.charAt(i) === '\n' || i < start ? (at - i > 2 ? 2 : 1) : 0
}

function startOf(text: string, at: number): string {
  const unit = text.charAt(at)
  if (isDigit(text.charCodeAt(at))) return '0'
  if (unit === '—') return '-'
  return !isLetter(text.charCodeAt(at)) ? ('“”"'.includes(unit) ? '"' : '‘’'.includes(unit) ? "'" : unit) : unit === unit.toLowerCase() ? 'a' : 'A'
}
