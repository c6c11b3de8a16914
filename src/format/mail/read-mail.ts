import type { Codec } from '../document.ts'

/** To be written. */
export const readMail: Codec = async () => ({ refused: 'document-unreadable' })
