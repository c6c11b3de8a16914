import { headingValue } from '../catalogue/card.ts'
import { type HiddenHeading, hideableKinds } from '../model/heading.ts'

/** What a reader may hide: a work by its key, or a heading with all that stands under it. */
export type Hideable = { readonly work: string } | { readonly heading: HiddenHeading }

const longestLabel = 120

/** Whether a text may be the key of a work. */
export function isKey(text: string): boolean {
  return /^[a-z2-7]{12}$/.test(text)
}

/** A heading by its kind and a name of it; undefined where there is nothing to find it by. */
export function headingNamed(kind: string, name: string): HiddenHeading | undefined {
  const known = hideableKinds.find((each) => each === kind)
  const label = name.replace(/\s+/g, ' ').trim().slice(0, 400)
  const value = known && headingValue(known, label)
  if (!known || !value) return undefined
  // A name that is too long to keep is kept as what it is looked up by, as far as that goes.
  return { kind: known, value, label: label.length <= longestLabel && headingValue(known, label) === value ? label : value }
}

/** What a button says that it hides, as `hideableText` wrote it: `work KEY` or `tag Name`. */
export function hideableOf(text: string): Hideable | undefined {
  const blank = text.indexOf(' ')
  const [kind, name] = [text.slice(0, blank), text.slice(blank + 1)]
  if (blank < 1) return undefined
  if (kind === 'work') return isKey(name) ? { work: name } : undefined
  const heading = headingNamed(kind, name)
  return heading && { heading }
}

/** What is hidden, as the value of a button. */
export function hideableText(what: Hideable): string {
  return 'work' in what ? `work ${what.work}` : `${what.heading.kind} ${what.heading.label}`
}
