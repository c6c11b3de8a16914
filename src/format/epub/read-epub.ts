import type { Codec } from '../document.ts'

/** To be written. */
export const readEpub: Codec = async () => ({ refused: 'document-unreadable' })
