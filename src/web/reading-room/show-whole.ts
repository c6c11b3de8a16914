import { chaptersOf } from '../../catalogue/draft-facts.ts'
import type { SegmentText, WorkPage } from '../../catalogue/store.ts'
import { admission, weight } from '../../consent/policy.ts'
import { admit } from '../../consent/readable.ts'
import { rungs } from '../../model/rating.ts'
import { chapterAddress, workAddress } from '../addresses.ts'
import { type Frame, frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { count } from '../labels.ts'
import { masked } from '../masked.ts'
import type { TextSet } from '../settings.ts'
import type { Handler } from '../visit.ts'
import { changesList } from './changes-list.ts'
import { languageTag, type Names, namesOf, pageOf, signatureOf } from './show-chapter.ts'
import { openedWork } from './opened-work.ts'
import { holds, reasonsLink, setText, type SetText, textOf } from './set-text.ts'
import { remembering, setLinks, textSetOf } from './text-set.ts'

/** `/works/:key/whole`: all chapters on one page. */
export const showWhole: Handler = async (visit) => {
  const { archive: { catalogue, assets, pages }, params, reader } = visit
  const version = await catalogue.version()
  const set = textSetOf(visit)
  const name = `${params['key']}/whole/${set}/${visit.words.tongue}`
  const ready = pages.current(name, version)
  if (ready && admission(reader, ready.facts).is === 'open') return remembering(visit, pageOf(visit, ready))

  const opened = await openedWork(visit)
  if ('instead' in opened) return opened.instead
  const { work } = opened
  const [first, ...others] = (await catalogue.segments(work.key)) ?? []
  if (!first) return undefined
  const rest = others.flatMap((segment) => {
    const text = admit(reader, segment)
    return text.is === 'open' ? [text.words] : []
  })
  return remembering(visit, pageOf(visit, pages.printed(name, version, signatureOf(work), () => first.map((text) => String(wholePage({ assets, words: visit.words }, work, [text, ...rest], namesOf(work, reader), set))))))
}

function wholePage(around: Pick<Frame, 'assets' | 'words'>, work: WorkPage, segments: readonly SegmentText[], names: Names, set: TextSet): Html {
  let number = 0
  const chapters = segments.flatMap((segment) => chaptersOf(segment.draft).map((chapter) => ({ segment, chapter, number: ++number, of: work.contents.length })))
  const texts: SetText[] = []
  for (const chapter of chapters) texts.push(setText(chapter, set, texts.at(-1)?.listed))
  return frame({ ...around, title: `${names.title}, the whole`, kind: 'reading', unlisted: set !== 'repaired', adult: weight(work.rung) >= rungs.indexOf('mature') },
    html`<article class="chapter whole" lang="${languageTag(segments[0]?.draft.language ?? 'und')}">
<header>
<p class="kicker"><a href="${workAddress(work.key)}">The record</a></p>
<h1${work.titleKind === 'incipit' ? html` class="opening-words"` : ''}>${names.title}</h1>
<p class="byline">${work.creators.length > 0 ? html`by ${masked(work.creators.join(', '))}` : 'no creator named'}</p>
${setLinks(set)}${reasonsLink(set, texts)}
</header>
${chapters.length > 1 ? html`<nav aria-label="Chapters" class="leaves"><ol>${chapters.map((chapter) => html`<li><a href="#c${chapter.number}">${names.chapter(chapter.number)}</a></li>`)}</ol></nav>` : ''}
${chapters.map((chapter, at) => html`<section${chapters.length > 1 ? html` id="c${chapter.number}" aria-labelledby="h${chapter.number}"` : ''}>
${chapters.length > 1 ? html`<h2 id="h${chapter.number}"><a href="${chapterAddress(work.key, chapter.number)}">${names.chapter(chapter.number)}</a></h2>` : ''}
${textOf(anchored((texts[at] as SetText).markup, chapter.number), set, chapter.number === 1)}</section>`)}
${set === 'changes' ? changesList(texts) : ''}
<footer><p class="finis" aria-hidden="true">Finis</p><p class="small">${count(work.words, 'word')} · <a href="${workAddress(work.key)}">Record</a> · <a href="${workAddress(work.key)}/received">The file, line by line</a></p><p class="small holds">${holds(set, texts)}</p></footer>
</article>`)
}

/** Paragraphs are numbered by chapter; on one page each chapter's numbers get its own prefix. Print escapes every `"` of the text, so that ` id="p` is always ours. */
function anchored(markup: string, chapter: number): string {
  return markup.replaceAll(' id="p', ` id="c${chapter}-p`)
}
