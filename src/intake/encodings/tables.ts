import iconv from 'iconv-lite'
import type { Script } from './languages.ts'

/** An encoding with one byte a character, and how likely a story is in it before a byte of it is seen (nats, 0 is the likeliest). */
export type SingleByte = {
  readonly name: string
  readonly script: Script
  readonly prior: number
  /** Where the table comes from: `TextDecoder` where the web platform knows the label. */
  readonly from: 'web' | 'iconv'
  readonly label: string
}

function row(name: string, script: Script, prior: number, from: 'web' | 'iconv' = 'web', label = name): SingleByte {
  return { name, script, prior, from, label }
}

/**
 * Those that are judged. Counted among 2,058 story files: windows-1252 337, Latin-1 45,
 * code page 437 8. The others have priors by how much of the world's old text is in them. ISO 8859-1 is left out: windows-1252
 * holds all of its letters.
 */
export const singleByte: readonly SingleByte[] = [
  row('windows-1252', 'latin', 0),
  row('macintosh', 'latin', -3),
  row('cp437', 'latin', -3, 'iconv'),
  row('cp850', 'latin', -3.5, 'iconv'),
  row('iso-8859-15', 'latin', -3),
  row('windows-1250', 'latin', -3),
  row('iso-8859-2', 'latin', -3.5),
  row('cp852', 'latin', -5, 'iconv'),
  row('x-mac-ce', 'latin', -7, 'iconv', 'maccenteuro'),
  row('windows-1254', 'latin', -4),
  row('windows-1257', 'latin', -4),
  row('iso-8859-3', 'latin', -7),
  row('iso-8859-4', 'latin', -7),
  row('iso-8859-10', 'latin', -7.5),
  row('iso-8859-13', 'latin', -6),
  row('iso-8859-14', 'latin', -7),
  row('iso-8859-16', 'latin', -5),
  row('windows-1251', 'cyrillic', -2),
  row('koi8-r', 'cyrillic', -2.5),
  row('koi8-u', 'cyrillic', -3),
  row('ibm866', 'cyrillic', -3),
  row('ibm855', 'cyrillic', -6, 'iconv', 'cp855'),
  row('x-mac-cyrillic', 'cyrillic', -4),
  row('iso-8859-5', 'cyrillic', -5),
  row('windows-1253', 'greek', -3),
  row('iso-8859-7', 'greek', -3.5),
  row('windows-1255', 'hebrew', -3),
  row('iso-8859-8', 'hebrew', -4),
  row('windows-1256', 'arabic', -3),
  row('iso-8859-6', 'arabic', -4),
  row('windows-874', 'thai', -3),
]

const built = new Map<string, Uint16Array>()

/**
 * The 256 characters of an encoding with one byte a character. A byte that means nothing in it stands as U+FFFD, one that is a
 * C1 control as that control.
 *
 * @throws RangeError for a name that is not in `singleByte`
 */
export function tableOf(name: string): Uint16Array {
  const known = built.get(name)
  if (known) return known
  const encoding = singleByte.find((each) => each.name === name)
  if (!encoding && name !== 'iso-8859-1') throw new RangeError(`Cannot build the table of ${name}: it has more than one byte a character, or is not known`)
  const table = new Uint16Array(256)
  for (let byte = 0; byte < 128; byte++) table[byte] = byte
  const upper = Uint8Array.from({ length: 128 }, (_, index) => index + 128)
  const text = encoding === undefined ? Buffer.from(upper).toString('latin1')
    : encoding.from === 'web' ? new TextDecoder(encoding.label).decode(upper) : iconv.decode(Buffer.from(upper), encoding.label)
  for (let index = 0; index < 128; index++) {
    const code = text.charCodeAt(index)
    table[index + 128] = Number.isNaN(code) ? 0xfffd : code
  }
  built.set(name, table)
  return table
}

/** Decodes bytes of an encoding with one byte a character: always as many characters as bytes. */
export function decodeSingle(bytes: Uint8Array, name: string): string {
  if (name === 'iso-8859-1') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const encoding = singleByte.find((each) => each.name === name)
  if (encoding?.from === 'web') return new TextDecoder(encoding.label).decode(bytes)
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding?.label ?? name)
}
