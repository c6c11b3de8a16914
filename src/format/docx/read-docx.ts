import type { Codec } from '../document.ts'

/** To be written. */
export const readDocx: Codec = async () => ({ refused: 'document-unreadable' })
