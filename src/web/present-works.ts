import type { Catalogue } from '../catalogue/store.ts'

/** Works that a reader has hidden and those that they have answered for, by the keys that these had then. */
type Kept = { readonly answered?: readonly string[]; readonly withoutWorks?: readonly string[] }

/**
 * What a reader has said of works, under the keys that the works have now: what was hidden stays hidden where an earlier part has joined it.
 * Without any work, or where none has moved, it is what was given.
 */
export async function presentWorks<K extends Kept>(catalogue: Pick<Catalogue, 'movedKeys'>, kept: K): Promise<K> {
  const { answered = [], withoutWorks = [] } = kept
  if (answered.length + withoutWorks.length === 0) return kept
  const moved = await catalogue.movedKeys([...answered, ...withoutWorks])
  if (moved.size === 0) return kept
  const now = (keys: readonly string[]): readonly string[] => [...new Set(keys.flatMap((key) => moved.get(key) ?? [key]))]
  return { ...kept, answered: now(answered), withoutWorks: now(withoutWorks) }
}
