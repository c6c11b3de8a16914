import { type Assertion, ofField, textSpans } from '../model/assertion.ts'
import { beginningOf, type Span } from '../model/span.ts'
import { fold } from '../text/fold.ts'
import { countWords } from '../text/words.ts'
import { inText } from './headers/assert.ts'
import { readLeads } from './headers/subject-leads.ts'
import { lineSpan, type LineTable } from './line-table.ts'

/** A message's head: the line below it, and where its subject stands. */
type Head = { readonly end: number; readonly subject?: Span }

const quoteSign = 62
/** Own words of an answer: always fewer than the first, or fewer than the second and than so many for each that is quoted. A story that is posted as an answer has more. */
const [fewest, most, forEach] = [50, 300, 5]
/** What is asked of the quoted story is asked of its words here as well. */
const kept: ReadonlySet<string> = new Set(['permission', 'warning'])

/**
 * What speaks of another's story in an answer to its message: the subject, what is quoted, and the line above that says of whom.
 *
 * @param own the line below its own words; what is quoted below that counts, a list's foot does not
 * @param last the line below the message, its foot included
 * @returns undefined where the message is no answer, or tells a story of its own
 */
export function answered(table: LineTable, { end, subject }: Head, own: number, last: number): readonly Span[] | undefined {
  const { text, from } = table
  if (!subject || !readLeads(beginningOf(text, subject, 400), []).isReply) return undefined
  const quoted: Span[] = []
  let [words, others] = [0, 0]
  for (let line = end; line < last && words < most; line += 1) {
    const at = lineSpan(table, line)
    const count = countWords(text, ...at)
    if (text.charCodeAt(at[0]) === quoteSign || (line + 1 < last && text[at[1] - 1] === ':' && text.charCodeAt(from[line + 1] as number) === quoteSign)) {
      quoted.push(at)
      others += count
    } else if (line < own) words += count
  }
  return words < fewest || (words < most && words < others * forEach) ? [subject, ...quoted] : undefined
}

/** What is stated of a message itself, without what it says of the story that it answers. */
export function withoutAnswered(assertions: readonly Assertion[], spans: readonly Span[]): Assertion[] {
  const isOfOther = (at: Span): boolean => spans.some(([from, to]) => at[0] >= from && at[1] <= to)
  return assertions.filter((assertion) => kept.has(assertion.field) || textSpans(assertion).length === 0 || !textSpans(assertion).every(isOfOther))
}

/** A subject that names what a story was written for. */
const calls = /^\W*(?:challenge|prompt|request|herausforderung|défi|reto|sfida|desafio)\s*:/i

/** Longest lead of a subject before the title, in characters: "dS: ", "New year ficlet: ", "Soup Challenge: ". */
const longestLead = 40

/**
 * What is stated of a story without the title of the message that it answers: a reply's subject, or a challenge's, where the story has a title and a by-line of its own.
 * Of any other subject that ends with that title, without what stands before its colon.
 */
export function withOwnTitle(text: string, subject: Span | undefined, assertions: readonly Assertion[]): Assertion[] {
  const line = subject ? beginningOf(text, subject, 400) : ''
  const leads = readLeads(line, [])
  const own = ofField(assertions, 'title').find(({ rule, value }) => value.kind === 'caption' && rule.startsWith('title-page:'))
  const isSigned = ofField(assertions, 'creator').some(({ rule, value }) => value.role === 'author' && /^title-page:(?:by-line|title by)$/.test(rule))
  if (!own || !isSigned || ofField(assertions, 'part').some(({ rule, value }) => rule === 'subject:part' && value.of !== 1)) return [...assertions]
  if (!leads.isReply && !calls.test(line.slice(leads.end))) return assertions.map((one) => endingWith(text, one, own.value.title))
  return assertions.filter((one) => one.field !== 'title' || one.rule !== 'subject:title' || fold(one.value.title) === fold(own.value.title))
}

/** A subject's title as the story itself has it, where a colon stands before that. */
function endingWith(text: string, one: Assertion, title: string): Assertion {
  const [at] = textSpans(one)
  if (one.field !== 'title' || one.rule !== 'subject:title' || !at) return one
  const from = at[1] - title.length
  const isLed = from > at[0] && from - at[0] <= longestLead && /:\s*["“„«*_]?$/.test(text.slice(at[0], from)) && fold(text.slice(from, at[1])) === fold(title)
  return isLed ? inText(text, 'title', { title: text.slice(from, at[1]), kind: 'subject' }, [from, at[1]], one.rule, one.confidence, { basis: one.basis }) : one
}
