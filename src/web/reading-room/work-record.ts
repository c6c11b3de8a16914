import { headingValue } from '../../catalogue/card.ts'
import type { WorkPage } from '../../catalogue/store.ts'
import { glossOf } from '../../intake/headers/story-codes.ts'
import type { Field } from '../../model/assertion.ts'
import type { BrowseKind } from '../../model/heading.ts'
import type { Warning } from '../../model/warning.ts'
import type { WorkRecord } from '../../model/work.ts'
import { masked } from '../../text/personal.ts'
import { browseAddress } from '../addresses.ts'
import { type Entry, standing } from '../entries.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { evidenceMark, legend } from './evidence-mark.ts'
import { hideButtons } from './hide-buttons.ts'
import { foldedWarnings, ratingBadge } from './work-card.ts'

// Of a date there is more than one reading, and leave has conditions: "anywhere, but keep my name on it".
const inItsWords: ReadonlySet<Field> = new Set(['date', 'permission'])
// A header may name hundreds; all of them are in the text as received.
const mostValues = 60

/** The record of a work: every value, with the mark that leads to its evidence. */
export function workRecord(work: WorkPage, record: WorkRecord, entries: readonly Entry[], title: string, visit: Visit): Html {
  const { words, settings } = visit
  const { labels, works } = words
  const rated = standing(entries, 'rating')
  const list = (field: Field, kind?: BrowseKind): Html | '' => values(work, entries, words, field, kind)
  return html`<section class="catalogued" aria-labelledby="record"><h2 id="record">${works.record}</h2>
<dl class="record">
${row(labels.fields.rating, record.rating ? html`${ratingBadge(work.rung, words)}${marked(work.key, rated, words)}${asWritten(rated[0], words)}` : html`${ratingBadge('unrated', words)} <span class="written">${works.unrated}</span>`)}
${row(labels.manyFields.warning, settings.folded && work.warningAnswer === 'stated' ? foldedWarnings(warningValues(work, entries, words), words) : warningValues(work, entries, words))}
${list('creator', 'creator')}
${list('fandom', 'fandom')}
${list('relationship', 'relationship')}
${list('character', 'character')}
${list('tag', 'tag')}
${list('series', 'series')}
${list('date')}
${list('permission')}
${list('status')}
${list('reviews')}
${row(labels.fields.language, html`<a href="${browseAddress('language', work.language)}">${labels.language(work.language)}</a>`)}
${row(works.extent, html`${works.extentOf(work.words, work.chapters)}`)}
</dl>
${legend(words)}
${hideButtons(work, title, visit, 'record')}
</section>`
}

function row(name: string, value: Html | ''): Html | '' {
  return value === '' ? '' : html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

function values(work: WorkPage, entries: readonly Entry[], words: Words, field: Field, kind?: BrowseKind): Html | '' {
  const { labels, works } = words
  const all = standing(entries, field)
  if (all.length === 0) return ''
  const many: Readonly<Partial<Record<Field, string>>> = labels.manyFields
  const more = all.length - mostValues
  return row((all.length > 1 ? many[field] : undefined) ?? labels.fields[field], html`<ul class="values">${all.slice(0, mostValues).map((entry) => html`<li>${named(entry, linked(work, entry, kind))}${evidenceMark(work.key, entry, words)}${inItsWords.has(field) ? asWritten(entry, words) : ''}</li>`)}${more > 0 ? html`<li class="written">${works.andMore(more)}</li>` : ''}</ul>`)
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

function warningValues(work: WorkPage, entries: readonly Entry[], words: Words): Html {
  const { labels } = words
  const all = standing(entries, 'warning')
  if (all.length === 0) return html`<span class="answer">${labels.warningAnswers['not-asked']}</span>`
  return html`<ul class="values">${all.map((entry) => html`<li>${entry.shown}${evidenceMark(work.key, entry, words)}${warningOf(entry) === 'other' || work.denied ? asWritten(entry, words) : ''}${entry.value.source === 'stated' ? '' : html` <span class="written">${labels.speakers[entry.value.source]}</span>`}</li>`)}</ul>`
}

/** The warning that an entry is about; what no row of the table reads is shown in the creator's words. */
function warningOf({ value }: Entry): Warning | undefined {
  return (value.value as { readonly warnings?: readonly Warning[] }).warnings?.[0]
}

function asWritten(entry: Entry | undefined, { works }: Words): Html | '' {
  return entry?.value.asWritten === undefined ? '' : html` <span class="written">${works.asWritten} <q>${masked(entry.value.asWritten)}</q></span>`
}

/** The mark of the first of a record's values. */
export function marked(key: string, entries: readonly Entry[], words: Words): Html | '' {
  return entries[0] ? evidenceMark(key, entries[0], words) : ''
}
