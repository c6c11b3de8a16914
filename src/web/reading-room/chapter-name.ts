import type { ChapterSummary } from '../../catalogue/store.ts'
import type { Reader } from '../../consent/policy.ts'
import { admit } from '../../consent/readable.ts'
import { masked } from '../../text/personal.ts'
import type { Words } from '../words/en.ts'

/** What a chapter is called: its own title where it has one, else its number. */
export function chapterName(chapter: ChapterSummary, reader: Reader, { reading }: Words): string {
  const title = chapter.title && admit(reader, chapter.title)
  return title?.is === 'open' && title.words !== '' ? masked(title.words) : reading.chapter(chapter.number)
}
