// bounded: each pattern here meets a line of at most 400 characters.
import { readAcknowledgements } from './acknowledgements.ts'
import type { Span } from '../../model/span.ts'
import { isTitleLike } from '../title-like.ts'
import { isBlank } from '../line-table.ts'
import { fandomInByLine } from './fandoms.ts'
import { isNameLike, uncrossed } from './people.ts'
import { isNoTitle } from './title-frames.ts'

/** A by-line: the span of the names, and of the title where both stand on one line; `sort`: "an NC-17 Harbour Lights story" between them. */
export type ByLine = { readonly names: Span; readonly title?: Span; readonly sort?: Span; readonly role: 'author' | 'translator' | 'illustrator' | 'editor' | 'co-author' | 'poster' | 'typist' }

/** What was written, as a by-line calls it. */
const works = String.raw`original|msting|fan ?-?fic(?:tion)?|fic|story|stories|tale|novel|novella|novelette|vignette|romance|short story|short-short|sketch|skit|drabble|poem|song ?fic|one-?shot|fable|ballad|play|script|teleplay|screenplay|libretto|words|text|texte|texto|testo|episode|spoof|parody|erzählung|geschichte|nouvelle|roman|récit|racconto|relato|cuento|conto|fanfik|рассказ|повесть|фанфик|роман`
/** How it was made. What stands between such a word and "by" is a joke or more of the same: "written, directed and apologised for by". */
const made = String.raw`written|msted|mst['’]?d|riffed|heckled|set down|written down|penned|perpetrated|authored|concocted|composed|crafted|created|scribbled|devised|committed|invented|dreamed up|wrought|adapted|posted|submitted|contributed|told|retold|translated|illustrated|drawn|edited|compiled|typed|transcribed|scanned|verfasst|geschrieben|erzählt|ausgedacht|übersetzt|écrit|écrite|traduit|escrito|escrita|traducido|scritto|scritta|tradotto|napisał|написал[аи]?|перевод`
const lead = new RegExp(String.raw`^(?:(?:(?:a|an|another|ein|eine|une?|un|una|um|uma)\s+)?(?:[\p{L}\p{N}'’:&/. -]{0,50}?\b)?(?:${works})(?:\s(?:fantastico|fantastique|fantástico|breve|court|courte|corto|curto|brève|lungo|original))?\s*,?\s*)?(?:(${made})\b(?:[\p{L},& ]{0,60}?)?\s*)?(?:by|von|par|por|di|af|av|автор|автора|от|from the (?:pen|quill|keyboard|typewriter|desk) of|(?<=^(?:nouvelle|conte|récit|cuento|relato|conto|histoire) )de(?= \p{Lu}[\p{L}.'’-]+ \p{Lu}))(?:\s*[:：]\s*|\s*\.{2,}\s*|\s*[-–—]\s+|\s+|$)`, 'iu')

const rolesBy: Readonly<Record<string, ByLine['role']>> = {
  translated: 'translator', übersetzt: 'translator', traduit: 'translator', traducido: 'translator', tradotto: 'translator', перевод: 'translator', illustrated: 'illustrator', drawn: 'illustrator', edited: 'editor', compiled: 'editor', posted: 'poster', submitted: 'poster', contributed: 'poster', typed: 'typist', transcribed: 'typist', scanned: 'typist',
}

/** A line that says who owns the world, whose idea it was or on what the story builds; no by-line. */
const aside = /^[\s*(["']*(?:(?:posted|archived|uploaded|submitted|sent) for|based (?:up)?on|inspired by|adapted from|from (?:a|an|the) (?:idea|story|prompt)|suggested by|(?:story |plot )?idea|prompt|characters?|with (?:thanks|apologies)|thanks|d['’]après|nach (?:einer|motiven)|basado|basada|ispirat|tratto|baseado|по мотивам|copyright|\(c\)|©|lyrics|music|cover|art(?:work)?|frontispiece|printed|published|decorations?|illustrations?)\b/i
/** "The title is from a poem by Ada Lee": where words of the story were taken from. */
const taken = /^[\s*(["']*(?:(?:the|this|my) )?(?:story )?(?:titles?|epigraphs?|epigrams?|mottos?|quotes?|quotations?|(?:opening|first|last) lines?) (?:(?:is|are|was|were|comes?|came|taken|borrowed|stolen|lifted|swiped|courtesy|suggested|thanks|provided|adapted)\b.{0,60}?)?(?:from|of|by|to)\b/i
/** What somebody does with a story that another wrote, alone before "by". */
const handled = /^(?:reviewed|recommended|rec['’]?d|nominated|proof-?read|proofed|spell-?checked|beta['’]?e?d|corrected|converted|digiti[sz]ed|ocr['’]?e?d|formatted|archived|hosted|requested|sponsored|updated|downloaded|typeset|encoded|mailed|contributed|supplied)$/i

function trimSpan(text: string, from: number, to: number): Span {
  const ornament = '*_~=-–—|<>()[]{}#+.,"“”•·'
  const edge = (at: number): boolean => isBlank(text.charCodeAt(at)) || ornament.includes(text[at] as string)
  while (from < to && edge(from)) from += 1
  while (to > from && edge(to - 1) && !(text[to - 1] === '.' && /(?:^|[\s.])(?:\p{Lu}|Jr|Sr|Dr|LITT\.D|Esq)$/u.test(text.slice(Math.max(from, to - 8), to - 1)))) to -= 1
  return [from, to]
}

/** "He was followed by Jane": a clause and no title. */
const sentence = /^(?:he|she|it|they|i|we|you|there|who|what)\b.{0,60}\b(?:was|were|is|are|had|has|have|been|be)\b|^(?:the|this|that|these|those) \p{Ll}+ (?:is|was|are|were)\b|[^.]{3}(?<!\b(?:mr|mrs|ms|dr|st|no|vs|jr|prof|sgt|capt|col|lt|mme|mlle|hr|fr))[.!?]\s+\S|\b(?:is|are|was|were) (?:owned|created|written|made|copyright)\b|\bcomes? from\b|^with\b.{0,30}\b(?:drawings?|illustrations?|pictures?|cuts|plates)$|^(?:riffed|heckled|msted|mstied)$|,\s+(?:let['’]s|i|we)\b/iu

/** "They were mixed by Ann": what was done, in small letters; "All That Was Promised" is a title. */
const done = /\b(?:is|are|was|were|been) (?:\p{Ll}+ly )?\p{Ll}{2,}(?:ed|wn|tten)$/u

/** What stands behind the names: an address, a date, a rating, a pairing, a remark in brackets. */
const behind = /(?:\s*[-–—,|]\s*|\s+)\(?(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})\)?\s*$|(?<=\p{L}{2})\.\s+\p{Lu}[\p{L}'’]*\/\p{Lu}[\p{L}'’]*\.?\s*$|(?:\s*[-–—,/|]\s*|\s+)(?:(?:\(?c\)?|copyright|©)?\s*(?:(?:on |in |im |en |em )?(?:\d{1,2}\s*[./-]\s*)?(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+)?(?:(?:jan|feb|m[aä]r|apr|ma[iy]|june?|july?|aug|sep|oct|okt|nov|dec|dez)\p{L}{0,6}\.?,?\s*)?(?:\d{1,2},?\s+)?(?:(?:19|20)\d\d|['’]\d\d)))\s*$|(?:(?<=\p{L}{2})\.|\s*[,/|•·–—-])?\s+rated:?\s+(?:NC-?17|PG-?13|PG|NR|R|G|T|M|K\+?|FR[A-Z]{1,3})\.?\s*$|(?:(?<=\p{L}{2})\.)?\s+(?:NC-?17|PG-?13|PG)\.?\s*$|\s*[,/|]\s*(?:NC-?17|PG-?13|PG|NR|R|G|FR[A-Z]{1,3})\s*$/iu

/** A name in small letters: initials and one word, or two words, none of which begins a clause. */
const smallName = /^(?:\p{L}\.\s?){0,3}[\p{L}\p{N}_'’-]{2,20}(?:\s[\p{L}\p{N}_'’-]{2,20})?$/u
const clause = /^(?:request|popular|demand|invitation|the|a|an|all|any|this|that|these|those|his|her|its|their|my|our|your|it|him|them|me|us|you|no|now|then|night|day|morning|noon|midnight|evening|dawn|dusk|far|hand|chance|way|mistake|accident|train|sea|land|water|air|moonlight|candlelight|default|anybody|nobody|everybody|somebody|anyone|someone|everyone|letting|what|which|who|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|some|two|three|one|itself|himself|herself)\b/i

/** "Third Rail. An NC-17 Harbour Lights story by Jane Doe": a title, of what sort its story is, and whose. */
const sorted = /^(["“„«]?\S.{1,60}?)(?:[.!?…]?["”»]?\s*[.,:;]|[!?…]["”»]?|["”»]|(?=\s(?:[-–—]|[([])))\s*(?:[-–—]+\s*|[([])?\b((?:an?|another)\s(?:[^.!?:;]{0,60}?[\s-])?(?:fan ?-?fic(?:tion)?|fic|story|tale|vignette|novella?|drabble|ficlet|cross-?over)(?!\p{L})[^.!?:;,]{0,24}?)[)\]]?,?\s+(?:written )?by:?\s+(\S.*)$/iu

/** Reads a title and of what sort its story is before "by"; a sort that says nothing of its own is the title's: "The Pilot: A Love Story". */
function readSorted(line: string, from: number, text: string): ByLine | undefined {
  const [, head = '', sort = '', rest = ''] = sorted.exec(line) ?? []
  const title = head.replace(/["”»]$/, '').replace(/^["“„«]/, '')
  const start = from + line.length - rest.length
  const end = namesEnd(text, start, from + line.length)
  if (head === '' || /^by\b/i.test(title) || isNoTitle(title) || sentence.test(title) || !isTitleLike(title) || !namesPeople(text.slice(start, end), false) || rest[0] !== rest[0]?.toUpperCase()) return undefined
  const at = from + line.indexOf(sort, head.length)
  const isSaid = sort !== sort.replace(/\s\p{Lu}\p{Ll}+$/u, '') && fandomInByLine(sort, [0, sort.length]).length === 0
  const names = trimSpan(text, start, end)
  return isSaid ? { names, title: [from, at + sort.length], role: 'author' } : { names, title: trimSpan(text, from, from + head.length), sort: [at, at + sort.length], role: 'author' }
}

/** Where the names behind "by" end: in front of addresses, dates, ratings, remarks. */
export function namesEnd(text: string, from: number, to: number): number {
  let end = to
  for (let again = true; again; ) {
    const words = text.slice(from, end)
    const cut = behind.exec(words)
    again = cut !== null && cut.index > 0
    if (cut && again) end = from + cut.index
  }
  return end
}

/** The names behind "by", without crosses around them. */
function namesOf(text: string, from: number, to: number): Span {
  const inner = uncrossed(text.slice(from, namesEnd(text, from, to)))
  return [from + inner[0], from + inner[1]]
}

/** Whether what follows "by" names people: names, pen names, an address; no clause. */
function namesPeople(words: string, handles: boolean): boolean {
  const bare = words.replace(/\S+@\S+/g, '').replace(/(?:https?:\/\/|www\.)\S+/g, '').replace(/\s*[<([{][^)\]}>]*[)\]}>]/gs, ' ').replace(/[<([{].*$/s, '').replace(/(?<=\S )["“][\p{L}\p{N} .'’-]{1,30}["”](?= \S)/gu, '').replace(/\s{2,}/g, ' ').replace(/^[\s,~*=★☆†-]+|[\s,~*=★☆†–—-]+$/g, '')
  if (/\b(?:company|inc|ltd|press|publishers?|publishing)\.?$/i.test(bare)) return false
  if (bare === '') return /@/.test(words) || /[<([~*"“]\S/.test(words)
  return bare.split(/\s*(?:,|&|;|\/|\+|\s(?:and|AND|And|und|UND|et|ET|y|Y|e|with|WITH|и)\s|\s(?:mit|avec|com|con)\s(?=\p{Lu}))\s*/u).every((piece) => piece === '' || isNameLike(piece.replace(/^[~*]+|[~*]+$/g, '')) || /^(?:\p{Lu}\.){2,4}$/u.test(piece) || (handles && ((smallName.test(piece) && !clause.test(piece)) || /^(?:The|Die|Der|Das|Les?|La|El|Il)(?: \p{Lu}[\p{L}'’-]*){1,3}$/u.test(piece))))
}

/**
 * Reads a line as a by-line: "by X", "By: X", "by........X", "A Harbour fanfic by X", "The Long Road by X".
 *
 * @param given whether a pen name in small letters is believed behind a title ("The Long Road by moonwriter")
 */
export function readByLine(text: string, at: Span, given = false): ByLine | undefined {
  if (at[1] - at[0] > 140) return undefined
  const [from, to] = trimSpan(text, at[0], at[1])
  const line = text.slice(from, to)
  // In brackets of its own it is certain.
  const isClosed = /^[\s*~_]*\(/.test(text.slice(at[0], from)) && /\)/.test(text.slice(to, at[1]))
  if (aside.test(line) || taken.test(line)) return undefined
  const kind = readSorted(line, from, text)
  if (kind) return kind
  const found = lead.exec(line)
  if (found && found[0].length <= line.length) {
    const [start, end] = namesOf(text, from + found[0].length, to)
    const rest = text.slice(start, end)
    if (rest.trim() === '' || !namesPeople(rest, given || isClosed)) return undefined
    const verb = (found[1] ?? '').toLowerCase()
    // "By the time", "by morning": small letters are a pen name only behind a colon, dots, or alone.
    if (rest[0] === rest[0]?.toLowerCase() && rest[0] !== rest[0]?.toUpperCase() && (clause.test(rest) || (/\s/.test(rest.trim()) && !given && !isClosed)) && !/[:.]\s*$/.test(found[0])) return undefined
    return { names: trimSpan(text, start, end), role: rolesBy[verb] ?? 'author' }
  }
  const eastern = /^(.{1,60}?)[\s　]+(?:文|作|著|作者|著者)\s*[:：]\s*(\S.{0,40})$/u.exec(line)
  if (eastern) return { title: [from, from + (eastern[1] as string).length], names: trimSpan(text, to - (eastern[2] as string).length, to), role: 'author' }
  const middle = /^(.{1,80}?)(?:\s*[,;:–—-]+\s*|\s+)(?:(?:fan ?fic(?:tion)?|fic|story|written)\s+)?(?:by|von|par|por|by:)\s+(\S.*)$/iu.exec(line)
  if (middle) {
    const title = (middle[1] as string).trim()
    if (/\b(?:edited|compiled|uploaded|submitted|posted|contributed|added|forwarded|built|hosted|maintained|transcribed|typed|scanned|taken down|collected)$|^original (?:story|fic|work|poem)\b/iu.test(title) || handled.test(title)) return undefined
    if (/\b(?:copyright|©|disclaimers?|published|printed|reserved|illustrations?|edition|distributed|all rights)\b/i.test(title) || isNoTitle(title) || sentence.test(title) || done.test(title)) return undefined
    const [start, end] = namesOf(text, to - (middle[2] as string).length, to)
    const names = text.slice(start, end)
    // "Brick by Brick"
    if (names.toLowerCase() === title.split(/\s+/).at(-1)?.toLowerCase()) return undefined
    // A sign within it, or a comma or a quotation mark before "by", makes a pen name in small letters certain.
    const certain = /^\S+$/.test(names.replace(/\s*\([^()]*\)?$/, '')) && (/\p{L}[_\d]|\p{Ll}\p{Lu}/u.test(names) || /[,"”»]\s+by:?\s+$/i.test(line.slice(0, start - from)))
    const small = names[0] === names[0]?.toLowerCase() && !/^[~*_\d]/.test(names) && !certain
    // "HTML and pretty pictures by Zuzu", "Formatted by J. Abel": a duty, no title.
    if (isDuty(text, [from, to], [start, end], title)) return undefined
    if (namesPeople(names, given) && !(/^\S+$/.test(names) && clause.test(names)) && (!small || (given && smallName.test(names) && !clause.test(names))) && isTitleLike(title.replace(/^["“«]|["”»]$/g, ''))) {
      return { title: [from, from + (middle[1] as string).trimEnd().length], names: trimSpan(text, start, end), role: 'author' }
    }
  }
  return undefined
}

/** Whether words before "by" say what somebody did: they hold small words, or one word alone that is a duty. */
function isDuty(text: string, line: Span, names: Span, title: string): boolean {
  if (!/\s\p{Ll}{4,}/u.test(title) && !/^\p{L}[\p{L}'’-]*$/u.test(title)) return false
  return readAcknowledgements(text, line).some(({ field, value, evidence: [name] }) => field === 'creator' && name?.in === 'text' && name.at[0] >= names[0] && name.at[1] <= names[1] && (value as { role: string }).role !== 'author' && (value as { role: string }).role !== 'co-author')
}

/** "X presents", "presented by". */
export function isPresents(line: string): boolean {
  return line.length < 80 && /\b(?:presents|proudly presents|presented by|präsentiert|présente)\b[\s.:!…]*$/i.test(line)
}

/** Whether a line alone can be a title: short, set as one, and neither a sentence nor speech. */
export function isTitleLine(text: string, at: Span): boolean {
  if (at[1] - at[0] > 400) return false
  // '"The Long Road" (1/3)': what counts the parts stands behind the marks.
  const counted = /^["“„«][^"“”„«»]{2,90}["”“»](\s*[([](?:part |pt\.? )?\d{1,3}(?:\/| of )(?:\d{1,3}|\?)[)\]]\s*)$/i.exec(text.slice(...at).trim())
  if (counted) return isTitleLine(text, [at[0], at[0] + text.slice(...at).trimEnd().length - (counted[1] as string).length])
  const [from, to] = trimSpan(text, at[0], at[1])
  const line = text.slice(from, to)
  if (line.length === 0 || line.length > 80 || !/[\p{L}\p{N}]/u.test(line)) return false
  if (/@|https?:|www\./.test(line)) return false
  const raw = text.slice(at[0], at[1]).trim()
  if (/^[-–—]\s/.test(raw)) return false
  // Speech: an opening quotation mark, and a stop or a comma inside the closing one.
  if (/^["“„«'‘]/.test(raw) && (/[.,!?…—-]["”“»'’]$/.test(raw) && !/^["“][^"”]{1,40}[!?]["”]$/.test(raw) || !/["”“»'’]\)?$/.test(raw))) return false
  const upper = line === line.toUpperCase() && /\p{Lu}/u.test(line)
  if (upper) return line.split(/\s+/).length <= 14
  const core = line.replace(/\s*[([](?:\d{1,3}\/(?:\d{1,3}|\?)|part \S+|rev|repost|pg(?:-13)?|r|g|nc-17|complete)[)\]]\s*$/i, '')
  if (/[.;,:]$/.test(raw) && !/\.{3}$|\b(?:Mr|Mrs|Dr|St|Jr)\.$/.test(raw)) return false
  const parts = core.split(/\s+/)
  if (parts.length > 12) return false
  return isTitleLike(core.replace(/[!?]+$/, '')) || (parts.length <= 6 && /^[\p{Lu}\p{N}\p{Lo}]/u.test(core) && !/[.!?]$/.test(core))
}
