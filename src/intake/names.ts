import { addressRule, type Assertion, type AssertionOf } from '../model/assertion.ts'
import type { Span } from '../model/span.ts'
import { fold } from '../text/fold.ts'
import { inName } from './headers/assert.ts'
import { calledPart } from './headers/subject-counters.ts'
import { readRating } from './ratings.ts'
import { authorInFolders, authorInName, personName } from './name-authors.ts'
import { ratingBehind } from './name-ratings.ts'

/** What a member's name says: a title where it is made of words, who wrote it, how it is rated, and which part the file holds. */
type NameRead = { readonly title?: Assertion; readonly creator?: Assertion; readonly rating?: Assertion; readonly part?: AssertionOf<'part'> & { readonly field: 'part' } }

/** What people put behind a name when they save it again. */
const again = /[\s_.-](?:final|draft|rev|revised|revision|v\d{1,2}|ver\d{1,2}|copy|new|old|edit|edited|beta'?d|betaed|unbetaed|fixed|complete|completed|full|clean|html|web|ascii|txt|doc|bak|\((?:19|20)\d\d\))$|[\s_.-]{0,3}[([](?:final|revised|complete|completed|finished|wip|repost|new|fixed)[)\]]$/i

const vague = new Set(['story', 'stories', 'part', 'pt', 'chapter', 'chap', 'ch', 'file', 'text', 'txt', 'doc', 'untitled', 'new', 'fic', 'fanfic', 'fanfiction', 'page', 'index', 'document', 'readme', 'final', 'draft', 'copy', 'temp', 'test', 'msg', 'message', 'mail', 'post', 'article', 'main', 'default', 'data', 'output', 'unknown', 'noname', 'sample', 'book', 'teil', 'kapitel', 'capitulo', 'chapitre', 'readfic', 'viewstory', 'view', 'sid', 'digest', 'attachment', 'download', 'collection', 'newstory', 'something', 'sans', 'titre', 'sin', 'titulo', 'ohne', 'titel', 'senza', 'titolo', 'sem', 'copia', 'kopie', 'copie', 'racconto', 'racconti', 'relato', 'relatos', 'cuento', 'geschichte', 'histoire', 'historia', 'conto', 'de', 'di', 'von', 'def', 'ff', 'entry', 'challenge', 'weekly', 'monthly', 'submission', 'readthis', 'scan', 'save', 'saved', 'the', 'my', 'a', 'thread', 'threadsave', 'sujet', 'fil', 'faq', 'teaser', 'links', 'welcome', 'about', 'home', 'fiction', 'disclaimer', 'letter', 'letters', 'notes', 'info', 'news', 'updates', 'contents', 'archive', 'epilogue', 'prologue', 'words', 'works'])

// What numbers files of any kind: "page98.html" is no part of anything.
const numbered = /^(?:(?:.* )?(?:sid|id|no|nr|num|vol|issue|disk|disc|digest|newsletter|season|session|version|v|rev|ep|episode|folge|gift|geschenk|cadeau|entry|entree|beitrag|nominee|level|blatt|leaf|feuille|foglio|folha|pag|pagina|seite|carnet|omake|mensaje|messaggio|mensagem|nachricht|vypusk|lot|fics?|thread|topic|sujet|tema|hist|hp|hits?|posted for|square|window|fenster|sheet|script|copy|dump|supplement|scroll|billet|hilo|texte|texto|testo|no subject|shelf|room|zimmer|item|frame|mainframe|stocking|week|wk|woche|sans titre|sin titulo|ohne titel|senza titolo|sem titulo|untitled)|mail|story read|view ?story|read ?fic|works?|s|page|pg|doc|document|file|msg|message|post|article|index|untitled|img|scan|item|entry)$/i

/** What people call a part of a story in a file's name; "p" may be a page. */
const partWords = 'part|pt|chapter|chap|ch|teil|kapitel|kap|chapitre|partie|capitulo|cap|parte'
const [someWord, firstWord] = [new RegExp(partWords, 'i'), new RegExp(`^(?:${partWords})`, 'i')]
/** A number at the end of a name, with or without such a word before it, and the total that it is of. */
const counted = new RegExp(`(?:^|[\\s_.,(-]|(?<=\\p{Ll})(?!p\\d))(?:(?:${partWords}|p)[\\s_.-]{0,3})?(\\d{1,3})(?:[\\s_-]?(?:of|von)[\\s_-]?(\\d{1,3})|-(\\d{1,2})(?=$))?\\)?$`, 'iu')
/** Where one of these words, and in Italian or Russian another, ends before a number. */
const partWord = new RegExp(`(?:^|[\\W_])(?:${partWords}|p|capitolo|glava|chast)[\\s_.-]?$`, 'i')

/** A chapter's page of an eFiction archive, as its address says: `viewstory.php?sid=12&chapter=3`, with whatever a disk made of its marks. */
const storyPage = /viewstory[^/]{0,12}?sid[=_-]?(\d{1,7})(?!\d)[^/]{1,40}?chapter[=_-]?(\d{1,3})(?!\d)/i

/**
 * Reads a member's name, its folders left aside: `the_long_road-03.txt` is "The Long Road" (as words), part 3. Names of one short
 * run of letters and digits (`jmfic12`) say nothing that can be shown.
 */
export function readName(name: string): NameRead {
  let start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1
  const dot = name.lastIndexOf('.')
  let end = dot > start && name.length - dot <= 6 ? dot : name.length
  // "story.txt.html", "story.htm.txt"
  const second = name.lastIndexOf('.', end - 1)
  if (second > start && end - second <= 5 && /^\.(?:txt|html?|text|asc|doc)$/i.test(name.slice(second, end))) end = second
  // Blanks as addresses write them; every other character keeps its place.
  const plain = name.replaceAll('%20', '   ')
  const withoutAgain = (): void => { for (let behind = again.exec(name.slice(start, end)); behind && behind.index > 0; behind = again.exec(name.slice(start, end))) end = start + behind.index }
  withoutAgain()
  let rated = ratingBehind(plain, [start, end])
  if (rated) [, end] = rated.title
  withoutAgain()
  start += /^(?:(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d[\s_-]+|0\d{1,2}(?:\s*[-_.]\s*|\s)|\d{1,3}(?:\. | [-–] ))(?=\p{L})/u.exec(plain.slice(start, end))?.[0].length ?? 0
  const base = plain.slice(start, end)
  // A Maildir's file: the second, the process and the machine that took the message in.
  if (/^\d{9,10}\.[\w.,=+-]{1,100}$/.test(name.slice(start, start + 120).replace(/[:;!][\w,]*$/, ''))) return {}
  const page = storyPage.exec(base)
  if (page) {
    const at: Span = [start + page.index, start + page.index + page[0].length]
    return { part: inName(name, 'part', { number: Number(page[2]), stem: `sid ${page[1]}` }, at, addressRule, 0.8, { basis: 'derived', extent: 'part' }) as NonNullable<NameRead['part']> }
  }
  const counter = counted.exec(base)
  // "longroad_nc17_02": the counter stands behind the rating.
  const inner = counter ? ratingBehind(plain, [start, start + counter.index]) : undefined
  const stemEnd = inner ? inner.title[1] - start : counter?.index ?? 0
  rated ??= inner
  let part: NameRead['part']
  let titleEnd = base.length
  const called = counter ? null : /(?:^|[\s_.,(-])(prolog(?:ue)?|epilog(?:ue)?)\)?$/i.exec(base)
  if (called) {
    const word = called[1] as string
    const stem = tidy(base.slice(0, called.index))
    const first = start + called.index + called[0].indexOf(word)
    part = inName(name, 'part', { number: calledPart(word), ...((isWordlike(stem) || isLongRun(stem) || isLone(stem, true)) && { stem }) }, [first, first + word.length], 'name:counter', 0.6, { basis: 'derived', extent: 'part' }) as NonNullable<NameRead['part']>
    titleEnd = called.index
  }
  if (counter && Number(counter[1]) >= 1 && Number(counter[1]) < 200) {
    const first = counter.index + counter[0].search(/\d/)
    const of = Number(counter[2] ?? 0)
    const at: Span = [start + first, start + base.length - (base.endsWith(')') ? 1 : 0)]
    const stem = tidy(base.slice(0, stemEnd))
    // "AVERNE1": a figure glued to an abbreviation says of nothing that it is a part of it.
    const glued = /^\p{L}/u.test(base.slice(counter.index - 1)) && /^\d$/.test(counter[0]) && !isWordlike(stem) && !isLongRun(stem) && !isLongWord(stem)
    // "t0811_p1", "sujet-418-p1": a page of a thread; "ORRERY12.DOC": a name of eight letters, numbered on a disk.
    const paged = /^[\s_.-]?(?:p|pg|pag)[\s_.-]?\d/i.test(counter[0]) && /\d/.test(stem)
    const onDisk = /^\p{Lu}+\d+$/u.test(base) && base.length <= 8
    if (paged || onDisk) titleEnd = onDisk ? titleEnd : counter.index
    else if ((/\p{L}/u.test(stem) && !glued && !numbered.test(stem)) || firstWord.test(counter[0])) {
      // A stem such as "story" or "fic" would put strangers together; it is left away.
      const isCounted = (of > 0 || someWord.test(counter[0])) && isLone(stem, true)
      const isSure = isWordlike(stem) || isLongRun(stem) || isCounted
      const said = isSure || isLongWord(stem) ? { stem } : {}
      part = inName(name, 'part', { number: Number(counter[1]), ...(of >= Number(counter[1]) && { of }), ...said }, at, 'name:counter', isSure ? 0.6 : 0.4, { basis: isSure ? 'derived' : 'suggested', extent: 'part' }) as NonNullable<NameRead['part']>
      titleEnd = stemEnd
    }
  }
  while (titleEnd > 0 && /[\s_.,(-]/.test(base[titleEnd - 1] as string)) titleEnd -= 1
  const found = authorInName(plain, [start, start + titleEnd])
  const folder = found ? undefined : authorInFolders(name)
  const whole = found?.title ?? [start, start + titleEnd] as const
  rated ??= ratingBehind(plain, whole)
  const at = withoutRating(plain, whole)
  const words = tidy(plain.slice(...at))
  const person = found?.at ?? folder
  return {
    ...((isWordlike(words) || isLone(plain.slice(...at), found !== undefined)) && { title: inName(name, 'title', { title: words, kind: 'filename' }, at, 'name:words', 0.5, { basis: 'derived' }) }),
    ...(person && { creator: inName(name, 'creator', { name: personName(plain.slice(...person)), role: 'author' }, person, found ? 'name:author' : 'name:folder', found ? 0.6 : 0.5) }),
    ...(part && { part }),
    ...(rated && { rating: inName(name, 'rating', rated.value, rated.at, 'name:rating', 0.7) }),
  }
}

/** Whether a name says itself that what it counts are parts: "pen_p6", "glava_1", "o_mapa_cap2"; a number alone may be a message's or an issue's. */
export function isPartNamed(name: string, part: Assertion): boolean {
  const [place] = part.evidence
  return place?.in === 'name' && (/^\p{L}/u.test(name.slice(...place.at)) || partWord.test(name.slice(Math.max(0, place.at[0] - 20), place.at[0])) || /of|von|-/.test(name.slice(...place.at)))
}

/**
 * Whether what stands before a name's counter has to do with the title that the text states: its words, their beginnings, their first letters ("awb_04" and "A Widow's
 * Bridge"). A number behind other words is a shelf's or an issue's, or counts the stories of a series.
 */
export function isOfTitle(name: string, part: AssertionOf<'part'>, titles: readonly string[]): boolean {
  const [place] = part.evidence
  if (titles.length === 0 || place?.in !== 'name') return true
  const start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1
  const stems = fold(tidy(name.slice(start, place.at[0]))).split(/[^\p{L}]+/u).filter((word) => word.length > 1)
  return titles.some((title) => {
    const words = fold(title).replace(/['’]/g, '').split(/[^\p{L}]+/u).filter((word) => word !== '')
    const initials = words.map((word) => word[0]).join('')
    return stems.some((stem) => initials.includes(stem) || words.some((word) => word.startsWith(stem.slice(0, 4)) || (word[0] === stem[0] && isWithin(stem, word))) || words.join('').startsWith(stem))
  })
}

/** Whether the letters of one word stand in another in their order: "stn" in "stationmaster". */
function isWithin(stem: string, word: string): boolean {
  let at = 0
  for (const letter of word) if (letter === stem[at]) at += 1
  return at === stem.length
}

/** A word alone that is long enough to say something, `greenglass`, or is written as a title, `Gulls`; beside an author's name any that is no abbreviation. */
function isLone(words: string, beside: boolean): boolean {
  return (beside ? /^\p{L}{4,}$/u : /^(?:\p{L}{8,}|\p{Lu}\p{Ll}{3,})$/u).test(words) && !vague.has(words.toLowerCase()) && !/fic$|story$|stories$|^untitled|^document|^chapter|^readme|^message|^attach|^new/i.test(words)
}

/** A title's stretch of a name without a rating in brackets behind it: "The_Long_Road_[PG-13]". */
function withoutRating(name: string, [from, to]: Span): Span {
  const bracket = /[\s_.-]{0,3}[([]([^()[\]]{1,12})[)\]]$/.exec(name.slice(from, to))
  return bracket && bracket.index > 0 && readRating(bracket[1] as string) ? [from, from + bracket.index] : [from, to]
}

/** The words of a name: dashes, dots and underscores to blanks, "TheLongRoad" divided. */
function tidy(words: string): string {
  const spaced = words.replace(/[_.\s-]+/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').trim()
  return spaced === spaced.toLowerCase() ? spaced.replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()) : spaced
}

/** Whether the words can be shown as a title: two words of letters at least. One alone is as often an abbreviation. */
function isWordlike(words: string): boolean {
  const parts = words.split(' ').filter((word) => /^[\p{L}'’]{2,}[?!,]?$/u.test(word))
  const clear = parts.filter((word) => !vague.has(word.toLowerCase()))
  if (clear.length === 0 || /\d{4,}/.test(words)) return false
  if (/[^\p{L}\p{N} '’&!?,]/u.test(words)) return false
  // "The Spoon": an article makes a title of a word.
  if (clear.length === 1) return parts.length === 2 && /^(?:the|an?|my)$/i.test(words.split(' ')[0] as string) && (clear[0] as string).length > 3 && words.endsWith(clear[0] as string)
  return clear.some((word) => word.length > 3)
}

/** One word that may be a title's, beside a file that is titled so. */
function isLongWord(words: string): boolean {
  return /^\p{L}{4,}$/u.test(words) && !vague.has(words.toLowerCase()) && !/fic|stor|^untitled|^document|^chapter/i.test(words)
}

/** "Longroadhome": several words run together say of what it is a part, though they cannot be shown as a title. */
function isLongRun(words: string): boolean {
  return /^\p{L}{9,}$/u.test(words) && !/fic|stor|^untitled|^document|^chapter/i.test(words)
}
