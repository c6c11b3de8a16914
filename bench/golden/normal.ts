import { fold } from '../../src/text/fold.ts'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', mdash: '—', ndash: '–', hellip: '…', copy: '©', laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', szlig: 'ß', iquest: '¿', iexcl: '¡', bull: '•', oelig: 'œ', aelig: 'æ', trade: '™', reg: '®', shy: '\u00ad', oslash: 'ø', thorn: 'þ', eth: 'ð', times: '×', middot: '·', deg: '°', sect: '§', para: '¶', dagger: '†', larr: '←', rarr: '→', hearts: '♥', euro: '€', pound: '£', lsaquo: '‹', rsaquo: '›', bdquo: '„', sbquo: '‚', ensp: ' ', emsp: ' ', thinsp: ' ' }
/** The marks of letters, as references name them behind the letter: `&eacute;`. */
const marks: Readonly<Record<string, string>> = { acute: '\u0301', grave: '\u0300', circ: '\u0302', tilde: '\u0303', uml: '\u0308', cedil: '\u0327', ring: '\u030a' }

function lettered(name: string): string | undefined {
  const mark = marks[name.slice(1)]
  return mark === undefined ? undefined : `${name[0]}${mark}`.normalize('NFC')
}

/** Words without tags, character references read: what a page shows of its source. White space run together. */
export function shown(words: string): string {
  return words.replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g, (all, ten: string | undefined, sixteen: string | undefined, name: string | undefined) => {
      const code = ten ? Number(ten) : sixteen ? Number.parseInt(sixteen, 16) : undefined
      return code !== undefined && code <= 0x10ffff ? String.fromCodePoint(code) : (name && (named[name] ?? lettered(name))) || all
    }).replace(/\s+/g, ' ').trim()
}

/** Words as they are compared: folded (case, accents, shapes of quotation marks and dashes, white space), without punctuation at the ends. */
export function bare(words: unknown): string {
  return fold(String(words ?? '')).replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '')
}

/** The words of a text, folded. */
export function tokens(words: string): readonly string[] {
  return fold(words).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** F1 of the words of two texts, each word as often as it occurs. */
export function wordF1(one: string, other: string): number {
  const [a, b] = [tokens(one), tokens(other)]
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    common += 1
  }
  return (2 * common) / (a.length + b.length)
}
