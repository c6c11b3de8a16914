/** A form of file that is no text, and how its first bytes look. `at`: where they stand; `weak`: also the start of some text, so that zero bytes must follow. */
export type Form = { readonly kind: string; readonly magic: string; readonly at?: number; readonly weak?: boolean }

/** Forms that are known by their bytes. `magic` is written in Latin-1, a byte a character. */
export const forms: readonly Form[] = [
  { kind: 'JPEG picture', magic: '\xff\xd8\xff' },
  { kind: 'PNG picture', magic: '\x89PNG\r\n' },
  { kind: 'GIF picture', magic: 'GIF87a' },
  { kind: 'GIF picture', magic: 'GIF89a' },
  { kind: 'TIFF picture', magic: 'II*\0' },
  { kind: 'TIFF picture', magic: 'MM\0*' },
  { kind: 'BMP picture', magic: 'BM', weak: true },
  { kind: 'icon', magic: '\0\0\x01\0' },
  { kind: 'DjVu document', magic: 'AT&TFORM' },
  { kind: 'PDF document', magic: '%PDF-' },
  { kind: 'PostScript document', magic: '%!PS' },
  { kind: 'RTF document', magic: '{\\rtf' },
  { kind: 'Word document (DOC)', magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'Word document (DOC)', magic: '\xdb\xa5-\0' },
  { kind: 'Word document (DOC)', magic: '1\xbe\0\0' },
  { kind: 'WordPerfect document', magic: '\xffWPC' },
  { kind: 'Windows Write document', magic: '2\xbe\0\0' },
  { kind: 'MOBI book', magic: 'BOOKMOBI', at: 60 },
  { kind: 'PalmDOC book', magic: 'TEXtREAd', at: 60 },
  { kind: 'Microsoft Reader book', magic: 'ITOLITLS' },
  { kind: 'compiled help', magic: 'ITSF' },
  { kind: 'gzip archive', magic: '\x1f\x8b\x08' },
  { kind: 'compress archive', magic: '\x1f\x9d' },
  { kind: 'bzip2 archive', magic: 'BZh', weak: true },
  { kind: 'xz archive', magic: '\xfd7zXZ' },
  { kind: 'zstd archive', magic: '\x28\xb5\x2f\xfd' },
  { kind: '7z archive', magic: '7z\xbc\xaf\x27\x1c' },
  { kind: 'RAR archive', magic: 'Rar!\x1a\x07' },
  { kind: 'tar archive', magic: 'ustar', at: 257 },
  { kind: 'cabinet archive', magic: 'MSCF\0' },
  { kind: 'LHA archive', magic: '-lh', at: 2, weak: true },
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

// No magic stands beyond the head of a tar archive.
const head = 512

/** The form of the file by its first bytes; `undefined` when they are no known form's. */
export function formOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, head)).toString('latin1')
  for (const { kind, magic, at = 0, weak } of forms) {
    if (start.startsWith(magic, at) && (!weak || start.includes('\0'))) return kind
  }
  return undefined
}

/** Documents that are zip files by their clothes, known by their first member or by the members they must have. */
const packages: readonly { readonly kind: string; readonly member: RegExp }[] = [
  { kind: 'EPUB book', member: /^mimetypeapplication\/epub\+zip/ },
  { kind: 'OpenDocument text (ODT)', member: /^mimetypeapplication\/vnd\.oasis\.opendocument\.text/ },
  { kind: 'OpenDocument file', member: /^mimetypeapplication\/vnd\.(?:oasis\.opendocument|sun\.xml)/ },
]

/**
 * What kind of document a zip file is, if it is one: EPUB, ODT, DOCX, XLSX, PPTX, JAR and others are read, where they are, by codecs
 * of their own and are never unpacked as a container of stories.
 */
export function packageOf(bytes: Uint8Array): string | undefined {
  if (bytes.length < 34) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const nameLength = view.getUint16(26, true)
  const extraLength = view.getUint16(28, true)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = buffer.toString('latin1', 30, Math.min(bytes.length, 30 + nameLength))
  const content = buffer.toString('latin1', 30 + nameLength + extraLength, Math.min(bytes.length, 30 + nameLength + extraLength + 80))
  for (const { kind, member } of packages) if (member.test(name + content)) return kind
  // The central directory at the end names all members.
  const tail = buffer.toString('latin1', Math.max(0, bytes.length - 65_536))
  if (name === '[Content_Types].xml' || tail.includes('[Content_Types].xml')) {
    if (tail.includes('word/document')) return 'Word document (DOCX)'
    if (tail.includes('xl/workbook')) return 'Excel workbook (XLSX)'
    if (tail.includes('ppt/presentation')) return 'PowerPoint presentation (PPTX)'
    if (name === '[Content_Types].xml') return 'Office document'
  }
  if (tail.includes('META-INF/container.xml')) return 'EPUB book'
  if (tail.includes('META-INF/MANIFEST.MF')) return 'program (Java)'
  return undefined
}
