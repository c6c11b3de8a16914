import type { Mend } from '../../model/reading.ts'
import { compose, mend } from '../../text/mends.ts'
import type { Edit } from '../../model/edit.ts'
import { decodingRepairs } from './repairs.ts'

/** A text after mending. `repairs` names each step in order, a step that was made twice, twice. */
export type Mended = { readonly text: string; readonly mends: readonly Mend[]; readonly repairs: readonly string[] }

// A text may have gone through the same mistake more than once; more than three times was never met. One that is not done by now is noise.
const mostRounds = 8

// Each mend takes some hundred bytes of memory. Beyond this a text of 32 MiB would take more than a parser has.
const mostMends = 400_000

/**
 * Mends text that had been decoded wrongly before it was saved. Acts only on what no writer would have written; clean text comes back as it is.
 * Mending what was mended changes nothing.
 *
 * @param where `text` for plain text, `any` for what may be the source of a web page
 * @param isSettled whether the text has been mended as `any` before, so that only what is for plain text is looked for at first
 */
export function mendDecoded(text: string, where: 'any' | 'text' = 'any', isSettled = false): Mended {
  const untouched: Mended = { text, mends: [], repairs: [] }
  let current = untouched
  for (let round = 0; round < mostRounds; round++) {
    const next = step(current, where, isSettled && round === 0)
    if (!next) return current
    if (next.mends.length > mostMends) return untouched
    current = next
  }
  return untouched
}

// Up to here each character has an edit of its own, and leads back to its own bytes.
const manyEdits = 50_000

/** Where there are very many edits, those that stand side by side become one: a novel in which every letter was wrong. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  if (edits.length < manyEdits) return edits
  const runs: Edit[][] = []
  for (const edit of edits) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && last.at[1] === edit.at[0] && last.rule === edit.rule) run.push(edit)
    else runs.push([edit])
  }
  return runs.map((run) => {
    const [first, last] = [run[0] as Edit, run.at(-1) as Edit]
    return { ...first, at: [first.at[0], last.at[1]], before: run.map(({ before }) => before).join(''), after: run.map(({ after }) => after).join('') }
  })
}

/** Makes the first repair that the text bears out. */
function step({ text, mends, repairs }: Mended, where: 'any' | 'text', isSettled: boolean): Mended | undefined {
  for (const repair of decodingRepairs) {
    if ((where === 'any' && repair.where === 'text') || (isSettled && repair.where === 'any')) continue
    const edits = joined(repair.find(text))
    if (edits.length === 0 || edits.length > mostMends) continue
    const made = mend(text, edits)
    return { text: made.text, mends: compose(mends, text, made.mends), repairs: [...repairs, ...new Set(edits.map(({ rule }) => rule))] }
  }
  return undefined
}
