import type { Accession, HeadingsAnswer } from '../../catalogue/store.ts'
import { listedTo } from '../../consent/predicate.ts'
import type { BrowseKind } from '../../model/heading.ts'
import { rungs } from '../../model/rating.ts'
import { masked } from '../../text/personal.ts'
import { accessionAddress, browseAddress } from '../addresses.ts'
import { type Answer, pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { pageOf, paging } from '../paging.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { headingName, kindOf } from './heading-name.ts'
import { choices, counted } from './list-links.ts'
import { showLengths, showSitting, showYears } from './show-measures.ts'

const perPage = 200
// Fewer are seen at one glance.
const fewestForLetters = 40
// A map: what an address names is looked up among these and nowhere else, `constructor` included.
const measures = new Map<string, Handler>([['year', showYears], ['length', showLengths], ['sitting', showSitting]])

/** `/browse/:kind`: the headings of a kind with their counts; years, lengths and what is read in one sitting. */
export const showHeadings: Handler = (visit) => {
  const kind = kindOf(visit.params['kind'])
  if (kind) return headingsPage(visit, kind)
  return measures.get(visit.params['kind'] ?? '')?.(visit)
}

async function headingsPage(visit: Visit, kind: BrowseKind): Promise<Answer | undefined> {
  const { archive: { catalogue, assets }, words, query, reader, keeper } = visit
  const { labels, browse } = words
  const page = pageOf(query)
  const order = query.get('order') === 'works' ? 'works' : 'name'
  const letter = query.get('letter') ?? undefined
  const [{ headings, total, letters = [] }, accessions] = await Promise.all([
    catalogue.headings(listedTo(reader), kind, { offset: (page - 1) * perPage, limit: perPage, order, ...(letter !== undefined && { letter }) }),
    kind === 'accession' ? catalogue.accessionsAlone() : [],
  ])
  if (letter !== undefined && !letters.includes(letter)) return undefined
  const { many, says } = labels.browse[kind]
  const isLong = total > fewestForLetters || letter !== undefined
  return pageAnswer(frame({ assets, words, title: many, here: '/browse', keeper: keeper !== undefined }, html`<p class="kicker"><a href="/browse">${browse.title}</a></p><h1>${many}</h1>
<p class="lead">${says}.</p>
${headings.length === 0 ? html`<p class="empty">${browse.none}</p>` : html`${isLong ? lettersNav(kind, letters, letter, words) : ''}
${total > 1 && !isClosed(kind) ? choices(browse.ordered, browseAddress(kind), query, 'order', [['name', browse.byName], ['works', browse.byWorks]], order) : ''}
<ul class="headings ${kind}">${arranged(kind, headings).map(({ value, label, works }) => html`<li><a href="${browseAddress(kind, value)}" dir="auto">${headingName(kind, value, label, words)}</a> ${kind === 'accession' ? html`<span class="count">${labels.count(works, 'work')}</span>` : counted(works, words)}${accessionNote(accessions, value, words)}</li>`)}</ul>`}
${paging(browseAddress(kind), query, page, total, perPage, words)}`))
}

/** Kinds whose values are few, with an order of their own. */
function isClosed(kind: BrowseKind): boolean {
  return kind === 'rating' || kind === 'accession'
}

function arranged(kind: BrowseKind, headings: HeadingsAnswer['headings']): HeadingsAnswer['headings'] {
  if (kind === 'rating') return headings.toSorted((a, b) => rungs.findIndex((rung) => rung === a.value) - rungs.findIndex((rung) => rung === b.value))
  return kind === 'accession' ? headings.toSorted((a, b) => Number(a.value) - Number(b.value)) : headings
}

function lettersNav(kind: BrowseKind, letters: readonly string[], chosen: string | undefined, { browse }: Words): Html {
  if (letters.length < 2) return html``
  const link = (letter: string | undefined, name: string): Html => html`<li><a href="${browseAddress(kind)}${letter === undefined ? '' : `?${new URLSearchParams({ letter })}`}"${letter === chosen ? html` aria-current="true"` : ''}>${name}</a></li>`
  return html`<nav class="letters" aria-label="${browse.letters}"><ul>${link(undefined, browse.allLetters)}${letters.map((letter) => link(letter, letter))}</ul></nav>`
}

function accessionNote(accessions: readonly Accession[], value: string, { browse, labels }: Words): Html | '' {
  const accession = accessions.find(({ id }) => String(id) === value)
  if (!accession) return ''
  const day = labels.date(accession.beganAt)
  return html`<span class="note">${accession.terms.from ? browse.takenInFrom(day, masked(accession.terms.from)) : browse.takenIn(day)} · <a href="${accessionAddress(accession.id)}">${browse.aid.link}<span class="hidden"> ${browse.accession(value)}</span></a></span>`
}
