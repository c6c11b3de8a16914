import type { Excerpt, Hit, WorkSummary } from '../../catalogue/store.ts'
import { admission, type Reason } from '../../consent/policy.ts'
import { admit, type Readable } from '../../consent/readable.ts'
import { masked } from '../../text/personal.ts'
import { workAddress } from '../addresses.ts'
import { languageTag } from '../../text/language-tag.ts'
import { shownTitle } from '../reading-room/work-card.ts'
import type { Visit } from '../visit.ts'
import { addressOf, pageAddress } from './call.ts'
import type { TypeOf } from './schema.ts'
import type { excerpt, gate, reason, work } from './shapes.ts'

type Asker = Pick<Visit, 'reader' | 'origin' | 'base'>

/** A work as lists of the API tell it: its words only where its gate is open. */
export function toldWork(summary: WorkSummary, asker: Asker): TypeOf<typeof work> {
  const { reader } = asker
  const { key, titleKind, creators, rung, ratingAsWritten, ratingSource, warningAnswer, warnings, warningSource, fandoms, words, chapters, addedAt, accession, date } = summary
  const about = summary.summary && admit(reader, summary.summary)
  return {
    key, title: shownTitle(summary, reader), titleKind, creators: creators.map(masked),
    rating: { rung, ...(ratingAsWritten !== undefined && { asWritten: masked(ratingAsWritten) }), ...(ratingSource && { source: ratingSource }) },
    warnings: { answer: warningAnswer, codes: warnings, ...(warningSource && { source: warningSource }) },
    fandoms: fandoms.map(masked), language: languageTag(summary.language), words, chapters, addedAt, accession, gate: toldGate(admission(reader, summary.facts)),
    links: { self: addressOf(asker, workAddress(key)), page: pageAddress(asker, workAddress(key)) },
    ...(date !== undefined && { date }), ...(about?.is === 'open' && { summary: masked(about.words) }),
  }
}

/** What the gate says. What is absent is told by nobody. */
export function toldGate(answer: ReturnType<typeof admission>): TypeOf<typeof gate> {
  return answer.is === 'gated' ? { is: 'gated', reasons: answer.reasons.map(toldReason) } : { is: 'open', reasons: [] }
}

function toldReason(because: Reason): TypeOf<typeof reason> {
  switch (because.why) {
    case 'heading': return { why: because.why, heading: { kind: because.heading.kind, value: masked(because.heading.value) } }
    case 'ask':
    case 'warning': return { why: because.why, warning: because.warning }
    case 'unanswered':
    case 'rating': return { why: because.why, rung: because.rung }
    case 'work': return { why: because.why }
  }
}

/** Words of a story with the place that they stand in; undefined where they are not open. */
export function toldExcerpt(behind: Readable<Excerpt> | undefined, { reader }: Pick<Visit, 'reader'>): TypeOf<typeof excerpt> | undefined {
  const read = behind && admit(reader, behind)
  return read?.is === 'open' ? read.words : undefined
}

/** A work that a search found. */
export function toldHit(hit: Hit, asker: Asker): TypeOf<typeof work> & { readonly excerpt?: TypeOf<typeof excerpt> } {
  const found = toldExcerpt(hit.excerpt, asker)
  return { ...toldWork(hit.work, asker), ...(found && { excerpt: found }) }
}
