import type { CatalogFeed, Publication } from '../../publish/opds/catalog-feed.ts'
import { catalogEntryOne, catalogFeedOne, typesOne } from '../../publish/opds/opds-one.ts'
import { catalogEntryTwo, catalogFeedTwo, typesTwo } from '../../publish/opds/opds-two.ts'
import type { Answer } from '../answer.ts'
import type { Handler, Visit } from '../visit.ts'
import { type CatalogPlace, places } from './catalog-place.ts'
import { feedAnswer, keptFeed } from './kept-feed.ts'

/** Makes a page of the catalogue, or one work of it, for a version; an answer of its own where there is neither, undefined where there is nothing. */
export type CatalogMaker = (visit: Visit, place: CatalogPlace) => Promise<CatalogFeed | Publication | Answer | undefined>

/** The same page in OPDS 1.2. */
export function opdsOne(make: CatalogMaker): Handler {
  return keptFeed(printedBy(make, places[1], (made, { words: { tongue } }) => ('links' in made
    ? feedAnswer(catalogFeedOne(made), made.publications ? typesOne.acquisition : typesOne.navigation) : feedAnswer(catalogEntryOne(made, tongue), typesOne.entry))))
}

/** The same page in OPDS 2.0. */
export function opdsTwo(make: CatalogMaker): Handler {
  return keptFeed(printedBy(make, places[2], (made) => ('links' in made ? feedAnswer(catalogFeedTwo(made), typesTwo.navigation) : feedAnswer(catalogEntryTwo(made), typesTwo.entry))))
}

function printedBy(make: CatalogMaker, place: CatalogPlace, print: (made: CatalogFeed | Publication, visit: Visit) => Answer): Handler {
  return async (visit) => {
    const made = await make(visit, place)
    return made === undefined || 'status' in made ? made : print(made, visit)
  }
}
