import type { Rung } from '../model/rating.ts'
import type { Warning } from '../model/warning.ts'

/** A question to the catalogue, as a tree. `field` undefined means anywhere. */
export type Node =
  | { readonly is: 'word'; readonly word: string; readonly prefix: boolean; readonly field?: TextField }
  | { readonly is: 'phrase'; readonly words: string; readonly field?: TextField }
  | { readonly is: 'and' | 'or'; readonly of: readonly Node[] }
  | { readonly is: 'not'; readonly of: Node }

/** The parts of a work that words are looked for in. */
export const textFields = ['title', 'creator', 'tag', 'body'] as const
export type TextField = (typeof textFields)[number]

/** Filters on catalogue facts. All must hold. */
export type Filter =
  | { readonly on: 'rating'; readonly rungs: readonly Rung[]; readonly not: boolean }
  | { readonly on: 'warning'; readonly warning: Warning; readonly not: boolean }
  | { readonly on: 'fandom' | 'language' | 'creator' | 'accession'; readonly value: string; readonly not: boolean }
  | { readonly on: 'words'; readonly least?: number; readonly most?: number; readonly not: boolean }

/** A question: words, and filters on catalogue facts. */
export type Query = { readonly words?: Node; readonly filters: readonly Filter[] }

/** A query that could not be read: what is wrong, and where (span of the query as typed). */
export type QueryError = { readonly message: string; readonly at: readonly [number, number] }
