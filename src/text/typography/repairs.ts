import type { Edit } from '../../model/edit.ts'
import { blanks } from './blanks.ts'
import { dashes } from './dashes.ts'
import { dialogue } from './dialogue.ts'
import { ellipses } from './ellipses.ts'
import { hyphens } from './hyphens.ts'
import { inProse } from './kept.ts'
import { lineRules } from './line-edits.ts'
import { lostMarks } from './lost-marks.ts'
import { quotes } from './quotes.ts'
import type { Repair, Rule, Story } from './repair.ts'
import { slips } from './slips.ts'
import { stranded } from './stranded.ts'

/** All repairs of typography that are kept with a reading. Where two propose something for the same place, the one further up is believed. */
export const repairs: readonly Repair[] = [hyphens, stranded, quotes, lostMarks, dialogue, dashes, ellipses, blanks, slips]

/** All rules, by name: those of the repairs, and those of lines, whose edits are made where a text leaves as plain text. */
export const rules: ReadonlyMap<string, Rule> = new Map([...repairs.flatMap((repair) => repair.rules), ...lineRules].map((rule) => [rule.name, rule]))

/** What an archive, or a person for one work, has said of a rule: not made at all, or made from another confidence on. */
export type RuleChoice = { readonly off?: true; readonly threshold?: number }
export type RuleChoices = Readonly<Record<string, RuleChoice>>

/** All that the repairs propose for a story, suggestions included: in order of place, none over another. */
export function propose(story: Story): readonly Edit[] {
  return inProse(story.text, story.blocks, settle(repairs.map(({ find }) => find(story))))
}

/** Whether an edit is made, or only suggested. */
export function isMade({ rule, confidence }: Pick<Edit, 'rule' | 'confidence'>, choices: RuleChoices = {}): boolean {
  const threshold = rules.get(rule)?.threshold
  const choice = choices[rule]
  return threshold !== undefined && choice?.off !== true && confidence >= (choice?.threshold ?? threshold)
}

/** The edits that are made, of all that were proposed. */
export function made(edits: readonly Edit[], choices: RuleChoices = {}): readonly Edit[] {
  return edits.filter((edit) => isMade(edit, choices))
}

/** Lists of edits, each in order, as one list in order. Of two in one place the one that is made stays, then the one of the earlier list. */
export function settle(lists: readonly (readonly Edit[])[]): readonly Edit[] {
  const kept: Edit[] = []
  // A merge and no sort: a story has an edit every seventy characters, and every list of them is in order.
  const places = lists.map(() => 0)
  let last: Edit | undefined
  let lastOrder = -1
  for (;;) {
    let next: Edit | undefined
    let order = -1
    for (let i = 0; i < lists.length; i++) {
      const edit = lists[i]?.[places[i] as number]
      if (edit === undefined || (next !== undefined && !isBefore(edit, next))) continue
      next = edit
      order = i
    }
    if (next === undefined) return kept
    places[order] = (places[order] as number) + 1
    if (last !== undefined && isOver(last, next)) {
      const [isLastMade, isNextMade] = [isMade(last), isMade(next)]
      if (isLastMade === isNextMade ? order >= lastOrder : isLastMade) continue
      kept.pop()
    }
    kept.push(next)
    last = next
    lastOrder = order
  }
}

const isBefore = ({ at: one }: Edit, { at: other }: Edit): boolean => one[0] < other[0] || (one[0] === other[0] && one[1] < other[1])

/** Two insertions in one place are over one another too. */
const isOver = ({ at: last }: Edit, { at: next }: Edit): boolean => next[0] < last[1] || (next[0] === last[0] && next[1] === last[1])
