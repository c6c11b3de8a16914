import { makeZip } from '../hostile/make-zip.ts'

/** A file of a book that a test makes. */
export type BookFile = readonly [name: string, words: string | Uint8Array]

/** What a package document says, in short: metadata and spine as XML, manifest as rows of id, href and whatever else. */
export type Said = { readonly metadata?: string; readonly items?: readonly (readonly [id: string, href: string, rest?: string])[]; readonly spine?: string; readonly rest?: string }

/** A page of a book. */
export function xhtml(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title><link href="s.css" rel="stylesheet"/></head><body>${body}</body></html>`
}

/** META-INF/container.xml, leading to a package document. */
export function containerXml(path: string): BookFile {
  return ['META-INF/container.xml', `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles></container>`]
}

/** A package document. */
export function opf({ metadata = '<dc:title>T</dc:title>', items = [], spine, rest = '' }: Said): string {
  const manifest = items.map(([id, href, more = 'media-type="application/xhtml+xml"']) => `<item id="${id}" href="${href}" ${more}/>`).join('')
  const order = spine ?? items.filter(([, , more]) => more === undefined).map(([id]) => `<itemref idref="${id}"/>`).join('')
  return `<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${manifest}</manifest><spine toc="ncx">${order}</spine>${rest}</package>`
}

/** Zips a book: its mimetype first and stored, as an EPUB must be. */
export function makeEpub(files: readonly BookFile[], mimetype: string | undefined = 'application/epub+zip'): Buffer {
  const first = mimetype === undefined ? [] : [{ name: 'mimetype', bytes: Buffer.from(mimetype), method: 0 as const }]
  return makeZip([...first, ...files.map(([name, words]) => ({ name, bytes: Buffer.from(words) }))])
}

/** A whole book of some pages, each by its name and what is in its body. */
export function makeBook(pages: readonly (readonly [name: string, body: string])[], said: Said = {}, more: readonly BookFile[] = []): Buffer {
  const items = pages.map(([name], at) => [`p${at}`, name] as const)
  return makeEpub([containerXml('OEBPS/content.opf'), ['OEBPS/content.opf', opf({ ...said, items: [...items, ...(said.items ?? [])] })], ...pages.map(([name, body]): BookFile => [`OEBPS/${name}`, xhtml(body)]), ...more])
}
