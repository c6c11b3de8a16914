import { xml, xmlDocument } from '../feeds/xml.ts'
import { typesOne } from './opds-one.ts'

/** What describes a search: its name (16 characters at most), what it looks through, and whole addresses in which `{searchTerms}` stands for the question. */
type SearchDescription = { readonly name: string; readonly says: string; readonly tongue: string; readonly catalog: string; readonly feed: string; readonly page: string }

/** An OpenSearch 1.1 description: for catalogues, for feed readers, for browsers. */
export function searchDescription({ name, says, tongue, catalog, feed, page }: SearchDescription): string {
  return xmlDocument(xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${name}</ShortName>
<Description>${says}</Description>
<Language>${tongue}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Url type="${typesOne.acquisition}" template="${catalog}"/>
<Url type="application/atom+xml" template="${feed}"/>
<Url type="text/html" template="${page}"/>
</OpenSearchDescription>`)
}
