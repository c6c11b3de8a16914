import { evidenceAddress } from '../addresses.ts'
import type { Entry } from '../entries.ts'
import { type Html, html } from '../html.ts'
import { fieldNames, sourceNames } from '../labels.ts'
import type { Source } from '../../model/work.ts'

/** The small mark beside a value that opens its evidence. Its shape says who answers for the value. */
export function evidenceMark(key: string, { field, index, value, shown }: Entry): Html {
  return html`<a class="mark ${value.source}" href="${evidenceAddress(key, field, index)}" title="${sourceTitles[value.source]}"><span class="hidden">${fieldNames[field]} “${shown.slice(0, 60)}”: ${sourceNames[value.source]}. Show the evidence</span></a>`
}

/** What the marks mean. */
export function legend(): Html {
  return html`<p class="legend"><strong>The marks</strong> ${(Object.keys(sourceTitles) as Source[]).map((source) => html`<span><span class="sign ${source}" aria-hidden="true"></span> ${sourceTitles[source].toLowerCase()}</span> `)}</p>`
}

const sourceTitles: Readonly<Record<Source, string>> = {
  stated: 'Stated in the file', derived: 'Concluded by a rule', terms: 'Answered for by the bringer', ruling: 'Ruled by a curator', devised: 'Devised here',
}
