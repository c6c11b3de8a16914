import type { Reader } from '../../consent/policy.ts'
import type { Tongue } from '../words/tongues.ts'

/**
 * What pages are told where they become files of a site, and no server stands behind them: forms and what a server keeps are left out, and whatever
 * would tell of works that are not there. `reader`: whom the pages are printed for; `behind`: of works behind a question, which it has answered.
 */
export type SiteMode = {
  /** What the browser's own memory of this site is filed under: the same for the same limits. */
  readonly id: string
  readonly title: string
  readonly tongue: Tongue
  /** The languages of the site's pages. */
  readonly tongues: readonly Tongue[]
  readonly reader: Reader
  readonly behind: boolean
}

/** What opens a file of a site and nothing else, on a disk too, where an address has no host. A page asks for nothing by itself. */
export const sitePolicy = "default-src 'none'; style-src 'self' file:; font-src 'self' file:; img-src 'self' file:; script-src 'self' file:; form-action 'self' file:; base-uri 'none'"

/** Addresses that only a site has. */
export const siteAddresses = { shelf: '/shelf', behind: (key: string): string => `/behind/${key}`, tongue: (tongue: Tongue): string => `/tongue/${tongue}`, looks: '/assets/looks.css', script: '/assets/site.js', search: (tongue: Tongue): string => `/assets/search-${tongue}.js` } as const
