// bounded: each pattern here meets a title of at most 200 characters.
import type { Assertion, Role } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { withTags, withWarnings } from './coded-values.ts'
import type { LabelKind } from './labels.ts'
import { withoutRemarks } from './title-remarks.ts'
import { dates } from './value-dates.ts'
import { email, feedback, language, rating, size, status, warning, website, websitesOf, wordCount } from './value-facts.ts'
import { andWarned, orBoth, sharing } from './value-joined.ts'
import { characters, fandoms, relationships, tags } from './value-lists.ts'
import { dedication, people } from './value-people.ts'
import { permission } from './value-permission.ts'
import { together } from './value-together.ts'
import { nothing, quoted, type Reader, trimSpan } from './value-read.ts'
import { part, series } from './value-series.ts'
import { thanks } from './value-thanks.ts'

export { listIn } from './value-lists.ts'
export { quoted } from './value-read.ts'

function prose(field: 'summary' | 'disclaimer' | 'note'): Reader {
  return (text, at, rule) => ({ assertions: at[1] > at[0] ? [inText(text, field, { text: collapse(text.slice(at[0], at[1])) }, at, rule, 0.95)] : [] })
}

/** Spoilers' whole value; a full stop behind a word or two is the line's. */
const spoilers: Reader = (text, at, rule) => {
  const said = text.slice(...at)
  const span: Span = /^[^.!?\s]+\.$/.test(said) ? [at[0], at[1] - 1] : at
  return { assertions: span[1] > span[0] ? [inText(text, 'spoilers', { text: collapse(text.slice(...span)) }, span, rule, 0.95)] : [] }
}

/** What stands where a title has still to be found. */
const isUntitled = /^(?:(?:still |as yet |yet )?(?:untitled|none|no title|not titled|no name)(?: (?:yet|as yet|so far|at the moment))?|to be (?:decided|announced|determined)|tb[ad]|n\/a|(?:noch )?(?:ohne|kein(?:en)?) titel|noch keine[rn]?|(?:encore |toujours )?(?:sans|pas de) titre|pas encore|(?:aún |todavía )?sin título|(?:ancora )?senza titolo|(?:ainda )?sem título|(?:пока )?без названия|пока нет|\?+|-+)[.!…]*$/iu

const title: Reader = (text, at, rule) => {
  const lead = /^re-?post(?:ed)?\s?[:–—-]\s+/i.exec(beginningOf(text, at, 20))?.[0].length ?? 0
  const span = quoted(text, withoutRemarks(text, [at[0] + lead, at[1]]))
  const words = collapse(text.slice(span[0], span[1]))
  if (words === '' || words.length > 200 || isUntitled.test(words)) return nothing
  return { assertions: [inText(text, 'title', { title: words, kind: 'formal' }, span, rule, 0.98), ...(lead > 0 ? readers.status(text, trimSpan(text, at[0], at[0] + lead, ':–—-'), 'title:status').assertions : remarkedStatus(text, [span[1], at[1]]))] }
}

/** "(revised)", "[repost]" behind a title: how it was posted. */
function remarkedStatus(text: string, [from, to]: Span): readonly Assertion[] {
  const found = /^["”“»\s]*[([]((?:re-?posted|re-?post|revised|corrected|complete[d]?|finished|wip|in progress|unfinished|draft)(?: (?:version|edition))?[!.]?)[)\]]/i.exec(text.slice(from, Math.min(to, from + 60)))
  const start = from + (found?.[0].indexOf(found[1] as string) ?? 0)
  return found ? readers.status(text, [start, start + (found[1] as string).length], 'title:status').assertions : []
}

/** "Written for X": a person's gift is a dedication; a challenge's story is a note. */
const writtenFor: Reader = (text, at, rule) => {
  const given = dedication(text, at, rule)
  const isChallenge = /challenge|exchange|fest|ficathon|prompt|échange|wichtel|contest|sfida|reto|desafío|desafio|фест|конкурс/i.test(beginningOf(text, at, 200))
  return isChallenge || !given.assertions.some(({ field }) => field === 'creator') ? prose('note')(text, trimSpan(text, ...at), rule) : given
}

/** A reader whose value may hold web addresses of its people too. */
function sited(reader: Reader): Reader {
  return (text, at, rule) => {
    const read = reader(text, at, rule)
    const sites = websitesOf(text, at, rule)
    return sites.length > 0 ? { ...read, assertions: [...read.assertions, ...sites] } : read
  }
}

/** "Parts: 1 of 2", "Capítulos: 1/?": a counter with its total is one behind the plural too; a number alone says how many there are. "Chapters: 3/?" is how archives say that more will come. */
const counted: Reader = (text, at, rule) => {
  const words = beginningOf(text, at, 20)
  if (rule.endsWith(':chapters') && /^\d{1,3}\/\?$/.test(words)) return { assertions: [inText(text, 'status', { status: 'in-progress' }, at, rule, 0.85, { basis: 'derived' })] }
  return /:(?:parts|capítulos|capitoli|chapitres|глав)$/u.test(rule) && /^\d{1,3}\s*(?:of|\/|von|de|di|sur|из)\s*(?:\d|\?)/u.test(words) ? part(text, at, rule) : nothing
}

const warnings = withTags(warning)
const roles = (role: Role): Reader => sited(people(role))

const shared = sharing({ fandom: fandoms, relationship: relationships, rating })

/** Portuguese "Par: Ann/Otto" is a pair; elsewhere "par" names authors. */
const byPar: Reader = (text, at, rule) => (rule === 'label:par' && /^[^/,]{2,40}\/[^/,]{2,40}$/.test(beginningOf(text, at, 90)) ? shared.relationship : roles('author'))(text, at, rule)

const beside = { title, author: roles('author'), email, ...shared }

/** The reader of each kind of label. */
export const readers: Readonly<Record<LabelKind, Reader>> = {
  title: together(title, beside), author: together(byPar, beside), 'co-author': roles('co-author'), email, ...shared, relationship: together(shared.relationship, beside), rating: together(orBoth(andWarned(shared.rating, warning), rating, warnings), beside), warning: orBoth(warnings, rating, warnings),
  character: characters, tag: withWarnings(tags), summary: prose('summary'), disclaimer: prose('disclaimer'), note: prose('note'), dedication, 'written-for': writtenFor,
  spoilers, permission, series: sited(series), part, date: dates('unknown'), posted: dates('posted'), revised: dates('revised'), written: dates('written'), language, status,
  words: wordCount, size, website, beta: roles('beta'), editor: roles('editor'), translator: roles('translator'), illustrator: roles('illustrator'), poster: roles('poster'),
  typist: roles('typist'), idea: roles('idea'), thanks, feedback, 'chapter-title': () => nothing, transport: () => nothing, other: counted,
}
