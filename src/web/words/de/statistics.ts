import type { statistics as english } from '../en/statistics.ts'

/** The statistics page and its plots. */
export const statistics: typeof english = {}
