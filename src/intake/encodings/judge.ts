import { type ByteChances, byteChances, kindTable } from './chances.ts'
import { fit, kinds } from './context.ts'
import { loanwords } from './loanwords.ts'
import { likelihood, type MultiByte, multiByte } from './multi-byte.ts'
import { nearness } from './neighbours.ts'
import { type Sample, takeSample } from './sample.ts'
import { type SingleByte, singleByte, tableOf } from './tables.ts'
import { piecesOf, speechOf, tonguePriors } from './tongues.ts'

/** An encoding and how well the bytes fit it, in nats: only differences count. */
export type Verdict = { readonly name: string; readonly score: number; readonly language: string }

/**
 * Ranks the encodings that the bytes may be in, best first.
 *
 * @param histogram how often each byte occurs (`histogramOf`)
 * @param lean nats for encodings that are named by a hint or by the file itself
 */
export function judge(bytes: Uint8Array, histogram: Uint32Array, lean: ReadonlyMap<string, number> = new Map()): readonly Verdict[] {
  const sample = takeSample(bytes, histogram)
  const pieces = piecesOf(bytes)
  const weights = weightsOf(sample)
  const question: Question = { sample, weights, tongues: tonguePriors(pieces), manner: mannerOf(sample, histogram), lineEnds: lineEndsOf(histogram) }
  const verdicts = shortlist(question, lean).map(({ encoding, language, score }): Verdict => (
    { name: encoding.name, language, score: score + surroundings(question, encoding) + borrowings(sample, encoding) }))
  const share = sample.total / Math.max(1, bytes.length)
  for (const encoding of multiByte) {
    const { name, prior, language } = encoding
    if (share < 0.05 && !lean.has(name)) continue
    const first = perByte([(pieces[0] as Uint8Array).subarray(0, glance)], encoding)
    if (first < noise && !lean.has(name)) continue
    verdicts.push({ name, language, score: perByte(pieces, encoding) * Math.min(sample.total, mostWeight) + prior + (lean.get(name) ?? 0) })
  }
  return listen(pieces, verdicts.sort((a, b) => b.score - a.score))
}

// So many bytes show whether text is of East Asia; below this likelihood a byte it is noise.
const glance = 384
const noise = -5.5

/** How likely text of an East Asian encoding is, in nats a byte beyond ASCII. */
function perByte(pieces: readonly Uint8Array[], { name, language }: MultiByte): number {
  let sum = 0
  let count = 0
  for (const piece of pieces) {
    for (const byte of piece) if (byte >= 128) count++
    sum += likelihood(decoderOf(name).decode(piece), language)
  }
  return count === 0 ? 0 : sum / count
}

const decoders = new Map<string, TextDecoder>()

function decoderOf(name: string): TextDecoder {
  let decoder = decoders.get(name)
  if (!decoder) decoders.set(name, decoder = new TextDecoder(name))
  return decoder
}

/** Asks the best ones, where they are for another script than Latin, whether the text has that language's words; until the best one has. */
function listen(pieces: readonly Uint8Array[], verdicts: readonly Verdict[]): readonly Verdict[] {
  let order = verdicts
  const asked = new Set<string>()
  for (let best = order[0]; best && !asked.has(best.name); best = order[0]) {
    const { name, language } = best
    asked.add(name)
    const encoding = singleByte.find((each) => each.name === name)
    const against = encoding === undefined || encoding.script === 'latin' ? 0 : speechOf(pieces, encoding, language)
    if (against === 0) break
    order = order.map((each) => (each.name === name ? { ...each, score: each.score + against } : each)).sort((a, b) => b.score - a.score)
  }
  return order
}

type Question = {
  readonly sample: Sample
  readonly weights: Float64Array
  readonly tongues: ReadonlyMap<string, number>
  /** Nats against each dash, ellipsis or low quotation mark. */
  readonly manner: number
  /** Nats for the encodings of the Macintosh. */
  readonly lineEnds: number
}

// Evidence within one file is not independent: beyond so many characters more of it adds nothing. But a byte that is rare
// among many may be the only one that tells two encodings apart, so the first few of each count in full.
const mostWeight = 400
const counted = 6

function weightsOf({ counts, present, total }: Sample): Float64Array {
  const weights = new Float64Array(256)
  const scale = Math.min(1, mostWeight / Math.max(1, total))
  for (const byte of present) weights[byte] = Math.max((counts[byte] as number) * scale, Math.min(counts[byte] as number, counted))
  return weights
}

/** Who types straight quotation marks types no dashes and ellipses of one character either: they are made by the same setting of a word processor. */
function mannerOf({ counts }: Sample, histogram: Uint32Array): number {
  const curly = [0x91, 0x92, 0x93, 0x94, 0xd2, 0xd3, 0xd4, 0xd5].reduce((sum, byte) => sum + (counts[byte] as number), 0)
  return (histogram[0x22] as number) >= 2 && curly === 0 ? -1.5 : 0
}

/** The Macintosh ended a line with a carriage return alone, and nobody else did. */
function lineEndsOf(histogram: Uint32Array): number {
  const returns = histogram[13] as number
  const feeds = histogram[10] as number
  return returns > 1 && feeds === 0 ? 3 : returns > 3 && returns >= feeds * 0.9 ? -1 : 0
}

// So many nats behind the best by its characters alone an encoding is hopeless, whatever stands beside them; so many are asked at least.
const hopeless = 60
const leastAsked = 10

/** The encodings that are still in question after a look at how often each byte occurs, with what that says. */
function shortlist({ sample, weights, tongues, lineEnds }: Question, lean: ReadonlyMap<string, number>): readonly { readonly encoding: SingleByte; readonly language: string; readonly score: number }[] {
  const first = singleByte.map((encoding) => {
    const { score, language } = bestTongue(encoding, sample, weights, tongues)
    return { encoding, language, score: score + encoding.prior + macOf(encoding, lineEnds) + (lean.get(encoding.name) ?? 0) }
  }).sort((a, b) => b.score - a.score)
  const best = first[0]?.score ?? 0
  return first.filter(({ score }, rank) => rank < leastAsked || score > best - hopeless)
}

function macOf({ name }: SingleByte, lineEnds: number): number {
  return name === 'macintosh' || name.startsWith('x-mac-') ? lineEnds : 0
}

function bestTongue(encoding: SingleByte, { present }: Sample, weights: Float64Array, tongues: ReadonlyMap<string, number>): { readonly score: number; readonly language: string } {
  const all = byteChances(encoding)
  const starts = all.map(({ language, abroad }) => (tongues.get(language) ?? 0) + abroad)
  const first = starts.indexOf(Math.max(...starts))
  let best = -Infinity
  let spoken = ''
  // The likeliest language first: the chances only take away, and a language that is behind stays behind.
  for (let turn = -1; turn < all.length; turn++) {
    const number = turn < 0 ? first : turn
    if (turn === first) continue
    const { language, chances } = all[number] as ByteChances
    let sum = starts[number] as number
    for (let index = 0; index < present.length && sum > best; index++) {
      const byte = present[index] as number
      sum += (weights[byte] as number) * (chances[byte] as number)
    }
    if (sum > best) {
      best = sum
      spoken = language
    }
  }
  return { score: best, language: spoken }
}

/** How well the characters sit between their neighbours. */
function surroundings({ sample, weights, manner }: Question, { name, script }: SingleByte): number {
  const table = tableOf(name)
  const kind = kindTable(name)
  const { places, taken } = sample
  let sum = 0
  let smart = 0
  for (let at = 0; at < places.length; at += 4) {
    const before = places[at] as number
    const byte = places[at + 1] as number
    const after = places[at + 2] as number
    const self = kind[byte] as number
    const isLetter = self >= kinds.lower && self <= kinds.letter
    let fits = fit(table[byte] as number, self, kind[before] as number, kind[after] as number, kind[places[at + 3] as number] as number)
    if (isLetter) {
      // Three of one letter in a row are a rule, a box or an indent in another encoding.
      if (byte === before && byte === after) fits -= 5
      if (script === 'latin') fits += nearness(table[byte] as number, table[before] as number, table[after] as number)
      else {
        // Cyrillic and Greek letters do not stand beside Latin ones in one word.
        if (isLatin(before)) fits -= 4
        if (isLatin(after)) fits -= 4
      }
    }
    const weight = (weights[byte] as number) / (taken[byte] as number)
    if (self === kinds.dash || self === kinds.ellipsis || self === kinds.low) smart += weight
    sum += weight * fits
  }
  return sum + manner * Math.min(smart, 4)
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

const borrowingGain = 4
const mostGained = 6

/** What words with accents that are known as such say. */
function borrowings({ words }: Sample, { name, script }: SingleByte): number {
  if (script !== 'latin') return 0
  const table = tableOf(name)
  const kind = kindTable(name)
  let known = 0
  for (const word of words) {
    let shown = ''
    for (const byte of word) {
      if (byte >= 128 && ((kind[byte] as number) < kinds.lower || (kind[byte] as number) > kinds.letter)) {
        shown = ''
        break
      }
      shown += String.fromCharCode(table[byte] as number)
    }
    if (shown !== '' && loanwords.has(shown.toLowerCase()) && ++known >= mostGained) break
  }
  return known * borrowingGain
}
