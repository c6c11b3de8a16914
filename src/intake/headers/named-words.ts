import { add, type Weights } from './chain.ts'

/** The words of a paragraph as signs know them: those that stand for names, numbers, addresses and its ends, each in its place, with `margin` places more at both ends; the words themselves; and whether the grammar takes them for a name. */
export type NamedWords = { readonly shown: readonly string[]; readonly keys: readonly string[]; readonly is: readonly ('N' | 'O')[] }

/** Words beside a token that are looked at, on each side. */
export const margin = 3
/** Signs of one word, by how far it stands from the token. */
const alone: readonly (readonly [sign: string, from: number])[] = [['"0', 0], ['"-1', -1], ['"+1', 1], ['"-2', -2], ['"+2', 2], ['"-3', -3], ['"+3', 3]]
/** Signs of words that follow each other; one of them may be whether the token is of a name. */
const rows: readonly (readonly [sign: string, from: readonly number[]])[] = [['"--', [-2, -1]], ['"++', [1, 2]], ['"---', [-3, -2, -1]], ['"-+', [-1, Infinity, 1]]]
const [own, beside] = ['"=', '"s']

/** The sign of a word that is said in the sentence of a name. */
export const saidSign = (word: string): string => `${beside} ${word}`

/** The signs that the words beside a token are. */
export function wordSigns({ shown, keys, is }: NamedWords, at: number): readonly string[] {
  const wordAt = (from: number): string => (from === Infinity ? is[at] : shown[margin + at + from]) as string
  return [...alone.map(([sign, from]) => `${sign} ${wordAt(from)}`), `${own} ${keys[at]}`, ...rows.map(([sign, from]) => [sign, ...from.map(wordAt)].join(' '))]
}

/** What was learnt of such signs, so that no string need be made of them: the number of each word, the place of what each weighs by itself, and a table of what rows of them weigh: its sign, up to three words, a place. */
export type WordTable = { readonly numbers: ReadonlyMap<string, number>; readonly alone: Int32Array; readonly rows: Int32Array }

const [ownAt, besideAt, width] = [alone.length, alone.length + 1, alone.length + 2]
const cells = 5
const [isName, isNone, absent] = [1, 2, -1]

/** Finds the signs of words among those that something was learnt of. */
export function wordTable({ places }: Weights): WordTable {
  const numbers = new Map<string, number>([['N', isName], ['O', isNone]])
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size + 1
    numbers.set(word, known)
    return known
  }
  const found = [...places].flatMap(([sign, place]) => {
    const [name, ...words] = sign.startsWith('"') ? sign.split(' ') : []
    const index = name === own ? ownAt : name === beside ? besideAt : alone.findIndex(([one]) => one === name)
    const row = rows.findIndex(([one]) => one === name)
    return index >= 0 || row >= 0 ? [{ index, row, place, words: words.map(numberOf) }] : []
  })
  const single = new Int32Array((numbers.size + 1) * width)
  const many = found.filter(({ row }) => row >= 0)
  const size = 1 << (34 - Math.clz32(many.length))
  const table = new Int32Array(size * cells)
  for (const { index, place, words } of found) if (index >= 0) single[(words[0] as number) * width + index] = place
  for (const { row, words: [one = absent, two = absent, three = absent], place } of many) {
    let at = cellOf(row, one, two, three, size)
    while (table[at + 4] !== 0) at = (at + cells) % table.length
    table.set([row, one, two, three, place], at)
  }
  return { numbers, alone: single, rows: table }
}

function cellOf(row: number, one: number, two: number, three: number, size: number): number {
  const mixed = Math.imul(Math.imul(Math.imul(row + 1, 0x9e3779b1) ^ one, 0x85ebca6b) ^ two, 0xc2b2ae35) ^ three
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 8 & (size - 1)) * cells
}

function placeOf(table: Int32Array, row: number, one: number, two: number, three: number): number {
  for (let at = cellOf(row, one, two, three, table.length / cells); table[at + 4] !== 0; at = at + cells === table.length ? 0 : at + cells) {
    if (table[at] === row && table[at + 1] === one && table[at + 2] === two && table[at + 3] === three) return table[at + 4] as number
  }
  return 0
}

/** Adds what words weigh that are said beside a name. */
export function addSaid(sums: Float64Array, base: number, said: readonly string[], { pool }: Weights, { numbers, alone: single }: WordTable): void {
  for (const word of said) add(sums, base, pool, single[(numbers.get(word) ?? 0) * width + besideAt] as number)
}

/** Adds what the words of a paragraph weigh to the sums of its tokens, as `wordSigns` would. */
export function addWords(sums: Float64Array, kinds: number, { shown, keys, is }: NamedWords, { pool }: Weights, { numbers, alone: single, rows: table }: WordTable): void {
  const ids = Int32Array.from(shown, (word) => numbers.get(word) ?? 0)
  for (let at = 0; at < keys.length; at += 1) {
    const base = at * kinds
    for (let index = 0; index < alone.length; index += 1) {
      const id = ids[margin + at + ((alone[index] as readonly [string, number])[1])] as number
      if (id > 0) add(sums, base, pool, single[id * width + index] as number)
    }
    const key = shown[margin + at] === keys[at] ? ids[margin + at] as number : numbers.get(keys[at] as string) ?? 0
    if (key > 0) add(sums, base, pool, single[key * width + ownAt] as number)
    const naming = is[at] === 'N' ? isName : isNone
    for (let row = 0; row < rows.length; row += 1) {
      const from = (rows[row] as readonly [string, readonly number[]])[1]
      const one = ids[margin + at + (from[0] as number)] as number
      const two = from[1] === Infinity ? naming : (ids[margin + at + (from[1] as number)] as number)
      const three = from.length < 3 ? absent : (ids[margin + at + (from[2] as number)] as number)
      if (one > 0 && two > 0 && three !== 0) add(sums, base, pool, placeOf(table, row, one, two, three))
    }
  }
}
