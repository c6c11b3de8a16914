import type { desk as english } from '../en/desk.ts'

/** The desk. */
export const desk: typeof english = {}
