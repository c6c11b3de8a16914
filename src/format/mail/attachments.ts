import type { CodecTools } from '../document.ts'
import { memberName } from '../member-name.ts'
import { parameterWords } from './parameters.ts'
import type { Part, PartFields } from './parts.ts'

/** What a part of a message is to a reader: words of the message, a file that came with it, or nothing (a holder of parts, a signature). */
type Use = 'text' | 'attachment' | 'nothing'

/** Parts that say something of the message to a program. */
const forPrograms = /^(?:application\/(?:pgp-signature|pgp-encrypted|x-pkcs7-signature|pkcs7-signature|ms-tnef)|text\/(?:x-vcard|vcard|calendar|rfc822-headers)|message\/(?:delivery-status|disposition-notification|feedback-report|external-body|partial))$/

/** What a part is to a reader. @param isFirst no text of the message was met before it */
export function useOf({ type, holds }: Part, { content, disposition }: PartFields, isFirst: boolean): Use {
  if (holds) return 'nothing'
  if (forPrograms.test(type)) return 'nothing'
  if (!/^text\/(?:plain|html|enriched|richtext|x-markdown)$|^application\/xhtml\+xml$/.test(type)) return 'attachment'
  if (disposition.value === 'attachment') return 'attachment'
  const isNamed = ['name', 'name*', 'name*0', 'name*0*'].some((name) => content.all.has(name)) || ['filename', 'filename*', 'filename*0', 'filename*0*'].some((name) => disposition.all.has(name))
  // A story that was dropped into a message beside its words; alone it is the message.
  return isNamed && !isFirst ? 'attachment' : 'text'
}

const endings: Readonly<Record<string, string>> = {
  'text/plain': 'txt', 'text/html': 'html', 'application/xhtml+xml': 'xhtml', 'application/pdf': 'pdf', 'application/rtf': 'rtf', 'text/rtf': 'rtf', 'application/msword': 'doc', 'message/rfc822': 'eml', 'message/news': 'eml', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif', 'application/zip': 'zip',
}

const longestName = 200

/** The name of an attachment: its own, made safe; else its number and what its type says. */
export function attachmentName({ type }: Part, { content, disposition }: PartFields, number: number, decode: CodecTools['decode']): string {
  const stated = parameterWords(disposition, 'filename', decode) ?? parameterWords(content, 'name', decode) ?? ''
  const ending = endings[type] ?? 'bin'
  if (ending === 'eml' && safeName(stated) === '') return `${number}.eml`
  return safeName(stated) || `part-${number}.${ending}`
}

/** The last piece of a path, without whatever could lead anywhere; may be empty. */
export function safeName(stated: string): string {
  const last = stated.split(/[\\/]/).findLast((piece) => piece.trim() !== '') ?? ''
  const tame = memberName(Buffer.from(last.replaceAll('\0', '').slice(0, longestName).trim(), 'utf8'), 0x800, []).name.replace(/^[A-Za-z]:/, '').trim()
  return /^\.+$/.test(tame) ? '' : tame
}
