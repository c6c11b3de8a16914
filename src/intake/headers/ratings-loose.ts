// bounded: each pattern here meets a line of at most 400 characters.
import { type Assertion, type Field, ofField, textSpans } from '../../model/assertion.ts'
import { rungs } from '../../model/rating.ts'
import { overlap, type Span } from '../../model/span.ts'
import { linesIn } from '../block-lines.ts'
import { isDenied, ratingEnd } from './front-words.ts'
import { trimValue } from './label-line.ts'
import { elsewhere, withoutMarks } from './said-patterns.ts'
import { readers } from './values.ts'

const most = 24_000
const longestLine = 400

/** Spellings that are nothing but a rating, and letters that are one where what stands around them says so. */
const sure = 'NC-?17|PG-?1[35]|PG|FR(?:AO|[TMC])(?:-?1\\d)?|TV-?(?:14|MA|PG|G)|K\\+|18\\+|MA15\\+|FSK ?(?:0|6|12|16|18)|P ?-?(?:6|12|16|18)'
const ends = '(?![\\p{L}\\p{N}@]|-\\d|\\.\\w)'
const label = '(?:rated|certificate|ratings?(?: is| for this (?:part|chapter|story))?|rat\\.|rate:|classification|classificação|clasificaci[oó]n|classificazione|classement|einstufung|altersfreigabe|altersstufe|рейтинг)'
const frames: readonly RegExp[] = [
  // "Rating; R", "RATED | M for a duel", "<Rating> R", "рейтинг G": the word, some sign, the letters.
  new RegExp(`(?<!\\p{L})${label}(?!\\p{L})[^\\p{L}\\p{N}]{0,12}(?<is>(?:${sure}|[GRTMEKU]|MA|12A?(?!\\d|\\s?[\\/%])|1[58](?!\\d|\\s?[\\/%])|General|Teen|Mature|Explicit|Adults?)(?![\\p{L}\\p{N}'’]))`, 'giu'),
  new RegExp(`(?<![\\p{L}\\p{N}.@/-])(?<is>${sure})${ends}`, 'gu'),
  // "I'd give this one an R", "it's a soft R", "R-ish".
  new RegExp(`(?<!\\p{L})(?:an?|(?:up|down) to|kept it at)\\s+(?:hard |soft |light |strong |mild |good |firm )?(?<is>[GRTM])(?=[\\s.,;:!)]|$)(?!\\.\\p{L}|\\s\\p{Lu})`, 'gu'),
  // "An R Harbour Lights story", "an adult Harbour Lights story", "an explicit story".
  /(?<!\p{L})[Aa]n? (?<is>[GRTM]|[Aa]dults?[ -]only|[Aa]dult|[Mm]ature|[Ee]xplicit) (?=(?:fan ?-?fic(?:tion)?|fic|story|tale|vignette|cross-?over)(?!\p{L})|\p{Lu}[\p{L}\p{N}'’&/ -]{1,50} (?:fan ?-?fic(?:tion)?|fic|story|tale|vignette|cross-?over)(?!\p{L}))/gu,
  /(?<![\p{L}\p{N}])(?<is>[GRTMgr][- ](?:ish|rated))(?!\p{L}|[- ](?:version|fics?|stor(?:y|ies)|list|group|archive|films?|movies?))/gu,
]
/** "Halfway House, G, unbeta'd", "[T] [n/m]", "Rope Walk / Teen / 2008": one of several things in a row, or alone in brackets; initials and keys to press are none. */
const item = /(?<=[\p{L}\p{N}»”"'’)\]!?.]\s{0,3}[-–—|·:;,~*+/]\s{0,3}|[\p{L}\p{N}»”"'’)\]!?.*|-]\s{1,3}[[({])(?<is>[GRTMK]|MA|Teen|TEEN|General Audiences|[Aa]ll ages|for (?:everyone|everybody|all)|[Tt]out public|per tutti|für alle|para tod[oa]s|para todas las edades|livre|FSK 0|(?:0|6|1[0-8])\+|ab (?:0|6|1[0-8])|jugendfrei|(?:for )?teens and up)(?=\s{0,3}[|·;,~*+/](?!\p{L})|\.(?:\s|$)(?!\p{Lu}\.)|\s{1,3}[-–—]|[\])}](?!\p{L})|$)/gu
/** "Genre : G" and initials in a row of people say something else. */
const otherwise = /^[\s>]*(?:genres?|kinds?|categor(?:y|ies)|catégorie|warnings?|codes?|pairings?|couples?|characters?|cast|thanks?|by|from|to|beta|type|keys?)\b|\[\p{L}\]\p{L}|\(\p{L}\)\p{L}|<\p{L}>\p{L}|(?<!\p{L})\p{L}\s?[,/]\s?\p{L}(?!\p{L})/iu
const transport = /^[\s>]{0,8}(?:[A-Z][A-Za-z]*-[A-Za-z-]+|Newsgroups|References|Organization|From|To|Cc|Path|Received):/
/** Values in whose words letters are something else. */
const named: ReadonlySet<Field> = new Set(['title', 'creator', 'character', 'relationship', 'email', 'website', 'part', 'words'])

/**
 * What is most likely the rating of a story for which nothing else states one: the letters behind a word that announces them, by whatever sign, spellings that are
 * nothing but a rating, and above the story letters that stand in a row with other things. The strictest of them.
 */
export function ratingsLoose(text: string, [front, foot]: readonly [Span, Span], known: readonly Assertion[]): Assertion[] {
  if (ofField(known, 'rating').length > 0) return []
  const taken = known.filter(({ field }) => named.has(field))
  const isFree = (at: Span): boolean => !taken.some((one) => !(one.field === 'title' && isSetOff(text, at)) && textSpans(one).some((span) => overlap(span, at)))
  // "An NC-17 story by Jane Doe": where what goes on behind the letters says something else, they rate alone.
  const found = [...ratingsIn(text, front, true), ...ratingsIn(text, foot, false)]
    .flatMap(({ whole, letters }) => [whole, letters].filter(isFree).slice(0, 1))
    .flatMap((at) => ofField(readers.rating(text, at, 'words:rating').assertions, 'rating'))
  const top = Math.max(...found.map(({ value }) => rungs.indexOf(value.rung)))
  return found.filter(({ value }) => rungs.indexOf(value.rung) === top).slice(0, 1).map((one): Assertion => ({ ...one, confidence: Math.min(one.confidence, 0.8) }))
}

/** What divides a rating from the title before it, and what may stand behind it: "Salt, NC-17, by Ann Lee", "Salt (an NC-17 Harbour Lights story)". */
const divides = /[,;:/|([{<*_~"“–—-]\s{0,3}(?:(?:an?|rated)\s)?$/iu
const follows = /^\s{0,3}(?:\.?\s{0,3}$|\.?\s{0,3}\n|[,;:/|)\]}>*_~"”–—-]|\p{Lu}[^,;:\n]{1,50} (?:fan ?-?fic(?:tion)?|fic|story|tale|vignette)(?!\p{L}))/u

/** Whether letters stand apart from the words of a title, whose line they share; one letter behind a colon is what somebody is called. */
function isSetOff(text: string, [from, to]: Span): boolean {
  const before = text.slice(Math.max(0, from - 12), from)
  return divides.test(before) && !(to - from === 1 && /:\s*$/.test(before)) && follows.test(text.slice(to, to + 90))
}

/** Where a rating stands, with what goes on behind it, and its letters alone. */
type Place = { readonly whole: Span; readonly letters: Span }

/** Where a line names a rating. */
function ratingIn(text: string, [from, to]: Span, isFront: boolean): Place[] {
  const words = withoutMarks(text.slice(from, to))
  if (words.trim().length < 2 || transport.test(words) || elsewhere.test(words)) return []
  for (const frame of isFront && !otherwise.test(words) ? [...frames, item] : frames) {
    const met = [...words.matchAll(frame)].flatMap((one): Place[] => {
      const is = one.groups?.['is'] as string
      const start = one.index + one[0].lastIndexOf(is)
      const at = from + start
      const letters: Span = [at, at + is.length]
      const whole = trimValue(text, [at, Math.max(letters[1], ratingEnd(text, at, to))])
      return isDenied(words.slice(0, start), is) ? [] : [{ whole: readers.rating(text, whole, '').assertions.length > 0 ? whole : letters, letters }]
    })
    if (met.length > 0) return met
  }
  return []
}

function ratingsIn(text: string, [from, to]: Span, isFront: boolean): Place[] {
  return linesIn(text, [from, Math.min(to, from + most)]).filter(([start, end]) => end - start <= longestLine).flatMap((line) => ratingIn(text, line, isFront))
}
