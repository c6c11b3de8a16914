import { isCapital, kindOf, letter, most, paragraphWords, plainParts, smallOf, told } from './paragraph-words.ts'

/** Two numbers made of a word; no two words of a paragraph have the same. */
let [one, other] = [0, 0]

function mix(code: number): void {
  one = Math.imul(one ^ code, 0x01000193)
  other = Math.imul(other + code, 0x5bd1e995) ^ (other >>> 15)
}

function mixAll(word: string): void {
  one = 0x811c9dc5
  other = 0
  for (let at = 0; at < word.length; at += 1) mix(word.charCodeAt(at))
}

/** Mixes a word of small and capital letters; false where one of them lies beyond ASCII. Tells whether all are capital. */
let allCapital = false
function mixPlain(passage: string, start: number, end: number): boolean {
  one = 0x811c9dc5
  other = 0
  allCapital = end - start > 2
  for (let at = start; at < end; at += 1) {
    let code = passage.charCodeAt(at)
    if (code === 0x2019) code = 39
    else if (code > 127) return false
    if (code > 96) allCapital = false
    mix(code === 39 ? 39 : code | 32)
  }
  return true
}

/** Room for the words of a paragraph, by their numbers, as of the paragraph whose turn it was. */
const room = 2048
const met = { one: new Int32Array(room), other: new Int32Array(room), turn: new Uint32Array(room) }
let turn = 0

/** Whether the word whose numbers were made is met for the first time in this paragraph. */
function isNew(): boolean {
  let at = one & (room - 1)
  while (met.turn[at] === turn) {
    if (met.one[at] === one && met.other[at] === other) return false
    at = (at + 1) & (room - 1)
  }
  met.one[at] = one
  met.other[at] = other
  met.turn[at] = turn
  return true
}

/** How many different words a paragraph has, and what those weigh that weigh anything, in order. */
type WordWeights = { readonly different: number; readonly weights: readonly number[] }

/** A function that weighs the words of paragraphs, as a sum over `paragraphWords` would, without making a string of each of them. @param rows what words weigh */
export function weigher(rows: ReadonlyMap<string, number>): (paragraph: string) => WordWeights {
  const size = 1 << (34 - Math.clz32(rows.size))
  const table = { one: new Int32Array(size), other: new Int32Array(size), weight: new Float64Array(size) }
  for (const [word, weight] of rows) {
    if (weight === 0) continue
    mixAll(word)
    let at = one & (size - 1)
    while (table.weight[at] !== 0) at = (at + 1) & (size - 1)
    table.one[at] = one
    table.other[at] = other
    table.weight[at] = weight
  }
  const weightHere = (): number => {
    for (let at = one & (size - 1); table.weight[at] !== 0; at = (at + 1) & (size - 1)) if (table.one[at] === one && table.other[at] === other) return table.weight[at] as number
    return 0
  }
  return (paragraph) => {
    const passage = paragraph.length > most ? paragraph.slice(0, most) : paragraph
    const weights: number[] = []
    let different = 0
    turn += 1
    const take = (): void => {
      if (!isNew()) return
      different += 1
      const weight = weightHere()
      if (weight !== 0) weights.push(weight)
    }
    const count = plainParts(passage)
    if (count < 0) for (const word of paragraphWords(passage)) { mixAll(word); take() }
    for (let next = 0; next < count; next += 3) {
      const [start, end, kind] = [told[next] as number, told[next + 1] as number, told[next + 2] as number]
      if (kind !== letter) mixAll(kindOf(passage.slice(start, end)))
      else if (!mixPlain(passage, start, end)) {
        const part = passage.slice(start, end)
        mixAll(smallOf(part))
        allCapital = isCapital(part)
      }
      take()
      if (kind === letter && allCapital) { mixAll('<caps>'); take() }
    }
    return { different, weights }
  }
}
