import { type Xml, xml, xmlDocument } from './xml.ts'
import type { Category } from '../opds/catalog-feed.ts'

/** A list of works for feed readers. Every address is whole, every text masked, every instant ISO 8601, UTC. */
type AtomFeed = {
  /** A URI that is always the same for the same list. */
  readonly id: string
  readonly title: string
  readonly subtitle?: string
  readonly updated: string
  readonly tongue: string
  readonly author: { readonly name: string; readonly uri: string }
  readonly self: string
  /** The page that lists the same. */
  readonly page: string
  readonly entries: readonly AtomEntry[]
}

/** One work of it; `summary` is the creator's, where there is one. */
export type AtomEntry = {
  readonly id: string
  readonly title: string
  readonly page: string
  readonly updated: string
  readonly authors: readonly string[]
  /** What stands in place of an author's name where nobody is named. */
  readonly nobody: string
  readonly summary: string
  readonly categories: readonly Category[]
}

/** The media type of Atom. */
export const atomType = 'application/atom+xml'

/** An Atom feed (RFC 4287). */
export function atomFeed({ id, title, subtitle, updated, tongue, author, self, page, entries }: AtomFeed): string {
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tongue}">
<id>${id}</id>
<title>${title}</title>${subtitle === undefined ? '' : xml`
<subtitle>${subtitle}</subtitle>`}
<updated>${updated}</updated>
<author><name>${author.name}</name><uri>${author.uri}</uri></author>
<link rel="self" href="${self}" type="${atomType}"/>
<link rel="alternate" href="${page}" type="text/html"/>
${entries.map(atomEntry)}</feed>`)
}

function atomEntry({ id, title, page, updated, authors, nobody, summary, categories }: AtomEntry): Xml {
  return xml`<entry>
<id>${id}</id>
<title>${title}</title>
<link rel="alternate" href="${page}" type="text/html"/>
<updated>${updated}</updated>
<published>${updated}</published>
${(authors.length === 0 ? [nobody] : authors).map((name) => xml`<author><name>${name}</name></author>
`)}${categories.map(({ scheme, term, label }) => xml`<category scheme="${scheme}" term="${term}" label="${label}"/>
`)}<summary type="text">${summary}</summary>
</entry>
`
}
