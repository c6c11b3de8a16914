/**
 * The six rungs of the rating ladder, lowest first. A rung's index is its number in tables and URLs.
 * `unrated` is a statement too ("NR"): whoever compares rungs asks `consent/policy.ts`, which counts it as explicit.
 */
export const rungs = ['unrated', 'general', 'guided', 'teen', 'mature', 'explicit'] as const
export type Rung = (typeof rungs)[number]

/** The scales that writers rated by; which one a bare letter belongs to is a matter of evidence. */
export const scales = ['mpaa', 'fictionratings', 'fan-rated', 'ao3', 'tv', 'esrb', 'age', 'words'] as const
export type Scale = (typeof scales)[number]

/** A rating as a writer stated it, and the rung that it means. */
export type RatingValue = {
  readonly rung: Rung
  readonly scale?: Scale
  /** All rungs named, where the writer named a range or a list ("PG to NC-17"); `rung` is the highest. */
  readonly range?: readonly Rung[]
  /** "hard", "light", "just to be safe": kept, never changes the rung. */
  readonly qualifiers?: readonly string[]
  /** What the writer gave as the reason: "language", "violence". */
  readonly reasons?: readonly string[]
  /** Another rung the same letters mean on another scale ("M", "MA"). */
  readonly also?: readonly Rung[]
}
