import type { WorkSummary } from '../../catalogue/store.ts'
import { placeAddress } from '../addresses.ts'
import type { Words } from '../words/en.ts'
import type { Place } from './places.ts'

/** The address of a reader's place, as far as the work has it: one that was read again may have fewer chapters. */
export function linkToPlace({ key, chapters }: Pick<WorkSummary, 'key' | 'chapters'>, { chapter, paragraph }: Place): string {
  return placeAddress(key, { chapter: Math.min(chapter, Math.max(1, chapters)), ...(paragraph > 1 && chapter <= chapters && { paragraph }) })
}

/** What a link to a place says. */
export function placeName({ chapters }: Pick<WorkSummary, 'chapters'>, { chapter, paragraph }: Place, { reading }: Words): string {
  return chapters > 1 ? reading.goOnAt(Math.min(chapter, chapters), paragraph) : reading.goOnInOne(paragraph)
}
