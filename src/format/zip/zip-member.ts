import { constants, crc32, inflateRawSync } from 'node:zlib'
import yauzl from 'yauzl'
import type { Finding, FindingCode } from '../../model/finding.ts'
import { memberName, nameTrouble } from '../member-name.ts'
import { headBytes, mostBytesOf } from '../member-size.ts'
import type { Survey } from './survey.ts'
import type { Directory, Entry } from './zip-directory.ts'
import type { ContainerItem, ContainerLimits, ContainerSource } from '../container.ts'
import { findingOf } from './zip-finding.ts'

type Rule = { readonly code: FindingCode; readonly says: string; readonly when: (entry: Entry, limits: ContainerLimits) => boolean }

/** What keeps a member from being unpacked, told by its row in the directory alone. */
const rules: readonly Rule[] = [
  { code: 'member-name-unsafe', says: 'its name is too long', when: ({ fileNameLength }, { nameBytes }) => fileNameLength > nameBytes },
  { code: 'member-is-link', says: 'it is a link', when: (entry) => fileType(entry) === 0xa },
  { code: 'member-is-link', says: 'it is a device, a pipe or a socket', when: (entry) => isUnix(entry) && ![0, 0x4, 0x8].includes(fileType(entry)) },
  // Bits 0, 6 and 13: encrypted, strongly, with the directory hidden. Method 99 is the AES of WinZip.
  { code: 'container-encrypted', says: 'it needs a password', when: ({ generalPurposeBitFlag: flags, compressionMethod }) => (flags & 0x2041) !== 0 || compressionMethod === 99 },
  { code: 'container-method', says: 'it is compressed by a method of its own', when: ({ compressionMethod: method }) => method !== 0 && method !== 8 },
  { code: 'container-damaged', says: 'its sizes contradict each other', when: ({ compressionMethod, compressedSize, uncompressedSize }) => compressionMethod === 0 && compressedSize !== uncompressedSize },
  { code: 'container-damaged', says: 'it is a folder that has bytes', when: (entry) => isFolder(entry) && entry.uncompressedSize > 0 },
]

/**
 * Unpacks one row of the directory.
 *
 * @param row its number, as the survey counted
 * @returns undefined for a folder
 */
export async function itemOf(entry: Entry, source: ContainerSource, directory: Directory, survey: Survey, row: number, limits: ContainerLimits): Promise<ContainerItem | undefined> {
  const nameBytes = entry.fileNameRaw.subarray(0, limits.nameBytes)
  const { name, guessed, multiByte } = memberName(nameBytes, entry.generalPurposeBitFlag, entry.extraFields)
  const refuse = (code: FindingCode, detail: string): ContainerItem => ({ is: 'refused', nameBytes, name, finding: { code, detail } })
  const trouble = nameTrouble(entry.fileNameRaw, name, multiByte)
  if (trouble) return refuse('member-name-unsafe', trouble)
  const rule = rules.find(({ when }) => when(entry, limits))
  if (rule) return refuse(rule.code, rule.says)
  if (survey.twins.has(row)) return refuse('container-damaged', 'another member has the same name')
  if (isFolder(entry)) return undefined
  if (entry.uncompressedSize > limits.left()) return refuse('container-expands', `with it, it would give out ${limits.left() === 0 ? 'more' : entry.uncompressedSize - limits.left() + ' bytes more'} than it may`)
  const at = await dataAt(entry, directory, survey)
  if (typeof at === 'string') return refuse('container-damaged', at)
  const bytes = unpacked(entry, source, at, limits)
  if (!(bytes instanceof Uint8Array)) return refuse(bytes.code, bytes.detail ?? '')
  return { is: 'member', nameBytes, name, bytes, findings: guessed ? [{ code: 'name-not-utf8', detail: name }] : [] }
}

/** Where the bytes of a member begin; or how its own header contradicts the directory. */
async function dataAt(entry: Entry, directory: Directory, { starts }: Survey): Promise<number | string> {
  let local: yauzl.LocalFileHeader
  try {
    local = await directory.localHeader(entry)
  } catch (error) {
    return findingOf(error).detail
  }
  const { fileDataStart, generalPurposeBitFlag: flags } = local
  if (!local.fileName.equals(entry.fileNameRaw)) return 'its own header gives it another name'
  if (local.compressionMethod !== entry.compressionMethod || ((flags ^ entry.generalPurposeBitFlag) & 0x2849) !== 0) return 'its own header contradicts the directory'
  const [compressed, uncompressed] = sizesOf(local)
  // With bit 3 the sizes stand behind the data, and the header has zeros in their place.
  const later = (flags & 8) !== 0
  const agrees = (said: number, known: number): boolean => said === known || (later && said === 0)
  if (!agrees(compressed, entry.compressedSize) || !agrees(uncompressed, entry.uncompressedSize) || !agrees(local.crc32, entry.crc32)) return 'its own header gives other sizes than the directory'
  const next = starts[placeAfter(starts, entry.relativeOffsetOfLocalHeader)] ?? Infinity
  return fileDataStart + entry.compressedSize > next ? 'it overlaps the member behind it' : fileDataStart
}

/** The sizes in a member's own header, those of Zip64 where it points there. */
function sizesOf({ compressedSize, uncompressedSize, extraField }: yauzl.LocalFileHeader): readonly [number, number] {
  if (compressedSize !== 0xffffffff && uncompressedSize !== 0xffffffff) return [compressedSize, uncompressedSize]
  const zip64 = extrasOf(extraField).find(({ id }) => id === 1)?.data
  return zip64 && zip64.length >= 16 ? [Number(zip64.readBigUInt64LE(8)), Number(zip64.readBigUInt64LE(0))] : [compressedSize, uncompressedSize]
}

function extrasOf(bytes: Buffer): readonly yauzl.ExtraField[] {
  try {
    return yauzl.parseExtraFields(bytes)
  } catch {
    // A field that is cut off names no sizes; what it would have named then contradicts the directory.
    return []
  }
}

/** The first place whose number is greater. */
function placeAfter(sorted: Float64Array, number: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) > number) high = middle
    else low = middle + 1
  }
  return low
}

function unpacked(entry: Entry, source: ContainerSource, at: number, limits: ContainerLimits): Uint8Array | Finding {
  const { compressedSize, uncompressedSize, compressionMethod } = entry
  const most = uncompressedSize <= limits.memberBytes ? limits.nestedBytes : mostBytesOf(headOf(entry, source, at), limits)
  if (uncompressedSize > most || compressedSize > most) return { code: 'too-large', detail: `${uncompressedSize} bytes` }
  const packed = Buffer.from(source.read(at, compressedSize))
  if (packed.length < compressedSize) return damaged('it is cut off')
  if (compressionMethod === 0) return crc32(packed) === entry.crc32 ? packed : damaged('its bytes do not have the checksum that they had')
  try {
    // Room for all of it at once: zlib's own pieces, put together at the end, take as much memory again.
    const { buffer, engine } = inflateRawSync(packed, { chunkSize: Math.max(1024, uncompressedSize + 64), maxOutputLength: Math.max(1, uncompressedSize), info: true }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
    if (buffer.length !== uncompressedSize || engine.bytesWritten !== compressedSize) return damaged('it is not as long as the directory says')
    return crc32(buffer) === entry.crc32 ? buffer : damaged('its bytes do not have the checksum that they had')
  } catch (error) {
    const longer = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    return damaged(longer ? 'it is longer than the directory says' : 'it cannot be decompressed')
  }
}

/** The first bytes of a member, unpacked. */
function headOf({ compressionMethod, compressedSize }: Entry, source: ContainerSource, at: number): Uint8Array {
  const head = source.read(at, Math.min(compressedSize, 4096))
  if (compressionMethod === 0) return head.subarray(0, headBytes)
  try {
    return inflateRawSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 8 * 1024 * 1024 }).subarray(0, headBytes)
  } catch {
    return new Uint8Array(0)
  }
}

function isFolder({ fileNameRaw }: Entry): boolean {
  return fileNameRaw.at(-1) === 0x2f
}

/** The type of a file by Unix, where the member came from one. */
function fileType({ externalFileAttributes }: Entry): number {
  return externalFileAttributes >>> 28
}

/** Whether the member's row was written on Unix or macOS, so that its attributes hold a type of file. */
function isUnix({ versionMadeBy }: Entry): boolean {
  return [3, 19].includes(versionMadeBy >>> 8)
}

function damaged(detail: string): Finding {
  return { code: 'container-damaged', detail }
}
