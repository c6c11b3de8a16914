import type { Span } from '../model/span.ts'
import { holdsUnspaced, isSpace, isWordCode } from '../text/chars.ts'
import { ligatureForms } from '../text/ligatures.ts'
import { mask } from '../text/personal.ts'
import { sentenceAround } from '../text/sentences.ts'
import { formsOf, type Leaf } from './match.ts'

/** A sentence of a text, with the places in it that a search was for; `at`: where it begins. */
type Excerpt = { readonly at: number; readonly text: string; readonly hits: readonly Span[] }

/** Something to be shown: its tokens, folded; `loose`: of a script without spaces, found anywhere. */
type Needle = { readonly tokens: readonly string[]; readonly prefix: boolean; readonly loose: boolean }

/** The ways in which a word or phrase may stand in a text, the one that was typed first. */
export type Needles = readonly Needle[]

// A window is looked at a time: the first sentence that fits is shown, common words stand at the beginning, and novels are long.
const windowLength = 8_192
const mostWindows = 256
const mostPlaces = 64
// A sentence that holds more of the words is looked for so many windows beyond the first that holds any.
const mostBeyond = 8

/**
 * Cuts the sentence that shows best why a text was found: the one with the most of the words asked for. Personal data is veiled, and not
 * found either.
 *
 * @param wanted what was asked for, without what was taken away
 * @param personal the spans of personal data in the text, in order
 * @returns undefined where none of them stands in the text (they stand in the title, or in another chapter)
 */
export function excerpt(text: string, wanted: readonly Needles[], [start, end]: Span, personal: readonly Span[]): Excerpt | undefined {
  let best: { at: Span; hits: readonly Span[]; distinct: number } | undefined
  let last = mostWindows
  for (let from = start, n = 0; from < end && n < last && wanted.length > 0; from += windowLength, n++) {
    const slice = text.slice(from, Math.min(end, from + windowLength + 512))
    // Most words are found in the text as it is but for capitals; accents are taken off only where one is not.
    const lowered = slice.toLowerCase()
    let hasAccents: boolean | undefined
    let folded: string | undefined
    const hidden = spansWithin(personal, [from, from + slice.length]).map(([a, b]): Span => [a - from, b - from])
    const shown = (places: readonly Span[]): readonly Span[] => hidden.length === 0 ? places : places.filter(([a, b]) => !hidden.some(([c, d]) => a < d && b > c))
    const places = wanted.map((ways) => {
      for (const each of ways) {
        const plain = lowered.length === slice.length ? shown(find(lowered, each)) : []
        const found = plain.length > 0 || !(hasAccents ??= accented.test(slice)) ? plain : shown(find(folded ??= foldUnits(slice), each))
        if (found.length > 0) return found
      }
      return []
    })
    const rarest = places.filter((list) => list.length > 0).sort((a, b) => a.length - b.length)[0]
    for (const [at, to] of rarest ?? []) {
      const sentence = within(sentenceAround(text, [from + at, from + to]), [start, end])
      const isIn = ([a, b]: Span): boolean => a + from >= sentence[0] && b + from <= sentence[1]
      const distinct = places.filter((list) => list.some(isIn)).length
      if (distinct <= (best?.distinct ?? 0)) continue
      best = { at: sentence, hits: places.flatMap((list) => list.filter(isIn)).map(([a, b]): Span => [a + from, b + from]), distinct }
      if (distinct === wanted.length) break
    }
    if (best?.distinct === wanted.length) break
    if (best && last === mostWindows) last = Math.min(last, n + 1 + mostBeyond)
  }
  if (!best) return undefined
  const [from, to] = best.at
  const masked = mask(text.slice(from, to), spansWithin(personal, best.at).map(([a, b]): Span => [Math.max(a, from) - from, Math.min(b, to) - from]))
  return { at: from, text: masked, hits: joined(best.hits).map(([a, b]): Span => [a - from, b - from]) }
}

/** What to look for in texts for the words and phrases of a question; those of which nothing can be looked for are left out. */
export function needlesOf(leaves: readonly Leaf[]): readonly Needles[] {
  return leaves.map(needles).filter((ways) => ways.length > 0)
}

function needles(leaf: Leaf): Needles {
  const typed = leaf.is === 'word' ? leaf.word : leaf.words
  return [typed, ...ligatureForms(typed), ...formsOf(leaf)].map((words) => needle(words, leaf.is === 'word' && leaf.prefix)).filter(({ tokens }) => tokens.length > 0)
}

function needle(words: string, prefix: boolean): Needle {
  const folded = foldUnits(words)
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

/** Those of some spans, in order, that touch a stretch. */
function spansWithin(spans: readonly Span[], [start, end]: Span): readonly Span[] {
  return spans.filter(([a, b]) => a < end && b > start)
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
