import type { search as english } from '../en/search.ts'

/** The search page: form, facets, errors of a question. */
export const search: typeof english = {}
