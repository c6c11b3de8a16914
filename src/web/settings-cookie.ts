import type { HideableKind } from '../model/heading.ts'
import { headingNamed, isKey } from './hideable.ts'
import { isMark } from './tokens/token.ts'
import { looksFields } from './looks.ts'
import { type Settings, settingsFrom, unset } from './settings.ts'

// Lines of a cookie, by how they begin.
const letters: Readonly<Record<HideableKind, string>> = { tag: 't', fandom: 'f', character: 'c', relationship: 'r', creator: 'w' }
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind]))

/** Settings as a short text: a query string, and behind it a line for the works answered for, the works hidden, and each heading hidden. */
export function writeSettings({ highest, never, ask, answered, without, withoutWorks, folded, set, tongue, mark, ...looks }: Settings): string {
  const out = new URLSearchParams({ ...looksFields(looks), set, ...(mark !== undefined && { mark }), ...(tongue && { tongue }), ...(highest && { highest }), ...(folded && { folded: 'yes' }) })
  if (never.length > 0) out.set('never', never.join('.'))
  if (ask.length > 0) out.set('ask', ask.join('.'))
  return [
    String(out), ...(answered.length > 0 ? [`+${answered.join(' ')}`] : []), ...(withoutWorks.length > 0 ? [`-${withoutWorks.join(' ')}`] : []),
    ...without.map(({ kind, label }) => letters[kind] + label),
  ].join('\n')
}

// A reader comes with the same cookie to every page, and the names in a full one take as long to look up as a page to print.
const known = new Map<string, Settings>()
const mostKnown = 200

/** The settings that `writeSettings` wrote, or an earlier version of it; what is not in the closed lists is left at its default. */
export function readSettings(text: string): Settings {
  const held = known.get(text)
  if (held) return held
  const read = settingsOf(text)
  if (known.size >= mostKnown) known.delete(known.keys().next().value as string)
  known.set(text, read)
  return read
}

function settingsOf(text: string): Settings {
  const [query = '', ...lines] = text.split('\n')
  const fields = new URLSearchParams(query)
  for (const name of ['never', 'ask']) {
    const codes = fields.getAll(name).flatMap((some) => some.split('.'))
    fields.delete(name)
    for (const code of codes) fields.append(name, code)
  }
  const keys = (sign: string): readonly string[] => (lines.find((line) => line.startsWith(sign))?.slice(1).split(' ') ?? []).filter(isKey)
  const without = lines.flatMap((line) => headingNamed(kinds.get(line[0] ?? '') ?? '', line.slice(1)) ?? [])
  const mark = fields.get('mark') ?? ''
  return settingsFrom(fields, { ...unset, answered: keys('+'), withoutWorks: keys('-'), without, ...(isMark(mark) && { mark }) })
}
