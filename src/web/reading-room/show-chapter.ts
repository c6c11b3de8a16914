import type { ChapterText, WorkPage } from '../../catalogue/store.ts'
import { admission, type Reader } from '../../consent/policy.ts'
import { admit, type Readable } from '../../consent/readable.ts'
import { readHeading } from '../../intake/chapters.ts'
import type { Piece } from '../../print/pieces.ts'
import { languageTag } from '../../text/language-tag.ts'
import { masked } from '../../text/personal.ts'
import { labelOf } from '../adult-label.ts'
import { chapterAddress, receivedAddress, wholeAddress, workAddress } from '../addresses.ts'
import { type Answer, redirectAnswer } from '../answer.ts'
import { type Frame, frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { pick } from '../packed-body.ts'
import type { PrintedPage } from '../page-cache.ts'
import { takeWork } from '../publications/take-line.ts'
import { scriptedHeaders } from '../security-headers.ts'
import type { TextSet } from '../settings.ts'
import { packKey } from '../shelf/packed-key.ts'
import { placing } from '../shelf/placing.ts'
import { shelfButtons } from '../shelf/shelf-buttons.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { changesList } from './changes-list.ts'
import { chapterName } from './chapter-name.ts'
import { foundWork } from './found-work.ts'
import { readingTools } from './reading-tools.ts'
import { holds, pagesOf, reasonsLink, setText, textOf } from './set-text.ts'
import { gateAnswer } from './show-gate.ts'
import { remembering, textSetOf } from './text-set.ts'
import { byline, shownTitle } from './work-card.ts'

/** Which of its forms a page of text is asked for in: how the text is set, and whether its paragraphs are numbered. */
export type Form = { readonly set: TextSet; readonly numbered: boolean }

/** The form that a reader asks for: numbers by the address alone (`?marks=paragraphs`). */
export function formOf(visit: Visit): Form {
  return { set: textSetOf(visit), numbered: visit.query.get('marks') === 'paragraphs' }
}

/**
 * `/works/:key/chapters/:number`: one chapter, and `/pages/:page` the further pages of a long one. It is printed once for each way of setting it and sent to every reader
 * whose gate is open: what differs between readers is a style sheet of their own. `paragraph`: one that the page shall hold; where another page does, it leads there.
 */
export const showChapter: Handler = async (visit) => {
  const { archive: { catalogue, pages }, params, query, reader, words } = visit
  const number = countOf(params['number'])
  const page = countOf(params['page'] ?? '1')
  if (number === undefined || page === undefined) return undefined
  const version = await catalogue.version()
  const form = formOf(visit)
  const name = `${params['key']}/${number}/${page}/${form.set}/${form.numbered}/${words.tongue}`
  const answer = async (printed: Readable<PrintedPage>, key: string): Promise<Answer | undefined> => {
    const opened = admit(reader, printed)
    if (opened.is !== 'open') return undefined
    const { starts = [1] } = opened.words
    const paragraph = countOf(query.get('paragraph') ?? undefined)
    const wanted = paragraph === undefined ? page : Math.max(1, starts.findLastIndex((start) => start <= paragraph) + 1)
    if (wanted !== page || params['page'] === '1') return redirectAnswer(`${chapterAddress(key, number, wanted)}${paragraph === undefined ? '' : `#p${paragraph}`}`)
    // Who opens a chapter again is offered their place in it, and who turns to a page is there.
    const at = page === 1 ? {} : { paragraphs: [starts[page - 1] ?? 1, starts[page] ?? Infinity] as const }
    return placing(visit, { key, chapter: number, ...at }, remembering(visit, await pageOf(visit, printed)))
  }
  const ready = pages.current(name, version)
  if (ready && admission(reader, ready.facts).is === 'open') return answer(ready, params['key'] as string)

  const found = await foundWork(visit)
  if (found === undefined) return undefined
  if ('moved' in found) return found.moved
  const { work } = found
  if (number > work.contents.length) return undefined
  if (found.admission.is === 'gated') return gateAnswer(visit, work, found.admission.reasons)
  const text = await catalogue.chapter(work.key, number)
  if (!text) return undefined
  const opened = admit(reader, text)
  if (opened.is !== 'open') return undefined
  const cut = pagesOf(opened.words)
  if (page > cut.length) return undefined
  const pagesBefore = page === 1 ? await pagesOfOther(visit, work, number - 1) : 1
  const starts = cut.length > 1 ? { starts: cut.map(({ numbered }) => numbered + 1) } : {}
  return answer(await pages.printed(name, version, signatureOf(work), () => text.map((chapter) => ({ ...starts, text: String(chapterPage(visit, work, chapter, namesOf(work, reader, words), form, { cut, page, pagesBefore })) }))), work.key)
}

// A page holds many more words than these, so that a chapter of fewer need not be read to be counted.
const fewestOfTwoPages = 3000

/** How many pages another chapter takes: who turns back from the first page of one comes to the last of the one before. */
async function pagesOfOther({ archive: { catalogue }, reader }: Visit, { key, contents }: WorkPage, number: number): Promise<number> {
  if ((contents[number - 1]?.words ?? 0) < fewestOfTwoPages) return 1
  const text = await catalogue.chapter(key, number)
  const opened = text && admit(reader, text)
  return opened?.is === 'open' ? pagesOf(opened.words).length : 1
}

/** Sends a printed page, if the gate is open: which it was when we looked, and is asked again here, where the words come out. */
export async function pageOf({ header, reader }: Visit, page: Readable<PrintedPage>): Promise<Answer | undefined> {
  const answer = admit(reader, page)
  if (answer.is !== 'open') return undefined
  const { body, encoding } = await pick(answer.words.packed, header('accept-encoding'))
  return {
    status: 200, body,
    headers: {
      ...scriptedHeaders, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Language, Accept-Encoding',
      etag: `"${answer.words.etag}${encoding ? `-${encoding}` : ''}"`, ...(encoding && { 'content-encoding': encoding }),
    },
  }
}

/** What a printed page of a work depends on. */
export function signatureOf(work: WorkPage): string {
  const { record: _record, ownTitle: _own, summary: _summary, segments, contents, ...facts } = work
  return JSON.stringify([facts, contents.map(({ number, words }) => [number, words]), segments.map(({ sha256, words, accession }) => [sha256, words, accession])])
}

/** The names of a work and its chapters. */
export type Names = { readonly title: string; readonly chapter: (number: number) => string }

/** The names that a page of this work shows to a reader whose gate is open: the same for all of them. */
export function namesOf(work: WorkPage, reader: Reader, words: Words): Names {
  return {
    title: shownTitle(work, reader),
    chapter: (number) => chapterName(work.contents[number - 1] ?? { number, words: 0, paragraphs: 0 }, reader, words),
  }
}

/** What stands around a page of text: its frame, without what a page that is the same for everybody does not know. */
export function readingFrame({ archive: { assets, listing }, words }: Visit, work: WorkPage, title: string, { set, numbered }: Form): Frame {
  return { assets, words, title, kind: 'reading', unlisted: set !== 'repaired' || numbered, adult: labelOf(work.rung, listing.adultLabel), scripts: ['reading.js'] }
}

/** Which of its pages a chapter is shown with: all that it takes, and one of them from 1; and how many the chapter before takes. */
type Paged = { readonly cut: readonly Piece[]; readonly page: number; readonly pagesBefore: number }

function chapterPage(visit: Visit, work: WorkPage, text: ChapterText, names: Names, form: Form, paged: Paged): Html {
  const { words } = visit
  const { cut, page } = paged
  const { reading, labels } = words
  const { segment, chapter, number, of } = text
  const { set, numbered } = form
  const single = of === 1
  const heading = single ? names.title : names.chapter(number)
  const set_ = setText(text, set, { page: cut[page - 1] as Piece })
  const { language } = segment.draft
  const lang = languageTag(language)
  // What is called by its number needs no second one above it.
  const numeral = !single && chapter.number !== undefined && chapter.title && readHeading(chapter.title)?.number !== chapter.number ? reading.chapter(chapter.number) : undefined
  const address = chapterAddress(work.key, number, page)
  const isFirst = number === 1 && page === 1
  const isLast = number === of && page === cut.length
  const title = [heading, ...(page > 1 ? [reading.page(page)] : []), ...(single ? [] : [names.title])].join(' · ')
  return frame({ ...readingFrame(visit, work, title, form), canonical: address },
    html`<article class="chapter" data-place="${packKey(work.key) ?? ''}" data-chapter="${number}" data-go-on="${reading.goOnHere}" data-link="${reading.paragraph}" data-dismiss="${reading.dismiss}">
<header>
${single ? '' : html`<p class="kicker" lang="${lang}" dir="auto"><a href="${workAddress(work.key)}">${names.title}</a></p>`}
<h1 lang="${lang}" dir="auto"${single && work.titleKind === 'incipit' ? html` class="opening-words"` : ''}>${numeral ? html`<span class="numeral" lang="${words.tongue}">${numeral}</span> ` : ''}${heading}</h1>
${isFirst ? byline(work.creators, words) : ''}
${pageLinks(work.key, number, { ...paged, single }, words)}${readingTools({ work, names, set, numbered, words, address, isSite: visit.site !== undefined, chapter: number, leadsTo: (other) => chapterAddress(work.key, other) })}${reasonsLink(set, [set_], words)}
</header>
${textOf(set_.markup, { set, opens: isFirst, numbered, language })}
${set === 'changes' ? changesList([set_], words) : ''}
<footer>
<p class="finis" aria-hidden="true">${isLast ? reading.finis : ''}</p>
${turning(work.key, text, names, paged, words)}
${isLast ? html`${shelfButtons(work, visit, { from: address })}
${visit.site ? '' : takeWork(work.key, words)}` : ''}
<p class="small">${single ? '' : html`${reading.chapterOf(number, of)} · `}${cut.length > 1 ? html`${reading.pageOf(page, cut.length)} · ` : ''}${labels.count(chapter.words, 'word')} · <a href="${workAddress(work.key)}">${reading.record}</a>${of > 1 || cut.length > 1 ? html` · <a href="${wholeAddress(work.key)}">${reading.whole}</a>` : ''} · <a href="${receivedAddress(work.key)}">${reading.lines}</a></p>
<p class="small holds">${holds(set, [set_], words, visit.site === undefined)}</p>
${sourceLine(visit, work, names)}
</footer>
</article>`)
}

/** Of a chapter that takes several pages: which this is, and the way to each. `data-from` is the first paragraph of a page. */
function pageLinks(key: string, number: number, { cut, page, single }: Paged & { readonly single: boolean }, { reading, labels }: Words): Html | '' {
  if (cut.length === 1) return ''
  return html`<nav class="pages" aria-label="${reading.pages}"><p>${single ? reading.pageOf(page, cut.length) : reading.pageOfChapter(page, cut.length)}</p>
<ol>${cut.map(({ numbered }, n) => html`<li><a href="${chapterAddress(key, number, n + 1)}" data-from="${numbered + 1}" aria-label="${reading.page(n + 1)}"${n + 1 === page ? html` aria-current="page"` : ''}>${labels.figure(n + 1)}</a></li>`)}</ol></nav>
`
}

/** The ways on and back, page by page: past the ends of a chapter to the first page of the next, and to the last of the one before. */
function turning(key: string, { number, of }: ChapterText, names: Names, { cut, page, pagesBefore }: Paged, { reading }: Words): Html {
  const pageAt = (to: number): Turn => ({ href: chapterAddress(key, number, to), name: reading.page(to) })
  const chapterAt = (to: number, at: number): Turn => ({ href: chapterAddress(key, to, at), name: [names.chapter(to), ...(at > 1 ? [reading.page(at)] : [])].join(' · ') })
  const before = page > 1 ? pageAt(page - 1) : number > 1 ? chapterAt(number - 1, pagesBefore) : undefined
  const next = page < cut.length ? pageAt(page + 1) : number < of ? chapterAt(number + 1, 1) : undefined
  return html`<nav aria-label="${reading.chapters}" class="turn"><p>${before ? html`<a rel="prev" accesskey="p" href="${before.href}"><span>${reading.before}</span> ${before.name}</a>` : html`<span></span>`}
${next ? html`<a rel="next" accesskey="n" href="${next.href}"><span>${reading.next}</span> ${next.name}</a>` : html`<a href="${workAddress(key)}"><span>${reading.end}</span> ${reading.backToRecord}</a>`}</p></nav>`
}

/** Where one turns to, and what it is called. */
type Turn = { readonly href: string; readonly name: string }

/** Who wrote it, and where it was read: for paper, where an address is no link. */
export function sourceLine({ words, site }: Pick<Visit, 'words' | 'site'>, work: WorkPage, { title }: Names): Html {
  // A file has no address that would be true tomorrow.
  if (site) return html``
  return html`<p class="on-paper">${words.reading.printedFrom(title, work.creators.length === 0 ? undefined : masked(work.creators.join(', ')), workAddress(work.key))}</p>`
}

/** The number of a chapter, a page or a paragraph in an address: 1 and up, in plain digits. */
function countOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}
