import type { Catalogue } from '../catalogue/store.ts'

/** Works that a reader has hidden, by the keys that these had then. */
type Kept = { readonly withoutWorks?: readonly string[] }

/**
 * What a reader has hidden, under the keys that the works have now: it stays hidden where an earlier part has joined it. An answer does not follow:
 * what has joined may be other than what was answered for, and the gate asks again. Without any work, or where none has moved, it is what was given.
 */
export async function presentWorks<K extends Kept>(catalogue: Pick<Catalogue, 'movedKeys'>, kept: K): Promise<K> {
  const { withoutWorks = [] } = kept
  if (withoutWorks.length === 0) return kept
  const moved = await catalogue.movedKeys(withoutWorks)
  return moved.size === 0 ? kept : { ...kept, withoutWorks: [...new Set(withoutWorks.flatMap((key) => moved.get(key) ?? [key]))] }
}
