import type { find as english } from '../en/find.ts'

/** "Do you know this story?" */
export const find: typeof english = {}
