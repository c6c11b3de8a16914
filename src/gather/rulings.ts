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

/** Where a text belongs by what somebody ruled, the last word alone; `first`: the number of the ruling that it is the one to be shown of those that hold its part. */
export type RuledPlace = { readonly apart?: true; readonly joins?: Extract<PlaceRuling, { readonly is: 'part' | 'same' }>; readonly first?: number }

/** What somebody ruled of the place of a text. Who says that it is the right one says nothing against where it was put. */
export function ruledPlace(rulings: readonly Ruling[]): RuledPlace {
  const said = activeRulings(rulings).filter(({ act, field }) => act === 'set' && field === 'place').map(({ id, value }) => ({ id, place: value as PlaceRuling })).filter(({ place }) => place.is !== 'other')
  const last = said.at(-1)
  const joins = said.findLast(({ place }) => place.is !== 'first')?.place
  return {
    ...(joins && (joins.is === 'part' || joins.is === 'same') && { joins }),
    ...(last?.place.is === 'apart' && { apart: true as const }), ...(last?.place.is === 'first' && { first: last.id }),
  }
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
