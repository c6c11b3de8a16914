/** Words by their keys, in the order in which they came: in memory, or on the disk where nobody knows how many there are. Keys and words are well-formed. */
export type Listing = {
  readonly get: (key: string) => string | undefined
  /** Lists a word (`''` where none is given) under a key that is not listed yet. @returns whether it was not */
  readonly add: (key: string, word?: string) => boolean
  /** All of them. Others may grow meanwhile, this one may not. */
  readonly entries: () => Iterable<readonly [key: string, word: string]>
}

/** A listing in memory. */
export function listing(): Listing {
  const words = new Map<string, string>()
  return {
    get: (key) => words.get(key),
    add: (key, word = '') => {
      if (words.has(key)) return false
      words.set(key, word)
      return true
    },
    entries: () => words,
  }
}
