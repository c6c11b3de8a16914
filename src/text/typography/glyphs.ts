import type { Form, QuoteMark, Weight } from './classes.ts'
import type { Convention } from './conventions.ts'

/** A mark by its glyph. */
export type Glyph = { readonly unit: string; readonly weight: Weight; readonly form: Form }

/** What each mark is to the parse where a convention is followed: `byCode` gives the place in `all` by code unit, 0 for what is no mark there; `any` is the source of a pattern of all of them. */
export type Glyphs = { readonly byCode: Uint8Array; readonly all: readonly (Glyph | undefined)[]; readonly any: string }

// All marks stand below this.
const beyond = 0x2040

/** Whether a code unit is a mark. */
export function isMark({ byCode }: Glyphs, code: number): boolean {
  return code < beyond && byCode[code] !== 0
}

const glyph = (unit: string, weight: Weight, form: Form): Glyph => ({ unit, weight, form })

const everywhere: readonly Glyph[] = [
  glyph('"', 'double', 'straight'), glyph("'", 'single', 'straight'), glyph('`', 'single', 'straight'), glyph('´', 'single', 'straight'), glyph('′', 'single', 'prime'), glyph('″', 'double', 'prime'),
  glyph('“', 'double', 'open'), glyph('”', 'double', 'close'), glyph('‘', 'single', 'open'), glyph('’', 'single', 'close'),
]
// Where none of the language's own marks is one of these, they say that something is quoted, but not on which side of it they stand.
const elsewhere: readonly Glyph[] = [
  glyph('«', 'double', 'both'), glyph('»', 'double', 'both'), glyph('„', 'double', 'open'), glyph('“', 'double', 'both'), glyph('”', 'double', 'both'),
  glyph('‹', 'single', 'both'), glyph('›', 'single', 'both'), glyph('‚', 'single', 'open'),
]

const anywhere: ReadonlySet<number> = new Set([...everywhere, ...elsewhere].map(({ unit }) => unit.charCodeAt(0)))

/** Whether a code unit is a mark in any convention. */
export function mayBeMark(code: number): boolean {
  return anywhere.has(code)
}

/** The marks of a convention. */
export function glyphsOf(convention: Convention): Glyphs {
  if (isEnglish(convention)) return english
  const all = [...everywhere, ...elsewhere]
  // What is set inside counts as light, so that it is read as within the outer marks; the outer ones have the last word.
  for (const [level, [open, close]] of [...convention.pairs.entries()].reverse()) {
    const weight: Weight = level === 0 ? 'double' : 'single'
    all.push(glyph(close, weight, 'close'), glyph(open, weight, open === close ? 'both' : 'open'))
  }
  return tabled(all)
}

function tabled(all: readonly Glyph[]): Glyphs {
  const byCode = new Uint8Array(beyond)
  for (const [place, { unit }] of all.entries()) byCode[unit.charCodeAt(0)] = place + 1
  return { byCode, all: [undefined, ...all], any: `[${[...new Set(all.map(({ unit }) => unit))].join('')}]` }
}

const english = tabled(everywhere)

function isEnglish({ pairs: [outer] }: Convention): boolean {
  return outer?.[0] === '“' && outer[1] === '”'
}

/**
 * The glyph of a kind of mark in a convention, with the blank that belongs inside it; undefined for a mark that is to stay what it is.
 * Single marks are what is quoted inside; where they stand alone they stay single.
 */
export function setMark(convention: Convention, { kind, weight, level, stands }: Pick<QuoteMark, 'kind' | 'weight' | 'level' | 'stands'>): string | undefined {
  // Marks of other conventions are the writer's; which of them is the wrong one only English is known well enough for.
  if (kind === 'unknown' || (isSet(stands) && !isEnglish(convention))) return undefined
  if (kind === 'apostrophe') return '’'
  if (kind === 'prime') return '′'
  if (kind === 'double-prime') return '″'
  const { pairs, inside = '' } = convention
  const pair = weight === 'double' ? pairs[0] : level > 1 ? pairs[1] : pairs.at(-1)
  if (pair === undefined) return undefined
  const blank = pair === pairs[0] ? inside : ''
  return kind === 'open' ? pair[0] + blank : blank + pair[1]
}

/** Whether it is more than a typewriter's mark, or an accent, a comma or a bracket that stands for one. */
function isSet(stands: string): boolean {
  const code = stands.charCodeAt(0)
  return code !== 34 && code !== 39 && code !== 96 && code !== 0xb4 && code !== 44 && code !== 60 && code !== 62
}
