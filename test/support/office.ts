import type { CodecTools, DocumentText, Unreadable } from '../../src/format/document.ts'
import { makeZip } from '../hostile/make-zip.ts'

/** What a codec may use that decodes nothing by itself. */
export const noTools: CodecTools = { name: 'a document', decode: () => ({ text: '', encoding: 'utf-8', findings: [] }) }

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relation}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

/** Parts of a Word document beside its body, each the inside of its root. `links`: addresses by relationship. */
export type DocxParts = { readonly styles?: string; readonly numbering?: string; readonly footnotes?: string; readonly endnotes?: string; readonly comments?: string; readonly core?: string; readonly links?: Readonly<Record<string, string>>; readonly files?: Readonly<Record<string, string | Buffer>>; /** Nothing in the zip is compressed. */ readonly stored?: boolean }

/** Makes a Word document of the inside of its body. */
export function docx(body: string, { links = {}, files = {}, stored = false, core, ...parts }: DocxParts = {}): Buffer {
  const roots = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', endnotes: 'endnotes', comments: 'comments' } as const
  const named = Object.entries(roots).flatMap(([part, root]) => {
    const inside = parts[part as keyof typeof roots]
    return inside === undefined ? [] : [{ part, xml: `<w:${root} ${w}>${inside}</w:${root}>` }]
  })
  const related = [
    ...named.map(({ part }) => `<Relationship Id="${part}" Type="${relation}/${part}" Target="${part}.xml"/>`),
    ...Object.entries(links).map(([id, to]) => `<Relationship Id="${id}" Type="${relation}/hyperlink" Target="${to}" TargetMode="External"/>`),
  ].join('')
  const all: Record<string, string | Buffer> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related}</Relationships>`,
    ...Object.fromEntries(named.map(({ part, xml }) => [`word/${part}.xml`, xml])),
    ...(core !== undefined && { 'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>` }),
    ...files,
  }
  return zipOf(all, stored)
}

const urn = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`
/** The namespaces of OpenDocument, as its roots declare them. */
export const odfSpaces = `xmlns:office="${urn('office')}" xmlns:style="${urn('style')}" xmlns:text="${urn('text')}" xmlns:table="${urn('table')}" xmlns:draw="${urn('drawing')}" xmlns:fo="${urn('xsl-fo-compatible')}" xmlns:meta="${urn('meta')}" xmlns:manifest="${urn('manifest')}" xmlns:svg="${urn('svg-compatible')}" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`

/** Parts of an OpenDocument text beside its body, each the inside of the element of its name. */
export type OdtParts = { readonly automatic?: string; readonly styles?: string; readonly styleAutomatic?: string; readonly master?: string; readonly meta?: string; readonly manifest?: string; readonly mimetype?: string; readonly files?: Readonly<Record<string, string | Buffer>>; readonly stored?: boolean }

/** Makes an OpenDocument text of the inside of its body. */
export function odt(body: string, { automatic = '', styles = '', styleAutomatic = '', master = '', meta = '', manifest = '', mimetype = 'application/vnd.oasis.opendocument.text', files = {}, stored = false }: OdtParts = {}): Buffer {
  return zipOf({
    mimetype,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${odfSpaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${odfSpaces}><office:styles>${styles}</office:styles><office:automatic-styles>${styleAutomatic}</office:automatic-styles><office:master-styles>${master}</office:master-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${odfSpaces}><office:meta>${meta}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `<manifest:manifest ${odfSpaces}>${manifest}</manifest:manifest>`,
    ...files,
  }, stored)
}

/** Makes a zip of files by their names; one called `mimetype` is never compressed. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>, stored = false): Buffer {
  return makeZip(Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content), ...((stored || name === 'mimetype') && { method: 0 as const }) })))
}

/** A document as a person would write it down: a line for each block with its kind, then its marks, then its findings. */
export function sketch(read: DocumentText | Unreadable): readonly string[] {
  if ('refused' in read) return [`refused ${read.refused}${read.detail === undefined ? '' : `: ${read.detail}`}`]
  const { text } = read
  return [
    ...(read.blocks ?? []).map(({ kind, at, level, align }) => `${kind}${level === undefined ? '' : ` ${level}`}${align === undefined ? '' : ` ${align}`} | ${text.slice(...at).replaceAll('\n', '⏎')}`),
    ...read.marks.map(({ kind, at, target }) => `~${kind}${target === undefined ? '' : ` ${target}`} | ${text.slice(...at).replaceAll('\n', '⏎')}`),
    ...read.findings.map(({ code, detail }) => `!${code}${detail === undefined ? '' : ` | ${detail}`}`),
  ]
}
