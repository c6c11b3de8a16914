import type { WorkPage } from '../../catalogue/store.ts'
import { keeper } from '../../consent/policy.ts'
import { profiles } from '../../intake/headers/profiles.ts'
import { activeRulings } from '../../gather/rulings.ts'
import { type Assertion, type Field, ofField } from '../../model/assertion.ts'
import type { Followed } from '../../model/reading.ts'
import { findings } from '../../model/finding.ts'
import type { Ruling } from '../../model/ruling.ts'
import { warnings } from '../../model/warning.ts'
import { deskWorkAddress, evidenceAddress, workAddress } from '../addresses.ts'
import { type Entry, entriesOf, shownValue } from '../entries.ts'
import { type Html, html } from '../html.ts'
import { count, dateName, fieldNames, rungNames, size, sourceNames, speakers, stateNames, warningAnswerNames } from '../labels.ts'
import type { RuleChoices } from '../../text/typography/repairs.ts'
import { shownTitle } from '../reading-room/work-card.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { deskAnswer, token } from './desk-frame.ts'
import { deskWork, opened } from './desk-work.ts'
import { type FieldForm, fieldForms, type RuledField, ruledFields } from './field-forms.ts'
import { shownChoices, workRepairs } from './work-repairs.ts'

/** `/desk/works/:key`: a work's record with everything that its readings assert, and the forms to rule on it. */
export const showDeskWork: Handler = async (visit) => {
  const { archive: { catalogue } } = visit
  const work = await deskWork(visit)
  if (!work) return undefined
  const [rulings, assertions, archive, segments] = await Promise.all([catalogue.rulings(work.key), catalogue.assertions(work.key), catalogue.repairs(), catalogue.segments(work.key)])
  const title = shownTitle(work, keeper)
  return deskAnswer(visit, { title, here: '' }, html`<p class="kicker">${stateNames[work.facts.state]}</p><h1>${title}</h1>
<p class="byline">${work.creators.length > 0 ? `by ${work.creators.join(', ')}` : 'no creator named'}</p>
${visit.query.get('done') === null ? '' : html`<p class="notice" role="status">Done. It is in the history below, and can be undone.</p>`}
${visit.query.get('wrong') === null ? '' : html`<p class="wrong" role="alert">That gave no value that fits. Fill in the field, then set or add; how sure a rule has to be is a number from 0 to 1.</p>`}
${summaryOf(work)}
${stateForm(visit, work)}
<section aria-labelledby="record"><h2 id="record">The record</h2><p class="lead">Each value, and what to do about it. What you rule outranks every rule and stays, however often the file is read again.</p>
${ruledFields.map((field) => fieldSection(visit, work, field, entriesOf(opened(work.record), visit.words).filter((entry) => entry.field === field)))}</section>
${workRepairs(visit, work, rulings, archive, (segments ?? []).map(opened))}
${history(visit, work, rulings)}
${assertions ? asserted(work, opened(assertions), visit.words) : ''}`)
}

function summaryOf(work: WorkPage): Html {
  return html`<dl class="record"><div><dt>Rating</dt><dd>${rungNames[work.rung]} <span class="written">${work.ratingSource ? speakers[work.ratingSource] : work.rung === 'unrated' ? 'nobody answers for it yet' : ''}</span></dd></div>
<div><dt>Warnings</dt><dd>${work.warningAnswer === 'stated' ? work.warnings.map((warning) => warnings[warning]).join(', ') : warningAnswerNames[work.warningAnswer]}</dd></div>
<div><dt>Address</dt><dd><a href="${workAddress(work.key)}">${workAddress(work.key)}</a></dd></div>
<div><dt>Files</dt><dd><ul class="values">${work.segments.map((segment) => html`<li><a href="${deskWorkAddress(work.key)}/segments/${segment.number}">${opened(segment.path)}</a> <span class="written">${size(segment.sizeBytes)}${segment.encoding ? `, ${segment.encoding}` : ''}</span></li>`)}</ul></dd></div>
${work.findings.length > 0 ? html`<div><dt>Findings</dt><dd><ul class="values">${work.findings.map(({ code, detail }) => html`<li>${findings[code].says}${detail ? html` <q>${detail}</q>` : ''}</li>`)}</ul></dd></div>` : ''}</dl>`
}

function stateForm({ keeper: who }: Visit, work: WorkPage): Html {
  const act = work.facts.state === 'published' ? 'withhold' : 'publish'
  return html`<form method="post" action="${deskWorkAddress(work.key)}/rulings" class="state">${token(who)}<input type="hidden" name="act" value="${act}">
<label for="state-reason">Reason, if you like</label><input id="state-reason" name="reason" maxlength="500" autocomplete="off"><button>${act === 'withhold' ? 'Withhold this work' : 'Publish this work'}</button></form>`
}

function fieldSection(visit: Visit, work: WorkPage, field: RuledField, entries: readonly Entry[]): Html {
  const form: FieldForm<never> = fieldForms[field] as unknown as FieldForm<never>
  return html`<section class="field" aria-labelledby="f-${field}"><h3 id="f-${field}">${fieldNames[field]}</h3>
${entries.length === 0 ? html`<p class="quiet">Nothing.</p>` : html`<ul class="ruled">${entries.map((entry) => html`<li><span class="value${entry.lost ? ' passed-over' : ''}">${entry.shown}</span> <span class="written">${entry.lost ? 'passed over, ' : ''}${sourceNames[entry.value.source]}</span>${work.facts.state === 'published' && entry.value.evidence.length > 0 ? html` <a href="${evidenceAddress(work.key, field, entry.index)}">evidence<span class="hidden"> for ${entry.shown}</span></a>` : ''}
${entry.lost || entry.value.source === 'ruling' || entry.value.source === 'terms' || entry.value.source === 'devised' ? '' : html`<form method="post" action="${deskWorkAddress(work.key)}/rulings">${token(visit.keeper)}<input type="hidden" name="act" value="deny"><input type="hidden" name="field" value="${field}"><input type="hidden" name="index" value="${entry.index}"><button class="plain">Strike out<span class="hidden"> ${fieldNames[field]} ${entry.shown}</span></button></form>`}</li>`)}</ul>`}
<details><summary>Rule on the ${fieldNames[field].toLowerCase()}</summary><form method="post" action="${deskWorkAddress(work.key)}/rulings" class="rule-form">${token(visit.keeper)}<input type="hidden" name="field" value="${field}">
${form.inputs(`f-${field}`)}
<label for="f-${field}-reason">Reason, if you like</label><input id="f-${field}-reason" name="reason" maxlength="500" autocomplete="off">
<p class="actions"><button name="act" value="set">${form.several ? 'Set this alone' : 'Set'}</button>${form.several ? html` <button name="act" value="add">Add beside the others</button>` : ''}</p></form></details></section>`
}

function history({ keeper: who, words }: Visit, work: WorkPage, rulings: readonly Ruling[]): Html {
  const active = new Set(activeRulings(rulings).map(({ id }) => id))
  const label: Readonly<Record<Ruling['act'], string>> = { set: 'set', add: 'added', deny: 'struck out', withhold: 'withheld the work', publish: 'published the work', undo: 'undid' }
  return html`<section aria-labelledby="history"><h2 id="history">History</h2>${rulings.length === 0 ? html`<p class="quiet">Nobody has ruled on this work.</p>` : html`<ol class="history">${rulings.toSorted((a, b) => b.id - a.id).map((ruling) => html`<li><span class="value${active.has(ruling.id) || ruling.act === 'undo' ? '' : ' passed-over'}">${ruling.by} ${label[ruling.act]}${ruling.field ? html` ${ruledNames(ruling, words)}` : ''}${ruling.undoes === undefined ? '' : ` ruling ${ruling.undoes}`}</span> <span class="written">ruling ${ruling.id}, ${dateName(ruling.at)}${ruling.reason ? html`, <q>${ruling.reason}</q>` : ''}</span>
${active.has(ruling.id) ? html`<form method="post" action="${deskWorkAddress(work.key)}/undo">${token(who)}<input type="hidden" name="ruling" value="${ruling.id}"><button class="plain">Undo<span class="hidden"> ruling ${ruling.id}</span></button></form>` : ''}</li>`)}</ol>`}</section>`
}

function ruledNames({ field, value }: Ruling, words: Words): Html {
  if (field === 'repairs') return html`repairs <em>${shownChoices(value as RuleChoices)}</em>`
  return field ? html`${fieldNames[field].toLowerCase()} <em>${shownValue(field, value, words)}</em>` : html``
}

/** The conventions that a file's head was read by. */
function readAs(followed: readonly Followed[]): Html {
  const names = followed.flatMap(({ name, score }) => profiles.filter((each) => each.name === name).map(({ says }) => `${says} (${Math.round(score * 100)} %)`))
  return names.length === 0 ? html`` : html`<p class="hint">Read as ${names.join('; ')}.</p>`
}

function asserted(work: WorkPage, segments: readonly (readonly Assertion[])[], words: Words): Html {
  return html`<section aria-labelledby="asserted"><h2 id="asserted">All that the readings assert</h2>${segments.map((assertions, number) => html`
<details><summary>${opened((work.segments[number] ?? work.segments[0] as WorkPage['segments'][number]).path)}: ${count(assertions.length, 'assertion')}</summary>
${readAs(work.segments[number]?.profiles ?? [])}
<div class="scroll" role="region" aria-label="Assertions of file ${number + 1}" tabindex="0"><table><thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">As written</th><th scope="col">Basis</th><th scope="col">Rule</th><th scope="col">Sure</th></tr></thead><tbody>
${(Object.keys(fieldNames) as Field[]).flatMap((field) => ofField(assertions, field)).map((assertion) => html`<tr><td>${fieldNames[assertion.field]}</td><td>${shownValue(assertion.field, assertion.value, words).slice(0, 200)}</td><td>${assertion.asWritten.slice(0, 200)}</td><td>${assertion.basis}</td><td><code>${assertion.rule}</code></td><td>${Math.round(assertion.confidence * 100)}</td></tr>`)}
</tbody></table></div></details>`)}</section>`
}
