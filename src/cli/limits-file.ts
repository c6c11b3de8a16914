import { readFileSync } from 'node:fs'
import { parse, TomlError } from 'smol-toml'
import { type HiddenHeading, hideableKinds } from '../model/heading.ts'
import { type Warning, warningCodes } from '../model/warning.ts'
import { headingNamed, isKey } from '../web/hideable.ts'
import { admissible } from '../web/settings.ts'
import type { SiteLimits } from '../web/site/site-limits.ts'
import { type Tongue, tongues } from '../web/words/tongues.ts'
import { UsageError } from './command.ts'
import { why } from './why.ts'

/** The limits that a site is made for, from a TOML file. docs/static-site.md says what each key means. @throws UsageError that names line and key */
export function limitsFromFile(path: string): SiteLimits {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`Cannot read the limits of a site from ${path}: ${why(error)}`)
  }
  return limitsFrom(text, path)
}

/** The same from the text of the file; `name`: what errors call it. */
export function limitsFrom(text: string, name: string): SiteLimits {
  let given: Record<string, unknown>
  try {
    given = parse(text)
  } catch (error) {
    throw error instanceof TomlError ? new UsageError(`${name}, line ${error.line}: this is not TOML: ${error.message.split('\n')[0]}`) : error
  }
  const wrong = (key: string, says: string): never => {
    throw new UsageError(`${name}, line ${lineOf(text, key)}: ${key}: ${says}`)
  }
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(keys, key))
  if (unknown !== undefined) wrong(unknown, `there is no such key; there are ${Object.keys(keys).join(', ')}`)
  const read = <K extends keyof typeof keys>(key: K): ReturnType<(typeof keys)[K]> | undefined => (given[key] === undefined ? undefined : keys[key](given[key], (says) => wrong(key, says)) as ReturnType<(typeof keys)[K]>)
  const highest = read('highest') ?? wrong('highest', `it must be there, since nothing goes out that nobody named: one of ${admissible.join(', ')}`)
  const without = read('without') ?? { headings: [], works: [] }
  return { title: read('title') ?? 'Incipit', tongues: read('tongues') ?? ['en'], highest, never: read('never') ?? [], asks: read('ask') ?? true, without: without.headings, withoutWorks: without.works }
}

type Wrong = (says: string) => never

/** What each key takes. */
const keys = {
  title: (value: unknown, wrong: Wrong): string => (typeof value === 'string' && value.trim() !== '' && value.length <= 120 ? value.trim() : wrong('a name for the site in quotation marks, at most 120 characters')),
  tongues: (value: unknown, wrong: Wrong): readonly Tongue[] => namesOf(value, tongues, wrong, 'language'),
  highest: (value: unknown, wrong: Wrong): (typeof admissible)[number] => admissible.find((rung) => rung === value) ?? wrong(`one of ${admissible.join(', ')}`),
  never: (value: unknown, wrong: Wrong): readonly Warning[] => (Array.isArray(value) && value.length === 0 ? [] : namesOf(value, warningCodes, wrong, 'warning')),
  ask: (value: unknown, wrong: Wrong): boolean => (typeof value === 'boolean' ? value : wrong('true or false')),
  without: (value: unknown, wrong: Wrong): { readonly headings: readonly HiddenHeading[]; readonly works: readonly string[] } => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(`a table, [without], with ${[...hideableKinds, 'work'].join(', ')}`)
    const headings: HiddenHeading[] = []
    const works: string[] = []
    for (const [kind, names] of Object.entries(value)) {
      if (!Array.isArray(names) || names.some((each) => typeof each !== 'string')) wrong(`${kind} is a list of names: ["…", "…"]`)
      for (const each of names as readonly string[]) {
        const heading = kind === 'work' ? undefined : headingNamed(kind, each)
        if (heading) headings.push(heading)
        else if (kind === 'work' && isKey(each)) works.push(each)
        else wrong(kind === 'work' ? `“${each}” is no key of a work: twelve letters and digits, as in its address` : `there is no ${kind} “${each}” to leave out; there are ${[...hideableKinds, 'work'].join(', ')}`)
      }
    }
    return { headings, works }
  },
} as const

function namesOf<Name extends string>(value: unknown, known: readonly Name[], wrong: Wrong, what: string): readonly Name[] {
  if (!Array.isArray(value) || value.length === 0) return wrong(`a list: ["${known.slice(0, 2).join('", "')}"]`)
  const stranger = value.find((each) => !known.includes(each as Name)) as unknown
  if (stranger !== undefined) wrong(`there is no ${what} “${String(stranger)}”; there are ${known.join(', ')}`)
  return known.filter((each) => value.includes(each))
}

/** The line on which a key stands; the first where it stands nowhere. */
function lineOf(text: string, key: string): number {
  return Math.max(1, text.split('\n').findIndex((line) => line.replace(/[\s["']/g, '').startsWith(key)) + 1)
}
