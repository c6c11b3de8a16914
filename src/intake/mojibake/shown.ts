import { bytesOf } from '../encode.ts'

/** Encodings that UTF-8 is mistaken for, commonest first; `iso-8859-1` leaves C1 controls behind. */
export const misreaders = [
  'windows-1252', 'iso-8859-1', 'macintosh', 'cp437', 'cp850', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1257', 'iso-8859-2', 'iso-8859-15', 'cp852', 'koi8-r', 'ibm866',
] as const
export type Misreader = (typeof misreaders)[number]

// Programs differ in two characters of MacRoman.
const others: ReadonlyMap<string, readonly (readonly [character: string, byte: number])[]> = new Map([['macintosh', [['Ω', 0xbd], ['\u2126', 0xbd], ['¤', 0xdb], ['€', 0xdb]]]])
const shown = new Map<string, Uint8Array>()

/** `bytesOf` a misreader, with the other ways in which programs show a byte of it. */
export function shownBytes(name: Misreader): Uint8Array {
  const known = shown.get(name)
  if (known) return known
  const bytes = Uint8Array.from(bytesOf(name))
  for (const [character, byte] of others.get(name) ?? []) bytes[character.charCodeAt(0)] = byte
  shown.set(name, bytes)
  return bytes
}

/** For each character, in which of the misreaders it is a byte that begins a UTF-8 sequence, and in which one that goes on with it: a bit each. */
type Roles = { readonly leads: Uint16Array; readonly trails: Uint16Array; readonly tables: readonly Uint8Array[] }
const roles: { made?: Roles } = {}

function rolesOf(): Roles {
  if (roles.made) return roles.made
  const leads = new Uint16Array(65_536)
  const trails = new Uint16Array(65_536)
  for (const [index, name] of misreaders.entries()) {
    const bytes = shownBytes(name)
    for (let code = 128; code < 65_536; code++) {
      const byte = bytes[code] as number
      if (byte >= 0xc2 && byte <= 0xf4) leads[code] = (leads[code] as number) | (1 << index)
      else if (byte >= 0x80 && byte < 0xc0) trails[code] = (trails[code] as number) | (1 << index)
    }
  }
  // Where a byte was lost a decoder left U+FFFD, or a blank for 0xA0; the sequence is as good as whole in windows-1252 and ISO 8859-1.
  trails[0xfffd] = 1
  return (roles.made = { leads, trails, tables: misreaders.map((name) => shownBytes(name)) })
}

/** The misreaders in which a stretch of the text may be UTF-8, a bit each: the cheap question that clean text is asked, and no more. */
export function suspects(text: string): number {
  const { leads, trails, tables } = rolesOf()
  let found = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) {
      if (before === 0) continue
      // Â before a blank: the no-break space in UTF-8, of which the second byte became one.
      if (code === 32 && text.charCodeAt(at - 1) === 0xc2) found |= 1
      before = 0
      continue
    }
    const pair = before & (trails[code] as number) & ~found
    if (pair !== 0) found |= likely(text, at, pair, tables)
    before = leads[code] as number
  }
  return found
}

/** Of the misreaders in which a pair of characters begins a sequence, those in which it comes to something that stories hold. */
function likely(text: string, at: number, pair: number, tables: readonly Uint8Array[]): number {
  let found = 0
  for (let left = pair; left !== 0; left &= left - 1) {
    const index = 31 - Math.clz32(left & -left)
    const bytes = tables[index] as Uint8Array
    const lead = bytes[text.charCodeAt(at - 1)] as number
    const second = bytes[text.charCodeAt(at)] as number
    // Of marks with a lost byte the first two are enough: there are not many.
    const isMark = lead === 0xe2 && (second === 0 || second === 0x80 || second === 0x81)
    const third = bytes[text.charCodeAt(at + 1)] ?? 0
    if (isMark || (lead < 0xe0 ? lead < 0xd2 : third >= 0x80 && third < 0xc0)) found |= 1 << index
  }
  return found
}
