import { type Field, roles, titleKinds } from '../../src/model/assertion.ts'
import { rungs } from '../../src/model/rating.ts'
import { warningCodes } from '../../src/model/warning.ts'

type Make = (kind: string | undefined, given: string | undefined, words: string) => Readonly<Record<string, unknown>>

function oneOf(list: readonly string[], value: string | undefined, what: string): string {
  if (value === undefined || !list.includes(value)) throw new Error(`${what} is one of ${list.join(', ')}, and not "${value}"`)
  return value
}

function number(words: string): number {
  const found = /\d+/.exec(words.replace(/(?<=\d)[,. ](?=\d{3})/g, ''))
  if (!found) throw new Error(`no number in "${words}"`)
  return Number(found[0])
}

const name: Make = (_, given, words) => ({ name: given?.replaceAll('_', ' ') ?? words })
const prose: Make = (_, __, words) => ({ text: words })

const makers: Readonly<Record<Field | 'any', Make>> = {
  title: (kind, _, words) => ({ title: words, kind: oneOf(titleKinds, kind, 'a title\'s kind') }),
  creator: (kind, given, words) => ({ name: given?.replaceAll('_', ' ') ?? words, role: oneOf(Object.keys(roles), kind, 'a role') }),
  rating: (kind, _, words) => ({ rung: oneOf(rungs, kind, 'a rung'), words }),
  warning: (kind, given) => {
    const answer = oneOf(['stated', 'none-apply', 'declined'], kind, 'an answer')
    if (answer !== 'stated') return { answer }
    const [named = '', denied] = (given ?? '').split(';denied=')
    const codes = (list: string): string[] => list.split(',').filter((code) => code !== '').map((code) => oneOf(warningCodes, code, 'a warning')).sort()
    return { answer, warnings: codes(named), ...(denied && { denied: codes(denied) }) }
  },
  fandom: name, character: name, relationship: name, tag: name,
  summary: prose, disclaimer: prose, note: prose, dedication: prose, spoilers: prose,
  permission: (kind) => ({ permission: oneOf(['granted', 'ask', 'refused'], kind, 'a permission') }),
  series: (kind, given, words) => ({ name: given?.replaceAll('_', ' ') ?? words, ...(kind !== undefined && { number: number(kind) }) }),
  part: (kind) => { const [n = '', of] = (kind ?? '').split('/'); return { number: number(n), ...(of && /\d/.test(of) && { of: number(of) }) } },
  date: (kind, given) => ({ ...(given && { date: given }), kind: oneOf(['written', 'posted', 'revised', 'unknown'], kind, 'a date\'s kind') }),
  email: (_, __, words) => ({ address: words }), website: (_, __, words) => ({ address: words }),
  language: (kind) => ({ language: kind }),
  status: (kind) => ({ status: oneOf(['complete', 'in-progress', 'abandoned', 'revised', 'repost', 'draft'], kind, 'a status') }),
  words: (kind, _, words) => ({ words: number(kind ?? words) }),
  reviews: (_, __, words) => ({ reviews: number(words) }),
  any: () => ({}),
}

/** Whether the word names a field of the golden set. */
export function isField(field: string): field is Field | 'any' {
  return Object.hasOwn(makers, field)
}

/** The value that a mark stands for: `⟦field:kind=given words⟧`. */
export function valueOf(field: Field | 'any', kind: string | undefined, given: string | undefined, words: string): Readonly<Record<string, unknown>> {
  return makers[field](kind, given, words)
}
