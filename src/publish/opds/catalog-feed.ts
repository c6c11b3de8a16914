/**
 * One page of the catalogue for e-readers, whichever version of OPDS it is printed in. Plain data of what is open to its reader; every text in it is masked,
 * every address whole as it goes out. Instants are ISO 8601, UTC.
 */
export type CatalogFeed = {
  /** Always the same for the same list, whoever asks and whichever page of it. */
  readonly id: string
  readonly title: string
  /** What is left out, how much of it, and why. */
  readonly subtitle?: string
  readonly updated: string
  /** The language of the sentences. */
  readonly tongue: string
  /** Whose catalogue it is: a name, and the address of the rooms. */
  readonly author: { readonly name: string; readonly uri: string }
  readonly links: readonly FeedLink[]
  readonly pages?: Pages
  /** Ways on, where the page leads further in and holds no works itself. */
  readonly ways: readonly Way[]
  /** Works; undefined where the page leads further in. */
  readonly publications?: readonly Publication[]
  readonly facets: readonly FacetGroup[]
  /** The beginnings of lists, for pages that show some works beside the ways on; OPDS 1.2 has no place for them. */
  readonly groups?: readonly FeedGroup[]
}

/** What stands behind an address of the catalogue: ways on, works, one work, the description of the search, how more is got, a page of the rooms. */
export type Leads = 'navigation' | 'acquisition' | 'entry' | 'search' | 'authentication' | 'html'
/** A link of a whole feed. `templated`: its address has a place for the question (RFC 6570). */
export type FeedLink = { readonly rel: 'self' | 'start' | 'up' | 'search' | 'first' | 'previous' | 'next' | 'last' | 'authentication' | 'alternate'; readonly href: string; readonly leads: Leads; readonly templated?: true }
/** Where a page stands in its list; pages are counted from 1. */
export type Pages = { readonly page: number; readonly perPage: number; readonly total: number }
/** A way on: what it is called, what is found there, how many works or headings. */
export type Way = { readonly id: string; readonly title: string; readonly says?: string; readonly href: string; readonly leads: 'navigation' | 'acquisition'; readonly count?: number; readonly isNewest?: true }
/** What a list can be narrowed to or ordered by; `works` how many there are then. */
export type FacetGroup = { readonly title: string; readonly facets: readonly { readonly title: string; readonly href: string; readonly works?: number; readonly isActive: boolean }[] }
/** The beginning of a list. */
export type FeedGroup = { readonly title: string; readonly href: string; readonly total: number; readonly publications: readonly Publication[] }

/** What a work is filed under: a vocabulary (a URI), its term, and how that reads. */
export type Category = { readonly scheme: string; readonly term: string; readonly label: string }
/** A person, with the address of the list of their works. */
export type Contributor = { readonly name: string; readonly href?: string; readonly role?: string }

/** One work, with every form that it can be taken away in. */
export type Publication = {
  /** A URI. */
  readonly id: string
  readonly title: string
  readonly authors: readonly Contributor[]
  /** Who else had a part in it. */
  readonly contributors: readonly Contributor[]
  /** What stands in place of an author's name where nobody is named. */
  readonly nobody: string
  /** BCP 47; absent where it is not known. */
  readonly language?: string
  /** When it was written or posted, as precise as known: "1999", "1999-04", "1999-04-03". */
  readonly issued?: string
  readonly updated: string
  /** Rating, warnings and extent in sentences, and behind an empty line the summary. */
  readonly description: string
  readonly categories: readonly Category[]
  readonly series?: { readonly name: string; readonly position?: number; readonly href: string }
  /** This entry by itself, with all that is known; its title for who chooses between links. */
  readonly entry: { readonly href: string; readonly title: string }
  /** Its page in the rooms. */
  readonly page: string
  readonly cover: string
  readonly acquisitions: readonly { readonly href: string; readonly type: string; readonly title: string }[]
}
