import type { ContainerFormat, DocumentFormat } from '../format/formats.ts'
import { isTar } from '../format/tar/tar-header.ts'

/**
 * A form of file that is no text, and how its first bytes look. `at`: where they stand; `weak`: also the start of some text, so that zero
 * bytes must follow; `reads`: what reads it, where something does.
 */
type Form = { readonly kind: string; readonly magic: string; readonly at?: number; readonly weak?: boolean; readonly reads?: DocumentFormat | ContainerFormat }

/** Forms that are known by their bytes. `magic` is written in Latin-1, a byte a character. */
const forms: readonly Form[] = [
  { kind: 'JPEG picture', magic: '\xff\xd8\xff' },
  { kind: 'PNG picture', magic: '\x89PNG\r\n' },
  { kind: 'GIF picture', magic: 'GIF87a' },
  { kind: 'GIF picture', magic: 'GIF89a' },
  { kind: 'TIFF picture', magic: 'II*\0' },
  { kind: 'TIFF picture', magic: 'MM\0*' },
  { kind: 'BMP picture', magic: 'BM', weak: true },
  { kind: 'icon', magic: '\0\0\x01\0' },
  { kind: 'DjVu document', magic: 'AT&TFORM' },
  { kind: 'PDF document', magic: '%PDF-', reads: 'pdf' },
  { kind: 'PostScript document', magic: '%!PS' },
  { kind: 'RTF document', magic: '{\\rtf', reads: 'rtf' },
  { kind: 'Word document (DOC)', magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', reads: 'doc' },
  { kind: 'Word document (DOC)', magic: '\xdb\xa5-\0', reads: 'doc' },
  { kind: 'Word document (DOC)', magic: '1\xbe\0\0', reads: 'doc' },
  { kind: 'WordPerfect document', magic: '\xffWPC' },
  { kind: 'Windows Write document', magic: '2\xbe\0\0' },
  { kind: 'MOBI book', magic: 'BOOKMOBI', at: 60 },
  { kind: 'PalmDOC book', magic: 'TEXtREAd', at: 60 },
  { kind: 'Microsoft Reader book', magic: 'ITOLITLS' },
  { kind: 'compiled help', magic: 'ITSF' },
  { kind: 'gzip archive', magic: '\x1f\x8b\x08', reads: 'gzip' },
  { kind: 'compress archive', magic: '\x1f\x9d', reads: 'gzip' },
  { kind: 'bzip2 archive', magic: '1AY&SY', at: 4, reads: 'archive' },
  { kind: 'xz archive', magic: '\xfd7zXZ', reads: 'archive' },
  { kind: 'zstd archive', magic: '\x28\xb5\x2f\xfd', reads: 'gzip' },
  { kind: '7z archive', magic: '7z\xbc\xaf\x27\x1c', reads: 'archive' },
  { kind: 'RAR archive', magic: 'Rar!\x1a\x07', reads: 'archive' },
  { kind: 'tar archive', magic: 'ustar', at: 257, reads: 'tar' },
  { kind: 'cabinet archive', magic: 'MSCF\0', reads: 'archive' },
  { kind: 'LHA archive', magic: '-lh', at: 2, weak: true, reads: 'archive' },
  { kind: 'ARJ archive', magic: '\x60\xea' },
  { kind: 'StuffIt archive', magic: 'SIT!', weak: true },
  { kind: 'MP3 sound', magic: 'ID3', weak: true },
  { kind: 'Ogg sound', magic: 'OggS\0' },
  { kind: 'FLAC sound', magic: 'fLaC\0' },
  { kind: 'MIDI sound', magic: 'MThd\0' },
  { kind: 'RIFF sound or film', magic: 'RIFF', weak: true },
  { kind: 'film', magic: 'ftyp', at: 4, weak: true },
  { kind: 'program (ELF)', magic: '\x7fELF' },
  { kind: 'program (Windows)', magic: 'MZ', weak: true },
  { kind: 'program (Java)', magic: '\xca\xfe\xba\xbe' },
  { kind: 'program (WebAssembly)', magic: '\0asm' },
  { kind: 'SQLite database', magic: 'SQLite format 3\0' },
  { kind: 'property list', magic: 'bplist00' },
  { kind: 'font', magic: 'wOFF', weak: true },
]

/** RTF behind blanks, or the mark of UTF-8, which programs that save "text" put before it. */
const late = /^(?:\xef\xbb\xbf)?\s{0,200}\{\\rtf/

// No magic stands beyond the head of a tar archive.
const head = 512

/** The form of the file by its first bytes; `undefined` when they are no known form's. */
export function formOf(bytes: Uint8Array): Form | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, head)).toString('latin1')
  return forms.find(({ magic, at = 0, weak }) => start.startsWith(magic, at) && (!weak || start.includes('\0'))) ?? (late.test(start) ? { kind: 'RTF document', magic: '', reads: 'rtf' } : isTar(bytes) ? { kind: 'tar archive', magic: '', reads: 'tar' } : isFlatOpenDocument(bytes, start) ? { kind: 'OpenDocument text (flat)', magic: '', reads: 'odt' } : undefined)
}

// The root names some thirty namespaces before it says what it is.
const rootBytes = 8192

/** Whether the file is an OpenDocument text that is one XML document and no zip. */
function isFlatOpenDocument(bytes: Uint8Array, start: string): boolean {
  if (!/^(?:\xef\xbb\xbf)?\s{0,20}<\?xml/.test(start)) return false
  const root = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, rootBytes)).toString('latin1')
  return root.includes('<office:document') && root.includes('office:mimetype="application/vnd.oasis.opendocument.text')
}

/** Whether a PDF begins behind bytes that are not its own: a Macintosh's header, a server's. Its readers look for it so far in. */
export function isLatePdf(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = buffer.subarray(0, 1024).indexOf('%PDF-1.')
  return at > 0 && buffer.subarray(at, at + 65_536).includes(' obj') && buffer.subarray(at).includes('endobj')
}

/** A document that is a zip file by its clothes. */
type Package = Pick<Form, 'kind' | 'reads'>

/** Documents that are zip files by their clothes, known by their first member or by the members they must have. */
const packages: readonly (Package & { readonly member: RegExp })[] = [
  { kind: 'EPUB book', reads: 'epub', member: /^mimetypeapplication\/epub\+zip/ },
  { kind: 'OpenDocument text (ODT)', reads: 'odt', member: /^mimetypeapplication\/vnd\.oasis\.opendocument\.text/ },
  { kind: 'OpenOffice.org text (SXW)', reads: 'odt', member: /^mimetypeapplication\/vnd\.sun\.xml\.writer(?!\.math)/ },
  { kind: 'OpenDocument file', member: /^mimetypeapplication\/vnd\.(?:oasis\.opendocument|sun\.xml)/ },
]

/**
 * What kind of document a zip file is, if it is one: EPUB, ODT, DOCX, XLSX, PPTX, JAR and others are read, where they are, by codecs
 * of their own and are never unpacked as a container of stories.
 */
export function packageOf(bytes: Uint8Array): Package | undefined {
  if (bytes.length < 34) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const nameLength = view.getUint16(26, true)
  const extraLength = view.getUint16(28, true)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = buffer.toString('latin1', 30, Math.min(bytes.length, 30 + nameLength))
  const content = buffer.toString('latin1', 30 + nameLength + extraLength, Math.min(bytes.length, 30 + nameLength + extraLength + 80))
  const known = packages.find(({ member }) => member.test(name + content))
  if (known) return known
  // The central directory at the end names all members.
  const tail = buffer.toString('latin1', Math.max(0, bytes.length - 65_536))
  if (name === '[Content_Types].xml' || tail.includes('[Content_Types].xml')) {
    if (tail.includes('word/document')) return { kind: 'Word document (DOCX)', reads: 'docx' }
    if (tail.includes('xl/workbook')) return { kind: 'Excel workbook (XLSX)' }
    if (tail.includes('ppt/presentation')) return { kind: 'PowerPoint presentation (PPTX)' }
    if (name === '[Content_Types].xml') return { kind: 'Office document' }
  }
  // A package without its list of types, or an OpenDocument text whose type is not its first member.
  if (/^(?:_rels|word|docProps|customXml)\//.test(name) && tail.includes('word/document.xml')) return { kind: 'Word document (DOCX)', reads: 'docx' }
  if (/^(?:META-INF\/|Thumbnails\/|Configurations2\/|mimetype|(?:content|styles|meta|settings)\.xml)/.test(name) && tail.includes('content.xml') && tail.includes('META-INF/manifest.xml')) return { kind: 'OpenDocument text (ODT)', reads: 'odt' }
  if (tail.includes('META-INF/container.xml')) return { kind: 'EPUB book', reads: 'epub' }
  if (tail.includes('META-INF/MANIFEST.MF')) return { kind: 'program (Java)' }
  return undefined
}
