import type { Condition } from '../consent/predicate.ts'
import { warned } from './condition.ts'
import { facts } from './facts.ts'
import { type FactColumns, workStates } from './fact-columns.ts'
import { markTerms } from './filter-claims.ts'
import { type Claims, no, yes } from './kleene.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'

const rowOfKey = statement<{ key: string }, { id: number }>('condition-claims/rowOfKey', (db, arg) => db.selectFrom('work').select('id').where('key', '=', arg('key')))

/** Of the conditions asked for last: readers with the same limits ask again and again. */
const kept = new WeakMap<Connection, { generation: number; readonly lists: Map<string, Claims> }>()
const mostKept = 12

/** Which works meet a condition: the same policy that `condition.ts` prints as SQL, over the columns in memory. Not to be written into. */
export function conditionClaims(connection: Connection, condition: Condition): Claims {
  const { columns, generation } = facts(connection)
  let held = kept.get(connection)
  if (held?.generation !== generation) kept.set(connection, held = { generation, lists: new Map() })
  const name = JSON.stringify(condition)
  const known = held.lists.get(name)
  if (known) return known
  if (held.lists.size >= mostKept) held.lists.delete(held.lists.keys().next().value as string)
  const claims = meeting(connection, columns, condition)
  held.lists.set(name, claims)
  return claims
}

function meeting(connection: Connection, columns: FactColumns, condition: Condition): Claims {
  const { states, maxWeight, never, ask, answered, without, withoutWorks } = condition
  const claims = new Uint8Array(columns.size)
  const counts = workStates.map((state) => (state === 'published' || state === 'withheld') && states.includes(state))
  const [neverLow, neverHigh] = halves(warned(never))
  const [askLow, askHigh] = halves(warned(ask))
  const { state, weight, warnedLow, warnedHigh } = columns
  const rows = (keys: readonly string[]): readonly number[] => keys.flatMap((key) => get(connection, rowOfKey, { key })?.id ?? [])
  const settled = new Set(ask.length > 0 ? rows(answered) : [])
  for (let work = 1; work < claims.length; work++) {
    if (!counts[state[work] as number] || (weight[work] as number) > maxWeight) continue
    const [low, high] = [warnedLow[work] as number, warnedHigh[work] as number]
    if ((low & neverLow) !== 0 || (high & neverHigh) !== 0) continue
    if (((low & askLow) !== 0 || (high & askHigh) !== 0) && !settled.has(work)) continue
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
