import type { Codec } from '../document.ts'

/** To be written. */
export const readDoc: Codec = async () => ({ refused: 'document-unreadable' })
