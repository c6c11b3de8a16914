import type { HeadKey } from './head.ts'
import type { Role, TitleKind } from '../model/assertion.ts'
import type { Rung } from '../model/rating.ts'
import type { Warning, WarningAnswer } from '../model/warning.ts'
import type { Source } from '../model/work.ts'

/** The sentences that publications say by themselves, in one language. */
export type BookWords = {
  readonly titlePage: string
  readonly contents: string
  readonly stated: string
  /** Under the heading of what is stated: that these are the creator's words or whose else. */
  readonly statedSays: string
  readonly notes: string
  readonly disclaimer: string
  readonly summary: string
  readonly provenance: string
  readonly provenanceSays: string
  readonly begin: string
  readonly cover: string
  readonly by: string
  readonly and: string
  readonly nobody: string
  /** "4,210 words in 3 chapters". */
  readonly extent: (words: number, chapters: number) => string
  /** "Taken in on 3 April 2026 with accession 2". */
  readonly takenIn: (instant: string, accession: number) => string
  readonly mature: string
  /** What is true of the file's accessibility, in a sentence. */
  readonly accessible: string
  readonly readAt: string
  readonly end: string
  /** "accession 2". */
  readonly accession: (number: number) => string
  /** The labels of a head: each is one that our intake reads. */
  readonly head: Readonly<Record<HeadKey, string>>
  /** What heads the rows of a title page, for one value and for several. In English they are those that readers and their programs know from the Archive of Our Own. */
  readonly preface: Readonly<Record<PrefaceRow, readonly [one: string, many: string]>>
  /** "Part 2 of Letters from the Estuary"; the name alone without a number. */
  readonly partOf: (name: string, number: number | undefined) => string
  readonly rungs: Readonly<Record<Rung, string>>
  readonly warnings: Readonly<Record<Warning, string>>
  readonly warningAnswers: Readonly<Record<WarningAnswer, string>>
  readonly roles: Readonly<Record<Role, string>>
  /** Where a title comes from, for one that nobody stated: a sentence. */
  readonly titleFrom: (kind: TitleKind) => string
  /** Who answers for a rating, with the rating behind it: "as stated by the author: PG-13". */
  readonly rated: (source: Source, rating: string) => string
  /** A language's name for its tag. */
  readonly languageName: (tag: string) => string
  /** "3 April 1999", as precise as known. */
  readonly date: (iso: string) => string
  readonly figure: (number: number) => string
  /** Why there is no PDF of a book, in a sentence. */
  /** The title of one of several volumes. */
  readonly volume: (title: string, number: number, of: number) => string
  readonly noPdf: { readonly letters: string; readonly long: string }
}

/** The rows of a title page. */
export type PrefaceRow = 'rating' | 'warning' | 'fandom' | 'relationship' | 'character' | 'tag' | 'language' | 'series' | 'stats' | 'published' | 'status' | 'words' | 'chapters'
