import { openTo } from '../../consent/predicate.ts'
import { stranger } from '../../consent/policy.ts'
import { browseKinds } from '../../model/heading.ts'
import { mostInSitemap, sitemap, sitemapIndex } from '../../publish/feeds/sitemap.ts'
import { browseAddress, workAddress } from '../addresses.ts'
import type { Handler } from '../visit.ts'
import { feedAnswer } from './kept-feed.ts'

const type = 'application/xml'
const none = { offset: 0, limit: 0 }
const open = openTo(stranger)

/** `/sitemap.xml`: the parts of the sitemap; nothing where the archive is not to be listed. */
export const showSitemapIndex: Handler = async ({ archive: { catalogue, listing }, origin }) => {
  if (!listing.index) return undefined
  const { works } = await catalogue.totals(open)
  return feedAnswer(sitemapIndex(Array.from({ length: 1 + Math.ceil(works / mostInSitemap) }, (_, n) => `${origin}/sitemap/${n}.xml`)), type)
}

/** `/sitemap/:file`: the ways in as part 0, then the works, behind no gate of which a stranger would stand, whoever asks. */
export const showSitemap: Handler = async ({ archive: { catalogue, listing }, params, origin }) => {
  const part = /^(0|[1-9]\d{0,4})\.xml$/.exec(params['file'] ?? '')?.[1]
  if (part === undefined || !listing.index) return undefined
  if (part === '0') {
    const totals = await Promise.all(browseKinds.map(async (kind) => ({ kind, total: (await catalogue.headings(open, kind, none)).total })))
    return feedAnswer(sitemap(['/', '/about', '/browse', ...totals.filter(({ total }) => total > 0).map(({ kind }) => browseAddress(kind))].map((path) => ({ address: origin + path }))), type)
  }
  const keys = await catalogue.keys(open, { offset: (Number(part) - 1) * mostInSitemap, limit: mostInSitemap })
  return keys.length === 0 ? undefined : feedAnswer(sitemap(keys.map(({ key, addedAt }) => ({ address: origin + workAddress(key), since: addedAt }))), type)
}
