import { makeZip, type ZipMember } from './make-zip.ts'

const text = (name: string, words: string): ZipMember => ({ name, bytes: Buffer.from(words) })
const stored = (name: string, words: string): ZipMember => ({ ...text(name, words), method: 0 })

/** What goes into a book or a document that is a zip, so that a test can say one thing wrongly. */
export type DocumentSaying = {
  readonly title?: string
  /** Markup of the body, behind a paragraph of prose. */
  readonly body?: string
  /** What stands between the declaration and the root of each XML file. */
  readonly doctype?: string
  readonly href?: string
  readonly more?: readonly ZipMember[]
}

const prose = 'She waited by the sea, and the tide came in. Nobody saw it go.'

/** A small EPUB. */
export function makeEpub({ title = 'The Tide', body = '', doctype = '', href = 'one.xhtml', more = [] }: DocumentSaying = {}): Buffer {
  return makeZip([
    stored('mimetype', 'application/epub+zip'),
    text('META-INF/container.xml', `<?xml version="1.0"?>${doctype}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`),
    text('OEBPS/book.opf', `<?xml version="1.0"?>${doctype}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier><dc:title>${title}</dc:title><dc:creator>Mary Smith</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/><item id="two" href="${href}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="one"/><itemref idref="two"/></spine></package>`),
    text('OEBPS/one.xhtml', `<?xml version="1.0"?>${doctype}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body><h1>${title}</h1><p>${prose}</p>${body}</body></html>`),
    ...more,
  ])
}

/** A small DOCX. `body`: WordprocessingML behind the first paragraph. */
export function makeDocx({ title = 'The Tide', body = '', doctype = '', more = [] }: DocumentSaying = {}): Buffer {
  return makeZip([
    text('[Content_Types].xml', `<?xml version="1.0"?>${doctype}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`),
    text('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    text('word/document.xml', `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:r><w:t>${title}</w:t></w:r></w:p><w:p><w:r><w:t>${prose}</w:t></w:r></w:p>${body}</w:body></w:document>`),
    ...more,
  ])
}

/** A small ODT. `body`: markup of OpenDocument behind the first paragraph. */
export function makeOdt({ title = 'The Tide', body = '', doctype = '', more = [] }: DocumentSaying = {}): Buffer {
  return makeZip([
    stored('mimetype', 'application/vnd.oasis.opendocument.text'),
    text('META-INF/manifest.xml', `<?xml version="1.0"?>${doctype}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>`),
    text('content.xml', `<?xml version="1.0"?>${doctype}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text><text:h text:outline-level="1">${title}</text:h><text:p>${prose}</text:p>${body}</office:text></office:body></office:document-content>`),
    ...more,
  ])
}
