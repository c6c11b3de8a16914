import type { WorkPage } from '../../catalogue/store.ts'
import { coverSize } from '../../publish/cover/cover.ts'
import { headingValue } from '../../catalogue/card.ts'
import type { Reader } from '../../consent/policy.ts'
import type { WorkRecord } from '../../model/work.ts'
import { masked } from '../../text/personal.ts'
import { oneSitting, readingTime } from '../../text/reading-time.ts'
import { languageTag } from '../../text/language-tag.ts'
import { labelOf } from '../adult-label.ts'
import { browseAddress, chapterAddress, coverAddress, deskWorkAddress, receivedAddress, wholeAddress, workAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { type Entry, entriesOf, standing } from '../entries.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { takeWork } from '../publications/take-line.ts'
import { linkToPlace, placeName } from '../shelf/place-link.ts'
import { placeIn } from '../shelf/placing.ts'
import { marksSheet, shelfButtons } from '../shelf/shelf-buttons.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { chapterName } from './chapter-name.ts'
import { evidenceMark } from './evidence-mark.ts'
import { openedWork } from './opened-work.ts'
import { byline, shownTitle } from './work-card.ts'
import { workData } from './work-data.ts'
import { workFiles } from './work-files.ts'
import { marked, workRecord } from './work-record.ts'

/** `/works/:key`: the record of a work, or its gate. */
export const showWork: Handler = async (visit) => {
  const opened = await openedWork(visit)
  if ('instead' in opened) return opened.instead
  const { work, record } = opened
  const { archive: { assets, listing }, words, keeper, reader } = visit
  const title = shownTitle(work, reader)
  return pageAnswer(frame({ assets, words, title, kind: 'work', keeper: keeper !== undefined, adult: labelOf(work.rung, listing.adultLabel), sheets: visit.site ? [] : [marksSheet(work.key)], data: workData(work, record, visit) }, workPage(work, record, title, visit)))
}

function workPage(work: WorkPage, record: WorkRecord, title: string, visit: Visit): Html {
  const { words, reader } = visit
  const { labels, works } = words
  const entries = entriesOf(record, words)
  const summary = standing(entries, 'summary')[0]
  const lang = languageTag(work.language)
  return html`<article class="work">
<header class="title-page">
${work.series ? html`<p class="kicker"><a href="${browseAddress('series', headingValue('series', work.series.name))}">${masked(work.series.name)}</a>${work.series.number === undefined ? '' : html`, ${work.series.number}`}</p>` : html`<p class="kicker">${labels.count(work.words, 'word')} · ${labels.language(work.language)}${work.date ? ` · ${labels.date(work.date)}` : ''}</p>`}
<h1 lang="${lang}" dir="auto"${work.titleKind === 'incipit' ? html` class="opening-words"` : ''}>${title}${marked(work.key, standing(entries, 'title'), words)}</h1>
<img class="cover" src="${coverAddress(work.key, 'svg')}" width="${coverSize.width}" height="${coverSize.height}" alt="${words.book.cover}" loading="lazy" decoding="async">
${byline(work.creators, words)}
${waysIn(work, visit)}
</header>
<div class="columns">
<div>
${summary ? html`<section aria-labelledby="summary"><h2 id="summary">${works.summary}${evidenceMark(work.key, summary, words)}</h2><p class="summary-text" dir="auto">${masked(summary.shown)}</p></section>` : ''}
${contents(work, reader, words)}
${aside('notes', works.notes, work, standing(entries, 'note'), words)}
${aside('disclaimer', works.disclaimer, work, standing(entries, 'disclaimer'), words)}
</div>
${workRecord(work, record, entries, title, visit)}
</div>
${workFiles(work, reader, words)}
</article>`
}

/** The ways into the text: where the reader was, the beginning, the whole; and their shelf. */
function waysIn(work: WorkPage, { words, header, keeper, settings, site }: Visit): Html {
  const { works } = words
  const many = work.contents.length > 1
  const place = settings.places === 'kept' ? placeIn(header('cookie'), work.key) : undefined
  const minutes = readingTime(work.words)
  return html`<p class="begin"${site ? html` data-on="${words.reading.goOnInOne(1)}"` : ''}>${place ? html`<a class="primary" href="${linkToPlace(work, place)}">${placeName(work, place, words)}</a> ` : ''}<a${place ? '' : html` class="primary"`} href="${chapterAddress(work.key, 1)}">${many ? works.beginAt : works.begin}</a>${many ? html` <a href="${wholeAddress(work.key)}">${works.whole}</a>` : ''} <a href="${receivedAddress(work.key)}">${works.lines}</a>${keeper ? html` <a href="${deskWorkAddress(work.key)}">${works.desk}</a>` : ''}</p>
<p class="sitting quiet">${minutes <= oneSitting ? works.oneSitting(minutes) : works.readIn(minutes)}</p>
${shelfButtons(work, { words, ...(site && { site }) }, { here: workAddress(work.key) })}
${site ? '' : takeWork(work.key, words)}`
}

function contents(work: WorkPage, reader: Reader, words: Words): Html {
  if (work.contents.length < 2) return html``
  const { labels, works } = words
  return html`<section aria-labelledby="contents"><h2 id="contents">${works.contents}</h2><ol class="contents">${work.contents.map((chapter) => html`<li><a href="${chapterAddress(work.key, chapter.number)}" dir="auto">${chapterName(chapter, reader, words)}</a> <span class="count">${labels.figure(chapter.words)}<span class="hidden"> ${works.words}</span></span></li>`)}</ol></section>`
}

/** What creators said beside their story, apart from it. */
function aside(id: string, name: string, work: WorkPage, entries: readonly Entry[], words: Words): Html | '' {
  return entries.length === 0 ? '' : html`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>${entries.map((entry) => html`<p class="note-text" dir="auto">${masked(entry.shown)}${evidenceMark(work.key, entry, words)}</p>`)}</section>`
}
