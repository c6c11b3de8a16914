import type { Selectable } from 'kysely'
import { rowDigest } from './row-digest.ts'
import { type Connection, run } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'

/** What can happen to what the archive holds: terms of the PREMIS event type vocabulary (id.loc.gov/vocabulary/preservation/eventType). */
export const eventTypes = ['ingestion', 'metadata modification', 'fixity check', 'modification'] as const
type EventType = (typeof eventTypes)[number]

/** One event: `agent` did it, `subject` is the key of a work or the digest of a blob where it was about one. */
export type ArchiveEvent = {
  readonly at: string
  readonly type: EventType
  readonly agent: string
  readonly accession?: number
  readonly subject?: string
  readonly outcome: string
  readonly detail: Readonly<Record<string, unknown>>
}

type EventRow = Omit<Selectable<Tables['event']>, 'id'>

const add = statement<EventRow>('events/add', (db, arg) => db.insertInto('event').values({
  at: arg('at'), type: arg('type'), agent: arg('agent'), accession_id: arg('accession_id'), subject: arg('subject'), outcome: arg('outcome'), detail: arg('detail'), digest: arg('digest'),
}))

/** Adds an event; none is ever changed or taken away. */
export function addEvent(connection: Connection, { at, type, agent, accession, subject, outcome, detail }: ArchiveEvent): void {
  const row = { at, type, agent, accession_id: accession ?? null, subject: subject ?? null, outcome, detail: JSON.stringify(detail) }
  run(connection, add, { ...row, digest: rowDigest(eventValues(row)) })
}

/** What the digest of an event's row covers. */
export function eventValues(row: Omit<EventRow, 'digest'>): readonly unknown[] {
  return [row.at, row.type, row.agent, row.accession_id, row.subject, row.outcome, row.detail]
}
