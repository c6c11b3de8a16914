/** A seeded source of chance (mulberry32): the same seed gives the same numbers everywhere. */
export type Chance = { readonly next: () => number; readonly below: (limit: number) => number; readonly pick: <T>(list: readonly T[]) => T; readonly happens: (share: number) => boolean }

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[below(list.length)]
    if (one === undefined) throw new RangeError('Cannot pick from an empty list')
    return one
  }
  return { next, below, pick, happens: (share) => next() < share }
}

/** Puts a list into an order by chance, in place. */
export function shuffle<T>(list: T[], { below }: Pick<Chance, 'below'>): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = below(at + 1)
    ;[list[at], list[other]] = [list[other] as T, list[at] as T]
  }
}
