import type { Metadata } from '../../model/reading.ts'
import { type Codec, documentOrigin } from '../document.ts'
import { linkTarget } from '../html/attributes.ts'
import { lostParts, partFindings, unreadable } from '../office/codec-findings.ts'
import { Flow } from '../office/flow.ts'
import { LeftOut } from '../office/left-out.ts'
import { readProperties } from '../office/properties.ts'
import { readXml } from '../xml/read-xml.ts'
import { openPackage, type ZipPackage } from '../zip/open-package.ts'
import { bodyHandler } from './body.ts'
import { readNumbering } from './numbering.ts'
import { coreProperties, ooxml } from './ooxml.ts'
import { readRelationships, type Relationship, relationshipsOf } from './relationships.ts'
import { readStyles } from './styles.ts'

/**
 * Reads a Word document (ECMA-376, transitional or strict): its final text, with headings, emphasis, alignment, lists, tables as lines,
 * boxes and notes. Nothing that it refers to is fetched, and no file that is embedded in it is opened.
 */
export const readDocx: Codec = async (bytes) => {
  const zip = await openPackage(bytes)
  if ('code' in zip) return unreadable(zip, 'it is no whole zip')
  const main = await mainPart(zip)
  const document = main === undefined ? undefined : await zip.read(main)
  if (main === undefined || !document) return unreadable(zip.findings.at(-1), 'the part with its words is missing')
  const related = await relationships(zip, main)
  const part = async (type: string): Promise<Uint8Array | undefined> => {
    const name = related.find((each) => each.type === type)?.part
    return name === undefined || name === main ? undefined : zip.read(name)
  }
  const left = new LeftOut()
  countNames(zip.names, left)
  const [stylesPart, numberingPart] = [await part('styles'), await part('numbering')]
  const styles = readStyles(stylesPart)
  const numbering = readNumbering(numberingPart)
  const context = { flow: new Flow(), left, styles, numbering, notes: new Map<string, number>() }
  const read = readXml(document, ooxml, bodyHandler(context, linksOf(related)))
  const findings = partFindings(main, read)
  if (stylesPart) findings.push(...partFindings('styles', styles.read))
  if (numberingPart) findings.push(...partFindings('numbering', numbering.read))
  for (const kind of ['footnote', 'endnote'] as const) {
    const name = related.find(({ type }) => type === `${kind}s`)?.part
    const notes = context.notes.size > 0 && name !== undefined && name !== main ? await zip.read(name) : undefined
    if (notes) findings.push(...partFindings(name as string, readXml(notes, ooxml, bodyHandler(context, linksOf(await relationships(zip, name as string)), kind))))
  }
  const comments = await part('comments')
  if (comments) readXml(comments, ooxml, { open: (name, attributes) => { if (name === 'w:comment') left.comment(attributes.get('w:author') ?? '') }, close: () => {}, text: () => {} })
  const { text, blocks, marks, furniture } = context.flow.finish()
  if (text === '' && read.defect !== undefined) return { refused: 'document-unreadable', detail: `${main}: ${read.defect}` }
  return {
    text, blocks, marks, furniture,
    metadata: await metadataOf(zip, styles.language),
    origins: text === '' ? [] : [{ ...documentOrigin(), part: main }],
    findings: [...findings, ...lostParts(zip.findings), ...left.findings()],
  }
}

/** The part with the words: what the package says, or else where Word puts it. */
async function mainPart(zip: ZipPackage): Promise<string | undefined> {
  const stated = (await relationships(zip, '')).find(({ type }) => type === 'officeDocument')?.part
  if (stated !== undefined && zip.names.includes(stated)) return stated
  return zip.names.find((name) => /^word\/document\d{0,3}\.xml$/i.test(name))
}

async function relationships(zip: ZipPackage, part: string): Promise<readonly Relationship[]> {
  const bytes = await zip.read(relationshipsOf(part))
  return bytes ? readRelationships(bytes, part) : []
}

function linksOf(related: readonly Relationship[]): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  for (const { id, type, outside } of related) if (type === 'hyperlink' && linkTarget(outside) !== undefined) links.set(id, outside as string)
  return links
}

/** Names what is in the package and never opened. */
function countNames(names: readonly string[], left: LeftOut): void {
  for (const name of names) {
    if (/^word\/header\d*\.xml$/i.test(name)) left.add('head')
    else if (/^word\/footer\d*\.xml$/i.test(name)) left.add('foot')
    else if (/\/vbaProject\.bin$/i.test(name)) left.add('macro')
    else if (/\/embeddings\/[^/]+$/i.test(name)) left.add('package')
  }
}

async function metadataOf(zip: ZipPackage, language: string | undefined): Promise<readonly Metadata[]> {
  const name = (await relationships(zip, '')).find(({ type }) => type === 'core-properties')?.part ?? 'docProps/core.xml'
  const bytes = await zip.read(name)
  const stated = bytes ? readProperties(bytes, 'docx', ooxml, coreProperties) : []
  return language === undefined ? stated : [...stated, { path: 'docx lang', words: language }]
}
