import { unpackBlocks, unpackText } from '../parsing/packed.ts'
import type { Printable } from '../print/runs.ts'
import { mask } from '../text/personal.ts'
import { visibleVersion } from './settings.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'

/** What printing needs of a reading; `masked`: its text without personal data, every character in its place, made when it is asked for. */
export type MaskedText = Printable & { readonly masked: () => string }

const textOf = statement<{ id: number }, { text: Uint8Array; layout: Uint8Array; counts: string }>('masked-text/textOf', (db, arg) => db.selectFrom('reading').select(['text', 'layout', 'counts']).where('id', '=', arg('id')))

const none: MaskedText = { text: '', masked: () => '', blocks: [], marks: [], personal: [] }

/** Texts that were asked for again and again, the last of them, and how often others were asked for of late. */
type Kept = { readonly version: number; readonly texts: Map<number, MaskedText>; characters: number; readonly asked: Map<number, number> }
const kept = new WeakMap<Connection, Kept>()
// Common words are found in the same works again and again, and the chapters of a novel are one reading. What was asked for once or twice is not kept: most of a
// library is found by some rare word, and to keep all that for a while costs more, in collecting it, than to unpack what comes again.
const leastAsked = 3
const mostCharacters = 4_000_000
const mostAsked = 400

/** Texts of readings by their ids, as the connection sees them now (call it within a transaction): those that are asked for again and again are kept until something visible changes. */
export function maskedTexts(connection: Connection): (reading: number) => MaskedText {
  const version = visibleVersion(connection)
  let held = kept.get(connection)
  if (held?.version !== version) kept.set(connection, held = { version, texts: new Map(), characters: 0, asked: new Map() })
  const { texts, asked } = held
  return (id) => {
    const known = texts.get(id)
    const reading = known ?? textOfReading(connection, id)
    const times = (asked.get(id) ?? 0) + 1
    asked.delete(id)
    if (!known && times < leastAsked) {
      asked.set(id, times)
      const [first] = asked.keys()
      if (asked.size > mostAsked && first !== undefined) asked.delete(first)
      return reading
    }
    if (known) texts.delete(id)
    else held.characters += reading.text.length
    texts.set(id, reading)
    for (const [oldest, { text }] of texts) {
      if (held.characters <= mostCharacters || oldest === id) break
      texts.delete(oldest)
      held.characters -= text.length
    }
    return reading
  }
}

function textOfReading(connection: Connection, id: number): MaskedText {
  const row = get(connection, textOf, { id })
  if (!row) return none
  const text = unpackText(row.text, (JSON.parse(row.counts) as { textBytes: number }).textBytes)
  const { blocks, marks, personal } = unpackBlocks(row.layout, text.length)
  let masked: string | undefined
  return { text, masked: () => (masked ??= mask(text, personal)), blocks, marks, personal }
}
