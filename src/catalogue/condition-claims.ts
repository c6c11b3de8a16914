import type { Condition } from '../consent/predicate.ts'
import { warned } from './condition.ts'
import { facts } from './facts.ts'
import { type FactColumns, workStates } from './fact-columns.ts'
import { markTerms } from './filter-claims.ts'
import { keptFor } from './kept-for.ts'
import { type Claims, no, yes } from './kleene.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'

const rowOfKey = statement<{ key: string }, { id: number }>('condition-claims/rowOfKey', (db, arg) => db.selectFrom('work').select('id').where('key', '=', arg('key')))

/** Of the conditions asked for last: readers with the same limits ask again and again. */
const kept = keptFor<Claims>(12)

/** Which works meet a condition: the same policy that `condition.ts` prints as SQL, over the columns in memory. Not to be written into. */
export function conditionClaims(connection: Connection, condition: Condition): Claims {
  return kept(connection, JSON.stringify(condition), () => meeting(connection, facts(connection).columns, condition))
}

function meeting(connection: Connection, columns: FactColumns, condition: Condition): Claims {
  const { states, maxWeight, never, ask, answered, without, withoutWorks } = condition
  const claims = new Uint8Array(columns.size)
  const counts = workStates.map((state) => (state === 'published' || state === 'withheld') && states.includes(state))
  const [shutLow, shutHigh] = halves(warned([...never, ...ask]))
  const { state, weight, warnedLow, warnedHigh } = columns
  const rows = (keys: readonly string[]): readonly number[] => keys.flatMap((key) => get(connection, rowOfKey, { key })?.id ?? [])
  const settled = new Set(rows(answered))
  for (let work = 1; work < claims.length; work++) {
    if (!counts[state[work] as number]) continue
    const isShut = (weight[work] as number) > maxWeight || ((warnedLow[work] as number) & shutLow) !== 0 || ((warnedHigh[work] as number) & shutHigh) !== 0
    if (isShut && !settled.has(work)) continue
    claims[work] = yes
  }
  if (without.length > 0) {
    const meant = new Uint8Array(columns.headings.length)
    const keys = new Set(without.map(({ kind, value }) => `${kind} ${value}`))
    for (const [term, heading] of columns.headings.entries()) if (heading && keys.has(`${heading.kind} ${heading.value}`)) meant[term] = 1
    markTerms(columns, meant, claims, no)
  }
  for (const work of rows(withoutWorks)) if (work < claims.length) claims[work] = no
  return claims
}

function halves(bits: number): readonly [number, number] {
  return [bits % 2 ** 32 | 0, Math.floor(bits / 2 ** 32) | 0]
}
