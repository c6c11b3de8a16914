import iconv from 'iconv-lite'
import { isSingle, tableOf } from './encodings/tables.ts'

const built = new Map<string, Uint8Array>()

/**
 * From character to byte, for the bytes beyond ASCII of an encoding with one byte a character; 0 for characters that it does not have.
 * A byte that means nothing in windows-1252 stands as the C1 control that decoders make of it.
 */
export function bytesOf(name: string): Uint8Array {
  const known = built.get(name)
  if (known) return known
  const table = tableOf(name)
  const bytes = new Uint8Array(65_536)
  for (let byte = 255; byte >= 128; byte--) if (table[byte] !== 0xfffd) bytes[table[byte] as number] = byte
  built.set(name, bytes)
  return bytes
}

/** Whether no two bytes of an encoding with one byte a character mean the same, so that its characters are its bytes. */
export function isOneToOne(name: string): boolean {
  const table = tableOf(name)
  const bytes = bytesOf(name)
  return table.every((code, byte) => (byte < 128 ? code === byte : code === 0xfffd || bytes[code] === byte))
}

/** Encodes text by the name of an encoding. A character that it does not have, or that nobody here can encode, becomes a question mark. */
export function encodeNamed(text: string, name: string): Buffer {
  if (name === 'utf-8' || name === 'ascii') return Buffer.from(text, 'utf8')
  if (name === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (name === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  if (name === 'utf-32le' || name === 'utf-32be') return encode32(text, name === 'utf-32le')
  if (isSingle(name)) return encodeSingle(text, bytesOf(name))
  if (iconv.encodingExists(name)) return iconv.encode(text, name, { addBOM: false })
  return encodeSingle(text, nothing)
}

const nothing = new Uint8Array(65_536)

function encodeSingle(text: string, bytes: Uint8Array): Buffer {
  const encoded = Buffer.allocUnsafe(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    encoded[at] = code < 128 ? code : (bytes[code] as number) || 0x3f
  }
  return encoded
}

function encode32(text: string, isLittle: boolean): Buffer {
  const encoded = Buffer.alloc(text.length * 4)
  let size = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    if (isLittle) encoded.writeUInt32LE(code, size)
    else encoded.writeUInt32BE(code, size)
    size += 4
  }
  return encoded.subarray(0, size)
}
