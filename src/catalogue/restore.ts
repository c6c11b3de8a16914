import type { Selectable } from 'kysely'
import type { Ruling } from '../model/ruling.ts'
import type { Terms } from '../model/terms.ts'
import type { EventLine, RulingLine } from '../publish/bag/lines.ts'
import type { RuleChoices } from '../text/typography/repairs.ts'
import { accessionKey } from './accession-key.ts'
import { rewriteWorksAt } from './desk-acts.ts'
import { addEvent, type ArchiveEvent, eventTypes, eventValues } from './events.ts'
import { archiveChoices } from './repair-choices.ts'
import { rowDigest } from './row-digest.ts'
import { checkChoices, checkRuling } from './ruling-values.ts'
import { addRuling, rulingsOfMember } from './rulings.ts'
import { bumpVersion, putSetting } from './settings.ts'
import { all, type Connection } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'
import type { Accession } from './take.ts'

type Nothing = Record<string, never>

const accessionRows = statement<Nothing, Selectable<Tables['accession']>>('restore/accessions', (db) => db.selectFrom('accession').selectAll().orderBy('id'))
const eventDigests = statement<Nothing, { digest: Uint8Array }>('restore/eventDigests', (db) => db.selectFrom('event').select('digest'))

/** An accession that is here already, and whether it came to its end. */
type HeldAccession = Accession & { readonly isEnded: boolean }

/** The accession of a key (`accessionKey`), or undefined. */
export function heldAccession(connection: Connection, key: string): HeldAccession | undefined {
  const row = all(connection, accessionRows, {}).find((each) => accessionKey(each) === key)
  return row && { id: row.id, terms: JSON.parse(row.terms) as Terms, beganAt: row.began_at, isEnded: row.ended_at !== null }
}

/** What came of rulings: the numbers that they have here, by those they had; how many are new; and what was refused, in words. */
type RestoredRulings = { readonly numbers: ReadonlyMap<number, number>; readonly added: number; readonly refused: readonly string[] }

/**
 * Adds rulings as they were made, those left out that are here already. Works that are here are resolved anew; those still to come are resolved
 * by them from the first, so that none is seen that was withheld.
 *
 * @param known the numbers of rulings that came before these
 */
export function restoreRulings(connection: Connection, lines: readonly RulingLine[], known: ReadonlyMap<number, number>): RestoredRulings {
  const numbers = new Map(known)
  const refused: string[] = []
  const members = new Set<string>()
  let added = 0
  for (const { number, undoes: undone, ...line } of lines) {
    const undoes = undone === undefined ? undefined : numbers.get(undone)
    const ruling: Omit<Ruling, 'id'> = { ...line, ...(undoes !== undefined && { undoes }) }
    const held = rulingsOfMember(connection, Buffer.from(line.anchor.member, 'hex')).find(({ id: _, ...each }) => sameRuling(each, ruling))
    try {
      if (line.act === 'undo' ? undoes === undefined : undone !== undefined) throw new RangeError('it undoes a ruling that is not there')
      if (line.act !== 'undo') checkRuling(line.act, line.field, line.value)
      numbers.set(number, (held ?? addRuling(connection, ruling)).id)
    } catch (error) {
      refused.push(`ruling ${number} by ${line.by}: ${(error as Error).message}`)
      continue
    }
    if (held) continue
    added += 1
    members.add(line.anchor.member)
  }
  for (const member of members) rewriteWorksAt(connection, Buffer.from(member, 'hex'))
  if (added > 0) bumpVersion(connection)
  return { numbers, added, refused }
}

/**
 * Adds events as they happened, those left out that are here already.
 *
 * @param accessions numbers that accessions have here, by those they had
 * @param rulings the same of rulings
 * @returns how many are new
 */
export function restoreEvents(connection: Connection, lines: readonly EventLine[], accessions: ReadonlyMap<number, number>, rulings: ReadonlyMap<number, number>): number {
  const held = new Set(all(connection, eventDigests, {}).map(({ digest }) => Buffer.from(digest).toString('hex')))
  let added = 0
  for (const { number: _, accession: was, detail, ...line } of lines) {
    const type = eventTypes.find((each) => each === line.type)
    if (!type) continue
    const accession = was === undefined ? undefined : accessions.get(was)
    const event: ArchiveEvent = { ...line, type, detail: { ...detail, ...renumbered(detail, rulings) }, ...(accession !== undefined && { accession }) }
    const digest = rowDigest(eventValues({ ...line, type, accession_id: accession ?? null, subject: line.subject ?? null, detail: JSON.stringify(event.detail) })).toString('hex')
    if (held.has(digest)) continue
    held.add(digest)
    addEvent(connection, event)
    added += 1
  }
  return added
}

/** Takes over what another archive chose of the rules of typography, where this one has chosen nothing. @throws RangeError when there is no such rule */
export function restoreRepairs(connection: Connection, choices: RuleChoices): boolean {
  if (Object.keys(choices).length === 0 || Object.keys(archiveChoices(connection)).length > 0) return false
  checkChoices(choices)
  putSetting(connection, 'repairs', JSON.stringify(choices))
  bumpVersion(connection)
  return true
}

function sameRuling(one: Omit<Ruling, 'id'>, other: Omit<Ruling, 'id'>): boolean {
  const facts = ({ anchor, act, field, value, by, at, reason, undoes }: Omit<Ruling, 'id'>): string => JSON.stringify([anchor.member, anchor.at, act, field, value, by, at, reason, undoes])
  return facts(one) === facts(other)
}

/** The numbers of rulings in an event's detail, as they are here; null for one that is not. */
function renumbered(detail: Readonly<Record<string, unknown>>, rulings: ReadonlyMap<number, number>): Record<string, number | null> {
  return Object.fromEntries(['ruling', 'undoes'].flatMap((name) => (typeof detail[name] === 'number' ? [[name, rulings.get(detail[name]) ?? null]] : [])))
}
