import { parseQuery } from '../../../query/parse.ts'
import { openSiteLibrary } from './library.ts'
import { loader } from './loader.ts'
import { recall } from './memory.ts'
import { element, failure } from './parts.ts'
import type { SearchWords } from './search-room.ts'
import { searchSite } from './site-search.ts'

/** Goes on to a work by chance: one that is open to the reader, of all or of what a question (`q`) finds. */
export async function openChanceRoom(found: HTMLElement, { site }: SearchWords): Promise<void> {
  try {
    const library = await openSiteLibrary(loader(), recall())
    const parsed = parseQuery(new URLSearchParams(location.search).get('q') ?? '')
    const works = 'error' in parsed ? [] : (await searchSite(library, parsed.query)).works.filter((work) => library.open[work] === 1)
    const work = works[Math.floor(Math.random() * works.length)]
    if (work !== undefined) return location.replace(`${library.folder(work)}/index.html`)
    found.replaceChildren(element('p', { class: 'lead' }, site.noChance))
  } catch (error) {
    found.replaceChildren(failure(error, site.search.failed))
  }
}
