import type { Target } from './target.ts'

/** All readers of strangers' bytes. */
export const targets: readonly Target[] = []
