import { readPassage } from '../../../query/passage.ts'
import { html } from '../../html.ts'
import { faultName, passageFound } from '../../reading-room/passage-found.ts'
import { openSiteLibrary } from './library.ts'
import { loader } from './loader.ts'
import { recall } from './memory.ts'
import { cardOf, element, elementsOf, failure, showThere } from './parts.ts'
import type { SearchWords } from './search-room.ts'
import { findInSite } from './site-passage.ts'

/** Makes the page that asks for a remembered passage answer its own address: `passage` is what is remembered. */
export async function openFindRoom(box: HTMLTextAreaElement, found: HTMLElement, words: SearchWords): Promise<void> {
  const passage = new URLSearchParams(location.search).get('passage') ?? ''
  // Whoever is quick has written before this is here: an address without a passage takes nothing away.
  if (passage.trim() === '') return
  box.value = passage
  for (const example of document.querySelectorAll<HTMLElement>('main > .example')) example.hidden = true
  const read = readPassage(passage)
  if ('fault' in read) {
    box.setAttribute('aria-invalid', 'true')
    return found.replaceChildren(element('p', { class: 'wrong', role: 'alert' }, faultName(read.fault, words)))
  }
  found.replaceChildren(element('p', { class: 'quiet' }, words.site.search.working))
  try {
    const load = loader()
    const library = await openSiteLibrary(load, recall())
    const hits = await findInSite(library, passage, read.words)
    const cards = element('div', { class: 'cards list' })
    for (const hit of hits) {
      const card = await cardOf(load, words.tongue, hit.work)
      if (!card) continue
      const address = `${library.folder(hit.work)}/chapter-${hit.chapter}.html#p${hit.paragraph}`
      const there = elementsOf(passageFound({ passage, there: hit, likeness: hit.likeness, address, chapters: library.columns.chapters[hit.work] ?? 1, versions: [] }, words))
      showThere(card, there)
      cards.append(card)
    }
    const { find, search } = words
    found.replaceChildren(...elementsOf(hits.length === 0
      ? html`<h2>${search.none}</h2><div class="prose"><p>${find.none}</p><p>${find.noneSays}</p></div>`
      : html`<h2>${find.found(hits.length)}</h2><p class="small">${find.marks}</p>`), cards)
  } catch (error) {
    found.replaceChildren(failure(error, words.site.search.failed))
  }
}
