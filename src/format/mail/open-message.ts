import { useOf } from './attachments.ts'
import { fieldOf, type Head, readHead } from './head.ts'
import { withLineFeeds } from './lines.ts'
import { fieldsOf, type Part, splitParts } from './parts.ts'
import { type Block, findBlocks } from './uuencode.ts'

/** A message with its parts told apart. `texts`: its own words, in order; `attachments`: files that came with it; `blocks`: those among the lines of a text. */
export type Message = {
  readonly bytes: Uint8Array
  readonly head: Head
  readonly texts: readonly Part[]
  readonly attachments: readonly Part[]
  /** How many parts say something to a program only. */
  readonly forPrograms: number
  readonly isDigest: boolean
  readonly trouble: readonly string[]
}

/** Opens a message. Its bytes may change on the way: line ends of an old Macintosh, and signs that an archive of web pages had escaped. */
export function openMessage(given: Uint8Array): Message {
  const fed = withLineFeeds(given)
  const bytes = isEscaped(readHead(fed, 0, fed.length)) ? unescaped(fed) : fed
  const { parts, trouble } = splitParts(bytes)
  const texts: Part[] = []
  const attachments: Part[] = []
  let forPrograms = 0
  for (const part of parts) {
    const sameChoice = part.alternative !== undefined && texts.at(-1)?.alternative === part.alternative
    const use = part.holds ? 'nothing' : useOf(part, fieldsOf(bytes, part), texts.length === 0 || sameChoice)
    if (use === 'text') texts.push(part)
    else if (use === 'attachment') attachments.push(part)
    else if (!part.holds) forPrograms++
  }
  return { bytes, head: fieldsOf(bytes, parts[0] as Part).head, texts, attachments, forPrograms, isDigest: attachments.some(({ inDigest }) => inDigest), trouble }
}

/** The uuencoded files in a text that has no transfer encoding. */
export function blocksIn({ bytes }: Message, { from, to }: Part): readonly Block[] {
  return findBlocks(bytes.subarray(from, to))
}

/** Whether somebody saved the message out of a web page, as those who saved Yahoo Groups did: `From: Jane &lt;jane@example.org&gt;`. */
export function isEscaped(head: Head): boolean {
  return ['from', 'message-id'].some((name) => /&lt;.{0,300}&gt;/.test(fieldOf(head, name).slice(0, 1000)))
}

/** Whether words that say nothing of their form begin as a web page does. */
export function looksLikePage(opening: string): boolean {
  return /^\s{0,200}<(?:!doctype\s+html|html|head|body|p|div|table|center|font|h[1-6])\b/i.test(opening)
}

const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&#34;': '"' }

function unescaped(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replace(/&(?:lt|gt|amp|quot|#3[49]);/g, (sign) => signs[sign] as string), 'latin1')
}
