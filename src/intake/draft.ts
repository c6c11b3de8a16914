import type { DocumentText } from '../format/document.ts'
import { addressRule, type Assertion, epiloguePart, ofField, textSpans } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import type { Scale } from '../model/rating.ts'
import type { Block, Draft } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { holdsWord } from '../text/words.ts'
import { answered, withoutAnswered, withOwnTitle } from './answers.ts'
import { readHeading } from './chapters.ts'
import { commentaryOf } from './commentary.ts'
import { listedStart } from './contents.ts'
import { creditPoster, mergeSame, noticed } from './headers/agree.ts'
import { inText } from './headers/assert.ts'
import { authorsApart } from './headers/authors-apart.ts'
import { calibrated } from './headers/confidence.ts'
import { inOneOrder } from './headers/date-order.ts'
import { hashtagsAround } from './headers/hashtags.ts'
import { rowsAround } from './headers/item-row.ts'
import { terseRows } from './headers/terse-row.ts'
import { leavesBehindLabels } from './headers/label-leaves.ts'
import { linkedAddresses, linkedAuthor } from './headers/linked.ts'
import { fandomsOwned } from './headers/fandoms.ts'
import { settleFandoms } from './headers/fandoms-settled.ts'
import { readFront } from './headers/front.ts'
import { mailBody, readSignature } from './headers/mail-foot.ts'
import { isEdition, withoutEditors } from './headers/gutenberg-credits.ts'
import { withNamed } from './headers/with-named.ts'
import { postingOf } from './headers/posting.ts'
import { readMetadata } from './headers/metadata.ts'
import { titleBehind } from './headers/title-named.ts'
import { printedAround } from './headers/title-printed.ts'
import { withoutPieces } from './headers/title-whole.ts'
import { categoriesAreFandoms, profilesOf, scaleOf } from './headers/profiles.ts'
import { forget } from './headers/remembered.ts'
import { postedFor } from './headers/posted-for.ts'
import { onScale } from './headers/scale.ts'
import { readByLine } from './headers/title-page.ts'
import { ratingsLoose } from './headers/ratings-loose.ts'
import { ratingsAround, ratingsToCome } from './headers/ratings-said.ts'
import { peopleAround, withoutSigned } from './headers/signatures.ts'
import { savedStory } from './headers/saved-story.ts'
import { seriesAround } from './headers/series-said.ts'
import { strictAround } from './headers/strict-around.ts'
import { readTrailer } from './headers/trailer.ts'
import { isUnsigned, withoutGuessed } from './headers/unsigned.ts'
import { statusAround, wordsAround } from './headers/value-counts.ts'
import { datesAround } from './headers/value-date-places.ts'
import { incipitOf, incipitTitle } from './incipit.ts'
import { saidInside } from './inside.ts'
import { withPreview } from './islands.ts'
import { languageOf } from './language.ts'
import { chunkEnd, lineSpan, type LineTable, lineText } from './line-table.ts'
import { isOfTitle, isPartNamed, readName } from './names.ts'
import { perhapsNoStory } from './no-story.ts'
import { partDisputed, partsIn, withoutFirst } from './part-lines.ts'
import { type FrontHeading, structure } from './structure.ts'
import { withdrawnAt } from './withdrawn.ts'

/** What the format itself tells of a document: its blocks, its own fields, its table of contents. */
export type Page = Pick<DocumentText, 'blocks' | 'marks' | 'metadata' | 'contents'> & { readonly scale?: Scale; /** What the page's table of facts says. */ readonly facts?: readonly Assertion[]; /** What the title page of a collection says of each of its stories. */ readonly collection?: readonly Assertion[] }

/** A draft with the blocks of its stretch of the text. */
export type Drafted = { readonly draft: Draft; readonly blocks: readonly Block[] }

/** Readers of what stands around a story in no form of its own; each knows what those before it found. */
const besideStories = [leavesBehindLabels, rowsAround, terseRows, ratingsAround, strictAround, hashtagsAround, datesAround, peopleAround, wordsAround, statusAround, seriesAround, printedAround, postedFor]

/**
 * Reads one story: lines `[first, last)` of a member called `name`.
 *
 * @param alone whether the member holds no other story; only then its name and its page's head speak of this one
 * @returns undefined where the lines hold no word
 */
export function draftOf(table: LineTable, first: number, last: number, name: string, alone: boolean, page: Page): Drafted | undefined {
  try {
    return readDraft(table, first, last, name, alone, page)
  } finally {
    forget()
  }
}

function readDraft(table: LineTable, first: number, last: number, name: string, alone: boolean, page: Page): Drafted | undefined {
  const { text, from, to } = table
  const front = readFront(table, first, last)
  const mail = front.mail && mailBody(table, front.mail.end, last)
  const end = mail?.last ?? last
  const tells = (line: number): boolean => line < end && holdsWord(text, from[line] as number, to[end - 1] as number)
  const read = tells(front.body) ? front.body : mail?.first ?? first
  const body = listedStart(table, first, read, page.contents ?? [], ofField(front.assertions, 'title').flatMap(textSpans))
  // A message that holds its head alone tells no story.
  if (mail && !tells(body)) return undefined
  const trailer = readTrailer(table, body, end)
  if (!holdsWord(text, from[body] as number, to[trailer.end - 1] as number)) return undefined

  const known = page.blocks && blocksBetween(page.blocks, from[body] as number, to[trailer.end - 1] as number)
  const made = structure(table, body, trailer.end, known, front.heading !== undefined && body > first ? frontHeading(table, front.heading) : undefined, page.contents)
  const blocks = [...frontBlocks(table, first, body), ...made.blocks, ...withPreview(text, frontBlocks(table, trailer.end, last))]
  const incipit = incipitOf(text, made.body, made.blocks)

  let assertions: Assertion[] = [...(page.facts ?? []).filter((fact) => alone || textSpans(fact).every(([a, b]) => a >= (from[first] as number) && b <= (to[last - 1] as number))), ...(page.collection ?? []), ...withoutFirst(text, front.assertions, made.chapters), ...trailer.assertions, ...(mail ? readSignature(table, mail.last, last, front.assertions) : [])]
  const around: [Span, Span] = [[from[first] as number, from[body] as number], [to[trailer.end - 1] as number, to[end - 1] as number]]
  for (const read of besideStories) assertions.push(...read(text, around, assertions))
  assertions.push(...ratingsLoose(text, [around[0], [around[1][0], to[last - 1] as number]], assertions))
  const outside: readonly Span[] = alone ? [[0, from[body] as number], [to[trailer.end - 1] as number, text.length]] : around
  assertions.push(...linkedAddresses(page.marks, outside, assertions), ...linkedAuthor(text, page.marks, outside, assertions))
  assertions = withoutSigned(assertions)
  if (alone) assertions = withoutPieces(table, first, body, [...assertions, ...readMetadata(page.metadata, assertions)])
  assertions.push(...titleBehind(text, around[1], assertions))
  assertions = withoutEditors(assertions)
  // Books say in fields of their own, and editions in their heads, who made them.
  if (!isEdition(assertions) && !assertions.some(({ rule }) => rule.startsWith('epub:'))) assertions = withNamed(text, around, made.body, assertions, alone ? name : '')
  const others = front.mail && answered(table, front.mail, end, last)
  if (others) assertions = withoutAnswered(assertions, others)
  const withdrawn = front.mail && withdrawnAt(text, [from[front.mail.end] as number, to[end - 1] as number])
  // Who signs a letter with a first name is who sent it.
  if (withdrawn) assertions = [...creditPoster(assertions.filter(({ rule }) => rule !== 'named:author')), inText(text, 'permission', { permission: 'refused' }, withdrawn, 'words:withdrawn', 0.9)]
  assertions = withOwnTitle(text, front.mail?.subject, assertions)
  assertions = authorsApart(text, assertions)
  const saved = alone && page.blocks ? savedStory(text, around[0], name, page.metadata, assertions, made.chapters.length === 1 ? made.chapters[0]?.number : undefined) : undefined
  if (saved) assertions = saved.assertions
  const titled = assertions.some(({ field }) => field === 'title')
  if (alone) {
    const { title, creator, part, rating } = readName(name)
    if (rating?.field === 'rating' && !ofField(assertions, 'rating').some(({ value }) => value.rung === rating.value.rung)) assertions.push(rating)
    if (title && !titled) assertions.push(title)
    if (creator && !ofField(assertions, 'creator').some(({ value: { role } }) => role === 'author' || role === 'co-author' || role === 'poster')) assertions.push(creator)
    if (part?.rule === addressRule) assertions.push(part)
    else if (!assertions.some(({ field }) => field === 'part')) assertions.push(...partsIn(table, first, body, made.chapters, part !== undefined && part.value.number > 0 && part.value.number !== epiloguePart), ...(part && (isPartNamed(name, part) || (!isOneOfMany(assertions) && isOfTitle(name, part, titlesOf(assertions)))) ? [part] : []))
  } else if (titled && !assertions.some(({ field }) => field === 'part')) assertions.push(...partsIn(table, first, body, made.chapters))
  const words = incipitTitle(text, incipit)
  if (!titled && words !== '') assertions.push(inText(text, 'title', { title: words, kind: 'incipit' }, incipit, 'incipit', 0.4, { basis: 'derived' }))

  const { language, confidence } = languageOf(text, made.body)
  // A book's language is what a program was set to: where the words are plainly of another, they are right.
  const doubted = assertions.findIndex(({ rule, value }) => rule === 'epub:dc:language' && confidence >= 0.5 && 'language' in value && value.language !== language)
  if (doubted >= 0) assertions.splice(doubted, 1)
  assertions.push(...fandomsOwned(text, assertions, [[from[first] as number, from[body] as number], [to[trailer.end - 1] as number, to[last - 1] as number]]))
  assertions.push(...saidInside(text, made.blocks, made.chapters, assertions))
  const profiles = profilesOf(assertions, front.met, text.slice(from[first], from[body]))
  const scaled = onScale(scaleOf(profiles) ?? page.scale, assertions, [...front.findings, ...trailer.findings])
  const ordered = withStems(inOneOrder(scaled.assertions))
  const credited = isUnsigned(text, around) ? withoutGuessed(ordered) : creditPoster(ordered)
  // Where genres have a label of their own, the category is the world.
  const hasCategories = categoriesAreFandoms(profiles) || front.met.has('genre') || front.met.has('genres') || saved?.isPage === true
  const quoting = commentaryOf(table, first, last, settleFandoms(text, credited, around, hasCategories))
  const all = calibrated(mergeSame(quoting.assertions))
  const findings: Finding[] = [...scaled.findings, ...made.findings, ...quoting.findings, ...(alone ? partDisputed(all, readName(name).part) : []), ...noticed(all), ...ratingsToCome(text, around, all)]
  if (mail && mail.leftOut.length > 0) findings.push({ code: 'message-parts-left-out', detail: mail.leftOut.join(', ') })
  if (confidence < 0.5) findings.push({ code: 'language-doubtful' })
  const counted = made.chapters.reduce((sum, chapter) => sum + chapter.words, 0)
  findings.push(...perhapsNoStory({ name: alone ? name : '', subject: front.mail?.subject ? text.slice(...front.mail.subject) : '', isAnswer: others !== undefined, isWithdrawal: withdrawn !== undefined, words: counted, blocks: made.blocks, assertions: all }))
  return {
    draft: { at: lineSpan(table, first, last - 1), body: made.body, chapters: alone ? named(made.chapters, page, saved?.chapter) : made.chapters, assertions: all, incipit, language, words: counted, findings, ...(profiles.length > 0 && { profiles }), ...(front.mail && postingOf(front.mail.id, text, made.body, all)) },
    blocks,
  }
}

/** Whether a message's subject or a magazine names the story: a number in the file's name is then the message's, or the issue's. */
function isOneOfMany(assertions: readonly Assertion[]): boolean {
  return ofField(assertions, 'title').some(({ value: { kind } }) => kind === 'subject' || kind === 'collective')
}

/** The titles that the text states. */
function titlesOf(assertions: readonly Assertion[]): readonly string[] {
  return ofField(assertions, 'title').flatMap(({ value: { title, kind } }) => (kind === 'incipit' || kind === 'filename' || kind === 'collective' ? [] : [title]))
}

/** The one chapter of a member that a database, or the story's own contents, calls by a name. */
function named(chapters: Draft['chapters'], { metadata }: Page, said: string | undefined): Draft['chapters'] {
  const title = said ?? metadata.find(({ path }) => path === 'efiction chapter title' || path.startsWith('index heading'))?.words
  const [only, ...others] = chapters
  return only && others.length === 0 && only.title === undefined && title !== undefined ? [{ ...only, title }] : chapters
}

/** A part is a part of something: where it does not say of what, or a file's name only suggests it, of the title that is stated. Without either it says nothing and goes. */
function withStems(assertions: readonly Assertion[]): Assertion[] {
  const titles = ofField(assertions, 'title').filter(({ basis }) => basis === 'stated')
  const title = (titles.find(({ value }) => value.kind === 'formal') ?? titles[0])?.value.title
  return assertions.flatMap((assertion): Assertion[] => {
    if (assertion.field !== 'part' || assertion.rule === addressRule || (assertion.value.stem !== undefined && title === undefined)) return [assertion]
    const stem = title ?? assertion.value.stem
    return stem === undefined && assertion.basis !== 'stated' ? [] : [{ ...assertion, basis: assertion.basis === 'suggested' ? 'derived' : assertion.basis, value: { ...assertion.value, ...(stem !== undefined && { stem }) } }]
  })
}

function frontHeading(table: LineTable, line: number): FrontHeading {
  const start = table.from[line] as number
  const read = readHeading(lineText(table, line))
  const title: Span | undefined = read?.title && [read.title[0] + start, read.title[1] + start]
  return { at: [start, table.to[line] as number], ...(read?.number !== undefined && { number: read.number }), ...(title && { title: readByLine(table.text, title)?.title ?? title }) }
}

/** Header and trailer as blocks, a paragraph of them each. */
function frontBlocks(table: LineTable, first: number, last: number): Block[] {
  const blocks: Block[] = []
  for (let line = first; line < last; ) {
    const end = chunkEnd(table, line, last)
    blocks.push({ kind: 'front', at: lineSpan(table, line, end - 1) })
    line = end
  }
  return blocks
}

/** The page's blocks within a stretch, those that stick out cut off at its ends. */
function blocksBetween(blocks: readonly Block[], start: number, end: number): Block[] {
  // Blocks are in order: a digest of many stories asks for each of them.
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.at[1] ?? Infinity) <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < blocks.length && (blocks[last] as Block).at[0] < end) last++
  return blocks.slice(low, last).filter(({ at }) => at[1] > start).map((block) => (block.at[0] >= start && block.at[1] <= end ? block : { ...block, at: [Math.max(block.at[0], start), Math.min(block.at[1], end)] as Span }))
}
