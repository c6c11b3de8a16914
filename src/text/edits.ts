import { overlap, type Span } from '../model/span.ts'

/** One change to a text. `at` is a span of the text as it was; undone by putting `before` back. */
export type Edit = { readonly rule: string; readonly at: Span; readonly before: string; readonly after: string; readonly confidence: number }

/** What a repair may look at beside the stretch itself: the language decides which quotation marks are in use. */
export type RepairContext = { readonly language: string }

/** One repair of typography. Its name goes into each of its edits, so that a reader can ask why and say no. */
export type Repair = { readonly name: string; readonly says: string; readonly find: (text: string, at: Span, context: RepairContext) => readonly Edit[] }

/** The edits that the repairs propose for a stretch of text, those that overlap settled by confidence, in order of place. */
export function propose(text: string, at: Span, context: RepairContext, repairs: readonly Repair[]): readonly Edit[] {
  const all = repairs.flatMap(({ find }) => find(text, at, context)).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  const kept: Edit[] = []
  for (const edit of all) {
    const last = kept.at(-1)
    if (!last || !overlap(last.at, edit.at)) kept.push(edit)
    else if (edit.confidence > last.confidence) kept[kept.length - 1] = edit
  }
  return kept
}

/** The text with the edits made. Edits are in order and do not overlap. */
export function apply(text: string, edits: readonly Edit[]): string {
  let out = ''
  let from = 0
  for (const { at, after } of edits) {
    out += text.slice(from, at[0]) + after
    from = at[1]
  }
  return out + text.slice(from)
}

/** The edits that, applied to the repaired text, give the text as it was. */
export function invert(edits: readonly Edit[]): readonly Edit[] {
  let shift = 0
  return edits.map((edit) => {
    const start = edit.at[0] + shift
    shift += edit.after.length - edit.before.length
    return { ...edit, at: [start, start + edit.after.length] as const, before: edit.after, after: edit.before }
  })
}
