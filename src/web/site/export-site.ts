import { join } from 'node:path'
import type { Catalogue, Desk } from '../../catalogue/store.ts'
import { type Condition, listedTo } from '../../consent/predicate.ts'
import type { Reader } from '../../consent/policy.ts'
import { admission } from '../../consent/policy.ts'
import { browseKinds } from '../../model/heading.ts'
import { makeApp } from '../app.ts'
import { presentWorks } from '../present-works.ts'
import { wordsIn } from '../words/tongues.ts'
import { writeSiteAssets } from './site-assets.ts'
import { readersOf, siteId, type SiteLimits } from './site-limits.ts'
import { type SideBySide, sideBySide } from './side-by-side.ts'
import type { SiteMode } from './site-mode.ts'
import { type Contents, headingName, openSitePages, type Write } from './site-pages.ts'
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
  try {
    return await writeSite(catalogue, limits, going, options)
  } catch (error) {
    await going.settled().catch(() => {})
    throw error
  }
}

async function writeSite(catalogue: Catalogue, limits: SiteLimits, going: SideBySide, { scratch, onProgress = () => {} }: Parameters<typeof exportSite>[3]): Promise<SiteReport> {
  const version = await catalogue.version()
  const { unasked, answered } = readersOf(await presentWorks(catalogue, limits))
  const contents = await contentsFor(catalogue, unasked)
  let [files, bytes, done] = [0, 0, 0]
  const count: Write = async (file, content) => {
    await going.write(file, content)
    files++
    bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length
  }
  const { tongues } = limits
  const of = contents.works.size * tongues.length
  const tell = (): void => onProgress({ works: done, of, files })
  const search = openSiteSearch({ catalogue, unasked, answered, scratch: join(scratch, 'words') }, contents)
  for (const [n, tongue] of tongues.entries()) {
    const mode = (reader: Reader, behind: boolean): SiteMode => ({ id: siteId(limits), title: limits.title, tongue, tongues, reader, behind })
    const appFor = (site: SiteMode): ReturnType<typeof makeApp> => makeApp({ catalogue, desk: noDesk, secret: '', keeperToken: '', site, onError: (error) => { throw error } })
    const folder = tongues.length > 1 ? `${tongue}/` : ''
    const pages = openSitePages({ unasked: appFor(mode(unasked, false)), answered: appFor(mode(answered, true)) }, contents, folder, count)
    await pages.lists(tell)
    for (const key of contents.works.keys()) {
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
  return { ...sizes, works: contents.works.size, gated: contents.gated.size, files, bytes }
}

const mostAtOnce = 24

const noDesk: Desk = { rule: nobody, undo: nobody, setTerms: nobody, setRepairs: nobody, makeToken: nobody, renewToken: nobody, revokeTokens: nobody, useToken: nobody }

function nobody(): never {
  throw new TypeError('A site has no desk')
}

const perPage = 200

/** Works in the order of their titles, numbered from 1, and headings: all that lists may name to this reader. */
async function contentsFor(catalogue: Catalogue, reader: Reader): Promise<Contents> {
  const condition: Condition = listedTo(reader)
  const works = new Map<string, number>()
  const gated = new Set<string>()
  const headings = new Map<string, string>()
  for (let offset = 0; ; offset += perPage) {
    const page = await catalogue.list(condition, { by: 'words' }, 'title', { offset, limit: perPage })
    for (const { key, facts } of page.works) {
      works.set(key, works.size + 1)
      if (admission(reader, facts).is !== 'open') gated.add(key)
    }
    if (page.works.length < perPage) break
  }
  for (const kind of browseKinds) {
    for (let offset = 0; ; offset += perPage) {
      const page = await catalogue.headings(condition, kind, { offset, limit: perPage, order: 'name' })
      for (const { value, label } of page.headings) headings.set(headingName(kind, value), label)
      if (page.headings.length < perPage) break
    }
  }
  return { works, gated, headings }
}
