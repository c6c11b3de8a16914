import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import iconv from 'iconv-lite'

/**
 * A member's name as it can be shown, and whether its encoding had to be guessed. `multiByte`: a byte of it that looks like a back-slash can be the second
 * half of a letter.
 */
type ShownName = { readonly name: string; readonly guessed: boolean; readonly multiByte: boolean }

/** General purpose bit 11: the name is UTF-8. */
const utf8Flag = 0x800
/** Info-ZIP's Unicode Path field, which repeats the name in UTF-8 with a checksum of the one it belongs to. */
const unicodePath = 0x7075

/**
 * Decodes the name of a member. Zip has two encodings by its specification, UTF-8 by flag and code page 437; in the wild Unix writes
 * UTF-8 without the flag, some Windows programs write windows-1252, and Japanese ones Shift_JIS. Characters that steer a terminal or turn its line round are
 * shown as U+FFFD; the bytes stay what they are.
 */
export function memberName(bytes: Uint8Array, flags = 0, extras: readonly { readonly id: number; readonly data: Uint8Array }[] = []): ShownName {
  const repeated = extras.find(({ id, data }) => id === unicodePath && isUnicodePath(data, bytes))
  if (repeated && isUtf8(repeated.data.subarray(5))) return { name: tame(utf8(repeated.data.subarray(5))), guessed: false, multiByte: false }
  if (isUtf8(bytes)) return { name: tame(utf8(bytes)), guessed: false, multiByte: false }
  const japanese = (flags & utf8Flag) === 0 && looksLikeShiftJis(bytes)
  const encoding = japanese ? 'shift_jis' : (flags & utf8Flag) === 0 && looksLikeDos(bytes) ? 'cp437' : 'windows-1252'
  return { name: tame(iconv.decode(Buffer.from(bytes), encoding)), guessed: true, multiByte: japanese }
}

type NameTrouble = { readonly says: string; readonly when: (name: string, bytes: Uint8Array) => boolean }

const troubles: readonly NameTrouble[] = [
  { says: 'it has no name', when: (name) => name === '' },
  { says: 'its name holds a NUL', when: (_, bytes) => bytes.includes(0) },
  { says: 'its name holds a back-slash', when: (name) => name.includes('\\') },
  { says: 'its name is absolute', when: (name) => name.startsWith('/') },
  { says: 'its name begins with a drive letter', when: (name) => /^[A-Za-z]:/.test(name) },
  { says: 'its name leads out of the container', when: (name) => name.split('/').includes('..') },
]

/** Why a name is not safe to go by; undefined when it is. Both the bytes and what they are shown as are looked at. */
export function nameTrouble(bytes: Uint8Array, shown: string, multiByte = false): string | undefined {
  const plain = multiByte ? shown : Buffer.from(bytes).toString('latin1')
  return troubles.find(({ when }) => when(plain, bytes) || when(shown, bytes))?.says
}

function isUnicodePath(data: Uint8Array, bytes: Uint8Array): boolean {
  if (data.length < 6 || data[0] !== 1) return false
  return Buffer.from(data).readUInt32LE(1) === crc32(bytes)
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}

/**
 * Whether all of a name is sound Shift_JIS and half of what is not ASCII in it, two letters at least, are kana or common kanji. An accented letter of
 * a DOS name makes a pair with the letter behind it only now and then, and the pair is a rare one.
 */
function looksLikeShiftJis(bytes: Uint8Array): boolean {
  let [letters, others] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number
    if (lead < 0x80) continue
    if (lead >= 0xa1 && lead <= 0xdf) {
      others++
      continue
    }
    const trail = bytes[++at] ?? 0
    if (lead === 0x80 || lead === 0xa0 || lead > 0xfc || trail < 0x40 || trail === 0x7f || trail > 0xfc) return false
    const isKana = (lead === 0x82 && trail >= 0x9f && trail <= 0xf1) || (lead === 0x83 && trail <= 0x96)
    if (isKana || (lead >= 0x88 && lead <= 0x97)) letters++
    else others++
  }
  return letters >= 2 && letters >= others
}

/**
 * Code page 437 has its accented letters at 0x80 to 0xA5, where windows-1252 has signs that nobody puts into a name; windows-1252 has its
 * letters from 0xC0 on, where 437 draws boxes.
 */
function looksLikeDos(bytes: Uint8Array): boolean {
  let [dos, windows] = [0, 0]
  for (const byte of bytes) {
    if (byte >= 0x80 && byte <= 0xa5) dos++
    else if (byte >= 0xc0) windows++
  }
  return dos >= windows
}

/** C0, DEL and C1 controls; line and paragraph separators; marks and overrides of writing direction. */
const unruly = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

function tame(name: string): string {
  return name.replace(unruly, '\ufffd')
}
