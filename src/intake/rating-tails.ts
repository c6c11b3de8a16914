// bounded: the pattern here meets a heading of at most 140 characters.
import type { Span } from '../model/span.ts'

const word = '[Rr](?:at(?:ed|ing)|AT(?:ED|ING))\\s?[:=–-]?\\s?'
/** Ratings that mean nothing else, and those that a bracket around them makes plain. A number, or a Roman one, counts. */
const sure = '[Nn][Cc]-?17|[Pp][Gg](?:-?1[35])?|FR(?:AO|[TMC])(?:-?1\\d)?|TV-?(?:14|MA|PG|G)|K\\+|18\\+'
const plain = `${sure}|[GRTMEK]|MA|[Gg]eneral|[Tt]een|[Mm]ature|[Ee]xplicit|[Aa]dults? only`
const reason = '(?:,? (?:for|due|because|and)\\s[^()\\[\\]{}<>]{1,40}|[,;:/]\\s?[^()\\[\\]{}<>]{1,40})?'
/** "Chapter 2 (R)", "Part One [PG-13 for language]", "Chapter 3: The Tide - rated NC-17", "Chapter 4: NC-17". */
const tail = new RegExp(`\\s{0,2}(?:[([{<]\\s?(?:${word})?(?<bracketed>(?:${plain})${reason})\\s?[)\\]}>]|[\\s,:;–—-]{1,4}${word}(?<worded>(?:${plain}|X)${reason})|\\s?[,:;–—-]{1,3}\\s?(?<alone>${sure}))[\\s.!*_~=#-]{0,6}$`, 'u')

/** The rating that a heading ends in, as spans of its line: all that is no part of its title, and the rating's words; undefined where there is none. */
export function ratingTail(line: string): { readonly whole: Span; readonly at: Span } | undefined {
  const found = tail.exec(line)
  const words = found?.groups?.['bracketed'] ?? found?.groups?.['worded'] ?? found?.groups?.['alone']
  if (!found || words === undefined || found.index === 0) return undefined
  const start = found.index + found[0].lastIndexOf(words)
  return { whole: [found.index, line.length], at: [start, start + words.length] }
}
