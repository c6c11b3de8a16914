import type { Kysely } from 'kysely'
import type { Terms } from '../model/terms.ts'
import type { AccessionSummary } from './store.ts'
import type { Tables } from './tables.ts'

const seen = ['published', 'withheld']

/** Every act of taking in, with what came of it. */
export async function accessions(db: Kysely<Tables>): Promise<readonly AccessionSummary[]> {
  const rows = await db.selectFrom('accession').select((of) => ['id', 'began_at', 'ended_at', 'terms', 'roots',
    of.selectFrom('deposit').select((deposit) => deposit.fn.countAll<number>().as('n')).whereRef('deposit.accession_id', '=', 'accession.id').as('deposits'),
    of.selectFrom('work').select((work) => work.fn.countAll<number>().as('n')).whereRef('work.accession_id', '=', 'accession.id').where('work.state', 'in', seen).as('works'),
    of.selectFrom('work').select((work) => work.fn.countAll<number>().as('n')).whereRef('work.accession_id', '=', 'accession.id').where('work.state', 'in', seen).where('work.rung', '=', 0).as('unrated'),
  ]).orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id, beganAt: row.began_at, terms: JSON.parse(row.terms) as Terms, roots: JSON.parse(row.roots) as string[], deposits: row.deposits ?? 0, works: row.works ?? 0, unrated: row.unrated ?? 0,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
  }))
}
