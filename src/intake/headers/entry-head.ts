// bounded: each pattern here meets a line of at most 200 characters.
import type { Span } from '../../model/span.ts'
import { lineLength, lineSpan, lineText } from '../line-table.ts'
import { inText } from './assert.ts'
import { readDate } from './dates.ts'
import { fandomOfGroup } from './group-fandom.ts'
import { labelOnLine, readLabelLine } from './label-line.ts'
import { titleFound } from './title-caption.ts'
import { isTitleLine } from './title-page.ts'
import { readers } from './values.ts'
import { commit, type Walk } from './walk.ts'

const mostLines = 14
const handle = '[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{1,29}'
/** `[personal profile] rook`: the picture before a name, as words. */
const badge = '(?:\\[[^\\]\\n]{1,40}\\]\\s*)?'
/** Who posted an entry, and in which community: "rook (rook) wrote in ferryfic,", "Posted by rook on 2005-03-14". */
const posted = [
  new RegExp(`^${badge}(?<who>${handle})(?:\\s*\\(${badge}${handle}\\))?\\s+(?:wrote|writes|posting|posted)(?:\\s+(?:in|to)\\s+${badge}(?<where>${handle}))?\\s*[,:]?\\s*(?<rest>.{0,80})$`, 'diu'),
  new RegExp(`^(?:entry |posted )by:?\\s+${badge}(?<who>${handle})(?:\\s*\\(${badge}${handle}\\))?(?:\\s+(?:in|to)\\s+${badge}(?<where>${handle}))?(?:\\s+(?<rest>(?:on|at)\\s.{4,60}))?$`, 'diu'),
]
/** A community's name that says it is for stories of something: "ferry_fic". */
const ofFics = /[-_]?(?:fics?|fanfics?|fan_?fiction|stories)$/i
/** What stands before "wrote" or "posted" and is nobody's name: "he wrote", "Originally posted on". */
const nobody = /^(?:he|she|they|i|we|you|it|who|mother|father|someone|somebody|nobody|everyone|originally|first|last|previously|also|re|cross|newly|recently|dates?|story|fic|chapter|part|updated|ursprünglich|originalmente|datum|data)$/i
/** "Jane Doe (jane@example.org)" on a list's page, below the subject. */
const archived = /^(?<who>\p{L}[\p{L}\p{N} .'’_-]{1,40}?) (?:\(|<)(?<where>[^\s()<>]{2,40}(?:@|#at#|_at_|\(at\)| at )[^()<>]{3,60})(?:\)|>)(?<rest>)$/diu
/** What a journal's page says beside an entry, and nothing of the story. */
const beside = /^(?:\[(?:icon|info|userpic|image|link|mood|pic)\b.{0,60}|(?:current |feeling )?(?:mood|music|location|listening|security|watching|reading|userpic)\s*:.{0,150}|(?:messages sorted by|next (?:message|in thread)|previous message|in reply to|maybe in reply to|reply|mail actions|contemporary messages)\s*:.{0,150}|(?:\d+ )?(?:comments?|leave a comment|post a new comment|link|reply|flag|previous entry|next entry|add to memories|share)\W*(?:\|.{0,60})?)$/i
const tags = /^(?:entry )?tags?\s*:\s*(?=\S)/i
/** What a subject begins with: "Fic: The Tide Clerk". */
const fictionFirst = /^(?:new )?(?:fan)?(?:fic|fiction|story|drabble|ficlet)\s*:/i
const dateForms = /(?:\d{4}-\d\d-\d\d|\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?\.? \p{Lu}\p{L}{2,8}\.? \d{4})/u

/**
 * Reads the head of a journal's entry, in a page or copied out of one: who posted it and when, the entry's subject as its title; mood, music
 * and the like say nothing.
 *
 * @returns the line behind it; `line` itself where there is none
 */
export function entryHead(walk: Walk, line: number): number {
  const { from, to } = walk.table
  const end = Math.min(walk.end, line + mostLines)
  let by = line
  while (by < Math.min(end, line + 4) && !(shortAt(walk, by) && readPosted(lineText(walk.table, by)))) {
    if (!shortAt(walk, by) || !(beside.test(lineText(walk.table, by)) || (!isLabel(walk, by) && isTitleLine(walk.text, lineSpan(walk.table, by))))) return line
    by += 1
  }
  const found = by < Math.min(end, line + 4) ? readPosted(lineText(walk.table, by)) : undefined
  if (!found) return line
  const at = found.indices?.groups?.['who'] as [number, number]
  const who: Span = [(from[by] as number) + at[0], (from[by] as number) + at[1]]
  const rest = found.groups?.['rest'] ?? ''
  // "He wrote in haste": an entry says when it was made, or where, or wears a picture.
  const below = by + 1 < end ? lineText(walk.table, by + 1) : ''
  const isDated = (words: string): boolean => words.length <= 60 && dateForms.test(words)
  if (!isDated(rest) && !(shortAt(walk, by + 1) && isDated(below)) && !beside.test(below)) return line
  walk.assertions.push(inText(walk.text, 'creator', { name: walk.text.slice(...who), role: 'poster' }, who, 'entry:poster', 0.95))
  const community = found.indices?.groups?.['where']
  if (community && ofFics.test(found.groups?.['where'] ?? '')) walk.assertions.push(...fandomOfGroup(walk.text, [(from[by] as number) + community[0], (from[by] as number) + community[1]]))
  let subject = line
  while (subject < by && beside.test(lineText(walk.table, subject))) subject += 1
  let next = by + 1
  if (isDated(rest)) dateIn(walk, [to[by] as number - rest.length, to[by] as number])
  for (; next < end && shortAt(walk, next); next += 1) {
    const words = lineText(walk.table, next)
    const span = lineSpan(walk.table, next)
    const tagged = tags.exec(words)
    if (tagged) walk.assertions.push(...readers.tag(walk.text, [span[0] + tagged[0].length, span[1]], 'entry:tags').assertions)
    else if (isDated(words) && words.replace(dateForms, '').replace(/[\s@|,.:\d]|at|am|pm/gi, '').length <= 12) dateIn(walk, span)
    else if (!beside.test(words)) break
  }
  if (subject < by) titleFound(walk, lineSpan(walk.table, subject), false)
  else if (next < end && shortAt(walk, next) && isSubject(walk, next)) {
    titleFound(walk, lineSpan(walk.table, next), false)
    next += 1
  }
  commit(walk, next)
  return next
}

function readPosted(words: string): RegExpExecArray | null {
  for (const form of [...posted, archived]) {
    const found = form.exec(words)
    if (found && !nobody.test(found.groups?.['who'] ?? '')) return found
  }
  return null
}

/** Whether a line states something of its own, which no entry has above who posted it: "Rating: R". */
function isLabel(walk: Walk, line: number): boolean {
  const read = labelOnLine(walk.table, line)
  return read !== undefined && read.separator !== 'alone' && !fictionFirst.test(lineText(walk.table, line))
}

/** Whether a line is an entry's subject: short, and no label with a value. */
function isSubject(walk: Walk, line: number): boolean {
  const { gap } = walk.table
  const at = lineSpan(walk.table, line)
  const words = walk.text.slice(...at)
  const next = line + 1
  if (next < walk.last && gap[next] === 0 && lineLength(walk.table, next) > 80) return false
  if (fictionFirst.test(words)) return true
  return words.length <= 100 && readLabelLine(walk.text, ...at) === undefined && isTitleLine(walk.text, at)
}

function dateIn(walk: Walk, [from, to]: Span): void {
  const found = dateForms.exec(walk.text.slice(from, to))
  const date = found ? readDate(found[0]) : undefined
  if (found && date !== undefined) walk.assertions.push(inText(walk.text, 'date', { kind: 'posted', date }, [from + found.index, from + found.index + found[0].length], 'entry:date', 0.95))
}

function shortAt({ table }: Walk, line: number): boolean {
  return line < table.count && lineLength(table, line) <= 200
}
