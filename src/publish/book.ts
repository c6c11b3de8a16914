import type { Field, Role, TitleKind } from '../model/assertion.ts'
import type { Edit } from '../model/edit.ts'
import type { Rung } from '../model/rating.ts'
import type { Span } from '../model/span.ts'
import type { Warning, WarningAnswer } from '../model/warning.ts'
import type { Source } from '../model/work.ts'
import type { Printable } from '../print/runs.ts'
import type { BookWords } from './book-words.ts'

/**
 * What a publication is made of: one work, or several under a name. Plain data, made of what the gate has opened; every text in it is masked already but
 * that of `Chapter.of`, which is masked where it is printed. The same book gives the same bytes.
 */
export type Book = {
  /** A URI that is always the same for the same book ("urn:incipit:KEY"). */
  readonly id: string
  readonly title: string
  /** Whose it is: of several works all of their creators, each once. */
  readonly creators: readonly Person[]
  /** BCP 47; of several works the one that most of them are in; "und" where it is not known. */
  readonly language: string
  /** When what it is made of changed last: an instant, ISO 8601, UTC, to the second. Never the time of its making. */
  readonly modified: string
  /** At least one, in the order in which they are read. */
  readonly works: readonly BookWork[]
  /** What holds several works together, in a sentence; absent for one work by itself. */
  readonly about?: string
  readonly words: BookWords
  /** The language that `words` and every sentence of the archive's own are in. */
  readonly tongue: string
}

/** A person and what they did. */
export type Person = { readonly name: string; readonly role: Role }

/** One work of a book, as its title page and its metadata need it. */
export type BookWork = {
  readonly key: string
  readonly title: string
  readonly titleKind: TitleKind
  readonly creators: readonly Person[]
  readonly language: string
  readonly words: number
  /** ISO 8601, as precise as known. */
  readonly date?: string
  /** Instant, ISO 8601, UTC. */
  readonly addedAt: string
  readonly rung: Rung
  readonly ratingAsWritten?: string
  /** Who answers for the rating; absent: nobody has said anything. */
  readonly ratingSource?: Source
  readonly warnings: readonly Warning[]
  readonly warningAnswer: WarningAnswer
  readonly warningSource?: Source
  readonly fandoms: readonly string[]
  readonly relationships: readonly string[]
  readonly characters: readonly string[]
  readonly tags: readonly string[]
  readonly series?: { readonly name: string; readonly number?: number }
  readonly status?: string
  readonly summary?: string
  /** What the record says, value by value, in the order of the work's page, in words: what it is, as it was written, who says so. */
  readonly stated: readonly StatedRow[]
  /** What the creator said beside the story. */
  readonly notes: readonly string[]
  readonly disclaimer?: string
  readonly provenance: readonly Received[]
  /** The page of the work in the archive, where the archive has an address of its own. */
  readonly address?: string
  /** At least one. */
  readonly chapters: readonly BookChapter[]
}

/** A line of the page of what is stated. `said`: the words as written, where they say more than the value. `by`: who answers for it, in words; `source`: the same, absent where nobody does. */
export type StatedRow = { readonly field: Field; readonly label: string; readonly values: readonly { readonly value: string; readonly said?: string; readonly by: string; readonly source?: Source }[] }

/** One received file that a work was read from. `facts`: form, encoding, size, mends, in words. */
export type Received = { readonly path: string; readonly sha256: string; readonly accession: number; readonly facts: readonly string[] }

/** One chapter: a stretch of a reading text with the edits that are made in it. `skip`: its own heading, which `title` stands for. */
export type BookChapter = {
  /** From 1, through the work. */
  readonly number: number
  /** What contents call it: its own title, or its number in words. */
  readonly title: string
  readonly language: string
  readonly words: number
  readonly of: Printable
  readonly at: Span
  readonly skip?: Span
  readonly edits: readonly Edit[]
}
