import type { Look } from '../../catalogue/store.ts'
import { type FindingCode, findings } from '../../model/finding.ts'
import { deskWorkAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import { count, figure } from '../labels.ts'
import { pageOf, paging } from '../paging.ts'
import type { Handler } from '../visit.ts'
import { deskAnswer } from './desk-frame.ts'

const perPage = 50

/** `/desk`: what needs a look, by reason. */
export const showDesk: Handler = async (visit) => {
  const { archive: { catalogue }, query } = visit
  const page = pageOf(query)
  const reason = (Object.keys(findings) as FindingCode[]).find((code) => code === query.get('reason'))
  const [{ looks, total, byCode }, accessions] = await Promise.all([catalogue.looks({ offset: (page - 1) * perPage, limit: perPage, ...(reason && { code: reason }) }), catalogue.accessions()])
  const all = Object.values(byCode).reduce((sum, number) => sum + number, 0)
  const unanswered = accessions.filter(({ unrated }) => unrated > 0)
  return deskAnswer(visit, { title: 'Needs a look', here: '/desk' }, html`<h1>Needs a look</h1>
${unanswered.map(({ id, unrated, works }) => html`<aside class="notice" aria-label="Accession ${id}"><p><strong>${count(unrated, 'work')}</strong> of the ${count(works, 'work')} in accession ${id} say nothing about their content, and count as explicit. Who answers for this heap? <a href="/desk/accessions/${id}">Answer for it</a></p></aside>`)}
${all === 0 ? html`<p class="lead">Nothing. Every file was read, and no rule was in doubt.</p>` : html`
<nav aria-label="Reasons"><ul class="reasons-list"><li><a href="/desk"${reason ? '' : html` aria-current="true"`}>All</a> <span class="count">${figure(all)}</span></li>${Object.entries(byCode).sort((a, b) => b[1] - a[1]).map(([code, number]) => html`<li><a href="/desk?reason=${code}"${code === reason ? html` aria-current="true"` : ''}>${says(code)}</a> <span class="count">${figure(number)}</span></li>`)}</ul></nav>
${reason && 'advice' in findings[reason] ? html`<p class="lead">${(findings[reason] as { readonly advice?: string }).advice}</p>` : ''}
<ul class="looks">${looks.map((look) => item(look, reason))}</ul>
${paging('/desk', query, page, total, perPage, visit.words)}`}`)
}

function item({ finding, work, title, path, accession }: Look, reason: FindingCode | undefined): Html {
  return html`<li><p class="what">${work ? html`<a href="${deskWorkAddress(work)}">${title ?? 'Untitled'}</a>` : html`<strong>Kept and not read</strong>`}${reason ? '' : html` <span class="why">${says(finding.code)}</span>`}${finding.detail ? html` <q>${finding.detail}</q>` : ''}</p><p class="facts"><code class="path">${path}</code><span>accession ${accession}</span></p></li>`
}

function says(code: string): string {
  return Object.hasOwn(findings, code) ? findings[code as FindingCode].says : code
}
