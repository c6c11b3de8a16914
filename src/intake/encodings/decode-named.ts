import iconv from 'iconv-lite'
import { decodeSevenBit, type SevenBit, sevenBit } from './seven-bit.ts'
import { decodeSingle, isSingle } from './tables.ts'
import { decodeWide, type WideForm, wideForms } from './unicode.ts'

/**
 * Decodes bytes in an encoding by its name, without any judgement; what means nothing becomes U+FFFD.
 *
 * @param name as `canonicalEncoding` gives it
 * @throws RangeError for a name that is of no encoding
 */
export function decodeNamed(bytes: Uint8Array, name: string): string {
  if (isSingle(name)) return decodeSingle(bytes, name)
  if ((sevenBit as readonly string[]).includes(name)) return decodeSevenBit(bytes, name as SevenBit)
  if ((wideForms as readonly string[]).includes(name)) return decodeWide(bytes, name as WideForm)
  if (name === 'utf-7') return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'utf-7')
  return new TextDecoder(name).decode(bytes)
}
