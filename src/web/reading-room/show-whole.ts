import { setImmediate } from 'node:timers/promises'
import { chaptersOf } from '../../catalogue/draft-facts.ts'
import type { ChapterText, SegmentText, WorkPage } from '../../catalogue/store.ts'
import { admission } from '../../consent/policy.ts'
import { admit, type Readable } from '../../consent/readable.ts'
import { languageTag } from '../../text/language-tag.ts'
import { chapterAddress, receivedAddress, wholeAddress, workAddress } from '../addresses.ts'
import type { Answer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Printed, PrintedPage } from '../page-cache.ts'
import { takeWork } from '../publications/take-line.ts'
import { packKey } from '../shelf/packed-key.ts'
import { placing } from '../shelf/placing.ts'
import { shelfButtons } from '../shelf/shelf-buttons.ts'
import type { Handler, Visit } from '../visit.ts'
import { changesList } from './changes-list.ts'
import { openedWork } from './opened-work.ts'
import { readingTools } from './reading-tools.ts'
import { holds, reasonsLink, setText, type SetText, textOf } from './set-text.ts'
import { type Form, formOf, type Names, namesOf, pageOf, readingFrame, signatureOf, sourceLine } from './show-chapter.ts'
import { remembering } from './text-set.ts'
import { byline } from './work-card.ts'

/** `/works/:key/whole`: all chapters on one page. */
export const showWhole: Handler = async (visit) => {
  const { archive: { catalogue, pages }, params, reader, words } = visit
  const version = await catalogue.version()
  const form = formOf(visit)
  const name = `${params['key']}/whole/${form.set}/${form.numbered}/${words.tongue}`
  const answer = async (page: Readable<PrintedPage>, key: string): Promise<Answer | undefined> => placing(visit, { key }, remembering(visit, await pageOf(visit, page)))
  const ready = pages.current(name, version)
  if (ready && admission(reader, ready.facts).is === 'open') return answer(ready, params['key'] as string)

  const opened = await openedWork(visit)
  if ('instead' in opened) return opened.instead
  const { work } = opened
  const [first, ...others] = (await catalogue.segments(work.key)) ?? []
  if (!first) return undefined
  const rest = others.flatMap((segment) => {
    const text = admit(reader, segment)
    return text.is === 'open' ? [text.words] : []
  })
  return answer(await pages.printed(name, version, signatureOf(work), () => wholeText(visit, work, first.map((text) => [text, ...rest]), form)), work.key)
}

/** Sets one chapter after the other, and lets others have their turn between them. */
async function wholeText(visit: Visit, work: WorkPage, segments: Readable<readonly SegmentText[]>, form: Form): Promise<Readable<Printed>> {
  let number = 0
  const book = segments.map((all) => ({ chapters: all.flatMap((segment) => chaptersOf(segment.draft).map((chapter) => ({ segment, chapter, number: ++number, of: work.contents.length }))), texts: [] as SetText[] }))
  for (let n = 0; n < number; n++) {
    if (n % 4 === 3) await setImmediate()
    book.map(({ chapters, texts }) => texts.push(setText(chapters[n] as ChapterText, form.set, { listed: texts.at(-1)?.listed ?? [] })))
  }
  return book.map(({ chapters, texts }) => ({ text: String(wholePage(visit, work, chapters, texts, namesOf(work, visit.reader, visit.words), form)) }))
}

function wholePage(visit: Visit, work: WorkPage, chapters: readonly ChapterText[], texts: readonly SetText[], names: Names, form: Form): Html {
  const { words } = visit
  const { reading, labels } = words
  const { set, numbered } = form
  const many = chapters.length > 1
  const lang = languageTag(chapters[0]?.segment.draft.language ?? 'und')
  return frame(readingFrame(visit, work, reading.wholeOf(names.title), form),
    html`<article class="chapter whole" data-place="${packKey(work.key) ?? ''}" data-go-on="${reading.goOnHere}" data-link="${reading.paragraph}" data-dismiss="${reading.dismiss}">
<header>
<p class="kicker"><a href="${workAddress(work.key)}">${reading.theRecord}</a></p>
<h1 lang="${lang}" dir="auto"${work.titleKind === 'incipit' ? html` class="opening-words"` : ''}>${names.title}</h1>
${byline(work.creators, words)}
${readingTools({ work, names, set, numbered, words, address: wholeAddress(work.key), isSite: visit.site !== undefined, leadsTo: (chapter) => `#c${chapter}` })}${reasonsLink(set, texts, words)}
</header>
${chapters.map(({ number: at, segment, chapter }, n) => html`<section class="leaf${heightOf(chapter.words)}"${many ? html` id="c${at}" aria-labelledby="h${at}"` : ''}>
${many ? html`<h2 id="h${at}" lang="${lang}" dir="auto"><a href="${chapterAddress(work.key, at)}">${names.chapter(at)}</a></h2>` : ''}
${textOf(anchored((texts[n] as SetText).markup, at), { set, numbered, opens: at === 1, language: segment.draft.language })}</section>`)}
${set === 'changes' ? changesList(texts, words) : ''}
<footer><p class="finis" aria-hidden="true">${reading.finis}</p>
${shelfButtons(work, visit, { from: wholeAddress(work.key) })}
${visit.site ? '' : takeWork(work.key, words)}
<p class="small">${labels.count(work.words, 'word')} · <a href="${workAddress(work.key)}">${reading.record}</a> · <a href="${receivedAddress(work.key)}">${reading.lines}</a></p><p class="small holds">${holds(set, texts, words, visit.site === undefined)}</p>
${sourceLine(visit, work, names)}</footer>
</article>`)
}

/** About how high a chapter is, as a class: a browser that does not lay it out yet leaves room for it. Heights double from class to class. */
function heightOf(words: number): string {
  return words < 500 ? '' : ` high-${Math.min(8, Math.round(Math.log2(words / 500)))}`
}

/** Paragraphs are numbered by chapter; on one page each chapter's numbers get its own prefix. Print escapes every `"` of the text, so that ` id="p` is always ours. */
function anchored(markup: string, chapter: number): string {
  return markup.replaceAll(' id="p', ` id="c${chapter}-p`)
}
