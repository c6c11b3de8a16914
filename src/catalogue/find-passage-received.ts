import { unpackLayout, unpackText } from '../parsing/packed.ts'
import { paragraphNumber } from '../print/paragraph-number.ts'
import { placeOf } from '../query/passage-place.ts'
import { veiled } from '../text/veiled.ts'
import type { ChapterPlace } from './find-passage.ts'
import { all, type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'

/** One received text of the place where a passage was found, as it goes from thread to thread. `alternative`: 0 is the one that is shown. */
export type PlainReceived = { readonly alternative: number; readonly accession: number; readonly sha256: string; readonly path: string; readonly likeness: number }

type ReceivedRow = { alternative: number; accession_id: number; sha256: Uint8Array; shown: string; path: Uint8Array; deposit_shown: string; counts: string; body_start: number; body_end: number; reading_id: number }

// A story that was posted more often than this came from a mailing list that sent it round.
const mostReceived = 8

const receivedOf = statement<{ work: number; segment: number }, ReceivedRow>('find-passage-received/receivedOf', (db, arg) =>
  db.selectFrom('segment').innerJoin('draft', 'draft.id', 'segment.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .select(['segment.alternative', 'deposit.accession_id', 'reading.sha256', 'reading.shown', 'reading.path', 'deposit.shown as deposit_shown', 'reading.counts', 'draft.body_start', 'draft.body_end', 'draft.reading_id'])
    .where('segment.work_id', '=', arg('work')).where('segment.number', '=', arg('segment')).orderBy('segment.alternative').limit(mostReceived))
const textOf = statement<{ id: number }, { text: Uint8Array }>('find-passage-received/textOf', (db, arg) => db.selectFrom('reading').select('text').where('id', '=', arg('id')))
const layoutOf = statement<{ id: number }, { layout: Uint8Array }>('find-passage-received/layoutOf', (db, arg) => db.selectFrom('reading').select('layout').where('id', '=', arg('id')))

/** Every text in which the place of a passage was received, the likeliest first, with how like the passage each is. */
export function receivedTexts(connection: Connection, { work, segment }: ChapterPlace, words: readonly string[], shown: number): readonly PlainReceived[] {
  return all(connection, receivedOf, { work, segment })
    .map((row): PlainReceived => ({
      alternative: row.alternative, accession: row.accession_id, sha256: Buffer.from(row.sha256).toString('hex'),
      // A container's member after its container.
      path: row.path.length === 0 ? row.shown : `${row.deposit_shown} › ${row.shown}`,
      likeness: row.alternative === 0 ? shown : likenessIn(connection, row, words),
    }))
    .sort((a, b) => b.likeness - a.likeness || a.alternative - b.alternative)
}

function likenessIn(connection: Connection, { reading_id, counts, body_start, body_end }: ReceivedRow, words: readonly string[]): number {
  const row = get(connection, textOf, { id: reading_id })
  if (!row) return 0
  const text = unpackText(row.text, (JSON.parse(counts) as { textBytes: number }).textBytes)
  return placeOf(words, veiled(text, [body_start, body_end]))?.likeness ?? 0
}

/** The number of the paragraph of a chapter's page in which a place lies. */
export function paragraphOf(connection: Connection, { reading, at, heading }: ChapterPlace, text: string, place: number): number | undefined {
  const row = get(connection, layoutOf, { id: reading })
  return row && paragraphNumber({ text, ...unpackLayout(row.layout, text) }, at, place, heading)
}
