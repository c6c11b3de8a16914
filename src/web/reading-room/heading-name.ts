import { headingValue } from '../../catalogue/card.ts'
import type { WorkSummary } from '../../catalogue/store.ts'
import { type BrowseKind, browseKinds } from '../../model/heading.ts'
import { masked } from '../../text/personal.ts'
import type { Words } from '../words/en.ts'
import { clipped } from '../clipped.ts'

// A longer one is a sentence that was taken for a name; its works tell the whole of it.
const longestName = 160

/** The kind of heading that an address names; undefined where there is none. */
export function kindOf(kind: string | undefined): BrowseKind | undefined {
  return browseKinds.find((each) => each === kind)
}

/** A heading's name: the catalogue's label, or the reader's word where the value is a code. */
export function headingName(kind: BrowseKind, value: string, label: string, { labels, browse }: Words): string {
  const { rungs, warnings } = labels
  if (kind === 'rating') return Object.hasOwn(rungs, value) ? rungs[value as keyof typeof rungs] : label
  if (kind === 'warning') return Object.hasOwn(warnings, value) ? warnings[value as keyof typeof warnings] : label
  if (kind === 'language') return labels.language(value)
  if (kind === 'accession') return browse.accession(value)
  return clipped(masked(label), longestName)
}

/** A heading as one of its works writes it, where the catalogue says no more than its key. */
export function nameOnWorks(kind: BrowseKind, value: string, works: readonly WorkSummary[]): string {
  const names = works.flatMap((work) => (kind === 'creator' ? work.creators : kind === 'fandom' ? work.fandoms : []))
  return names.find((name) => headingValue(kind, name) === headingValue(kind, value)) ?? value
}
