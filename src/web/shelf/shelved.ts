import type { WorkSummary } from '../../catalogue/store.ts'
import { listedTo, published } from '../../consent/predicate.ts'
import type { Visit } from '../visit.ts'

/** Works of a list as a reader may see them: by the keys that the list has, which may have moved since. */
export type Shelved = {
  readonly works: ReadonlyMap<string, WorkSummary>
  /** Keys of works that the reader's own limits leave out, and of those that are not in the library, whatever became of them. */
  readonly hidden: readonly string[]
  readonly gone: readonly string[]
}

/** Looks up the works of a list. What is withheld, withdrawn or never was is all one: gone. */
export async function shelved({ archive: { catalogue }, reader }: Pick<Visit, 'archive' | 'reader'>, keys: readonly string[]): Promise<Shelved> {
  const known = new Set((await catalogue.worksByKeys(published, keys)).map(({ key }) => key))
  const now = new Map<string, string>()
  for (const key of keys) {
    if (known.has(key)) { now.set(key, key); continue }
    const work = await catalogue.work(key)
    if (work && 'movedTo' in work) now.set(key, work.movedTo)
  }
  const moved = (await catalogue.worksByKeys(published, [...now].flatMap(([key, to]) => (key === to ? [] : [to])))).map(({ key }) => key)
  const there = new Set([...known, ...moved])
  const listed = new Map((await catalogue.worksByKeys(listedTo(reader), [...there])).map((work) => [work.key, work]))
  const works = new Map(keys.flatMap((key) => {
    const work = listed.get(now.get(key) ?? '')
    return work ? [[key, work] as const] : []
  }))
  const isThere = (key: string): boolean => there.has(now.get(key) ?? '')
  return { works, hidden: keys.filter((key) => isThere(key) && !works.has(key)), gone: keys.filter((key) => !isThere(key)) }
}
