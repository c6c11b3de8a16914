import { ruledChoices } from '../gather/rulings.ts'
import type { Span } from '../model/span.ts'
import type { RuleChoices } from '../text/typography/repairs.ts'
import { addEvent } from './events.ts'
import { checkChoices } from './ruling-values.ts'
import { rulingsOn } from './rulings.ts'
import { bumpVersion, putSetting, setting } from './settings.ts'
import { type Connection, transaction } from './sqlite.ts'

const name = 'repairs'

/** What the archive says of rules of typography, for all of its works. */
export function archiveChoices(connection: Connection): RuleChoices {
  return JSON.parse(setting(connection, name) ?? '{}') as RuleChoices
}

/** What holds for a work that lies in these stretches of members: the archive's choices, and over them what was ruled on the work, rule by rule. */
export function choicesAt(connection: Connection, places: Parameters<typeof rulingsOn>[1]): RuleChoices {
  return { ...archiveChoices(connection), ...ruledChoices(rulingsOn(connection, places)) }
}

/** Sets what the archive says of rules of typography; no reading changes, and every page is printed by it from then on. @throws RangeError when there is no such rule */
export function setRepairs(connection: Connection, choices: RuleChoices, by: string, now: string): void {
  checkChoices(choices)
  transaction(connection, () => {
    const before = archiveChoices(connection)
    putSetting(connection, name, JSON.stringify(choices))
    addEvent(connection, { at: now, type: 'metadata modification', agent: by, outcome: 'success', detail: { repairs: choices, before } })
    bumpVersion(connection)
  })
}

/** A place of a work, of a row that has one. */
export function placeOf({ sha256, at_start, at_end }: { readonly sha256: Uint8Array; readonly at_start: number; readonly at_end: number }): { readonly member: Uint8Array; readonly at: Span } {
  return { member: sha256, at: [at_start, at_end] }
}
