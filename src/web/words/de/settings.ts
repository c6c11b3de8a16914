import type { settings as english } from '../en/settings.ts'

/** The settings: limits, looks. */
export const settings: typeof english = {}
