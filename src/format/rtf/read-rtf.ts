import type { Codec } from '../document.ts'

/** To be written. */
export const readRtf: Codec = async () => ({ refused: 'document-unreadable' })
