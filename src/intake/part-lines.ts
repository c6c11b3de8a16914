// bounded: each pattern here meets a line of at most 80 characters.
import type { Assertion } from '../model/assertion.ts'
import { epiloguePart, ofField, textSpans } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import type { Chapter } from '../model/reading.ts'
import { beginningOf } from '../model/span.ts'
import { isCountedOn } from './first-heading.ts'
import { inText } from './headers/assert.ts'
import { partIn } from './headers/subject.ts'
import { lineLength, lineSpan, type LineTable, lineText } from './line-table.ts'

/** How many lines of front matter may hold a counter alone. */
const mostLines = 40
const partWord = /^[^\p{L}\p{N}]*(?:part|pt|teil|partie|parte|часть|část|część)(?!\p{L})/iu
const chapterWord = /^[^\p{L}\p{N}]*(?:chapter|chap|ch|episode|ep|kapitel|chapitre|capítulo|capitulo|capitolo|глава|kapitola|rozdział)(?!\p{L})/iu
const ornament = /^[\s*~_=+#.<>|:–—-]+|[\s*~_=+#.<>|:–—-]+$/g

/** Reads a line that is a part's counter and nothing else: "Part Two", "(3/7)". */
export function counterLine(words: string): ReturnType<typeof partIn> {
  if (words.length > 40) return undefined
  const read = partIn(words)
  return read && read.of !== 1 && words.replace(ornament, '') === words.slice(...read.at).replace(ornament, '') ? read : undefined
}

/**
 * Which part the file holds, where a line of its own says so: a counter on the title page ("Part Two", "(3/7)"), or the heading of the one chapter that it holds.
 *
 * @param first the draft's first line
 * @param body the story's first line
 * @param isCounted whether the file's name counts it: "Prologue" alone is then no more than a heading
 */
export function partsIn(table: LineTable, first: number, body: number, chapters: readonly Chapter[], isCounted = false): Assertion[] {
  const isHeading = isCounted || chapters.length > 1
  for (let line = first; line < Math.min(body + 1, table.count, first + mostLines); line += 1) {
    if (lineLength(table, line) > 40) continue
    const words = lineText(table, line)
    const read = counterLine(words)
    if (!read || isCountedOn(table.text, words, chapters) || (line === body && read.of === undefined) || (isHeading && isCalled(read))) continue
    return [inText(table.text, 'part', { number: read.number, ...(read.of !== undefined && { of: read.of }), ...(read.section !== undefined && { section: read.section }) }, lineSpan(table, line), 'title-page:part', 0.9, { extent: 'part' })]
  }
  const [only, ...others] = chapters
  if (others.length > 0 || !only?.heading) return []
  const words = beginningOf(table.text, only.heading, 80)
  const called = only.number === undefined ? counterLine(words) : undefined
  if (called && !isHeading) return [inText(table.text, 'part', { number: called.number }, only.heading, 'heading:part', 0.8, { extent: 'part' })]
  if (only.number === undefined) return []
  const rule = partWord.test(words) ? 'heading:part' : chapterWord.test(words) ? 'heading:chapter' : undefined
  const of = partIn(words.replace(':', ' '))?.of
  return rule === undefined ? [] : [inText(table.text, 'part', { number: only.number, ...(of !== undefined && { of }) }, only.heading, rule, rule === 'heading:part' ? 0.8 : 0.7, { extent: 'part' })]
}

/** What a title page states, without the part that is the first of several in the file: "1/4" below the title, and "2/4" farther down. */
export function withoutFirst(text: string, assertions: readonly Assertion[], chapters: readonly Chapter[]): readonly Assertion[] {
  return assertions.filter((one) => one.rule !== 'title:part' || !textSpans(one).some((at) => isCountedOn(text, beginningOf(text, at, 80), chapters)))
}

/** Whether a counter is a word without a number. */
function isCalled({ number, of }: { readonly number: number; readonly of?: number }): boolean {
  return of === undefined && (number === 0 || number === epiloguePart)
}

/** Where what a file says of its part and what its name says are two numbers. */
export function partDisputed(assertions: readonly Assertion[], named: Assertion | undefined): Finding[] {
  const [stated] = ofField(assertions, 'part').filter(({ basis }) => basis === 'stated')
  if (!stated || named?.field !== 'part' || named.value.number === stated.value.number || isCalled(stated.value)) return []
  const [evidence] = stated.evidence
  return [{ code: 'part-disputed', detail: `${stated.value.number} in the text, ${named.value.number} in the name`, ...(evidence && { evidence }) }]
}
