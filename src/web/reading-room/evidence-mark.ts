import type { Source } from '../../model/work.ts'
import { evidenceAddress } from '../addresses.ts'
import type { Entry } from '../entries.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'

/** The small mark beside a value that opens its evidence. Its shape says who answers for the value. */
export function evidenceMark(key: string, { field, index, value, shown }: Entry, { labels, evidence }: Words): Html {
  return html`<a class="mark ${value.source}" href="${evidenceAddress(key, field, index)}" title="${evidence.marks[value.source]}"><span class="hidden">${evidence.mark(labels.fields[field], shown.slice(0, 60), labels.sources[value.source])}</span></a>`
}

/** What the marks mean. */
export function legend({ evidence: { legend: name, marks } }: Words): Html {
  return html`<p class="legend"><strong>${name}</strong> ${(Object.keys(marks) as Source[]).map((source) => html`<span><span class="sign ${source}" aria-hidden="true"></span> ${marks[source]}</span> `)}</p>`
}
