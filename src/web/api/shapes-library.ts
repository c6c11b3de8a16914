import { fields } from './shapes-work.ts'
import { rungs } from '../../model/rating.ts'
import { warningCodes } from '../../model/warning.ts'
import { byName, list, named, object, oneOf, span, text, whole } from './schema.ts'
import { gate, links, paged, pageLinks, work, workFields } from './shapes.ts'

const rung = oneOf(rungs, 'A rung')
const counted = list(object('A name with its number', { name: text('A name'), count: whole('How many') }), 'The most first')
const instant = (what: string): ReturnType<typeof text> => text(what, { format: 'date-time' })

/** What the first answer says. */
export const index = named('Index', object('Where to begin', {
  name: text('Incipit'), limits: list(text('A sentence'), 'What this reader may read, in words: by their token, or without one what anybody may who has agreed to nothing'), works: whole('Works listed to this reader'), words: whole('Words in them'),
  links: byName(text('An address', { format: 'uri-reference' }), 'Where everything is'),
}))

/** The ways in. */
export const ways = named('Ways', object('The ways into the library', { kinds: list(object('A way in', { kind: text('The kind of heading'), label: text('Its name'), links: object('Where it leads', links) }), 'The ways') }))

/** What came in, in one act. */
const heap = { id: whole('Its number'), beganAt: instant('When it began'), works: whole('Works of it that are listed to this reader'), links: object('Where more of it is', links) }
const heapMore = { endedAt: instant('When it ended'), from: text('Who brought it') }

/** Accessions. */
export const accessions = named('Accessions', object('The heaps that the library came from', { accessions: list(object('An accession', heap, heapMore), 'In order') }))

/** A finding aid. */
export const findingAid = named('FindingAid', object('An accession described, with its works in their original order', {
  ...heap, ...paged, links: object('Its page, and the pages of its places', { ...links, ...pageLinks.required }, pageLinks.optional), files: whole('Files that came'), sizeBytes: whole('Their size'), words: whole('Words of its works'), hidden: whole('Works of it that the reader’s own limits leave out'), apart: whole('Files that hold no work that is listed'),
  terms: object('What its bringer answers for', {}, { rating: rung, warnings: list(oneOf(warningCodes, 'A warning'), 'Warnings; none where the list is empty') }), formats: counted, encodings: counted,
  places: list(object('A place of a work', { number: whole('In the original order, from 1'), work }, { path: text('The path that it came under, where the gate of the work is open') }), 'A page of places'),
}, heapMore))

/** The library in figures. */
export const statistics = named('Statistics', object('The library in figures, of the works that are listed to this reader', {
  works: whole('Works'), words: whole('Words'), files: whole('Files that they came from'),
  years: list(object('What one year has', { works: whole('Works'), words: whole('Words'), ratings: byName(whole('Works'), 'By rung'), warnings: byName(whole('Works'), 'By warning; a work counts for each of its own') }, { year: text('Four digits; absent for what has no date') }), 'The oldest first'),
  warnings: counted, languages: counted, lengths: list(object('A band of lengths', { name: text('Its name, as the browse address has it'), works: whole('Works') }), 'The shortest first'), encodings: counted, repairs: counted, uncounted: whole('Files of which nobody counted the repairs'),
  confidence: list(object('How sure the rules are of a field', { field: oneOf(fields, 'The field'), counts: list(whole('Values'), 'From the least sure to the surest') }), 'By field'),
}))

/** All that can be wrong: the name, its status. */
export const problemStatus = {
  'wrong-query': 400, 'wrong-parameter': 400, 'wrong-passage': 400, gated: 403, 'not-found': 404, method: 405, 'address-too-long': 414, failed: 500, 'given-up': 503, busy: 503,
} as const
/** The name of one of them. */
export type ProblemName = keyof typeof problemStatus

/** The problem that a refusal with a status is. */
export function problemOfStatus(status: number): ProblemName {
  const names: Readonly<Record<number, ProblemName>> = { 404: 'not-found', 405: 'method', 414: 'address-too-long', 503: 'busy' }
  return names[status] ?? 'failed'
}

/** What an answer is that is none. */
export const problem = named('Problem', object('What is wrong, as RFC 9457 says it', { type: text('Which problem it is: `/api#` and its name', { format: 'uri-reference' }), title: text('In a few words'), status: whole('The status of the answer') }, {
  detail: text('What is the case'), parameter: text('Which parameter is wrong'),
  query: object('Where a question is wrong', { text: text('The question'), at: span, code: text('What is wrong there, in a code that never changes') }),
  gate, work: named('GatedWork', object('What a gate tells of a work: catalogue facts, no word of the story', workFields.required, workFields.optional)),
}))
