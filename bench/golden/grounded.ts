import { mendDecoded } from '../../src/intake/mojibake/mend-decoded.ts'
import { fold } from '../../src/text/fold.ts'
import type { Claim } from './claim.ts'
import type { GoldenHead } from './golden-head.ts'
import { shown, tokens } from './normal.ts'

/** The values that are made of words: everything else is a code, a number or a date, which words stand for. */
const worded: Readonly<Record<string, string>> = {
  title: 'title', creator: 'name', fandom: 'name', character: 'name', relationship: 'name', tag: 'name', series: 'name',
  summary: 'text', disclaimer: 'text', note: 'text', dedication: 'text', spoilers: 'text', email: 'address', website: 'address',
}

/**
 * Whether the words of a claim's value stand in the file, in its name, or in a field of the format's own. What may differ: case, accents,
 * ligatures, the shapes of quotation marks and dashes, white space, punctuation, markup and character references, and the order of the words
 * ("Doe, Jane"); and letters that an encoding or a mail's had spoilt are mended ("donâ€™t", "don=92t"), as is the "@" of a link ("mailto:ann%40quay.example").
 */
export function isGrounded({ name, text }: Pick<GoldenHead, 'name' | 'text'>, { field, value, evidence }: Pick<Claim, 'field' | 'value' | 'evidence'>): boolean {
  const key = worded[field]
  if (key === undefined) return true
  const words = shown(String(value[key] ?? ''))
  const others = [name, ...evidence.flatMap((place) => (place.in === 'metadata' ? [place.words.replace('%40', '@')] : []))]
  return isIn(words, [shown(text), text, ...others]) || isIn(words, [mendDecoded(text).text, mendDecoded(text, 'text').text, ...others])
}

function isIn(words: string, given: readonly string[]): boolean {
  const sources = given.map(fold)
  const run = tokens(words).join('')
  if (sources.some((source) => tokens(source).join('').includes(run))) return true
  const known = new Set(sources.flatMap(tokens))
  return tokens(words).every((word) => known.has(word))
}
