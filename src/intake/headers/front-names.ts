// bounded: each pattern here meets a line of at most 160 characters.
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { readHeading } from '../chapters.ts'
import { lineLength, lineSpan, lineText } from '../line-table.ts'
import { labelAt } from './front-labels.ts'
import { noticeOf } from './notices.ts'
import { isNameLike } from './people.ts'
import { readByLine } from './title-page.ts'
import { commit, isAgain, people, type Walk } from './walk.ts'

/** What sort of text it is, as a line of its own on a title page. */
const genres = /^[\s*_(]*(?:(?:a|an|ein|eine|une?|un)\s+)?(?:short story|novel|novella|novelette|romance|tale|fable|novelle|roman|erzählung|nouvelle|récit|conte|novela|cuento|relato|racconto|romanzo|conto|povídka|opowiadanie|powieść|regény|novell|berättelse|рассказ|повесть|роман|оповідання)[\s*_).]*$/i

/** "The Long Road / Jane Doe": a name alone in its paragraph below the title, two blank lines or more front matter below it. */
export function nameBelow(walk: Walk, line: number): number {
  const { from } = walk.table
  // "Novelle" between the two.
  const named = line + 1 < walk.last && genres.test(lineText(walk.table, line)) && isNameBelow(walk, line + 1) ? line + 1 : line
  if (!isNameBelow(walk, named)) return line
  const bare = bareName(lineText(walk.table, named))
  people(walk, [from[named] as number, (from[named] as number) + bare.length], 'author', 'title-page:name below the title', 0.85)
  commit(walk, named + 1)
  return named + 1
}

/** Whether line `line` is a name, alone in its paragraph. */
export function isNameBelow(walk: Walk, line: number): boolean {
  const { gap } = walk.table
  if (line >= walk.last || lineLength(walk.table, line) > 160) return false
  const next = line + 1
  const words = lineText(walk.table, line)
  if (readByLine(walk.text, lineSpan(walk.table, line)) || walk.assertions.some(({ field }) => field === 'creator')) return false
  const bare = bareName(words)
  const parts = bare.split(/\s+/)
  const clear = next >= walk.last || (gap[next] as number) >= 2 || ((gap[next] as number) === 1 && (readHeading(lineText(walk.table, next)) !== undefined || isAgain(walk, lineText(walk.table, next))))
  return clear && (gap[line] as number) <= 6 && parts.length >= 2 && parts.length <= 7 && isNameLike(bare.replace(/,\s/g, ' ')) && !readHeading(words) && !/\d/.test(bare)
}

/** Whether a by-line or a label stands within the next two lines. */
export function frontSoon(walk: Walk, line: number): boolean {
  return frontBelow(walk, line) || (line < walk.end && lineText(walk.table, line).length < 60 && frontBelow(walk, line + 1))
}

/** Whether line `line` is front matter by itself: a by-line, a label, a row. */
export function frontBelow(walk: Walk, line: number): boolean {
  if (line >= walk.last) return false
  const at = lineSpan(walk.table, line)
  if (at[1] - at[0] > 200) return false
  if (noticeOf(walk.text.slice(...at)) === 'origin' || /^[\s(]{0,4}(?:©|\([cс]\)|copyright (?:\(c\)|©|\d{4}|by\b))/iu.test(walk.text.slice(...at))) return true
  return readByLine(walk.text, at) !== undefined || labelAt(walk, line) !== undefined || isSceneBreak(walk.text.slice(...at)) || /^\s*(?:by|von|par|di)\s*$/i.test(walk.text.slice(...at))
}

/** A name without what stands in brackets behind it. */
function bareName(words: string): string {
  const open = words.search(/\s*[[(]/)
  return (open > 0 && /[\])]\s*$/.test(words) ? words.slice(0, open) : words).replace(/,$/, '')
}
