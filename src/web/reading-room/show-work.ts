import type { SegmentSummary, WorkPage } from '../../catalogue/store.ts'
import { headingValue } from '../../catalogue/card.ts'
import type { BrowseKind } from '../../model/heading.ts'
import { admit } from '../../consent/readable.ts'
import { type Reader, weight } from '../../consent/policy.ts'
import { formatName } from '../../format/formats.ts'
import { glossOf } from '../../intake/headers/story-codes.ts'
import type { Field } from '../../model/assertion.ts'
import { rungs } from '../../model/rating.ts'
import type { Warning } from '../../model/warning.ts'
import type { WorkRecord } from '../../model/work.ts'
import { browseAddress, chapterAddress, deskWorkAddress, workAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { type Entry, entriesOf, standing } from '../entries.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { count, dateName, fieldNames, figure, languageName, size, speakers, warningAnswerNames } from '../labels.ts'
import { masked } from '../masked.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { chapterName } from './chapter-name.ts'
import { evidenceMark, legend } from './evidence-mark.ts'
import { hideButtons } from './hide-buttons.ts'
import { openedWork } from './opened-work.ts'
import { byline, foldedWarnings, ratingBadge, shownTitle } from './work-card.ts'

// A header may name hundreds; all of them are in the text as received.
const mostValues = 60

/** `/works/:key`: the record of a work, or its gate. */
export const showWork: Handler = async (visit) => {
  const opened = await openedWork(visit)
  if ('instead' in opened) return opened.instead
  const { work, record } = opened
  const title = shownTitle(work, visit.reader)
  return pageAnswer(frame({ assets: visit.archive.assets, words: visit.words, title, kind: 'work', keeper: visit.keeper !== undefined, adult: weight(work.rung) >= rungs.indexOf('mature') },
    workPage(work, record, title, visit)))
}

function workPage(work: WorkPage, record: WorkRecord, title: string, visit: Visit): Html {
  const { words, reader, settings } = visit
  const isKeeper = visit.keeper !== undefined
  const entries = entriesOf(record, words)
  const summary = standing(entries, 'summary')[0]
  return html`<article class="work">
<header class="title-page">
${work.series ? html`<p class="kicker"><a href="${browseAddress('series', headingValue('series', work.series.name))}">${masked(work.series.name)}</a>${work.series.number === undefined ? '' : html`, ${work.series.number}`}</p>` : html`<p class="kicker">${count(work.words, 'word')} · ${languageName(work.language)}${work.date ? ` · ${dateName(work.date)}` : ''}</p>`}
<h1${work.titleKind === 'incipit' ? html` class="opening-words"` : ''}>${title}${marked(work.key, standing(entries, 'title'), words)}</h1>
${byline(work.creators, words)}
<p class="begin"><a class="primary" href="${chapterAddress(work.key, 1)}">${work.contents.length > 1 ? 'Begin at chapter 1' : 'Begin reading'}</a>${work.contents.length > 1 ? html` <a href="${workAddress(work.key)}/whole">The whole on one page</a>` : ''} <a href="${workAddress(work.key)}/received">The file, line by line</a>${isKeeper ? html` <a href="${deskWorkAddress(work.key)}">At the desk</a>` : ''}</p>
</header>
<div class="columns">
<div>
${summary ? html`<section aria-labelledby="summary"><h2 id="summary">Summary${evidenceMark(work.key, summary, words)}</h2><p class="summary-text">${masked(summary.shown)}</p></section>` : ''}
${contents(work, reader)}
${record.notes.length > 0 ? html`<section aria-labelledby="notes"><h2 id="notes">Notes</h2>${standing(entries, 'note').map((entry) => html`<p class="note-text">${masked(entry.shown)}${evidenceMark(work.key, entry, words)}</p>`)}</section>` : ''}
${record.disclaimer ? html`<section aria-labelledby="disclaimer"><h2 id="disclaimer">Disclaimer</h2>${standing(entries, 'disclaimer').map((entry) => html`<p class="note-text">${masked(entry.shown)}${evidenceMark(work.key, entry, words)}</p>`)}</section>` : ''}
</div>
<section class="catalogued" aria-labelledby="record"><h2 id="record">The record</h2>
<dl class="record">
${row('Rating', record.rating ? html`${ratingBadge(work.rung, words)}${marked(work.key, standing(entries, 'rating'), words)}${asWritten(standing(entries, 'rating')[0])}` : html`${ratingBadge('unrated', words)} <span class="written">Nobody has said anything</span>`)}
${row('Warnings', settings.folded && work.warnings.length > 0 ? foldedWarnings(warningValues(work, words, entries), words) : warningValues(work, words, entries))}
${values(work, words, entries, 'creator', 'creator')}
${values(work, words, entries, 'fandom', 'fandom')}
${values(work, words, entries, 'relationship', 'relationship')}
${values(work, words, entries, 'character', 'character')}
${values(work, words, entries, 'tag', 'tag')}
${values(work, words, entries, 'series')}
${values(work, words, entries, 'date')}
${values(work, words, entries, 'permission')}
${values(work, words, entries, 'status')}
${values(work, words, entries, 'reviews')}
${row('Language', html`<a href="${browseAddress('language', work.language)}">${languageName(work.language)}</a>`)}
${row('Extent', html`${count(work.words, 'word')} in ${count(work.chapters, 'chapter')}`)}
</dl>
${legend(words)}
${hideButtons(work, title, visit, 'record')}
</section>
</div>
${provenance(work, reader)}
</article>`
}

function contents(work: WorkPage, reader: Reader): Html {
  if (work.contents.length < 2) return html``
  return html`<section aria-labelledby="contents"><h2 id="contents">Contents</h2><ol class="contents">${work.contents.map((chapter) => html`<li><a href="${chapterAddress(work.key, chapter.number)}">${chapterName(chapter, reader)}</a> <span class="count">${figure(chapter.words)}<span class="hidden"> words</span></span></li>`)}</ol></section>`
}

function row(name: string, value: Html | ''): Html | '' {
  return value === '' ? '' : html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

function values(work: WorkPage, words: Words, entries: readonly Entry[], field: Field, kind?: BrowseKind): Html | '' {
  const all = standing(entries, field)
  if (all.length === 0) return ''
  const plural = all.length === 1 || field === 'series' ? '' : 's'
  const more = all.length - mostValues
  return row(`${fieldNames[field]}${plural}`, html`<ul class="values">${all.slice(0, mostValues).map((entry) => html`<li>${named(entry, linked(work, entry, kind))}${evidenceMark(work.key, entry, words)}${field === 'date' ? asWritten(entry) : ''}</li>`)}${more > 0 ? html`<li class="written">and ${count(more, 'other')}</li>` : ''}</ul>`)
}

/** Who helped is no heading to browse by: of creators only those that the work is listed under. */
function linked(work: WorkPage, { shown }: Entry, kind: BrowseKind | undefined): BrowseKind | undefined {
  return kind === 'creator' && !work.creators.includes(masked(shown)) ? undefined : kind
}

function named({ field, value, shown }: Entry, kind: BrowseKind | undefined): Html {
  const name = (value.value as { readonly name?: string }).name
  const gloss = field === 'tag' && name !== undefined ? glossOf(name) : undefined
  const words = gloss === undefined ? html`${masked(shown)}` : html`<abbr title="${gloss}">${masked(shown)}</abbr>`
  return kind && name !== undefined ? html`<a href="${browseAddress(kind, headingValue(kind, name))}">${words}</a>` : words
}

function warningValues(work: WorkPage, words: Words, entries: readonly Entry[]): Html {
  const all = standing(entries, 'warning')
  if (all.length === 0) return html`<span class="answer">${warningAnswerNames['not-asked']}</span>`
  return html`<ul class="values">${all.map((entry) => html`<li>${entry.shown}${evidenceMark(work.key, entry, words)}${warningOf(entry) === 'other' ? asWritten(entry) : ''}${entry.value.source === 'stated' ? '' : html` <span class="written">${speakers[entry.value.source]}</span>`}</li>`)}</ul>`
}

/** The warning that an entry is about; what no row of the table reads is shown in the creator's words. */
function warningOf({ value }: Entry): Warning | undefined {
  return (value.value as { readonly warnings?: readonly Warning[] }).warnings?.[0]
}

function asWritten(entry: Entry | undefined): Html | '' {
  return entry?.value.asWritten === undefined ? '' : html` <span class="written">as written: <q>${masked(entry.value.asWritten)}</q></span>`
}

function marked(key: string, entries: readonly Entry[], words: Words): Html | '' {
  return entries[0] ? evidenceMark(key, entries[0], words) : ''
}

function provenance(work: WorkPage, reader: Reader): Html {
  return html`<section class="provenance" aria-labelledby="provenance"><h2 id="provenance">Where it came from</h2>
<p class="lead">Taken in on ${dateName(work.addedAt)} with <a href="${browseAddress('accession', String(work.accession))}">accession ${work.accession}</a>. The bytes are kept as they came; their SHA-256 is their name.</p>
<ul class="files">${work.segments.map((segment) => file(segment, reader))}</ul>
</section>`
}

function file(segment: SegmentSummary, reader: Reader): Html {
  const path = admit(reader, segment.path)
  return html`<li><code class="path">${path.is === 'open' ? masked(path.words) : ''}</code>
<p class="facts"><span>${size(segment.sizeBytes)}</span><span>${formatName(segment.format)}</span>${segment.encoding ? html`<span>${segment.encoding}</span>` : ''}${segment.repairs.map((repair) => html`<span>mended: ${repair}</span>`)}<span><abbr title="${segment.sha256}">SHA-256 ${segment.sha256.slice(0, 12)}…</abbr></span></p></li>`
}
