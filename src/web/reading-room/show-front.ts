import { sittingWords } from '../../catalogue/length-bands.ts'
import type { Totals, WorkSet, WorkSummary, YearCount } from '../../catalogue/store.ts'
import { listedTo } from '../../consent/predicate.ts'
import { readingTime } from '../../text/reading-time.ts'
import { atomType } from '../../publish/feeds/atom.ts'
import { typesOne } from '../../publish/opds/opds-one.ts'
import { channels, workAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Handler, Visit } from '../visit.ts'
import { hiddenLine } from './hidden-line.ts'
import { setAddress } from './search-address.ts'
import { waysList } from './show-ways.ts'
import { byline, shownTitle, workCard } from './work-card.ts'

const newestShown = 6
const sittingShown = 5
// What is shorter is a poem, a drabble, or a file that lost its story.
const leastSitting = 250
const shortSet: WorkSet = { by: 'words', least: leastSitting, below: sittingWords + 1 }

/** `/`: search, what the library holds, the newest works, ways in; to the keeper, what nobody answers for. */
export const showFront: Handler = async (visit) => {
  const { archive: { catalogue, assets }, words, reader, keeper } = visit
  const condition = listedTo(reader)
  const [totals, newest, sitting, years, accessions] = await Promise.all([
    catalogue.totals(condition), catalogue.list(condition, { by: 'words' }, 'newest', { offset: 0, limit: newestShown }),
    catalogue.list(condition, shortSet, 'newest', { offset: 0, limit: newestShown + sittingShown }),
    catalogue.overTime(condition), keeper ? catalogue.accessions() : [],
  ])
  const unanswered = accessions.filter(({ unrated }) => unrated > 0).sort((a, b) => b.unrated - a.unrated)
  // What stands among the newest already is not told twice.
  const short = sitting.works.filter(({ key }) => !newest.works.some((work) => work.key === key)).slice(0, sittingShown)
  return pageAnswer(frame({ assets, words, title: 'Incipit', kind: 'front', keeper: keeper !== undefined, feeds: [{ href: channels.atom, type: atomType, title: words.feeds.newest }, { href: channels.opds, type: typesOne.navigation, title: words.feeds.catalog }] }, html`${opening(totals, visit)}
${unanswered.map((each) => keepersNotice(each, visit))}
<div class="front-columns"><div class="front-main">
<section aria-labelledby="newest"><h2 id="newest">${words.front.newest}</h2>
${hiddenLine(newest.hidden, visit)}
${newest.total + newest.hidden === 0 ? html`<p class="empty">${words.front.empty[0]} <code>incipit import</code> ${words.front.empty[1]}</p>` : html`<div class="cards list">${newest.works.map((work) => workCard(work, visit))}</div>`}</section>
</div><div class="front-side">
${short.length > 0 ? sittingList(short, sitting.hidden, visit) : ''}
${totals.works > 0 ? glance(totals, years, visit) : ''}
</div></div>
<section class="ways" aria-labelledby="ways"><h2 id="ways">${words.front.ways}</h2>
${waysList(['fandom', 'creator', 'character', 'series', 'tag', 'rating', 'warning', 'year', 'length', 'language', 'accession', 'random'], words)}
<p class="more"><a href="/browse">${words.front.moreWays}</a></p></section>`))
}

function opening(totals: Totals, { words: { front, labels, frame: { ways } }, site }: Visit): Html {
  const languages = Object.keys(totals.languages).filter((code) => code !== 'und').length
  const [works, words, creators] = [labels.count(totals.works, 'work'), labels.count(totals.words, 'word'), labels.count(totals.creators, 'creator')]
  return html`<div class="opening">
<h1>${site ? site.title : html`<span class="initial" aria-hidden="true">I</span><span class="hidden">I</span>ncipit`}</h1>
<p class="tagline">${totals.works === 0 ? front.taglineEmpty : languages > 1 ? front.taglineIn(works, words, labels.count(languages, 'language'), creators) : front.tagline(works, words, creators)}</p>
<form class="find large" role="search" action="/search"><label class="hidden" for="find">${front.ask}</label><input id="find" type="search" name="q" maxlength="4096" autocomplete="off" placeholder="${front.placeholder}"><button>${front.search}</button></form>
<p class="paths"><a href="/find">${front.remembered}</a> <a href="/random" rel="nofollow">${front.chance}</a> <a href="/shelf">${ways['/shelf']}</a></p>
</div>`
}

function keepersNotice({ id, unrated, works }: { readonly id: number; readonly unrated: number; readonly works: number }, { words: { front, labels } }: Visit): Html {
  return html`<aside class="notice" aria-label="${front.forKeeper}"><p>${front.unanswered(labels.count(unrated, 'work'), labels.count(works, 'work'), String(id))} <a href="/desk/accessions/${id}">${front.answer}</a></p></aside>`
}

function sittingList(works: readonly WorkSummary[], hidden: number, { reader, words, site }: Visit): Html {
  const { front, labels } = words
  return html`<section aria-labelledby="sitting"><h2 id="sitting">${front.sitting}</h2>
<ul class="short">${works.map((work) => html`<li><a href="${workAddress(work.key)}" dir="auto">${shownTitle(work, reader)}</a>${byline(work.creators, words)}<p class="facts"><span>${front.minutes(labels.count(readingTime(work.words), 'minute'))}</span></p></li>`)}</ul>
${hiddenLine(hidden, { words, path: setAddress(shortSet) ?? '/browse/sitting', ...(site && { site }) })}
<p class="more"><a href="/browse/sitting">${front.sittingMore}</a></p></section>`
}

function glance({ works, words: count, creators, languages }: Totals, years: readonly YearCount[], { words }: Visit): Html {
  const { front, labels, statistics } = words
  const dated = years.filter(({ year }) => year !== undefined)
  const fullest = dated.toSorted((a, b) => b.works - a.works)[0]?.year
  const [first, last] = [dated[0]?.year, dated.at(-1)?.year]
  const rows: readonly (readonly [name: string, value: Html | string])[] = [
    [statistics.works, labels.figure(works)], [statistics.words, labels.figure(count)],
    [labels.browse.creator.many, html`<a href="/browse/creator">${labels.figure(creators)}</a>`], [labels.browse.language.many, html`<a href="/browse/language">${labels.figure(Object.keys(languages).length)}</a>`],
    ...(first && last && first !== last ? [[words.browse.ways.year.many, html`<a href="/browse/year">${first}–${last}</a>`] as const] : []),
    ...(fullest && first !== last ? [[front.fullest, html`<a href="/browse/year/${fullest}">${fullest}</a>`] as const] : []),
  ]
  return html`<section aria-labelledby="glance"><h2 id="glance">${front.glance}</h2>
<dl class="glance">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="more"><a href="/statistics">${front.glanceMore}</a></p></section>`
}
