/** The search page: form, facets, errors of a question. */
export const search = {}
