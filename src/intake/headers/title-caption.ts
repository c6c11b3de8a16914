// bounded: each pattern here meets a title line of at most 200 characters, or a stretch of 150.
import { ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { lineSpan } from '../line-table.ts'
import { collapse, inText } from './assert.ts'
import { codeOf } from './story-codes.ts'
import { isNameLike } from './people.ts'
import { readSeriesLine } from './series-line.ts'
import { beforeCounter, partIn } from './subject.ts'
import { areLetters } from './subject-items.ts'
import { credit } from './title-credits.ts'
import { isFramed, unframed } from './title-frames.ts'
import { withoutRemarks } from './title-remarks.ts'
import { rises } from './value-facts.ts'
import { quoted, readers } from './values.ts'
import { isAgain, partOf, type Walk } from './walk.ts'

const ratingCode = '(?:NC-?17|PG-?13|PG|NR|R|G|T|M|MA|K\\+?|FR(?:AO|T|M|C|E)|adults?|mature|teen|explicit|gen(?:eral)?|18\\+|\\+18|ab \\d\\d|P\\d\\d)'
const rated = new RegExp(`^(?:rated:? |rating:? )?${ratingCode}(?![\\p{L}\\p{N}])(?: ?(?:/|to|-) ?${ratingCode}(?![\\p{L}\\p{N}]))?`, 'iu')
/** A rating behind the title, after a comma or a dash. */
const tail = /(?:,\s*|\s+[-–—/|]\s*|\s+(?=NC-?17$|PG-?13$))(?:rated:? )?((?:NC-?17|PG-?13|PG|NR|R|G|FR(?:AO|T|M|C))(?:\/(?:NC-?17|PG-?13|PG|R|G))?)$/
/** "T. Kaminska-Bright": letters that are somebody's. */
const initials = /^\p{Lu}\.\s?\p{Lu}/u
const status = /^(?:complete[d]?|wip|repost(?:ed)?|revised|rev|draft|unfinished|new|final|finished|in progress|terminad[oa]|complet[oae]|finie?|abgeschlossen|fertig|conclu[íi]d[oa]|закончено|завершено|в процессе|en cours|in corso|en proceso|em andamento)$/iu
/** Words of how a story was posted, and a counter of a series on the air: they stand before a title, and are not of it. */
const prefix = /^(?:(?:new )?(?:fan ?)?fic(?:tion)?|ff|story|repost|new|title|titel|titre|título|titolo|geschichte|histoire|relato|cuento|racconto|(?:[\p{L}'’]{2,12} )?(?:fiction|fic))\s*[:–—-][*_]{0,2}\s+|^\[(?:fic|fan-?fic|ff|relato|cuento|histoire|récit|racconto|storia|conto|geschichte|рассказ|фик|фанфик)\]\s+|^(?:virtual )?(?:episode|ep\.?|folge)\s*#?\d{1,2}(?:[.x]\d{1,3})?\s*[:–—-]\s+/iu
/** A series and its number; a counter's own word is none, and one word needs a sign before the number. */
const ofSeries = /^(?!.*\b(?:[Cc]hapters?|[Pp]arts?|[Pp]t|[Ee]pisodes?|[Ss]easons?|[Vv]ersions?|[Tt]akes?|[Dd]rafts?|[Rr]emix|[Rr]oom|[Bb]ooks?|[Vv]ol(?:ume)?|[Aa]ct|[Ss]cene|[Dd]ay|[Yy]ear|[Ww]eek|[Pp]ost|[Tt]eil|[Kk]apitel|[Pp]artie|[Pp]arte|[Nn]umber)\b)(\p{Lu}[\p{L}'’&-]*(?: [\p{L}'’&-]+){0,5}(?=,? #)|\p{Lu}[\p{L}'’&-]*(?: [\p{L}'’&-]+){1,4}(?= \d)),? #?(\d{1,2})$/u
/** A mail's subject without the head around it. */
const subject = /^(?:subject|betreff|objet|asunto|oggetto|assunto|тема)\s*:\s+/i
/** "(a Calico Road story)", "(the cleaned-up version)": of what sort it is, and the how manieth. */
const subtitle = /^(?:(?:an?|another|eine?|une?|una?|uma?) .{2,40} (?:story|tale|fic|fanfic|ficlet|geschichte|histoire|historia|storia|conto|história)|(?:(?:the|a|die|la|le|il|o) )?(?:[\p{L}'’-]+ ){0,3}(?:version|edition|draft|cut|remix|versão|versión|versione|fassung|rewrite)(?: [\p{L}'’-]+){0,2}|the [\p{L}'’-]+(?:[ -][\p{L}'’-]+)? one|(?:titolo originale|titre original|originaltitel|original title|título original)\s*:.{1,60})$/iu
const crumb = /\s+(?:»|::|>|›|→|❙)\s+/

/**
 * Asserts a title as it stands on its line: without ornaments, codes, counter, series and world, each of which is asserted apart.
 *
 * @param edition whether it stands in a printed book's front matter, where other lines look like one
 * @param beside whether a by-line on the same line makes it certain
 */
export function titleFound(walk: Walk, at: Span, edition: boolean, beside = false): void {
  const { text, assertions } = walk
  let span = bare(text, unframed(text, at))
  const cut = crumbs(walk, span)
  if (cut) span = cut
  const from = subject.exec(text.slice(span[0], span[1]))
  if (from) span = bare(text, [span[0] + from[0].length, span[1]])
  const lead = prefix.exec(text.slice(span[0], span[1]))
  if (lead && lead[0].length < span[1] - span[0]) span = bare(text, [span[0] + lead[0].length, span[1]])
  // "Four Entries, a Blueshift story by …": of what world it is, behind a comma.
  const sort = beside && /^\s+(?:fan ?fic(?:tion)?|fic|story|tale|vignette)\s/i.test(text.slice(at[1], at[1] + 16)) ? /^(.{3,60}?)[,:]\s+(?:an?|another)\s.{2,40}$/iu.exec(text.slice(...span)) : null
  if (sort) span = bare(text, [span[0], span[0] + (sort[1] as string).length])
  span = authorBehind(walk, span, at)
  span = counterBehind(walk, span)
  span = bare(text, withoutRemarks(text, bracketsBehind(walk, span)))
  const series = readSeriesLine(text, span)
  if (series?.title) {
    assertions.push(inText(text, 'series', { name: collapse(text.slice(...series.at)), ...(series.number !== undefined && { number: series.number }) }, series.at, 'title-page:series', 0.85))
    span = bare(text, series.title)
  } else span = worldBefore(walk, span)
  span = counterBehind(walk, span)
  if (beside && walk.caption !== undefined) demote(walk)
  walk.caption = span
  if (isAgain(walk, text.slice(...span))) return
  const title = collapse(text.slice(...span))
  if (title !== '') assertions.push(inText(text, 'title', { title, kind: from ? 'subject' : 'caption' }, span, 'title-page:first short line', edition ? 0.8 : 0.9))
}

/** A title without its counter, which is asserted. */
function counterBehind(walk: Walk, span: Span): Span {
  const part = partIn(walk.text.slice(...span))
  if (!part || part.at[0] <= 1) return span
  partOf(walk, span, part)
  return bare(walk.text, beforeCounter(walk.text, span[0], span[0] + part.at[0]))
}

/** Without quotation marks around it, or a mark that is left over of a pair. */
function bare(text: string, at: Span): Span {
  const [from, to] = quoted(text, at)
  const words = text.slice(from, to)
  if (/^["“„«]/.test(words) && !/["”“»]/.test(words.slice(1))) return [from + 1, to]
  if (/["”“»]$/.test(words) && !/["“„«]/.test(words.slice(0, -1))) return [from, to - 1]
  // "_The Long Road_ -- a Ninth Parish story": what opened the emphasis was a frame's.
  if (/[\p{L}\p{N}.!?…][_*]$/u.test(words) && !words.slice(0, -1).includes(words.at(-1) as string)) return [from, to - 1]
  return [from, to]
}

/** "Games » Ashfall Online » Goose Season": the way to a page; the world is next to last. */
function crumbs({ text, assertions }: Walk, [from, to]: Span): Span | undefined {
  const words = text.slice(from, to)
  const steps = words.split(crumb)
  if (steps.length < 2) return undefined
  const title = steps.at(-1) as string
  const world = steps.at(-2) as string
  const end = words.length - title.length
  const start = words.lastIndexOf(world, end - 1)
  if (steps.length >= 3 && start >= 0) assertions.push(inText(text, 'fandom', { name: collapse(world) }, [from + start, from + start + world.length], 'page:breadcrumb', 0.85))
  return bare(text, [from + end, to])
}

/** "~ A Fair Copy of the Coast / Wil Tamarind ~": the author behind a stroke, in one frame with the title. */
function authorBehind(walk: Walk, span: Span, line: Span): Span {
  const found = /^(.{3,80}?)\s+[/|]\s+(\S.{2,40})$/u.exec(walk.text.slice(...span))
  const name = found?.[2] ?? ''
  if (!found || !isFramed(walk.text, line) || !/\s/.test(name) || !isNameLike(name) || ofField(walk.assertions, 'creator').some(({ value }) => value.role === 'author')) return span
  walk.assertions.push(...credit(walk.text, [span[1] - name.length, span[1]], 'author', 'title-page:name beside the title', 0.85))
  return bare(walk.text, [span[0], span[0] + (found[1] as string).length])
}

/** Codes in brackets, or a rating behind a comma, at a title's end. */
function bracketsBehind(walk: Walk, given: Span): Span {
  let span = given
  for (let again = 0; again < 4; again += 1) {
    const words = walk.text.slice(...span)
    const found = /\s*[([{]([^()[\]{}]{1,80})[)\]}]$/.exec(words)
    const behind = found ? undefined : tail.exec(words)
    if (behind && behind.index > 0) {
      walk.assertions.push(...readers.rating(walk.text, [span[1] - (behind[1] as string).length, span[1]], 'title:rating').assertions)
      span = bare(walk.text, [span[0], span[0] + behind.index])
      continue
    }
    if (!found || found.index === 0) return span
    const inner: Span = [span[1] - 1 - (found[1] as string).length, span[1] - 1]
    if (!codesIn(walk, inner)) return span
    span = bare(walk.text, [span[0], span[0] + found.index])
  }
  return span
}

/** "(PG-13, I suppose)", "(Night Ferry, PG, purser/Mrs. Vane)", "(complete)", "(fanfic, long)"; false for brackets of the title's own. */
function codesIn(walk: Walk, at: Span): boolean {
  const { text, assertions } = walk
  const words = text.slice(...at)
  if (status.test(words.trim())) {
    assertions.push(...readers.status(text, at, 'title:status').assertions)
    return true
  }
  // "[Reviews - 4]": eFiction's count beside a title.
  const reviews = /^reviews?\s?[-:–—]?\s?(\d{1,6})$/i.exec(words.trim())?.[1]
  if (reviews !== undefined) {
    assertions.push(inText(text, 'reviews', { reviews: Number(reviews) }, at, 'title:reviews', 0.9))
    return true
  }
  // "(Atlantic City #4)", "(Machine Shop 2)": the series it belongs to.
  const series = ofSeries.exec(words)
  if (series?.[1] && series[2]) {
    assertions.push(inText(text, 'series', { name: collapse(series[1]), number: Number(series[2]) }, [at[0], at[0] + series[1].length], 'title-page:series', 0.85))
    return true
  }
  // "Under Advisement [T. Kaminska-Bright]": who wrote it.
  if (initials.test(words) && !/[,;\d]/.test(words)) {
    assertions.push(...credit(text, at, 'author', 'title-page:name beside the title', 0.8))
    return true
  }
  const items = Array.from(words.matchAll(/[^,;]+/g), ({ 0: item, index }): Span => [at[0] + index + (item.length - item.trimStart().length), at[0] + index + item.trimEnd().length]).filter(([a, b]) => b > a)
  // "(K, S, M)": whom it is about.
  if (areLetters(items.map((item) => text.slice(...item)))) return true
  const ratings = items.filter((item) => rated.test(text.slice(...item)) && !initials.test(text.slice(...item)))
  // "[HP, gen, PG]": beside a rating, "gen" says that nobody is together.
  const isRated = items.indexOf((ratings.find((item) => !/^gen$/i.test(text.slice(...item))) ?? ratings[0]) as Span)
  // "(G, may creep up to K+)": what rises is one rating.
  const rising = items[isRated]
  if (rising && rises.test(text.slice(rising[1], at[1]))) items.splice(isRated, items.length, [rising[0], at[1]])
  if (isRated === 0 && (items.length === 1 || !items.slice(1).some((item) => isCode(text.slice(...item))))) {
    assertions.push(...readers.rating(text, at, 'title:rating').assertions)
    return true
  }
  // "(MF, rom, slow)": codes, each of them.
  if (isRated < 0 && items.length > 1 && items.every((item) => codeOf(text.slice(...item)) !== undefined)) {
    for (const item of items) assertions.push(inText(text, 'tag', { name: collapse(text.slice(...item)) }, item, 'title:codes', 0.85))
    return true
  }
  if (subtitle.test(words)) return true
  // "(Saint Brannoc's / Long Furrow)": the worlds of a crossover.
  const worlds = /^(\p{Lu}[\p{L}\p{N}'’.& -]{3,40}?) ?\/ ?(\p{Lu}[\p{L}\p{N}'’.& -]{3,40})$/u.exec(words.trim())
  if (isRated < 0 && worlds?.[1] && worlds[2] && /\s/.test(worlds[1]) && /\s/.test(worlds[2])) {
    for (const name of [worlds[1], worlds[2]]) assertions.push(inText(text, 'fandom', { name: collapse(name) }, [at[0] + words.indexOf(name), at[0] + words.indexOf(name) + name.length], 'title:codes', 0.75))
    return true
  }
  if (isRated < 0) return /^(?:a |an )?(?:fan ?fic(?:tion)?|fic|story|one-?shot|drabble|long|short|gen|het|slash)(?:\s*,.{0,40})?$/i.test(words)
  items.forEach((item, index) => {
    const name = text.slice(...item)
    if (index === isRated) assertions.push(...readers.rating(text, item, 'title:rating').assertions)
    else if (/\S\/\S|\s[x×&+]\s/.test(name)) assertions.push(inText(text, 'relationship', { name: collapse(name) }, item, 'title:codes', 0.85))
    else if (index < isRated && /^\p{Lu}/u.test(name)) assertions.push(inText(text, 'fandom', { name: collapse(name) }, item, 'title:codes', 0.75))
    else if (name.length <= 30) assertions.push(inText(text, 'tag', { name: collapse(name) }, item, 'title:codes', 0.75))
  })
  return true
}

function isCode(words: string): boolean {
  return /\S\/\S/.test(words) || /^(?:gen|het|slash|femslash|angst|fluff|humou?r|drama|au|h\/c|ust|complete|wip)$/i.test(words)
}

/** "The Slow Watch: Tea with the Enemy", where the words before the colon are said elsewhere to be the world. */
function worldBefore(walk: Walk, span: Span): Span {
  const words = walk.text.slice(...span)
  const found = /^(.{4,50}?)\s*(?::|\s[-–—])\s+(?=["“\p{Lu}\p{N}])/u.exec(words)
  const world = found?.[1]
  if (!found || world === undefined || !isWorld(walk, world)) return span
  walk.assertions.push(inText(walk.text, 'fandom', { name: collapse(world) }, [span[0], span[0] + world.length], 'title-page:world', 0.85))
  return bare(walk.text, [span[0] + found[0].length, span[1]])
}

/** A line before "Title by Author" was the name of the site, or of a series: kept, and hardly believed. */
function demote(walk: Walk): void {
  const at = walk.assertions.findIndex((assertion) => assertion.field === 'title' && assertion.value.kind === 'caption')
  const before = walk.assertions[at]
  if (before) walk.assertions[at] = { ...before, confidence: 0.3 }
}

/** Whether words that stand above a title are said elsewhere to be somebody's property, or the fandom. */
export function isWorld(walk: Walk, words: string): boolean {
  const { text } = walk
  const key = words.toLowerCase().replace(/^(?:the|a|an)\s+/, '')
  if (key.length < 4) return false
  const [start, stop] = lineSpan(walk.table, walk.first, walk.last - 1)
  for (const [from, to] of [[start, Math.min(stop, start + 6000)], [Math.max(start + 6000, stop - 4000), stop]] as const) {
    const stretch = text.slice(from, Math.max(from, to)).toLowerCase()
    let seen = from === start ? 0 : 1
    for (let at = stretch.indexOf(key); at >= 0 && seen < 8; at = stretch.indexOf(key, at + 1)) {
      seen += 1
      if (seen === 1) continue
      if (/\b(?:belongs?|property|copyright|owns?|owned|trademark|fandom|created|not mine|isn['’]t mine|aren['’]t mine|gehör|appart|pertenec|принадлеж)|\(c\)|©/i.test(stretch.slice(Math.max(0, at - 60), at + key.length + 80))) return true
    }
  }
  return false
}
