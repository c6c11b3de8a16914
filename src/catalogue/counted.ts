/** How many of something there are, by name, the most first. */
export type Counted<Name extends string = string> = readonly (readonly [name: Name, count: number])[]

/** Counts one more of a name, or as many as are given. */
export function add<Name extends string>(counts: Map<Name, number>, name: Name, count = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + count)
}

/** What was counted, the most first; of as many by name. */
export function most<Name extends string>(counts: ReadonlyMap<Name, number>): Counted<Name> {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
