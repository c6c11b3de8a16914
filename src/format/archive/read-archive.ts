import type { Finding, FindingCode } from '../../model/finding.ts'
import { type ContainerItem, type ContainerLimits, type ContainerSource, type Unpacker, whole } from '../container.ts'
import { memberName, nameTrouble } from '../member-name.ts'
import { headBytes, mostBytesOf } from '../member-size.ts'
import { freshLibrary, type Library } from './library.ts'

/** How much is put into the library's memory, and taken out of it, at once. */
const pieceBytes = 256 * 1024

/** The types of file that libarchive tells, as Unix has them. */
const [anyType, file, folder, link] = [0, 0o100000, 0o040000, 0o120000] as const

/**
 * Reads 7z, RAR (4 and 5), cabinets, LHA, and tars that bzip2, xz or lzma compressed, by libarchive. It runs as WebAssembly: what goes wrong in it stays in a memory
 * of its own, which no second archive sees. The archive lies in that memory whole, so that one beyond `nestedBytes` is not read.
 */
export const readArchive: Unpacker = async function* (source, limits) {
  if (source.sizeBytes > limits.nestedBytes) return yield whole('too-large', `${source.sizeBytes} bytes`)
  let members = 0
  try {
    const library = await freshLibrary()
    const archive = opened(library, source)
    if (typeof archive === 'object') return yield { is: 'refused', finding: archive }
    const room = library.module._malloc(pieceBytes)
    for (let number = 1; ; number++) {
      const entry = library.read_next_entry(archive)
      if (entry === 0) break
      if (number > limits.members) return yield whole('container-expands', `it has more than ${limits.members} members`)
      const item = itemOf(library, { archive, entry, room, number }, limits)
      if (!item) continue
      members++
      yield item
      if (item.is === 'refused' && item.finding.code === 'container-expands') return
    }
    const problem = library.error_string(archive)
    if (problem) yield { is: 'refused', finding: findingOf(problem) }
    else if (members === 0) yield whole('empty-file', 'the archive has no members')
  } catch {
    yield whole('container-damaged', 'it is not as its kind has to be')
  }
}

/** An archive in the library's memory; or why it cannot be opened. */
function opened(library: Library, source: ContainerSource): number | Finding {
  const { module } = library
  const archive = library.read_new()
  library.read_support_filter_all(archive)
  library.read_support_format_all(archive)
  const at = module._malloc(Math.max(1, source.sizeBytes))
  if (at === 0) return { code: 'parser-memory', detail: 'the archive has no room' }
  for (let from = 0; from < source.sizeBytes;) {
    const piece = source.read(from, Math.min(pieceBytes, source.sizeBytes - from))
    if (piece.length === 0) break
    module.HEAPU8.set(piece, at + from)
    from += piece.length
  }
  return module._archive_read_open_memory(archive, at, source.sizeBytes) === 0 ? archive : findingOf(library.error_string(archive))
}

/** Where a member stands: the archive and the entry in the library's memory, a place there to put data to, and the member's number. */
type Place = { readonly archive: number; readonly entry: number; readonly room: number; readonly number: number }

/** One member; undefined for a folder. Data that nobody takes are passed over with the next step. */
function itemOf(library: Library, { archive, entry, room, number }: Place, limits: ContainerLimits): ContainerItem | undefined {
  const stated = library.entry_pathname(entry) ?? ''
  const whole = Buffer.from(stated === '' ? `member-${number}` : stated)
  const nameBytes = whole.subarray(0, limits.nameBytes)
  const { name } = memberName(nameBytes)
  // The library knows ASCII alone: it puts a star, which no name has, for another letter, or has no name at all.
  const findings: Finding[] = stated === '' || /[*\ufffd]/.test(stated) ? [{ code: 'name-not-utf8', detail: name }] : []
  const refuse = (code: FindingCode, detail: string): ContainerItem => ({ is: 'refused', nameBytes, name, finding: { code, detail } })
  const type = library.entry_filetype(entry)
  if (type === folder) return undefined
  if (type === link || library.entry_hardlink(entry)) return refuse('member-is-link', 'it is a link')
  if (type !== file && type !== anyType) return refuse('member-is-link', 'it is a device, a pipe or a socket')
  const trouble = whole.length > limits.nameBytes ? 'its name is too long' : nameTrouble(nameBytes, name)
  if (trouble !== undefined) return refuse('member-name-unsafe', trouble)
  if (library.entry_is_encrypted(entry) !== 0) return refuse('container-encrypted', 'it needs a password')
  const sizeBytes = library.entry_size(entry) >>> 0
  if (sizeBytes > limits.left()) return refuse('container-expands', 'with it, it would give out more than it may')
  if (sizeBytes > limits.nestedBytes) return refuse('too-large', `${sizeBytes} bytes`)
  const bytes = dataOf(library, archive, room, limits)
  if (typeof bytes === 'string') return refuse(...refusalOf(bytes))
  if (!(bytes instanceof Uint8Array)) return refuse(bytes.code, bytes.detail ?? '')
  if (sizeBytes > 0 && sizeBytes !== bytes.length) return refuse('container-damaged', 'it is not as long as the archive says')
  return { is: 'member', nameBytes, name, bytes, findings }
}

/** The data of a member, at most as many as it may have; or what the library says is wrong. */
function dataOf({ module, ...library }: Library, archive: number, room: number, limits: ContainerLimits): Uint8Array | Finding | string {
  const pieces: Uint8Array[] = []
  let length = 0
  let most = limits.nestedBytes
  for (;;) {
    const count = module._archive_read_data(archive, room, pieceBytes)
    if (count < 0) return library.error_string(archive) || 'it cannot be decompressed'
    if (count === 0) return Buffer.concat(pieces, length)
    pieces.push(module.HEAPU8.slice(room, room + count))
    if (length === 0) most = mostBytesOf((pieces[0] as Uint8Array).subarray(0, headBytes), limits)
    length += count
    if (length > limits.left()) return { code: 'container-expands', detail: 'with it, it would give out more than it may' }
    if (length > most) return { code: 'too-large', detail: `more than ${most} bytes` }
  }
}

function findingOf(message: string): Finding {
  const [code, detail] = refusalOf(message)
  return { code, detail }
}

/** What an error of the library means to a curator. Its words are its own, not those of the archive. */
function refusalOf(message: string): readonly [FindingCode, string] {
  if (/encrypt|passphrase|password/i.test(message)) return ['container-encrypted', 'it needs a password']
  if (/unsupported|not supported|unavailable/i.test(message)) return ['container-method', message.slice(0, 100)]
  if (/unrecognized archive format/i.test(message)) return ['container-method', 'what is compressed in it is no tar']
  return ['container-damaged', message.slice(0, 100)]
}
