// bounded: the pattern here meets a paragraph of at most 3,000 characters.
import { beginningOf, type Span } from '../../model/span.ts'
import { type SaidKind, saidKinds, saidPath } from './said-model.ts'
import { type SaidPlace, saidSigns } from './said-signs.ts'
import { bulletIn, isItem, unitsOf } from './said-units.ts'

/** Who speaks in a scene that is written as a script. */
const speaker = /(?:^|\s)\p{Lu}[\p{L}'’-]{0,15}(?: \p{Lu}[\p{L}'’-]{0,15})? ?:\s/gu

/** A whole sentence of oneself. */
const speaksOfSelf = /^\P{L}{0,3}(?:I|We|Ich|Wir|Je|J['’]ai|Nous|Yo|Io|Eu|Я|Мы)\s(?:[^\s]+\s){4}/u

/** A stretch of a paragraph that is of one kind. */
export type SaidRun = { readonly is: SaidKind; readonly at: Span }

/** Takes a paragraph around a story apart into stretches of one kind: sentences of a kind that follow each other are one; items of a list are each by itself, but for a disclaimer's. */
export function saidRuns(text: string, span: Span, place: SaidPlace): readonly SaidRun[] {
  const units = unitsOf(text, span)
  const told = saidPath(saidSigns(text, span, units, place))
  // "I finished the kitchen. None of them are mine.": of oneself, before a disclaimer.
  const path = told.map((kind, at) => (kind === 0 && saidKinds[told[at + 1] ?? 0] === 'disclaimer' && speaksOfSelf.test(text.slice(...(units[at] as [number, number])).slice(0, 700)) ? saidKinds.indexOf('note') : kind))
  // "Me: Must I? Rudge: You must. Me: I own none of them.": a scene played about the rights is all of it a disclaimer.
  if (path.some((kind) => saidKinds[kind] === 'disclaimer') && (beginningOf(text, span, 3000).match(speaker) ?? []).length > 1) return [{ is: 'disclaimer', at: span }]
  const runs: { is: SaidKind; at: Span; isItem: boolean }[] = []
  for (const [index, at] of units.entries()) {
    const is = saidKinds[path[index] as number] as SaidKind
    const last = runs.at(-1)
    const item = isItem(text, at)
    if (last?.is === is && (!item || is === 'disclaimer')) Object.assign(last, { at: [last.at[0], at[1]], isItem: last.isItem && !item })
    else runs.push({ is, at, isItem: item })
  }
  // The mark of an item is of it only where several are one: "1. I own nothing. 2. Nor does the mule."
  return runs.map(({ is, at, isItem: alone }) => ({ is, at: alone ? [at[0] + bulletIn(text, at), at[1]] : at }))
}
