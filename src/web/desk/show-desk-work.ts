import type { WorkPage } from '../../catalogue/store.ts'
import { keeper } from '../../consent/policy.ts'
import { activeRulings, ruledStory } from '../../gather/rulings.ts'
import { type Assertion, type Field, ofField } from '../../model/assertion.ts'
import type { Followed } from '../../model/reading.ts'
import type { PlaceRuling, Ruling, StoryRuling } from '../../model/ruling.ts'
import { deskWorkAddress, evidenceAddress, workAddress } from '../addresses.ts'
import { type Entry, entriesOf, shownValue } from '../entries.ts'
import { type Html, html } from '../html.ts'
import type { RuleChoices } from '../../text/typography/repairs.ts'
import { shownTitle } from '../reading-room/work-card.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { deskAnswer, token } from './desk-frame.ts'
import { deskWork, opened } from './desk-work.ts'
import { type FieldForm, fieldForms, type RuledField, ruledFields } from './field-forms.ts'
import { placeForms } from './place-forms.ts'
import { shownChoices, workRepairs } from './work-repairs.ts'

/** `/desk/works/:key`: a work's record with everything that its readings assert, and the forms to rule on it. */
export const showDeskWork: Handler = async (visit) => {
  const { archive: { catalogue }, words } = visit
  const { labels, works: byWords, desk: { work: says, done } } = words
  const work = await deskWork(visit)
  if (!work) return undefined
  const [rulings, assertions, archive, segments] = await Promise.all([catalogue.rulings(work.key), catalogue.assertions(work.key), catalogue.repairs(), catalogue.segments(work.key)])
  const title = shownTitle(work, keeper)
  return deskAnswer(visit, { title, here: '' }, html`<p class="kicker">${labels.states[work.facts.state]}</p><h1>${title}</h1>
<p class="byline">${work.creators.length > 0 ? `${byWords.by} ${work.creators.join(', ')}` : byWords.nobody}</p>
${visit.query.get('done') === null ? '' : html`<p class="notice" role="status">${done}</p>`}
${visit.query.get('wrong') === null ? '' : html`<p class="wrong" role="alert">${says.wrong}</p>`}
${summaryOf(work, words)}
${storyForm(visit, work, rulings)}${stateForm(visit, work)}
<section aria-labelledby="record"><h2 id="record">${says.record}</h2><p class="lead">${says.recordLead}</p>
${ruledFields.map((field) => fieldSection(visit, work, field, entriesOf(opened(work.record), words).filter((entry) => entry.field === field)))}</section>
${placeForms(visit, work)}
${workRepairs(visit, work, rulings, archive, (segments ?? []).map(opened))}
${history(visit, work, rulings)}
${assertions ? asserted(work, opened(assertions), words) : ''}`)
}

function summaryOf(work: WorkPage, { labels, works, findings, desk: { work: says } }: Words): Html {
  return html`<dl class="record"><div><dt>${labels.fields.rating}</dt><dd>${labels.rungs[work.rung]} <span class="written">${work.ratingSource ? labels.speakers[work.ratingSource] : work.rung === 'unrated' ? says.nobodyAnswers : ''}</span></dd></div>
<div><dt>${labels.manyFields.warning}</dt><dd>${work.denied ? works.denied(work.denied.map((warning) => works.within(labels.warnings[warning])).join(', ')) : work.warningAnswer === 'stated' ? work.warnings.map((warning) => labels.warnings[warning]).join(', ') : labels.warningAnswers[work.warningAnswer]}</dd></div>
<div><dt>${says.address}</dt><dd><a href="${workAddress(work.key)}">${workAddress(work.key)}</a></dd></div>
<div><dt>${says.files}</dt><dd><ul class="values">${work.segments.map((segment) => html`<li><a href="${deskWorkAddress(work.key)}/segments/${segment.number}">${opened(segment.path)}</a> <span class="written">${labels.size(segment.sizeBytes)}${segment.encoding ? `, ${segment.encoding}` : ''}</span></li>`)}</ul></dd></div>
${work.findings.length > 0 ? html`<div><dt>${says.findings}</dt><dd><ul class="values">${work.findings.map(({ code, detail }) => html`<li>${findings[code].says}${detail ? html` <q>${detail}</q>` : ''}</li>`)}</ul></dd></div>` : ''}</dl>`
}

function stateForm({ keeper: who, words: { desk: { reason, work: says } } }: Visit, work: WorkPage): Html {
  const act = work.facts.state === 'published' ? 'withhold' : 'publish'
  return html`<form method="post" action="${deskWorkAddress(work.key)}/rulings" class="state">${token(who)}<input type="hidden" name="act" value="${act}">
<label for="state-reason">${reason}</label><input id="state-reason" name="reason" maxlength="500" autocomplete="off"><button>${says[act]}</button></form>`
}

/** Asked where a rule doubts that it is a story, and where somebody has ruled. */
function storyForm({ keeper: who, words: { desk: { reason, work: says } } }: Visit, work: WorkPage, rulings: readonly Ruling[]): Html | '' {
  const ruled = ruledStory(activeRulings(rulings))
  if (ruled === undefined && !work.findings.some(({ code }) => code === 'perhaps-no-story')) return ''
  const button = (value: 'yes' | 'no', name: string): Html => html`<button name="story" value="${value}">${name}</button>`
  return html`<form method="post" action="${deskWorkAddress(work.key)}/rulings" class="state" aria-label="${says.askStory}">${token(who)}<input type="hidden" name="act" value="set"><input type="hidden" name="field" value="story">
<label for="story-reason">${reason}</label><input id="story-reason" name="reason" maxlength="500" autocomplete="off">${ruled === true ? '' : button('yes', says.isStory)}${ruled === false ? '' : button('no', says.noStory)}</form>`
}

function fieldSection(visit: Visit, work: WorkPage, field: RuledField, entries: readonly Entry[]): Html {
  const { labels, desk: { reason, work: says } } = visit.words
  const form: FieldForm<never> = fieldForms[field] as unknown as FieldForm<never>
  return html`<section class="field" aria-labelledby="f-${field}"><h3 id="f-${field}">${labels.fields[field]}</h3>
${entries.length === 0 ? html`<p class="quiet">${says.nothing}</p>` : html`<ul class="ruled">${entries.map((entry) => html`<li><span class="value${entry.lost ? ' passed-over' : ''}">${entry.shown}</span> <span class="written">${entry.lost ? says.passedOver(labels.sources[entry.value.source]) : labels.sources[entry.value.source]}${field === 'permission' && entry.value.asWritten !== undefined ? html`: <q>${entry.value.asWritten}</q>` : ''}</span>${work.facts.state === 'published' && entry.value.evidence.length > 0 ? html` <a href="${evidenceAddress(work.key, field, entry.index)}">${says.evidence}<span class="hidden">${says.evidenceFor(entry.shown)}</span></a>` : ''}
${entry.lost || entry.value.source === 'ruling' || entry.value.source === 'terms' || entry.value.source === 'devised' ? '' : html`<form method="post" action="${deskWorkAddress(work.key)}/rulings">${token(visit.keeper)}<input type="hidden" name="act" value="deny"><input type="hidden" name="field" value="${field}"><input type="hidden" name="index" value="${entry.index}"><button class="plain">${says.strike}<span class="hidden"> ${labels.fields[field]} ${entry.shown}</span></button></form>`}</li>`)}</ul>`}
<details><summary>${says.ruleOn(labels.fields[field])}</summary><form method="post" action="${deskWorkAddress(work.key)}/rulings" class="rule-form">${token(visit.keeper)}<input type="hidden" name="field" value="${field}">
${form.inputs(`f-${field}`, visit.words)}
<label for="f-${field}-reason">${reason}</label><input id="f-${field}-reason" name="reason" maxlength="500" autocomplete="off">
<p class="actions"><button name="act" value="set">${form.several ? says.setAlone : says.set}</button>${form.several ? html` <button name="act" value="add">${says.add}</button>` : ''}</p></form></details></section>`
}

function history({ keeper: who, words }: Visit, work: WorkPage, rulings: readonly Ruling[]): Html {
  const active = new Set(activeRulings(rulings).map(({ id }) => id))
  const { labels, desk: { work: says } } = words
  return html`<section aria-labelledby="history"><h2 id="history">${says.history}</h2>${rulings.length === 0 ? html`<p class="quiet">${says.noHistory}</p>` : html`<ol class="history">${rulings.toSorted((a, b) => b.id - a.id).map((ruling) => html`<li><span class="value${active.has(ruling.id) || ruling.act === 'undo' ? '' : ' passed-over'}">${ruling.by} ${ruling.field === 'story' ? says.ruledStory((ruling.value as StoryRuling).story) : ruling.field === 'place' ? ruledPlaceIn(ruling.value as PlaceRuling, words) : html`${says.acts[ruling.act]}${ruling.field ? html` ${ruledNames(ruling, words)}` : ''}`}${ruling.undoes === undefined ? '' : ` ${says.undoes(ruling.undoes)}`}</span> <span class="written">${says.ruling(ruling.id, labels.date(ruling.at))}${ruling.reason ? html`, <q>${ruling.reason}</q>` : ''}</span>
${active.has(ruling.id) ? html`<form method="post" action="${deskWorkAddress(work.key)}/undo">${token(who)}<input type="hidden" name="ruling" value="${ruling.id}"><button class="plain">${says.undo}<span class="hidden"> ${says.undoes(ruling.id)}</span></button></form>` : ''}</li>`)}</ol>`}</section>`
}

function ruledPlaceIn(place: PlaceRuling, { desk: { place: { ruled } } }: Words): string {
  return ruled[place.is]('of' in place ? place.of.key : '', 'number' in place ? place.number : undefined)
}

function ruledNames({ field, value }: Ruling, words: Words): Html {
  const { labels, desk: { work: says } } = words
  if (field === 'repairs') return html`${says.repairs} <em>${shownChoices(value as RuleChoices, words)}</em>`
  return field && field !== 'story' && field !== 'place' ? html`${says.field(labels.fields[field])} <em>${shownValue(field, value, words)}</em>` : html``
}

/** The conventions that a file's head was read by. */
function readAs(followed: readonly Followed[], { profiles, desk }: Words): Html {
  const names = followed.flatMap(({ name, score }) => (profiles[name] === undefined ? [] : [`${profiles[name]} (${Math.round(score * 100)} %)`]))
  return names.length === 0 ? html`` : html`<p class="hint">${desk.work.readAs(names.join('; '))}</p>`
}

function asserted(work: WorkPage, segments: readonly (readonly Assertion[])[], words: Words): Html {
  const { labels, desk: { work: says } } = words
  return html`<section aria-labelledby="asserted"><h2 id="asserted">${says.asserted}</h2>${segments.map((assertions, number) => html`
<details><summary>${opened((work.segments[number] ?? work.segments[0] as WorkPage['segments'][number]).path)}: ${labels.count(assertions.length, 'assertion')}</summary>
${readAs(work.segments[number]?.profiles ?? [], words)}
<div class="scroll" role="region" aria-label="${says.assertionsOf(number + 1)}" tabindex="0"><table><thead><tr>${says.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>
${(Object.keys(labels.fields) as Field[]).flatMap((field) => ofField(assertions, field)).map((assertion) => html`<tr><td>${labels.fields[assertion.field]}</td><td>${shownValue(assertion.field, assertion.value, words).slice(0, 200)}</td><td>${assertion.asWritten.slice(0, 200)}</td><td>${says.bases[assertion.basis]}</td><td><code>${assertion.rule}</code></td><td>${Math.round(assertion.confidence * 100)}</td></tr>`)}
</tbody></table></div></details>`)}</section>`
}
