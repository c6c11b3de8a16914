import type { Edit } from '../../model/edit.ts'
import type { Block, BlockKind } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'

/**
 * What a compositor is handed: a text with its blocks, in order, and its language (BCP 47, `und` where it is not known). A repair looks at all
 * of the story before it proposes anything: what the writer does elsewhere decides what a mark is here.
 */
export type Story = { readonly text: string; readonly blocks: readonly Block[]; readonly language: string }

/** What rules are about, as the desk and the documents group them. */
export const ruleGroups = ['quotes', 'dashes', 'spaces', 'lines', 'slips'] as const

/**
 * One rule of typography. Its name goes into each of its edits, so that a reader can ask why and a keeper can say no. `example`: a story as
 * received, and repaired by all rules together, and its language where that is not English. An edit less sure than `threshold` is a suggestion; a rule without one
 * only ever suggests, and its example is repaired as it suggests.
 */
export type Rule = { readonly name: string; readonly group: (typeof ruleGroups)[number]; readonly says: string; readonly threshold?: number; readonly example: readonly [received: string, repaired: string, language?: string] }

/**
 * A way of finding what is wrong: gives edits of one rule or of several, in order of place, none over another, all within the story's blocks.
 * Time and memory grow with the text's length and no faster.
 */
export type Repair = { readonly rules: readonly Rule[]; readonly find: (story: Story) => readonly Edit[] }

/** Blocks whose words are set as prose. Verse, what is preformatted, scene breaks and front matter are not. */
export const proseKinds: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'heading', 'quotation', 'list', 'note'])

/** An edit that puts `after` in place of what stands at `at`. */
export function edit(rule: string, text: string, at: Span, after: string, confidence: number): Edit {
  return { rule, at, before: text.slice(...at), after, confidence }
}
