import type { Codec } from '../document.ts'

/** To be written. */
export const readPdf: Codec = async () => ({ refused: 'document-unreadable' })
