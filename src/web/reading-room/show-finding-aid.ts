import type { FindingAid, Place } from '../../catalogue/finding-aid.ts'
import { admit } from '../../consent/readable.ts'
import { listedTo } from '../../consent/predicate.ts'
import { masked } from '../../text/personal.ts'
import { accessionAddress, browseAddress, workAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { pageOf, paging } from '../paging.ts'
import type { Handler, Visit } from '../visit.ts'
import { type Folder, folderTree } from './folder-tree.ts'
import { hiddenLine } from './hidden-line.ts'
import { byline, ratingBadge, shownTitle } from './work-card.ts'

const perPage = 100

/** `/accessions/:id`: a heap as it was deposited: when, from whom, on what terms, how much, and its works in their original order. */
export const showFindingAid: Handler = async (visit) => {
  const { archive: { catalogue, assets }, params, query, reader, words, keeper } = visit
  const id = params['id'] ?? ''
  if (!/^[1-9]\d{0,8}$/.test(id)) return undefined
  const page = pageOf(query)
  const aid = await catalogue.findingAid(listedTo(reader), Number(id), { offset: (page - 1) * perPage, limit: perPage })
  if (!aid) return undefined
  const { browse, labels } = words
  const name = browse.accession(id)
  return pageAnswer(frame({ assets, words, title: name, here: '/browse', keeper: keeper !== undefined }, html`<p class="kicker"><a href="${browseAddress('accession')}">${labels.browse.accession.many}</a></p><h1>${name}</h1>
<p class="lead">${browse.aid.lead(labels.date(aid.beganAt))}</p>
<dl class="aid">${facts(aid, visit).map(([term, says]) => html`<div><dt>${term}</dt><dd>${says}</dd></div>`)}</dl>
${aid.apart > 0 && !visit.site ? html`<p class="quiet">${browse.aid.apart(labels.count(aid.apart, 'file'))}</p>` : ''}
${hiddenLine(aid.hidden, visit)}
<p class="paths"><a href="${browseAddress('accession', id)}">${browse.aid.works}</a></p>
<section aria-labelledby="order"><h2 id="order">${browse.aid.order}</h2>
${aid.total === 0 ? html`<p class="empty">${browse.aid.empty}</p>` : html`<p class="quiet prose">${browse.aid.orderSays}</p>
${placesList(aid.places, visit)}`}
${paging(accessionAddress(id), query, page, aid.total, perPage, words)}</section>`))
}

function facts(aid: FindingAid, { words, site }: Visit): readonly (readonly [string, string])[] {
  const { browse: { aid: said }, labels, works } = words
  const { terms: { from, rating, warnings } } = aid
  const met = (counts: FindingAid['formats'], name: (each: string) => string): string => counts.map(([each, count]) => `${name(each)} ${labels.figure(count)}`).join(', ')
  return [
    [said.from, from === undefined || from === '' ? said.fromNobody : masked(from)],
    [said.began, labels.date(aid.beganAt)],
    [said.ended, aid.endedAt === undefined ? said.unended : labels.date(aid.endedAt)],
    // How much came in tells how much of it is not there.
    [said.extent, site ? `${labels.count(aid.works, 'work')}, ${labels.count(aid.words, 'word')}` : said.extentOf(labels.count(aid.files, 'file'), labels.size(aid.sizeBytes), labels.count(aid.works, 'work'), labels.count(aid.words, 'word'))],
    [said.rating, rating === undefined ? said.noAnswer : said.ratingAnswer(labels.rungs[rating])],
    [said.warnings, warnings === undefined ? said.noAnswer : warnings === 'none' || warnings.length === 0 ? said.warningsNone : said.warningsAnswer(warnings.map((code) => works.within(labels.warnings[code])).join(', '))],
    ...(aid.formats.length > 0 ? [[said.formats, met(aid.formats, (format) => said.forms[format] ?? format)] as const] : []),
    ...(aid.encodings.length > 0 ? [[said.encodings, met(aid.encodings, (name) => name)] as const] : []),
  ]
}

/** Places whose paths the reader may know, folder by folder; those of works behind a question by themselves: not even the folder of such a work is told. */
function placesList(places: readonly Place[], visit: Visit): Html {
  const { browse: { aid: said } } = visit.words
  const open: (readonly [string, Named])[] = []
  const shut: Place[] = []
  for (const place of places) {
    const path = admit(visit.reader, place.path)
    if (path.is !== 'open') shut.push(place)
    else open.push([path.words, { place, file: path.words.slice(path.words.lastIndexOf('/') + 1) }])
  }
  const tree = folderTree(open)
  return html`${tree.items.length > 0 ? files(tree.items, visit) : ''}${tree.folders.map((folder) => folderOf(folder, visit))}
${shut.length > 0 ? html`<h3>${said.unnamed}</h3><p class="quiet">${said.unnamedSays}</p>
<ul class="places">${shut.map((place) => html`<li>${entry(place, undefined, visit)}</li>`)}</ul>` : ''}`
}

type Named = { readonly place: Place; readonly file: string }

function folderOf({ name, folders, items }: Folder<Named>, visit: Visit): Html {
  return html`<details class="folder" open><summary><code dir="auto">${masked(name)}/</code></summary>${items.length > 0 ? files(items, visit) : ''}${folders.map((folder) => folderOf(folder, visit))}</details>`
}

function files(items: readonly Named[], visit: Visit): Html {
  return html`<ol class="places">${items.map(({ place, file }) => html`<li value="${place.number}">${entry(place, file, visit)}</li>`)}</ol>`
}

function entry({ work }: Place, file: string | undefined, { reader, words }: Visit): Html {
  return html`${file === undefined ? '' : html`<code class="path" dir="auto">${masked(file)}</code> `}<a href="${workAddress(work.key)}" dir="auto">${shownTitle(work, reader)}</a>
${byline(work.creators, words)}<p class="facts">${ratingBadge(work.rung, words)}<span>${words.labels.count(work.words, 'word')}</span></p>`
}
