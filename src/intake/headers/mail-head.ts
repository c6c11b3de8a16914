// bounded: each pattern here meets a line of at most 200 characters.
import { beginningOf, type Span } from '../../model/span.ts'
import { lineLength, lineSpan, type LineTable, lineText } from '../line-table.ts'
import { dayIn } from './dates.ts'
import { fieldAt, telling } from './mail-fields.ts'
import { addressIn, readPoster } from './poster.ts'

type Fields = readonly { readonly name: string; readonly at: Span }[]

/**
 * A mail or Usenet head left on top of a story: its fields, folded lines joined, and the line after it.
 * `forwarded`: the fields of the message that was sent on in this one, if it was; `quotes`: who wrote what nearly all of it quotes;
 * `postedFor`: whose story it is by the sender's own words.
 */
export type MailHead = { readonly end: number; readonly fields: Fields; readonly forwarded?: Fields; readonly quotes?: Span; readonly postedFor?: Span }

const shifted: ReadonlySet<string> = new Set(['date', 'from', 'to', 'subject', 'reply-to', 'local', 'newsgroups'])
/** Lines that archives and web mail set above and below a head. */
const above = /^(?:From \S+ .*\d{4}|Message: {1,4}\d{1,4}|Messages? \d{1,4} (?:-|of) .{1,60}|Message \d{1,7} of \d{1,7}.{0,40}|-+ ?[\p{L}\p{N}.$_-]{2,40} ?-{5,}.{0,80}|(?:View|Newsgroups|Path): \S+ only)$/u
/** A forum's number of a message, with its section; the day stands in the line below. */
const board = /^#:? ?\d{1,7} +S\d{1,2}\//
/** What a bulletin board's program sets above its fields: a number, an area, the day, in up to three short lines. */
const top = /^[#@*=-]{0,40} ?[\p{L}\p{N}][^!?]{0,80}$/u
const below = /^(?:reply(?: to (?:author|sender|group|all))? ?\||(?:reply|forward|print|delete|rate this post|show original|view source|expand messages)(?: \||$)|messages? sorted by:|(?:next|previous|prev) (?:message|in thread|by date|by thread)\b|(?:in )?reply to:|maybe (?:in )?reply|mail actions:|contemporary messages|\[ ?(?:date|thread|subject|author|prev|next)\b)/i
/** What stands above a message that was sent on. */
const mark = /^(?:>\s?){0,6}[-=*_\s]{0,20}(?:(?:begin )?forwarded (?:message|mail|by\b|from\b)|original message|start of forwarded|fwd(?: message)?:|weitergeleitete nachricht|ursprüngliche nachricht|message (?:transféré|d'origine|original)|mensaje (?:reenviado|original)|messaggio (?:inoltrato|originale)|mensagem (?:encaminhada|original))/i
const attribution = /(?:^|[,>)]\s|\bon\b.{0,60}?\d[,:]?\s)([\p{L}"][^,<>:@]{1,50}?)\s*(?:<[^<>]{0,80}>|\([^()]{0,80}\))?\s*(?:wrote|writes|said|schrieb|a écrit|escribió|escreveu|ha scritto|пишет|писала?)\s*:?\s*$/iu
const withinLines = 30
const person = "(\\p{Lu}[\\p{L}'\u2019.-]*(?: (?:(?:de|van|von|der|la|le) )?\\p{Lu}[\\p{L}'\u2019.-]*){0,3})"
/** "(forwarded for A. Tarrant, whose server …)", "I'm posting this for a friend, Gareth", "Posted on behalf of Raven". */
const forSomebody = new RegExp(`(?:(?:^|[\\n[(])[\\s*_]*(?:[Rr]e)?(?:[Pp]osted|[Ff]orwarded|[Ss]ent|[Ss]ubmitted|[Uu]ploaded|[Pp]osting(?: this)?|POSTED|FORWARDED) |\\b(?:I['\u2019]m|I am|[Aa]m) (?:just |only )?(?:posting|forwarding|sending|uploading|putting up) (?:this|it|that|these|the following|the story)[^.!?\\n]{0,30}? )(?:for|on behalf of|FOR) (?:(?:a|my|our) (?:[a-z-]{1,10} ){0,2}(?:friend|pal|buddy|sister|brother|mate|listmate|beta)(?: of mine)?(?:,| -+| named| called)? )?${person}`, 'u')
/** The same in other languages: "Je fais suivre pour Anne Lee", "Ich poste das für Heike", "Les mando esto de parte de Tadeo". */
const forSomebodyAbroad = new RegExp(`(?:^|[\\n.!:,]\\s{0,3})(?:[Jj]e (?:fais suivre|transmets|poste|publie|mets en ligne)|(?:[Ii]ch )?(?:poste|schicke|stelle|sende|leite)|(?:[Ll]es |[Oo]s |[Ll]o )?(?:mando|envío|publico|subo|reenvío)|(?:[Vv]i )?(?:mando|inoltro|posto|pubblico)|(?:[Ee]stou )?(?:mando|enviando|postando|publico|posto|repasso)|(?:выкладываю|публикую|пересылаю|Выкладываю|Публикую|Пересылаю))[^.!?\\n]{0,40}? (?:pour|für|im (?:Auftrag|Namen) von|de parte de|en nombre de|per|per conto di|da parte di|para|da parte de|em nome de|за|для|от имени)\\s(?:(?:un[ea]?|eine?n?|mon|ma|mein(?:e|en)?|mi|il mio|la mia|o meu|a minha) (?:ami[eg]?[oa]?|amie|Freund(?:in)?|copine|copain) )?${person}`, 'u')
const noPerson = /^(?:Euch|Alle|Vous|Tous|Todos|Tutti|Voi|Всех|Вас|La|El|Il|Die|Der|The|This|That|Those|All|Any|Everyone|Everybody|Christmas|Halloween|Valentine|Easter|New|Archive|Challenge|Feedback|Your|My|Our|His|Her)\b/

/** A message of a digest as Yahoo Groups wrote them from 2004 on: "1a. Title", "Posted by: "Jane" jane@example.org", "Date: …". */
function itemOfDigest({ text, from, to, gap }: LineTable, first: number, last: number, opening: string): MailHead | undefined {
  const number = /^\d{1,3}[a-z]{0,2}\. {1,8}(?=\S)/.exec(opening)
  if (!number || first + 2 >= last) return undefined
  const lead = (line: number): string => text.slice(from[line], Math.min(to[line] as number, (from[line] as number) + 12))
  let line = first + 1
  // A long subject runs on.
  while (line < first + 3 && line < last && gap[line] === 0 && !lead(line).startsWith('Posted by: ')) line += 1
  if (line + 1 >= last || !lead(line).startsWith('Posted by: ') || !lead(line + 1).startsWith('Date: ')) return undefined
  const fields = [
    { name: 'subject', at: [(from[first] as number) + number[0].length, to[line - 1] as number] as Span },
    { name: 'from', at: [(from[line] as number) + 11, to[line] as number] as Span },
    { name: 'date', at: [(from[line + 1] as number) + 6, to[line + 1] as number] as Span },
  ]
  return { end: line + 2, fields }
}

/** A message as list archives on the web show it: its subject, its sender with an address, its date, a line each and without labels. */
function pageOfArchive(table: LineTable, first: number, last: number): MailHead | undefined {
  const { text } = table
  if (first + 2 >= last) return undefined
  const [subject, sender, date] = [lineSpan(table, first), lineSpan(table, first + 1), lineSpan(table, first + 2)]
  if (subject[1] - subject[0] > 200 || sender[1] - sender[0] > 160 || date[1] - date[0] > 60) return undefined
  if (fieldAt(table, first + 1) || !/\d:\d\d/.test(text.slice(...date)) || dayIn(text.slice(...date))?.date === undefined) return undefined
  if (!addressIn(text, sender) || readPoster(text, sender).at === undefined) return undefined
  return { end: first + 3, fields: [{ name: 'subject', at: subject }, { name: 'from', at: sender }, { name: 'date', at: date }] }
}

/** Fields from line `start` on, to the first line that is none. */
function fieldsFrom(table: LineTable, start: number, last: number, first: number): { end: number; fields: { name: string; at: Span }[]; quoted: boolean } {
  const { from, to, gap } = table
  const fields: { name: string; at: Span }[] = []
  const opening = fieldAt(table, start)
  let line = start
  for (; line < last; line += 1) {
    if (line > start && (gap[line] as number) > 0) break
    const read = fieldAt(table, line)
    // "Re:" among a board's fields is what it is about; "Time:" has the day as well.
    const name = read?.name === 're' && fields.some(({ name: other }) => other === 'from') ? 'subject' : read?.name === 'time' && fields.length > 0 ? 'local' : read?.name
    const field = read && name !== undefined ? { ...read, name } : undefined
    const lead = from[line] as number
    const indented = lead > 0 && table.text.charCodeAt(lead - 1) !== 10
    const before = fields.at(-1)
    if ((field?.quoted ?? opening?.quoted) !== opening?.quoted) break
    // Yahoo's digests set their fields flush at the colon: "   Date: …", "   From: …", "Subject: …"; FidoNet's all one column in.
    const isShifted = indented && field !== undefined && shifted.has(field.name) && (line === start || start > first || opening?.indented === true || !fields.some(({ name }) => name === field.name))
    if (field && (!indented || isShifted) && (telling.has(field.name) || /^(?:x|resent|list)-/.test(field.name) || (fields.length >= 3 && field.name.includes('-')) || fields.length >= 5)) fields.push({ name: field.name, at: field.name === 'local' ? [Math.min(field.value, to[line] as number), to[line] as number] : firstColumn(table.text, [Math.min(field.value, to[line] as number), to[line] as number]) })
    else if (indented && before && line > start) fields[fields.length - 1] = { name: before.name, at: [before.at[0], to[line] as number] }
    else break
  }
  return { end: line, fields, quoted: opening?.quoted === true }
}

/** "NIGHT MAIL                 Status: PUBLIC MESSAGE": boards set two fields on a line. */
function firstColumn(text: string, at: Span): Span {
  const next = /\s{3,40}\p{Lu}[\p{L}#.]{1,12}(?: \p{Lu}\p{L}{1,10})?[:#]/u.exec(beginningOf(text, at, 160))
  return next ? [at[0], at[0] + next.index] : at
}

function isClear(fields: Fields): boolean {
  const names = new Set(fields.map(({ name }) => name))
  return (names.has('from') && ['subject', 'date', 'newsgroups', 'to'].some((name) => names.has(name))) || (names.has('subject') && ['date', 'newsgroups', 'to', 'message-id'].some((name) => names.has(name)))
}

/** The fields of a bulletin board's message, below what its program sets above them: who wrote, to whom and on what all three; a day above them is its date. */
function fieldsOfBoard(table: LineTable, first: number, last: number): ReturnType<typeof fieldsFrom> | undefined {
  const { text, from, to, gap } = table
  if (text.slice(0, Math.min(from[first] as number, 200)).trim() !== '') return undefined
  for (let start = first + 1; start < Math.min(last, first + 4) && gap[start] === 0; start += 1) {
    if (!top.test(beginningOf(text, lineSpan(table, start - 1), 120))) return undefined
    const read = fieldsFrom(table, start, last, first)
    if (!['from', 'to', 'subject'].every((name) => read.fields.some((field) => field.name === name))) continue
    const above: Span = [from[first] as number, Math.min(to[start - 1] as number, (from[first] as number) + 300)]
    if (!read.fields.some(({ name }) => name === 'date') && dayIn(text.slice(...above))) read.fields.push({ name: 'date', at: above })
    return read
  }
  return undefined
}

/** Reads a mail head that begins at line `first`; undefined where there is none. */
export function readMailHead(table: LineTable, first: number, last: number): MailHead | undefined {
  const { text, from, to, gap } = table
  const wordsOf = (line: number): string => beginningOf(text, lineSpan(table, line), 120)
  const opening = wordsOf(first)
  const item = itemOfDigest(table, first, last, opening)
  if (item) return item
  // An mbox separator: "From jane Mon Jan  4 …"; the number of a message in a digest.
  const start = board.test(opening) && first + 2 < last ? first + 2 : above.test(opening) && first + 1 < last ? first + 1 : first
  const own = fieldsFrom(table, start, last, first)
  const read = (isClear(own.fields) && own.fields.length > 2 ? undefined : fieldsOfBoard(table, first, last)) ?? own
  const page = read.fields.length === 0 && start === first ? pageOfArchive(table, first, last) : undefined
  if (!page && (read.quoted || !(isClear(read.fields) || isLone(table, first, read.fields, read.end, last)))) return undefined
  const fields = [...(page?.fields ?? read.fields)]
  let end = page?.end ?? read.end
  // The fields of an archive, in a paragraph of their own.
  if (end < last && fieldAt(table, end)?.name.startsWith('archive-')) {
    const more = fieldsFrom(table, end, last, first)
    fields.push(...more.fields)
    end = Math.max(end, more.end)
  }
  while (end < last && below.test(wordsOf(end)) && (page || gap[end] === 0)) end += 1
  const sent = sentOn(table, end, last)
  const quotes = sent ? undefined : quotedFrom(table, end, last)
  const postedFor = end < last ? namedIn(text, from[end] as number, to[last - 1] as number) : undefined
  return { end, fields, ...(postedFor && { postedFor }), ...(sent && { forwarded: sent }), ...(quotes && { quotes }) }
}

/** What letters have that people in stories write to each other, on paper or a screen. */
const written: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'subject', 're', 'date', 'time', 'local'])

/** Who writes the letter that begins at line `first` as letters in stories do: "To: Tobin", "From: Marta", "Date: Tuesday", where nobody has an address, no day has its year, and nothing else is there that programs write. */
export function letterFrom(table: LineTable, first: number, last: number): string | undefined {
  const name = fieldAt(table, first)?.name
  if (name === undefined || !written.has(name) || first === 0) return undefined
  const { text, gap } = table
  const { fields, end } = fieldsFrom(table, first, last, first)
  const isPlain = fields.every((field) => written.has(field.name) && field.at[1] - field.at[0] < 80 && !addressIn(text, field.at) && !(field.name === 'to' && /^\W*(?:all|tutti|tous|todos|alle)(?!\p{L})|,/iu.test(text.slice(...field.at))) && (field.name !== 'date' || dayIn(text.slice(...field.at))?.date === undefined))
  const from = fields.find((field) => field.name === 'from')
  return from && isPlain && fields.some((field) => field.name === 'to') && (end >= last || gap[end] !== 0) ? text.slice(...from.at).trim() : undefined
}

/** Whose story it is, as the first words of the message say. */
function namedIn(text: string, from: number, to: number): Span | undefined {
  const words = text.slice(from, Math.min(to, from + 1200))
  const found = forSomebody.exec(words) ?? forSomebodyAbroad.exec(words)
  if (!found?.[1] || noPerson.test(found[1])) return undefined
  const end = from + found.index + found[0].length
  // A sentence's stop is not the name's: an initial's is.
  const stop = /\p{L}{2,}\.$/u.test(found[1]) ? 1 : 0
  return [end - found[1].length, end - stop]
}

/** One field that is all that was left of a head: on top of the text, and a blank line below it. */
function isLone({ text, from, gap }: LineTable, first: number, fields: Fields, end: number, last: number): boolean {
  const [only, ...others] = fields
  if (!only || others.length > 0 || end >= last || gap[end] === 0 || (from[first] as number) > 500 || text.slice(0, from[first]).trim() !== '') return false
  return only.name === 'subject' || (only.name === 'from' && addressIn(text, only.at) !== undefined)
}

/** The line behind the head of a message that was sent on, where one begins at `line`, with or without a mark above it; else `line`. */
export function forwardEnd(table: LineTable, line: number, last: number): number {
  const start = line < last && mark.test(beginningOf(table.text, lineSpan(table, line), 80)) ? line + 1 : line
  if (start >= last) return line
  const { fields, end, quoted } = fieldsFrom(table, start, last, line)
  return isClear(fields) && (quoted || start > line) ? end : line
}

function sentOn(table: LineTable, first: number, last: number): Fields | undefined {
  for (let line = first; line < Math.min(last, first + withinLines); line += 1) {
    if (forwardEnd(table, line, last) > line) return fieldsFrom(table, fieldAt(table, line) && !mark.test(beginningOf(table.text, lineSpan(table, line), 80)) ? line : line + 1, last, line).fields
  }
  return undefined
}

/** "Bea Holt wrote:" above a text that is quoted for the most part: her name. */
function quotedFrom(table: LineTable, first: number, last: number): Span | undefined {
  const { text, from } = table
  for (let line = first; line + 2 < last && line < first + withinLines; line += 1) {
    if (lineLength(table, line) > 200 || text[from[line + 1] as number] !== '>') continue
    const found = attribution.exec(lineText(table, line))
    if (!found?.[1]) continue
    let quoted = 0
    for (let below = line + 1; below < last; below += 1) if (text[from[below] as number] === '>') quoted += 1
    const start = (from[line] as number) + found.index + found[0].indexOf(found[1])
    return quoted * 2 > last - line - 1 ? [start, start + found[1].length] : undefined
  }
  return undefined
}
