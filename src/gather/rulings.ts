import { overlap, type Span } from '../model/span.ts'
import type { Anchor, PlaceRuling, Ruling, StoryRuling } from '../model/ruling.ts'
import type { RuleChoices } from '../text/typography/repairs.ts'

/** The rulings that hold: those that no later, itself holding, undo takes back. Undoing an undo restores. */
export function activeRulings(rulings: readonly Ruling[]): readonly Ruling[] {
  const undone = new Set<number>()
  const ordered = [...rulings].sort((a, b) => a.id - b.id)
  for (const ruling of ordered.toReversed()) {
    if (ruling.act === 'undo' && !undone.has(ruling.id) && ruling.undoes !== undefined) undone.add(ruling.undoes)
  }
  return ordered.filter(({ id, act }) => act !== 'undo' && !undone.has(id))
}

/** What has been ruled about the repairs of a work, the last word alone. */
export function ruledChoices(rulings: readonly Ruling[]): RuleChoices {
  return (activeRulings(rulings).findLast(({ act, field }) => act === 'set' && field === 'repairs')?.value ?? {}) as RuleChoices
}

/** Whether somebody ruled that a work is a story, or is none; the last word alone. */
export function ruledStory(active: readonly Ruling[]): boolean | undefined {
  return (active.findLast(({ act, field }) => act === 'set' && field === 'story')?.value as StoryRuling | undefined)?.story
}

/** What somebody ruled of the place of a text; the last word alone, with the number of the ruling. */
export function ruledPlace(rulings: readonly Ruling[]): (PlaceRuling & { readonly ruling: number }) | undefined {
  const last = activeRulings(rulings).findLast(({ act, field }) => act === 'set' && field === 'place')
  return last && { ...(last.value as PlaceRuling), ruling: last.id }
}

/** The ruling that opens a work or closes it: the last that withheld it, published it, or said that it is no story. Who says that it is one takes that back, and rules on nothing else. */
export function stateRuling(active: readonly Ruling[]): 'withhold' | 'publish' | undefined {
  const isStory = ruledStory(active)
  const last = active.findLast(({ act, field }) => act === 'withhold' || act === 'publish' || (field === 'story' && isStory === false))
  return last && (last.act === 'publish' ? 'publish' : 'withhold')
}

/** Whether an anchor holds on to this stretch of this member, after however many re-reads. */
export function anchored(anchor: Anchor, member: string, at: Span): boolean {
  return anchor.member === member && (overlap(anchor.at, at) || (anchor.at[0] === at[0] && anchor.at[1] === at[1]))
}
