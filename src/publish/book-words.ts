import type { HeadKey } from './head.ts'

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
  /** Why there is no PDF of a book, in a sentence. */
  readonly noPdf: { readonly letters: string; readonly long: string }
}
