import type { Metadata } from '../../model/reading.ts'
import { type Field, metadataOf } from './package-metadata.ts'
import { type Attributes, readBookXml } from './xml-events.ts'

/** A file of the book as its manifest names it. */
export type ManifestItem = { readonly id: string; readonly href: string; readonly type: string; readonly properties: string; readonly fallback: string }

/** What a package document (OPF) says of a book. */
export type BookPackage = {
  readonly metadata: readonly Metadata[]
  readonly items: readonly ManifestItem[]
  /** In the order of reading. `linear`: whether it is on the main way through the book. */
  readonly spine: readonly { readonly id: string; readonly linear: boolean }[]
  /** The id of the NCX, where the spine names it. */
  readonly ncx: string | undefined
  /** Where the page with the contents is, where the guide names it. */
  readonly guide: readonly { readonly type: string; readonly href: string }[]
  /** What is wrong with the document's XML. */
  readonly defect: string | undefined
}

const sections = new Set(['metadata', 'manifest', 'spine', 'guide', 'collection', 'tours', 'bindings'])
// What a person writes into a book by far exceeds none of these.
const mostItems = 20_000
const mostFields = 500
const longestField = 20_000
const longestValue = 4097

/** Reads a package document, sound or not. */
export function readPackage(source: Uint8Array): BookPackage {
  const fields: Field[] = []
  const items: ManifestItem[] = []
  const spine: { id: string; linear: boolean }[] = []
  const guide: { type: string; href: string }[] = []
  let ncx: string | undefined
  let section = ''
  let field: { name: string; attributes: Attributes; words: string[] } | undefined
  const defect = readBookXml(source, {
    open: (name, attributes) => {
      // Collections have metadata and manifests of their own, which are not the book's.
      if (sections.has(name) && section !== 'collection') section = name
      if (name === 'spine') ncx = attributes.get('toc')
      else if (section === 'metadata' && name !== 'metadata') field = { name, attributes, words: [] }
      else if (section === 'manifest' && name === 'item' && items.length < mostItems) items.push(itemOf(attributes))
      else if (section === 'spine' && name === 'itemref' && spine.length < mostItems) spine.push({ id: attributes.get('idref')?.trim() ?? '', linear: attributes.get('linear') !== 'no' })
      else if (section === 'guide' && name === 'reference' && guide.length < 100) guide.push({ type: attributes.get('type') ?? '', href: attributes.get('href') ?? '' })
    },
    close: (name) => {
      if (name === section) section = ''
      if (field?.name !== name) return
      const words = field.words.join('').trim()
      if (words.length <= longestField && fields.length < mostFields) fields.push({ name, attributes: field.attributes, words })
      field = undefined
    },
    text: (words) => field?.words.push(words),
  })
  return { metadata: metadataOf(fields), items, spine, ncx, guide, defect }
}

function itemOf(attributes: Attributes): ManifestItem {
  const of = (name: string): string => attributes.get(name)?.trim().slice(0, longestValue) ?? ''
  return { id: of('id'), href: of('href'), type: of('media-type').toLowerCase(), properties: of('properties'), fallback: of('fallback') }
}
