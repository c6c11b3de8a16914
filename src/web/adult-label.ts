import { weight } from '../consent/policy.ts'
import { type Rung, rungs } from '../model/rating.ts'

/** How pages of works for adults say so to filters and search engines: by the word, by the label of RTA, or not at all. */
export const adultLabels = ['adult', 'rta', 'no'] as const
export type AdultLabel = (typeof adultLabels)[number]

// See https://www.rtalabel.org
const contents: Readonly<Record<AdultLabel, string | undefined>> = { adult: 'adult', rta: 'RTA-5042-1996-1400-1577-RTA', no: undefined }

/** What the page of a work says of itself in `<meta name="rating">`; undefined where it is for everybody. What nobody rated counts as explicit. */
export function labelOf(rung: Rung, label: AdultLabel): string | undefined {
  return weight(rung) >= rungs.indexOf('mature') ? contents[label] : undefined
}
