import type { browse as english } from '../en/browse.ts'

/** Ways in, headings, accessions. */
export const browse: typeof english = {}
