import type { Reader } from '../consent/policy.ts'
import { type HiddenHeading } from '../model/heading.ts'
import { type Looks, plainLooks, readLooks } from './looks.ts'
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
  /** Warnings to be asked about first. */
  readonly ask: readonly Warning[]
  /** Works that the reader has answered for, by key, oldest first. */
  readonly answered: readonly string[]
  /** Headings and works never to be met, oldest first. */
  readonly without: readonly HiddenHeading[]
  readonly withoutWorks: readonly string[]
  /** Whether warnings are folded away until they are asked for, since they may tell what happens. */
  readonly folded: boolean
  readonly set: TextSet
  /** The language of the pages; absent: as the browser asks. */
  readonly tongue?: Tongue
  /** The random mark by which a reader's token addresses are theirs; there once they have made one. Never taken from a form. */
  readonly mark?: string
}

/** Who has set nothing. */
export const unset: Settings = { ...plainLooks, never: [], ask: [], answered: [], without: [], withoutWorks: [], folded: false, set: 'repaired' }

/** Rungs that may be somebody's highest. */
export const admissible = rungs.filter((rung): rung is Exclude<Rung, 'unrated'> => rung !== 'unrated')

/** The settings that one form holds, over those that it does not: what is hidden and answered is added to and taken from one by one. */
export function settingsFrom(given: URLSearchParams, { answered, without, withoutWorks, mark }: Settings = unset): Settings {
  const highest = admissible.find((rung) => rung === given.get('highest'))
  const tongue = tongues.find((each) => each === given.get('tongue'))
  const never = warningCodes.filter((warning) => given.getAll('never').includes(warning))
  return {
    ...(highest && { highest }),
    never,
    ask: warningCodes.filter((warning) => given.getAll('ask').includes(warning) && !never.includes(warning)),
    answered, without, withoutWorks,
    folded: given.get('folded') === 'yes',
    ...readLooks(given),
    set: textSets.find((set) => set === given.get('set')) ?? unset.set,
    ...(tongue && { tongue }),
    ...(mark !== undefined && { mark }),
  }
}

/** The reader that consent asks for. */
export function readerOf({ highest, never, ask, answered, without, withoutWorks }: Settings): Reader {
  return { kind: 'visitor', ...(highest && { highest }), never, ask, answered, without: without.map(({ kind, value }) => ({ kind, value })), withoutWorks }
}
