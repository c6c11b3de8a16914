import { parseQuery } from '../../../query/parse.ts'
import type { Query, QueryError } from '../../../query/tree.ts'
import { mergedQuestion, sentFields, shownFields } from '../../reading-room/search-fields.ts'
import { countFacets } from '../../../catalogue/count-facets.ts'
import { chanceAddress, unaskedNotice } from '../../reading-room/result-lines.ts'
import { facetPanel } from '../../reading-room/search-facets.ts'
import { searchChips } from '../../reading-room/search-chips.ts'
import { orderLinks } from '../../reading-room/search-orders.ts'
import { html } from '../../html.ts'
import type { Words } from '../../words/en.ts'
import { type Load, openSiteLibrary, type SiteLibrary } from './library.ts'
import { loader } from './loader.ts'
import { recall } from './memory.ts'
import { cardOf, element, elementsOf, failure, showThere } from './parts.ts'
import { excerptOf } from './site-excerpt.ts'
import { searchSite, type SiteAnswer } from './site-search.ts'

/** The sentences that a search by the browser itself says. */
export type SearchWords = Pick<Words, 'search' | 'site' | 'frame' | 'labels' | 'browse' | 'find'> & { readonly tongue: string }

const perPage = 20

/** Makes the page of a search answer its own address: `q` is the question, `page` the page of what was found. */
export async function openSearchRoom(box: HTMLInputElement, found: HTMLElement, words: SearchWords): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const question = asked.get('q') ?? ''
  const was = asked.get('was')
  if (was !== null) {
    const merged = mergedQuestion(question, was, sentFields(asked, was))
    if ('text' in merged) return location.replace(`search.html?q=${encodeURIComponent(merged.text)}`)
  }
  if (question !== '') box.value = question
  fill(was ?? question)
  if (question.trim() === '') return
  for (const help of document.querySelectorAll<HTMLElement>('main > .help')) help.hidden = true
  const parsed = parseQuery(question)
  if ('error' in parsed) {
    box.setAttribute('aria-invalid', 'true')
    return found.replaceChildren(element('p', { class: 'wrong', role: 'alert' }, says(parsed.error, words)))
  }
  document.title = `${words.search.titled(question.slice(0, 60))} · ${document.title.split(' · ').at(-1) ?? ''}`
  found.replaceChildren(element('p', { class: 'quiet' }, words.site.search.working))
  try {
    const load = loader()
    const library = await openSiteLibrary(load, recall())
    const answer = await searchSite(library, parsed.query)
    await show(found, parsed.query, answer, { library, load, words, page: Math.max(1, Number(asked.get('page')) || 1), question })
  } catch (error) {
    found.replaceChildren(failure(error, words.site.search.failed))
  }
}

function says({ code, values }: QueryError, { search }: SearchWords): string {
  return (search.errors[code] as (values: QueryError['values']) => string)(values)
}

/** The fields under the box show the same question. */
function fill(question: string): void {
  const form = document.querySelector<HTMLFormElement>('form.search')
  if (!form) return
  const fields = { ...shownFields(question), was: question }
  for (const input of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    const value = (fields as Readonly<Record<string, string>>)[input.name]
    if (value === undefined) continue
    if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = value.split(' ').includes(input.value)
    else {
      if (input instanceof HTMLSelectElement && ![...input.options].some((option) => option.value === value)) input.append(new Option(value, value))
      input.value = value
    }
  }
}

type Showing = { readonly library: SiteLibrary; readonly load: Load; readonly words: SearchWords; readonly page: number; readonly question: string }

async function show(room: HTMLElement, query: Query, { works, unread, unasked }: SiteAnswer, { library, load, words, page, question }: Showing): Promise<void> {
  const { search, site } = words
  const shown = works.slice((page - 1) * perPage, page * perPage)
  const cards = element('div', { class: 'cards list' })
  const shut = library.open.reduce((sum, open, at) => sum + (at > 0 && open === 0 ? 1 : 0), 0)
  const many = works.length
  const lines = [
    ...elementsOf(html`<h2 id="found-title">${many === 0 ? search.none : search.found(many)}</h2>
${searchChips(query, words)}
${many > 1 ? html`${orderLinks(query, words)}<p class="paths"><a href="${chanceAddress(query)}" rel="nofollow">${words.browse.chance}</a></p><p class="to-facets"><a href="#narrow">${search.toNarrow}</a></p>` : ''}
${many === 0 ? html`<p>${search.noneSays}</p>` : ''}
${unread > 0 ? html`<p class="notice">${site.search.unread(many, unread)}</p>` : ''}
${shut > 0 && query.words ? html`<p class="notice">${site.search.unopened(shut)}</p>` : ''}
${unaskedNotice(query, unasked, words)}`),
  ]
  for (const work of shown) {
    const card = await cardOf(load, words.tongue, work)
    if (!card) continue
    cards.append(card)
    if (query.words && library.open[work] === 1) await addExcerpt(card, work, query.words, { library, words })
  }
  room.replaceChildren(...lines, cards, turning(many, { words, page, question }))
  if (many === 0) return
  // Counted when the answer stands already: headings are a file of their own.
  await library.learnTerms()
  const panel = elementsOf(facetPanel(query, countFacets(library.columns, works), words))
  room.parentElement?.classList.toggle('with-facets', panel.length > 0)
  room.after(...panel)
}

async function addExcerpt(card: Element, work: number, node: NonNullable<Query['words']>, { library, words: { search } }: Pick<Showing, 'library' | 'words'>): Promise<void> {
  const found = excerptOf(await library.text(work), node)
  if (!found) return
  const text = element('p', { dir: 'auto' })
  let from = 0
  for (const [start, end] of found.hits) {
    text.append(found.text.slice(from, start), element('mark', {}, found.text.slice(start, end)))
    from = end
  }
  text.append(found.text.slice(from))
  const way = element('a', { href: `${library.folder(work)}/chapter-${found.chapter}.html#p${found.paragraph}` }, (library.columns.chapters[work] as number) > 1 ? search.readThereIn(found.chapter) : search.readThere)
  const source = element('p', { class: 'source' })
  source.append(way)
  const quote = element('blockquote', { class: 'excerpt' })
  quote.append(text, source)
  showThere(card, [quote])
}

function turning(works: number, { words: { frame, labels }, page, question }: Pick<Showing, 'words' | 'page' | 'question'>): HTMLElement {
  const last = Math.ceil(works / perPage)
  if (last < 2) return element('div', {})
  const to = (number: number): string => `search.html?q=${encodeURIComponent(question)}&page=${number}`
  const line = element('p', {})
  line.append(page > 1 ? element('a', { rel: 'prev', href: to(page - 1) }, frame.earlier) : element('span', {}), element('span', {}, frame.page(labels.figure(page), labels.figure(last))), page < last ? element('a', { rel: 'next', href: to(page + 1) }, frame.later) : element('span', {}))
  const nav = element('nav', { class: 'paging', 'aria-label': frame.pages })
  nav.append(line)
  return nav
}
