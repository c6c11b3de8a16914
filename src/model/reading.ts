import type { Assertion } from './assertion.ts'
import type { Edit } from './edit.ts'
import type { Finding } from './finding.ts'
import type { Scale } from './rating.ts'
import type { Span } from './span.ts'

/** The version of the rules. A re-read replaces every reading that an older version made. */
export const rulesVersion = 5

/** The forms of document that are read; `none`: the member was not read. What is kept of each, and what is not: `format/formats.ts`. */
export const formats = ['text', 'html', 'markdown', 'rtf', 'doc', 'docx', 'odt', 'epub', 'pdf', 'mail', 'none'] as const
export type Format = (typeof formats)[number]

/** What a stretch of the reading text is, to a compositor. */
export const blockKinds = ['paragraph', 'heading', 'scene-break', 'verse', 'quotation', 'list', 'preformatted', 'note', 'front'] as const
export type BlockKind = (typeof blockKinds)[number]

/** A block of the reading text. Blocks are in order and do not overlap; what lies between them is white space. `front` is header or trailer matter: labels, mail heads, end marks. */
export type Block = { readonly kind: BlockKind; readonly at: Span; readonly level?: number; readonly align?: 'center' | 'right' }

/** What a mark says about its words. */
export const markKinds = ['emphasis', 'strong', 'thought', 'link', 'language'] as const
export type MarkKind = (typeof markKinds)[number]

/**
 * A mark on words inside a block. For plain-text conventions (`_so_`) the span includes the delimiters and `delimiter` is their
 * length on each side, so that a page can leave them out; for HTML it is 0. `tagged`: they are tags (`<i>so</i>`), the closing one a character longer.
 */
export type Mark = { readonly kind: MarkKind; readonly at: Span; readonly delimiter?: number; readonly tagged?: true; readonly target?: string }

/** One chapter of a draft; the first one's span begins where the story does. `heading` is its heading's block. */
export type Chapter = {
  readonly at: Span
  readonly heading?: Span
  /** As written, without the number where the heading has both ("Chapter 3: The Tide" gives "The Tide"), and with it where its words say more than "Chapter 3" ("Letter the third"). */
  readonly title?: string
  readonly number?: number
  readonly words: number
  readonly paragraphs: number
}

/**
 * From offset `at` of the reading text on, characters come from byte `from` of the member on, in `encoding`; every `\n` counts as
 * `newline` bytes' worth of line end. `repairs` names what was mended below the reading text (mojibake). With `document` the characters were
 * taken out of a form that is no line of characters (a book, a word processor's file): they came from somewhere between `from` and the next
 * origin's, inside the `part` of the member where it has parts.
 */
export type Origin = {
  readonly at: number
  readonly from: number
  readonly encoding: string
  readonly newline: 'lf' | 'crlf' | 'cr' | 'mixed' | 'markup' | 'document'
  readonly repairs: readonly string[]
  readonly part?: string
}

/**
 * One change that was made below the reading text, to characters that had been decoded wrongly before: at `at` of the reading text stood
 * `before`. `rule` names the repair, or the repairs, of `intake/mojibake/repairs.ts`. Mends are in order and do not overlap; a mend that took
 * characters out is an empty span.
 */
export type Mend = { readonly rule: string; readonly at: Span; readonly before: string; readonly confidence: number }

/** What the reading text does not show of the bytes that it was decoded from: with the mends and the origins, it gives them back (`intake/undecode.ts`). */
export type Remains = {
  /** One letter for each line end of a text that mixes them: `l` LF, `r` CR, `c` both. */
  readonly lineEnds?: string
  /** The bytes behind the last character, padding of old systems, a character each (Latin-1). */
  readonly tail?: string
  /** Stretches of the text, as it stood before it was mended, that encoding them would not give back: their bytes, a character each (Latin-1). */
  readonly odd?: readonly { readonly at: Span; readonly bytes: string }[]
}

/** A convention that a head was written by (a row of `intake/headers/profiles.ts`), and how surely: 0 to 1. */
export type Followed = { readonly name: string; readonly score: number }

/** One story in a member. Its spans are of the reading text, which all drafts of a member share. */
export type Draft = {
  /** All that belongs to it, header and trailer included. */
  readonly at: Span
  /** The story itself, from the first word of its first chapter to the last of its last. */
  readonly body: Span
  readonly chapters: readonly Chapter[]
  readonly assertions: readonly Assertion[]
  /** First words of the body that can stand for a title. */
  readonly incipit: Span
  readonly language: string
  readonly words: number
  readonly findings: readonly Finding[]
  /** The conventions that its head and foot follow. */
  readonly profiles?: readonly Followed[]
  /** The same for two drafts that are one message, posted to several places: made of its Message-ID, its story and what it states of it. */
  readonly posting?: string
}

/** What a member is encoded in, with the runners-up. `confidence` is 0 to 1. */
export type EncodingChoice = {
  readonly name: string
  readonly confidence: number
  readonly stated?: string
  readonly runnersUp: readonly { readonly name: string; readonly confidence: number }[]
}

/** What a member, an index of its heap, says of another one; `name` is the other's path, as this one's is shown. */
export type Companion = { readonly name: string; readonly metadata: readonly Metadata[] }

/** What the rules made of one member. Pure data: the same bytes, name and hints give the same reading on any day and any machine. */
export type Reading = {
  readonly rules: number
  readonly format: Format
  readonly encoding?: EncodingChoice
  /** The reading text: one line of characters; everything else lies beside it. Line ends are `\n`. */
  readonly text: string
  readonly origins: readonly Origin[]
  /** Absent where nothing was mended. */
  readonly mends?: readonly Mend[]
  /** Absent where encoding the text gives the bytes, and where the form is no line of characters. */
  readonly remains?: Remains
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
  /** What the rules of typography propose, suggestions included: in order, none over another. Which of them are made is asked where words are printed. Absent where nothing is proposed. */
  readonly edits?: readonly Edit[]
  /** E-mail addresses, telephone numbers: masked in every public text. */
  readonly personal: readonly Span[]
  readonly drafts: readonly Draft[]
  /** What it says of other members, where it is an index of them. */
  readonly companions?: readonly Companion[]
  readonly findings: readonly Finding[]
}

/** What is known of a member beforehand. `encoding`: what the collection suggests; `metadata`: what another file of the heap says of it; `scale`: the one that its neighbours are rated on. */
export type Hints = { readonly encoding?: string; readonly metadata?: readonly Metadata[]; readonly scale?: Scale }

/** A field of the format's own, outside the text: `path` names it ("epub dc:title"), `words` is what it says. */
export type Metadata = { readonly path: string; readonly words: string }

/** What intake is given: the bytes, the name as shown (path under the heap's root, or in its container) and what the collection suggests. */
export type Member = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly hints?: Hints
}
