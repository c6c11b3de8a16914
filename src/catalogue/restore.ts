import type { Selectable } from 'kysely'
import type { Ruling } from '../model/ruling.ts'
import type { Terms } from '../model/terms.ts'
import type { EventLine, RulingLine } from '../publish/bag/lines.ts'
import type { RuleChoices } from '../text/typography/repairs.ts'
import { anchored } from '../gather/rulings.ts'
import { accessionKey } from './accession-key.ts'
import { rewriteWorksAt } from './desk-acts.ts'
import { addEvent, type ArchiveEvent, eventTypes, eventValues } from './events.ts'
import { archiveChoices } from './repair-choices.ts'
import { rowDigest } from './row-digest.ts'
import { checkChoices, checkRuling } from './ruling-values.ts'
import { addRuling, rulingById, rulingsOfMember } from './rulings.ts'
import { bumpVersion, putSetting } from './settings.ts'
import { all, type Connection, each, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'
import type { Accession } from './take.ts'

type Nothing = Record<string, never>

const accessionRows = statement<Nothing, Selectable<Tables['accession']>>('restore/accessions', (db) => db.selectFrom('accession').selectAll().orderBy('id'))
const eventDigests = statement<Nothing, { digest: Uint8Array }>('restore/eventDigests', (db) => db.selectFrom('event').select('digest'))

const readingOf = statement<{ member: Uint8Array }, { id: number }>('restore/readingOf', (db, arg) => db.selectFrom('reading').select('id').where('sha256', '=', arg('member')).limit(1))
const worksOf = statement<{ member: Uint8Array }, { key: string; at_start: number; at_end: number }>('restore/worksOf', (db, arg) =>
  db.selectFrom('reading').innerJoin('draft', 'draft.reading_id', 'reading.id').innerJoin('segment', 'segment.draft_id', 'draft.id').innerJoin('work', 'work.id', 'segment.work_id')
    .select(['work.key', 'draft.at_start', 'draft.at_end']).where('reading.sha256', '=', arg('member')).orderBy('work.id'))

/** An accession that is here already, and whether it came to its end. */
type HeldAccession = Accession & { readonly isEnded: boolean }

/** The accession of a key (`accessionKey`), or undefined. */
export function heldAccession(connection: Connection, key: string): HeldAccession | undefined {
  const row = all(connection, accessionRows, {}).find((each) => accessionKey(each) === key)
  return row && { id: row.id, terms: JSON.parse(row.terms) as Terms, beganAt: row.began_at, isEnded: row.ended_at !== null }
}

/** What came of rulings: the numbers that they have here, by those they had; how many are new; what was left out and what was refused, in words. */
type RestoredRulings = { readonly numbers: ReadonlyMap<number, number>; readonly added: number; readonly left: readonly string[]; readonly refused: readonly string[] }

/**
 * Adds rulings as they were made, those left out that are here already. Works still to come are resolved by them from the first, so that none is seen
 * that was withheld. Of works that are here already it is not theirs to say who may read them: rulings on those are left out, but `onHeld`.
 *
 * @param known the numbers of rulings that came before these
 * @param onHeld takes rulings on members that are here already, too, and resolves their works anew
 */
export function restoreRulings(connection: Connection, lines: readonly RulingLine[], known: ReadonlyMap<number, number>, { onHeld }: { readonly onHeld: boolean }): RestoredRulings {
  const numbers = new Map(known)
  const refused: string[] = []
  const left: string[] = []
  const members = new Set<string>()
  let added = 0
  for (const { number, undoes: undone, ...line } of lines) {
    const undoes = undone === undefined ? undefined : numbers.get(undone)
    const ruling: Omit<Ruling, 'id'> = { ...line, ...(undoes !== undefined && { undoes }) }
    const member = Buffer.from(line.anchor.member, 'hex')
    const held = rulingsOfMember(connection, member).find(({ id: _, ...each }) => sameRuling(each, ruling))
    const isOnHeld = [line.anchor.member, memberBeside(line.value)].some((each) => each !== undefined && get(connection, readingOf, { member: Buffer.from(each, 'hex') }))
    if (!held && !onHeld && isOnHeld) {
      left.push(inWords(connection, line))
      continue
    }
    try {
      if (line.act === 'undo' ? undoes === undefined : undone !== undefined) throw new RangeError('it undoes a ruling that is not there')
      if (undoes !== undefined && rulingById(connection, undoes)?.anchor.member !== line.anchor.member) throw new RangeError('it undoes a ruling on something else')
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
  return { numbers, added, left, refused }
}

/** The member that a ruling on a place puts another beside. */
function memberBeside(value: unknown): string | undefined {
  const member = (value as { readonly of?: { readonly member?: unknown } } | null | undefined)?.of?.member
  return typeof member === 'string' ? member : undefined
}

/** A ruling as whoever restores is told of it, with the keys of the works that it is on. */
function inWords(connection: Connection, { by, act, field, value, anchor }: Omit<RulingLine, 'number' | 'undoes'>): string {
  const keys = all(connection, worksOf, { member: Buffer.from(anchor.member, 'hex') }).flatMap(({ key, at_start, at_end }) => (anchored(anchor, anchor.member, [at_start, at_end]) ? [key] : []))
  return [[...new Set(keys)].slice(0, 3).join(', '), ': ', [act, field, value === undefined ? undefined : JSON.stringify(value).slice(0, 80).toWellFormed()].filter((part) => part !== undefined).join(' '), `, by ${by}`].join('')
}

/**
 * Adds events as they happened, those left out that are here already, and those of rulings that were not taken. All that are here are gone through once for each call.
 *
 * @param accessions numbers that accessions have here, by those they had
 * @param rulings the same of rulings
 * @returns how many are new
 */
export function restoreEvents(connection: Connection, lines: readonly EventLine[], accessions: ReadonlyMap<number, number>, rulings: ReadonlyMap<number, number>): number {
  const events = new Map<string, ArchiveEvent>()
  for (const { number: _, accession: was, detail, ...line } of lines) {
    const type = eventTypes.find((each) => each === line.type)
    if (!type || (typeof detail['ruling'] === 'number' && !rulings.has(detail['ruling']))) continue
    const accession = was === undefined ? undefined : accessions.get(was)
    const event: ArchiveEvent = { ...line, type, detail: { ...detail, ...renumbered(detail, rulings) }, ...(accession !== undefined && { accession }) }
    const digest = hexOf(rowDigest(eventValues({ ...line, type, accession_id: accession ?? null, subject: line.subject ?? null, detail: JSON.stringify(event.detail) })))
    if (!events.has(digest)) events.set(digest, event)
  }
  if (events.size > 0) for (const { digest } of each(connection, eventDigests, {})) events.delete(hexOf(digest))
  for (const event of events.values()) addEvent(connection, event)
  return events.size
}

function hexOf(digest: Uint8Array): string {
  return Buffer.from(digest.buffer, digest.byteOffset, digest.byteLength).toString('hex')
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
