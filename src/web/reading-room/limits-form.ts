import { unasked } from '../../consent/policy.ts'
import { type Warning, warningCodes } from '../../model/warning.ts'
import { type Html, html } from '../html.ts'
import { admissible, type Settings } from '../settings.ts'
import type { Words } from '../words/en.ts'
import { choice } from './looks-form.ts'

// Those that writers warn for most stand in the open.
const common: readonly Warning[] = ['graphic-violence', 'character-death', 'sexual-assault', 'underage', 'incest', 'abuse', 'self-harm', 'suicide', 'torture', 'horror']

/** The part of the settings that says what a reader admits: the highest rating, and each warning. */
export function limitsForm(settings: Settings, words: Words): Html {
  const { settings: says, labels, works } = words
  const { highest, never, ask, folded } = settings
  const rare = warningCodes.filter((warning) => !common.includes(warning))
  return html`<fieldset><legend>${says.highest}</legend>
<p class="hint">${says.highestHint(works.within(labels.rungs[unasked]))}</p>
<div class="choices">${choice('highest', '', says.eachTime, highest === undefined)}${admissible.map((rung) => choice('highest', rung, labels.rungs[rung], highest === rung))}</div></fieldset>
<fieldset><legend>${says.warnings}</legend>
<p class="hint">${says.warningsHint}</p>
${table(common, settings, words)}
<details${rare.some((warning) => never.includes(warning) || ask.includes(warning)) ? html` open` : ''}><summary>${says.allOther}</summary>${table(rare, settings, words)}</details>
<label class="choice"><input type="checkbox" name="folded" value="yes"${folded ? html` checked` : ''}><span>${says.folded}</span></label>
<p class="hint">${says.foldedHint}</p></fieldset>`
}

function table(warnings: readonly Warning[], { ask, never }: Settings, { settings: says, labels }: Words): Html {
  const cell = (name: 'ask' | 'never', warning: Warning, label: string, checked: boolean): Html =>
    html`<td><label class="box"><input type="checkbox" name="${name}" value="${warning}" aria-label="${label}"${checked ? html` checked` : ''}></label></td>`
  return html`<table class="warning-limits"><thead><tr><th scope="col">${says.warning}</th><th scope="col">${says.ask}</th><th scope="col">${says.never}</th></tr></thead>
<tbody>${warnings.map((warning) => html`<tr><th scope="row">${labels.warnings[warning]}</th>${cell('ask', warning, says.askOf(labels.warnings[warning]), ask.includes(warning))}${cell('never', warning, says.neverOf(labels.warnings[warning]), never.includes(warning))}</tr>
`)}</tbody></table>`
}
