import { bandSet, lengthBands, sittingWords } from '../../catalogue/length-bands.ts'
import type { WorkSet } from '../../catalogue/store.ts'
import { kindOf } from './heading-name.ts'

/** What is read in one sitting. */
export const sittingSet: WorkSet & { readonly by: 'words' } = { by: 'words', below: sittingWords + 1 }

/** The works that a list of ours holds, by the two names of its address: of a heading, of a year, of a length or a sitting; undefined where they name none. */
export function setOfList(kind: string | undefined, value: string | undefined): WorkSet | undefined {
  const heading = kindOf(kind)
  if (heading) return value ? { by: 'heading', kind: heading, value } : undefined
  if (kind === 'year') return value !== undefined && /^\d{4}$/.test(value) ? { by: 'year', year: value } : undefined
  if (kind === 'sitting') return value === undefined ? sittingSet : undefined
  const band = kind === 'length' ? lengthBands.find(({ name }) => name === value) : undefined
  return band && bandSet(band)
}
