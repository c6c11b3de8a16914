import type { WorkSummary } from '../../catalogue/store.ts'
import { chapterAddress } from '../addresses.ts'
import type { Words } from '../words/en.ts'
import type { Place } from './places.ts'

/** Where a place is found, as far as the work has it. */
export function placeAddress(work: Pick<WorkSummary, 'key' | 'chapters'>, { chapter, paragraph }: Place): string {
  return `${chapterAddress(work.key, Math.min(chapter, Math.max(1, work.chapters)))}${paragraph > 1 && chapter <= work.chapters ? `#p${paragraph}` : ''}`
}

/** What a link to a place says. */
export function placeName({ chapters }: Pick<WorkSummary, 'chapters'>, { chapter, paragraph }: Place, { reading }: Words): string {
  return chapters > 1 ? reading.goOnAt(Math.min(chapter, chapters), paragraph) : reading.goOnInOne(paragraph)
}
