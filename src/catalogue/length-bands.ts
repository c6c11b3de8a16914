/** The lengths that works are told apart by, in words; the last has no end. */
export const lengthBands = [
  { name: '0-1000', least: 0, below: 1000 },
  { name: '1000-5000', least: 1000, below: 5000 },
  { name: '5000-20000', least: 5000, below: 20_000 },
  { name: '20000-80000', least: 20_000, below: 80_000 },
  { name: '80000-', least: 80_000, below: undefined },
] as const

/** Words that adults read in a minute of English fiction, silently. See Brysbaert 2019, doi:10.1016/j.jml.2019.104047. */
export const wordsAMinute = 260

/** What is read in one sitting: twenty minutes. */
export const sittingWords = 20 * wordsAMinute
