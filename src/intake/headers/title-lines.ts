// bounded: each pattern here meets a line of at most 200 characters.
import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { isRatingAlone, readRating } from '../ratings.ts'
import { anyOf } from './any-of.ts'
import { inText } from './assert.ts'
import { readDate } from './dates.ts'
import { emailIn, isNameLike } from './people.ts'
import { isOfPage } from './permission-pages.ts'
import { type SeriesLine, readSeriesLine } from './series-line.ts'
import { partIn } from './subject.ts'
import { credit, readCredit } from './title-credits.ts'
import { isFramed, isLetterSpaced, isNoTitle, unframed } from './title-frames.ts'
import { type ByLine, isTitleLine, readByLine } from './title-page.ts'
import { quoted, readers } from './values.ts'

/** What a line of a title page is. `title`: can be one; `name`: can be a person's name as well. */
export type TitlePiece =
  | { readonly is: 'row' | 'remark' | 'junk' }
  | { readonly is: 'by'; readonly by: ByLine }
  | { readonly is: 'said'; readonly assertions: readonly Assertion[] }
  | { readonly is: 'maker' | 'world'; readonly at: Span }
  | { readonly is: 'series'; readonly series: SeriesLine }
  | { readonly is: 'part'; readonly at: Span; readonly part: NonNullable<ReturnType<typeof partIn>> }
  | { readonly is: 'title'; readonly at: Span; readonly quoted: boolean; readonly name: boolean; readonly framed: boolean }

const genre = '(?:fan ?-?fic(?:tion)?|fic|story|stories|tale|novel|novella|novelette|vignette|romance|short story|drabble|songfic|one-?shot|fable|adventure|mystery|crossover|episode|script|spoof|parody|comedy|tragedy|play|case|casefile|ballad|poem|erzählung|geschichte|nouvelle|roman|récit|racconto|relato|cuento|conto|novelle|märchen|рассказ|повесть|сказка|фанфик)'
/** "a Ninth Parish story", "A Tale of the North", "or, The Gardener's Tale": what stands below a title, and says of what sort it is. */
const subtitles: readonly RegExp[] = [
  new RegExp(`^[([*_~]*(?:a|an|another|the|ein|eine|une?|un|una|um|uma|being a|being an)\\s+(?:[\\p{L}\\p{N}'’&. -]{0,50}[ -])?${genre}(?!\\p{L})`, 'iu'),
  new RegExp(`^[([*_~]*${genre}(?!\\p{L}).{0,12}(?:$|по мотивам|aus |d['’]après|based|set in|in )`, 'iu'),
  /^[([*_~]*(?:or|oder|ou|o sia|ossia|или)(?:,| :|:)\s/i,
  /^[([]?(?:virtual |unaired |missing )?(?:season|episode|ep\.?|act|folge|staffel|saison)\s+(?:\d|one|two|three)/i,
]
/** Whether a line says of what sort a story is, as what stands below a title does. */
export const isSubtitle = anyOf(subtitles)
/** A counter before a title. */
const aired = /^(?:virtual )?(?:episode|ep\.?|folge|épisode|episodio)\s*#?\d{1,2}(?:[.x]\d{1,3})?\s*[:–—-]\s*["“„«\p{Lu}]/iu
const presents = /^(.{2,60}?)\s+(?:(?:proudly |gratefully )?presents?|präsentiert|présente|presenta|apresenta|представляет)\b[\s.:!…]*$/iu
const production = /^(?:a|an|another|the|ein|eine|une)\s+(.{2,50}?)\s+(?:production|produktion|publication|joint|effort)\b.{0,20}$/iu
/** A group or a firm, and nobody's name. */
const firm = /\b(?:productions?|press|studios?|films?|library|club|team|crew|society|network|bbs|publications?|publishing|gang|inc|ltd|company|co|round robin|archive|zine|magazine|list|works|house|verlag|group)\b/i
/** What bulletin boards and captures put round a text. */
const board = /\b(?:bbs|sys ?op|baud|bps|modem|telix|procomm|zmodem|xmodem|fido(?:net)?|1200|2400|9600|14\.?4|28\.?8|24 ?h(?:ou)?rs?)\b|\(\d{3}\) ?\d{3,4}|^[[\s]*(?:file(?:name)?|uploaded(?: by)?|capture|board|msg|message|lines)\s*(?:[:#]|opened|started)|^>[A-Z]\b|^\^[A-Z]$|^(?:the |my |our )?(?:story|fic|tale)\s*(?:text)?\s*:\s*$/i
const copyright = /^[([]?\s*(?:(?:\(c\)|©|copyright)\b.{0,80}|(?:all rights reserved|first published|printed)\b.{0,60})$|^[([]?\s*(?:\(c\)|©)/i

/** Reads one line of what may be a title page; undefined for words that stand on none. `below`: whether a title stands above it already. */
export function readTitlePiece(text: string, given: Span, below: boolean): TitlePiece | undefined {
  if (given[1] - given[0] > 200) return undefined
  const at = unframed(text, given)
  const words = text.slice(...at)
  if (!/[\p{L}\p{N}]/u.test(words)) return { is: 'row' }
  if (words.length > 140) return undefined
  if (board.test(words)) {
    const sent = /\b(?:uploaded|posted|sent) by\s*:?\s*(?=(\S+(?: \p{Lu}\S*)?))/iu.exec(words)
    const start = at[0] + (sent ? sent.index + sent[0].length : 0)
    return sent ? { is: 'said', assertions: credit(text, [start, start + (sent[1] as string).length], 'poster', 'title-page:poster', 0.85) } : { is: 'junk' }
  }
  if (isLetterSpaced(words)) return { is: 'title', at, quoted: false, name: false, framed: true }
  const spoken = /^["“„«'‘]/.test(words) && /[.,!?…—-]["”“»'’]?$/.test(words) && !/^["“„«][^"”“»]{2,60}[!?]?["”“»]$/.test(words)
  if (spoken) return undefined
  const by = readByLine(text, at, below || isFramed(text, given))
  // "“Nearer six by road.”": speech, mark and all.
  if (by?.title && /^["“„«‘'].*[.,!?…]["”»’']$/s.test(text.slice(...given).trim())) return undefined
  if (by && !(by.title && below && isSubtitle(text.slice(...(by.title as Span))))) return { is: 'by', by }
  if (by) return { is: 'by', by: { names: by.names, role: by.role } }
  const credited = readCredit(text, at, below)
  if (credited) return { is: 'said', assertions: credited }
  const inner = unbracketed(text, at)
  const plain = text.slice(...inner)
  const maker = presents.exec(words) ?? production.exec(words)
  if (maker) {
    const name = maker[1] as string
    const start = at[0] + words.indexOf(name)
    return isNameLike(name) && !firm.test(name) ? { is: 'maker', at: [start, start + name.length] } : { is: 'remark' }
  }
  if (copyright.test(words)) return { is: 'said', assertions: [...dated(text, at), ...reservedIn(text, at)] }
  const rated = ratingOf(text, at, inner)
  if (rated) return { is: 'said', assertions: rated }
  const series = readSeriesLine(text, at)
  if (series) return { is: 'series', series }
  const part = partIn(words)
  if (part && words.replace(/[\s()[\]:.*~-]/g, '') === words.slice(...part.at).replace(/[\s()[\]:.*~-]/g, '')) return { is: 'part', at: inner, part }
  // "Episode 2.14: "Dead Reckoning"": a counter of a series on the air, and the title behind it.
  if (aired.test(words)) return { is: 'title', at, quoted: /["“„«]/.test(words), name: false, framed: isFramed(text, given) }
  const email = emailIn(text, at)
  // "Jane Doe   jane@example.org" below a title.
  const beside = email ? words.slice(0, email[0] - at[0]).replace(/[\s<([–—-]+$/, '') : ''
  if (below && beside !== '' && /[\s>)\]]*$/.test(text.slice((email as Span)[1], at[1])) && isNameLike(beside) && (/\s/.test(beside) || isFramed(text, given))) return { is: 'by', by: { names: at, role: 'author' } }
  if (email && email[1] - email[0] >= plain.length - 12) return { is: 'said', assertions: readers.email(text, at, 'title-page:address').assertions }
  if (/^<?(?:https?:\/\/|www\.)\S+>?$/.test(words)) return { is: 'said', assertions: readers.website(text, inner, 'title-page:address').assertions }
  if (below && isSubtitle(words)) return { is: 'remark' }
  if (/^\W*(?:\d{1,2}\W+)?(?:\p{L}{3,10}\.?,?\s+)?(?:\d{1,2},?\s+)?(?:19|20)\d\d\W*$/u.test(words) && readDate(plain) !== undefined) return { is: 'said', assertions: dated(text, at) }
  const [start, end] = quoted(text, at)
  const isQuoted = start > at[0] && end <= at[1] && /["“„«»”]/.test(words.slice(0, 1))
  if (isNoTitle(words) || isSubtitle(words)) return undefined
  if (!isTitleLine(text, isQuoted ? [start, end] : at)) return undefined
  return { is: 'title', at, quoted: isQuoted, name: isNameLike(plain.replace(/\s*\/\s*(?:NC-?17|PG-?13|PG|R|G)$/, '')) && /\s/.test(plain) && !/\d/.test(plain), framed: isFramed(text, given) }
}

/** A date in a line, where one can be read in it. */
function dated(text: string, at: Span): Assertion[] {
  const found = /(?:(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+)?(?:jan|feb|m[aä]r|apr|ma[iy]|june?|july?|aug|sep|oct|okt|nov|dec|dez)\p{L}{0,6}\.?,?\s+(?:\d{1,2},?\s+)?)?(?:19|20)\d\d/iu.exec(text.slice(...at))
  const date = found ? readDate(found[0]) : undefined
  if (!found || date === undefined) return []
  return [inText(text, 'date', { kind: 'unknown', date }, [at[0] + found.index, at[0] + found.index + found[0].length], 'title-page:date', 0.85)]
}

/** "Copyright 1999 Jane Doe, all rights reserved": what a line keeps back, where it is no page's. */
function reservedIn(text: string, at: Span): Assertion[] {
  const found = /(?<!\p{L})all rights (?:are )?reserved(?!\p{L})/iu.exec(text.slice(...at))
  if (!found || isOfPage(text, [at[0] + found.index, at[1]])) return []
  return ofField(readers.permission(text, [at[0] + found.index, at[1]], 'words:archive').assertions, 'permission').map((one): Assertion => ({ ...one, confidence: 0.75 }))
}

/** "(PG to PG-13, depending on your geese)", "[Adult]", "Rated R: language". */
function ratingOf(text: string, at: Span, inner: Span): Assertion[] | undefined {
  const words = text.slice(...inner)
  const lead = /^(?:rated|rating|freigabe|classé|clasificación)\s*:?\s+/i.exec(words)?.[0].length ?? 0
  const value: Span = [inner[0] + lead, inner[1]]
  if (lead === 0 && !isRatingAlone(words) && (inner[0] === at[0] && words.length > 8 || !/^(?:NC-?17|PG-?13|PG|NR|R|G|FR[A-Z]{1,4}|K\+?|T|M|MA|adults?(?: only)?|mature|teens?|explicit|general|18\+|\+18|\d\d\+)(?![\p{L}\p{N}])/iu.test(words))) return undefined
  const read = readRating(text.slice(...value))
  return read === undefined ? undefined : [...readers.rating(text, value, 'title-page:rating').assertions]
}

/** A span without the brackets that stand around the whole of it. */
function unbracketed(text: string, [from, to]: Span): Span {
  const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }
  let [start, end] = [from, to]
  while (end - start > 2 && pairs[text[start] as string] === text[end - 1]) { start += 1; end -= 1 }
  return [start, end]
}
