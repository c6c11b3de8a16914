/** Ways in, headings, accessions. */
export const browse = {}
