import type { shelf as english } from '../en/shelf.ts'

/** Marks for later, history, favourites. */
export const shelf: typeof english = {}
