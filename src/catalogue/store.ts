import type { Condition } from '../consent/predicate.ts'
import type { Readable } from '../consent/readable.ts'
import type { TitleKind } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import type { BrowseKind, HiddenHeading } from '../model/heading.ts'
import type { Rung } from '../model/rating.ts'
import type { Assertion } from '../model/assertion.ts'
import type { Chapter, Draft, Format, Reading, Followed } from '../model/reading.ts'
import type { Ruling } from '../model/ruling.ts'
import type { Terms } from '../model/terms.ts'
import type { Warning, WarningAnswer } from '../model/warning.ts'
import type { Facts, Source, WorkRecord } from '../model/work.ts'
import type { PassageFault } from '../query/passage.ts'
import type { Query } from '../query/tree.ts'
import type { RuleChoices } from '../text/typography/repairs.ts'
import type { FindingAid } from './finding-aid.ts'
import type { Statistics } from './statistics.ts'
import type { WorkKey } from './work-keys.ts'

/** A work as lists show it. Nothing in it is a word of the story but what is `Readable`. */
export type WorkSummary = {
  /** The public id, made from content. */
  readonly key: string
  /** The stated title; where none is stated, a devised one ("Untitled story by JM, 1999"). */
  readonly title: string
  readonly titleKind: TitleKind
  /** The opening words or the file's name, where they stand for the title. */
  readonly ownTitle?: Readable<string>
  readonly creators: readonly string[]
  readonly rung: Rung
  readonly ratingAsWritten?: string
  /** Who answers for the rating and for the warnings; absent where nobody does. */
  readonly ratingSource?: Source
  readonly warningSource?: Source
  readonly warningAnswer: WarningAnswer
  readonly warnings: readonly Warning[]
  /** What is said not to occur, where nothing is warned for. */
  readonly denied?: readonly Warning[]
  readonly fandoms: readonly string[]
  readonly language: string
  readonly words: number
  readonly chapters: number
  readonly summary?: Readable<string>
  /** ISO 8601, as precise as known. */
  readonly date?: string
  readonly addedAt: string
  readonly accession: number
  readonly facts: Facts
  /** Its tags, fandoms, characters, relationships and creators, with their names. */
  readonly headings: readonly HiddenHeading[]
}

/** One received stretch that a work is made of: where it came from and how it was read. Paths are words of the file, so they are readable only. */
export type SegmentSummary = {
  readonly number: number
  readonly accession: number
  readonly sha256: string
  readonly sizeBytes: number
  readonly path: Readable<string>
  readonly format: Format
  readonly encoding?: string
  readonly repairs: readonly string[]
  readonly words: number
  /** The conventions that its head follows. */
  readonly profiles: readonly Followed[]
}

/** A chapter as tables of contents show it; titles are the writer's words. */
export type ChapterSummary = { readonly number: number; readonly title?: Readable<string>; readonly words: number; readonly paragraphs: number }

/** All that the page of a work needs. */
export type WorkPage = WorkSummary & {
  readonly record: Readable<WorkRecord>
  /** What the gate page may show: stated title, creators, rating and warnings with their words as written, personal data masked. */
  readonly contents: readonly ChapterSummary[]
  readonly segments: readonly SegmentSummary[]
  /** Other received texts of some of them: reposts, drafts. `alternative` counts those of one segment, from 1. */
  readonly alternatives: readonly (SegmentSummary & { readonly alternative: number })[]
  readonly findings: readonly Finding[]
  /** Titles and numbers of the whole, to name a series. */
  readonly series?: { readonly name: string; readonly number?: number }
  /** Which repairs are made in its text: the archive's choices, and over them the work's own. */
  readonly choices: RuleChoices
}

/** The text of one segment with all that lies beside it, for pages and publications. `choices`: which of its edits are made. */
export type SegmentText = { readonly number: number; readonly reading: Omit<Reading, 'drafts' | 'findings'>; readonly draft: Draft; readonly path: string; readonly sha256: string; readonly choices: RuleChoices }

/** One chapter's words: its segment, and which chapter of the segment's draft it is. */
export type ChapterText = { readonly segment: SegmentText; readonly chapter: Chapter; readonly number: number; readonly of: number }

/** One work that a search found. */
export type Hit = {
  readonly work: WorkSummary
  /**
   * The sentence around the hit, personal data masked, with the spans of the words that matched; only of works that are open. `paragraph`: the
   * number in the page's ids (`p7`), where it is known.
   */
  readonly excerpt?: Readable<Excerpt>
}

/** Words of a story and the place that they stand in: `hits` are spans of `text`, `paragraph` the number in the page's ids (`p7`), where it is known. */
export type Excerpt = { readonly chapter: number; readonly paragraph?: number; readonly text: string; readonly hits: readonly (readonly [number, number])[] }

/** What results can be narrowed by. `length` and `year` are ranges as `words:` and `date:` take them. */
export const facetKinds = ['rating', 'warning', 'fandom', 'character', 'relationship', 'tag', 'language', 'creator', 'length', 'year'] as const
export type FacetKind = (typeof facetKinds)[number]
/** One value of a facet: `value` is what its filter takes (exact), `label` how it reads, `works` how many of the results have it. */
export type FacetValue = { readonly value: string; readonly label: string; readonly works: number }

/** What a search found for one reader, a page of it. */
export type SearchAnswer = {
  readonly hits: readonly Hit[]
  /** Works that match and are listed to this reader. */
  readonly total: number
  /** Works left out by the reader's own limits among those that the catalogue filters (not the words) select. */
  readonly hidden: number
  /** Of the works that match, those of which nobody was asked about warnings: `warning:-x` says nothing of them. */
  readonly unasked: number
  /** The commonest values of each kind among the works that match and are listed, if they were asked for. */
  readonly facets?: Readonly<Record<FacetKind, readonly FacetValue[]>>
  readonly tookMs: number
}

/** One work in which a remembered passage stands. */
export type PassageHit = {
  readonly work: WorkSummary
  /** The passage as it stands there, in its sentences, personal data masked, with the spans of the words that are the same. */
  readonly excerpt: Readable<Excerpt>
  /** 1: all of it stands there in one piece. 0: nothing. */
  readonly likeness: number
  /** The received texts of that place, the likeliest first; `isShown`: the reading copy. */
  readonly received: readonly { readonly accession: number; readonly sha256: string; readonly path: Readable<string>; readonly likeness: number; readonly isShown: boolean }[]
}

/** Where a remembered passage stands, best first; `fault`: why it was not looked for (`passageFaults` says it in words). */
export type PassageAnswer = { readonly hits: readonly PassageHit[]; readonly fault?: PassageFault; readonly tookMs: number }

/** A question as it more likely was meant, with the spans of the words that are others. */
export type Suggestion = { readonly text: string; readonly changed: readonly (readonly [number, number])[] }

/** One act of taking in deposits. */
export type Accession = {
  readonly id: number
  readonly beganAt: string
  readonly endedAt?: string
  readonly terms: Terms
  readonly roots: readonly string[]
}

/** One act of taking in deposits, with what came of it. */
export type AccessionSummary = Accession & {
  readonly deposits: number
  readonly works: number
  /** Works on which nobody has said anything about their rating. */
  readonly unrated: number
}

/** Works that belong together: under a heading, of a year (four digits), or of a length in words. */
export type WorkSet = { readonly by: 'heading'; readonly kind: BrowseKind; readonly value: string } | { readonly by: 'year'; readonly year: string } | { readonly by: 'words'; readonly least?: number; readonly below?: number }
/** What works of a set can be ordered by; `number`: their place in a series. */
export const workOrders = ['title', 'date', 'words', 'newest', 'number'] as const
export type WorkOrder = (typeof workOrders)[number]
/** A heading with how many works stand under it. */
export type HeadingCount = { readonly value: string; readonly label: string; readonly works: number }
/** A page of headings: `letter` (as `letters` names it) leaves those that begin with it. */
export type HeadingsPage = { readonly offset: number; readonly limit: number; readonly order?: 'name' | 'works'; readonly letter?: string }
/** Headings with their number; `letters` that they begin with, in order, where an order was asked for. */
export type HeadingsAnswer = { readonly headings: readonly HeadingCount[]; readonly total: number; readonly letters?: readonly string[] }
/** What one year has; without a year, what has no date. */
export type YearCount = { readonly year?: string; readonly works: number; readonly words: number }

/** Something for a curator to look at, by reason. `other`: the work that it is listed beside. */
export type Look = { readonly finding: Finding; readonly work?: string; readonly title?: string; readonly other?: { readonly key: string; readonly title?: string }; readonly path: string; readonly accession: number }

/** What the library holds, counted. */
export type Totals = { readonly works: number; readonly words: number; readonly creators: number; readonly deposits: number; readonly blobs: number; readonly sizeBytes: number; readonly unrated: number; readonly looks: number; readonly encodings: Readonly<Record<string, number>>; readonly languages: Readonly<Record<string, number>>; readonly ratings: Readonly<Record<string, number>> }

/** A token to be made: digests of it and of its owner's mark (SHA-256), the name that its reader gives it, and the settings that it carries, as a cookie writes them. */
export type TokenWish = { readonly digest: Uint8Array; readonly owner: Uint8Array; readonly name: string; readonly settings: string }
/** Whether it was made: an owner has only so many, and an archive makes only so many in an hour, and keeps only so many. */
export type TokenMade = 'made' | 'too-many' | 'too-fast' | 'full'
/** A token as its owner sees it. `usedIn`: the month in which it was last used ("2026-11"). */
export type TokenSummary = { readonly id: number; readonly name: string; readonly settings: string; readonly madeAt: string; readonly usedIn?: string; readonly revokedAt?: string }
/** So many tokens made on one day (in UTC), last used in one month or never, in force or not. */
export type TokenCount = { readonly madeOn: string; readonly usedIn?: string; readonly isRevoked: boolean; readonly tokens: number }
/** Tokens that a keeper may clear: not used since before a month ("2026-11"), or made on a day ("2026-11-21"). */
export type TokensLeft = { readonly unusedSince: string } | { readonly madeOn: string }

/** What reads the catalogue. Everything that returns works takes the condition of the reader who asks. */
export type Catalogue = {
  totals(condition: Condition): Promise<Totals>
  newest(condition: Condition, limit: number): Promise<readonly WorkSummary[]>
  /** The keys of a page of works that meet the condition, in the order in which they came: for lists of all that there is. */
  keys(condition: Condition, page: { offset: number; limit: number }): Promise<readonly WorkKey[]>
  /** Those of these works that meet the condition, in the order of their keys here. */
  worksByKeys(condition: Condition, keys: readonly string[]): Promise<readonly WorkSummary[]>
  /** Of these keys those that no work has any longer, each with the keys of the published works that its texts are in now. */
  movedKeys(keys: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
  /** A page of works that belong together; `label` is a heading as written; `hidden` counts those that exist and that the condition leaves out. */
  list(condition: Condition, set: WorkSet, order: WorkOrder, page: { offset: number; limit: number }): Promise<{ label?: string; works: readonly WorkSummary[]; total: number; hidden: number }>
  /** One work of a set by chance (0 to below 1): its key; undefined where none meets the condition. */
  random(condition: Condition, set: WorkSet, chance: number): Promise<string | undefined>
  /** The headings of a kind with their counts of listed works, by name or the commonest first. */
  headings(condition: Condition, kind: BrowseKind, page: HeadingsPage): Promise<HeadingsAnswer>
  /** What works under a heading have in common with it, the commonest of each kind. */
  goesWith(condition: Condition, kind: BrowseKind, value: string, kinds: readonly BrowseKind[], most: number): Promise<Readonly<Partial<Record<BrowseKind, readonly HeadingCount[]>>>>
  /** Listed works year by year: of all, or of those under a heading. */
  overTime(condition: Condition, under?: WorkSet & { readonly by: 'heading' }): Promise<readonly YearCount[]>
  /** The library in figures. */
  statistics(condition: Condition): Promise<Statistics>
  /** An accession described, with a page of the places of its works in their original order; undefined where it has no work that anybody may know of. */
  findingAid(condition: Condition, accession: number, page: { offset: number; limit: number }): Promise<FindingAid | undefined>
  search(listed: Condition, open: Condition, query: Query, page: { offset: number; limit: number }, wants?: { readonly facets?: boolean }): Promise<SearchAnswer>
  /** Likelier words for a question that found little (`total` works; none where it is left out): names and titles of works listed to the reader, a slip or two away. */
  suggest(listed: Condition, question: string, total?: number): Promise<Suggestion | undefined>
  /** The works in whose words a remembered passage stands, words wrong or left out notwithstanding: only those that are open. */
  find(open: Condition, passage: string, limit: number): Promise<PassageAnswer>
  /** The work, or the key it is found under now; undefined where there is none. */
  work(key: string): Promise<WorkPage | { readonly movedTo: string } | undefined>
  chapter(key: string, number: number): Promise<Readable<ChapterText> | undefined>
  segments(key: string): Promise<readonly Readable<SegmentText>[] | undefined>
  /** Another received text of a segment, by the numbers that `WorkPage.alternatives` has. */
  alternative(key: string, segment: number, alternative: number): Promise<Readable<SegmentText> | undefined>
  /** Everything the readings of a work assert, by segment, for the desk. */
  assertions(key: string): Promise<Readable<readonly (readonly Assertion[])[]> | undefined>
  rulings(key: string): Promise<readonly Ruling[]>
  /** What the archive says of rules of typography, for all of its works. */
  repairs(): Promise<RuleChoices>
  accessions(): Promise<readonly AccessionSummary[]>
  /** The same without what came of them, which must be counted. */
  accessionsAlone(): Promise<readonly Accession[]>
  looks(page: { offset: number; limit: number; code?: string }): Promise<{ looks: readonly Look[]; total: number; byCode: Readonly<Record<string, number>> }>
  /** The same with files that were not read, of one folder and for one reason, as one entry. `total`: how many entries there are. */
  lookEntries(page: { offset: number; limit: number; code?: string }): Promise<{ entries: readonly (readonly Look[])[]; total: number }>
  /** The token in force with this SHA-256 (lower-case hexadecimal). */
  token(digest: string): Promise<{ readonly settings: string; readonly usedIn?: string } | undefined>
  /** The tokens of the owner with this digest, the newest first. */
  tokensOf(owner: Uint8Array): Promise<readonly TokenSummary[]>
  /** How many tokens there are, for the keeper. */
  tokenCensus(): Promise<readonly TokenCount[]>
  /** Digest over the canonical rows, without row numbers, times and events. See docs/catalogue-digest.md. */
  digest(): Promise<string>
  /** A number that changes whenever anything in the catalogue does. */
  version(): Promise<number>
  close(): Promise<void>
}

/** A ruling that was made, with the key of the work that holds its words then. */
export type RuledWork = Ruling & { readonly work: string }

/** What a person can do to the catalogue; every act is one transaction, and one event but for a reader's tokens, which are theirs alone. */
export type Desk = {
  rule(key: string, ruling: Omit<Ruling, 'id' | 'anchor' | 'at'> & { readonly segment?: number; readonly alternative?: number }): Promise<RuledWork>
  undo(ruling: number, by: string): Promise<Ruling>
  setTerms(accession: number, terms: Terms, by: string): Promise<void>
  setRepairs(choices: RuleChoices, by: string): Promise<void>
  makeToken(wish: TokenWish): Promise<TokenMade>
  renewToken(owner: Uint8Array, id: number, settings: string): Promise<boolean>
  /** Revokes one token of an owner, all of theirs, or the one of a digest: whether there was one in force. */
  revokeTokens(of: { readonly owner: Uint8Array; readonly id?: number } | { readonly digest: Uint8Array }): Promise<boolean>
  /** Notes that a token was used this month. */
  useToken(digest: Uint8Array): Promise<void>
}
