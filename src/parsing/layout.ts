import type { Edit } from '../model/edit.ts'
import { type Block, blockKinds, type Mark, markKinds, type Mend, type Origin, type Reading, type Remains } from '../model/reading.ts'
import type { Span } from '../model/span.ts'

/** All that lies beside a reading text. */
export type Layout = Pick<Reading, 'blocks' | 'marks' | 'edits' | 'origins' | 'personal' | 'mends' | 'remains'>

/**
 * A layout as it is stored: lists of whole numbers, each place counted from the one before it, so that they are small and compress
 * well. `words` holds the strings that the numbers point to.
 */
type Compact = {
  /** A library's first layouts, `v: 1`, name no part of an origin. */
  readonly v: 1 | 2
  /** kind, gap before, length, level, alignment. */
  readonly b: readonly number[]
  /** kind, start since the last mark's start, length, delimiter + 1 (less than 0 where tagged), target + 1. */
  readonly m: readonly number[]
  /** at, from (both since the last), encoding, line end, repairs, part + 1. */
  readonly o: readonly number[]
  /** gap before, length. */
  readonly p: readonly number[]
  /** gap before, length, kind: a place in `k`. Absent with `k` where nothing was mended. */
  readonly e?: readonly number[]
  /** rule, what stood there before, confidence in thousandths. */
  readonly k?: readonly number[]
  /** What typography proposes: gap before, length, kind: a place in `z`. Absent with `z` where it proposes nothing. */
  readonly y?: readonly number[]
  /** rule, what is put there, confidence in thousandths. What stands there is in the text. */
  readonly z?: readonly number[]
  /** Places that encoding does not give back: gap before, length, bytes in Base64. */
  readonly r?: readonly number[]
  /** Line ends of a text that mixes them. */
  readonly l?: string
  /** The bytes behind the last character, in Base64. */
  readonly t?: string
  readonly words: readonly string[]
}

const alignments = [undefined, 'center', 'right'] as const
const newlines = ['lf', 'crlf', 'cr', 'mixed', 'markup', 'document'] as const satisfies readonly Origin['newline'][]
const pieces = { b: 5, m: 5, o: 6, p: 2 } as const

function originPieces({ v }: Compact): number {
  return v === 1 ? 5 : pieces.o
}
const optional = { e: 3, k: 3, y: 3, z: 3, r: 3 } as const

/** A layout as JSON text. */
export function printLayout({ blocks, marks, edits, origins, personal, mends, remains }: Layout): string {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, words.length)
    return words.push(word) - 1
  }
  const b: number[] = []
  let last = 0
  for (const { kind, at: [start, end], level, align } of blocks) {
    b.push(blockKinds.indexOf(kind), start - last, end - start, level ?? 0, alignments.indexOf(align))
    last = end
  }
  const m: number[] = []
  last = 0
  for (const { kind, at: [start, end], delimiter, tagged, target } of marks) {
    m.push(markKinds.indexOf(kind), start - last, end - start, delimiter === undefined ? 0 : tagged ? -delimiter - 1 : delimiter + 1, target === undefined ? 0 : numberOf(target) + 1)
    last = start
  }
  const o: number[] = []
  let [lastAt, lastFrom] = [0, 0]
  for (const { at, from, encoding, newline, repairs, part } of origins) {
    o.push(at - lastAt, from - lastFrom, numberOf(encoding), newlines.indexOf(newline), numberOf(JSON.stringify(repairs)), part === undefined ? 0 : numberOf(part) + 1)
    ;[lastAt, lastFrom] = [at, from]
  }
  const p: number[] = []
  last = 0
  for (const [start, end] of personal) {
    p.push(start - last, end - start)
    last = end
  }
  return JSON.stringify({ v: 2, b, m, o, p, ...(mends && named('e', 'k', changesOf(mends, ({ before }) => before, numberOf))), ...(edits && named('y', 'z', changesOf(edits, ({ after }) => after, numberOf))), ...(remains && printRemains(remains, numberOf)), words } satisfies Compact)
}

/** Changes as two lists: the place of each with its kind, and the kinds: rule, words (`wordsOf`), confidence. */
function changesOf<T extends Mend>(changes: readonly T[], wordsOf: (one: T) => string, numberOf: (word: string) => number): readonly [number[], number[]] {
  const known = new Map<string, number>()
  const [places, kinds]: [number[], number[]] = [[], []]
  let last = 0
  for (const one of changes) {
    const { rule, at: [start, end], confidence } = one
    const row = [numberOf(rule), numberOf(wordsOf(one)), Math.round(confidence * 1000)] as const
    let kind = known.get(row.join())
    if (kind === undefined) {
      kind = known.size
      known.set(row.join(), kind)
      kinds.push(...row)
    }
    places.push(start - last, end - start, kind)
    last = end
  }
  return [places, kinds]
}

function named<P extends string, K extends string>(places: P, kinds: K, lists: readonly [number[], number[]]): Record<P | K, number[]> {
  return { [places]: lists[0], [kinds]: lists[1] } as Record<P | K, number[]>
}

function printRemains({ lineEnds, tail, odd }: Remains, numberOf: (word: string) => number): Pick<Compact, 'r' | 'l' | 't'> {
  const r: number[] = []
  let last = 0
  for (const { at: [start, end], bytes } of odd ?? []) {
    r.push(start - last, end - start, numberOf(Buffer.from(bytes, 'latin1').toString('base64')))
    last = end
  }
  return { ...(odd && { r }), ...(lineEnds !== undefined && { l: lineEnds }), ...(tail !== undefined && { t: Buffer.from(tail, 'latin1').toString('base64') }) }
}

/**
 * Reads a layout. It was written by a process that had met strangers' bytes, so nothing in it is believed: kinds must be known
 * and places must lie in the text.
 *
 * @throws RangeError when the layout does not fit the text or is none
 */
export function readLayout(json: string, text: string): Layout {
  const compact = checked(JSON.parse(json))
  const place = placeIn(text.length)
  const word = (at: number): string => known(compact.words[at], 'word')
  const blocks = blocksOf(compact, place)
  const marks = marksOf(compact, place, word)
  let [lastAt, lastFrom] = [0, 0]
  const origins = rows(compact.o, originPieces(compact), ([at, from, encoding, newline, repairs, part]): Origin => {
    lastAt = place(lastAt + at, 0)[0]
    lastFrom += from
    return { at: lastAt, from: lastFrom, encoding: word(encoding), newline: known(newlines[newline], 'line end'), repairs: strings(JSON.parse(word(repairs))), ...(part > 0 && { part: word(part - 1) }) }
  })
  const personal = personalOf(compact, place)
  const mends = compact.e && readChanges(compact.e, compact.k ?? [], word, place, (rule, at, before, confidence): Mend => ({ rule, at, before, confidence }))
  const edits = compact.y && readChanges(compact.y, compact.z ?? [], word, place, (rule, at, after, confidence): Edit => ({ rule, at, before: text.slice(...at), after, confidence }))
  const remains = readRemains(compact, word)
  return { blocks, marks, origins, personal, ...(edits && { edits }), ...(mends && { mends }), ...(remains && { remains }) }
}

/** Of a layout its blocks, its marks without what they lead to, and personal data: all that showing a sentence needs. @throws RangeError when it does not fit the text or is none */
export function readBlocks(json: string, characters: number): Pick<Layout, 'blocks' | 'marks' | 'personal'> {
  // What is proposed for typography stands behind them, and is longer than all that is needed here.
  const end = json.indexOf(']', json.indexOf(',"p":['))
  const compact = JSON.parse(end < 0 ? json : `${json.slice(0, end + 1)}}`) as Pick<Compact, 'b' | 'm' | 'p'>
  if (!isTable(compact.b, pieces.b) || !isTable(compact.m, pieces.m) || !isTable(compact.p, pieces.p)) throw new RangeError('Cannot read a layout: it has another form')
  const place = placeIn(characters)
  return { blocks: blocksOf(compact, place), marks: marksOf(compact, place), personal: personalOf(compact, place) }
}

function marksOf({ m }: Pick<Compact, 'm'>, place: Place, word?: (at: number) => string): Layout['marks'] {
  let last = 0
  return rows(m, pieces.m, ([kind, gap, length, delimiter, target]): Mark => {
    const at = place(last + gap, length)
    last = at[0]
    return {
      kind: known(markKinds[kind], 'mark'), at, ...(delimiter !== 0 && { delimiter: Math.abs(delimiter) - 1 }), ...(delimiter < 0 && { tagged: true as const }),
      ...(word && target > 0 && { target: word(target - 1) }),
    }
  })
}

type Place = (start: number, length: number) => Span

function placeIn(characters: number): Place {
  return (start, length) => {
    if (start < 0 || length < 0 || start + length > characters) throw new RangeError(`Cannot read a layout: ${start}+${length} lies outside of ${characters} characters`)
    return [start, start + length]
  }
}

function blocksOf({ b }: Pick<Compact, 'b'>, place: Place): readonly Block[] {
  let last = 0
  return rows(b, pieces.b, ([kind, gap, length, level, align]): Block => {
    if (gap < 0) throw new RangeError('Cannot read a layout: its blocks overlap')
    const at = place(last + gap, length)
    last = at[1]
    const alignment = alignments[align]
    return { kind: known(blockKinds[kind], 'block'), at, ...(level > 0 && { level }), ...(alignment && { align: alignment }) }
  })
}

function personalOf({ p }: Pick<Compact, 'p'>, place: Place): readonly Span[] {
  let last = 0
  return rows(p, pieces.p, ([gap, length]): Span => {
    const at = place(last + gap, length)
    last = at[1]
    return at
  })
}

function readChanges<T>(places: readonly number[], kinds: readonly number[], word: (at: number) => string, place: Place, make: (rule: string, at: Span, words: string, confidence: number) => T): readonly T[] {
  const known = rows(kinds, optional.k, ([rule, words, confidence]) => ({ rule: word(rule), words: word(words), confidence: confidence / 1000 }))
  let last = 0
  return rows(places, optional.e, ([gap, length, kind]): T => {
    const one = known[kind]
    if (gap < 0 || !one || !(one.confidence >= 0 && one.confidence <= 1)) throw new RangeError('Cannot read a layout: its changes overlap or are of no kind')
    const at = place(last + gap, length)
    last = at[1]
    return make(one.rule, at, one.words, one.confidence)
  })
}

function readRemains({ r, l, t }: Compact, word: (at: number) => string): Remains | undefined {
  if (r === undefined && l === undefined && t === undefined) return undefined
  let last = 0
  // These are places of the text before it was mended, which is longer; `undecode` takes what lies in it.
  const odd = r && rows(r, optional.r, ([gap, length, bytes]) => {
    if (gap < 0 || length < 0) throw new RangeError('Cannot read a layout: its odd places overlap')
    const at: Span = [last + gap, last + gap + length]
    last = at[1]
    return { at, bytes: Buffer.from(word(bytes), 'base64').toString('latin1') }
  })
  return { ...(l !== undefined && { lineEnds: l }), ...(t !== undefined && { tail: Buffer.from(t, 'base64').toString('latin1') }), ...(odd && { odd }) }
}

type Row = readonly [number, number, number, number, number, number]

function rows<T>(numbers: readonly number[], size: number, make: (row: Row) => T): readonly T[] {
  const made: T[] = []
  for (let at = 0; at < numbers.length; at += size) {
    made.push(make([numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0, numbers[at + 3] ?? 0, numbers[at + 4] ?? 0, size > 5 ? numbers[at + 5] ?? 0 : 0]))
  }
  return made
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`Cannot read a layout: it names a ${what} that is not known`)
  return value
}

function checked(value: unknown): Compact {
  const compact = value as Compact
  const fits = typeof value === 'object' && value !== null && (compact.v === 1 || compact.v === 2) && Array.isArray(compact.words)
    && compact.words.every((word) => typeof word === 'string')
    && (Object.keys(pieces) as (keyof typeof pieces)[]).every((name) => isTable(compact[name], name === 'o' ? originPieces(compact) : pieces[name]))
    && (Object.keys(optional) as (keyof typeof optional)[]).every((name) => compact[name] === undefined || isTable(compact[name], optional[name]))
    && (compact.l === undefined || (typeof compact.l === 'string' && /^[lrc]*$/.test(compact.l))) && (compact.t === undefined || typeof compact.t === 'string')
  if (!fits) throw new RangeError('Cannot read a layout: it has another form')
  return compact
}

function isTable(list: unknown, columns: number): boolean {
  return Array.isArray(list) && list.length % columns === 0 && list.every((number) => Number.isSafeInteger(number))
}

function strings(value: unknown): readonly string[] {
  if (!Array.isArray(value) || !value.every((word) => typeof word === 'string')) throw new RangeError('Cannot read a layout: repairs are no names')
  return value
}
