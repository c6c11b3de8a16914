import type { Finding } from '../model/finding.ts'
import type { Chapter, Draft, EncodingChoice, Reading } from '../model/reading.ts'
import { unpackLayout, unpackText } from '../parsing/packed.ts'
import { assertionsOf } from './draft-facts.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'

/** A reading as pages need it. */
export type HeldReading = Omit<Reading, 'drafts' | 'findings'>

const readingById = statement<{ id: number }, { rules: number; format: string; encoding: string | null; counts: string; text: Uint8Array; layout: Uint8Array }>('held-readings/readingById', (db, arg) =>
  db.selectFrom('reading').select(['rules', 'format', 'encoding', 'counts', 'text', 'layout']).where('id', '=', arg('id')))
const draftById = statement<{ id: number }, DraftRow>('held-readings/draftById', (db, arg) => db.selectFrom('draft').selectAll().where('id', '=', arg('id')))

type DraftRow = {
  id: number; at_start: number; at_end: number; body_start: number; body_end: number; incipit_start: number; incipit_end: number
  language: string; words: number; chapters: string; findings: string
}

/**
 * Readings unpacked, those asked for last: the chapters of one work are read one after the other. Bounded by the length of
 * their texts. One that is still in use somewhere (a book of many works of one digest) is the same wherever it is asked for.
 */
export function readingsCache(connection: Connection, mostCharacters = 4_000_000): (id: number, version: number) => HeldReading {
  const held = new Map<number, { reading: HeldReading; version: number }>()
  const used = new Map<number, { reading: WeakRef<HeldReading>; version: number }>()
  // To go through all of them at each reading would take longer with each, and keep them all.
  const gone = new FinalizationRegistry<number>((id) => { if (!used.get(id)?.reading.deref()) used.delete(id) })
  let characters = 0
  const drop = (id: number): void => {
    characters -= held.get(id)?.reading.text.length ?? 0
    held.delete(id)
  }
  return (id, version) => {
    const known = held.get(id)
    if (known?.version === version) {
      held.delete(id)
      held.set(id, known)
      return known.reading
    }
    if (known) drop(id)
    const inUse = used.get(id)
    const reading = (inUse?.version === version ? inUse.reading.deref() : undefined) ?? readReading(connection, id)
    held.set(id, { reading, version })
    if (inUse?.reading.deref() !== reading) gone.register(reading, id)
    used.set(id, { reading: new WeakRef(reading), version })
    characters += reading.text.length
    for (const oldest of held.keys()) {
      if (characters <= mostCharacters || oldest === id) break
      drop(oldest)
    }
    return reading
  }
}

/** A draft as a reading has it, its assertions included. @throws Error when there is none */
export function heldDraft(connection: Connection, id: number): Draft {
  const row = get(connection, draftById, { id })
  if (!row) throw new Error(`Cannot read draft ${id}: the catalogue has none`)
  return {
    at: [row.at_start, row.at_end], body: [row.body_start, row.body_end], incipit: [row.incipit_start, row.incipit_end], language: row.language, words: row.words,
    chapters: JSON.parse(row.chapters) as Chapter[], findings: JSON.parse(row.findings) as Finding[], assertions: assertionsOf(connection, id),
  }
}

function readReading(connection: Connection, id: number): HeldReading {
  const row = get(connection, readingById, { id })
  if (!row) throw new Error(`Cannot read reading ${id}: the catalogue has none`)
  const text = unpackText(row.text, (JSON.parse(row.counts) as { textBytes: number }).textBytes)
  return {
    rules: row.rules, format: row.format as Reading['format'], text, ...unpackLayout(row.layout, text),
    ...(row.encoding !== null && { encoding: JSON.parse(row.encoding) as EncodingChoice }),
  }
}
