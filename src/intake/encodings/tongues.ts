import { languageProfiles, type Script } from './languages.ts'
import { type SingleByte, tableOf } from './tables.ts'

const wordTables: { words?: ReadonlyMap<string, readonly string[]> } = {}

/** The frequent words of all languages in Latin script, those of ASCII letters only: they look the same in every encoding. */
function plainWords(): ReadonlyMap<string, readonly string[]> {
  if (wordTables.words) return wordTables.words
  const words = new Map<string, string[]>()
  for (const { language, script, words: list } of languageProfiles) {
    if (script !== 'latin') continue
    for (const word of list) {
      if (!/^[a-z]{2,}$/.test(word)) continue
      const languages = words.get(word)
      if (languages) languages.push(language)
      else words.set(word, [language])
    }
  }
  wordTables.words = words
  return words
}

const latinScript: Script = 'latin'

/** What the words of ASCII letters say about the language, in nats: 0 for the likeliest. */
export function tonguePriors(bytes: Uint8Array): ReadonlyMap<string, number> {
  const words = plainWords()
  const hits = new Map<string, number>()
  let total = 0
  let high = 0
  for (const piece of piecesOf(bytes)) {
    const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1').toLowerCase()
    for (let at = 0; at < text.length;) {
      if (!isLetterByte(text.charCodeAt(at))) {
        at++
        continue
      }
      let end = at + 1
      while (end < text.length && isLetterByte(text.charCodeAt(end))) end++
      if (end - at > 1) {
        total++
        if (text.charCodeAt(at) >= 128 && text.charCodeAt(end - 1) >= 128) high++
        for (const language of words.get(text.slice(at, end)) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1)
      }
      at = end
    }
  }
  const priors = new Map<string, number>()
  if (total === 0) return priors
  const most = Math.max(0, ...hits.values()) / total
  const trust = Math.min(1, total / 60)
  for (const { language, script } of languageProfiles) {
    if (script === latinScript) priors.set(language, 12 * trust * Math.log(((hits.get(language) ?? 0) / total + 0.02) / (most + 0.02)))
    // A page full of Latin function words is not in another script, whatever its few high bytes could be.
    else priors.set(language, most > 0.15 && high < total / 4 ? -20 * trust : 0)
  }
  return priors
}

function isLetterByte(code: number): boolean {
  return (code >= 97 && code <= 122) || code >= 128
}

/** Up to four pieces of 1.5 KB from the whole file, begun and ended at line ends where there are any. */
export function piecesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const size = 1536
  if (bytes.length <= size * 4) return [bytes]
  const pieces: Uint8Array[] = []
  for (let number = 0; number < 4; number++) {
    const aim = Math.floor(((bytes.length - size) * number) / 3)
    const lineEnd = number === 0 ? -1 : bytes.indexOf(10, aim)
    const start = lineEnd < 0 || lineEnd > aim + size ? aim : lineEnd + 1
    const stop = bytes.indexOf(10, Math.min(bytes.length, start + size))
    pieces.push(bytes.subarray(start, stop < 0 || stop > start + size * 2 ? Math.min(bytes.length, start + size) : stop))
  }
  return pieces
}

// A tenth of any prose is its commonest words. A text that has none of them is in another encoding, however likely its letters.
const leastSpeech = 0.015
const silence = -160

/** What the commonest words of the language say about an encoding of another script than Latin: nothing where they occur, much against it where none do. */
export function speechOf(bytes: Uint8Array, { name, script }: SingleByte, language: string): number {
  const profile = languageProfiles.find((each) => each.language === language)
  if (!profile) return 0
  const table = tableOf(name)
  let shown = ''
  for (const piece of piecesOf(bytes)) {
    let text = ''
    for (const byte of piece) text += String.fromCharCode(table[byte] as number)
    shown += ` ${text}`
  }
  // Thai has no blanks between words: they are looked for anywhere, and counted against the letters.
  if (script === 'thai') {
    const found = profile.words.reduce((sum, word) => sum + shown.split(word).length - 1, 0)
    return shown.length < 120 || found > shown.length / 100 ? 0 : silence
  }
  const words = shown.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== '' && word.charCodeAt(0) > 127)
  const known = new Set(profile.words)
  const found = words.filter((word) => known.has(word)).length
  return words.length < 25 || found > words.length * leastSpeech ? 0 : silence
}
