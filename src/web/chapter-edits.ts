import type { SegmentText } from '../catalogue/store.ts'
import type { Edit } from '../model/edit.ts'
import type { Span } from '../model/span.ts'
import { between, blocksWithin } from '../print/runs.ts'
import { lineEdits } from '../text/typography/line-edits.ts'
import { isMade, settle } from '../text/typography/repairs.ts'

/** The changes to a stretch of a segment's text: `made` and `suggested` as its reading proposes and the choices have it, `lines` what happens to its lines; `edits`: those that are made, settled. */
type ChapterEdits = { readonly made: readonly Edit[]; readonly suggested: readonly Edit[]; readonly lines: readonly Edit[]; readonly edits: readonly Edit[] }

/** What the rules of typography do to a stretch of a segment's text. */
export function chapterEdits({ reading, choices }: Pick<SegmentText, 'reading' | 'choices'>, at: Span): ChapterEdits {
  const [made, suggested]: [Edit[], Edit[]] = [[], []]
  // An edit that puts something in at an end has no length: a chapter is asked for with a character on each side.
  for (const edit of between(reading.edits ?? [], [at[0] - 1, at[1] + 1])) {
    if (edit.at[1] < at[0] || edit.at[0] > at[1] || choices[edit.rule]?.off) continue
    ;(isMade(edit, choices) ? made : suggested).push(edit)
  }
  // Whether a blank stands where two lines meet is no question for a browser, which always sets one.
  const lines = lineEdits({ text: reading.text, blocks: blocksWithin(reading, at) }).filter((edit) => isMade(edit, choices))
  return { made, suggested, lines, edits: settle([made, lines]) }
}
