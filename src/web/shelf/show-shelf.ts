import type { WorkSummary } from '../../catalogue/store.ts'
import { homeward, shelfAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { takeSet } from '../publications/take-line.ts'
import { hiddenLine } from '../reading-room/hidden-line.ts'
import { shownTitle, workCard } from '../reading-room/work-card.ts'
import type { Handler, Visit } from '../visit.ts'
import { linkToPlace, placeName } from './place-link.ts'
import { dateOfDay, type Place } from './places.ts'
import { shelfButtons } from './shelf-buttons.ts'
import { lists, mostMarked, readShelf, type Shelf, type ShelfList, shelfLists } from './shelf.ts'
import { type Shelved, shelved } from './shelved.ts'

// A shelf shows the first of each list; the rest is a click away.
const mostShown = 6

/** `/shelf`: where a reader was, what they put aside, what they love; as a file; and forgotten. */
export const showShelf: Handler = async (visit) => {
  const { words: { shelf: words }, header, query, settings } = visit
  const shelf = readShelf(header('cookie'))
  const sections = await Promise.all(shelfLists.map(async (kind) => section(visit, shelf, kind, await shelved(visit, keysOf(shelf, kind)))))
  const said = notice(visit, query.get('notice') ?? '')
  return pageAnswer(shelfFrame(visit, words.title, html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${said === '' ? '' : html`<p class="notice" role="status">${said}${query.get('return') === null ? '' : html` <a href="${homeward(query.get('return'))}">${words.back}</a>`}</p>`}
${settings.places === 'kept' ? '' : html`<p class="quiet">${words.notKept}</p>`}
${sections}
<div class="shelf-file">
<section aria-labelledby="file"><h2 id="file">${words.file.title}</h2><p class="prose">${words.file.says}</p>
<p><a href="${shelfAddress('export')}" download>${words.file.save}</a></p>
<form method="post" action="${shelfAddress('import')}" enctype="multipart/form-data"><p><label for="shelf-file">${words.file.choose}</label> <input id="shelf-file" type="file" name="file" accept=".json,application/json" required> <button>${words.file.load}</button></p></form></section>
<section aria-labelledby="forget"><h2 id="forget">${words.forget.title}</h2><p class="prose">${words.forget.says}</p>
<form method="post" action="${shelfAddress()}"><p class="actions"><button name="forget" value="history">${words.forget.history}</button> <button name="forget" value="all">${words.forget.all}</button></p></form></section>
</div>`))
}

/** `/shelf/LIST`: one list, all of it. */
export const showShelfList = (kind: ShelfList): Handler => async (visit) => {
  const { words: { shelf: words }, header } = visit
  const shelf = readShelf(header('cookie'))
  const found = await shelved(visit, keysOf(shelf, kind))
  return pageAnswer(shelfFrame(visit, words.listOf(words.lists[kind]), html`<p class="kicker"><a href="${shelfAddress()}">${words.title}</a></p>
<h1>${words.lists[kind]}</h1>
${found.works.size === 0 ? html`<p class="empty">${words.empty[kind]}</p>` : html`<h2 class="hidden">${visit.words.labels.count(found.works.size, 'work')}</h2>${cards(visit, shelf, kind, found, Infinity)}
${takeSet({ shelf: kind }, found.works.size, visit.words)}`}
${missing(visit, kind, found)}`))
}

function shelfFrame({ archive: { assets }, words, keeper }: Visit, title: string, content: Html): Html {
  return frame({ assets, words, title, here: shelfAddress(), kind: 'shelf', unlisted: true, keeper: keeper !== undefined }, content)
}

function keysOf(shelf: Shelf, kind: ShelfList): readonly string[] {
  return kind === 'read' ? shelf.read.map(({ key }) => key) : shelf[kind]
}

function section(visit: Visit, shelf: Shelf, kind: ShelfList, found: Shelved): Html {
  const { shelf: words } = visit.words
  const { size } = found.works
  return html`<section aria-labelledby="${kind}"><h2 id="${kind}">${words.lists[kind]}</h2>
${size === 0 ? html`<p class="empty">${words.empty[kind]}</p>` : cards(visit, shelf, kind, found, mostShown)}
${size > mostShown ? html`<p><a href="${shelfAddress(kind)}">${words.all(size)}</a></p>` : ''}
${missing(visit, kind, found)}</section>`
}

function cards(visit: Visit, shelf: Shelf, kind: ShelfList, { works }: Shelved, most: number): Html {
  const { shelf: words } = visit.words
  const places = new Map(shelf.read.map((place) => [place.key, place]))
  const take = kind === 'read' ? words.removeRead : words.remove[kind]
  // A shelf does not offer to put a work where it stands.
  const tools = (key: string, work: WorkSummary): Html => html`${shelfButtons(work, visit, { from: visit.path }, lists.filter((list) => !shelf[list].includes(key) && !shelf[list].includes(work.key)))}
<form method="post" action="${shelfAddress()}" class="marks"><input type="hidden" name="key" value="${key}"><button name="remove" value="${kind}">${take}<span class="hidden">: ${shownTitle(work, visit.reader)}</span></button></form>`
  return html`<div class="cards">${[...works].slice(0, most).map(([key, work]) => html`<div class="shelved">${workCard(work, visit, '', tools(key, work))}
${places.has(key) ? goOn(visit, work, places.get(key) as Place, kind === 'read') : ''}</div>`)}</div>`
}

function goOn({ words }: Pick<Visit, 'words'>, work: WorkSummary, place: Place, dated: boolean): Html {
  return html`<p class="go-on"><a href="${linkToPlace(work, place)}">${placeName(work, place, words)}</a>${dated ? html` <span class="quiet">${words.shelf.readOn(dateOfDay(place.day))}</span>` : ''}</p>`
}

function missing(visit: Visit, kind: ShelfList, { hidden, gone }: Shelved): Html {
  const { shelf: words } = visit.words
  return html`${hiddenLine(hidden.length, visit)}${gone.length === 0 ? '' : html`<form method="post" action="${shelfAddress()}" class="gone"><p>${words.gone(gone.length)} ${gone.map((key) => html`<input type="hidden" name="key" value="${key}">`)}<button name="remove" value="${kind}">${words.takeGone}</button></p></form>`}`
}

function notice({ words: { shelf: words }, query }: Visit, name: string): string {
  switch (name) {
    case 'added-later': return words.added.later
    case 'added-favourites': return words.added.favourites
    case 'removed': return words.removed
    case 'forgotten': return words.forget.done
    case 'full': return words.full(mostMarked)
    case 'wrong': return words.file.wrong
    case 'loaded': return words.file.loaded(Math.min(1000, Number.parseInt(query.get('works') ?? '', 10) || 0))
    default: return ''
  }
}
