import type { ChapterText, WorkPage } from '../../catalogue/store.ts'
import { admission, type Reader, weight } from '../../consent/policy.ts'
import { admit, type Readable } from '../../consent/readable.ts'
import { rungs } from '../../model/rating.ts'
import { chapterAddress, workAddress } from '../addresses.ts'
import type { Answer } from '../answer.ts'
import { type Frame, frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { count } from '../labels.ts'
import { masked } from '../masked.ts'
import { pick } from '../packed-body.ts'
import type { PrintedPage } from '../page-cache.ts'
import type { TextSet } from '../settings.ts'
import type { Handler, Visit } from '../visit.ts'
import { changesList } from './changes-list.ts'
import { chapterName } from './chapter-name.ts'
import { foundWork } from './found-work.ts'
import { holds, reasonsLink, setText, textOf } from './set-text.ts'
import { gateAnswer } from './show-gate.ts'
import { remembering, setLinks, textSetOf } from './text-set.ts'
import { shownTitle } from './work-card.ts'

/**
 * `/works/:key/chapters/:number`: one chapter, printed once for each way of setting it and sent to every reader whose gate is open: what differs between
 * readers is a style sheet of their own.
 */
export const showChapter: Handler = async (visit) => {
  const { archive: { catalogue, assets, pages }, params, reader } = visit
  const number = chapterNumber(params['number'])
  if (number === undefined) return undefined
  const version = await catalogue.version()
  const set = textSetOf(visit)
  const name = `${params['key']}/${number}/${set}/${visit.words.tongue}`
  const ready = pages.current(name, version)
  if (ready && admission(reader, ready.facts).is === 'open') return remembering(visit, pageOf(visit, ready))

  const found = await foundWork(visit)
  if (found === undefined) return undefined
  if ('moved' in found) return found.moved
  const { work } = found
  if (number > work.contents.length) return undefined
  if (found.admission.is === 'gated') return gateAnswer(visit, work, found.admission.reasons)
  const text = await catalogue.chapter(work.key, number)
  if (!text) return undefined
  return remembering(visit, pageOf(visit, pages.printed(name, version, signatureOf(work), () => text.map((chapter) => String(chapterPage({ assets, words: visit.words }, work, chapter, namesOf(work, reader), set))))))
}

/** Sends a printed page, if the gate is open: which it was when we looked, and is asked again here, where the words come out. */
export function pageOf({ header, reader }: Visit, page: Readable<PrintedPage>): Answer | undefined {
  const answer = admit(reader, page)
  if (answer.is !== 'open') return undefined
  const { body, encoding } = pick(answer.words.packed, header('accept-encoding'))
  return {
    status: 200, body,
    headers: {
      'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Language, Accept-Encoding',
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
export function namesOf(work: WorkPage, reader: Reader): Names {
  return {
    title: shownTitle(work, reader),
    chapter: (number) => chapterName(work.contents[number - 1] ?? { number, words: 0, paragraphs: 0 }, reader),
  }
}

function chapterPage(around: Pick<Frame, 'assets' | 'words'>, work: WorkPage, text: ChapterText, names: Names, set: TextSet): Html {
  const { segment, chapter, number, of } = text
  const single = of === 1
  const heading = single ? names.title : names.chapter(number)
  const words = setText(text, set)
  return frame({ ...around, title: single ? names.title : `${heading} · ${names.title}`, kind: 'reading', unlisted: set !== 'repaired', adult: weight(work.rung) >= rungs.indexOf('mature') },
    html`<article class="chapter" lang="${languageTag(segment.draft.language)}">
<header>
<p class="kicker">${single ? '' : html`<a href="${workAddress(work.key)}">${names.title}</a>`}</p>
<h1${single && work.titleKind === 'incipit' ? html` class="opening-words"` : ''}>${heading}</h1>
<p class="byline">${work.creators.length > 0 ? html`by ${masked(work.creators.join(', '))}` : 'no creator named'}</p>
${setLinks(set)}${reasonsLink(set, [words])}
</header>
${textOf(words.markup, set, number === 1)}
${set === 'changes' ? changesList([words]) : ''}
<footer>
<p class="finis" aria-hidden="true">${number === of ? 'Finis' : ''}</p>
<nav aria-label="Chapters" class="turn"><p>${number > 1 ? html`<a rel="prev" href="${chapterAddress(work.key, number - 1)}"><span>Before</span> ${names.chapter(number - 1)}</a>` : html`<span></span>`}
${number < of ? html`<a rel="next" href="${chapterAddress(work.key, number + 1)}"><span>Next</span> ${names.chapter(number + 1)}</a>` : html`<a href="${workAddress(work.key)}"><span>End</span> Back to the record</a>`}</p></nav>
<p class="small">${single ? '' : html`Chapter ${number} of ${of} · `}${count(chapter.words, 'word')} · <a href="${workAddress(work.key)}">Record</a>${of > 1 ? html` · <a href="${workAddress(work.key)}/whole">Whole work</a>` : ''} · <a href="${workAddress(work.key)}/received">The file, line by line</a></p>
<p class="small holds">${holds(set, [words])}</p>
</footer>
</article>`)
}

/** A language for an attribute; what is not known is said to be so. */
export function languageTag(language: string): string {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(language) ? language : 'und'
}

/** A chapter's number in an address: 1 and up, in plain digits. */
function chapterNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}
