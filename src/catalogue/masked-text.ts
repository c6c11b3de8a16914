import { unpackBlocks, unpackText } from '../parsing/packed.ts'
import type { Printable } from '../print/runs.ts'
import { mask } from '../text/personal.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'

/** What printing needs of a reading; `masked`: its text without personal data, every character in its place. */
export type MaskedText = Printable & { readonly masked: string }

const textOf = statement<{ id: number }, { text: Uint8Array; layout: Uint8Array; counts: string }>('masked-text/textOf', (db, arg) => db.selectFrom('reading').select(['text', 'layout', 'counts']).where('id', '=', arg('id')))

const none: MaskedText = { text: '', masked: '', blocks: [], marks: [], personal: [] }

/** Texts of readings by their ids, unpacked once each: the chapters of a novel are one reading. */
export function maskedTexts(connection: Connection): (reading: number) => MaskedText {
  const held = new Map<number, MaskedText>()
  return (id) => {
    let known = held.get(id)
    if (!known) {
      const row = get(connection, textOf, { id })
      known = row ? unpacked(row) : none
      held.set(id, known)
    }
    return known
  }
}

function unpacked({ text: packed, layout, counts }: { readonly text: Uint8Array; readonly layout: Uint8Array; readonly counts: string }): MaskedText {
  const text = unpackText(packed, (JSON.parse(counts) as { textBytes: number }).textBytes)
  const { blocks, marks, personal } = unpackBlocks(layout, text.length)
  return { text, masked: mask(text, personal), blocks, marks, personal }
}
