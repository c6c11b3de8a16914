import type { Finding } from '../../model/finding.ts'
import type { Block, Mark } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { type Codec, type CodecTools, documentOrigin } from '../document.ts'
import { readHtml } from '../html/read-html.ts'
import { attachmentName } from './attachments.ts'
import { unflowed } from './flowed.ts'
import { fieldOf, type Head, shownFields } from './head.ts'
import { blocksIn, looksLikePage, type Message, openMessage } from './open-message.ts'
import { parameterWords } from './parameters.ts'
import { fieldsOf, type Part } from './parts.ts'
import { isEncoded, transferDecoded } from './transfer.ts'
import { fieldWords } from './words.ts'

/** A text part read: its words, and its blocks and marks where it was a page. */
type Piece = { readonly text: string; readonly blocks?: readonly Block[]; readonly marks: readonly Mark[]; readonly furniture: readonly Span[]; readonly findings: readonly Finding[] }

/** What was left out of a message, as a finding says it. */
type LeftOut = string[]

/** As many attachments as a finding names. */
const mostNamed = 20
/** A plain text that holds less than this share of the page beside it is a stub: "Your program cannot show this message". */
const stubShare = 0.25

/** Reads one message: the lines of its head that a reader needs, a blank line, and its words. Attachments are named; what unpacks them is `readMessage`. */
export const readMail: Codec = async (given, tools) => {
  const message = openMessage(given)
  const leftOut: LeftOut = []
  const pieces = piecesOf(message, tools, leftOut)
  const [first] = message.texts
  const charset = first && parameterWords(fieldsOf(message.bytes, first).content, 'charset', tools.decode)
  const top = headText(message.head, tools.decode, charset)
  if (top === '' && pieces.every(({ text }) => text.trim() === '')) return { refused: 'no-prose', detail: 'a message without words' }
  named(message, tools, leftOut)
  const { text, blocks, marks, furniture } = joined(top, pieces)
  const findings: Finding[] = distinct(pieces.flatMap((piece) => piece.findings))
  if (leftOut.length > 0) findings.push({ code: 'message-parts-left-out', detail: leftOut.join(', ') })
  if (message.trouble.length > 0) findings.push({ code: 'document-damaged', detail: message.trouble.join(', ') })
  const metadata = fieldOf(message.head, 'message-id') === '' ? [] : [{ path: 'mail message-id', words: fieldWords(fieldOf(message.head, 'message-id'), tools.decode).slice(0, 500) }]
  return { text, ...(blocks && { blocks }), marks, metadata, furniture, origins: [documentOrigin()], findings }
}

/** The fields of a head that a reader needs, decoded, a line each. */
function headText(head: Head, decode: CodecTools['decode'], charset?: string): string {
  const shown: ReadonlySet<string> = new Set(shownFields)
  return head.fields.filter(({ name, value }) => shown.has(name) && value !== '').map(({ written, value }) => `${written}: ${fieldWords(value, decode, charset)}`).join('\n')
}

function piecesOf(message: Message, tools: CodecTools, leftOut: LeftOut): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < message.texts.length; at++) {
    const part = message.texts[at] as Part
    const choices = [part]
    while (part.alternative !== undefined && message.texts[at + 1]?.alternative === part.alternative) choices.push(message.texts[++at] as Part)
    pieces.push(...(choices.length > 1 ? chosen(message, choices, tools, leftOut) : [pieceOf(message, part, tools, leftOut)]))
  }
  return pieces
}

/** Of the same words in two forms the plain one, unless it says nothing. */
function chosen(message: Message, choices: readonly Part[], tools: CodecTools, leftOut: LeftOut): readonly Piece[] {
  const plains = choices.filter(({ type }) => !isPage(type)).map((part) => pieceOf(message, part, tools, leftOut))
  const pages = choices.filter(({ type }) => isPage(type))
  if (pages.length === 0) return plains
  const length = (all: readonly Piece[]): number => all.reduce((sum, { text }) => sum + text.trim().length, 0)
  // What is long enough is no stub, whatever the page says.
  if (length(plains) < 2000) {
    const read = pages.map((part) => pieceOf(message, part, tools, leftOut))
    if (length(plains) < length(read) * stubShare) {
      if (length(plains) > 0) leftOut.push('a stub of the text without form')
      return read
    }
  }
  leftOut.push('the same text as a web page')
  return plains
}

function isPage(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml'
}

function pieceOf(message: Message, part: Part, { decode }: CodecTools, leftOut: LeftOut): Piece {
  const { head, content, encoding } = fieldsOf(message.bytes, part)
  const raw = message.bytes.subarray(part.from, part.to)
  const bytes = isEncoded(encoding) ? transferDecoded(raw, encoding) : withoutFiles(message, part, raw, leftOut)
  const stated = parameterWords(content, 'charset', decode)
  const { text: decoded, findings } = decode(bytes, stated)
  if (isPage(part.type) || (fieldOf(head, 'content-type') === '' && looksLikePage(decoded.slice(0, 400)))) {
    const page = readHtml(decoded)
    return { ...page, findings: [...findings, ...page.findings] }
  }
  const isFlowed = /^flowed$/i.test(content.all.get('format') ?? '')
  const text = isFlowed ? unflowed(decoded, /^yes$/i.test(content.all.get('delsp') ?? '')) : decoded
  return { text: withoutYenc(text, leftOut), marks: [], furniture: [], findings }
}

/** A text without the files that were put among its lines. */
function withoutFiles(message: Message, part: Part, raw: Uint8Array, leftOut: LeftOut): Uint8Array {
  const blocks = blocksIn(message, part)
  if (blocks.length === 0) return raw
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { from, to, name } of blocks) {
    pieces.push(raw.subarray(at, from))
    if (leftOut.length < mostNamed) leftOut.push(`attachment ${printable(name)}`)
    at = to
  }
  return Buffer.concat([...pieces, raw.subarray(at)])
}

/** A text without what yEnc put among its lines: bytes that are no characters, and mostly the piece of a file. */
function withoutYenc(text: string, leftOut: LeftOut): string {
  let [kept, at] = ['', 0]
  for (let start = yencFrom(text, 0); start >= 0; start = yencFrom(text, at)) {
    const last = text.indexOf('\n=yend ', start)
    if (last < 0) break
    const end = text.indexOf('\n', last + 1)
    const name = / name=([^\n]{1,200})/.exec(text.slice(start, start + 400))?.[1]
    if (leftOut.length < mostNamed) leftOut.push(`a yEnc file${name ? `, ${printable(name)}` : ''}`)
    kept += text.slice(at, start)
    at = end < 0 ? text.length : end + 1
  }
  return kept + text.slice(at)
}

function yencFrom(text: string, from: number): number {
  const found = from === 0 && text.startsWith('=ybegin ') ? 0 : text.indexOf('\n=ybegin ', Math.max(0, from - 1))
  return found > 0 || (found === 0 && text[0] === '\n') ? found + 1 : found
}

function printable(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 100)
}

function named({ bytes, attachments, forPrograms }: Message, { decode }: CodecTools, leftOut: LeftOut): void {
  attachments.slice(0, mostNamed).forEach((part, at) => leftOut.push(`attachment ${attachmentName(part, fieldsOf(bytes, part), at + 1, decode)}`))
  if (attachments.length > mostNamed) leftOut.push(`${attachments.length - mostNamed} more attachments`)
  if (forPrograms > 0) leftOut.push(forPrograms === 1 ? 'a part for programs' : `${forPrograms} parts for programs`)
}

function joined(top: string, pieces: readonly Piece[]): { text: string; blocks?: Block[]; marks: Mark[]; furniture: Span[] } {
  const marks: Mark[] = []
  const furniture: Span[] = []
  const isPlain = pieces.every(({ blocks }) => blocks === undefined)
  if (isPlain) return { text: [top, ...pieces.map(({ text }) => text)].filter((text) => text.trim() !== '').join('\n\n'), marks, furniture }
  const blocks: Block[] = []
  const texts: string[] = []
  let length = 0
  const add = (text: string, own: readonly Block[], piece?: Piece): void => {
    if (text === '') return
    if (length > 0) {
      texts.push('\n\n')
      length += 2
    }
    const shifted = ([from, to]: Span): Span => [from + length, to + length]
    blocks.push(...own.map((block) => ({ ...block, at: shifted(block.at) })))
    marks.push(...(piece?.marks ?? []).map((mark) => ({ ...mark, at: shifted(mark.at) })))
    furniture.push(...(piece?.furniture ?? []).map(shifted))
    texts.push(text)
    length += text.length
  }
  add(top, [{ kind: 'front', at: [0, top.length] }])
  for (const piece of pieces) {
    if (piece.blocks) add(piece.text, piece.blocks, piece)
    else for (const paragraph of piece.text.split(/\n[^\S\n]*\n\s*/)) add(paragraph.trim(), [{ kind: 'paragraph', at: [0, paragraph.trim().length] }])
  }
  return { text: texts.join(''), blocks, marks, furniture }
}

function distinct(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }, at) => findings.findIndex((other) => other.code === code) === at)
}
