import type { Metadata } from '../../model/reading.ts'
import type { Finding } from '../../model/finding.ts'
import { type Codec, type DocumentText, documentOrigin, type Unreadable } from '../document.ts'
import { lostParts, partFindings, unreadable } from '../office/codec-findings.ts'
import { Flow } from '../office/flow.ts'
import { LeftOut } from '../office/left-out.ts'
import { propertyReader, readProperties } from '../office/properties.ts'
import { readXml, type XmlHandler, type XmlRead } from '../xml/read-xml.ts'
import { isZip } from '../zip/is-zip.ts'
import { openPackage } from '../zip/open-package.ts'
import { bodyHandler } from './body.ts'
import { metaProperties, opendocument } from './opendocument.ts'
import { Styles } from './styles.ts'

/**
 * Reads an OpenDocument text (OASIS OpenDocument 1.0 to 1.4, in a zip or flat), or one of OpenOffice.org 1: its final text, with headings,
 * emphasis, alignment, lists, tables as lines, boxes and notes. Nothing that it refers to is fetched, and no object in it is opened.
 */
export const readOdt: Codec = async (bytes) => {
  const left = new LeftOut()
  const styles = new Styles()
  const flow = new Flow()
  if (!isZip(bytes)) {
    const meta = propertyReader('odt', metaProperties)
    const read = readXml(bytes, opendocument, both(metaOnly(meta), styleReader(styles, left, true), bodyHandler(flow, left, styles)))
    return document(flow, 'the document', read, meta.metadata, left.findings())
  }
  const zip = await openPackage(bytes)
  if ('code' in zip) return unreadable(zip, 'it is no whole zip')
  const manifest = await zip.read('META-INF/manifest.xml')
  if (manifest && isEncrypted(manifest)) return { refused: 'document-encrypted' }
  const stylesPart = await zip.read('styles.xml')
  const findings = stylesPart ? partFindings('styles.xml', readXml(stylesPart, opendocument, styleReader(styles, left, false))) : []
  const content = await zip.read('content.xml')
  if (!content) return unreadable(zip.findings.at(-1), 'the part with its words is missing')
  const read = readXml(content, opendocument, both(styleReader(styles, left, true), bodyHandler(flow, left, styles)))
  const meta = await zip.read('meta.xml')
  const metadata = meta ? readProperties(meta, 'odt', opendocument, metaProperties) : []
  if (zip.names.some((name) => /^(?:Basic|Scripts)\/.+\/.+/.test(name))) left.add('macro')
  return document(flow, 'content.xml', read, metadata, [...findings, ...lostParts(zip.findings), ...left.findings()])
}

function document(flow: Flow, part: string, read: XmlRead, metadata: readonly Metadata[], findings: readonly Finding[]): DocumentText | Unreadable {
  const { text, blocks, marks, furniture } = flow.finish()
  if (text === '' && read.defect !== undefined) return { refused: 'document-unreadable', detail: `${part}: ${read.defect}` }
  const origins = text === '' ? [] : [{ ...documentOrigin(), ...(part.endsWith('.xml') && { part }) }]
  return { text, blocks, marks, furniture, metadata: withSaver(metadata), origins, findings: [...partFindings(part, read), ...findings] }
}

/** Who saved a document last is not its author, where it says who began it. */
function withSaver(metadata: readonly Metadata[]): readonly Metadata[] {
  if (!metadata.some(({ path }) => path === 'odt meta:initial-creator')) return metadata
  return metadata.map((field) => (field.path === 'odt dc:creator' ? { ...field, path: 'odt dc:creator (last saved by)' } : field))
}

/** Whether a part of the document is encrypted, as its manifest says. */
function isEncrypted(manifest: Uint8Array): boolean {
  let found = false
  readXml(manifest, opendocument, { open: (name) => { found ||= name === 'manifest:encryption-data' || name === 'manifest:encrypted-key' }, close: () => {}, text: () => {} })
  return found
}

/**
 * Hears styles, and the running heads among them.
 *
 * @param automatic whether the styles that the program named itself count: those of `styles.xml` belong to its running heads, and have the names of others
 */
function styleReader(styles: Styles, left: LeftOut, automatic: boolean): XmlHandler {
  let depth = 0
  let skipped = 0
  let head: { readonly is: 'head' | 'foot'; readonly depth: number; hasWords: boolean } | undefined
  return {
    open: (name, attributes) => {
      depth++
      if (skipped > 0) return
      if (name === 'office:body' || (name === 'office:automatic-styles' && !automatic)) skipped = depth
      else if (!head && /^style:(?:header|footer)(?:-left|-first)?$/.test(name)) head = { is: name.startsWith('style:header') ? 'head' : 'foot', depth, hasWords: false }
      else styles.open(name, attributes)
    },
    close: (name) => {
      const at = depth--
      if (skipped > 0) {
        if (at === skipped) skipped = 0
        return
      }
      if (head && at === head.depth) {
        if (head.hasWords) left.add(head.is)
        head = undefined
      } else styles.close(name)
    },
    text: (words) => {
      if (head && words.trim() !== '') head.hasWords = true
    },
  }
}

/** Lets a reader of properties hear what stands in a flat document's own part for them: its comments have creators too. */
function metaOnly(reader: ReturnType<typeof propertyReader>): XmlHandler {
  let isIn = false
  return {
    open: (name) => {
      if (name === 'office:meta') isIn = true
      else if (isIn) reader.open(name)
    },
    close: (name) => {
      if (name === 'office:meta') isIn = false
      else if (isIn) reader.close(name)
    },
    text: (words) => {
      if (isIn) reader.text(words)
    },
  }
}

/** Lets several hear one document. */
function both(...handlers: readonly XmlHandler[]): XmlHandler {
  return {
    open: (name, attributes) => { for (const each of handlers) each.open(name, attributes) },
    close: (name) => { for (const each of handlers) each.close(name) },
    text: (words) => { for (const each of handlers) each.text(words) },
  }
}
