import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Span } from '../model/span.ts'
import { isLetter } from '../text/chars.ts'
import { languageProfiles } from './encodings/languages.ts'

/** A language as ISO 639-1 code, `und` where nothing can be said; `confidence` is 0 to 1. */
type Language = { readonly language: string; readonly confidence: number }

// Windows over the whole body: a story may begin with a motto in another language, and end with a glossary.
const windows = 12
const windowSize = 480
// When the first windows, taken from all over the body, agree, the others are not asked.
const enough = 4

/** The language of a stretch of prose, by its script, its commonest words, and where these leave a doubt by ELD's n-grams. */
export function languageOf(text: string, [start, end]: Span = [0, text.length]): Language {
  const samples = sample(text, start, end)
  const byScript = scriptOf(samples)
  if (byScript && byScript.language !== '') return byScript
  return vote(samples)
}

function sample(text: string, start: number, end: number): readonly Sample[] {
  if (end - start <= windows * windowSize) return [{ text: text.slice(start, end), depth: 0 }]
  const samples: Sample[] = []
  for (let turn = 0; turn < windows; turn++) {
    // 0, 5, 10, 3, 8, 1, 6, …: each window once, and any few in a row from all over the body.
    const number = (turn * 5) % windows
    let from = start + Math.floor(((end - start - windowSize) * number) / (windows - 1))
    const blank = text.indexOf(' ', from)
    if (blank >= 0 && blank < from + 40) from = blank + 1
    samples.push({ text: text.slice(from, Math.min(end, from + windowSize)), depth: number / windows })
  }
  return samples
}

/** Scripts that only one language of stories uses, or few. An empty language: the script says nothing more. */
const scripts: readonly { readonly name: string; readonly from: number; readonly to: number; readonly language: string }[] = [
  { name: 'latin', from: 0x41, to: 0x24f, language: '' },
  { name: 'greek', from: 0x370, to: 0x3ff, language: 'el' },
  { name: 'cyrillic', from: 0x400, to: 0x52f, language: '' },
  { name: 'armenian', from: 0x530, to: 0x58f, language: 'hy' },
  { name: 'hebrew', from: 0x590, to: 0x5ff, language: 'he' },
  { name: 'arabic', from: 0x600, to: 0x77f, language: '' },
  { name: 'devanagari', from: 0x900, to: 0x97f, language: '' },
  { name: 'thai', from: 0xe00, to: 0xe7f, language: 'th' },
  { name: 'lao', from: 0xe80, to: 0xeff, language: 'lo' },
  { name: 'myanmar', from: 0x1000, to: 0x109f, language: 'my' },
  { name: 'georgian', from: 0x10a0, to: 0x10ff, language: 'ka' },
  { name: 'khmer', from: 0x1780, to: 0x17ff, language: 'km' },
  { name: 'latin', from: 0x1e00, to: 0x1eff, language: '' },
  { name: 'greek', from: 0x1f00, to: 0x1fff, language: 'el' },
  { name: 'kana', from: 0x3041, to: 0x30ff, language: 'ja' },
  { name: 'han', from: 0x3400, to: 0x9fff, language: 'zh' },
  { name: 'hangul', from: 0xac00, to: 0xd7a3, language: 'ko' },
]

// Apart from the loop that asks: a closure over its variable would be made anew for every letter.
function scriptName(code: number): string {
  return scripts.find(({ from, to }) => code >= from && code <= to)?.name ?? 'other'
}

function scriptOf(samples: readonly Sample[]): Language | undefined {
  const counts = new Map<string, number>()
  let latin = 0
  let others = 0
  for (const { text } of samples) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (!isLetter(code)) continue
      if (code < 0x250) {
        latin++
        continue
      }
      others++
      const script = scriptName(code)
      counts.set(script, (counts.get(script) ?? 0) + 1)
    }
  }
  if (latin > 0) counts.set('latin', latin + (counts.get('latin') ?? 0))
  const letters = latin + others
  if (letters === 0) return { language: 'und', confidence: 0 }
  const [script, count] = Array.from(counts).reduce((most, each) => (each[1] > most[1] ? each : most))
  const share = count / letters
  // Japanese is written in Han and kana; Chinese has no kana at all.
  const kana = (counts.get('kana') ?? 0) / letters
  if (kana > 0.05 && kana + (counts.get('han') ?? 0) / letters > 0.5) return { language: 'ja', confidence: Math.min(0.99, 0.8 + kana) }
  const language = scripts.find(({ name }) => name === script)?.language ?? ''
  return { language, confidence: Math.min(0.99, share) }
}

let frequent: ReadonlyMap<string, readonly number[]> | undefined

/** The frequent words of all languages, to the numbers of their profiles. */
function frequentWords(): ReadonlyMap<string, readonly number[]> {
  if (frequent) return frequent
  const words = new Map<string, number[]>()
  for (const [number, { words: list }] of languageProfiles.entries()) {
    for (const word of list) {
      const numbers = words.get(word)
      if (numbers) numbers.push(number)
      else if (word !== '') words.set(word, [number])
    }
  }
  return frequent = words
}

// Fewer words are no evidence; a smaller share of frequent words, or a runner-up that is closer, is left to the n-grams.
const leastWords = 30
const leastShare = 0.2
const leastLead = 1.6

/** What the frequent words of one window say, and what share of its words they are. */
function wordsSay(sampled: string): { readonly language: string; readonly share: number } | undefined {
  const known = frequentWords()
  const hits = new Uint32Array(languageProfiles.length)
  let total = 0
  const text = sampled.toLowerCase()
  for (let at = 0; at < text.length;) {
    if (!isLetter(text.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    while (end < text.length && isLetter(text.charCodeAt(end))) end++
    total++
    if (end - at < 12) for (const number of known.get(text.slice(at, end)) ?? []) hits[number] = (hits[number] as number) + 1
    at = end
  }
  let best = 0
  let second = 0
  let number = 0
  for (const [index, count] of hits.entries()) {
    if (count > best) {
      second = best
      best = count
      number = index
    } else if (count > second) second = count
  }
  const share = best / Math.max(1, total)
  if (total < leastWords || share < leastShare || best < second * leastLead) return undefined
  return { language: languageProfiles[number]?.language ?? 'und', share }
}

type Sample = { readonly text: string; /** From 0 to 1: how far into the body. */ readonly depth: number }

type Eld = { detect(text: string): { language: string; isReliable(): boolean; getScores(): Record<string, number> } }
let eld: Eld | undefined

/**
 * ELD's n-grams take a fifth of a second and 90 MB to load, and most heaps never need them: so they are loaded at the first
 * doubt, at once, because reading is not asynchronous.
 */
function loadEld(): Eld {
  if (eld) return eld
  const loaded: { eld?: Eld; default?: Eld } = createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall')))
  eld = loaded.eld ?? loaded.default
  if (!eld) throw new TypeError('Cannot load the language detector: eld/extrasmall exports none')
  return eld
}

// How much running text has of frequent words; a glossary or a table of contents has less, and counts for less.
const fullShare = 0.45
const nGramShare = 0.3
// Notes and glossaries come last: the end of a book weighs less.
const backMatter = 0.6

/** Counts the windows: by frequent words where they are clear, by n-grams where they are not and the others leave a doubt. */
function vote(samples: readonly Sample[]): Language {
  const words: (ReturnType<typeof wordsSay>)[] = []
  const clear: string[] = []
  for (const { text } of samples) {
    const said = wordsSay(text)
    words.push(said)
    if (said) clear.push(said.language)
    if (clear.some((language) => language !== clear[0])) break
    if (clear.length === enough) return { language: clear[0] as string, confidence: 0.99 }
  }
  const votes = new Map<string, number>()
  let all = 0
  let asked = 0
  for (const [number, { text, depth }] of samples.entries()) {
    const said = number < words.length ? words[number] : wordsSay(text)
    const language = said?.language ?? loadEld().detect(text.slice(0, 400)).language
    if (language === '') continue
    const share = Math.min(1, (said?.share ?? nGramShare) / fullShare) ** 2 * Math.min(1, text.length / 300) * (depth > 0.65 ? backMatter : 1)
    votes.set(language, (votes.get(language) ?? 0) + share)
    all += share
    if (++asked === enough && votes.size === 1 && all > enough * 0.5) break
  }
  let best: Language = { language: 'und', confidence: 0 }
  for (const [language, count] of votes) if (count / all > best.confidence) best = { language, confidence: Math.min(0.99, count / all) }
  return best
}
