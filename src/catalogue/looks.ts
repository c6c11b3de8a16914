import type { Evidence } from '../model/assertion.ts'
import { type FindingCode, findings } from '../model/finding.ts'
import { sql } from 'kysely'
import { lookGroups } from './look-groups.ts'
import { all, type Connection } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Look } from './store.ts'

type LookRow = { code: string; detail: string | null; evidence: string | null; accession_id: number; shown: string; reading_shown: string | null; path: Uint8Array | null; key: string | null; title: string | null; other_key: string | null; other_title: string | null }

// What belongs to a work that is still being read is nobody's to look at yet.
const looksPage = statement<{ code: string | null; severity: string | null; accession: number | null; limit: number; offset: number }, LookRow>('looks/looksPage', (db, arg) =>
  db.selectFrom('look').innerJoin('deposit', 'deposit.id', 'look.deposit_id').leftJoin('reading', 'reading.id', 'look.reading_id').leftJoin('work', 'work.id', 'look.work_id')
    .leftJoin('work_record', 'work_record.work_id', 'look.work_id')
    .leftJoin('work as other', 'other.id', 'look.other_id').leftJoin('work_record as other_record', 'other_record.work_id', 'other.id')
    .select(['look.code', 'look.detail', 'look.evidence', 'look.accession_id', 'deposit.shown', 'reading.shown as reading_shown', 'reading.path', 'work.key',
      sql<string | null>`json_extract(work_record.card, '$.title')`.as('title'), 'other.key as other_key', sql<string | null>`json_extract(other_record.card, '$.title')`.as('other_title')])
    .where(sql<boolean>`(work.id is null or work.state <> 'reading') and (${arg('code')} is null or look.code = ${arg('code')})
      and (${arg('severity')} is null or look.severity = ${arg('severity')}) and (${arg('accession')} is null or look.accession_id = ${arg('accession')})`)
    .orderBy('look.severity', 'desc').orderBy('look.code').orderBy('deposit.path').orderBy('look.id').limit(arg('limit')).offset(arg('offset')))
const looksByCode = statement<{ accession: number | null }, { code: string; looks: number }>('looks/looksByCode', (db, arg) =>
  db.selectFrom('look').leftJoin('work', 'work.id', 'look.work_id').select((of) => ['look.code', of.fn.countAll<number>().as('looks')])
    .where(sql<boolean>`(work.id is null or work.state <> 'reading') and (${arg('accession')} is null or look.accession_id = ${arg('accession')})`).groupBy('look.code').orderBy('look.code'))
/** Which looks are asked for: of one code, of one severity, of one accession; all by default. */
export type LooksWanted = { readonly offset: number; readonly limit: number; readonly code?: string; readonly severity?: 'review' | 'refuse'; readonly accession?: number }

/** What needs a look, those that can be ruled on first, with the number of each kind. */
export function looks(connection: Connection, { offset, limit, code, severity, accession }: LooksWanted): { readonly looks: readonly Look[]; readonly total: number; readonly byCode: Readonly<Record<string, number>> } {
  const rows = all(connection, looksPage, { offset, limit, code: code ?? null, severity: severity ?? null, accession: accession ?? null })
  const counts = all(connection, looksByCode, { accession: accession ?? null }).filter((each) => severity === undefined || findings[each.code as FindingCode].severity === severity)
  const total = counts.filter((each) => code === undefined || each.code === code).reduce((sum, each) => sum + each.looks, 0)
  return { looks: rows.map(look), total, byCode: Object.fromEntries(counts.map((each) => [each.code, each.looks])) }
}

/** The same in entries, as `lookGroups` makes them: those of one page, and how many there are. */
export function lookEntries(connection: Connection, { offset, limit, ...wanted }: LooksWanted): { readonly entries: readonly (readonly Look[])[]; readonly total: number } {
  // A negative limit is none: what makes one entry may lie anywhere in the list.
  const entries = lookGroups(looks(connection, { ...wanted, offset: 0, limit: -1 }).looks)
  return { entries: entries.slice(offset, offset + limit), total: entries.length }
}

function look(row: LookRow): Look {
  return {
    finding: { code: row.code as FindingCode, ...(row.detail !== null && row.detail !== '' && { detail: row.detail }), ...(row.evidence !== null && { evidence: JSON.parse(row.evidence) as Evidence }) },
    path: row.path === null || row.path.length === 0 ? row.shown : `${row.shown} › ${row.reading_shown ?? ''}`, accession: row.accession_id,
    ...(row.key !== null && { work: row.key }), ...(row.title !== null && { title: row.title }),
    ...(row.other_key !== null && { other: { key: row.other_key, ...(row.other_title !== null && { title: row.other_title }) } }),
  }
}
