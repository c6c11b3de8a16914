import type { Field } from './assertion.ts'
import type { Span } from './span.ts'

/** What a ruling holds on to, so that it survives every re-import and re-read: a place in bytes that do not change. */
export type Anchor = {
  /** SHA-256 of the member's bytes, in lower-case hexadecimal. */
  readonly member: string
  /** Of the reading text: where the draft stood when the ruling was made. */
  readonly at: Span
}

/** What can be ruled on: what assertions are about, which repairs are made in the work's text, whether it is a story at all, and the place of a text among others. */
export type Ruled = Field | 'repairs' | 'story' | 'place'

/** What a ruling on `story` says. What is none is withheld; what is one is no longer asked about. */
export type StoryRuling = { readonly story: boolean }

/**
 * What a ruling on `place` says of the text that it is anchored in. `first`: of the texts that hold this part, it is the one that is shown. `apart`: it
 * belongs to no other, and is a work by itself. `part`: it alone is part `number` of the work that the text at `of` belongs to, or of its own. `same`: the
 * work that it belongs to is one with that one. `other`: it is not.
 */
export type PlaceRuling = { readonly is: 'first' | 'apart' } | { readonly is: 'part'; readonly of: Joined; readonly number: number } | { readonly is: 'same'; readonly of: Joined } | { readonly is: 'other'; readonly of: Joined }
/** A text of the work that another belongs to; `key`: the work's, when it was ruled. */
export type Joined = Anchor & { readonly key: string }
/** What can be ruled of a text's place: by itself, and beside another work. */
export const places = ['first', 'apart'] as const
export const placesBeside = ['part', 'same', 'other'] as const

/**
 * A person's word about a work. `set` puts a value in place of what the rules found, `add` beside it, `deny` strikes one out;
 * `withhold` and `publish` open and close the work itself. `undoes` names the ruling that this one takes back.
 * `value` has the shape of its field in `FieldValue`; of `repairs`, `story` and `place`, which are only ever `set`, that of `RuleChoices`, `StoryRuling` and `PlaceRuling`.
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
