// bounded: each pattern here meets a line of at most 120 characters.
import { ofField } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { readHeading } from '../chapters.ts'
import { chunkEnd, lineLength, lineSpan } from '../line-table.ts'
import { counterLine } from '../part-lines.ts'
import { noticeOf } from './notices.ts'
import { isNameLike } from './people.ts'
import { itemOf } from './subject-items.ts'
import { titleFound } from './title-caption.ts'
import { isNoTitle, unframed } from './title-frames.ts'
import { readTitlePiece } from './title-lines.ts'
import { isTitleLine } from './title-page.ts'
import { commit, people, type Walk } from './walk.ts'

const longest = 100
/** What divides the facts of a story on one line: "a world // two people // gen // pg". */
const dividers = /\s+(?:\/\/|\||•|·|\.|--?|–|—|~)\s+/g
/** "a Clockwork Parade sort of thing", "by marnie, and about time", "de Philibert Aumont": what stands below a title alone. */
const below = /^[([]?(?:an?|another|or,|being|by|von|par|por|di|de|from|ein|eine|une?|una?|uma?|oder,|ou,|novela|roman|racconto|relato|conto|nouvelle|рассказ|повесть)\s+\p{L}.{1,70}$/iu
const author = /^(?:by|von|par|por|di|de|from)\s+(?=\p{Lu})/u

/** Whether a line holds nothing but facts, divided by signs, and one of them a rating, a genre, a length or a pairing. */
function isFacts(words: string, least: number): boolean {
  const items = words.replace(/^[([]|[)\]]$/g, '').split(dividers)
  return items.length >= least && items.some((item) => ['rating', 'tag', 'words', 'pairing', 'status'].includes(itemOf(item.trim()) ?? ''))
}

function isName(words: string): boolean {
  return words.length < 60 && !/\d/.test(words) && words.split(/\s*&\s*|\s+(?:and|und|et|y|e|и)\s+/u).every((name) => isNameLike(name)) && /\S\s+\S/.test(words)
}

/**
 * Reads a title that is set as one in a front whose end is known, though no by-line says so: a short line that ends long before a line of prose
 * would, above a subtitle, a counter, a row of facts or a name.
 *
 * @returns the line behind what was read; `line` where there is none
 */
export function raggedTitle(walk: Walk, line: number): number {
  const { text, assertions } = walk
  if (!walk.known || walk.caption !== undefined || ofField(assertions, 'title').some(({ value }) => value.kind !== 'collective')) return line
  const end = chunkEnd(walk.table, line, walk.end)
  const at = unframed(text, lineSpan(walk.table, line))
  const words = text.slice(...at)
  if (words.length < 2 || words.length > longest * 2 || isNoTitle(words) || /[.,;:]$|^\p{L}+\s?[/=:]\s/u.test(words) || /^["“„«'‘]?\p{Ll}?["”]$/u.test(words)) return line
  // "sidecar // by cyn // Motor Angels // t": title and facts on one line.
  const first = /^(\S.{0,60}?)\s+(?:\/\/|\|)\s+/.exec(words)?.[1]
  if (first !== undefined && words.includes(' // ') && words.split(' // ').length >= 4) {
    titleFound(walk, [at[0], at[0] + first.length], false)
    commit(walk, line + 1)
    return line + 1
  }
  const next = line + 1
  if (next >= end || words.length > longest || readHeading(words) || noticeOf(words) !== undefined) return line
  const under = unframed(text, lineSpan(walk.table, next))
  const second = text.slice(...under)
  if (second.length === 0 || second.length > 120) return line
  const isShort = words.length + 1 + (second.split(/\s/, 1)[0] as string).length < 62
  const isSet = isTitleLine(text, at)
  if (isFacts(second, 3) && /\p{L}{3}/u.test(words) && !/[!?]$/.test(words)) return found(walk, at, next)
  if (!isSet || !isShort || (second.length > 80 && !second.startsWith('('))) return line
  if (counterLine(second)) return found(walk, at, next)
  const name: Span = [under[0] + (author.exec(second)?.[0].length ?? 0), under[1]]
  const clear = next + 1 >= end || lineLength(walk.table, next + 1) < 50
  if (isName(text.slice(...name)) && clear && !isSigned(walk, line, next + 1)) {
    titleFound(walk, at, false)
    if (!ofField(assertions, 'creator').some(({ value }) => value.role === 'author')) people(walk, name, 'author', 'title-page:name below the title', 0.85)
    commit(walk, next + 1)
    return next + 1
  }
  const piece = readTitlePiece(text, under, true)
  if (!isNameLike(words) || line === walk.first || words === words.toUpperCase()) {
    // A subtitle says of what sort it is, and is nothing else.
    if (below.test(second) && !/[.!?,;:]$/.test(second)) return found(walk, at, /^\W*(?:an?|another|or,|oder,|ou,)\s/i.test(second) && !/\sby\s/i.test(second) ? next + 1 : next)
    if (piece?.is === 'remark' || piece?.is === 'part' || piece?.is === 'series') return found(walk, at, next)
  }
  return line
}

/** Whether two short lines close a note rather than open a story: what stands below them is a year, with hardly a word. */
function isSigned({ text, table, first, end }: Walk, line: number, below: number): boolean {
  if (line === first || below >= end) return false
  return /^[^\p{L}]*\p{L}*[^\p{L}]*(?:19|20)\d\d\W*$/u.test(beginningOf(text, lineSpan(table, below), 80))
}

function found(walk: Walk, at: Span, next: number): number {
  titleFound(walk, at, false)
  commit(walk, next)
  return next
}
