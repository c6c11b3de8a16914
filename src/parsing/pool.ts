import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { formAt } from '../intake/detect.ts'
import type { Member } from '../model/reading.ts'
import { codeFolders } from './code-folders.ts'
import { compiledCode } from './compiled-code.ts'
import { harness, type Isolation } from './isolation.ts'
import { type Limits, limits as standard } from './limits.ts'
import { type Packed, refused } from './packed.ts'
import { engineOptions, ParserProcess } from './parser-process.ts'
import { Readers } from './readers.ts'
import { budgetOf, type Container, openContainer, type Unpacked, type UnpackOptions, unpackWith } from './unpack.ts'

/** A member for the pool. `sizeBytes`: its true size, where `bytes` is only its beginning because it is too large to be read. */
type PoolMember = Member & { readonly sizeBytes?: number }

/** Parser processes that read members and unpack containers. */
export type Pool = {
  /** What holds the parsers, on this system. */
  readonly isolation: Isolation
  /** How many parsers read members at the same time. Each takes a few members ahead; whoever feeds the pool keeps some three times as many under way. */
  readonly size: number
  readonly limits: Limits
  /**
   * Reads a member. One that cannot be read comes back as a reading without a text, with the finding that says why.
   *
   * @throws the signal's reason when it is aborted first; Error when no parser can be started, or the pool was closed
   */
  readonly read: (member: PoolMember, signal?: AbortSignal) => Promise<Packed>
  /**
   * Unpacks a container, member after member, in a parser of its own. Containers inside come out as members, to be unpacked by the caller
   * with `depth` + 1 and the budget of the outermost, which `budgetOf` makes.
   *
   * @throws Error when the container's file cannot be read, or no parser can be started
   */
  readonly unpack: (container: Container, options?: UnpackOptions) => AsyncGenerator<Unpacked, void, undefined>
  /** Ends all parsers. Members that were not read yet are rejected. */
  readonly close: () => Promise<void>
}

/** How a pool is opened. */
type PoolOptions = {
  /** How many parsers read at the same time; by default one a core, as far as memory goes. */
  readonly size?: number
  readonly limits?: Partial<Limits>
  /** The file that a parser process runs, when it is not the usual one. */
  readonly entry?: string
}

/** More parsers than this only wait for the one writer. */
const mostParsers = 8
/** Memory of the machine for each parser, of which it takes less than half. */
const bytesEach = 1024 ** 3
/** As much of a member beyond the limit as tells what it is. */
const headBytes = 64 * 1024
/** How many parsers that have unpacked a container are kept for the next one: a zip in a zip takes two at a time. */
const mostSpares = 2

/** Another file beside this one: `.ts` in a clone, `.js` where it was compiled. */
const beside = (name: string): string => fileURLToPath(import.meta.url).replace(/pool(?=\.[jt]s$)/, name)

/** How many parsers a machine has room for: the writer needs a fifth of a core for each of them, and goes before them (`parser-process.ts`). @param memory in bytes */
export const parsersFor = (cores: number, memory: number): number => Math.max(1, Math.min(mostParsers, cores, Math.floor(memory / bytesEach)))

/** Opens a pool. Parsers start when there is work for them, and keep nobody waiting when there is none. */
export function openPool({ size = parsersFor(availableParallelism(), totalmem()), limits: changed = {}, entry = beside('parser') }: PoolOptions = {}): Pool {
  const limits: Limits = { ...standard, ...changed }
  const walls = harness(entry)
  const readable = codeFolders(entry)
  const start = (file: string): ParserProcess => new ParserProcess({ entry: file, readable, compiled: compiledCode(file, engineOptions), harness: walls, limits })
  const readers = new Readers(() => start(entry), size, limits)
  const spares: ParserProcess[] = []
  const unpacking = new Set<ParserProcess>()
  let closed = false

  async function read(member: PoolMember, signal?: AbortSignal): Promise<Packed> {
    const { bytes, sizeBytes = bytes.length } = member
    if (bytes.length === sizeBytes && sizeBytes <= (sizeBytes > limits.memberBytes && hasPictures(member) ? limits.nestedBytes : limits.memberBytes)) return readers.read(member, signal)
    // Only its beginning is looked at, so that a picture is called a picture.
    const head = await readers.read({ ...member, bytes: bytes.subarray(0, headBytes) }, signal)
    const other = head.header.findings.find(({ code }) => code === 'not-text')
    return other ? refused(other.code, other.detail) : refused('too-large', `${sizeBytes} bytes`)
  }

  async function* unpack(container: Container, { format = 'zip', name, depth = 1, budget }: UnpackOptions = {}): AsyncGenerator<Unpacked, void, undefined> {
    if (closed) throw closedError()
    if (depth > limits.depth) return yield { code: 'container-nested', detail: `more than ${limits.depth} deep` }
    const ranges = await openContainer(container)
    // The library that reads archives has one memory: a process reads one archive and goes.
    const isArchive = format === 'archive'
    const parser = isArchive ? start(beside('archive-unpacker')) : spares.pop() ?? start(beside('unpacker'))
    unpacking.add(parser)
    let whole = false
    try {
      whole = yield* unpackWith(parser, { format, name }, ranges, budget ?? budgetOf(ranges.sizeBytes, limits), limits)
    } finally {
      unpacking.delete(parser)
      parser.listener = undefined
      parser.served++
      if (whole && !isArchive && !closed && spares.length < mostSpares && (parser.grownBytes() ?? 0) < limits.memoryBytes / 2) spares.push(parser)
      else parser.end()
      await ranges.close()
    }
  }

  async function close(): Promise<void> {
    closed = true
    const idle = [...spares.splice(0), ...unpacking]
    for (const parser of idle) parser.end()
    await Promise.all([readers.close(closedError()), ...idle.map((parser) => parser.gone())])
  }

  return { isolation: walls.isolation, size, limits, read, unpack, close }
}

/** Whether a member is of a form whose bytes are not all words: a book, a word processor's file, a message. */
function hasPictures({ bytes, name }: Member): boolean {
  const form = formAt(bytes, name)
  return typeof form === 'string' && form !== 'text'
}

function closedError(): Error {
  return new Error('Cannot read: the pool of parsers is closed')
}
