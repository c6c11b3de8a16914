import type { ChapterText } from '../../catalogue/store.ts'
import { admit } from '../../consent/readable.ts'
import type { Mark } from '../../model/reading.ts'
import type { Edit } from '../../model/edit.ts'
import type { Span } from '../../model/span.ts'
import { numberedBlocks } from '../../print/paragraph-numbers.ts'
import { printPlain } from '../../print/plain.ts'
import { type Printable, runs } from '../../print/runs.ts'
import { mask, masked } from '../../text/personal.ts'
import { chapterAddress, receivedAddress, workAddress } from '../addresses.ts'
import { chapterName } from '../reading-room/chapter-name.ts'
import { languageTag } from '../../text/language-tag.ts'
import { setText } from '../reading-room/set-text.ts'
import { chapterEdits } from '../chapter-edits.ts'
import { addressOf, call, pageAddress } from './call.ts'
import { oneOf, type TypeOf, whole } from './schema.ts'
import { chapter as chapterShape, fileText, textForms } from './shapes-work.ts'
import { keyInPath, openedForApi } from './work.ts'

type Told = TypeOf<typeof chapterShape>
type TextForm = (typeof textForms)[number]

/** The words of a chapter. */
export const getChapter = call({
  path: '/works/:key/chapters/:number', id: 'getChapter', about: 'works', says: 'The words of a chapter, as its page has them',
  more: 'As plain text, as HTML, and as blocks with marks on their words. Its own heading is its title and is not in them, but for the text as it came.',
  inPath: { ...keyInPath, number: whole('Which chapter, from 1', { minimum: 1, maximum: 999_999 }) },
  asks: { as: oneOf(['repaired', 'received'], 'With its typography repaired, or as it came', { default: 'repaired' }), form: oneOf(textForms, 'Which forms are wanted', { default: 'all' }) },
  answer: chapterShape, problems: ['gated', 'not-found'], example: '/works/KEY/chapters/1?form=text',
  handle: async (visit, { number, as = 'repaired', form = 'all' }) => {
    const opened = await openedForApi(visit)
    if ('instead' in opened) return opened.instead
    const { work } = opened
    const behind = number <= work.contents.length ? await visit.archive.catalogue.chapter(work.key, number) : undefined
    const read = behind && admit(visit.reader, behind)
    if (read?.is !== 'open') return undefined
    const { segment, chapter, of } = read.words
    const { made, suggested } = chapterEdits(segment, chapter.at)
    const to = (other: number): string => addressOf(visit, chapterAddress(work.key, other))
    return {
      body: {
        work: work.key, number, of, title: chapterName(work.contents[number - 1] ?? { number, words: 0, paragraphs: 0 }, visit.reader, visit.words), language: languageTag(segment.draft.language), words: chapter.words,
        as, changes: { made: made.length, suggested: suggested.length },
        links: { self: to(number), page: pageAddress(visit, chapterAddress(work.key, number)), work: addressOf(visit, workAddress(work.key)), ...(number > 1 && { prev: to(number - 1) }), ...(number < of && { next: to(number + 1) }) },
        ...formsOf(read.words, as, form),
      },
      links: { ...(number > 1 && { prev: to(number - 1) }), ...(number < of && { next: to(number + 1) }), up: addressOf(visit, workAddress(work.key)) },
    }
  },
})

function formsOf(text: ChapterText, as: 'repaired' | 'received', form: TextForm): Pick<Told, 'text' | 'html' | 'blocks'> {
  const { segment: { reading }, segment, chapter: { at, heading } } = text
  const edits = as === 'repaired' ? chapterEdits(segment, at).edits : []
  const wants = (each: TextForm): boolean => form === each || form === 'all'
  return {
    ...(wants('text') && { text: as === 'received' ? received(reading, at) : plain(reading, at, heading, edits) }),
    ...(wants('html') && { html: setText(text, as).markup }),
    ...(wants('blocks') && { blocks: [...numberedBlocks(reading, at, as === 'repaired' ? heading : undefined)].map(({ block: { kind, at: place, level, align }, number, words }) => ({
      kind, ...wordsOf(reading, kind === 'scene-break' ? words : place, edits), ...(number !== undefined && { paragraph: number }), ...(level !== undefined && { level }), ...(align && { align }),
    })) }),
  }
}

/** The text as it came, personal data masked one character for one. */
function received({ text, personal }: Printable, [start, end]: Span): string {
  return mask(text.slice(start, end), personal.filter(([from, to]) => from < end && to > start).map(([from, to]): Span => [Math.max(from, start) - start, Math.min(to, end) - start]))
}

/** The text without the chapter's own heading. */
function plain(reading: Printable, [start, end]: Span, heading: Span | undefined, edits: readonly Edit[]): string {
  const around: readonly Span[] = heading ? [[start, heading[0]], [heading[1], end]] : [[start, end]]
  return around.map((at) => printPlain(reading, at, { edits })).filter((text) => text !== '').join('\n\n')
}

/** The words of a block as they are shown, with marks on them. */
function wordsOf(reading: Printable, at: Span | undefined, edits: readonly Edit[]): Pick<NonNullable<Told['blocks']>[number], 'text' | 'marks'> {
  if (!at) return { text: '', marks: [] }
  const [marks, open] = [[] as { readonly kind: Mark['kind']; at: [number, number]; readonly target?: string }[], new Map<Mark, { at: [number, number] }>()]
  let text = ''
  for (const run of runs(reading, at, { edits })) {
    for (const mark of run.marks) {
      const held = open.get(mark)
      if (held) held.at[1] = text.length + run.text.length
      else {
        const told = { kind: mark.kind, at: [text.length, text.length + run.text.length] as [number, number], ...targetOf(mark) }
        marks.push(told)
        open.set(mark, told)
      }
    }
    text += run.text
  }
  return { text, marks }
}

/** Where a link leads, if that is a page, and which language words are in. Nothing that arrives as a script leaves as one. */
function targetOf({ kind, target }: Mark): { readonly target?: string } {
  return target === undefined || (kind === 'link' && !/^https?:\/\//i.test(target)) ? {} : { target: masked(target) }
}

/** What a file says, as it came. */
export const getFile = call({
  path: '/works/:key/files/:number', id: 'getFile', about: 'works', says: 'What a file says of a work, as it came',
  more: 'The whole stretch that belongs to the work, header and trailer included: what the evidence of its record counts in.',
  inPath: { ...keyInPath, number: whole('Which of its files, from 1', { minimum: 1, maximum: 99_999 }) }, asks: { other: whole('Another received text of the same stretch, as `files` of the work count them', { minimum: 1, maximum: 99_999 }) },
  answer: fileText, problems: ['gated', 'not-found'], example: '/works/KEY/files/1',
  handle: async (visit, { number, other }) => {
    const opened = await openedForApi(visit)
    if ('instead' in opened) return opened.instead
    const { work } = opened
    const { archive: { catalogue }, reader } = visit
    const behind = other === undefined ? (await catalogue.segments(work.key))?.[number - 1] : await catalogue.alternative(work.key, number - 1, other)
    const read = behind && admit(reader, behind)
    if (read?.is !== 'open') return undefined
    const { reading, draft, path, sha256 } = read.words
    const self = `${workAddress(work.key)}/files/${number}${other === undefined ? '' : `?other=${other}`}`
    return {
      body: {
        work: work.key, number, path: masked(path), sha256, start: draft.at[0], text: received(reading, draft.at),
        links: { self: addressOf(visit, self), page: pageAddress(visit, receivedAddress(work.key, number, other)), work: addressOf(visit, workAddress(work.key)) },
        ...(other !== undefined && { other }), ...(reading.encoding && { encoding: reading.encoding.name }),
      },
    }
  },
})
