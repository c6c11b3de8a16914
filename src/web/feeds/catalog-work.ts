import { redirectAnswer } from '../answer.ts'
import type { CatalogMaker } from './catalog-handler.ts'
import { catalogAddress } from './catalog-place.ts'
import { wholePublication } from './publication-of.ts'

/** `/opds/works/:key`: all that is catalogued of a work. One behind a gate is not there: no e-reader can answer a question. */
export const catalogWork: CatalogMaker = async (visit, place) => {
  const { archive: { catalogue }, params: { key = '' } } = visit
  const found = await catalogue.work(key)
  if (!found) return undefined
  const work = 'movedTo' in found ? await catalogue.work(found.movedTo) : found
  const publication = work && !('movedTo' in work) ? wholePublication(work, visit, place) : undefined
  return publication && 'movedTo' in found ? redirectAnswer(catalogAddress(visit, place, `/works/${encodeURIComponent(found.movedTo)}`), 308) : publication
}
