import type { Convention } from './conventions.ts'

/** How heavy a mark is: `double` as " and “ are, `single` as ' and ‘ are. House style is the writer's: no mark ever changes its weight. */
export type Weight = 'double' | 'single'

/** What a mark does, whatever it looks like. `unknown`: it is none of these, or nobody can tell. */
export const markKinds = ['open', 'close', 'apostrophe', 'prime', 'double-prime', 'unknown'] as const
export type MarkKind = (typeof markKinds)[number]

/**
 * One mark of a paragraph as the parse reads it. `at`, `length`: where it stands, in UTF-16 units; `stands`: what stands there. `level`: 1 for
 * outer speech, 2 for what is quoted in it, and so on; 0 for what is no quotation mark. `confidence`: that the glyph of this kind is right, 0 to 1.
 */
export type QuoteMark = {
  readonly at: number
  readonly length: number
  readonly stands: string
  readonly weight: Weight
  readonly kind: MarkKind
  readonly level: number
  readonly confidence: number
  readonly margin?: number
}

/** The glyph of a kind of mark in a convention; undefined for a mark that is to stay what it is. */
export function glyphOf({ pairs }: Convention, kind: MarkKind, weight: Weight): string | undefined {
  if (kind === 'apostrophe') return '’'
  if (kind === 'prime') return '′'
  if (kind === 'double-prime') return '″'
  const pair = pairs[weight === 'double' ? 0 : 1] ?? pairs[0]
  return kind === 'open' ? pair?.[0] : kind === 'close' ? pair?.[1] : undefined
}
