// bounded: each pattern here meets the first 200 bytes of a document.

/**
 * The encoding of an XML document, as `TextDecoder` names it: by its byte order mark, by how its first bytes lie, then by what it declares,
 * where that can be. A declaration that its own bytes contradict counts for nothing.
 *
 * @returns undefined for one that XML allows and nothing writes: UTF-32, EBCDIC
 */
export function encodingOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 || a === 0 && b === 0 || a === 0x3c && b === 0 && c === 0 && d === 0 || a === 0x4c && b === 0x6f && c === 0xa7) return undefined
  if (a === 0xff && b === 0xfe || a === 0x3c && b === 0) return 'utf-16le'
  if (a === 0xfe && b === 0xff || a === 0 && b === 0x3c) return 'utf-16be'
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(200, bytes.length)).toString('latin1')
  const stated = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9_:.-]{1,40})/.exec(head)?.[1]
  // A declaration that can be read byte for byte is in no encoding of two bytes.
  if (stated === undefined || /^(?:utf-?16|ucs|iso-10646|unicode|csunicode)/i.test(stated)) return 'utf-8'
  try {
    return new TextDecoder(stated).encoding
  } catch {
    return 'utf-8'
  }
}
