import type { Kysely } from 'kysely'
import type { Terms } from '../model/terms.ts'
import type { Accession, AccessionSummary } from './store.ts'
import type { Tables } from './tables.ts'

const seen = ['published', 'withheld']
const columns = ['id', 'began_at', 'ended_at', 'terms', 'roots'] as const

/** Every act of taking in. */
export async function accessionsAlone(db: Kysely<Tables>): Promise<readonly Accession[]> {
  return (await db.selectFrom('accession').select(columns).orderBy('id').execute()).map(accessionOf)
}

/** Every act of taking in, with what came of it. */
export async function accessions(db: Kysely<Tables>): Promise<readonly AccessionSummary[]> {
  const rows = await db.selectFrom('accession').select((of) => [...columns,
    of.selectFrom('deposit').select((deposit) => deposit.fn.countAll<number>().as('n')).whereRef('deposit.accession_id', '=', 'accession.id').as('deposits'),
    of.selectFrom('work').select((work) => work.fn.countAll<number>().as('n')).whereRef('work.accession_id', '=', 'accession.id').where('work.state', 'in', seen).as('works'),
    of.selectFrom('work').select((work) => work.fn.countAll<number>().as('n')).whereRef('work.accession_id', '=', 'accession.id').where('work.state', 'in', seen).where('work.rung', '=', 0).as('unrated'),
  ]).orderBy('id').execute()
  return rows.map((row) => ({ ...accessionOf(row), deposits: row.deposits ?? 0, works: row.works ?? 0, unrated: row.unrated ?? 0 }))
}

function accessionOf({ id, began_at: beganAt, ended_at: endedAt, terms, roots }: { readonly id: number; readonly began_at: string; readonly ended_at: string | null; readonly terms: string; readonly roots: string }): Accession {
  return { id, beganAt, terms: JSON.parse(terms) as Terms, roots: JSON.parse(roots) as string[], ...(endedAt !== null && { endedAt }) }
}
