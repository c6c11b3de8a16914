import type { Catalogue, Desk } from '../catalogue/store.ts'
import type { Reader } from '../consent/policy.ts'
import type { AdultLabel } from './adult-label.ts'
import type { Answer } from './answer.ts'
import type { AnswerCache } from './api/answer-cache.ts'
import type { Assets } from './assets.ts'
import type { KeptFeeds } from './feeds/kept-feed.ts'
import type { KeptLists } from './kept-lists.ts'
import type { PageCache } from './page-cache.ts'
import type { BookCache } from './publications/book-cache.ts'
import type { Settings } from './settings.ts'
import type { SiteMode } from './site/site-mode.ts'
import type { Words } from './words/en.ts'

/** What the archive tells crawlers and filters: whether it may be searched and listed, and how pages for adults say so. */
export type Listing = { readonly index: boolean; readonly adultLabel: AdultLabel }

/** What the rooms stand on. `secret` signs cookies; `keeperToken` opens the desk. */
export type Archive = {
  readonly catalogue: Catalogue
  readonly desk: Desk
  readonly secret: string
  readonly keeperToken: string
  readonly assets: Assets
  readonly pages: PageCache
  readonly lists: KeptLists
  readonly books: BookCache
  readonly feeds: KeptFeeds
  readonly listing: Listing
  readonly answers: AnswerCache
  /** What the reader of a token has set; undefined for a token that is none, or was revoked. */
  readonly settingsOfToken: (token: string) => Promise<Settings | undefined>
}

/** One request as its handler sees it: who asks, for what. */
export type Visit = {
  readonly archive: Archive
  /** Path and query, as requested. */
  readonly path: string
  /** Where the archive is for the world ("https://stories.example"), without a slash at the end. */
  readonly origin: string
  /** What stands before the paths of what a token opens: "/for/TOKEN", or nothing. */
  readonly base: string
  readonly query: URLSearchParams
  /** The values of the path's `:names`, decoded. */
  readonly params: Readonly<Record<string, string>>
  /** The form that was sent; empty for GET. */
  readonly form: URLSearchParams
  readonly header: (name: string) => string | undefined
  /** Whether it came by TLS. */
  readonly secure: boolean
  readonly settings: Settings
  readonly reader: Reader
  /** Every sentence of the rooms, in the reader's language. */
  readonly words: Words
  /** Present where the page becomes a file of a site. */
  readonly site?: SiteMode
  /** Present where the keeper asks; `token` goes into every form of the desk. */
  readonly keeper?: { readonly token: string }
}

/** Answers a request; undefined where there is nothing to see: a 404 like any other. */
export type Handler = (visit: Visit) => Promise<Answer | undefined> | Answer | undefined
