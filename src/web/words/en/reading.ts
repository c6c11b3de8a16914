/** Chapters, the whole, contents, places kept. */
export const reading = {}
