import { chapterAddress } from '../addresses.ts'

/** The address of a place in a work: its chapter and, where that is known, the very paragraph. */
export function placeAddress(key: string, { chapter, paragraph }: { readonly chapter: number; readonly paragraph?: number }): string {
  return `${chapterAddress(key, chapter)}${paragraph === undefined ? '' : `#p${paragraph}`}`
}
