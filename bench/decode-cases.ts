import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { type Chance, chance } from './random.ts'
import { sources } from './paragraphs.ts'

/** Bytes in an encoding, and the text that they stand for. */
export type DecodeCase = { readonly language: string; readonly encoding: string; readonly characters: number; readonly bytes: Buffer; readonly text: string }

/** The half of the corpus that the tables were tuned on, or the half that is reported: every other file of a language, in order of the hash of its name. */
export type Half = 'tuned' | 'reported'

/** Lengths of excerpts in characters. */
export const lengths = [300, 1000, 5000, 30_000] as const

/** What each language's files were written in, by the names of iconv-lite. English twice: with curly quotes, and in the plain manner of DOS and early mail with an accent here and there. */
export const written: Readonly<Record<string, readonly string[]>> = {
  'en': ['utf-8', 'windows-1252', 'macintosh', 'utf-16le'],
  'en, straight quotes': ['cp437', 'cp850', 'iso-8859-1'],
  'cs': ['windows-1250', 'iso-8859-2', 'cp852', 'maccenteuro'],
  'de': ['windows-1252', 'iso-8859-1', 'macintosh', 'cp437', 'cp850'],
  'el': ['windows-1253', 'iso-8859-7', 'cp737'],
  'es': ['windows-1252', 'iso-8859-1', 'macintosh', 'cp437', 'cp850'],
  'fr': ['windows-1252', 'iso-8859-15', 'macintosh', 'cp437', 'cp850'],
  'hu': ['windows-1250', 'iso-8859-2', 'cp852', 'maccenteuro'],
  'it': ['windows-1252', 'iso-8859-1', 'macintosh', 'cp437', 'cp850'],
  'pl': ['windows-1250', 'iso-8859-2', 'cp852', 'maccenteuro'],
  'pt': ['windows-1252', 'iso-8859-1', 'macintosh', 'cp850'],
  'ro': ['windows-1250', 'iso-8859-2', 'iso-8859-16', 'cp852'],
  'sr': ['windows-1251', 'iso-8859-5', 'cp855', 'maccyrillic'],
  'sv': ['windows-1252', 'iso-8859-1', 'macintosh', 'cp437', 'cp850'],
  'uk': ['windows-1251', 'koi8-u', 'iso-8859-5', 'macukraine', 'cp1125'],
}

/** Whether the corpus is there. */
export function hasCorpus(): boolean {
  return existsSync(sources.corpus)
}

/** Excerpts of a language in an encoding: so many of each length, each with a character beyond ASCII. The same seed gives the same. */
export function casesOf(language: string, encoding: string, each: number, half: Half, seed: number): readonly DecodeCase[] {
  const random = chance(seed + Number.parseInt(hash('sha1', `${language} ${encoding}`, 'hex').slice(0, 6), 16))
  const isEnglish = language.startsWith('en')
  const texts = textsOf(isEnglish ? 'se-' : language === 'de' ? 'cs-de-' : `eltec-${language}-`, half)
  const isStraight = language.endsWith('quotes')
  const cases: DecodeCase[] = []
  for (const characters of lengths) {
    for (let made = 0, tries = 0; made < each && tries < each * 200; tries++) {
      const source = random.pick(texts)
      const accents = isStraight && made % 2 === 0 ? source.accents : undefined
      if (accents?.length === 0) continue
      const start = accents ? Math.max(0, random.pick(accents) - random.below(characters)) : random.below(Math.max(1, source.text.length - characters))
      const cut = excerpt(source.text, start, characters)
      const written = writable(isStraight ? (accents ? straight(cut) : sprinkled(straight(cut), encoding, half, random)) : cut, encoding)
      const bytes = iconv.encode(written, encoding, { addBOM: false })
      const text = iconv.decode(bytes, encoding, { stripBOM: false })
      if (text !== written || !/[^\0-\x7f]/.test(text)) continue
      cases.push({ language, encoding, characters, bytes, text })
      made++
    }
  }
  return cases
}

type Source = { readonly text: string; /** Where letters beyond ASCII stand. */ readonly accents: readonly number[] }

const read = new Map<string, readonly Source[]>()

function namesOf(prefix: string, half: Half): readonly string[] {
  const hashed = readdirSync(sources.corpus).filter((name) => name.startsWith(prefix)).map((name) => ({ name, order: hash('sha1', name, 'hex') })).sort((a, b) => (a.order < b.order ? -1 : 1))
  return hashed.filter((_, index) => (index % 2 === 0) === (half === 'tuned')).map(({ name }) => name)
}

function textsOf(prefix: string, half: Half): readonly Source[] {
  const key = `${prefix} ${half}`
  const known = read.get(key)
  if (known) return known
  const texts = namesOf(prefix, half).map((name) => {
    let text = readFileSync(join(sources.corpus, name), 'utf8').replace(/[\u2060\ufeff\u200a\u200b]/g, '').replace(/\r\n?/g, '\n').replace(/[⸺⸻]/g, '—').replaceAll('‑', '-').replace(/[\u2009\u202f]/g, ' ')
    // Greek of the nineteenth century has breathings; encodings of one byte hold the accents of today.
    if (prefix === 'eltec-el-') text = text.normalize('NFD').replace(/[\u0313\u0314\u0345]/g, '').replace(/[\u0300\u0342]/g, '\u0301').normalize('NFC').replace(/[᾿῾’]/g, '’')
    return { text, accents: Array.from(text.matchAll(/[à-öø-ÿÀ-ÖØ-ÞœŒ]/g), ({ index }) => index) }
  })
  read.set(key, texts)
  return texts
}

function excerpt(text: string, start: number, characters: number): string {
  const blank = start === 0 ? -1 : text.indexOf(' ', start)
  return text.slice(blank + 1, blank + 1 + characters)
}

function straight(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’′]/g, "'").replace(/[—–]/g, '--').replaceAll('…', '...').replaceAll('\u00a0', ' ')
}

const spared: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'", '‚': "'", '‹': "'", '›': "'", '—': '--', '–': '-', '―': '--', '…': '...', '\u00a0': ' ', 'œ': 'oe', 'Œ': 'OE',
  'æ': 'ae', 'Æ': 'AE', 'ș': 'ş', 'ț': 'ţ', 'Ș': 'Ş', 'Ț': 'Ţ', 'ş': 'ș', 'ţ': 'ț', 'Ş': 'Ș', 'Ţ': 'Ț',
}
const holds = new Map<string, Map<string, boolean>>()

function isHeld(character: string, encoding: string): boolean {
  let known = holds.get(encoding)
  if (!known) holds.set(encoding, known = new Map())
  let held = known.get(character)
  if (held === undefined) known.set(character, held = iconv.decode(iconv.encode(character, encoding), encoding) === character)
  return held
}

/** What a writer with that encoding would have typed: what it lacks is spelled with what it has, or left out. */
function writable(text: string, encoding: string): string {
  if (encoding.startsWith('utf')) return text
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    if (isHeld(character, encoding)) return character
    const other = spared[character] ?? ''
    return other === '' || other < '\x80' || isHeld(other, encoding) ? other : ''
  })
}

const borrowed = new Map<string, readonly string[]>()
const lenders = [['fr', 50], ['es', 20], ['de', 15], ['it', 5], ['pt', 5], ['sv', 5]] as const

/** Words with accents from the other languages, as often as their texts have them: names and borrowings in an English story, one in some 600 characters. */
function sprinkled(text: string, encoding: string, half: Half, random: Chance): string {
  let turn = random.below(100)
  const [lender] = lenders.find(([, share]) => (turn -= share) < 0) ?? lenders[0]
  const key = `${lender} ${half}`
  let words = borrowed.get(key)
  if (!words) {
    words = textsOf(lender === 'de' ? 'cs-de-' : `eltec-${lender}-`, half).flatMap(({ text: whole }) => whole.match(/\p{L}*[à-öø-ÿÀ-ÖØ-Þ]\p{L}*/gu) ?? []).filter((word) => word.length > 3)
    borrowed.set(key, words)
  }
  const able = (words.length > 0 ? words : ['café'])
  const draw = (): string => {
    for (let tries = 0; tries < 50; tries++) {
      const word = random.pick(able)
      if ([...word].every((character) => character < '\x80' || isHeld(character, encoding))) return word
    }
    return 'café'
  }
  const plain = text.replace(/[^\0-\x7f]/g, '')
  const gap = 600
  let made = ''
  let from = 0
  for (let aim = random.below(Math.min(gap, plain.length)); aim < plain.length; aim += 1 + random.below(2 * gap)) {
    const start = plain.indexOf(' ', aim)
    if (start < from || start < 0) continue
    made += `${plain.slice(from, start)} ${draw()}`
    from = start
  }
  if (made === '') return `${draw()} ${plain}`
  return made + plain.slice(from)
}
