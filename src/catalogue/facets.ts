import { countFacets } from './count-facets.ts'
import type { FactColumns } from './fact-columns.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { FacetKind, FacetValue } from './store.ts'

/** The label of a heading, by its row number. */
export const labelOf = statement<{ id: number }, { label: string }>('facets/labelOf', (db, arg) => db.selectFrom('term').select('label').where('id', '=', arg('id')))

/** The commonest values of each kind among some works, most first, each heading as the catalogue has it written. */
export function facets(connection: Connection, columns: FactColumns, works: Uint32Array): Readonly<Record<FacetKind, readonly FacetValue[]>> {
  return countFacets(columns, works, (term) => get(connection, labelOf, { id: term })?.label ?? '')
}
