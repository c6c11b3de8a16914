import type { CodecTools } from '../document.ts'
import { type ContainerItem, type ContainerLimits, type Unpacker, whole } from '../container.ts'
import type { Finding } from '../../model/finding.ts'
import type { Metadata } from '../../model/reading.ts'
import { attachmentName, safeName } from './attachments.ts'
import { coverOf, letterWords } from './covering-letter.ts'
import { fieldOf } from './head.ts'
import { blocksIn, type Message, openMessage } from './open-message.ts'
import { fieldsOf } from './parts.ts'
import { isEncoded, transferDecoded } from './transfer.ts'
import { fieldWords } from './words.ts'

/** The name under which a message lies beside its attachments. */
const ownName = 'message.eml'

/**
 * Unpacks a message with attachments: first the message itself, to be read for its words, then each attachment, decoded, under its own name made safe. The
 * messages of a digest come out one by one, without the digest around them.
 */
export const readMessage: Unpacker = async function* (source, limits) {
  if (source.sizeBytes > limits.nestedBytes) {
    yield whole('too-large', `a message of ${source.sizeBytes} bytes`)
    return
  }
  const message = openMessage(source.read(0, source.sizeBytes))
  const { bytes, attachments, isDigest, texts, trouble } = message
  const letter = letterWords(message, (part) => decodeName(part).text)
  const files = [...attachments.map((part, at) => attachmentName(part, fieldsOf(bytes, part), at + 1, decodeName)), ...texts.flatMap((part) => (isEncoded(fieldsOf(bytes, part).encoding) ? [] : blocksIn(message, part).map(({ name }) => fieldWords(name, decodeName))))]
  const cover = isDigest ? [] : coverOf(letter, files)
  const metadata = [...metadataOf(message), ...(isDigest ? [] : letter)]
  let members = 0
  const item = (name: string, content: Uint8Array, more: { readonly isText: boolean; readonly findings?: readonly Finding[]; readonly isDocument?: boolean }): ContainerItem => {
    const findings = more.findings ?? []
    return sized(name, content, more.isText, limits) ?? { is: 'member', name, nameBytes: Buffer.from(name), bytes: content, findings, ...(more.isDocument ? { isDocument: true, metadata: cover } : { metadata }) }
  }
  const isFull = (): boolean => members++ >= limits.members
  if (trouble.length > 0) yield whole('document-damaged', trouble.join(', '))
  if (isDigest) yield whole('message-parts-left-out', 'the head of the digest, its list of contents and its foot')
  else if (texts.some(({ from, to }) => holdsWords(bytes, from, to)) && !isFull()) yield item(ownName, source.read(0, source.sizeBytes), { isText: texts.length <= 1 && attachments.length === 0, isDocument: true })

  for (const part of texts) {
    if (isEncoded(fieldsOf(bytes, part).encoding)) continue
    for (const block of blocksIn(message, part)) {
      if (isFull()) return yield whole('container-expands', `more than ${limits.members} members`)
      const name = safeName(fieldWords(block.name, decodeName)) || `part-${members}.bin`
      yield item(name, block.bytes, { isText: false, findings: block.isWhole ? [] : [{ code: 'document-damaged', detail: 'the uuencoded file breaks off' }] })
    }
  }
  let number = 0
  for (const part of attachments) {
    if (isFull()) return yield whole('container-expands', `more than ${limits.members} members`)
    number++
    const fields = fieldsOf(bytes, part)
    const { encoding } = fields
    const name = isDigest && part.inDigest ? `${String(number).padStart(4, '0')}.eml` : attachmentName(part, fields, number, decodeName)
    yield item(name, isEncoded(encoding) ? transferDecoded(bytes.subarray(part.from, part.to), encoding) : bytes.subarray(part.from, part.to), { isText: part.type.startsWith('text/') })
  }
}

/** Who sent an attachment and when, for the reading of it. */
function metadataOf({ head }: Message): readonly Metadata[] {
  return (['from', 'subject', 'date', 'message-id'] as const).flatMap((name) => {
    const words = fieldWords(fieldOf(head, name), decodeName).slice(0, 1000)
    return words === '' ? [] : [{ path: `mail ${name}`, words }]
  })
}

function sized(name: string, bytes: Uint8Array, isText: boolean, { memberBytes, nestedBytes, left }: ContainerLimits): ContainerItem | undefined {
  const named = { is: 'refused' as const, name, nameBytes: Buffer.from(name) }
  if (bytes.length > (isText ? memberBytes : nestedBytes)) return { ...named, finding: { code: 'too-large', detail: `${bytes.length} bytes` } }
  return bytes.length > left() ? { ...named, finding: { code: 'container-expands', detail: `${bytes.length} bytes, ${left()} left` } } : undefined
}

/** Names are short, and say themselves what they are in: what does not is UTF-8 or Latin-1. */
const decodeName: CodecTools['decode'] = (bytes) => {
  const utf8 = Buffer.from(bytes).toString('utf8')
  return { text: utf8.includes('\ufffd') ? Buffer.from(bytes).toString('latin1') : utf8, encoding: '', findings: [] }
}

function holdsWords(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) > 32) return true
  return false
}

