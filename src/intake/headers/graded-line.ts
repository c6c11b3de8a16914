// bounded: each pattern here meets a line of at most 300 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { readRating } from '../ratings.ts'
import { warningOf } from './front-words.ts'
import { readers } from './values.ts'

const longest = 300

/** "[ Y - Young Adult: Not suitable for readers under 16 / Violence ]": the letter of a step, its name, and for whom it is, all in brackets. */
const graded = /^\s*\[\s*(\p{Lu}{1,2}\+?\s[-–—]\s(\p{Lu}[\p{L} -]{2,24}?)(?::\s+(\S.{0,200}?))?)\s*\]\s*$/u

/** The rule of a rating that such a line states. */
export const gradedRule = 'graded line:rating'

/** Whether a line is the step of a site's ladder, as MediaMiner sets it above a story. */
export function isGradedLine(words: string): boolean {
  const found = words.length <= longest && words.includes('[') ? graded.exec(words) : null
  return found !== null && readRating(found[2] as string) !== undefined
}

/** What such a line states: how the story is rated, and what is warned of. */
export function readGradedLine(text: string, [from, to]: Span): Assertion[] {
  const words = text.slice(from, Math.min(to, from + longest + 1))
  const [, said = '', , reason = ''] = isGradedLine(words) ? graded.exec(words) ?? [] : []
  if (said === '') return []
  const start = from + words.indexOf(said)
  const end = start + said.length
  return [...readers.rating(text, [start, end], gradedRule).assertions, ...(reason === '' ? [] : warningOf(text, [end - reason.length, end]))]
}
