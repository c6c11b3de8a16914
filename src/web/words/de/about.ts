import type { about as english } from '../en/about.ts'

/** About this library. */
export const about: typeof english = {}
