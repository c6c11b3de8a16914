// bounded: each pattern here meets a sentence of at most 700 characters.
import { type Assertion, type Field, restsOn, textSpans } from '../../model/assertion.ts'
import { rungs } from '../../model/rating.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { screened, screenedExec } from '../../text/screen.ts'
import { isTakenBack } from '../rating-denials.ts'
import { readRating } from '../ratings.ts'
import { readWarning } from '../warnings.ts'
import { collapse, inText } from './assert.ts'
import { trimValue } from './label-line.ts'
import { sentencesIn } from './notice-runs.ts'
import { readNotice } from './notice-values.ts'
import { allowing, archived, elsewhere, everybodyElse, leaving, noLeave, rated, sparing, spoiling, suited, unrating, warned, withoutMarks } from './said-patterns.ts'
import { asked } from './permission-answers.ts'
import { isHouseRule, isOfPage } from './permission-pages.ts'
import { isLeaveSaid, isMoving } from './permission-phrases.ts'
import { type SaidRun, saidRuns } from './said-runs.ts'
import type { SaidPlace } from './said-signs.ts'
import { readSigned } from './signed.ts'
import { rises } from './value-facts.ts'
import { readers } from './values.ts'

const longestSentence = 700

/** What services put around a message: nobody's words about the story. */
const furniture = /^[\s>*-]*(?:content-(?:type|transfer)|organization:|lines:|reply|forward|print|show |report |individual message|messages sorted|next message|previous message|to unsubscribe|your use of|-{2,}\s?=?_?nextpart|-{4,}.{0,40}(?:sponsor|cut here|message)|\[?capture|archive-name|www\.|https?:)/i

/** The sentences of a stretch that are no longer than patterns may meet. */
export function sentencesOf(text: string, at: Span): Span[] {
  return sentencesIn(text, at).map((sentence) => trimValue(text, sentence)).filter(([a, b]) => b > a && b - a <= longestSentence)
}

/** Asked of every sentence. */
const screens = { allowing: screened(allowing), archived: screened(archived), elsewhere: screened(elsewhere), leaving: screened(leaving), rated: screenedExec(rated), rises: screened(rises), sparing: screened(sparing), spoiling: screened(spoiling), suited: screened(suited), unrating: screened(unrating), warned: screened(warned) }

/** Where a rating's words end: at the sentence's end or a comma; in brackets at the closing one. */
export function ratingEnd(text: string, from: number, to: number): number {
  const open = text.slice(Math.max(0, from - 2), from).trimStart().at(-1)
  const isIn = open === '(' || open === '['
  let depth = 0
  for (let at = from; at < to; at += 1) {
    const char = text[at] as string
    // "R (language, one drowning)": what stands in brackets behind it is its reason.
    if (char === '(') depth += 1
    else if (char === ')' && depth > 0 && (depth -= 1) === 0) return at + 1
    if (depth > 0) continue
    // "Rated G", and the next line begins anew.
    if (char === '\n' && at - from < 3 && /\p{Lu}/u.test(text[at + 1] ?? '')) return at
    if (char === ')' || char === ']' || char === ';' || char === '\n' && '[(<'.includes(text[at + 1] ?? ' ') || (char === '.' && !/\d/.test(text[at + 1] ?? '')) || char === '!' || char === '?') return at
    if (!isIn && char === ',') return at
  }
  return to
}

/** What single sentences of an author's paragraph state: a rating, what is warned of, what may be done with the story. @param known fields that a label has stated already */
export function sentenceValues(text: string, at: Span, known: ReadonlySet<Field>): Assertion[] {
  const found: Assertion[] = []
  for (const sentence of sentencesOf(text, at)) {
    const words = text.slice(...sentence).replaceAll('\n', ' ')
    if (!known.has('rating')) found.push(...ratingSaid(text, sentence, withoutMarks(words), found.some(({ field }) => field === 'rating')))
    if (!known.has('spoilers') && screens.spoiling(words)) found.push(inText(text, 'spoilers', { text: collapse(words) }, sentence, 'words:spoilers', 0.7))
    // "PG-13, because there's a duel" gives a rating its reason.
    if (!known.has('warning') && (screens.warned(words) || screens.sparing(words) && !screens.rated(words))) found.push(...warningOf(text, sentence).filter(({ value }) => screens.warned(words) || 'warnings' in value))
  }
  return known.has('permission') ? found : [...found, ...leaveValues(text, at)]
}

/** "It's not NC-17": what stands before a rating and takes it back. */
const denied = /(?:(?<!\p{L})(?:not|never|hardly|isn['’]?t|won['’]?t|wasn['’]?t|wouldn['’]?t|keine?n?|pas|nicht)(?: (?:an?|rated|quite|really|even|be|going to be|call|consider|rate|give|make|it|this|that|as))*|(?:short|shy) of(?: an?)?)\s+$/iu

/** Whether what stands before the letters of a rating takes it back; of what is no high one, anything that does: "way beyond PG". */
export const isDenied = (before: string, letters: string): boolean => denied.test(before) || isTakenBack(before, readRating(letters)?.rung ?? 'unrated')

/** The further ratings that a sentence states beyond doubt: by a spelling that is nothing else, or a letter behind a word that says what it is. */
export function surelyRated(text: string, sentence: Span): Assertion[] {
  return screens.elsewhere(text.slice(...sentence).replaceAll('\n', ' ')) ? [] : ratingsIn(text, sentence)
}

/** The same, of whatever is rated. */
export function ratingsIn(text: string, sentence: Span): Assertion[] {
  const words = withoutMarks(text.slice(...sentence).replaceAll('\n', ' '))
  if (words.length <= 200 && screens.suited(words)) return ratingOf(text, sentence)
  const found: Assertion[] = []
  for (let past = 0; found.length < 4; ) {
    const rating = screens.rated(words.slice(past))
    if (!rating?.[1]) break
    const start = past + rating.index + rating[0].length - rating[1].length
    const stop = ratingEnd(text, sentence[0] + start, sentence[1])
    const isSure = rating[1].length > 1 || (/\p{L}/u.test(rating[0].slice(0, -1)) && /\p{Lu}/u.test(rating[1])) || isReasoned(words.slice(start, stop - sentence[0]))
    if (isSure && !isDenied(words.slice(0, start), rating[1])) found.push(...ratingOf(text, screens.rises(words) ? sentence : trimValue(text, [sentence[0] + start, stop])))
    past = Math.max(start + rating[1].length, stop - sentence[0])
  }
  return found
}

/** "R for language": a letter alone, and what is warned of as its reason. */
function isReasoned(words: string): boolean {
  const reason = /^[TMRX] (?:for|due to|because of|mostly for|just for|only for) (.{3,200})/su.exec(words)?.[1]
  const { value } = readWarning(reason ?? '')
  return reason !== undefined && value.answer === 'stated' && value.warnings.some((code) => code !== 'other')
}

const ofRating = /(?<!\p{L})rat(?:ed|ings?)(?!\p{L})/iu

/** How a sentence of an author's says that the story is rated. @param isRated whether a sentence before it has said so */
function ratingSaid(text: string, sentence: Span, words: string, isRated: boolean): Assertion[] {
  if (screens.elsewhere(words)) return []
  const rating = screens.rated(words)
  if (!rating?.[1]) return words.length <= 200 && (screens.suited(words) || screens.unrating(words) || screens.rises(words) && (isRated || ofRating.test(words))) ? ratingOf(text, sentence) : []
  const start = rating.index + rating[0].length - rating[1].length
  // "It's not quite an R, more of a PG-13."
  if (isDenied(words.slice(0, start), rating[1])) return ratingOf(text, trimValue(text, [sentence[0] + start + rating[1].length, sentence[1]]))
  const from = sentence[0] + start
  const stop = ratingEnd(text, from, sentence[1])
  // "K, but it may creep up to K+", "part one is PG, part two's R": where it rises behind the comma, or another stands there, the value goes on.
  const whole = screens.rises(words) || rated.test(words.slice(stop - sentence[0])) ? ratingOf(text, sentence) : []
  return whole.length > 0 ? whole : higher(ratingOf(text, trimValue(text, [from, stop])), ratingOf(text, sentence))
}

/** "R for a fight (the rest has been PG)": of what a sentence says in part and as a whole, the higher. */
function higher(part: Assertion[], whole: Assertion[]): Assertion[] {
  const rungOf = ([one]: readonly Assertion[]): number => (one?.field === 'rating' ? rungs.indexOf(one.value.rung) : -1)
  return rungOf(whole) > rungOf(part) ? whole : part
}

function ratingOf(text: string, at: Span): Assertion[] {
  return readers.rating(text, at, 'words:rated').assertions.map((each): Assertion => ({ ...each, confidence: Math.min(each.confidence, 0.85) }))
}

/** What sentences of an author's say about copying: leave, a request to be asked, a refusal. */
export function leaveValues(text: string, at: Span): Assertion[] {
  return leavesIn(text, at).flatMap((leave) => permissionOf(text, leave))
}

/** What a stretch says of copying; what it lets somebody do with a thing is no leave, but a refusal stays one. */
function permissionOf(text: string, at: Span): Assertion[] {
  if (isOfPage(text, at)) return []
  const isThing = isMoving(beginningOf(text, at, longestSentence).replaceAll('\n', ' '))
  return readers.permission(text, at, 'words:archive').assertions.filter((each) => each.field === 'permission' && !(isThing && each.value.permission === 'granted')).map((each): Assertion => ({ ...each, confidence: 0.75 }))
}

/** "There is nothing, absolutely nothing, like boats": what stands behind the comma may be whatever is nothing, unless it is harm. */
const nothingElse = /(?<!\p{L})nothing,(?!.{0,200}(?:warn|squick|trigger|offen|upset|object|shock|harm|worr|fear|disturb|scar|fright|alarm|mind))/isu

/** What a sentence without a label warns of. */
export function warningOf(text: string, at: Span): Assertion[] {
  const [warning] = readers.warning(text, at, 'words:warned').assertions
  if (warning?.field !== 'warning') return []
  const { value } = warning
  if (value.answer === 'none-apply' && nothingElse.test(warning.asWritten)) return []
  if (value.answer !== 'stated') return [{ ...warning, confidence: 0.7 }]
  // What nobody has a code for is no warning where no label says so.
  if (value.warnings.every((code) => code === 'other') && (value.denied ?? []).length === 0) return []
  return [{ ...warning, value: { ...value, warnings: value.warnings.filter((code) => code !== 'other') }, confidence: 0.7 }]
}

/** Whether a sentence is a reader's question, which is answered behind it. */
function isQuestion(words: string): boolean {
  return words.endsWith('?') && asked.test(words)
}

/** Stretches of sentences that give leave to copy, or refuse it; what is said of everybody else belongs to what stands before it. */
function leavesIn(text: string, at: Span): Span[] {
  const leaves: [number, number][] = []
  let end = -1
  let question: 'of leave' | 'of something else' | undefined
  for (const sentence of sentencesOf(text, at)) {
    const words = text.slice(...sentence).replaceAll('\n', ' ')
    const last = leaves.at(-1)
    const isAsked = isQuestion(words)
    const answers = isAsked ? undefined : question
    question = undefined
    if (last && answers === 'of leave') last[1] = end = sentence[1]
    if (answers) continue
    const isLeave = (screens.archived(words) && screens.allowing(words) || screens.leaving(words) || isLeaveSaid(words)) && !noLeave.test(words) && !isHouseRule(words)
    if (isAsked) question = isLeave ? 'of leave' : 'of something else'
    if (last && end >= 0 && !isAsked && text.slice(end, sentence[0]).trim() === '' && (isLeave || everybodyElse.test(words))) leaves[leaves.length - 1] = [last[0], sentence[1]]
    else if (isLeave) leaves.push([...sentence])
    else continue
    end = sentence[1]
  }
  return leaves
}

/**
 * Reads a paragraph around a story that has no form: its sentences are told apart by what was learnt of such (disclaimer, note, dedication, leave to copy,
 * what is warned of, or nothing that is worth keeping), and what they state is read.
 */
export function readWords(text: string, at: Span, place: SaidPlace): Assertion[] {
  const span = unwrapped(text, trimValue(text, at))
  const words = text.slice(...span)
  if (words.length < 3 || /^[^\p{L}]*$/u.test(words)) return []
  // Below a story an address by itself is its people's.
  if (furniture.test(words)) return place.where === 'foot' ? readNotice(text, span, undefined) : []
  const runs = saidRuns(text, span, place)
  const found = runs.flatMap((run) => readRun(text, run))
  const known = new Set([...place.known, ...found.flatMap(({ field }) => (field === 'warning' || field === 'spoilers' ? [field] : []))])
  const values = sentenceValues(text, span, known).filter((value) => !found.some((one) => (value.field === 'permission' && one.field === 'permission' || value.field === 'warning' && one.field === 'summary') && restsOn(one, textSpans(value))))
  const kind = runs.some(({ is }) => is === 'note') ? 'note' : undefined
  // A note is more than a sentence that states something else.
  const told = found.filter((one) => one.field !== 'note' || !values.some((value) => value.field === 'spoilers' && covers(value, one)))
  return [...told, ...readNotice(text, span, undefined), ...readSigned(text, span, kind), ...values]
}

/** What a stretch of one kind states. */
function readRun(text: string, { is, at }: SaidRun): readonly Assertion[] {
  const said = { text: collapse(text.slice(...at)) }
  switch (is) {
    case 'note': return said.text.length < 8 ? [] : [inText(text, 'note', said, at, 'words:note', 0.6)]
    case 'disclaimer': return [inText(text, 'disclaimer', said, at, 'words:rights', 0.75)]
    case 'dedication': return dedicationOf(text, at)
    case 'spoilers': return [inText(text, 'spoilers', said, at, 'words:spoilers', 0.7)]
    case 'summary': return [inText(text, 'summary', said, at, 'words:summary', 0.6)]
    case 'permission': return noLeave.test(beginningOf(text, at, longestSentence)) ? [] : sentencesOf(text, at).some((one) => isQuestion(text.slice(...one)) || isHouseRule(text.slice(...one).replaceAll('\n', ' '))) ? leaveValues(text, at) : permissionOf(text, at)
    case 'warning': return warningOf(text, at)
    case 'none': return []
  }
}

/** Whom a story is for; "PARA mi hermana Clara" in capitals is a label. */
function dedicationOf(text: string, at: Span): Assertion[] {
  // "For adults only" is for nobody.
  if (screens.suited(beginningOf(text, at, longestSentence))) return []
  const lead = /^(?:FOR|TO|FÜR|POUR|PARA|PER|ДЛЯ)\s+(?=\p{L}?\p{Ll})/u.exec(text.slice(...at))?.[0].length ?? 0
  const own: Span = [at[0] + lead, at[1]]
  return [inText(text, 'dedication', { text: collapse(text.slice(...own)) }, own, 'words:for', 0.75)]
}

/** Whether a value rests on all the words that another does. */
function covers(one: Assertion, other: Assertion): boolean {
  const [a, b] = [one.evidence[0], other.evidence[0]]
  return a?.in === 'text' && b?.in === 'text' && a.at[0] <= b.at[0] && a.at[1] >= b.at[1]
}

/** A span without the brackets that enclose all of it. */
function unwrapped(text: string, [from, to]: Span): Span {
  const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
  const close = closing[text[from] as string]
  if (close === undefined || text[to - 1] !== close || text.slice(from + 1, to - 1).includes(close)) return [from, to]
  return trimValue(text, [from + 1, to - 1])
}
