// bounded: each pattern here meets a line of at most 400 characters.
import type { Span } from '../../model/span.ts'
import { isTitleLike } from '../chapters.ts'
import { isBlank } from '../line-table.ts'
import { isNameLike } from './people.ts'

/** A by-line: the span of the names, and of the title where both stand on one line. */
export type ByLine = { readonly names: Span; readonly title?: Span; readonly role: 'author' | 'translator' | 'illustrator' | 'editor' | 'co-author' | 'poster' }

const lead = /^(?:(?:(?:a|an|another|ein|eine|une?)\s+)?(?:[\p{L}\p{N}'’:&/. -]{0,50}?\b)?(?:fan ?-?fic(?:tion)?|fic|story|stories|tale|novel|novella|novelette|vignette|romance|short story|drabble|poem|songfic|one-?shot|fable|erzählung|geschichte|nouvelle|roman|récit|racconto|relato|cuento|conto|рассказ|повесть)\s*,?\s*)?(written|adapted|posted|told|translated|illustrated|edited|composed|verfasst|geschrieben|erzählt|écrit|escrito|scritto|submitted|übersetzt|traduit)?\s*(?:and (?:illustrated|posted|directed|edited)\s+)?(?:by|von|par|por|di|af|av|автор)(?:\s*[:：]\s*|\s*\.{2,}\s*|\s*[-–—]\s+|\s+|$)/iu

const rolesBy: Readonly<Record<string, ByLine['role']>> = { translated: 'translator', übersetzt: 'translator', traduit: 'translator', illustrated: 'illustrator', edited: 'editor', posted: 'poster', submitted: 'poster' }

function trimSpan(text: string, from: number, to: number): Span {
  const ornament = '*_~=-–—|<>()[]{}#+.,"“”•·'
  const edge = (at: number): boolean => isBlank(text.charCodeAt(at)) || ornament.includes(text[at] as string)
  while (from < to && edge(from)) from += 1
  while (to > from && edge(to - 1) && !(text[to - 1] === '.' && /(?:^|[\s.])(?:\p{Lu}|Jr|Sr|Dr|LITT\.D|Esq)$/u.test(text.slice(Math.max(from, to - 8), to - 1)))) to -= 1
  return [from, to]
}

/** Whether what follows "by" names people: names, pen names, an address; no clause. */
function namesPeople(words: string): boolean {
  const bare = words.replace(/[<([{].*$/s, '').replace(/\S+@\S+/g, '').replace(/(?:https?:\/\/|www\.)\S+/g, '').replace(/,?\s*(?:\(?c\)?|copyright|©)?\s*(?:19|20)\d\d\s*$/i, '').trim()
  if (bare === '') return /@/.test(words) || /[<([]\S/.test(words)
  return bare.split(/\s*(?:,|&|;|\/|\+|\s(?:and|und|et|y|e|with|и)\s)\s*/iu).every((piece) => piece === '' || isNameLike(piece))
}

/**
 * Reads a line as a by-line: "by X", "By: X", "by........X", "A Harbour fanfic by X", "The Long Road by X".
 *
 * @param handles whether a pen name in small letters is believed behind a title ("The Long Road by moonwriter")
 */
export function readByLine(text: string, at: Span, handles = false): ByLine | undefined {
  if (at[1] - at[0] > 140) return undefined
  const [from, to] = trimSpan(text, at[0], at[1])
  const line = text.slice(from, to)
  const found = lead.exec(line)
  if (found && found[0].length <= line.length) {
    const rest = text.slice(from + found[0].length, to)
    if (rest.trim() === '' ? false : namesPeople(rest)) {
      const verb = (found[1] ?? '').toLowerCase()
      // "By the time", "by morning": small letters are a pen name only behind a colon, dots, or alone.
      if (rest[0] === rest[0]?.toLowerCase() && rest[0] !== rest[0]?.toUpperCase() && /\s/.test(rest.trim()) && !/[:.]\s*$/.test(found[0])) return undefined
      return { names: trimSpan(text, from + found[0].length, to), role: rolesBy[verb] ?? 'author' }
    }
    return undefined
  }
  const eastern = /^(.{1,60}?)[\s　]+(?:文|作|著|作者|著者)\s*[:：]\s*(\S.{0,40})$/u.exec(line)
  if (eastern) return { title: [from, from + (eastern[1] as string).length], names: trimSpan(text, to - (eastern[2] as string).length, to), role: 'author' }
  const middle = /^(.{1,80}?)(?:\s*[,;:–—-]+\s*|\s+)(?:(?:fan ?fic(?:tion)?|fic|story|written)\s+)?(?:by|von|par|por|by:)\s+(\S.*)$/iu.exec(line)
  if (middle) {
    const title = (middle[1] as string).trim()
    if (/\b(?:copyright|©|published|printed|reserved|illustrations?|edition|distributed|all rights)\b/i.test(title)) return undefined
    const names = middle[2] as string
    if (namesPeople(names) && (names[0] !== names[0]?.toLowerCase() || (handles && /^\S+$/.test(names))) && isTitleLike(title.replace(/^["“«]|["”»]$/g, ''))) {
      return { title: [from, from + (middle[1] as string).trimEnd().length], names: trimSpan(text, to - names.length, to), role: 'author' }
    }
  }
  return undefined
}

/** "X presents", "presented by". */
export function isPresents(line: string): boolean {
  return line.length < 80 && /\b(?:presents|proudly presents|presented by|präsentiert|présente)\b[\s.:!…]*$/i.test(line)
}

/** Whether a line alone can be a title: short, set as one, and neither a sentence nor speech. */
export function isTitleLine(text: string, at: Span): boolean {
  if (at[1] - at[0] > 400) return false
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
