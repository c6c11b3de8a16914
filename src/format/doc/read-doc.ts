import type { Finding } from '../../model/finding.ts'
import { type Codec, type CodecTools, documentOrigin, type DocumentText, type Unreadable } from '../document.ts'
import { type CompoundFile, openCompound } from './compound-file.ts'
import { DocumentWalk } from './document-walk.ts'
import { type FileInformation, readInformation } from './file-information.ts'
import { readLetters, readParagraphs } from './formatting.ts'
import { readNotes } from './notes.ts'
import { joinPieces, readPieces } from './pieces.ts'
import { readStyles } from './style-sheet.ts'
import { readSummary } from './summary.ts'

/** What other programs keep in a compound file, by a stream of theirs. */
const others: readonly (readonly [stream: string, kind: string])[] = [
  ['Workbook', 'Excel workbook (XLS)'], ['Book', 'Excel workbook (XLS)'], ['PowerPoint Document', 'PowerPoint presentation (PPT)'], ['__properties_version1.0', 'Outlook message (MSG)'], ['CONTENTS', 'Works or Publisher document'],
]

const noStream = Buffer.alloc(0)

/**
 * Reads Word's binary documents: text, emphasis, headings, notes, tables as lines, tracked changes as they end, of Word 97 and later; of Word 2, 6
 * and 95 the words alone; of Word for DOS its text as plain text. Nothing that a document names is opened or run.
 */
export const readDoc: Codec = async (bytes, tools) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length > 128 && buffer.readUInt32LE(0) === 0xbe31) return readDosWord(buffer, tools)
  const compound = openCompound(bytes)
  // Word 2 has its one stream for a file.
  const stream = compound ? compound.stream('WordDocument') : buffer
  if (!stream) return otherKind(compound)
  const information = readInformation(stream)
  if (!information) return { refused: 'document-unreadable', detail: compound ? 'its main stream is damaged, or of a version that is not known' : 'the file is damaged' }
  if (information.isEncrypted) return { refused: 'document-encrypted' }
  return readWord(stream, information, compound)
}

function otherKind(compound: CompoundFile | undefined): Unreadable {
  if (!compound) return { refused: 'document-unreadable', detail: 'the file is damaged' }
  if (compound.stream('EncryptedPackage')) return { refused: 'document-encrypted' }
  const kind = others.find(([name]) => compound.stream(name) !== undefined)?.[1]
  return kind === undefined ? { refused: 'document-unreadable', detail: 'no text of Word is in it' } : { refused: 'not-text', detail: kind }
}

function readWord(stream: Buffer, information: FileInformation, compound: CompoundFile | undefined): DocumentText | Unreadable {
  const { isOld, isPieced, lengths, page } = information
  const table = isOld ? stream : (compound?.stream(information.tableStream) ?? noStream)
  const total = Object.values(lengths).reduce((sum, length) => sum + length, 0)
  const given = isPieced ? readPieces(table, information.pieces, isOld) : []
  const { text, pieces, isDamaged } = joinPieces(stream, given.length > 0 ? given : isOld || stream.length > information.textFrom ? [{ at: 0, length: total, from: information.textFrom, isWide: false }] : [], page)
  const shown = readLetters(stream, table, information.letters, pieces, text.length)
  const { marks, notes } = readNotes(table, information, text.length)
  const walk = new DocumentWalk({ text, pieces, shown, paragraphAt: readParagraphs(stream, table, information.paragraphs, pieces), meaning: readStyles(table, information.styles), notes: marks })

  let at = 0
  const next = (length: number): readonly [number, number] => {
    const from = at
    at = Math.min(text.length, at + length)
    return [from, at]
  }
  const body = next(lengths.text)
  next(lengths.footnotes)
  const heads = next(lengths.heads)
  next(lengths.macros + lengths.comments + lengths.endnotes)
  const boxes = next(lengths.boxes)
  walk.write(...body, 'text')
  walk.write(...boxes, 'text')
  for (const note of notes) walk.write(note.from, note.to, 'note', note.number)
  walk.flow.beginRunningHeads()
  walk.write(...heads, 'head')
  const isShort = text.length < lengths.text || (given.length === 0 && !isOld)
  return finish(walk, isDamaged || isShort || compound?.isDamaged() === true, readSummary(compound?.stream('\x05SummaryInformation') ?? noStream))
}

function finish({ flow, counts }: DocumentWalk, isDamaged: boolean, metadata: DocumentText['metadata']): DocumentText {
  const { text, blocks, marks, furniture, origins, contents } = flow.finish()
  const findings: Finding[] = isDamaged ? [{ code: 'document-damaged', detail: 'its tables and its text do not agree' }] : []
  const objects = [counts.pictures > 0 && `pictures and objects: ${counts.pictures}`, counts.symbols > 0 && `signs of symbol fonts: ${counts.symbols}`].filter(Boolean)
  if (objects.length > 0) findings.push({ code: 'objects-left-out', detail: objects.join(', ') })
  if (counts.deleted + counts.inserted > 0) findings.push({ code: 'changes-taken', detail: `${counts.inserted} inserted, ${counts.deleted} deleted` })
  if (counts.comments > 0) findings.push({ code: 'comments-set-apart', detail: `${counts.comments}` })
  if (counts.hidden > 0) findings.push({ code: 'hidden-text-left-out', detail: `${counts.hidden} characters` })
  if (furniture.length > contents) findings.push({ code: 'running-heads-left-out', detail: `${furniture.length - contents} places` })
  const [first] = furniture
  if (first && contents > 0) findings.push({ code: 'furniture-left-out', detail: `${contents} places`, evidence: { in: 'text', at: first } })
  return { text, blocks, marks, furniture, origins: origins.map((origin) => ({ ...origin, part: 'WordDocument' })), metadata, findings }
}

const dosHead = 128
// More of them than this in a hundred, and it is no text.
const mostControls = 5

/** Word for DOS: 128 bytes of head, then its text as it is, then tables of formatting. */
function readDosWord(buffer: Buffer, tools: CodecTools): DocumentText | Unreadable {
  const end = buffer.readUInt32LE(14)
  const isWhole = end > dosHead && end <= buffer.length
  const bytes = buffer.subarray(dosHead, isWhole ? end : buffer.length)
  const { text, findings } = tools.decode(bytes)
  // oxlint-disable-next-line no-control-regex -- these are what is meant
  const controls = text.match(/[\0-\x08\x0e-\x1e]/g)?.length ?? 0
  if (controls * 100 > text.length * mostControls) return { refused: 'document-unreadable', detail: 'no text of Word for DOS was found in it' }
  // oxlint-disable-next-line no-control-regex -- these are what is meant
  const words = text.replace(/\r\n?|[\x0b\x0c]/g, '\n').replace(/[\0-\x08\x0e-\x1f]/g, '')
  return { text: words, marks: [], metadata: [], furniture: [], origins: [documentOrigin(dosHead)], findings: [...findings, ...(isWhole ? [] : [{ code: 'document-damaged' as const, detail: 'its end is missing' }])] }
}
