import type { Field } from '../../src/model/assertion.ts'
import type { GoldenHead } from './golden-head.ts'

/** Where the words of a claim stand: in the file's characters (UTF-16 units of the file read as UTF-8), in its name, or in a field of the format's own, which has no span. */
export type Place = { readonly in: 'text' | 'name'; readonly at: readonly [number, number] } | { readonly in: 'metadata'; readonly words: string }

/** One value that a program gives for a head. `value` has the keys of docs/golden-set.md; `confidence` is 0 to 1. */
export type Claim = {
  readonly field: Field
  readonly value: Readonly<Record<string, unknown>>
  readonly basis: 'stated' | 'derived' | 'suggested'
  readonly confidence: number
  /** The rule that made it, where the program has rules with names. */
  readonly rule?: string
  readonly evidence: readonly Place[]
}

/** All that a program says of a head; `body` is where it finds the story itself. */
export type Said = { readonly claims: readonly Claim[]; readonly body?: readonly [number, number] }

/** A program that reads heads. */
export type Reader = { readonly name: string; readonly read: (head: Pick<GoldenHead, 'id' | 'name' | 'text'>) => Said | Promise<Said> }
