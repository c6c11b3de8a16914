import type { Span } from '../model/span.ts'
import type { Node } from '../query/tree.ts'
import { holdsUnspaced, isSpace, isWordCode } from '../text/chars.ts'
import { findPersonal, mask } from '../text/personal.ts'
import { sentenceAround } from '../text/sentences.ts'

/** A sentence of a text, with the places in it that a search was for. */
export type Excerpt = { readonly text: string; readonly hits: readonly Span[] }

/** Something to be shown: its tokens, folded; `loose`: of a script without spaces, found anywhere. */
type Needle = { readonly tokens: readonly string[]; readonly prefix: boolean; readonly loose: boolean }

// A window is looked at a time: the first sentence that fits is shown, common words stand at the beginning, and novels are long.
const windowLength = 8_192
const mostWindows = 256
const mostPlaces = 64

// No address is longer than this, with the words before it that tell a telephone number.
const margin = 400

/** A stretch of a text with its personal data veiled: what stands in it is found with what stands around it. */
function veiled(text: string, from: number, to: number): string {
  const start = Math.max(0, from - margin)
  const around = text.slice(start, Math.min(text.length, to + margin))
  return mask(around, findPersonal(around)).slice(from - start, to - start)
}

/**
 * Cuts the sentence that shows best why a text was found: the one with the most of the words asked for. Personal data is veiled, and not
 * found either.
 *
 * @param words what was asked for, without what was taken away
 * @returns undefined where none of them stands in the text (they stand in the title, or in another chapter)
 */
export function excerpt(text: string, words: readonly (Node & { is: 'word' | 'phrase' })[], [start, end]: Span): Excerpt | undefined {
  const needles = words.map(needle).filter(({ tokens }) => tokens.length > 0)
  let best: { at: Span; hits: readonly Span[]; distinct: number } | undefined
  for (let from = start, n = 0; from < end && n < mostWindows && needles.length > 0; from += windowLength, n++) {
    const slice = veiled(text, from, Math.min(end, from + windowLength + 512))
    // Most words are found in the text as it is but for capitals; accents are taken off only where one is not.
    const lowered = slice.toLowerCase()
    let folded: string | undefined
    const places = needles.map((each) => {
      const plain = lowered.length === slice.length ? find(lowered, each) : []
      return plain.length > 0 || !accented.test(slice) ? plain : find(folded ??= foldUnits(slice), each)
    })
    const rarest = places.filter((list) => list.length > 0).sort((a, b) => a.length - b.length)[0]
    for (const [at, to] of rarest ?? []) {
      const sentence = within(sentenceAround(text, [from + at, from + to]), [start, end])
      const hits = places.flatMap((list) => list.filter(([a, b]) => a + from >= sentence[0] && b + from <= sentence[1]))
      const distinct = places.filter((list) => list.some(([a, b]) => a + from >= sentence[0] && b + from <= sentence[1])).length
      if (!best || distinct > best.distinct) best = { at: sentence, hits: hits.map(([a, b]): Span => [a + from, b + from]), distinct }
      if (best.distinct === needles.length) break
    }
    if (best?.distinct === needles.length) break
  }
  if (!best) return undefined
  const [from] = best.at
  return { text: veiled(text, ...best.at), hits: joined(best.hits).map(([a, b]): Span => [a - from, b - from]) }
}

function needle(node: Node & { is: 'word' | 'phrase' }): Needle {
  const words = node.is === 'word' ? node.word : node.words
  const folded = foldUnits(words)
  const prefix = node.is === 'word' && node.prefix
  if (holdsUnspaced(words)) return { tokens: [[...folded].filter((char) => !isSpace(char.charCodeAt(0))).join('')], prefix: true, loose: true }
  const tokens: string[] = []
  let token = ''
  for (const char of `${folded} `) {
    if (isWordCode(char.charCodeAt(0))) token += char
    else if (token !== '') {
      tokens.push(token)
      token = ''
    }
  }
  return { tokens, prefix, loose: false }
}

/** Where the needle stands: its first token found by `indexOf`, the others looked for behind it. */
function find(folded: string, { tokens, prefix, loose }: Needle): readonly Span[] {
  const [first = ''] = tokens
  const found: Span[] = []
  for (let at = folded.indexOf(first); at >= 0 && found.length < mostPlaces; at = folded.indexOf(first, at + 1)) {
    if (!loose && at > 0 && isWordCode(folded.charCodeAt(at - 1))) continue
    let end = at + first.length
    let fits = true
    for (let n = 1; n < tokens.length && fits; n++) {
      const token = tokens[n] as string
      let next = end
      while (next < folded.length && !isWordCode(folded.charCodeAt(next))) next++
      fits = next > end && folded.startsWith(token, next)
      end = next + token.length
    }
    if (!fits) continue
    if (prefix && !loose) while (end < folded.length && isWordCode(folded.charCodeAt(end))) end++
    if (loose || !isWordCode(folded.charCodeAt(end)) || end >= folded.length) found.push([at, end])
  }
  return found
}

/** Letters beyond ASCII; curly quotation marks and dashes are none. */
const accented = /[\u00aa-\u1fff\u2c00-\udfff\uf900-\uffff]/

const bases = new Map<number, number>()

/** The text with small letters and without accents, unit for unit as long as before: what the index's tokenizer takes for the same. */
function foldUnits(text: string): string {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    units[at] = code < 128 ? (code >= 65 && code <= 90 ? code + 32 : code) : base(code)
  }
  return Buffer.from(units.buffer).toString('utf16le')
}

function base(code: number): number {
  let known = bases.get(code)
  if (known === undefined) {
    known = (code >= 0xd800 && code < 0xe000) || (code >= 0xac00 && code < 0xd7b0) ? code : String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0)
    bases.set(code, known)
  }
  return known
}

function within([a, b]: Span, [start, end]: Span): Span {
  return [Math.max(a, start), Math.min(b, end)]
}

function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && span[0] < last[1]) out[out.length - 1] = [last[0], Math.max(last[1], span[1])]
    else out.push(span)
  }
  return out
}
