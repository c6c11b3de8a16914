// bounded: each pattern here meets a subject of at most 400 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { warnedByTags } from './coded-values.ts'
import { namesIn } from './people.ts'
import { readCode, readCodes } from './subject-codes.ts'
import { type Counter, partIn } from './subject-counters.ts'
import { isForm, isGenre, isPairing, isRating, isSomebody, itemOf, statusOf } from './subject-items.ts'
import { readLeads, seriesBehind } from './subject-leads.ts'
import { lastPiece, othersIn } from './subject-others.ts'
import { warnedIn } from './subject-warnings.ts'
import { withoutRemarks } from './title-remarks.ts'
import { quoted } from './values.ts'

export { beforeCounter, partIn } from './subject-counters.ts'

/** A subject line read. `lists`: where names of lists stand in it; `isForward`: whether it says that the message was sent on. */
type SubjectRead = { readonly assertions: Assertion[]; readonly findings: Finding[]; readonly lists: readonly Span[]; readonly isForward: boolean }

/** What was cut away: no title goes over it. */
const hole = '\u0001'
const enclosing = /["“„«]([^"“”„«»\u0001]{1,200})["”“»]/
const dividers = /\s*\|\s*|\s+[-–—~]{1,3}\s+|[,;]\s+|\s\/\/\s/g
const endRating = /(?<=[\p{L}\p{N}"”!?.)\u0001][,;:-]?\s+)(?:NC-?17|PG-?13|PG|FRAO|FRT|FRM|FRC|FR1[358]|NR|18\+|(?<=[,;:-]\s+)[RGMT])(?:\/(?:NC-?17|PG-?13|PG|R|G))?\s*$/u
/** '"The Long Way" R Ada/Bea', '"Salt" PG': a rating directly behind a title in quotation marks. */
const nextRating = /^([\s\u0001]*)((?:NC-?17|PG-?13|PG|FRAO|FRT|FRM|FRC|FR1[358]|NR|18\+|[RGMT])(?:\/(?:NC-?17|PG-?13|PG|R|G))?)(?=$|[\s\u0001])(?:\s+[\p{L}'’.]+\/.*)?/u
/** "[T] The Long Way (PG)": one letter in front is a list's, where a rating follows. */
const listLetter = /^[\s\u0001]*\[[A-Z]\](?=.*(?:[([](?:NC-?17|PG(?:-?13)?|FR(?:AO|[TMC]|1[358])|[RGMT]|K\+?)[)\]]|\s(?:NC-?17|PG(?:-?13)?)\s*$))/
const boxed = /\[([^[\](){}\u0001]{1,60})\]/g
const by = /(?<=\S)[,:]?\s+(?:[-–—([]\s*)?(?:(?:written |a (?:story|fic|fanfic) )?by:?|von|par|por)\s+(\S[^\u0001]{1,60}?)\s*(?=$|\u0001)/i
const sentOn = /(?:^|[\s([,–—-])((?:re-?)?(?:posted|forwarded|fwd|sent|submitted|uploaded)\s+(?:for|on behalf of|by request of)\s+)(\S[^()[\]\u0001]{0,50}?)\s*[)\]]?\s*(?=$|\u0001)/i
/** A rating between marks other than brackets: "The Ferry *NC-17*", "**R**", "<PG-13>"; one letter has a mark that is drawn. */
const marked = /(^|\s)([*_~]{1,3}|[<{"“/-])((?:rated )?(?:NC-?17|PG-?13|PG|FRAO|FRT|FRM|FRC|FR1[358]|18\+|adults? only|explicit|mature|(?<=[*_~<{])[RGMT]))([*_~]{1,3}|[>}"”/-])(?=\s|$)/gi
/** What stands in brackets and says nothing of the story: a hesitation, a seal, a second try. */
const noise = /^[^\p{L}\p{N}]+$|^(?:pgp[- ])?(?:signed|sealed|resend|resent|again|second try|take two|oops|sorry|finally|at last|as promised|please read|enfin|endlich)[!.?]*$/iu
/** Whom a story is a gift for, behind its title. */
const gift = /,\s+(?:for|für|pour|para|per)\s+\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?\s*$/u
/** Words that tell of no story which it is: "your story", "my first fic", "for the archive", "as promised". */
const empty = /^(?:(?:re|my|our|your|his|her|the|this|that|a|an|new|another|next|last|latest|first|second|final|old|long|short|little|silly|some|more|very|own|here|here's|heres|it|is|it's|its|for|to|from|by|in|of|as|and|with|please|read|see|attached|attachment|promised|requested|finally|you|me|i|all|everyone|list|archive|group|post|posting|message|mail|file|forwarded|submission|submissions|part|parts|chapter|chapters|rest|one|two|three|stories|story|fic|fics|fiction|fanfic|fanfics|fan|poem|untitled|no|subject|title|none|test|hi|hello|hey|help|question|sorry|oops|thanks|comments|feedback|disclaimer|update|\d{1,3})(?:\s+|$))+$/

/** The same in more words, in small letters but for the first: "my wife's story", "Friday story", "a story from Rosalind, who has no mail", "story (fairly long)". */
const unsaid = /^(?:(?:[\p{L}\p{Ll}][\p{Ll}'’-]*\s){0,3}(?:story|fic|ficlet|fanfic)(?:\s\([\p{Ll}\s,]{2,40}\)?)?|(?:an?|another|the|my) (?:[\p{Ll}-]+ ){0,2}(?:story|fic|tale) (?:from|by|for|of mine)\s.{1,80})[.!?]*$/u

/**
 * A subject line read: everything is cut away from it that is a code, and what is left is the title.
 *
 * @param groups names of the newsgroups and lists that the message went to, as they are written there
 */
export function readSubject(text: string, at: Span, groups: readonly string[] = []): SubjectRead {
  const assertions: Assertion[] = []
  const findings: Finding[] = []
  const line = beginningOf(text, at, 400).replace(/\s/g, ' ').replace(marked, (_, before: string, open: string, letters: string, close: string) => `${before}${' '.repeat(open.length - 1)}(${letters})${' '.repeat(close.length - 1)}`).replace(/<<(?=[^<>]{1,200}>>)/g, ' «').replace(/(?<=«[^<>«]{1,200})>>/g, '» ')
  const span = ([from, to]: Span): Span => [at[0] + from, at[0] + to]
  const leads = readLeads(line, groups)
  // Blanked in place, so that what is left keeps its offsets.
  let left = hole.repeat(leads.end) + line.slice(leads.end)
  const blank = (from: number, to: number): void => { left = left.slice(0, from) + hole.repeat(to - from) + left.slice(to) }
  for (const one of leads.statuses) assertions.push(...readCode(text, span(one), 'status').assertions)
  for (const one of leads.series) assertions.push(inText(text, 'fandom', { name: line.slice(...one) }, span(one), 'subject:series', 0.8))
  for (const one of leads.tags) assertions.push(inText(text, 'tag', { name: line.slice(...one) }, span(one), 'subject:codes', 0.85))
  let hasFandom = leads.series.length > 0
  let isCoded = leads.isCoded
  let counter: Counter | undefined
  const take = (codes: ReturnType<typeof readCodes>): boolean => {
    if (!codes) return false
    assertions.push(...codes.assertions)
    findings.push(...codes.findings)
    counter ??= codes.counter
    hasFandom ||= codes.assertions.some(({ field }) => field === 'fandom')
    isCoded = true
    return true
  }

  // A title in quotation marks is sure, and nothing in it is a code.
  const inQuotes = enclosing.exec(left)
  const code = inQuotes && leads.isCoded && leads.series.length === 0 ? seriesBehind(left.slice(inQuotes.index + inQuotes[0].length)) : undefined
  const sure = inQuotes && (isEmpty(left.slice(0, inQuotes.index)) || isAnnounced(left.slice(0, inQuotes.index))) && (code || !/^\s*\p{L}/u.test(left.slice(inQuotes.index + inQuotes[0].length).replace(/^\s*(?:by|von|par|por)\s.*|^\s*v\d.*|^\s*(?:part|pt|chapter)\b.*/i, '').replace(endRating, '').replace(nextRating, ''))) ? inQuotes : undefined
  const words = sure?.[1] ?? ''
  const titled: Span | undefined = sure ? [sure.index + 1, sure.index + 1 + words.length] : undefined
  if (sure && /\b(?:ep|episode|chapter|folge|épisode|episodio)\.? ?\d{1,3}[,:]?\s*$/i.test(left.slice(0, sure.index))) counter = counterIn(left.slice(0, sure.index), span, () => undefined)
  const quotedEnd = sure ? sure.index + sure[0].length : 0
  if (sure) blank(0, quotedEnd)
  if (sure && code) {
    const at: Span = [quotedEnd + code[0], quotedEnd + code[1]]
    assertions.push(inText(text, 'fandom', { name: line.slice(...at) }, span(at), 'subject:series', 0.8))
    hasFandom = true
    blank(...at)
  }

  const [, gap = '', next = ''] = (titled && nextRating.exec(left)) ?? []
  if (next !== '') {
    take(readCode(text, span([gap.length, gap.length + next.length]), 'rating'))
    blank(gap.length, gap.length + next.length)
  }
  const warned = warnedIn(text, left, titled !== undefined, span)
  if (warned) {
    assertions.push(...warned.assertions)
    blank(...warned.whole)
    isCoded = true
  }
  const letter = listLetter.exec(left)
  if (letter) blank(0, letter[0].length)
  const isRated = Array.from(left.matchAll(boxed)).some(([, inside = '']) => isRating(inside.trim()))

  const posted = sentOn.exec(left)
  if (posted && isSomebody(posted[2] as string, '')) {
    const start = posted.index + posted[0].indexOf(posted[1] as string) + (posted[1] as string).length
    const name: Span = [start, start + (posted[2] as string).length]
    assertions.push(inText(text, 'creator', { name: collapse(line.slice(...name)), role: 'author' }, span(name), 'subject:posted for', 0.9))
    blank(posted.index, posted.index + posted[0].length)
  }
  for (const { 0: all, 1: inside = '', index } of left.matchAll(/[[({]([^[\](){}\u0001]{1,160})[\])}]/g)) {
    const from = index + 1
    const others = othersIn(text, span([from, from + inside.length]), true)
    if (others) { assertions.push(...others); blank(index, index + all.length) } else if (take(readCodes(text, span([from, from + inside.length]), { open: all[0] as '(', isCoded: isCoded || titled !== undefined, hasFandom, isRated, groups }))) blank(index, index + all.length)
    else if (noise.test(inside)) blank(index, index + all.length)
  }
  const bare = left.replace(/[\s\u0001]+$/, '').replace(endRating, '').trimEnd()
  const last = lastPiece(bare)
  const others = last === undefined ? undefined : othersIn(text, span([last, bare.length]), isCoded)
  if (others && last !== undefined) { assertions.push(...others); blank(last, bare.length) }
  const given = leads.isCoded && !titled ? gift.exec(left) : null
  if (given && given.index > leads.end) blank(given.index, given.index + given[0].length)
  counter ??= counterIn(left, span, blank)
  const rated = endRating.exec(left.replace(/[\s\u0001]+$/, ''))
  if (rated && !(isRated && /^[A-Z]$/.test(rated[0].trim()))) {
    take(readCode(text, span([rated.index, rated.index + rated[0].trimEnd().length]), 'rating'))
    blank(rated.index, rated.index + rated[0].length)
  }
  const named = lastBy(left.replace(/[\s\u0001]+$/, ''))
  const person = named && personIn(named[1] as string)
  if (named && person && isSomebody(person.replace(/\s*\(.*$/, ''), left.slice(0, named.index)) && (titled || /[\p{L}\p{N}]/u.test(left.slice(0, named.index))) && (isCoded || counter !== undefined || titled !== undefined || (/\sby/i.test(named[0]) && /^\p{Lu}/u.test(person)))) {
    const start = named.index + named[0].lastIndexOf(person)
    for (const { at: name } of namesIn(text, span([start, start + person.length]))) if (name[1] > name[0]) assertions.push(inText(text, 'creator', { name: collapse(text.slice(...name)), role: 'author' }, name, 'subject:by', 0.92))
    blank(named.index, start + person.length)
    isCoded = true
  }

  // Stretches between holes: the first holds the title, the others are codes.
  let title = titled
  for (const { 0: stretch, index } of left.matchAll(/[^\u0001]+/g)) {
    const own = trimmed(left, [index, index + stretch.length])
    if (own[1] <= own[0] || !/[\p{L}\p{N}]/u.test(left.slice(...own))) continue
    if (title) { take(readCodes(text, span(own), { open: '', isCoded, hasFandom, isRated, groups })); continue }
    const end = codesBegin(left, own, isCoded || counter !== undefined)
    title = trimmed(left, [own[0], end])
    const codes = trimmed(left, [end, own[1]])
    if (codes[1] > codes[0]) take(readCodes(text, span(codes), { open: '', isCoded, hasFandom, isRated, groups }))
  }
  const stem = title && quoted(text, titled ? span(title) : withoutRemarks(text, span(title)))
  const said = stem ? collapse(text.slice(...stem)) : ''
  const isTold = stem !== undefined && /[\p{L}\p{N}]/u.test(said) && (titled !== undefined || (!isEmpty(said) && (!leads.isReply || isCoded || counter !== undefined || isTitled(said))))
  if (isTold) assertions.push(inText(text, 'title', { title: said, kind: 'subject' }, stem, 'subject:title', leads.isReply ? 0.7 : 0.92))
  if (!warned) assertions.push(...warnedByTags(text, assertions))
  // "1/1" is all of it, and no part.
  if (counter) assertions.push(inText(text, 'part', { number: counter.number, ...(counter.of !== undefined && { of: counter.of }), ...(counter.section !== undefined && { section: counter.section }), ...(isTold && { stem: said }) }, counter.bare, 'subject:part', 0.97, { extent: 'part' }))
  return { assertions: assertions.toSorted((a, b) => startOf(a) - startOf(b)), findings, lists: leads.lists.map(span), isForward: leads.isForward }
}

/** The last "by X" of the words: "Side by Side by X". */
function lastBy(left: string): RegExpExecArray | null {
  let found = by.exec(left)
  for (let next = found; next; ) {
    next = by.exec(left.slice((found as RegExpExecArray).index + 3))
    // "a story by Ada Lee": the same name, and less before it.
    if (next && next[1] === found?.[1]) break
    if (next && found) { next.index += found.index + 3; found = next }
  }
  return found
}

/** Who it is by, without the codes behind the name: "by Jane Doe, PG, A/B". */
function personIn(words: string): string {
  const pieces = Array.from(words.matchAll(/[^,;|]+/g), ({ 0: piece, index }) => ({ words: piece.replace(/^.*\s[-–—]\s/, '').trim(), index }))
  const code = pieces.find(({ words: piece }, at) => at > 0 && !['name', 'author', undefined].includes(itemOf(piece)))
  return words.slice(0, code?.index ?? words.length).replace(/[\s,;|]+$/, '').replace(/\s[-–—]\s.*$/, '')
}

/** A counter outside of brackets, cut away; one in words that goes on into the title is none: "Part I Was Missing". */
function counterIn(left: string, span: (at: Span) => Span, blank: (from: number, to: number) => void): Counter | undefined {
  const found = partIn(left)
  if (!found || (found.of === undefined && !/[/?)\]]/.test(left.slice(...found.at)) && /^\s+(?!by\b|von\b|par\b|por\b|v\d|NC|PG)\p{L}/u.test(left.slice(found.at[1])))) return undefined
  blank(...found.at)
  return { ...found, at: span(found.at), bare: span(found.bare) }
}

/** Where a title ends and codes begin, behind a comma, a dash or a bar: "Title, PG, A/B", "Title - 18+ - complete". */
function codesBegin(left: string, [from, to]: Span, isCoded: boolean): number {
  const cuts = Array.from(left.slice(from, to).matchAll(dividers), ({ 0: all, index }) => ({ at: from + index, next: from + index + all.length, isBar: all.includes('|') }))
  const pieces = cuts.map(({ at, next, isBar }, place) => ({ at, isBar, words: left.slice(next, cuts[place + 1]?.at ?? to).trim() }))
  const firm = pieces.findIndex(({ words, isBar }) => isBar || isRating(words) || (isPairing(words) && /\S\/\S/.test(words)) || (statusOf(words) !== undefined && (words === words.toLowerCase() || isCoded)))
  let end = firm < 0 ? to : (pieces[firm] as { at: number }).at
  const before = firm < 0 ? pieces : pieces.slice(0, firm)
  for (const { at, words } of before.toReversed()) {
    const soft = (isForm(words) || isGenre(words)) && (words === words.toLowerCase() || firm >= 0) || itemOf(words) === 'words'
    if (!soft) break
    end = at
  }
  return end
}

/** "ROUND ROBIN no. 3, ", "birthday fic: ", "Harbour Nine, ep. 5 ": what a title in quotation marks is announced by. */
function isAnnounced(words: string): boolean {
  const said = words.replaceAll(hole, ' ')
  return said.length <= 60 && (/^\s*[\p{Ll}\d-]{2,10}:\s*$/u.test(said) || /\b(?:fic|fics|ficlet|fanfic|story|tale|vignette|drabble|poem|round ?robin|regalo[\p{L} ]*|geschichte|histoire|cuento|relato|racconto|storia|conto|gift|entry)(?: (?:no\.?|#) ?\d{1,3})?\s*[,:!–-]\s*$/iu.test(said) || /\b(?:ep|episode|no|nr|chapter|folge|épisode|episodio)\.? ?\d{1,3}[,:]?\s*$/i.test(said))
}

function isEmpty(words: string): boolean {
  const key = words.replaceAll(hole, ' ').toLowerCase().replace(/[’‘]/g, "'").replace(/[^\p{L}\p{N}' ]+/gu, ' ').trim()
  return key === '' || unsaid.test(words.replaceAll(hole, ' ').trim()) || empty.test(`${key.replace(/\s+/g, ' ')}`)
}

/** Whether words in an answer's subject are set as a title: each in capitals but the small ones, and no question. */
function isTitled(words: string): boolean {
  return !/[?]$/.test(words) && words.split(/\s+/).every((word) => /^[^\p{L}]*[\p{Lu}\p{N}\p{Lo}]|^(?:a|an|the|of|and|or|in|on|at|to|by|for|with|from|as|de|la|le|der|die|das|und|von)$/u.test(word))
}

function startOf({ evidence: [first] }: Assertion): number {
  return first?.in === 'text' ? first.at[0] : 0
}

/** A stretch without what joins it to its neighbours; three dots are a title's own. */
function trimmed(left: string, [from, to]: Span): Span {
  while (from < to && ' -–—:,;|~*.!'.includes(left[from] as string) && !left.startsWith('...', from)) from += 1
  while (to > from && ' -–—:,;|~*'.includes(left[to - 1] as string)) to -= 1
  return [from, to]
}
