import { type Listings, openListings } from '../../catalogue/listings.ts'
import type { Catalogue, Desk } from '../../catalogue/store.ts'
import type { Reader } from '../../consent/policy.ts'
import { makeApp } from '../app.ts'
import { presentWorks } from '../present-works.ts'
import { wordsIn } from '../words/tongues.ts'
import { writeSiteAssets } from './site-assets.ts'
import { readersOf, siteId, type SiteLimits } from './site-limits.ts'
import { type SideBySide, sideBySide } from './side-by-side.ts'
import type { SiteMode } from './site-mode.ts'
import { openContents } from './site-contents.ts'
import { openSitePages, type Write } from './site-pages.ts'
import { openSiteSearch, type SearchSizes } from './site-search-data.ts'

/** What a site is made of, and how far it is: `of` is known once the works are counted. */
export type SiteProgress = { readonly works: number; readonly of: number; readonly files: number }

/** What was made. */
export type SiteReport = SearchSizes & { readonly works: number; readonly gated: number; readonly files: number; readonly bytes: number }

/**
 * Writes the reading room as files for a reader with these limits. Nothing that they leave out is asked for, so that nothing of it can be in it.
 *
 * @param scratch a folder for what waits to be put in order; whoever calls takes it away
 * @throws Error when the library changes meanwhile: its lists would say something else than its works. No write is under way any longer then
 */
export async function exportSite(catalogue: Catalogue, limits: SiteLimits, write: Write, options: { readonly scratch: string; readonly onProgress?: (progress: SiteProgress) => void }): Promise<SiteReport> {
  const going = sideBySide(write, mostAtOnce)
  const { make, close } = openListings()
  try {
    return await writeSite(catalogue, limits, { going, make }, options)
  } catch (error) {
    await going.settled().catch(() => {})
    throw error
  } finally {
    close()
  }
}

async function writeSite(catalogue: Catalogue, limits: SiteLimits, { going, make }: { readonly going: SideBySide; readonly make: Listings['make'] }, { scratch, onProgress = () => {} }: Parameters<typeof exportSite>[3]): Promise<SiteReport> {
  const version = await catalogue.version()
  const { unasked, answered } = readersOf(await presentWorks(catalogue, limits))
  const contents = await openContents(catalogue, unasked, make)
  let [files, bytes, done] = [0, 0, 0]
  const count: Write = async (file, content) => {
    await going.write(file, content)
    files++
    bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length
  }
  const { tongues } = limits
  const of = contents.works * tongues.length
  const tell = (): void => onProgress({ works: done, of, files })
  const search = openSiteSearch({ catalogue, unasked, answered, scratch, make }, contents)
  for (const [n, tongue] of tongues.entries()) {
    const mode = (reader: Reader, behind: boolean): SiteMode => ({ id: siteId(limits), title: limits.title, tongue, tongues, reader, behind })
    const appFor = (site: SiteMode): ReturnType<typeof makeApp> => makeApp({ catalogue, desk: noDesk, secret: '', keeperToken: '', site, onError: (error) => { throw error } })
    const folder = tongues.length > 1 ? `${tongue}/` : ''
    const pages = openSitePages({ unasked: appFor(mode(unasked, false)), answered: appFor(mode(answered, true)) }, contents, make(), folder, count)
    await pages.lists(tell)
    for (const key of contents.keys()) {
      await pages.work(key)
      await search.add(key, { site: mode(unasked, false), words: wordsIn(tongue), folder, isFirst: n === 0 }, count)
      done++
      tell()
    }
    await pages.lists(tell)
    await search.endTongue(tongue, count)
  }
  const sizes = await search.finish(count)
  await writeSiteAssets(limits, contents, count)
  await going.settled()
  if (await catalogue.version() !== version) throw new Error('The library changed while its site was made. Try again when nothing is being taken in')
  return { ...sizes, works: contents.works, gated: contents.gated, files, bytes }
}

const mostAtOnce = 24

const noDesk: Desk = { rule: nobody, undo: nobody, setTerms: nobody, setRepairs: nobody, makeToken: nobody, renewToken: nobody, revokeTokens: nobody, useToken: nobody }

function nobody(): never {
  throw new TypeError('A site has no desk')
}
