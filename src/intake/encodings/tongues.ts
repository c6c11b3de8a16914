import { isLetter } from '../../text/chars.ts'
import { languageProfiles } from './languages.ts'
import { count } from './sample.ts'
import { type SingleByte, tableOf } from './tables.ts'

let asciiWords: ReadonlyMap<number, readonly number[]> | undefined

/** A number for a word of small letters; with a thousand words in the table, one word in four million is taken for another. */
function keyOf(word: string): number {
  let key = 0
  for (let at = 0; at < word.length; at++) key = nextKey(key, word.charCodeAt(at))
  return key
}

function nextKey(key: number, code: number): number {
  return (Math.imul(key, 0x01000193) ^ code) | 0
}

/** The frequent words of all languages in Latin script, those of ASCII letters only: they look the same in every encoding. By their keys, to the numbers of their profiles. */
function plainWords(): ReadonlyMap<number, readonly number[]> {
  if (asciiWords) return asciiWords
  const words = new Map<number, number[]>()
  for (const [number, { script, words: list }] of languageProfiles.entries()) {
    if (script !== 'latin') continue
    for (const word of list) {
      if (!/^[a-z]{2,}$/.test(word)) continue
      const numbers = words.get(keyOf(word))
      if (numbers) numbers.push(number)
      else words.set(keyOf(word), [number])
    }
  }
  return asciiWords = words
}

// So many bytes of each of several pieces.
const enough = 800
// The longest frequent word has so many letters; longer ones are not looked up.
const longest = 8

/** What the words of ASCII letters say about the language, in nats: 0 for the likeliest. */
export function tonguePriors(pieces: readonly Uint8Array[]): ReadonlyMap<string, number> {
  const words = plainWords()
  const hits = new Uint32Array(languageProfiles.length)
  let total = 0
  let high = 0
  for (const whole of pieces) {
    const piece = pieces.length === 1 ? whole : whole.subarray(0, enough)
    for (let at = 0; at < piece.length; at++) {
      const first = piece[at] as number
      if (!isLetterByte(first)) continue
      let key = 0
      let all = 0
      let end = at
      for (let byte = first; isLetterByte(byte); byte = piece[++end] ?? 0) {
        key = nextKey(key, byte | 0x20)
        all |= byte
      }
      if (end - at > 1) {
        total++
        if (all >= 128) {
          if (first >= 128 && (piece[end - 1] as number) >= 128) high++
        } else if (end - at <= longest) for (const number of words.get(key) ?? none) count(hits, number)
      }
      at = end
    }
  }
  const priors = new Map<string, number>()
  if (total === 0) return priors
  const most = Math.max(0, ...hits) / total
  const trust = Math.min(1, total / 60)
  for (const [number, { language, script }] of languageProfiles.entries()) {
    if (script === 'latin') priors.set(language, 12 * trust * Math.log(((hits[number] as number) / total + 0.02) / (most + 0.02)))
    // A page full of Latin function words is not in another script, whatever its few high bytes could be.
    else priors.set(language, most > 0.15 && high < total / 4 ? -20 * trust - 80 * trust * Math.max(0, 1 - (20 * high) / total) : 0)
  }
  return priors
}

const none: readonly number[] = []

const letterBytes = Uint8Array.from({ length: 256 }, (_, byte) => ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte >= 128 ? 1 : 0))

function isLetterByte(code: number): boolean {
  return letterBytes[code] === 1
}

/** Up to four pieces of 1.5 KB from the whole file, begun and ended at line ends where there are any. */
export function piecesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const size = 1536
  if (bytes.length <= size * 4) return [bytes]
  const pieces: Uint8Array[] = []
  for (let number = 0; number < 4; number++) {
    const aim = Math.floor(((bytes.length - size) * number) / 3)
    const near = number === 0 ? -1 : bytes.subarray(aim, aim + size).indexOf(10)
    const start = near < 0 ? aim : aim + near + 1
    const stop = bytes.subarray(start + size, start + size * 2).indexOf(10)
    pieces.push(bytes.subarray(start, stop < 0 ? Math.min(bytes.length, start + size) : start + size + stop))
  }
  return pieces
}

// A tenth of any prose is its commonest words. A text that has none of them is in another encoding, however likely its letters.
const leastSpeech = 0.015
const silence = -160

/** What the commonest words of the language say about an encoding of another script than Latin: nothing where they occur, much against it where none do. */
export function speechOf(pieces: readonly Uint8Array[], { name, script }: SingleByte, language: string): number {
  const profile = languageProfiles.find((each) => each.language === language)
  if (!profile) return 0
  const table = tableOf(name)
  const shown = pieces.map((piece) => {
    let text = ''
    for (const byte of piece) text += String.fromCharCode(table[byte] as number)
    return text
  }).join(' ').toLowerCase()
  // Thai has no blanks between words: they are looked for anywhere, and counted against the letters.
  if (script === 'thai') {
    const found = profile.words.reduce((sum, word) => sum + shown.split(word).length - 1, 0)
    return shown.length < 120 || found > shown.length / 100 ? 0 : silence
  }
  const known = new Set(profile.words)
  // Old Hebrew pages are written from left to right, each line turned around.
  if (script === 'hebrew') for (const word of profile.words) known.add([...word].reverse().join(''))
  let words = 0
  let found = 0
  for (let at = 0; at < shown.length;) {
    if (!isLetter(shown.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    while (end < shown.length && isLetter(shown.charCodeAt(end))) end++
    if (shown.charCodeAt(at) > 127) {
      words++
      if (known.has(shown.slice(at, end))) found++
    }
    at = end
  }
  return words < 25 || found > words * leastSpeech ? 0 : silence
}
