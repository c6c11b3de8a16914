import type { RatingValue } from './rating.ts'
import { overlap, type Span } from './span.ts'
import type { WarningValue } from './warning.ts'

/** Roles that a header gives to people; MARC relators where one fits. */
export const roles = {
  author: 'aut', 'co-author': 'aut', editor: 'edt', beta: 'pfr', translator: 'trl', illustrator: 'ill',
  poster: 'dst', typist: 'trc', dedicatee: 'dte', idea: 'ctb', thanked: 'ctb', antecedent: 'ant', owner: 'cph',
} as const
export type Role = keyof typeof roles

/** Where a title comes from (DACS 2.3, DCRMR 1.29.33.1), the one that is shown first. */
export const titleKinds = ['formal', 'subject', 'caption', 'filename', 'incipit', 'devised', 'collective'] as const
export type TitleKind = (typeof titleKinds)[number]

/** What a creator says about archiving. */
export type Permission = 'granted' | 'ask' | 'refused'

/** What a field's value looks like once it is read. The words as written stand beside it, in `asWritten`. */
export type FieldValue = {
  readonly title: { readonly title: string; readonly kind: TitleKind }
  readonly creator: { readonly name: string; readonly role: Role }
  readonly rating: RatingValue
  readonly warning: WarningValue
  readonly fandom: { readonly name: string }
  readonly character: { readonly name: string }
  readonly relationship: { readonly name: string }
  /** Genre, category, keyword, story code, additional tag. */
  readonly tag: { readonly name: string }
  readonly summary: { readonly text: string }
  readonly disclaimer: { readonly text: string }
  readonly note: { readonly text: string }
  readonly dedication: { readonly text: string }
  readonly spoilers: { readonly text: string }
  readonly permission: { readonly permission: Permission }
  readonly series: { readonly name: string; readonly number?: number }
  /** Which part of a story this file holds; 0 is a prologue, `epiloguePart` an epilogue. `stem` is the title without its part number; `section` the letter of a part that came in pieces ("3a/7"). */
  readonly part: { readonly number: number; readonly of?: number; readonly stem?: string; readonly section?: string }
  /** ISO 8601 date, as precise as stated: "1999", "1999-04", "1999-04-03". Without one: ambiguous as written. */
  readonly date: { readonly date?: string; readonly kind: 'written' | 'posted' | 'revised' | 'unknown' }
  readonly email: { readonly address: string }
  readonly website: { readonly address: string }
  readonly language: { readonly language: string }
  readonly status: { readonly status: 'complete' | 'in-progress' | 'abandoned' | 'revised' | 'repost' | 'draft' }
  readonly words: { readonly words: number }
  /** How many reviews readers had left where the story was copied from. */
  readonly reviews: { readonly reviews: number }
}
/** The fields that assertions are made about. */
export type Field = keyof FieldValue

/** Where the words that a value rests on stand. */
export type Evidence =
  /** In the reading text: header, subject, trailer or body. */
  | { readonly in: 'text'; readonly at: Span }
  /** In the member's name, as shown. */
  | { readonly in: 'name'; readonly at: Span }
  /** In a field of the format's own: an HTML `<title>`, a mail header. `words` is what the field says. */
  | { readonly in: 'metadata'; readonly path: string; readonly words: string }

/** One statement that a reading makes, and why. */
export type AssertionOf<F extends Field> = {
  readonly field: F
  readonly value: FieldValue[F]
  /** The words at the first evidence, as they stand there, white space and line ends run together to one space. */
  readonly asWritten: string
  readonly extent: 'work' | 'part' | 'member'
  readonly basis: 'stated' | 'derived' | 'suggested'
  /** The rule that read it: a row's name in one of the tables. */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}
/** A statement of any field. */
export type Assertion = { [F in Field]: AssertionOf<F> }[Field]

/** Where in the reading text the evidence of an assertion stands. */
export const textSpans = ({ evidence }: Pick<Assertion, 'evidence'>): readonly Span[] => evidence.flatMap((one) => (one.in === 'text' ? [one.at] : []))

/** Whether an assertion rests on words of one of these spans. */
export const restsOn = (one: Pick<Assertion, 'evidence'>, spans: readonly Span[]): boolean => textSpans(one).some((at) => spans.some((span) => overlap(at, span)))

/** The assertions of one field, in order. */
export function ofField<F extends Field>(assertions: readonly Assertion[], field: F): readonly AssertionOf<F>[] {
  return assertions.filter((assertion) => assertion.field === field) as unknown as readonly AssertionOf<F>[]
}

/** The number of an epilogue whose place is not told: behind every part. */
export const epiloguePart = 999

/** The rule of a part that the address of its page tells: it says of what, whatever title stands on the page. */
export const addressRule = 'name:address'
