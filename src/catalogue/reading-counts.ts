import type { Selectable } from 'kysely'
import type { PackedHeader } from '../parsing/packed.ts'
import { type Connection, run } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'

/** Where each band of confidence begins: the assertions of a field are counted in them. Migration 6 knows the same numbers. */
export const confidenceBands = [0, 0.5, 0.75, 0.9, 0.97] as const

type CountRow = Selectable<Tables['reading_count']>

const add = statement<CountRow>('reading-counts/add', (db, arg) => db.insertInto('reading_count').values({ reading_id: arg('reading_id'), format: arg('format'), encoding: arg('encoding'), made: arg('made'), confidence: arg('confidence') }))
const change = statement<CountRow>('reading-counts/change', (db, arg) => db.updateTable('reading_count').set({ format: arg('format'), encoding: arg('encoding'), made: arg('made'), confidence: arg('confidence') }).where('reading_id', '=', arg('reading_id')))

/** Keeps what statistics say of a reading, in place of what was kept. */
export function putCounts(connection: Connection, reading: number, { format, encoding, made, drafts }: PackedHeader): void {
  const row = { reading_id: reading, format, encoding: encoding?.name ?? null, made: made ? JSON.stringify(made) : null, confidence: JSON.stringify(confidenceCounts(drafts)) }
  if (run(connection, change, row).changes === 0) run(connection, add, row)
}

/** How many assertions of each field lie in each band of confidence. */
export function confidenceCounts(drafts: PackedHeader['drafts']): Readonly<Record<string, readonly number[]>> {
  const counts: Record<string, number[]> = {}
  for (const { assertions } of drafts) {
    for (const { field, confidence } of assertions) {
      const bands = (counts[field] ??= confidenceBands.map(() => 0))
      const band = confidenceBands.findLastIndex((from) => confidence >= from)
      bands[band] = (bands[band] ?? 0) + 1
    }
  }
  return counts
}
