import type { AccessionSummary } from '../../catalogue/store.ts'
import { rungs } from '../../model/rating.ts'
import type { Terms } from '../../model/terms.ts'
import { warningCodes, warnings } from '../../model/warning.ts'
import { browseAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import { count, dateName, rungNames } from '../labels.ts'
import type { Handler, Visit } from '../visit.ts'
import { deskAnswer, token } from './desk-frame.ts'

/** `/desk/accessions`: the heaps that were taken in. */
export const showAccessions: Handler = async (visit) => {
  const accessions = await visit.archive.catalogue.accessions()
  return deskAnswer(visit, { title: 'Accessions', here: '/desk/accessions' }, html`<h1>Accessions</h1>
<ul class="looks">${accessions.map((accession) => html`<li><p class="what"><a href="/desk/accessions/${accession.id}">Accession ${accession.id}</a> ${facts(accession)}</p></li>`)}</ul>`)
}

/** `/desk/accessions/:id`: one heap, and the form by which somebody answers for it. */
export const showAccession: Handler = async (visit) => {
  const accession = (await visit.archive.catalogue.accessions()).find(({ id }) => String(id) === visit.params['id'])
  if (!accession) return undefined
  return deskAnswer(visit, { title: `Accession ${accession.id}`, here: '/desk/accessions' }, html`<h1>Accession ${accession.id}</h1>
<p class="lead">${facts(accession)} <a href="${browseAddress('accession', String(accession.id))}">Its works</a></p>
${visit.query.get('done') === null ? '' : html`<p class="notice" role="status">Done. Every work of this accession goes by these terms now.</p>`}
<ul class="values">${accession.roots.map((root) => html`<li><code class="path">${root}</code></li>`)}</ul>
${termsForm(visit, accession)}`)
}

function facts({ beganAt, deposits, works, unrated, terms }: AccessionSummary): Html {
  return html`<span class="facts"><span>${dateName(beganAt)}</span><span>${count(deposits, 'file')}</span><span>${count(works, 'work')}</span>${unrated > 0 ? html`<span><strong>${count(unrated, 'work')} unrated</strong></span>` : ''}${terms.rating ? html`<span>answered for: ${rungNames[terms.rating].toLowerCase()}</span>` : ''}</span>`
}

function termsForm({ keeper }: Visit, { id, terms, unrated }: AccessionSummary): Html {
  const rating: Terms['rating'] | '' = terms.rating ?? ''
  const none = terms.warnings === 'none'
  const given = terms.warnings === undefined || none ? [] : terms.warnings
  return html`<section aria-labelledby="terms"><h2 id="terms">Who answers for this heap?</h2>
<div class="prose"><p>${unrated > 0 ? html`${count(unrated, 'work')} of it say nothing about their content and count as explicit until somebody answers. ` : ''}What you give here stands wherever a creator stated nothing; a rating that one stated always wins. The record says that the bringer answers, not the creator.</p></div>
<form method="post" action="/desk/accessions/${id}" class="rule-form">${token(keeper)}
<label for="from">From whom it came</label><input id="from" name="from" value="${terms.from ?? ''}" maxlength="500" autocomplete="off">
<label for="rating">What nobody rated is</label><select id="rating" name="rating"><option value="">not answered for</option>${rungs.filter((rung) => rung !== 'unrated').map((rung) => html`<option value="${rung}"${rung === rating ? html` selected` : ''}>${rungNames[rung]}</option>`)}</select>
<label for="answer">Warnings, where a creator gave none</label><select id="answer" name="answer"><option value="">not answered for</option><option value="none"${none ? html` selected` : ''}>none apply</option><option value="some"${given.length > 0 ? html` selected` : ''}>those marked below</option></select>
<details${given.length > 0 ? html` open` : ''}><summary>Warnings</summary><div class="choices columns-2" role="group" aria-label="Warnings">${warningCodes.map((code) => html`<label class="choice"><input type="checkbox" name="warning" value="${code}"${given.includes(code) ? html` checked` : ''}><span>${warnings[code]}</span></label>`)}</div></details>
<label for="note">Note</label><textarea id="note" name="note" rows="3" maxlength="4000">${terms.note ?? ''}</textarea>
<p class="actions"><button class="primary">Answer for it</button></p></form></section>`
}
