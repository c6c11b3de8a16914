import type { SegmentSummary, WorkPage } from '../../catalogue/store.ts'
import { type places, placesBeside } from '../../model/ruling.ts'
import { deskWorkAddress, receivedAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { token } from './desk-frame.ts'
import { opened } from './desk-work.ts'

type Text = SegmentSummary & { readonly alternative?: number }

/** The texts of a work that came in several files, each with what can be ruled of its place: that of two with the same part it is the right one, and that it is a work by itself; and what can be ruled of it beside another work. */
export function placeForms(visit: Visit, work: WorkPage): Html {
  const others = work.alternatives.filter((other) => work.segments.some(({ number, sha256 }) => number === other.number && sha256 !== other.sha256))
  return html`<section aria-labelledby="place"><h2 id="place">${visit.words.desk.place.heading}</h2>${work.segments.length + others.length < 2 ? '' : textForms(visit, work, others)}${besideForm(visit, work, others)}</section>`
}

function textForms({ keeper, words: { labels, desk: { place: says } } }: Visit, work: WorkPage, others: WorkPage['alternatives']): Html {
  // Another copy of the same message is no story of its own.
  const isPosted = work.findings.some(({ code }) => code === 'cross-posted')
  const button = (is: (typeof places)[number], { path, number, alternative = 0 }: Text): Html => html`<form method="post" action="${deskWorkAddress(work.key)}/rulings">${token(keeper)}<input type="hidden" name="act" value="set"><input type="hidden" name="field" value="place"><input type="hidden" name="segment" value="${number}"><input type="hidden" name="alternative" value="${alternative}"><button class="plain" name="is" value="${is}">${says[is]}<span class="hidden"> ${opened(path)}</span></button></form>`
  const text = (each: Text, isRival: boolean): Html => html`<li><a class="value" href="${work.segments.length === 1 && each.alternative === undefined ? receivedAddress(work.key) : receivedAddress(work.key, each.number + 1, each.alternative)}"><code class="path">${opened(each.path)}</code></a> <span class="written">${labels.count(each.words, 'word')}${isRival ? `, ${each.alternative === undefined ? says.shown : says.passedOver}` : ''}</span>${isRival ? button('first', each) : ''}${each.alternative !== undefined && isPosted ? '' : button('apart', each)}</li>`
  return html`<p class="lead">${says.lead}</p><ul class="ruled">${work.segments.map((segment) => {
    const rivals = others.filter(({ number }) => number === segment.number)
    return html`${text(segment, rivals.length > 0)}${rivals.map((rival) => text(rival, true))}`
  })}</ul>`
}

/** That this and another work are one or two, or that a text is a part of the other. `?with=` names the other one beforehand. */
function besideForm({ keeper, query, words: { desk: { place: says, reason } } }: Visit, work: WorkPage, others: WorkPage['alternatives']): Html {
  const texts = [...work.segments, ...others].map(({ number, path, ...rest }) => ({ value: `${number} ${'alternative' in rest ? rest.alternative : 0}`, path: opened(path) }))
  const named = query.get('with')
  return html`<details${named === null ? '' : html` open`}><summary>${says.beside}</summary><form method="post" action="${deskWorkAddress(work.key)}/rulings" class="rule-form">${token(keeper)}<input type="hidden" name="act" value="set"><input type="hidden" name="field" value="place"><p>${says.besideLead}</p>
${texts.length < 2 ? '' : html`<label for="place-text">${says.text}</label><select id="place-text" name="text">${texts.map(({ value, path }) => html`<option value="${value}">${path}</option>`)}</select>`}
<label for="place-of">${says.of}</label><input id="place-of" name="of" maxlength="500" autocomplete="off" value="${named ?? ''}">
<label for="place-number">${says.number}</label><input id="place-number" name="number" inputmode="numeric" maxlength="3" autocomplete="off">
<label for="place-reason">${reason}</label><input id="place-reason" name="reason" maxlength="500" autocomplete="off">
<p class="actions">${placesBeside.map((is) => html`<button name="is" value="${is}">${says[is]}</button> `)}</p></form></details>`
}
