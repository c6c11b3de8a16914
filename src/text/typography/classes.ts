import type { Edge } from './edges.ts'

/** How heavy a mark is: `double` as " and “ are, `single` as ' and ‘ are. House style is the writer's: no mark changes its weight but one that has none of its own kind to go with, where a mark of the other is missing. */
export type Weight = 'double' | 'single'

/** How a mark looks: as a typewriter has it (accents that stand in for one too), as one of a pair, or as both of a pair that is alike (”…”). */
export type Form = 'straight' | 'open' | 'close' | 'both' | 'prime'

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
  weight: Weight
  readonly form: Form
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
