import { xml, xmlDocument } from './xml.ts'

/** As many addresses as one file of a sitemap may hold. @see https://www.sitemaps.org/protocol.html */
export const mostInSitemap = 50_000

/** A page for crawlers: its whole address, and when it came (an instant or a day, ISO 8601). */
type SitemapPage = { readonly address: string; readonly since?: string }

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A part of a sitemap. */
export function sitemap(pages: readonly SitemapPage[]): string {
  return xmlDocument(xml`<urlset xmlns="${schema}">
${pages.map(({ address, since }) => xml`<url><loc>${address}</loc>${since === undefined ? '' : xml`<lastmod>${since}</lastmod>`}</url>
`)}</urlset>`)
}

/** The list of a sitemap's parts, by their whole addresses. */
export function sitemapIndex(parts: readonly string[]): string {
  return xmlDocument(xml`<sitemapindex xmlns="${schema}">
${parts.map((address) => xml`<sitemap><loc>${address}</loc></sitemap>
`)}</sitemapindex>`)
}
