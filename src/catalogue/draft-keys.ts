import { overlap, type Span } from '../model/span.ts'
import { workKey } from './key.ts'

/** A story as an earlier reading of the same member had it. */
export type KeptDraft = { readonly key: string; readonly at: Span; /** Keys that it had before. */ readonly aliases?: readonly string[] }

/**
 * Gives the drafts of a new reading their keys: one that overlaps an old one is that one, so that its address stays; others have the key of their place.
 *
 * @param sha256 the member's, in lower-case hexadecimal
 * @returns for each draft its key and the old one that it is; `left`: old ones that are none of them
 */
export function inheritKeys<T extends KeptDraft>(sha256: string, old: readonly T[], drafts: readonly { readonly at: Span }[]): { readonly drafts: readonly { readonly key: string; readonly same?: T }[]; readonly left: ReadonlySet<T> } {
  const left = new Set(old)
  const taken = new Set(old.map(({ key }) => key))
  return {
    drafts: drafts.map(({ at }) => {
      const same = [...left].sort((a, b) => shared(b.at, at) - shared(a.at, at)).find((each) => shared(each.at, at) > 0)
      if (same) left.delete(same)
      const key = same?.key ?? freeKey(sha256, at[0], taken)
      taken.add(key)
      return { key, ...(same && { same }) }
    }),
    left,
  }
}

function shared(one: Span, other: Span): number {
  if (one[0] === other[0] && one[1] === other[1]) return Number.MAX_SAFE_INTEGER
  return overlap(one, other) ? Math.min(one[1], other[1]) - Math.max(one[0], other[0]) : 0
}

// An inherited key may be the very one that a new draft's place would give.
function freeKey(sha256: string, start: number, taken: ReadonlySet<string>): string {
  let key = workKey(sha256, start)
  for (let n = 2; taken.has(key); n++) key = workKey(`${sha256}:${n}`, start)
  return key
}
