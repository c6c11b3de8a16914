import { crc32 } from 'node:zlib'
import type { Finding } from '../../model/finding.ts'
import { type ByteStream, streamOfPieces } from '../byte-stream.ts'
import { type ContainerItem, type ContainerLimits, type ContainerSource, type Unpacker, whole } from '../container.ts'
import { memberName, nameTrouble } from '../member-name.ts'
import { headBytes, mostBytesOf } from '../member-size.ts'
import { tarItems } from '../tar/read-tar.ts'
import { isTar } from '../tar/tar-header.ts'
import { expand, type Expanded } from './expand.ts'
import { readGzipHead } from './gzip-head.ts'
import { expandLzw } from './lzw.ts'

/** Thrown where more would come out than may, and caught in this file. */
class ExpandsError extends Error {}

/** Besides what its members hold, a tar has headers and what fills up its blocks and its end; these count for nothing, up to so many bytes. */
const tarSpare = 64 * 1024
const tarSpareOfMember = 4096

/** What is known of the stream so far. */
type Outcome = { problem?: string | undefined; nameBytes?: Buffer }

/**
 * Reads one file that was compressed by itself: gzip (one member or several, joined), Unix's compress, zstd. A tar inside comes out as its members, without
 * ever being held whole; anything else as one member, under the name that the gzip states or the file has.
 */
export const readGzip: Unpacker = async function* (source, limits) {
  const outcome: Outcome = {}
  const most = limits.left()
  let spare = tarSpare
  async function* bounded(): AsyncGenerator<Uint8Array, void, undefined> {
    let out = 0
    for await (const piece of expanded(source, limits, outcome)) {
      out += piece.length
      if (out > most + spare) throw new ExpandsError()
      yield piece
    }
  }
  try {
    const stream = streamOfPieces(bounded())
    if (!isTar(await stream.peek(headBytes))) return yield await single(stream, source, limits, outcome)
    const items = tarItems(stream, limits)
    for (;;) {
      const { done, value } = await items.next()
      if (done) {
        // The stream's own fault explains the tar's.
        if (outcome.problem !== undefined) yield whole('container-damaged', outcome.problem)
        else if (value) yield value
        return
      }
      spare += tarSpareOfMember
      yield value
    }
  } catch (error) {
    if (!(error instanceof ExpandsError)) throw error
    yield whole('container-expands', `more than ${most} bytes`)
  }
}

/** All that comes out of the source, whatever it was compressed by. */
async function* expanded(source: ContainerSource, limits: ContainerLimits, outcome: Outcome): AsyncGenerator<Uint8Array, void, undefined> {
  const [first, second] = source.read(0, 2)
  if (first === 0x1f && second === 0x9d) outcome.problem = problemOf(yield* expandLzw(source))
  else if (first === 0x28) outcome.problem = problemOf(yield* zstdFrames(source))
  else outcome.problem = yield* gzipMembers(source, limits, outcome)
}

function problemOf({ problem }: Expanded): string | undefined {
  return problem
}

/** The members of a gzip, one behind the other. Behind the last only padding is let be without a word. @returns what is wrong, where something is */
async function* gzipMembers(source: ContainerSource, limits: ContainerLimits, outcome: Outcome): AsyncGenerator<Uint8Array, string | undefined, undefined> {
  for (let at = 0, count = 0; ; count++) {
    const head = readGzipHead(source, at, limits.nameBytes)
    if (!head) return count > 0 ? isPadding(source, at) ? undefined : 'bytes behind its end are not part of it' : 'its head is damaged'
    if (count === 0 && head.nameBytes) outcome.nameBytes = head.nameBytes
    let [sum, length] = [0, 0]
    const run = expand('deflate', source, head.dataAt)
    let next = await run.next()
    for (; !next.done; next = await run.next()) {
      sum = crc32(next.value, sum)
      length += next.value.length
      yield next.value
    }
    if (next.value.problem !== undefined) return next.value.problem
    const trailer = Buffer.from(source.read(next.value.at, 8))
    if (trailer.length < 8) return 'it is cut off'
    if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== length % 2 ** 32) return 'its bytes do not have the checksum that they had'
    at = next.value.at + 8
    if (at >= source.sizeBytes) return undefined
  }
}

async function* zstdFrames(source: ContainerSource): AsyncGenerator<Uint8Array, Expanded, undefined> {
  for (let at = 0; ;) {
    const { at: end, problem } = yield* expand('zstd', source, at)
    if (problem !== undefined) return { at: end, problem }
    const [magic] = source.read(end, 1)
    if (end >= source.sizeBytes || end === at || magic !== 0x28) return { at: end }
    at = end
  }
}

/** Whether nothing stands behind a place but NUL and ^Z, as tapes, modems and disks left it. Only the beginning of it is looked at. */
function isPadding(source: ContainerSource, at: number): boolean {
  return source.read(at, Math.min(64 * 1024, source.sizeBytes - at)).every((byte) => byte === 0 || byte === 0x1a)
}

/** The one member of a stream that is no tar. */
async function single(stream: ByteStream, source: ContainerSource, limits: ContainerLimits, outcome: Outcome): Promise<ContainerItem> {
  const head = await stream.peek(headBytes)
  const { nameBytes, name, guessed } = nameOf(source, outcome.nameBytes)
  const refuse = (finding: Finding): ContainerItem => ({ is: 'refused', nameBytes, name, finding })
  const [own, left] = [mostBytesOf(head, limits), limits.left()]
  const most = Math.min(own, left)
  const bytes = await stream.read(most + 1)
  if (bytes.length > most) return refuse({ code: own <= left ? 'too-large' : 'container-expands', detail: `more than ${most} bytes` })
  // What stands behind it is asked for, so that its checksum is looked at.
  await stream.peek(1)
  const findings: Finding[] = guessed ? [{ code: 'name-not-utf8', detail: name }] : []
  if (bytes.length === 0) return refuse(outcome.problem === undefined ? { code: 'empty-file', detail: 'nothing is compressed in it' } : { code: 'container-damaged', detail: outcome.problem })
  return { is: 'member', nameBytes, name, bytes, findings: outcome.problem === undefined ? findings : [...findings, { code: 'document-damaged', detail: outcome.problem }] }
}

/** What a member is known by that the gzip has no name for: the same, whatever the file is called. */
const nameless = 'contents'

/** The name of the one member: what the gzip says, without the folders that it lay in, or the name of the file, less its ending. */
function nameOf({ name: outer = '' }: ContainerSource, stated: Buffer | undefined): { readonly nameBytes: Buffer; readonly name: string; readonly guessed: boolean } {
  const shown = stated && memberName(stated)
  if (stated && shown) {
    const bytes = stated.subarray(shown.multiByte ? stated.lastIndexOf('/') + 1 : Math.max(stated.lastIndexOf('/'), stated.lastIndexOf('\\')) + 1)
    const last = memberName(bytes)
    if (nameTrouble(bytes, last.name, last.multiByte) === undefined) return { nameBytes: bytes, name: last.name, guessed: last.guessed }
  }
  const own = (/[^/\\]{0,4096}$/.exec(outer)?.[0] ?? '').replace(/\.t[gz]z$/i, '.tar').replace(/\.(?:gz|z|zst)$/i, '')
  const name = own === '' || nameTrouble(Buffer.from(own), own) !== undefined ? nameless : own
  return { nameBytes: Buffer.from(nameless), name, guessed: false }
}
