import type { Field } from './assertion.ts'
import type { Span } from './span.ts'

/** What a ruling holds on to, so that it survives every re-import and re-read: a place in bytes that do not change. */
export type Anchor = {
  /** SHA-256 of the member's bytes, in lower-case hexadecimal. */
  readonly member: string
  /** Of the reading text: where the draft stood when the ruling was made. */
  readonly at: Span
}

/** What can be ruled on: what assertions are about, which repairs are made in the work's text, and whether it is a story at all. */
export type Ruled = Field | 'repairs' | 'story'

/** What a ruling on `story` says. What is none is withheld; what is one is no longer asked about. */
export type StoryRuling = { readonly story: boolean }

/**
 * A person's word about a work. `set` puts a value in place of what the rules found, `add` beside it, `deny` strikes one out;
 * `withhold` and `publish` open and close the work itself. `undoes` names the ruling that this one takes back.
 * `value` has the shape of its field in `FieldValue`; of `repairs` and `story`, which are only ever `set`, that of `RuleChoices` and `StoryRuling`.
 */
export type Ruling = {
  readonly id: number
  readonly anchor: Anchor
  readonly act: 'set' | 'add' | 'deny' | 'withhold' | 'publish' | 'undo'
  readonly field?: Ruled
  readonly value?: unknown
  readonly by: string
  /** Instant, ISO 8601, UTC. */
  readonly at: string
  readonly reason?: string
  readonly undoes?: number
}
