import { isUtf8 } from 'node:buffer'

/** What `bagit.txt` says of a bag: its version, and the encoding of its other tag files. */
type Declaration = { readonly version: BagVersion; readonly encoding: string }

/** The versions that there are, oldest first; 1.0 is RFC 8493. */
const bagVersions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'] as const
/** One of them. */
export type BagVersion = (typeof bagVersions)[number]

/** The name of the file that makes a folder a bag. */
export const declarationName = 'bagit.txt'
/** A longer one says more than two lines. */
const mostBytes = 1_000

/** Reads `bagit.txt`, or says in words what is wrong with it. Version 1.0 allows two lines of exactly one form; those before let white space pass. */
export function readDeclaration(bytes: Uint8Array): Declaration | { readonly wrong: string } {
  if (bytes.length > mostBytes || !isUtf8(bytes)) return { wrong: 'it is not two lines of UTF-8' }
  const text = Buffer.from(bytes).toString('utf8')
  if (text.startsWith('\ufeff')) return { wrong: 'it begins with a byte order mark' }
  const [first = '', second = '', ...more] = text.split(/\r\n|\r|\n/)
  const stated = labelled(first, 'BagIt-Version')
  const version = bagVersions.find((each) => each === stated?.value.trim())
  if (!stated || !version) return { wrong: `its first line is no version that is known (${bagVersions.join(', ')})` }
  const encoding = labelled(second, 'Tag-File-Character-Encoding')
  if (!encoding || encoding.value.trim() === '') return { wrong: 'its second line does not tell the encoding of the tag files' }
  if (more.some((line) => line.trim() !== '')) return { wrong: 'it has more than two lines' }
  if (version === '1.0' && !(stated.isExact && encoding.isExact)) return { wrong: 'there is white space where version 1.0 allows none' }
  return { version, encoding: encoding.value.trim() }
}

function labelled(line: string, label: string): { readonly value: string; readonly isExact: boolean } | undefined {
  const colon = line.indexOf(':')
  if (colon < 0 || line.slice(0, colon).trim() !== label) return undefined
  const value = line.slice(colon + 1)
  return { value, isExact: line.slice(0, colon) === label && value.startsWith(' ') && value.slice(1).trim() === value.slice(1) }
}
