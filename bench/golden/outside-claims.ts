import { readFileSync } from 'node:fs'
import type { Claim, Place, Reader, Said } from './claim.ts'
import { isField } from './golden-values.ts'

/**
 * Another program's claims, from a file of JSON lines: `{"head":"004","field":"title","value":{…},"basis":"stated","confidence":1,
 * "evidence":[{"in":"text","at":[7,31]}]}`, or `{"head":"004","body":[541,1168]}`. `basis`, `confidence` and `evidence` may be left out.
 *
 * @throws SyntaxError with the line's number, when a line is none of the two
 */
export function outsideClaims(path: string): Reader {
  const said = new Map<string, { claims: Claim[]; body?: readonly [number, number] }>()
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    const { head, ...given } = parsed(line, index + 1)
    const one = said.get(head) ?? { claims: [] }
    said.set(head, one)
    if ('body' in given) one.body = given.body
    else one.claims.push(given)
  }
  return { name: path, read: ({ id }): Said => said.get(id) ?? { claims: [] } }
}

function parsed(line: string, number: number): { readonly head: string } & (Claim | { readonly body: readonly [number, number] }) {
  const fail = (why: string): never => { throw new SyntaxError(`Cannot read claim ${number}: ${why}`) }
  let given: Readonly<Record<string, unknown>> = {}
  try { given = JSON.parse(line) as Readonly<Record<string, unknown>> } catch (cause) { fail((cause as Error).message) }
  const { head, field, value, basis = 'stated', confidence = 1, evidence = [], body } = given
  if (typeof head !== 'string') return fail('"head" is not the number of a head')
  if (isSpan(body)) return { head, body }
  if (typeof field !== 'string' || !isField(field) || field === 'any') return fail(`"field" is ${JSON.stringify(field)}, which is no field`)
  if (typeof value !== 'object' || value === null) return fail('"value" is not an object')
  if (basis !== 'stated' && basis !== 'derived' && basis !== 'suggested') return fail('"basis" is not stated, derived or suggested')
  if (typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1)) return fail('"confidence" is not between 0 and 1')
  if (!Array.isArray(evidence) || !evidence.every(isPlace)) return fail('"evidence" is not a list of places')
  return { head, field, value: value as Claim['value'], basis, confidence, evidence }
}

function isSpan(span: unknown): span is [number, number] {
  return Array.isArray(span) && span.length === 2 && span.every((end) => Number.isInteger(end) && end >= 0) && span[0] <= span[1]
}

function isPlace(place: unknown): place is Place {
  const { in: where, at, words } = (place ?? {}) as Readonly<Record<string, unknown>>
  return where === 'metadata' ? typeof words === 'string' : (where === 'text' || where === 'name') && isSpan(at)
}
