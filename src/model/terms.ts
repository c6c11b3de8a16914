import type { Rung } from './rating.ts'
import type { Warning } from './warning.ts'

/** What the person who brought a heap says about it. They answer for what nobody stated. */
export type Terms = {
  readonly from?: string
  readonly rating?: Rung
  readonly warnings?: readonly Warning[] | 'none'
  readonly note?: string
}
