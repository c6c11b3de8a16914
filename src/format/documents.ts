import type { Codec } from './document.ts'
import type { DocumentFormat } from './formats.ts'

/** Forms that have a codec; text and web pages are read by intake itself, which knows how their characters lie in the bytes. */
export type CodecFormat = Exclude<DocumentFormat, 'text' | 'html'>

/** The codec of each form. Loaded when the first document of its form is met: most heaps hold few of them. */
export const codecs: Readonly<Record<CodecFormat, () => Promise<Codec>>> = {
  markdown: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  doc: async () => (await import('./doc/read-doc.ts')).readDoc,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  odt: async () => (await import('./odt/read-odt.ts')).readOdt,
  epub: async () => (await import('./epub/read-epub.ts')).readEpub,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  mail: async () => (await import('./mail/read-mail.ts')).readMail,
}
