import type { Finding, FindingCode } from '../model/finding.ts'
import type { Block, Mark, Metadata, Origin } from '../model/reading.ts'
import type { Span } from '../model/span.ts'

/** What a codec makes of a document: one line of characters in the closed model. Nothing of its markup is left but blocks and marks. */
export type DocumentText = {
  readonly text: string
  /** Absent where the document is plain text: its structure is then found from its lines. */
  readonly blocks?: readonly Block[]
  readonly marks: readonly Mark[]
  /** What the format's own fields say: `title`, `meta author`, `epub dc:title`, `docx creator`; in order. */
  readonly metadata: readonly Metadata[]
  /** `front` blocks that belong to the page and not to the story: menus, counters, web rings, running heads. */
  readonly furniture: readonly Span[]
  /** From offsets of `text` to the member's bytes; for HTML to offsets of the source (see `throughMarkup`). */
  readonly origins: readonly Origin[]
  /** Where the document's own table of contents says that a chapter begins, and what it calls it; in order. */
  readonly contents?: readonly { readonly at: number; readonly title: string }[]
  /** Links to other files of the same heap: their words, and the file's path from the folder of this one (`./stories/road.txt`). */
  readonly files?: readonly { readonly at: Span; readonly target: string }[]
  /** Where the cells of each row of a table begin; behind a table's last row one of one cell, where the table ends, and an empty one. */
  readonly rows?: readonly (readonly number[])[]
  readonly findings: readonly Finding[]
}

/** Why a document is kept and not read. `code` is one whose severity is `refuse`. */
export type Unreadable = { readonly refused: FindingCode; readonly detail?: string }

/** Text that was decoded by somebody who knows encodings. */
export type DecodedText = { readonly text: string; readonly encoding: string; readonly findings: readonly Finding[] }

/** What a codec may use. */
export type CodecTools = {
  /** The member's name, as shown. */
  readonly name: string
  /** Decodes bytes by the evidence of all of them. @param stated the label that the document gives, as written; it may lie */
  readonly decode: (bytes: Uint8Array, stated?: string) => DecodedText
}

/** Reads one form of document. Never throws for bytes, however broken: it takes what can be taken, or says why nothing can. */
export type Codec = (bytes: Uint8Array, tools: CodecTools) => Promise<DocumentText | Unreadable>

/** The one origin of a text that was taken out of a document as a whole. */
export function documentOrigin(from = 0): Origin {
  return { at: 0, from, encoding: '', newline: 'document', repairs: [] }
}
