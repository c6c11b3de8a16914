import type { Format } from '../model/reading.ts'

/** Forms of container: what comes out of them is members, each read for what it is. */
export const containers = ['zip', 'tar', 'gzip', 'archive', 'mbox', 'message', 'efiction'] as const
export type ContainerFormat = (typeof containers)[number]

/** A document that is read, as `detect` names it. */
export type DocumentFormat = Exclude<Format, 'none'>

/** What a person may know of a form: what comes through, and what does not. `docs/formats.md` is made of it. */
export type FormatRow = { readonly name: string; readonly is: 'document' | 'container'; readonly from: string; readonly kept: string; readonly not: string }

/** All forms that are read, by the name that `detect` gives them. */
export const formatRows: Readonly<Record<DocumentFormat | ContainerFormat, FormatRow>> = {
  text: { name: 'plain text', is: 'document', from: '', kept: '', not: '' },
  html: { name: 'web page', is: 'document', from: '', kept: '', not: '' },
  markdown: { name: 'Markdown', is: 'document', from: '', kept: '', not: '' },
  rtf: { name: 'RTF', is: 'document', from: '', kept: '', not: '' },
  doc: { name: 'Word (DOC)', is: 'document', from: '', kept: '', not: '' },
  docx: { name: 'Word (DOCX)', is: 'document', from: '', kept: '', not: '' },
  odt: { name: 'OpenDocument text (ODT)', is: 'document', from: '', kept: '', not: '' },
  epub: { name: 'EPUB', is: 'document', from: '', kept: '', not: '' },
  pdf: { name: 'PDF', is: 'document', from: '', kept: '', not: '' },
  mail: { name: 'message', is: 'document', from: '', kept: '', not: '' },
  zip: { name: 'zip', is: 'container', from: '', kept: '', not: '' },
  tar: { name: 'tar', is: 'container', from: '', kept: '', not: '' },
  gzip: { name: 'gzip', is: 'container', from: '', kept: '', not: '' },
  archive: { name: '7z, RAR and others', is: 'container', from: '', kept: '', not: '' },
  mbox: { name: 'mailbox (mbox)', is: 'container', from: '', kept: '', not: '' },
  message: { name: 'message with attachments', is: 'container', from: '', kept: '', not: '' },
  efiction: { name: 'eFiction database', is: 'container', from: '', kept: '', not: '' },
}

/** Whether a form is one that members come out of. */
export function isContainer(format: string | object): format is ContainerFormat {
  return (containers as readonly unknown[]).includes(format)
}

/** What a form is called on a page. */
export function formatName(format: Format): string {
  return format === 'none' ? 'not read' : formatRows[format].name
}
