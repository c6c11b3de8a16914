import type { Codec } from '../document.ts'

/** To be written. */
export const readOdt: Codec = async () => ({ refused: 'document-unreadable' })
