/** Where words go: into the text, nowhere, or into what their group describes. In `either`, only the Unicode half of a doubled text counts; in `shape`, only a text box. */
export type Into = 'text' | 'nowhere' | 'fonts' | 'styles' | 'info' | 'instruction' | 'tag' | 'either' | 'shape'

/** A field: its instruction, as far as it was kept, and whether its result is a table of contents. */
export type Field = { words: string; isContents: boolean }

/** What holds within a group of RTF, and is as before behind it. Never changed: a change is a new one. */
export type State = {
  readonly into: Into
  readonly font: number
  readonly italic: boolean
  readonly underlined: boolean
  readonly bold: boolean
  readonly hidden: boolean
  readonly deleted: boolean
  /** How many characters behind a `\u` stand for it in readers that know no Unicode. */
  readonly fallback: number
  readonly align: 'center' | 'right' | undefined
  /** The outline's level, 0 the highest; 9 and more is no heading. */
  readonly outline: number | undefined
  readonly style: number
  readonly isList: boolean
  readonly isRuled: boolean
  readonly isBoxed: boolean
  readonly inTable: boolean
  readonly link: string | undefined
  readonly field: Field | undefined
  /** The field of `\info` that is being read. */
  readonly info: string | undefined
  /** In encapsulated HTML: what a reader of RTF alone shows. */
  readonly isForRtfOnly: boolean
  /** Within an object: its pictures are the object's. */
  readonly inObject: boolean
}

/** What holds at the beginning of a document. */
export const initialState: State = {
  into: 'text', font: -1, italic: false, underlined: false, bold: false, hidden: false, deleted: false, fallback: 1, align: undefined, outline: undefined, style: 0, isList: false, isRuled: false, isBoxed: false,
  inTable: false, link: undefined, field: undefined, info: undefined, isForRtfOnly: false, inObject: false,
}

/** `\plain`: letters without anything. */
export const plainLetters: Partial<State> = { italic: false, underlined: false, bold: false, hidden: false }

/** `\pard`: a paragraph without anything. */
export const plainParagraph: Partial<State> = { align: undefined, outline: undefined, style: 0, isList: false, isRuled: false, isBoxed: false, inTable: false }
