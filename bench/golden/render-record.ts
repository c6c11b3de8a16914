import type { Annotation, GoldenHead } from './golden-head.ts'
import { shown } from './normal.ts'
import { isPage } from './page-values.ts'

/** What a value is rendered as: its words, white space run together, and the values inside them (the owners that a disclaimer names), by their places in `words`. */
export type Piece = Pick<Annotation, 'field' | 'value' | 'basis'> & { readonly words: string; readonly inside: readonly (Pick<Annotation, 'field' | 'value' | 'basis'> & { readonly at: readonly [number, number] })[] }

/** What a label stands before: a field, or one of its kinds. */
export const slots = ['title', 'author', 'email', 'website', 'series', 'part', 'fandom', 'relationship', 'character', 'rating', 'warning', 'tag', 'status', 'words', 'language', 'posted', 'written', 'revised', 'date', 'spoilers', 'permission', 'beta', 'editor', 'translator', 'dedication', 'summary', 'disclaimer', 'note', 'reviews'] as const
export type Slot = (typeof slots)[number]

/** A story's stated values, by where a header would say them. A slot that is not there has none. */
export type StoryRecord = { readonly id: string; readonly values: Readonly<Partial<Record<Slot, readonly Piece[]>>> }

const dateSlots: Readonly<Record<string, Slot>> = { posted: 'posted', written: 'written', revised: 'revised', unknown: 'date' }
/** Fields of which one value is rendered; of a second one it could not be told which is which. */
const single: ReadonlySet<string> = new Set<Slot>(['title', 'part', 'rating', 'warning', 'series', 'summary', 'disclaimer', 'permission', 'status', 'words', 'language', 'posted', 'written', 'revised', 'date', 'spoilers', 'dedication', 'reviews'])

function slotOf({ field, value }: Annotation): Slot | undefined {
  if (field === 'title') return ['formal', 'caption', 'subject'].includes(String(value['kind'])) ? 'title' : undefined
  if (field === 'creator') return (['author', 'beta', 'editor', 'translator'] as const).find((role) => role === value['role'])
  if (field === 'date') return dateSlots[String(value['kind'])]
  return (slots as readonly string[]).includes(field) ? (field as Slot) : undefined
}

/** The stated values of a head. Those inside a disclaimer or a note stay inside it. */
export function recordOf(head: GoldenHead): StoryRecord {
  const values: Partial<Record<Slot, Piece[]>> = {}
  const page = isPage(head.text)
  const proses = head.annotations.filter(({ value }) => 'text' in value)
  for (const one of head.annotations) {
    const slot = slotOf(one)
    const [first] = one.evidence
    if (slot === undefined || first === undefined || one.basis !== 'stated' || first.in === 'name') continue
    const isInside = proses.some((prose) => prose !== one && prose.evidence.some(({ at }) => at[0] <= first.at[0] && first.at[1] <= at[1]))
    if (isInside || (single.has(slot) && values[slot])) continue
    const raw = head.text.slice(...first.at)
    const { value, field, basis } = one
    const own = value['title'] ?? value['name'] ?? value['address'] ?? (page ? undefined : value['text'])
    const words = typeof own === 'string' ? (page ? shown(own) : own) : shown(page ? raw : raw.replaceAll('<', '\u0001')).replaceAll('\u0001', '<')
    if (words === '' || /[\n\u0001⟦⟧]/.test(words)) continue
    ;(values[slot] ??= []).push({ field, value: valueFor(value, words), basis, words, inside: page || !('text' in value) ? [] : insideOf(head, one, raw) })
  }
  return { id: head.id, values }
}

function valueFor(value: Annotation['value'], words: string): Annotation['value'] {
  const own = ['title', 'name', 'address', 'text', 'words'].find((key) => typeof value[key] === 'string')
  return own === undefined ? value : { ...value, [own]: words }
}

function insideOf(head: GoldenHead, prose: Annotation, raw: string): Piece['inside'] {
  const [from, to] = prose.evidence[0]?.at ?? [0, 0]
  const collapsed = (end: number): number => raw.slice(0, end).replace(/\s+/g, ' ').length
  return head.annotations.filter((one) => one !== prose && one.field !== 'any').flatMap(({ field, value, basis, evidence }) =>
    evidence.filter((place) => place.in === 'text' && place.at[0] >= from && place.at[1] <= to)
      .map(({ at }) => ({ field, value, basis, at: [collapsed(at[0] - from), collapsed(at[1] - from)] as const })))
}
