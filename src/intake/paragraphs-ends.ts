import { firstWordLength } from './line-shapes.ts'
import { isBreakLine, lineLength, type LineTable } from './line-table.ts'
import { endingOf, endings, openingOf, openings, sentencesWithin, speechIn, voicesOf } from './paragraphs-signs.ts'
import { weights } from './paragraphs-weights.ts'

/** What the signs say of one line end: places in the tables of weights, and what the text's own habits say, in natural logarithms of odds. */
type Signs = { readonly at: number; readonly cells: readonly number[]; readonly fit: number; readonly trail: number }

const speech = openings.indexOf('speech')
// How many sizes habits have.
const paces = 6

/** How far the next word would have fitted, in characters, is counted from -32 to 95; less and more are as good as these. */
const [least, most] = [-32, 95]
const bins = most - least + 1
const binOf = (slack: number): number => Math.max(0, Math.min(bins - 1, slack - least))

/** Where a line stands in what a second wrap left of one: all of it or its beginning, its beginning for sure or maybe, or its end. */
const roles = { whole: 0, head: 1, tooth: 2 } as const

/** The ends of endings that run on into a small letter: a paragraph hardly ever ends there. */
const runsOn = (ending: number, opening: number): boolean => ending <= 1 && opening === 0

/** Measures of a stretch of lines that only short last lines tell about: all that is known before any end is decided. */
type Stretch = { readonly table: LineTable; readonly first: number; readonly count: number; readonly endings: Uint8Array; readonly openings: Uint8Array; readonly spoken: Int8Array; readonly ahead: Int8Array; /** Whether a line has a mark of speech. */ readonly marked: Uint8Array; readonly inner: number; readonly outer: number }

function measure(table: LineTable, first: number, last: number, comb: boolean): Stretch {
  const count = last - first
  const [ends, opens] = [new Uint8Array(count), new Uint8Array(count)]
  const marked = new Uint8Array(count)
  const [spoken, ahead] = [new Int8Array(count + 1), new Int8Array(count + 1)]
  const voices = voicesOf(table, first, last)
  for (let at = 0; at < count; at += 1) {
    ends[at] = endingOf(table, first + at)
    opens[at] = openingOf(table, first + at)
    const [opening, latest] = speechIn(table, first + at, voices)
    ahead[at] = opening
    marked[at] = opening === 0 ? 0 : 1
    // Whether speech is open behind this line.
    spoken[at + 1] = latest === 0 ? (spoken[at] as number) : latest === 1 ? 1 : 0
  }
  for (let at = count - 2; at >= 0; at -= 1) if (ahead[at] === 0 && (table.gap[first + at + 1] === 0)) ahead[at] = ahead[at + 1] as number
  const lengths: number[] = []
  const sums: number[] = []
  for (let at = 1; at < count; at += 1) {
    if (table.gap[first + at] !== 0 || !runsOn(ends[at - 1] as number, opens[at] as number)) continue
    lengths.push(lineLength(table, first + at - 1))
  }
  const inner = highest(lengths)
  if (comb) {
    for (let at = 1; at < count; at += 1) {
      const [before, own] = [lineLength(table, first + at - 1), lineLength(table, first + at)]
      if (table.gap[first + at] === 0 && runsOn(ends[at - 1] as number, opens[at] as number) && before + 1 + firstWordLength(table, first + at) > inner && own * 2 < inner) sums.push(before + 1 + own)
    }
  }
  return { table, first, count, endings: ends, openings: opens, spoken, ahead, marked, inner, outer: sums.length > 4 ? highest(sums) : inner }
}

/** The length that one in a hundred goes beyond. */
function highest(lengths: number[]): number {
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.99)] ?? 72
}

/** The part a line plays where a second wrap cut what a first had left, and how far the next word would have fitted behind it. */
function placeOf({ table, first, inner, outer }: Stretch, at: number, wasHead: boolean): readonly [role: number, slack: number] {
  const length = lineLength(table, first + at - 1)
  const word = firstWordLength(table, first + at)
  if (wasHead) return [roles.tooth, outer - (lineLength(table, first + at - 2) + 1 + length + 1 + word)]
  if (outer > inner && length + 1 + lineLength(table, first + at) <= outer) return [roles.head, inner - (length + 1 + word)]
  return [roles.whole, outer - (length + 1 + word)]
}

/** Whether a blank stands at the end of the line: soft ends of flowed text have one, and what a program cut that did not know of it. */
function trails({ text, to }: LineTable, line: number): boolean {
  return text.charCodeAt(to[line] as number) === 32
}

/** Habits of a text: how often lines that run on leave so much room, and end in a blank, by role; how long its paragraphs are, in lines, and how often a sentence within one begins plainly, and with speech: small numbers. */
type Habits = { readonly pace: number; readonly within: readonly [plain: number, spoken: number]; readonly rooms: readonly Float64Array[]; readonly sums: readonly number[]; readonly blanks: readonly (readonly [join: number, end: number])[] }

function habitsOf(stretch: Stretch): Habits {
  const { table, first, count, endings: ends, openings: opens, outer } = stretch
  const rooms = [0, 1, 2].map(() => new Float64Array(bins))
  const blanks = [0, 1, 2].map(() => [0, 0])
  let [wasHead, apart, apartBlank, apartSpoken, plain, spoken] = [false, 0, 0, 0, 0, 0]
  for (let at = 1; at < count; at += 1) {
    const [plainly, speaking] = sentencesWithin(table, first + at)
    plain += plainly
    spoken += speaking
    if (table.gap[first + at] !== 0) { wasHead = false; continue }
    const [role, slack] = placeOf(stretch, at, wasHead)
    const counts = blanks[role] as number[]
    const blank = trails(table, first + at - 1) ? 1 : 0
    const isEnd = slack > outer / 4 && (ends[at - 1] as number) >= 3 && (opens[at] as number) > 0
    wasHead = role === roles.head && slack < 0 && !isEnd
    if (isEnd) {
      apart += 1
      apartBlank += blank
      if (opens[at] === speech) apartSpoken += 1
    }
    if (runsOn(ends[at - 1] as number, opens[at] as number)) {
      const room = rooms[role] as Float64Array
      room[binOf(slack)] = (room[binOf(slack)] as number) + 1
      counts[0] = (counts[0] as number) + 1
      counts[1] = (counts[1] as number) + blank
    }
  }
  const sums = rooms.map((room) => room.reduce((sum, each) => sum + each, 0))
  const share = (blank: number, of: number): number => (blank + 0.5) / (of + 1)
  // A few last lines tell of all.
  const own = apart < 3 ? undefined : share(apartBlank, apart)
  const [pace, within] = [bucketOf(count / (apart + 1)), [bucketOf((2 * plain) / (apart - apartSpoken + 1)), bucketOf((16 * spoken) / (apartSpoken + 1))] as const]
  return { pace, within, rooms, sums, blanks: blanks.map(([joins = 0, joinBlanks = 0]) => [share(joinBlanks, joins), own ?? share(joinBlanks, joins)]) }
}

// Lines of a paragraph, and sentences in it, double from bucket to bucket.
const bucketOf = (times: number): number => Math.max(0, Math.min(paces - 1, Math.round(Math.log2(times + 0.01)) - 1))

/** What share of first words, a blank before each, has so many characters or more. */
const firstWords: readonly number[] = [1, 1, 1, 0.97, 0.8, 0.58, 0.42, 0.3, 0.2, 0.13, 0.08, 0.05, 0.03, 0.02]

/** What so much room at a line's end says for a paragraph's end: how often last lines leave it, against how often lines that run on do. */
function fitOf({ rooms, sums }: Habits, role: number, slack: number, width: number): number {
  const room = rooms[role] as Float64Array
  const [low, high] = slack >= 0 ? [Math.max(0, slack - 1), slack + 1] : [slack - 1, Math.min(-1, slack + 1)]
  let seen = 0
  for (let each = low; each <= high; each += 1) seen += room[binOf(each)] as number
  const span = high - low + 1
  // Where little was seen: every second line end leaves no room at all, and fewer and fewer leave more.
  const guess = slack < 0 ? 0.07 : 0.04 * Math.exp(-slack / 6) + 0.0002
  const joins = (seen / span + 2 * guess) / ((sums[role] as number) + 2)
  const ends = (slack >= 0 ? 1 : (firstWords[-slack] ?? 0.01)) / width
  return Math.max(-6, Math.min(6, Math.log(ends / joins)))
}

function trailOf({ blanks }: Habits, role: number, blank: boolean): number {
  const [join, end] = blanks[role] as readonly [number, number]
  return Math.max(-6, Math.min(6, blank ? Math.log(end / join) : Math.log((1 - end) / (1 - join))))
}

const [firstVoiced, lastVoiced] = [endings.indexOf('voiced word'), endings.indexOf('voiced stop')]

/** The tables of weights: how many weights a row has, and how many rows. */
export const shapes = [
  { of: 'ending', row: endings.length, rows: 1 },
  { of: 'opening', row: openings.length, rows: 1 },
  { of: 'ending by opening', row: openings.length, rows: endings.length },
  { of: 'speech open; the next mark closes, none, opens; speech begins here', row: 6, rows: 2 },
  { of: 'lines of the paragraph: 1, 2, 4, 8, more; by how long paragraphs are', row: 5, rows: paces },
  { of: 'role in a comb', row: 3, rows: 1 },
  { of: 'the paragraph has no speech, some, begins with it; the line ends with it; the next begins with it', row: 4, rows: 3 },
  { of: 'how often sentences begin within paragraphs, and sentences of speech where this is one', row: paces, rows: 2 },
] as const
/** Where each table begins, and where the last one ends. */
export const places: readonly number[] = [...shapes, undefined].map((_, at) => shapes.slice(0, at).reduce((sum, { row, rows }) => sum + row * rows, 0))
const [endingPlace, openingPlace, shapePlace, speechPlace, linesPlace, rolePlace, toldPlace, withinPlace] = places as unknown as readonly [number, number, number, number, number, number, number, number]

/**
 * Whether a paragraph begins with each line of `[first, last)`, in a text that only short last lines tell about: 1 where one does.
 *
 * @param comb whether two wraps lie on top of each other
 * @param ask decides in place of the weights, for those who learn them
 */
export function paragraphStarts(table: LineTable, first: number, last: number, comb: boolean, ask: (signs: Signs) => boolean = (signs) => weigh(signs) > 0): Uint8Array {
  const starts = new Uint8Array(last - first)
  if (last - first < 2) return starts
  const stretch = measure(table, first, last, comb)
  const habits = habitsOf(stretch)
  let [wasHead, lines] = [false, 1]
  // Whether the paragraph holds speech so far, or begins with it.
  let told = 0
  const signsOf = (at: number, role: number, slack: number): Signs => {
    const [ending, opening] = [stretch.endings[at - 1] as number, stretch.openings[at] as number]
    const isSpeech = opening === speech ? 1 : 0
    const cells = [
      endingPlace + ending,
      openingPlace + opening,
      shapePlace + ending * openings.length + opening,
      speechPlace + (stretch.spoken[at] as number) * 6 + ((stretch.ahead[at] as number) + 1) * 2 + isSpeech,
      linesPlace + habits.pace * 5 + (lines < 3 ? lines - 1 : lines < 5 ? 2 : lines < 9 ? 3 : 4),
      rolePlace + role,
      toldPlace + told * 4 + (ending >= firstVoiced && ending <= lastVoiced ? 2 : 0) + isSpeech,
      withinPlace + isSpeech * paces + habits.within[isSpeech],
    ]
    return { at: first + at, cells, fit: fitOf(habits, role, slack, stretch.outer), trail: trailOf(habits, role, trails(table, first + at - 1)) }
  }
  for (let at = 1; at < stretch.count; at += 1) {
    if (stretch.ahead[at - 1] !== 0 && stretch.marked[at - 1] === 1 && told === 0) told = lines === 1 && stretch.openings[at - 1] === speech ? 2 : 1
    if (table.gap[first + at] !== 0 || isBreakLine(table, first + at) || isBreakLine(table, first + at - 1)) { [wasHead, lines, told, starts[at]] = [false, 1, 0, 1]; continue }
    const [role, slack] = placeOf(stretch, at, wasHead)
    const starting = !runsOn(stretch.endings[at - 1] as number, stretch.openings[at] as number) && ask(signsOf(at, role, slack))
    wasHead = !starting && role === roles.head && slack < 0
    lines = starting ? 1 : lines + 1
    if (starting) told = 0
    starts[at] = starting ? 1 : 0
  }
  return starts
}

/** The odds, in natural logarithms, that a paragraph begins with a line. */
function weigh({ cells, fit, trail }: Signs): number {
  return cells.reduce((sum, cell) => sum + (weights.cells[cell] ?? 0), weights.fit * fit + weights.trail * trail)
}
