/** Letters that no decomposition takes apart. */
const whole: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't', ĸ: 'k',
}

/**
 * The text as a key: case, accents, ligatures, the shapes of quotation marks, apostrophes, dashes and blanks do not matter.
 * Two texts that a person would call the same words have the same key.
 */
export function fold(text: string): string {
  if (isPlain(text)) return squeeze(text.toLowerCase())
  const lowered = text.normalize('NFKD').toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłıħŋŧĸ]/g, (letter) => whole[letter] ?? letter)
    .replace(/[‘’‚‛′`´ʼʹ＇]/g, "'")
    .replace(/[“”„‟″«»〝〞＂]/g, '"')
    .replace(/[‐‑‒–—―−﹘﹣－]/g, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/ς/g, 'σ')
    // A second time: decomposition leaves what lower-casing made new, such as the dot of a Turkish capital I.
    .replace(/\u0307/g, '')
  return squeeze(lowered)
}

/** Leading articles by language; elided ones end in an apostrophe. */
const articles: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'a', 'an'],
  de: ['der', 'die', 'das', 'ein', 'eine'],
  fr: ['le', 'la', 'les', "l'", 'un', 'une'],
  es: ['el', 'la', 'los', 'las', 'un', 'una'],
  it: ['il', 'lo', 'la', 'i', 'gli', 'le', "l'", 'un', 'uno', 'una', "un'"],
  pt: ['o', 'a', 'os', 'as', 'um', 'uma'],
  nl: ['de', 'het', 'een'],
  sv: ['en', 'ett'], da: ['en', 'et', 'den'], no: ['en', 'et', 'den'], nb: ['en', 'et', 'den'],
  hu: ['a', 'az', 'egy'],
}

/**
 * The key by which a title is filed: folded, without marks and leading article, with numbers in order of size.
 *
 * @param language ISO 639-1 code, which says what an article is; English where absent
 */
export function sortKey(title: string, language = 'en'): string {
  let key = fold(title).replace(/^[^\p{L}\p{N}]+/u, '')
  for (const article of articles[language] ?? []) {
    const lead = article.endsWith("'") ? article : `${article} `
    if (key.startsWith(lead) && key.length > lead.length) {
      key = key.slice(lead.length)
      break
    }
  }
  return squeeze(key.replace(/'/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ')).replace(/\d+/g, (digits) => digits.padStart(6, '0'))
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 126) return false
  return !text.includes('`')
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
