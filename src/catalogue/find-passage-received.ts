import { placeOf } from '../query/passage-place.ts'
import type { ChapterPlace } from './find-passage.ts'
import type { MaskedText } from './masked-text.ts'
import { all, type Connection } from './sqlite.ts'
import { statement } from './statement.ts'

/** One received text of the place where a passage was found, as it goes from thread to thread. `alternative`: 0 is the one that is shown. */
export type PlainReceived = { readonly alternative: number; readonly accession: number; readonly sha256: string; readonly path: string; readonly likeness: number }

type ReceivedRow = { alternative: number; accession_id: number; sha256: Uint8Array; shown: string; path: Uint8Array; deposit_shown: string; body_start: number; body_end: number; reading_id: number }

// A story that was posted more often than this came from a mailing list that sent it round.
const mostReceived = 8

const receivedOf = statement<{ work: number; segment: number }, ReceivedRow>('find-passage-received/receivedOf', (db, arg) =>
  db.selectFrom('segment').innerJoin('draft', 'draft.id', 'segment.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .select(['segment.alternative', 'deposit.accession_id', 'reading.sha256', 'reading.shown', 'reading.path', 'deposit.shown as deposit_shown', 'draft.body_start', 'draft.body_end', 'draft.reading_id'])
    .where('segment.work_id', '=', arg('work')).where('segment.number', '=', arg('segment')).orderBy('segment.alternative').limit(mostReceived))

/** Every text in which the place of a passage was received, the likeliest first, with how like the passage each is. */
export function receivedTexts(connection: Connection, { work, segment }: ChapterPlace, texts: (reading: number) => MaskedText, words: readonly string[], shown: number): readonly PlainReceived[] {
  return all(connection, receivedOf, { work, segment })
    .map((row): PlainReceived => ({
      alternative: row.alternative, accession: row.accession_id, sha256: Buffer.from(row.sha256).toString('hex'),
      // A container's member after its container.
      path: row.path.length === 0 ? row.shown : `${row.deposit_shown} › ${row.shown}`,
      likeness: row.alternative === 0 ? shown : placeOf(words, texts(row.reading_id).masked().slice(row.body_start, row.body_end))?.likeness ?? 0,
    }))
    .sort((a, b) => b.likeness - a.likeness || a.alternative - b.alternative)
}
