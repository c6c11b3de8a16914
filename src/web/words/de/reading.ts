import type { reading as english } from '../en/reading.ts'

/** Chapters, the whole, contents, places kept. */
export const reading: typeof english = {}
