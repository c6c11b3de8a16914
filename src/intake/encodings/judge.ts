import { fit, kindOf, kinds } from './context.ts'
import { type LanguageProfile, languageProfiles } from './languages.ts'
import { loanwords } from './loanwords.ts'
import { likelihood, multiByte } from './multi-byte.ts'
import { type SingleByte, singleByte, tableOf } from './tables.ts'
import { piecesOf, speechOf, tonguePriors } from './tongues.ts'

/** An encoding and how well the bytes fit it, in nats: only differences count. */
export type Verdict = { readonly name: string; readonly score: number; readonly language: string }

/** What is to be judged: runs of bytes beyond ASCII with two bytes on each side, each once, and how often it was met. */
type Sample = { readonly runs: readonly (readonly [bytes: Uint8Array, times: number])[]; readonly highBytes: number; /** Whole words, where there are few. */ readonly words: readonly Uint8Array[] }

// Enough to tell any two encodings apart; more only costs time. Taken evenly from the whole file.
const mostRuns = 320
const longestRun = 48
// Evidence within one file is not independent: beyond so many characters more of it adds nothing.
const mostWeight = 400

/** Ranks the encodings that the bytes may be in, best first. `lean` gives nats to encodings named by a hint or by the file itself. */
export function judge(bytes: Uint8Array, histogram: Uint32Array, lean: ReadonlyMap<string, number> = new Map()): readonly Verdict[] {
  const high = highBytes(histogram)
  const sample = takeSample(bytes, high)
  const tongues = tonguePriors(bytes)
  const verdicts: Verdict[] = []
  for (const encoding of shortlist(sample, tongues, lean)) {
    const judged = judgeSingle(sample, encoding, tongues)
    verdicts.push({ ...judged, score: judged.score + (lean.get(encoding.name) ?? 0) })
  }
  const share = high / Math.max(1, bytes.length)
  for (const { name, prior, language } of multiByte) {
    if (share < 0.05 && !lean.has(name)) continue
    const pieces = piecesOf(bytes)
    let sum = 0
    let count = 0
    for (const piece of pieces) {
      for (const byte of piece) if (byte >= 128) count++
      sum += likelihood(new TextDecoder(name).decode(piece), language)
    }
    verdicts.push({ name, language, score: weigh(sum, count) + prior + (lean.get(name) ?? 0) })
  }
  return listen(bytes, verdicts.sort((a, b) => b.score - a.score))
}

/** Asks the best ones, where they are for another script than Latin, whether the text has that language's words; until the best one has. */
function listen(bytes: Uint8Array, verdicts: readonly Verdict[]): readonly Verdict[] {
  let order = verdicts
  const asked = new Set<string>()
  for (let best = order[0]; best && !asked.has(best.name); best = order[0]) {
    const { name, language } = best
    asked.add(name)
    const encoding = singleByte.find((each) => each.name === name)
    const against = encoding === undefined || encoding.script === 'latin' ? 0 : speechOf(bytes, encoding, language)
    if (against === 0) break
    order = order.map((each) => (each.name === name ? { ...each, score: each.score + against } : each)).sort((a, b) => b.score - a.score)
  }
  return order
}

// So many runs tell the hopeless from the rest, and so many nats behind the best an encoding is hopeless.
const firstRuns = 40
const hopeless = 40

/** The encodings that are still in question after a look at a part of the sample. */
function shortlist(sample: Sample, tongues: ReadonlyMap<string, number>, lean: ReadonlyMap<string, number>): readonly SingleByte[] {
  if (sample.runs.length <= firstRuns * 1.5) return singleByte
  const stride = sample.runs.length / firstRuns
  const runs = Array.from({ length: firstRuns }, (_, index) => sample.runs[Math.floor(index * stride)] as Sample['runs'][number])
  const part: Sample = { runs, highBytes: runs.reduce((sum, [run, times]) => sum + (run.length - 4) * times, 0), words: [] }
  const first = singleByte.map((encoding) => ({ encoding, score: judgeSingle(part, encoding, tongues).score + (lean.get(encoding.name) ?? 0) }))
  const best = Math.max(...first.map(({ score }) => score))
  return first.filter(({ score }) => score > best - hopeless).map(({ encoding }) => encoding)
}

/** How often each byte beyond ASCII occurs. */
export function histogramOf(bytes: Uint8Array): Uint32Array {
  const histogram = new Uint32Array(256)
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte >= 128) histogram[byte] = (histogram[byte] as number) + 1
  }
  return histogram
}

function highBytes(histogram: Uint32Array): number {
  let count = 0
  for (let byte = 128; byte < 256; byte++) count += histogram[byte] as number
  return count
}

function weigh(sum: number, count: number): number {
  return count === 0 ? 0 : (sum / count) * Math.min(count, mostWeight)
}

// With more accents than this their context says enough, and no dictionary is needed.
const fewWords = 48
const longestWord = 24

function takeSample(bytes: Uint8Array, high: number): Sample {
  const runs = new Map<string, number>()
  const words = new Set<string>()
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stride = Math.max(1, Math.floor(high / mostRuns / 3))
  let seen = 0
  let taken = 0
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] as number) < 128) continue
    let end = at + 1
    while (end < bytes.length && (bytes[end] as number) >= 128) end++
    if (seen++ % stride === 0 && runs.size < mostRuns) {
      const stop = Math.min(end, at + longestRun)
      const key = squeeze((at >= 2 ? '' : ' '.repeat(2 - at)) + buffer.toString('latin1', Math.max(0, at - 2), Math.min(bytes.length, stop + 2)) + ' '.repeat(Math.max(0, stop + 2 - bytes.length)))
      runs.set(key, (runs.get(key) ?? 0) + 1)
      taken += key.length - 4
      if (high <= fewWords) {
        let first = at
        let last = stop
        while (first > 0 && at - first < longestWord && isWordByte(bytes[first - 1] as number)) first--
        while (last < bytes.length && last - stop < longestWord && isWordByte(bytes[last] as number)) last++
        words.add(buffer.toString('latin1', first, last))
      }
    }
    at = end
  }
  return { runs: Array.from(runs, ([run, times]) => [Buffer.from(run, 'latin1'), times] as const), highBytes: taken, words: Array.from(words, (word) => Buffer.from(word, 'latin1')) }
}

function isWordByte(byte: number): boolean {
  return byte >= 128 || byte === 45 || byte === 39 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
}

/** Cuts a byte that is repeated over and over to three: a rule or a box says no more by being long. */
function squeeze(run: string): string {
  let squeezed = ''
  for (let at = 0, same = 0; at < run.length; at++) {
    same = at > 0 && run[at] === run[at - 1] ? same + 1 : 0
    if (same < 3) squeezed += run[at]
  }
  return squeezed
}

const kindTables = new Map<string, Uint8Array>()

function kindTable(name: string): Uint8Array {
  let table = kindTables.get(name)
  if (!table) kindTables.set(name, table = Uint8Array.from(tableOf(name), kindOf))
  return table
}

function judgeSingle(sample: Sample, { name, script, prior }: SingleByte, tongues: ReadonlyMap<string, number>): Verdict {
  const table = tableOf(name)
  const kind = kindTable(name)
  const counts = new Uint32Array(256)
  let context = 0
  for (const [run, times] of sample.runs) {
    for (let at = 2; at < run.length - 2; at++) {
      const byte = run[at] as number
      const self = kind[byte] as number
      const before = kind[(run[at - 1] as number)] as number
      const after = kind[(run[at + 1] as number)] as number
      counts[byte] = (counts[byte] as number) + times
      context += times * fit(table[byte] as number, self, before, after, kind[(run[at + 2] as number)] as number)
      // Three of one letter in a row are a rule, a box or an indent in another encoding.
      if (byte === (run[at - 1] as number) && byte === (run[at + 1] as number) && self >= kinds.lower && self <= kinds.letter) context -= 5 * times
      // Cyrillic and Greek letters do not stand beside Latin ones in one word.
      if (script !== 'latin' && self >= kinds.lower && self <= kinds.letter) {
        if (isLatin((run[at - 1] as number))) context -= 4 * times
        if (isLatin((run[at + 1] as number))) context -= 4 * times
      }
    }
  }
  for (const word of sample.words) if (isLoanword(word, table)) context += loanwordGain
  const present: number[] = []
  for (let byte = 128; byte < 256; byte++) if (counts[byte] !== 0) present.push(byte)
  let best = -Infinity
  let language = ''
  for (const profile of languageProfiles) {
    if (profile.script !== script) continue
    const chances = chancesOf(profile)
    let sum = context
    for (const byte of present) {
      const times = counts[byte] as number
      sum += times * (chances.get(table[byte] as number) ?? strange(kind[byte] as number))
    }
    const score = weigh(sum, sample.highBytes) + (tongues.get(profile.language) ?? 0)
    if (score > best) {
      best = score
      language = profile.language
    }
  }
  return { name, language, score: best + prior }
}

const loanwordGain = 4

function isLoanword(word: Uint8Array, table: Uint16Array): boolean {
  let shown = ''
  for (const byte of word) shown += String.fromCharCode(table[byte] as number)
  const lower = shown.toLowerCase().replace(/^[-']+/, '').replace(/(?:'s|[-'])$/, '')
  return loanwords.has(lower)
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** A character that the language's texts do not have. */
function strange(kind: number): number {
  return kind === kinds.bad ? -14 : kind >= kinds.lower && kind <= kinds.letter ? -8.5 : kind === kinds.box ? -6 : -9
}

/** Punctuation beyond ASCII and its share of all such punctuation. */
const punctuation: Readonly<Record<string, number>> = {
  '’': 0.26, '“': 0.19, '”': 0.19, '—': 0.1, '–': 0.06, '…': 0.05, '‘': 0.04, '«': 0.03, '»': 0.03, '\u00a0': 0.03, '„': 0.02,
  '°': 0.004, '•': 0.004, '·': 0.004, '£': 0.003, '€': 0.002, '©': 0.003, '¿': 0.01, '¡': 0.01, '½': 0.002, '§': 0.001, '®': 0.001, '™': 0.001,
  'º': 0.001, 'ª': 0.001, '\u00ad': 0.001, '‚': 0.002, '›': 0.001, '‹': 0.001, '№': 0.002, '─': 0.01, '═': 0.01, '│': 0.005, '║': 0.005, '█': 0.005, '░': 0.004, '▒': 0.003, '■': 0.003,
  '├': 0.002, '┤': 0.002, '┌': 0.002, '┐': 0.002, '└': 0.002, '┘': 0.002, '╔': 0.002, '╗': 0.002, '╚': 0.002, '╝': 0.002, '▄': 0.004, '▀': 0.004,
}

const chanceTables = new Map<string, ReadonlyMap<number, number>>()

/** The log probability of each character beyond ASCII in texts of the language. Letters by rank, in Zipf's manner. */
function chancesOf({ language, letters, plain }: LanguageProfile): ReadonlyMap<number, number> {
  const known = chanceTables.get(language)
  if (known) return known
  const chances = new Map<number, number>()
  for (const [character, share] of Object.entries(punctuation)) chances.set(character.charCodeAt(0), Math.log(share * Math.max(plain, 0.05)))
  let total = 0
  for (let rank = 0; rank < letters.length; rank++) total += 1 / (rank + 2)
  for (let rank = 0; rank < letters.length; rank++) chances.set(letters.charCodeAt(rank), Math.log(((1 - plain) * 1) / (rank + 2) / total))
  for (const letter of letters) {
    const capital = letter.toUpperCase()
    if (capital.length === 1 && !chances.has(capital.charCodeAt(0))) chances.set(capital.charCodeAt(0), (chances.get(letter.charCodeAt(0)) as number) - 3.5)
  }
  chanceTables.set(language, chances)
  return chances
}
