import type { Words } from '../words/en.ts'
import type { Call } from './call.ts'
import type { Problem } from './problems.ts'
import type { Json } from './schema.ts'

/** What was asked for, read by the schemas of a call: values by name, or the first thing that is wrong. */
export type Given = { readonly given: Readonly<Record<string, unknown>> } | { readonly wrong: Problem } | 'not there'

/** Reads what stands in an address. A name that the call does not know is wrong: nobody shall believe that they have narrowed what they have not. */
export function givenOf({ inPath, asks, needs }: Call, params: Readonly<Record<string, string>>, query: URLSearchParams, { api: { parameters: says } }: Words): Given {
  const given: Record<string, unknown> = {}
  for (const [name, { json }] of Object.entries(inPath)) {
    const value = valueOf(params[name] ?? '', json)
    // A path that cannot be is a path that is not.
    if (value === undefined) return 'not there'
    given[name] = value
  }
  for (const [name, text] of query) {
    const schema = Object.hasOwn(asks, name) ? asks[name] : undefined
    if (!schema) return wrong(name, says.unknown(name, Object.keys(asks)))
    if (Object.hasOwn(given, name)) return wrong(name, says.twice(name))
    const value = valueOf(text, schema.json)
    if (value === undefined) return wrong(name, wanted(schema.json, says))
    given[name] = value
  }
  const missing = needs.find((name) => !Object.hasOwn(given, name))
  return missing === undefined ? { given } : wrong(missing, says.missing(missing))
}

function wrong(parameter: string, detail: string): Given {
  return { wrong: { problem: 'wrong-parameter', parameter, detail } }
}

/** The value that a text stands for, by a schema; undefined where it is none. */
function valueOf(text: string, { type, enum: values, pattern, minimum = -Infinity, maximum = Infinity, maxLength = Infinity }: Json): string | number | boolean | undefined {
  if (type === 'integer') {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN
    return number >= Number(minimum) && number <= Number(maximum) ? number : undefined
  }
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined
  if (Array.isArray(values)) return values.includes(text) ? text : undefined
  return text.length <= Number(maxLength) && (typeof pattern !== 'string' || new RegExp(pattern).test(text)) ? text : undefined
}

function wanted({ type, enum: values, minimum, maximum, maxLength }: Json, says: Words['api']['parameters']): string {
  if (Array.isArray(values)) return says.oneOf((values as readonly string[]).join(', '))
  if (type === 'integer') return says.whole(String(minimum ?? 0), maximum === undefined ? undefined : String(maximum))
  if (type === 'boolean') return says.oneOf('true, false')
  return maxLength === undefined ? says.text : says.long(String(maxLength as number))
}
