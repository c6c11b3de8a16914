import type { Field } from '../../src/model/assertion.ts'

/** One value that a story head gives, with every place where its words stand. `any`: words of which nobody need make anything; what is said of them counts neither way. */
export type Annotation = {
  readonly field: Field | 'any'
  readonly value: Readonly<Record<string, unknown>>
  readonly basis: 'stated' | 'derived'
  /** Spans of the text, or of the name, in UTF-16 units. */
  readonly evidence: readonly { readonly in: 'text' | 'name'; readonly at: readonly [number, number] }[]
  /** What stands at each evidence: written beside the spans, so that a person can read the file and a test can hold them to it. */
  readonly words?: readonly string[]
}

/** A story head with what a person found in it. */
export type GoldenHead = {
  readonly id: string
  /** Path and name of the file, as it would lie in a heap. */
  readonly name: string
  readonly language: string
  readonly profiles: readonly string[]
  readonly teaches: string
  /** The story itself, from its first character to its last. */
  readonly body: readonly [number, number]
  readonly annotations: readonly Annotation[]
  readonly text: string
}

/** Fields of which a head has one value. */
export const scalarFields: ReadonlySet<string> = new Set(['summary', 'permission', 'language', 'status', 'words', 'part'])
