import type { front as english } from '../en/front.ts'

/** The front page. */
export const front: typeof english = {}
