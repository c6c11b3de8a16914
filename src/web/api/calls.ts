import { listHeadings, listHeadingWorks, listWays } from './browse.ts'
import type { Call } from './call.ts'
import { begin, getAccession, getStatistics, listAccessions } from './library.ts'
import { getChapter, getFile } from './texts.ts'
import { getWork } from './work.ts'
import { chooseWork, findPassage, listWorks } from './works.ts'

/** Every call of the API: its routes, its document, its page and its tests are made of this table. */
export const calls: readonly Call[] = [
  begin, listWorks, getWork, getChapter, getFile, findPassage, chooseWork, listWays, listHeadings, listHeadingWorks, listAccessions, getAccession, getStatistics,
]
