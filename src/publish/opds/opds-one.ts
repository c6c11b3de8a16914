import { type Xml, xml, xmlDocument } from '../feeds/xml.ts'
import type { CatalogFeed, Contributor, FacetGroup, FeedLink, Leads, Publication, Way } from './catalog-feed.ts'

/** Media types of OPDS 1.2. @see https://specs.opds.io/opds-1.2 */
export const typesOne: Readonly<Record<Leads, string>> = {
  navigation: 'application/atom+xml;profile=opds-catalog;kind=navigation',
  acquisition: 'application/atom+xml;profile=opds-catalog;kind=acquisition',
  entry: 'application/atom+xml;type=entry;profile=opds-catalog',
  search: 'application/opensearchdescription+xml',
  authentication: 'application/opds-authentication+json',
  html: 'text/html',
}

// Clients match the names of elements as they are written: Atom's own stand without a prefix, and relations are written out.
const namespaces = xml`xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/" xmlns:opds="http://opds-spec.org/2010/catalog" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"`
const newest = 'http://opds-spec.org/sort/new'
const relations: Readonly<Partial<Record<FeedLink['rel'], string>>> = { authentication: 'http://opds-spec.org/auth/document' }

/** A page of the catalogue in OPDS 1.2: an Atom feed. */
export function catalogFeedOne({ id, title, subtitle, updated, tongue, author, links, pages, ways, publications, facets }: CatalogFeed): string {
  return xmlDocument(xml`<feed ${namespaces} xml:lang="${tongue}">
<id>${id}</id>
<title>${title}</title>${subtitle === undefined ? '' : xml`
<subtitle>${subtitle}</subtitle>`}
<updated>${updated}</updated>
<author><name>${author.name}</name><uri>${author.uri}</uri></author>
${links.map(feedLink)}${facets.map(facetLinks)}${pages && xml`<opensearch:totalResults>${pages.total}</opensearch:totalResults>
<opensearch:itemsPerPage>${pages.perPage}</opensearch:itemsPerPage>
<opensearch:startIndex>${(pages.page - 1) * pages.perPage + 1}</opensearch:startIndex>
`}${ways.map((way) => wayEntry(way, updated))}${(publications ?? []).map((publication) => entry(publication, xml``))}</feed>`)
}

/** One work by itself. */
export function catalogEntryOne(publication: Publication, tongue: string): string {
  return xmlDocument(entry(publication, xml` ${namespaces} xml:lang="${tongue}"`))
}

function feedLink({ rel, href, leads }: FeedLink): Xml {
  return xml`<link rel="${relations[rel] ?? rel}" href="${href}" type="${typesOne[leads]}"/>
`
}

function facetLinks({ title: group, facets }: FacetGroup): Xml {
  return xml`${facets.map(({ title, href, works, isActive }) => xml`<link rel="http://opds-spec.org/facet" href="${href}" type="${typesOne.acquisition}" title="${title}" opds:facetGroup="${group}"${isActive ? xml` opds:activeFacet="true"` : ''}${works === undefined ? '' : xml` thr:count="${works}"`}/>
`)}`
}

function wayEntry({ id, title, says, href, leads, count, isNewest }: Way, updated: string): Xml {
  return xml`<entry>
<title>${title}</title>
<id>${id}</id>
<updated>${updated}</updated>${says === undefined ? '' : xml`
<content type="text">${says}</content>`}
<link rel="${isNewest ? newest : 'subsection'}" href="${href}" type="${typesOne[leads]}"${count === undefined ? '' : xml` thr:count="${count}"`}/>
</entry>
`
}

function entry({ id, title, authors, contributors, nobody, language, issued, updated, description, categories, series, entry: { href, title: completeTitle }, page, cover, acquisitions }: Publication, attributes: Xml): Xml {
  return xml`<entry${attributes}>
<title>${title}</title>
<id>${id}</id>
<updated>${updated}</updated>
${authors.length === 0 ? person('author', { name: nobody }) : authors.map((author) => person('author', author))}${contributors.map((contributor) => person('contributor', contributor))}${language === undefined ? '' : xml`<dc:language>${language}</dc:language>
`}${issued === undefined ? '' : xml`<dc:issued>${issued}</dc:issued>
`}<dc:identifier>${id}</dc:identifier>
${categories.map(({ scheme, term, label }) => xml`<category scheme="${scheme}" term="${term}" label="${label}"/>
`)}<content type="text">${description}</content>
${series === undefined ? '' : xml`<link rel="collection" href="${series.href}" type="${typesOne.acquisition}" title="${series.name}"/>
`}<link rel="alternate" href="${href}" type="${typesOne.entry}" title="${completeTitle}"/>
<link rel="alternate" href="${page}" type="${typesOne.html}"/>
<link rel="http://opds-spec.org/image" href="${cover}" type="image/png"/>
<link rel="http://opds-spec.org/image/thumbnail" href="${cover}" type="image/png"/>
${acquisitions.map((form) => xml`<link rel="http://opds-spec.org/acquisition/open-access" href="${form.href}" type="${form.type}" title="${form.title}"/>
`)}</entry>
`
}

function person(element: 'author' | 'contributor', { name, href }: Contributor): Xml {
  const inner = xml`<name>${name}</name>${href === undefined ? '' : xml`<uri>${href}</uri>`}`
  return element === 'author' ? xml`<author>${inner}</author>
` : xml`<contributor>${inner}</contributor>
`
}
