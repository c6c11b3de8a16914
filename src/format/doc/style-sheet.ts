import { meaningOf, type StyleMeaning } from '../rtf/styles.ts'
import type { Stretch } from './file-information.ts'

/** Word's own styles by their numbers, which are the same in every language. */
const known: Readonly<Record<number, StyleMeaning>> = {
  62: { kind: 'heading', level: 1 }, 74: { kind: 'heading', level: 2 }, 84: { kind: 'quotation' }, 180: { kind: 'quotation' }, 181: { kind: 'quotation' },
}

/**
 * Reads what the styles of a document mean, by their place in its table. Without one, places 1 to 9 are headings, as in every document.
 *
 * @see MS-DOC 2.9.271 (STSH)
 */
export function readStyles(table: Buffer, { from, length }: Stretch): (style: number) => StyleMeaning | undefined {
  const meanings = new Map<number, StyleMeaning | undefined>()
  const end = Math.min(table.length, from + length)
  if (from + 6 <= end) {
    const head = table.readUInt16LE(from)
    const count = table.readUInt16LE(from + 2)
    const base = table.readUInt16LE(from + 4)
    for (let index = 0, at = from + 2 + head; index < count && at + 2 <= end; index++) {
      const size = table.readUInt16LE(at)
      if (size >= 2 && at + 4 <= end) meanings.set(index, meaningOfStyle(table.readUInt16LE(at + 2) & 0xfff, nameAt(table, at + 2 + base, Math.min(end, at + 2 + size))))
      // Each begins at an even place.
      at += 2 + size + (size & 1)
    }
  }
  return (style) => (meanings.has(style) ? meanings.get(style) : meaningOfStyle(style <= 9 ? style : 0, ''))
}

function meaningOfStyle(number: number, name: string): StyleMeaning | undefined {
  if (number >= 1 && number <= 9) return { kind: 'heading', level: Math.min(6, number) }
  if (number >= 19 && number <= 27) return { kind: 'paragraph', isContents: true }
  return known[number] ?? (name === '' ? undefined : meaningOf(name))
}

function nameAt(table: Buffer, at: number, end: number): string {
  if (at + 2 > end) return ''
  return table.toString('utf16le', at + 2, Math.min(end, at + 2 + Math.min(100, table.readUInt16LE(at)) * 2))
}
