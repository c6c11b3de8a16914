import { headingNamed, isKey } from './hideable.ts'
import { fitted } from './hiding.ts'
import { looksFields } from './looks.ts'
import { ownFile } from './own-file.ts'
import { isMark } from './tokens/token.ts'
import { type Settings, settingsFrom, unset } from './settings.ts'

const format = 'incipit-settings'
const version = 1

/** Settings as a file that a person can read, in JSON. It may be handed on: the mark that token addresses belong to is in it only where that is asked for (`withMark`). */
export function settingsFile({ highest, never, ask, answered, without, withoutWorks, folded, set, tongue, mark, ...looks }: Settings, { withMark = false }: { readonly withMark?: boolean } = {}): string {
  return `${JSON.stringify({
    format, version, highest, never, ask, hidden: without.map(({ kind, label }) => ({ kind, name: label })), hiddenWorks: withoutWorks, answered, folded: folded ? 'yes' : 'no', set, tongue, ...looksFields(looks), ...(withMark && { addresses: mark }),
  }, undefined, 2)}\n`
}

/** The settings that a file holds, as many as there is room for; undefined where it is no such file. What it does not say is as nobody set it. */
export function settingsOfFile(text: string): Settings | undefined {
  const given = ownFile(text, format, version)
  if (!given) return undefined
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) for (const each of Array.isArray(value) ? value as unknown[] : [value]) if (typeof each === 'string') fields.append(name, each)
  const hidden = Array.isArray(given['hidden']) ? given['hidden'] as unknown[] : []
  const mark = fields.get('addresses') ?? ''
  return fitted(settingsFrom(fields, {
    ...unset, ...(isMark(mark) && { mark }), answered: fields.getAll('answered').filter(isKey), withoutWorks: [...new Set(fields.getAll('hiddenWorks').filter(isKey))],
    without: [...new Map(hidden.flatMap((each) => {
      const { kind, name } = Object(each) as { readonly kind?: unknown; readonly name?: unknown }
      const heading = typeof kind === 'string' && typeof name === 'string' ? headingNamed(kind, name) : undefined
      return heading ? [[`${heading.kind} ${heading.value}`, heading] as const] : []
    })).values()],
  }))
}
