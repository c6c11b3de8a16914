import type { SegmentText, WorkPage } from '../../catalogue/store.ts'
import { admit } from '../../consent/readable.ts'
import type { Evidence } from '../../model/assertion.ts'
import type { Origin } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { masked } from '../../text/personal.ts'
import { evidenceAddress, workAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { type Entry, entriesOf } from '../entries.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { grounds } from './grounds.ts'
import { highlightsOf } from './show-received.ts'
import { lineOf, sheet, windowAround } from './sheet.ts'
import { openedWork } from './opened-work.ts'
import { shownTitle } from './work-card.ts'

// Further places say the same again; past these nobody looks.
const mostPlaces = 4

/** `/works/:key/evidence/:field/:index`: the words that a value rests on, where they stand. */
export const showEvidence: Handler = async (visit) => {
  // A gated work answers alike for every value, so that nobody learns from outside which there are.
  const opened = await openedWork(visit)
  if ('instead' in opened) return opened.instead
  const { work } = opened
  const entries = entriesOf(opened.record, visit.words)
  const entry = entries.find(({ field, index }) => field === visit.params['field'] && String(index) === visit.params['index'])
  if (!entry) return undefined
  const segment = (await visit.archive.catalogue.segments(work.key))?.[entry.value.segment]
  const text = segment && admit(visit.reader, segment)
  const title = shownTitle(work, visit.reader)
  return pageAnswer(frame({ assets: visit.archive.assets, words: visit.words, title: visit.words.evidence.title(visit.words.labels.fields[entry.field], title), kind: 'evidence', unlisted: true, keeper: visit.keeper !== undefined },
    evidencePage(work, title, entry, entries, text?.is === 'open' ? text.words : undefined, await ruledBy(visit, work.key, entry), visit.words)))
}

/** All that a work's values rest on, each under a name that a link leads to: for one page of a site, where each value has a page in the rooms. */
export const showAllEvidence: Handler = async (visit) => {
  const opened = await openedWork(visit)
  if ('instead' in opened) return opened.instead
  const { work, record } = opened
  const { archive: { assets, catalogue }, words, reader } = visit
  const entries = entriesOf(record, words)
  const texts = (await catalogue.segments(work.key) ?? []).map((segment) => {
    const text = admit(reader, segment)
    return text.is === 'open' ? text.words : undefined
  })
  const title = shownTitle(work, reader)
  const parts: Html[] = []
  for (const entry of entries) {
    const text = texts[entry.value.segment]
    parts.push(html`<section class="value-of" aria-labelledby="${entry.field}-${entry.index}"><h2 class="finding" id="${entry.field}-${entry.index}"><span>${words.labels.fields[entry.field]}</span> <span class="value${entry.lost ? ' passed-over' : ''}">${masked(entry.shown)}</span></h2>
${because(entry, await ruledBy(visit, work.key, entry), words)}
${text ? places(work.key, entry, entries, text, words, `${words.labels.fields[entry.field]} ${entry.index + 1}: `) : ''}</section>`)
  }
  return pageAnswer(frame({ assets, words, title: `${words.site.evidence} · ${title}`, kind: 'evidence', unlisted: true }, html`<p class="kicker"><a href="${workAddress(work.key)}">${title}</a></p>
<h1>${words.site.evidence}</h1>
${parts}`))
}

function because(entry: Entry, ruling: Html | '', words: Words): Html {
  const { evidence: says } = words
  return html`<div class="prose"><p class="because"><span class="sign ${entry.value.source}" aria-hidden="true"></span> ${entry.lost ? html`<strong>${says.passedOver}</strong> ${says.another} ` : ''}${grounds(entry, words)}</p>${ruling}</div>`
}

function evidencePage(work: WorkPage, title: string, entry: Entry, entries: readonly Entry[], text: SegmentText | undefined, ruling: Html | '', words: Words): Html {
  const { labels, evidence: says } = words
  const others = entries.filter((other) => other !== entry && other.field === entry.field)
  const at = entries.indexOf(entry)
  const [before, next] = [entries[at - 1], entries[at + 1]]
  return html`<p class="kicker"><a href="${workAddress(work.key)}">${title}</a></p>
<h1 class="finding"><span>${labels.fields[entry.field]}</span> <span class="value${entry.lost ? ' passed-over' : ''}">${masked(entry.shown)}</span></h1>
${because(entry, ruling, words)}
${text ? places(work.key, entry, entries, text, words) : ''}
${others.length > 0 ? html`<section class="others" aria-labelledby="others"><h2 id="others">${says.alike}</h2><ul>${others.slice(0, 20).map((other) => html`<li><a href="${evidenceAddress(work.key, other.field, other.index)}">${masked(other.shown.slice(0, 120))}</a>${other.lost ? html` <span class="written">${says.passedOverShort}</span>` : ''}</li>`)}</ul></section>` : ''}
<nav class="turn" aria-label="${says.record}"><p>${before ? turn('prev', work.key, before, words) : html`<span></span>`}${next ? turn('next', work.key, next, words) : html`<a href="${workAddress(work.key)}"><span>${says.end}</span> ${says.back}</a>`}</p></nav>`
}

function turn(rel: 'prev' | 'next', key: string, { field, index, shown }: Entry, { labels, evidence }: Words): Html {
  return html`<a rel="${rel}" href="${evidenceAddress(key, field, index)}"><span>${rel === 'prev' ? evidence.before : evidence.next}</span> ${labels.fields[field]}: ${masked(shown.slice(0, 40))}</a>`
}

/** `of`: what tells places apart where several values stand on a page. */
function places(key: string, entry: Entry, entries: readonly Entry[], text: SegmentText, words: Words, of = ''): Html {
  const shown = entry.value.evidence.slice(0, mostPlaces)
  const more = entry.value.evidence.length - shown.length
  return html`${shown.map((evidence, i) => place(key, entry, entries, text, evidence, `${of}${words.evidence.where(i)}`, words))}${more > 0 ? html`<p class="small">${words.evidence.furtherPlaces(words.labels.count(more, 'further place'))}</p>` : ''}`
}

function place(key: string, entry: Entry, entries: readonly Entry[], text: SegmentText, evidence: Evidence, label: string, words: Words): Html {
  const { labels, evidence: says } = words
  if (evidence.in === 'name') return html`<section class="paper" aria-label="${label}"><header><span>${says.fileName}</span></header><p class="slip">${lit(text.path, evidence.at, entry.value.asWritten)}</p></section>`
  if (evidence.in === 'metadata') return html`<section class="paper" aria-label="${label}"><header><code class="path">${masked(text.path)}</code><span>${says.field} <code>${evidence.path}</code></span></header><p class="slip"><mark>${masked(evidence.words)}</mark></p></section>`
  const rest = highlightsOf(key, entries.filter((other) => other !== entry), entry.value.segment, words)
  const line = lineOf(text.reading.text, evidence.at[0])
  const origin = originOf(text.reading.origins, evidence.at[0])
  return html`<section class="paper" aria-label="${label}">
<header><code class="path">${masked(text.path)}</code><span>${says.line} ${labels.figure(line)}</span>${origin ? html`<span>${origin.encoding}${origin.repairs.length > 0 ? html`, ${says.mended(origin.repairs.join(', '))}` : ''}</span>` : ''}</header>
${sheet(text, windowAround(text.reading.text, evidence.at, boundsOf(text, evidence.at)), [{ at: evidence.at, strong: true, label: labels.fields[entry.field] }, ...rest])}
</section>`
}

/** How far around a place may be shown: not into another story of the same file, which has a gate of its own. Of a place outside of both, its own words. */
function boundsOf({ draft: { at: [start, end] } }: SegmentText, at: Span): Span {
  return at[0] >= start && at[1] <= end ? [start, end] : at
}

/** The name with its words lit up; a name that has been given folders since is searched for them. */
function lit(name: string, at: Span, words = ''): Html {
  const there = name.slice(...at) === words ? at[0] : name.lastIndexOf(words)
  const [from, to] = words === '' || there < 0 ? [0, 0] : [there, there + words.length]
  const veiled = masked(name)
  return html`${veiled.slice(0, from)}<mark>${veiled.slice(from, to)}</mark>${veiled.slice(to)}`
}

function originOf(origins: readonly Origin[], at: number): Origin | undefined {
  return origins.findLast((origin) => origin.at <= at)
}

/** Who ruled, when and why; what a person wrote there is veiled as everything is. */
async function ruledBy({ archive: { catalogue }, words }: Visit, key: string, { value }: Entry): Promise<Html | ''> {
  if (value.ruling === undefined) return ''
  const ruling = (await catalogue.rulings(key)).find(({ id }) => id === value.ruling)
  if (!ruling) return ''
  return html`<p>${words.evidence.ruled(words.labels.date(ruling.at), masked(ruling.by))}${ruling.reason ? html`: <q>${masked(ruling.reason)}</q>` : ''}.</p>`
}

