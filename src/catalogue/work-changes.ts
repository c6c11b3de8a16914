import { type Selectable, sql } from 'kysely'
import { type Connection, get, run } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'

/** What a search asks of a work beside the columns of `work`. */
type WorkFact = Selectable<Tables['work_fact']>

const add = statement<{ work: number }>('work-changes/add', (db, arg) => db.insertInto('work_change').values({ work_id: arg('work') }))
// Before they are shown: the narrow index gives the same works that `publishSome` takes.
const addPublished = statement<{ accession: number; most: number }>('work-changes/addPublished', (db, arg) => db.insertInto('work_change').columns(['work_id'])
  .expression(db.selectFrom('work').select('id').where('accession_id', '=', arg('accession')).where('state', '=', 'reading').orderBy('id').limit(arg('most'))))
const last = statement<Record<string, never>, { id: number | null }>('work-changes/last', (db) => db.selectFrom('work_change').select((of) => of.fn.max('id').as('id')))
const forget = statement<{ before: number }>('work-changes/forget', (db, arg) => db.deleteFrom('work_change').where('id', '<', arg('before')))
const addFacts = statement<WorkFact>('work-changes/addFacts', (db, arg) => db.insertInto('work_fact').values({
  work_id: arg('work_id'), complete: arg('complete'), answer: arg('answer'), opening: arg('opening'),
}))
const changeFacts = statement<WorkFact>('work-changes/changeFacts', (db, arg) => db.updateTable('work_fact').set({
  complete: arg('complete'), answer: arg('answer'), opening: sql<string | null>`coalesce(${arg('opening')}, opening)`,
}).where('work_id', '=', arg('work_id')))

/** Says that a work which somebody may see was written or taken away. Part of the transaction that does it. */
export function noteChange(connection: Connection, work: number): void {
  run(connection, add, { work })
}

/** Says that the next `most` works of an accession are about to be shown. Part of the transaction that shows them. */
export function notePublished(connection: Connection, accession: number, most: number): void {
  run(connection, addPublished, { accession, most })
}

/** Writes the facts of a work, in place of those that it had; its opening words stay where there are no new ones. */
export function putFacts(connection: Connection, facts: WorkFact): void {
  if (run(connection, changeFacts, facts).changes === 0) run(connection, addFacts, facts)
}

// Who has seen none of the last so many changes reads all works anew.
const mostChanges = 50_000

/** Forgets changes of long ago. */
export function forgetChanges(connection: Connection): void {
  run(connection, forget, { before: (get(connection, last, {})?.id ?? 0) - mostChanges })
}
