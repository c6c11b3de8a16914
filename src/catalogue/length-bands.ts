import { printValue } from '../query/print.ts'
import type { Filter } from '../query/tree.ts'
import { oneSitting, wordsAMinute } from '../text/reading-time.ts'
import type { WorkSet } from './store.ts'

/** A band of lengths: its name in addresses, its fewest words, and the first number beyond it. */
type LengthBand = { readonly name: string; readonly least: number; readonly below: number | undefined }

/** The lengths that works are told apart by, in words; the last has no end. */
export const lengthBands: readonly LengthBand[] = [
  { name: '0-1000', least: 0, below: 1000 },
  { name: '1000-5000', least: 1000, below: 5000 },
  { name: '5000-20000', least: 5000, below: 20_000 },
  { name: '20000-80000', least: 20_000, below: 80_000 },
  { name: '80000-', least: 80_000, below: undefined },
]

/** What is read in one sitting, in words. */
export const sittingWords = oneSitting * wordsAMinute

/** The band that a work of so many words lies in, by its place in the list. */
export function bandOf(words: number): number {
  let band = lengthBands.length - 1
  while (words < (lengthBands[band] as LengthBand).least) band--
  return band
}

/** The works of a band of lengths. */
export function bandSet({ least, below }: LengthBand): WorkSet & { readonly by: 'words' } {
  return { by: 'words', least, ...(below !== undefined && { below }) }
}

/** The filter of a stretch of lengths; undefined where every length lies in it. */
export function lengthFilter({ least = 0, below }: WorkSet & { readonly by: 'words' }): Filter | undefined {
  return least === 0 && below === undefined ? undefined : { on: 'words', ...(least > 0 && { least }), ...(below !== undefined && { most: below - 1 }), not: false }
}

/** A band as `words:` takes it: `1000-4999`, `>=80000`. */
export function bandValue(band: LengthBand): string {
  const filter = lengthFilter(bandSet(band))
  return filter ? printValue(filter) : ''
}
