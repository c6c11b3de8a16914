// bounded: each pattern here meets a sentence of at most 700 characters, or as many before it.
import type { Span } from '../../model/span.ts'

const any = (rows: readonly string[]): RegExp => new RegExp(rows.join('|'), 'iu')
/** No letter before, and none behind. */
const left = '(?<!\\p{L})'
const right = '(?!\\p{L})'
const stories = '(?:stor(?:y|ies)|fics?|fan ?fics?|works?|wips?|series|poetry|poems|submissions|pieces|files|chapters|parts|fiction)'
/** What only the rules of an archive tell stories apart by. */
const kinds = '(?:wips?|incomplete|unfinished|partial|unbeta\\p{L}*|anonymous|plagiari[sz]ed|stolen|unrated|real[- ]person|other people[\'’]s|any(?:one|body)(?: else)?[\'’]s|someone else[\'’]s|(?:stories|fics?|works?) (?:that|which|with|by|about))'
const things = '(?:images?|graphics?|banners?|icons?|buttons?|backgrounds?|layout|web ?design|site design|page design|wallpapers?|artwork|photos?|photographs|pictures)'

/** What an archive will not take, and what may not be done with a page's pictures: no word of a writer's about a story. */
const houseRules = any([
  `${left}(?:we|i|(?:this|the|our|my) (?:\\p{L}+ ){0,2}?(?:archives?|sites?|lists?|pages?|zine|archivists?|editors?|moderators?|collection)) (?:(?:do|does|can|will|would|shall) ?not|don['’]?t|doesn['’]?t|can['’]?t|won['’]?t|cannot|never|no longer) (?:\\p{L}+ ){0,2}?(?:archive|host|post|accept|publish|print|take|include|list)s? (?:(?!my|it|them|this|these|those|to|at|on|for|in)\\p{L}+[ -]){0,3}?${stories}${right}`,
  `${left}(?:do not|don['’]?t|never) (?:\\p{L}+ ){0,2}?(?:submit|post|upload|send|archive|add) (?:(?:any|your|us|me|me any|us any) )?${kinds}${right}`,
  `^(?![^]*${left}(?:stor(?:y|ies)|fics?|fan ?fics?|fiction|tales?|texts?|chapters?|poems?)${right})[^]*${left}(?:copy|take|steal|use|save|download|borrow|hot-?link(?: to)?|link (?:directly )?to) (?:(?!(?:this|it|them)${right})[\\p{L}'’]+ ){0,3}${things}${right}`,
  `${left}${things} (?:(?:was|were|is|are) )?[^.!?]{0,60}[;,.–-] ?(?:so |and |please |but ){0,2}(?:do not|don['’]?t) (?:copy|take|steal|use|save|borrow|link to) (?:it|them)${right}`,
  `${left}(?:contact|e-?mail|mail|write to) (?:(?:the|our|your|its) )(?:archivists?|web ?(?:master|mistress)|moderators?|list ?(?:owner|mom|mum|maintainer)|site owner)${right}(?![^.!?]*(?:before|permission|archiv|post|cop[yi]|take))`,
])

/** Whose rights and what is not to be taken, by words that fit a page as well as a story. */
const bare = /^\W*(?:(?:inc|ltd|llc|co)\.?[,.]? )?(?:all rights (?:are )?reserved|(?:please )?(?:do not|don['’]?t) (?:take|copy|steal|use)(?: (?:them|without permission))?)(?=\W*$|\.\s)/iu
const copyrighted = /©|\(c\)|(?<!\p{L})copyright|(?<!\p{L})(?:design|layout|graphics|banners?) by(?!\p{L})/iu
/** What a page is and what made it; an owner of many. */
const ofPage = any([`${left}(?:sites?|web ?sites?|web ?pages?|home ?pages?|page|archives?|design|layout|graphics|template|theme|skin|images?|banners?|hosting|software|scripts?|webmaster|inc|ltd|llc|corp(?:oration)?|gmbh|group|yahoo|geocities|angelfire|tripod|phpbb|efiction)${right}|[\\p{L}\\d]\\.\\p{Ll}{3,7}${right}`])
const ofStories = any([`${left}(?:stor(?:y|ies)|fics?|fan ?fics?|fiction|tales?|texts?|contents?|writings?|poems?)${right}`])

/** Whether a sentence is a rule of a house: "We do not archive incomplete stories", "Please do not link to the images". */
export const isHouseRule = (words: string): boolean => houseRules.test(words)

/** Whether a stretch reserves the rights of a page, not of a story: "Site design © 2003 Bree. All rights reserved." */
export function isOfPage(text: string, [from, to]: Span): boolean {
  if (!bare.test(text.slice(from, Math.min(to, from + 200)))) return false
  // The paragraph up to there; what stands below it may say whose the stories are.
  const start = text.slice(Math.max(0, from - 300), from).lastIndexOf('\n\n')
  const before = text.slice(start < 0 ? Math.max(0, from - 300) : Math.max(0, from - 300) + start, from)
  return copyrighted.test(before) && ofPage.test(before + text.slice(from, from + 5)) && !ofStories.test(before)
}
