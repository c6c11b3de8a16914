import { jsonText } from '../../text/json-text.ts'
import type { CatalogFeed, Contributor, FacetGroup, FeedGroup, FeedLink, Leads, Publication, Way } from './catalog-feed.ts'

/** Media types of OPDS 2.0. @see https://specs.opds.io/opds-2.0 */
export const typesTwo: Readonly<Record<Leads, string>> = {
  navigation: 'application/opds+json', acquisition: 'application/opds+json', entry: 'application/opds-publication+json', search: 'application/opds+json', authentication: 'application/opds-authentication+json', html: 'text/html',
}

type Json = Readonly<Record<string, unknown>>

const relations: Readonly<Partial<Record<FeedLink['rel'], string>>> = { authentication: 'http://opds-spec.org/auth/document' }

/** A page of the catalogue in OPDS 2.0. */
export function catalogFeedTwo({ id, title, subtitle, updated, links, pages, ways, publications, facets, groups }: CatalogFeed): string {
  return jsonText({
    metadata: { identifier: id, title, ...(subtitle !== undefined && { subtitle }), modified: updated, ...(pages && { numberOfItems: pages.total, itemsPerPage: pages.perPage, currentPage: pages.page }) },
    links: links.map(link),
    ...(ways.length > 0 && { navigation: ways.map(wayLink) }),
    ...(publications && publications.length > 0 && { publications: publications.map(publicationOf) }),
    ...(facets.length > 0 && { facets: facets.map(facetGroup) }),
    ...(groups && groups.length > 0 && { groups: groups.map(group) }),
  })
}

/** One work by itself. */
export function catalogEntryTwo(publication: Publication): string {
  return jsonText(publicationOf(publication))
}

function link({ rel, href, leads, templated }: FeedLink): Json {
  return { rel: relations[rel] ?? rel, href, type: typesTwo[leads], ...(templated && { templated }) }
}

function wayLink({ title, href, leads, count, isNewest }: Way): Json {
  return { rel: isNewest ? 'http://opds-spec.org/sort/new' : 'subsection', href, title, type: typesTwo[leads], ...(count !== undefined && { properties: { numberOfItems: count } }) }
}

function facetGroup({ title: name, facets }: FacetGroup): Json {
  return { metadata: { title: name }, links: facets.map(({ title, href, works, isActive }) => ({ ...(isActive && { rel: 'self' }), href, type: typesTwo.acquisition, title, ...(works !== undefined && { properties: { numberOfItems: works } }) })) }
}

function group({ title, href, total, publications }: FeedGroup): Json {
  return { metadata: { title, numberOfItems: total }, links: [{ rel: 'self', href, type: typesTwo.acquisition }], publications: publications.map(publicationOf) }
}

function publicationOf({ id, title, authors, contributors, language, issued, updated, description, categories, series, entry, page, cover, acquisitions }: Publication): Json {
  return {
    metadata: {
      '@type': 'http://schema.org/CreativeWork', identifier: id, title,
      ...(authors.length > 0 && { author: authors.map(contributor) }), ...(contributors.length > 0 && { contributor: contributors.map(contributor) }),
      // A year by itself is no date here.
      ...(language !== undefined && { language }), ...(issued?.length === 10 && { published: issued }), modified: updated, description,
      ...(categories.length > 0 && { subject: categories.map(({ scheme, term, label }) => ({ name: label, code: term, scheme })) }),
      ...(series && { belongsTo: { series: { name: series.name, ...(series.position !== undefined && { position: series.position }), links: [{ href: series.href, type: typesTwo.acquisition }] } } }),
    },
    // KOReader takes only the relations of OPDS 1 for acquisitions; both are allowed.
    links: [
      { rel: 'self', href: entry.href, type: typesTwo.entry }, { rel: 'alternate', href: page, type: typesTwo.html },
      ...acquisitions.map((form) => ({ rel: 'http://opds-spec.org/acquisition/open-access', href: form.href, type: form.type, title: form.title })),
    ],
    images: [{ href: cover, type: 'image/png' }],
  }
}

function contributor({ name, href, role }: Contributor): Json {
  return { name, ...(role !== undefined && { role }), ...(href !== undefined && { links: [{ href, type: typesTwo.acquisition }] }) }
}
