import iconv from 'iconv-lite'
import type { Script } from './languages.ts'

/** An encoding with one byte a character, and how likely a story is in it before a byte of it is seen (nats, 0 is the likeliest). */
export type SingleByte = {
  readonly name: string
  readonly script: Script
  readonly prior: number
  /** The languages that it was made for, where it is little used beyond them: for a text in another the prior is lower still. */
  readonly home?: readonly string[]
  /** Where the table comes from: `TextDecoder` where the web platform knows the label. */
  readonly from: 'web' | 'iconv'
  readonly label: string
}

function row(name: string, script: Script, prior: number, home = ''): SingleByte {
  return { name, script, prior, from: 'web', label: name, ...(home !== '' && { home: home.split(' ') }) }
}

function dos(name: string, script: Script, prior: number, home = '', label = name): SingleByte {
  return { ...row(name, script, prior, home), from: 'iconv', label }
}

/**
 * Those that are judged. Counted among 2,058 story files: windows-1252 337, Latin-1 45,
 * code page 437 8. The others have priors by how much of the world's old text is in them. ISO 8859-1, -9 and -11 are left out: windows-1252,
 * -1254 and -874 hold all of their letters.
 */
export const singleByte: readonly SingleByte[] = [
  row('windows-1252', 'latin', 0),
  row('macintosh', 'latin', -3),
  dos('cp437', 'latin', -3),
  dos('cp850', 'latin', -3.5),
  row('iso-8859-15', 'latin', -3),
  row('windows-1250', 'latin', -3),
  row('iso-8859-2', 'latin', -3.5),
  dos('cp852', 'latin', -5),
  dos('x-mac-ce', 'latin', -7, '', 'maccenteuro'),
  row('windows-1254', 'latin', -4),
  row('windows-1257', 'latin', -4),
  row('windows-1258', 'latin', -4, 'vi'),
  row('iso-8859-3', 'latin', -5, 'eo mt tr'),
  row('iso-8859-4', 'latin', -5.5, 'lv lt et'),
  row('iso-8859-10', 'latin', -6, 'is no lt lv et'),
  row('iso-8859-13', 'latin', -5, 'lv lt et pl'),
  row('iso-8859-14', 'latin', -4, 'cy ga'),
  row('iso-8859-16', 'latin', -4.5, 'ro'),
  dos('cp775', 'latin', -6, 'lv lt et'),
  dos('cp857', 'latin', -5, 'tr'),
  dos('cp860', 'latin', -7, 'pt'),
  dos('cp861', 'latin', -6, 'is'),
  dos('cp865', 'latin', -6, 'da no'),
  dos('x-mac-croatian', 'latin', -7, 'hr sl', 'maccroatian'),
  dos('x-mac-icelandic', 'latin', -7, 'is', 'maciceland'),
  dos('x-mac-romanian', 'latin', -7, 'ro', 'macromania'),
  dos('x-mac-turkish', 'latin', -7, 'tr', 'macturkish'),
  row('windows-1251', 'cyrillic', -2),
  row('koi8-r', 'cyrillic', -2.5),
  row('koi8-u', 'cyrillic', -3),
  row('ibm866', 'cyrillic', -3),
  dos('ibm855', 'cyrillic', -6, '', 'cp855'),
  dos('cp1125', 'cyrillic', -4, 'uk'),
  row('x-mac-cyrillic', 'cyrillic', -4),
  row('iso-8859-5', 'cyrillic', -5),
  row('windows-1253', 'greek', -3),
  row('iso-8859-7', 'greek', -3.5),
  dos('cp737', 'greek', -4),
  dos('x-mac-greek', 'greek', -7, '', 'macgreek'),
  row('windows-1255', 'hebrew', -3),
  row('iso-8859-8', 'hebrew', -4),
  dos('cp862', 'hebrew', -4),
  row('windows-1256', 'arabic', -3),
  row('iso-8859-6', 'arabic', -4),
  dos('cp720', 'arabic', -6),
  row('windows-874', 'thai', -3),
]

const byName = new Map(singleByte.map((encoding) => [encoding.name, encoding]))

/** Whether the name is of an encoding with one byte a character. */
export function isSingle(name: string): boolean {
  return byName.has(name) || name === 'iso-8859-1'
}

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
  const encoding = byName.get(name)
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

// So many characters are made at once: their codes stay in the cache.
const chunk = 1 << 15
const codes = new Uint16Array(chunk)
const low = new Uint8Array(chunk)

/** Decodes bytes of an encoding with one byte a character: always as many characters as bytes. */
export function decodeSingle(bytes: Uint8Array, name: string): string {
  if (name === 'iso-8859-1') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const table = tableOf(name)
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += chunk) {
    const to = Math.min(bytes.length, from + chunk)
    let all = 0
    for (let index = from, at = 0; index < to; index++, at++) {
      const code = table[bytes[index] as number] as number
      codes[at] = code
      all |= code
    }
    if (all > 0xff) pieces.push(Buffer.from(codes.buffer, 0, (to - from) * 2).toString('utf16le'))
    else {
      for (let at = 0; at < to - from; at++) low[at] = codes[at] as number
      pieces.push(Buffer.from(low.buffer, 0, to - from).toString('latin1'))
    }
  }
  return pieces.length === 1 ? pieces[0] as string : pieces.join('')
}
