import type { BlockKind } from '../../model/reading.ts'

/** How words of a paragraph look, as far as it means something. `link`: where they lead; `language`: its tag, where one is stated. */
export type Look = { readonly strong: boolean; readonly emphasis: boolean; readonly link: string | undefined; readonly language: string | undefined }

/** Words as they are by themselves. */
export const plain: Look = { strong: false, emphasis: false, link: undefined, language: undefined }

/** Whether two looks are one. */
export function sameLook(one: Look, other: Look): boolean {
  return one === other || (one.strong === other.strong && one.emphasis === other.emphasis && one.link === other.link && one.language === other.language)
}

/** A piece of a paragraph: words of one look, a break of line, or a tab between two cells of a table. */
export type Piece = { readonly words: string; readonly look: Look } | 'break' | 'cell'

/** What a paragraph is, by its style and its own properties. */
export type ParagraphShape = { readonly kind: BlockKind; readonly level: number | undefined; readonly align: 'center' | 'right' | undefined; /** It belongs to a table of contents. */ readonly furniture: boolean }

/** A paragraph as it is collected. */
export type Paragraph = ParagraphShape & {
  readonly pieces: readonly Piece[]
  /** Characters in its pieces. */
  readonly length: number
  /** It begins a new page. */
  readonly newPage: boolean
  /** Where a rule stands, if one does. */
  readonly rule: 'above' | 'below' | undefined
}

/** The words of a paragraph up to a length. */
export function headOf({ pieces }: Paragraph, length: number): string {
  let head = ''
  for (const piece of pieces) {
    head += typeof piece === 'string' ? ' ' : piece.words.slice(0, length)
    if (head.length >= length) break
  }
  return head.slice(0, length)
}
