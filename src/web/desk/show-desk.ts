import { lookFolder } from '../../catalogue/look-groups.ts'
import type { Look } from '../../catalogue/store.ts'
import { type FindingCode, findings } from '../../model/finding.ts'
import { deskAccessionAddress, deskWorkAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import { pageOf, paging } from '../paging.ts'
import type { Handler } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { deskAnswer } from './desk-frame.ts'

const perPage = 50

/** `/desk`: what needs a look, by reason. */
export const showDesk: Handler = async (visit) => {
  const { archive: { catalogue }, query, words } = visit
  const { labels, desk: { looks: says, rooms, accession } } = words
  const page = pageOf(query)
  const reason = (Object.keys(findings) as FindingCode[]).find((code) => code === query.get('reason'))
  const [{ byCode }, { entries, total }, accessions] = await Promise.all([catalogue.looks({ offset: 0, limit: 0 }), catalogue.lookEntries({ offset: (page - 1) * perPage, limit: perPage, ...(reason && { code: reason }) }), catalogue.accessions()])
  const all = Object.values(byCode).reduce((sum, number) => sum + number, 0)
  const unanswered = accessions.filter(({ unrated }) => unrated > 0)
  return deskAnswer(visit, { title: rooms['/desk'], here: '/desk' }, html`<h1>${rooms['/desk']}</h1>
${unanswered.map(({ id, unrated, works }) => notice(id, says.unanswered(labels.count(unrated, 'work'), labels.count(works, 'work'), id), accession(id), says.answer))}
${all === 0 ? html`<p class="lead">${says.nothing}</p>` : html`
<nav aria-label="${says.reasons}"><ul class="reasons-list"><li><a href="/desk"${reason ? '' : html` aria-current="true"`}>${says.all}</a> <span class="count">${labels.figure(all)}</span></li>${Object.entries(byCode).sort((a, b) => b[1] - a[1]).map(([code, number]) => html`<li><a href="/desk?reason=${code}"${code === reason ? html` aria-current="true"` : ''}>${reasonOf(code, words)}</a> <span class="count">${labels.figure(number)}</span></li>`)}</ul></nav>
${reason && words.findings[reason].advice ? html`<p class="lead">${words.findings[reason].advice}</p>` : ''}
<ul class="looks">${entries.map((entry) => item(entry, reason, words))}</ul>
${paging('/desk', query, page, total, perPage, words)}`}`)
}

function item(entry: readonly Look[], reason: FindingCode | undefined, words: Words): Html {
  const { finding, work, title, path, accession, other } = entry[0] as Look
  const { looks: says, within } = words.desk
  const { folder, names } = lookFolder(entry)
  return html`<li><p class="what">${work ? html`<a href="${deskWorkAddress(work)}">${title ?? says.untitled}</a>` : html`<strong>${says.notRead}</strong>`}${reason ? '' : html` <span class="why">${reasonOf(finding.code, words)}</span>`}${finding.detail ? html` <q>${finding.detail}</q>` : ''}${work && other ? besideLinks(finding.code, work, other.key, says) : ''}</p>${entry.length > 1 ? html`<details><summary>${folder === '' ? '' : html`<code class="path">${folder}</code> `}${words.labels.count(entry.length, 'file')}</summary><ul class="values">${names.map((name) => html`<li><code class="path">${name}</code></li>`)}</ul></details>` : ''}<p class="facts">${entry.length > 1 ? '' : html`<code class="path">${path}</code>`}<span>${within(accession)}</span></p></li>`
}

function besideLinks(code: FindingCode, work: string, other: string, says: Words['desk']['looks']): Html {
  return code === 'work-twice' ? html` <a href="${deskWorkAddress(other)}">${says.otherWork}</a>, <a href="${deskWorkAddress(work)}?with=${other}#place">${says.oneOrTwo}</a>` : html` <a href="${deskWorkAddress(other)}">${says.letter}</a>`
}

function notice(id: number, [works, says]: readonly [string, string], name: string, answer: string): Html {
  return html`<aside class="notice" aria-label="${name}"><p><strong>${works}</strong>${says} <a href="${deskAccessionAddress(id)}">${answer}</a></p></aside>`
}

function reasonOf(code: string, { findings: says }: Words): string {
  return Object.hasOwn(says, code) ? says[code as FindingCode].says : code
}
