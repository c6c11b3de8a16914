import { createRequire } from 'node:module'

/** A work as a client's parser makes it out of a feed. */
export type Parsed = { readonly title: string; readonly authors: readonly string[]; readonly description: string; readonly acquisitions: readonly { readonly href: string; readonly type: string }[]; readonly images: readonly string[]; readonly subjects: readonly string[] }
/** A feed as a client's parser makes it: its title, its works, its facets as links under the names of their groups, its navigation. */
export type ParsedFeed = { readonly title: string; readonly works: readonly Parsed[]; readonly facets: readonly (readonly [group: string, title: string, works: number])[]; readonly ways: readonly { readonly title: string; readonly href: string }[] }

/** An element or a document of `@xmldom/xmldom`, as far as tests go. */
export type Xml = { readonly documentElement: Xml; readonly localName: string; readonly textContent: string; readonly childNodes: ArrayLike<Xml>; readonly nodeType: number; getAttribute(name: string): string | null; getElementsByTagName(name: string): ArrayLike<Xml> }

const here = createRequire(import.meta.url)
const inside = createRequire(here.resolve('r2-opds-js/package.json'))
const r2 = 'r2-opds-js/dist/es8-es2017/src/opds'

const { DOMParser } = inside('@xmldom/xmldom') as { DOMParser: new () => { parseFromString(text: string, type: string): Xml } }

/** A document; what is no XML throws. */
export function parseXml(text: string): Xml {
  return new DOMParser().parseFromString(text, 'application/xml')
}

type R2Link = { readonly Href: string; readonly TypeLink: string; readonly Title?: string; readonly Rel?: readonly string[]; readonly Properties?: { readonly NumberOfItems?: number } }
type R2Publication = { readonly Metadata: { readonly Title: string; readonly Author?: readonly { readonly Name: string }[]; readonly Description: string; readonly Subject?: readonly { readonly Name: string }[] }; readonly Links: readonly R2Link[]; readonly Images?: readonly R2Link[] }
type R2Feed = { readonly Metadata: { readonly Title: string }; readonly Publications?: readonly R2Publication[]; readonly Navigation?: readonly R2Link[]; readonly Facets?: readonly { readonly Metadata: { readonly Title: string }; readonly Links: readonly R2Link[] }[] }

const load = (path: string): Record<string, never> => (path.startsWith('r2-opds') ? here(path) : inside(path)) as Record<string, never>
const { initGlobalConverters_GENERIC, initGlobalConverters_OPDS } = load(`${r2}/init-globals`) as unknown as Record<string, () => void>
initGlobalConverters_OPDS?.()
initGlobalConverters_GENERIC?.()
const { XML } = load('r2-utils-js/dist/es8-es2017/src/_utils/xml-js-mapper') as unknown as { XML: { deserialize(dom: Xml, into: unknown): unknown } }
const { TaJsonDeserialize } = load('r2-lcp-js/dist/es8-es2017/src/serializable') as unknown as { TaJsonDeserialize: (json: unknown, into: unknown) => R2Feed }
const { OPDS } = load(`${r2}/opds1/opds`)
const { OPDSFeed } = load(`${r2}/opds2/opds2`)
const { convertOpds1ToOpds2 } = load(`${r2}/converter`) as unknown as { convertOpds1ToOpds2: (feed: unknown) => R2Feed }

const isAcquisition = (rel: string): boolean => rel.startsWith('http://opds-spec.org/acquisition')

function ofR2({ Metadata, Publications = [], Navigation = [], Facets = [] }: R2Feed): ParsedFeed {
  return {
    title: Metadata.Title,
    works: Publications.map(({ Metadata: { Title, Author = [], Description, Subject = [] }, Links, Images = [] }) => ({
      title: Title, authors: Author.map(({ Name }) => Name), description: Description, subjects: Subject.map(({ Name }) => Name),
      acquisitions: Links.filter(({ Rel = [] }) => Rel.some(isAcquisition)).map(({ Href, TypeLink }) => ({ href: Href, type: TypeLink })), images: Images.map(({ Href }) => Href),
    })),
    facets: Facets.flatMap((group) => group.Links.map((link) => [group.Metadata.Title, link.Title ?? '', link.Properties?.NumberOfItems ?? -1] as const)),
    ways: Navigation.map(({ Title = '', Href }) => ({ title: Title, href: Href })),
  }
}

/** What r2-opds-js, the parser of Thorium, makes of a page of OPDS 1.2. */
export function byThoriumOne(text: string): ParsedFeed {
  return ofR2(convertOpds1ToOpds2(XML.deserialize(parseXml(text), OPDS)))
}

/** What it makes of a page of OPDS 2.0. */
export function byThoriumTwo(text: string): ParsedFeed {
  return ofR2(TaJsonDeserialize(JSON.parse(text), OPDSFeed))
}

type FoliateLink = { readonly rel?: readonly string[]; readonly href: string; readonly type: string; readonly title?: string; readonly properties: { readonly numberOfItems?: string } }
type FoliateFeed = {
  readonly metadata: { readonly title: string }
  readonly publications?: readonly { readonly metadata: Record<symbol, { readonly value: string }> & { readonly title: string; readonly author: readonly { readonly name: string }[]; readonly subject: readonly { readonly name: string }[] }; readonly links: readonly FoliateLink[]; readonly images: readonly FoliateLink[] }[]
  readonly navigation?: readonly FoliateLink[]
  readonly facets: readonly { readonly metadata: { readonly title: string }; readonly links: readonly FoliateLink[] }[]
}
type Foliate = { readonly getFeed: (doc: Xml) => FoliateFeed; readonly SYMBOL: { readonly CONTENT: symbol } }

/** What foliate-js, the parser of Foliate, makes of a page of OPDS 1.2. It is made for browsers: `children` is what its document lacks. */
export async function byFoliate(text: string): Promise<ParsedFeed> {
  const { getFeed, SYMBOL } = await import(here.resolve('foliate-js/opds.js')) as Foliate
  const doc = parseXml(text)
  const prototype = Object.getPrototypeOf(doc.documentElement) as object
  if (!('children' in doc.documentElement)) Object.defineProperty(prototype, 'children', { get(this: Xml) { return Array.from(this.childNodes).filter(({ nodeType }) => nodeType === 1) } })
  const { metadata, publications = [], navigation = [], facets } = getFeed(doc)
  return {
    title: metadata.title,
    works: publications.map(({ metadata: work, links, images }) => ({
      title: work.title, authors: work.author.map(({ name }) => name), description: work[SYMBOL.CONTENT]?.value ?? '', subjects: work.subject.map(({ name }) => name),
      acquisitions: links.filter(({ rel = [] }) => rel.some(isAcquisition)).map(({ href, type }) => ({ href, type })), images: images.map(({ href }) => href),
    })),
    facets: facets.flatMap((group) => group.links.map((link) => [group.metadata.title, link.title ?? '', Number(link.properties.numberOfItems || -1)] as const)),
    ways: navigation.map(({ title = '', href }) => ({ title, href })),
  }
}
