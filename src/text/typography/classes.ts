import type { Convention } from './conventions.ts'
import type { Edge } from './edges.ts'

/** How heavy a mark is: `double` as " and “ are, `single` as ' and ‘ are. House style is the writer's: no mark ever changes its weight. */
export type Weight = 'double' | 'single'

/** What a mark does, whatever it looks like. `unknown`: it is none of these, or nobody can tell. */
export const markKinds = ['open', 'close', 'apostrophe', 'prime', 'double-prime', 'unknown'] as const
export type MarkKind = (typeof markKinds)[number]

/**
 * One mark of a paragraph. `at`, `length`: where it stands, in UTF-16 units; `stands`: what stands there. `left` and `right` are what lies beyond
 * marks that touch it and delimiters of emphasis; `from` and `to` are where that is: the unit before `from` is the left one, that at `to` the right
 * one. `touches`: another mark stands right beside it. `certain`: its looks alone say what it is, as those of an apostrophe inside a word do.
 */
export type Token = {
  readonly at: number
  readonly length: number
  readonly stands: string
  readonly weight: Weight
  readonly left: Edge
  readonly right: Edge
  readonly from: number
  readonly to: number
  readonly touches: boolean
  readonly certain: boolean
  kind: MarkKind
  level: number
  confidence: number
}

/**
 * A mark as the parse reads it. `level`: 1 for outer speech, 2 for what is quoted in it, and so on; 0 for what is no quotation mark.
 * `confidence`: that the glyph of this kind is right, 0 to 1.
 */
export type QuoteMark = Readonly<Token>

/** The glyph of a kind of mark in a convention; undefined for a mark that is to stay what it is. */
export function glyphOf({ pairs }: Convention, kind: MarkKind, weight: Weight): string | undefined {
  if (kind === 'apostrophe') return '’'
  if (kind === 'prime') return '′'
  if (kind === 'double-prime') return '″'
  const pair = pairs[weight === 'double' ? 0 : 1] ?? pairs[0]
  return kind === 'open' ? pair?.[0] : kind === 'close' ? pair?.[1] : undefined
}
