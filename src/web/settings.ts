import type { Reader } from '../consent/policy.ts'
import { type Looks, looksFields, plainLooks, readLooks } from './looks.ts'
import { type Rung, rungs } from '../model/rating.ts'
import { type Warning, warningCodes } from '../model/warning.ts'
import { type Tongue, tongues } from './words/tongues.ts'

/** How a story is set: with its typography repaired, as it was received, or repaired with every change marked. */
export const textSets = ['repaired', 'received', 'changes'] as const
export type TextSet = (typeof textSets)[number]

/** What a reader has set: what they admit, how a page looks, and how its story is set. Kept in their own browser and nowhere else. */
export type Settings = Looks & {
  readonly highest?: Exclude<Rung, 'unrated'>
  readonly never: readonly Warning[]
  readonly set: TextSet
  /** The language of the pages; absent: as the browser asks. */
  readonly tongue?: Tongue
}

/** Who has set nothing. */
export const unset: Settings = { ...plainLooks, never: [], set: 'repaired' }

/** Rungs that may be somebody's highest. */
export const admissible = rungs.filter((rung): rung is Exclude<Rung, 'unrated'> => rung !== 'unrated')

/** Settings from a form or a cookie; what is not in the closed lists is left at its default. */
export function readSettings(given: URLSearchParams): Settings {
  const highest = admissible.find((rung) => rung === given.get('highest'))
  const tongue = tongues.find((each) => each === given.get('tongue'))
  const never = warningCodes.filter((warning) => given.getAll('never').includes(warning))
  return {
    ...(highest && { highest }),
    never,
    ...readLooks(given),
    set: textSets.find((set) => set === given.get('set')) ?? unset.set,
    ...(tongue && { tongue }),
  }
}

/** Settings as a query string; `readSettings` reads it back. */
export function writeSettings({ highest, never, set, tongue, ...looks }: Settings): string {
  const out = new URLSearchParams({ ...looksFields(looks), set })
  if (tongue) out.set('tongue', tongue)
  if (highest) out.set('highest', highest)
  for (const warning of never) out.append('never', warning)
  return out.toString()
}

/** The reader that consent asks for. */
export function readerOf({ highest, never }: Settings): Reader {
  return { kind: 'visitor', ...(highest && { highest }), never }
}
