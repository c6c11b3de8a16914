import type { gate as english } from '../en/gate.ts'

/** The gate before a work, and what is hidden by a reader's limits. */
export const gate: typeof english = {}
