import type { evidence as english } from '../en/evidence.ts'

/** Why a value stands where it stands; the received text; changes. */
export const evidence: typeof english = {}
