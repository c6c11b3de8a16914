import type { Edit } from '../model/edit.ts'

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
