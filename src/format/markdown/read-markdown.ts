import type { Codec } from '../document.ts'

/** To be written. */
export const readMarkdown: Codec = async () => ({ refused: 'document-unreadable' })
