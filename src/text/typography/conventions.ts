import type { Span } from '../../model/span.ts'
import { ownStyle } from './own-style.ts'

/** A mark that opens and the one that closes. They may be the same (”…”). */
export type Pair = readonly [open: string, close: string]

/**
 * How a language sets words that are quoted. `pairs`: outer marks, then those inside them (and so on in turn). `inside`: what stands between a mark
 * and its words, where anything does. `dialogue`: speech begins with this dash at the paragraph's start and has no mark at its end.
 */
export type Convention = { readonly pairs: readonly Pair[]; readonly inside?: string; readonly dialogue?: '—' | '–' }

/**
 * A row: `sets` of pairs that the language is set with, the usual one first; `blankBefore`: marks that keep a blank on their left;
 * `dash`: the one within paragraphs, where it is not that of dialogue.
 */
type Row = { readonly sets: readonly (readonly Pair[])[]; readonly inside?: string; readonly dialogue?: '—' | '–'; readonly dash?: '—' | '–'; readonly blankBefore?: string }

/** The blank that French sets inside its marks and before high ones: a line does not break there. */
export const narrowNoBreak = '\u202f'

function row(sets: readonly string[], rest: Omit<Row, 'sets'> = {}): Row {
  return { sets: sets.map((set) => set.split(' ').map((pair): Pair => [pair.charAt(0), pair.charAt(1)])), ...rest }
}

// The marks that printers of the language use today; what else is seen in books of it follows, each with the marks that go inside.
const rows: ReadonlyMap<string, Row> = new Map(Object.entries({
  be: row(['«» „“', '„“ ‚‘'], { dialogue: '—' }),
  bg: row(['„“ ’’', '«» „“', '„” ‚’'], { dialogue: '—' }),
  ca: row(['«» “” ‘’', '“” ‘’'], { dialogue: '—' }),
  cs: row(['„“ ‚‘', '»« ›‹', '„” ‚’'], { dialogue: '–' }),
  da: row(['»« ›‹', '”” ’’', '„“ ‚‘', '“” ‘’', '«» ‹›'], { dialogue: '–' }),
  de: row(['„“ ‚‘', '»« ›‹', '«» ‹›', '“” ‘’'], { dash: '–' }),
  'de-ch': row(['«» ‹›', '„“ ‚‘', '»« ›‹'], { dash: '–' }),
  el: row(['«» “” ‘’', '“” ‘’'], { dialogue: '—' }),
  en: row(['“” ‘’']),
  es: row(['«» “” ‘’', '“” ‘’'], { dialogue: '—' }),
  fi: row(['”” ’’', '»» ’’', '“” ‘’'], { dialogue: '–' }),
  fr: row(['«» “” ‘’', '“” ‘’'], { inside: narrowNoBreak, dialogue: '—', blankBefore: ';:!?»' }),
  'fr-ch': row(['«» ‹›', '“” ‘’'], { dialogue: '—', blankBefore: ';:!?»' }),
  gl: row(['«» “” ‘’', '“” ‘’'], { dialogue: '—' }),
  hr: row(['„” ‚’', '»« ›‹', '„“ ‚‘', '“” ‘’'], { dialogue: '–' }),
  hu: row(['„” »« ‚’', '„“ »«', '“” ‘’', '«» ‹›', '»« ›‹'], { dialogue: '–' }),
  it: row(['«» “” ‘’', '“” ‘’'], { dialogue: '—' }),
  nb: row(['«» ‘’', '”” ’’', '„“ ‚‘'], { dialogue: '–' }),
  nl: row(['“” ‘’', '‘’ “”', '„” ‚’', '«» ‹›'], { dialogue: '—' }),
  nn: row(['«» ‘’', '”” ’’', '„“ ‚‘'], { dialogue: '–' }),
  no: row(['«» ‘’', '”” ’’', '„“ ‚‘'], { dialogue: '–' }),
  pl: row(['„” «» ‚’', '„“ »«', '»« „”', '«» „”', '“” ‘’'], { dialogue: '—' }),
  pt: row(['«» “” ‘’', '“” ‘’'], { dialogue: '—' }),
  'pt-br': row(['“” ‘’', '«» “”'], { dialogue: '—' }),
  ro: row(['„” «» ‘’', '„“ ‚‘', '«» „”', '“” ‘’'], { dialogue: '—' }),
  ru: row(['«» „“', '„“ ‚‘', '“” ‘’'], { dialogue: '—' }),
  sk: row(['„“ ‚‘', '»« ›‹', '„” ‚’'], { dialogue: '–' }),
  sl: row(['»« ›‹', '„“ ‚‘', '“” ‘’'], { dialogue: '–' }),
  sr: row(['„“ ‚‘', '„” ‚’', '«» ‹›', '»« ›‹', '“” ‘’'], { dialogue: '—' }),
  sv: row(['”” ’’', '»» ’’', '„“ ‚‘', '»« ›‹', '“” ‘’'], { dialogue: '–' }),
  uk: row(['«» „“', '„“ ‚‘', '“” ‘’', '„” ‚’'], { dialogue: '—' }),
}))

function rowOf(language: string): Row | undefined {
  const [first = ''] = language.split('-')
  return rows.get(language.toLowerCase()) ?? rows.get(first.toLowerCase())
}

/** The convention of a language, by its tag; undefined where none is known, and marks are left alone but for apostrophes. */
export function conventionOf(language: string): Convention | undefined {
  const known = rowOf(language)
  return known && made(known, known.sets[0] as readonly Pair[])
}

function made({ inside, dialogue }: Row, pairs: readonly Pair[]): Convention {
  return { pairs, ...(inside !== undefined && { inside }), ...(dialogue !== undefined && { dialogue }) }
}

/**
 * The convention that a text of a language follows: its own where it sets enough marks for one to be seen, else the language's usual one.
 *
 * @param at what of the text is looked at; by default all
 */
export function conventionIn(text: string, language: string, at: Span = [0, text.length]): Convention | undefined {
  const known = rowOf(language)
  if (!known) return undefined
  const own = ownStyle(text, at, known.sets.map(([outer]) => outer as Pair))
  if (!own) return made(known, known.sets[0] as readonly Pair[])
  const { open, close, inner, inside } = own
  const set = known.sets.find(([outer]) => outer?.[0] === open && outer[1] === close) ?? [[open, close] as const, insideOf[open + close] ?? ['‘', '’']]
  const pairs = inner && inner[0] !== set[1]?.[0] ? [set[0] as Pair, inner] : set
  const { inside: usual, ...convention } = made(known, pairs)
  // A plain blank where a no-break one belongs was typed, not set.
  const blank = (inside === ' ' ? usual ?? inside : inside) ?? usual ?? ''
  return blank === '' ? convention : { ...convention, inside: blank }
}

// What goes inside marks that are not usual in the language.
const insideOf: Readonly<Record<string, Pair>> = { '„“': ['‚', '‘'], '„”': ['‚', '’'], '«»': ['“', '”'], '»«': ['›', '‹'], '””': ['’', '’'], '»»': ['’', '’'] }

/** The dash that a language has, at the start of speech and within; undefined where it has one for this and one for that, as English. */
export function dashOf(language: string): '—' | '–' | undefined {
  const known = rowOf(language)
  return known?.dash ?? known?.dialogue
}

/** Whether a mark keeps a blank on its left in a language, as French `!` does: one that stands there is no slip. */
export function keepsBlankBefore(language: string, mark: string): boolean {
  return rowOf(language)?.blankBefore?.includes(mark) ?? false
}
