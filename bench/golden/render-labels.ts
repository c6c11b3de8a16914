import type { Noise } from './render-noise.ts'
import { type Piece, type Slot, slots, type StoryRecord } from './render-record.ts'
import type { Sheet } from './sheet.ts'

/** What is written before and behind a value. */
export type Frame = { readonly before: (label: string) => string; readonly after?: string; readonly carries?: (words: string) => boolean }

/** A value that a counter, a number or a list is written for. */
export type Write = () => void

const lists: ReadonlySet<Slot> = new Set<Slot>(['fandom', 'character', 'relationship', 'tag', 'author', 'beta'])
const isItem = (slot: Slot, words: string): boolean => !/[,;|]/.test(words) && (slot !== 'author' && slot !== 'beta' ? true : !/[&/+]| and /.test(words))

/** The words of all values of a slot, as one value of a label; nothing where the record has none, or none that the frame carries. */
export function valueOf(sheet: Sheet, record: StoryRecord, slot: Slot, noise: Noise, carries: (words: string) => boolean = () => true): Write | undefined {
  const pieces = (record.values[slot] ?? []).filter(({ words }) => carries(words))
  const [first] = pieces
  if (!first) return undefined
  if (slot === 'part') return () => sheet.mark('part', first.value, noise.counter(Number(first.value['number']), first.value['of'] as number | undefined))
  if (slot === 'series') return () => {
    sheet.say(first, noise)
    if (first.value['number'] !== undefined) sheet.put(` #${String(first.value['number'])}`)
  }
  if (slot === 'title') return () => sheet.say(titleAs(first, 'formal'), noise)
  if (!lists.has(slot)) return () => sheet.say(first, noise)
  const items = pieces.length === 1 && isItem(slot, first.words) ? pieces : pieces.filter(({ words }) => isItem(slot, words))
  return items.length === 0 ? undefined : () => { for (const [index, item] of items.entries()) { if (index > 0) sheet.put(noise.between); sheet.say(item, noise) } }
}

/** A title as it is called at this place. */
export function titleAs(piece: Piece, kind: string): Piece {
  return { ...piece, value: { ...piece.value, kind } }
}

/** Label and value, slot after slot. */
export function labelled(sheet: Sheet, record: StoryRecord, noise: Noise, { before, after = '', carries }: Frame, order: readonly Slot[] = slots): void {
  for (const slot of order) {
    const write = valueOf(sheet, record, slot, noise, carries)
    if (!write) continue
    sheet.put(before(noise.label(slot)))
    write()
    sheet.put(`${after}${noise.gap}`)
  }
}

const isShort = (words: string): boolean => words.length <= 24

/** Three labels on a line, those with short values; the others a line each. */
export function threeOnALine(sheet: Sheet, record: StoryRecord, noise: Noise): void {
  const wide: Noise = { ...noise, width: 0 }
  const inRow = (['title', 'author', 'rating', 'fandom', 'relationship', 'status', 'words', 'language', 'email'] as const).filter((slot) => {
    const pieces = record.values[slot] ?? []
    return pieces.length === 1 && pieces.every(({ words }) => isShort(words) && isItem(slot, words))
  })
  for (const [index, slot] of inRow.entries()) {
    if (index > 0) sheet.put(index % 3 === 0 ? '\n' : '   ')
    sheet.put(`${noise.label(slot)}: `)
    valueOf(sheet, record, slot, wide)?.()
  }
  if (inRow.length > 0) sheet.put('\n')
  labelled(sheet, record, noise, { before: (label) => `${label}: ` }, slots.filter((slot) => !(inRow as readonly Slot[]).includes(slot)))
}
