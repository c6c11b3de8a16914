import { createHash } from 'node:crypto'
import { isUtf8 } from 'node:buffer'
import { type Listing, listing } from '../../format/bagit/listing.ts'

// Longer ones do not lie on every disk, once they are encoded: a name has 255 bytes at most, a path on some systems not many more.
const longestPart = 200
const longestPath = 800

// What Windows calls its devices; a file of such a name, whatever follows a dot, cannot lie there.
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i

/**
 * A path as the payload of a bag can carry it on any system: bytes that no manifest line or file system takes as they are stand as `=` and two
 * hexadecimal digits. Encoded are `=` itself, `%` (readers of manifests disagree about it), what is not UTF-8, control characters, the signs `< > : " | ? * \`,
 * a dot or blank at the end of a part, and the first letter of a part that Windows takes for a device. Two paths never give the same name. A path that would be
 * too long is its SHA-256, under `=long`.
 */
export function payloadName(path: Uint8Array): string {
  const parts = bytesToParts(path).map(encodedPart)
  const name = parts.join('/')
  if (name.length > 0 && Buffer.byteLength(name) <= longestPath && parts.every((part) => part !== '' && Buffer.byteLength(part) <= longestPart)) return name
  return `=long/${createHash('sha256').update(path).digest('hex')}`
}

/**
 * Gives each path a name of its own in a folder, also where a file system knows no case, and where one path is a file here and a folder there: whichever comes
 * later lies in a numbered folder, the last that there is (`=2`, `=3` …) or, where that has no room for it, a new one. So at most three names are tried for a path,
 * whatever the others are. `make`: where names that were given are held.
 */
export function namer(make: () => Listing = listing): (path: Uint8Array) => string {
  const [files, folders] = [make(), make()]
  const short = (text: string): string => createHash('sha256').update(text).digest('base64').slice(0, 20)
  let last = 1
  const given = (name: string): boolean => {
    const folded = name.normalize('NFC').toLowerCase()
    const own = short(folded)
    const above = folded.split('/').slice(0, -1).map((_, depth, parts) => short(parts.slice(0, depth + 1).join('/')))
    if (files.get(own) !== undefined || folders.get(own) !== undefined || above.some((folder) => files.get(folder) !== undefined)) return false
    files.add(own)
    for (const folder of above) folders.add(folder)
    return true
  }
  return (path) => {
    const bare = payloadName(path)
    if (given(bare)) return bare
    const beside = `=${last}/${bare}`
    if (last > 1 && given(beside)) return beside
    last += 1
    const alone = `=${last}/${bare}`
    given(alone)
    return alone
  }
}

function bytesToParts(path: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let from = 0; from <= path.length;) {
    const slash = path.indexOf(0x2f, from)
    const to = slash < 0 ? path.length : slash
    parts.push(path.subarray(from, to))
    from = to + 1
  }
  return parts
}

function encodedPart(bytes: Uint8Array): string {
  let name = ''
  if (isUtf8(bytes)) for (const char of Buffer.from(bytes).toString()) name += isCarried(char) ? char : encoded(Buffer.from(char))
  else for (const piece of piecesOf(bytes)) name += piece
  if (device.test(name)) name = encoded(Buffer.from(name.slice(0, 1))) + name.slice(1)
  return /[. ]$/.test(name) ? name.slice(0, -1) + encoded(Buffer.from(name.slice(-1))) : name
}

/** Bytes that are not UTF-8 as a whole: those below 128 as they are, where they can be, all others encoded. */
function* piecesOf(bytes: Uint8Array): Generator<string> {
  for (const byte of bytes) yield byte < 128 && isCarried(String.fromCharCode(byte)) ? String.fromCharCode(byte) : encoded(Uint8Array.of(byte))
}

function isCarried(char: string): boolean {
  return char >= ' ' && !(char >= '\u007f' && char <= '\u009f') && !'=%<>:"|?*\\\u2028\u2029\ufeff'.includes(char)
}

function encoded(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}
