import type { Rung } from '../model/rating.ts'
import type { Span } from '../model/span.ts'
import type { Warning, WarningAnswer } from '../model/warning.ts'
import type { ErrorCode, ErrorValues } from './error-words.ts'

/** A question to the catalogue, as a tree. `field` undefined means anywhere; `exact`: this form of the word and no other (`=lanterns`). */
export type Node =
  | { readonly is: 'word'; readonly word: string; readonly prefix: boolean; readonly exact?: true; readonly field?: TextField }
  | { readonly is: 'phrase'; readonly words: string; readonly field?: TextField }
  | { readonly is: 'and' | 'or'; readonly of: readonly Node[] }
  | { readonly is: 'not'; readonly of: Node }
  | { readonly is: 'filter'; readonly filter: Filter }

/** The parts of a work that words are looked for in. */
export const textFields = ['title', 'body'] as const
export type TextField = (typeof textFields)[number]

/**
 * The headings that a filter may name: words of the heading, or with `=` the whole of it (`fandom:="Harbour Nine"`). Where it is not exact its
 * value is one word (`harbour`), the beginning of one (`harb*`), or words in straight quotation marks that stand side by side (`"grey harbour"`).
 */
export const headingFields = ['creator', 'fandom', 'character', 'relationship', 'tag', 'series'] as const
export type HeadingField = (typeof headingFields)[number]

/** What must hold of a work's catalogue facts. A work of which a fact is not known holds no filter on it: the absence of a claim is no claim. */
export type Filter =
  | { readonly on: 'rating'; readonly rungs: readonly Rung[]; readonly not: boolean }
  | { readonly on: 'warning'; readonly warning: Warning; readonly not: boolean }
  /** What was answered about warnings: `warning:none`, `warning:declined`, `warning:unasked`. */
  | { readonly on: 'answer'; readonly answer: WarningAnswer; readonly not: boolean }
  | { readonly on: HeadingField; readonly value: string; readonly exact: boolean; readonly not: boolean }
  | { readonly on: 'language' | 'accession'; readonly value: string; readonly not: boolean }
  | { readonly on: 'words' | 'chapters'; readonly least?: number; readonly most?: number; readonly not: boolean }
  /** First and last day that are meant, ISO 8601: `date:1997..1999` is 1997-01-01 to 1999-12-31. A date as precise as a year holds if all of it lies within. */
  | { readonly on: 'date'; readonly from?: string; readonly to?: string; readonly not: boolean }
  | { readonly on: 'complete'; readonly complete: boolean; readonly not: boolean }

/** What results are ordered by. A query that does not say goes by `relevance` where words are looked for, else by `added`, the newest first. */
export const sortKeys = ['relevance', 'title', 'creator', 'date', 'added', 'words', 'chapters'] as const
/** `sort:>words` has the most first. By `relevance` the best is first, whatever the sign: `descending` is true. */
export type Sort = { readonly by: (typeof sortKeys)[number]; readonly descending: boolean }

/** A question: words, filters on catalogue facts (all must hold), and the order of what is found. A filter beside OR or inside what is taken away stands in `words`. */
export type Query = { readonly words?: Node; readonly filters: readonly Filter[]; readonly sort?: Sort }

/** A query that could not be read: what is wrong, in a code with its values, and where (span of the query as typed). `errorMessage` says it in English. */
export type QueryError = { [C in ErrorCode]: { readonly code: C; readonly values: ErrorValues[C]; readonly at: Span } }[ErrorCode]
