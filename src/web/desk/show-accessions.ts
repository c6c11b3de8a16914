import type { AccessionSummary } from '../../catalogue/store.ts'
import { rungs } from '../../model/rating.ts'
import type { Terms } from '../../model/terms.ts'
import { warningCodes } from '../../model/warning.ts'
import { browseAddress, deskAccessionAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { deskAnswer, token } from './desk-frame.ts'

/** `/desk/accessions`: the heaps that were taken in. */
export const showAccessions: Handler = async (visit) => {
  const accessions = await visit.archive.catalogue.accessions()
  const { rooms, accession: name } = visit.words.desk
  return deskAnswer(visit, { title: rooms['/desk/accessions'], here: '/desk/accessions' }, html`<h1>${rooms['/desk/accessions']}</h1>
<ul class="looks">${accessions.map((accession) => html`<li><p class="what"><a href="${deskAccessionAddress(accession.id)}">${name(accession.id)}</a> ${facts(accession, visit.words)}</p></li>`)}</ul>`)
}

/** `/desk/accessions/:id`: one heap, and the form by which somebody answers for it. */
export const showAccession: Handler = async (visit) => {
  const accession = (await visit.archive.catalogue.accessions()).find(({ id }) => String(id) === visit.params['id'])
  if (!accession) return undefined
  const { accession: name, terms: says } = visit.words.desk
  return deskAnswer(visit, { title: name(accession.id), here: '/desk/accessions' }, html`<h1>${name(accession.id)}</h1>
<p class="lead">${facts(accession, visit.words)} <a href="${browseAddress('accession', String(accession.id))}">${says.itsWorks}</a></p>
${visit.query.get('done') === null ? '' : html`<p class="notice" role="status">${says.done}</p>`}
<ul class="values">${accession.roots.map((root) => html`<li><code class="path">${root}</code></li>`)}</ul>
${termsForm(visit, accession)}`)
}

function facts({ beganAt, deposits, works, unrated, terms }: AccessionSummary, { labels, desk: { terms: says } }: Words): Html {
  return html`<span class="facts"><span>${labels.date(beganAt)}</span><span>${labels.count(deposits, 'file')}</span><span>${labels.count(works, 'work')}</span>${unrated > 0 ? html`<span><strong>${says.unrated(labels.count(unrated, 'work'))}</strong></span>` : ''}${terms.rating ? html`<span>${says.answered(labels.rungs[terms.rating])}</span>` : ''}</span>`
}

function termsForm({ keeper, words: { labels, desk: { terms: says } } }: Visit, { id, terms, unrated }: AccessionSummary): Html {
  const rating: Terms['rating'] | '' = terms.rating ?? ''
  const none = terms.warnings === 'none'
  const given = terms.warnings === undefined || none ? [] : terms.warnings
  return html`<section aria-labelledby="terms"><h2 id="terms">${says.heading}</h2>
<div class="prose"><p>${unrated > 0 ? `${says.silent(labels.count(unrated, 'work'))} ` : ''}${says.says}</p></div>
<form method="post" action="${deskAccessionAddress(id)}" class="rule-form">${token(keeper)}
<label for="from">${says.from}</label><input id="from" name="from" value="${terms.from ?? ''}" maxlength="500" autocomplete="off">
<label for="rating">${says.rating}</label><select id="rating" name="rating"><option value="">${says.notAnswered}</option>${rungs.filter((rung) => rung !== 'unrated').map((rung) => html`<option value="${rung}"${rung === rating ? html` selected` : ''}>${labels.rungs[rung]}</option>`)}</select>
<label for="answer">${says.warnings}</label><select id="answer" name="answer"><option value="">${says.notAnswered}</option><option value="none"${none ? html` selected` : ''}>${says.none}</option><option value="some"${given.length > 0 ? html` selected` : ''}>${says.marked}</option></select>
<details${given.length > 0 ? html` open` : ''}><summary>${says.list}</summary><div class="choices columns-2" role="group" aria-label="${says.list}">${warningCodes.map((code) => html`<label class="choice"><input type="checkbox" name="warning" value="${code}"${given.includes(code) ? html` checked` : ''}><span>${labels.warnings[code]}</span></label>`)}</div></details>
<label for="note">${says.note}</label><textarea id="note" name="note" rows="3" maxlength="4000">${terms.note ?? ''}</textarea>
<p class="actions"><button class="primary">${says.answer}</button></p></form></section>`
}
