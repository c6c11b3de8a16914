import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { isUtf8 } from 'node:buffer'
import { join } from 'node:path'
import { type Listings, openListings } from '../catalogue/listings.ts'
import { pathFault, payloadFolder } from '../format/bagit/bag-path.ts'
import { completeness } from '../format/bagit/completeness.ts'
import { type BagVersion, declarationName, readDeclaration } from '../format/bagit/declaration.ts'
import { type FaultList, faultList } from '../format/bagit/fault-list.ts'
import { type FetchLine, readFetch } from '../format/bagit/fetch.ts'
import { type Algorithm, type BagFault, type Manifest, manifestNamed, readManifest } from '../format/bagit/manifest.ts'
import { linesOfPieces, readTagLines, tagText, type TagLine, tagValue } from '../format/bagit/tag-lines.ts'
import { bagTop } from '../publish/bag/lines.ts'
import { filePieces } from './file-pieces.ts'
import { heapFile, type HeapFile, rootOf, walk } from './walk.ts'

/** What a bag turned out to be. It is valid where nothing is wrong with it; what is only warned of does no harm. */
export type BagReport = {
  readonly version?: BagVersion
  readonly faults: readonly BagFault[]
  readonly warnings: readonly BagFault[]
  /** What `bag-info.txt` says. */
  readonly info: readonly TagLine[]
  readonly files: number
  readonly bytes: number
  readonly algorithms: readonly Algorithm[]
  /** The file that a path of the bag is, wherever a file system put it. */
  readonly fileOf: (path: string) => HeapFile | undefined
  /** From then on `fileOf` knows no file. */
  readonly close: () => void
  readonly tookMs: number
}

/** `onProgress`: payload files read, of how many. */
type CheckBagOptions = { readonly onProgress?: (files: number, total: number) => void; readonly signal?: AbortSignal }

// What says what a bag is, and what is to be fetched; manifests are read piece by piece.
const mostTagBytes = 256 * 1024 * 1024
const pieceBytes = 1 << 18
const mostFaults = 10_000
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** Whether a folder claims to be a bag. */
export function isBag(folder: string): boolean {
  return statSync(join(folder, declarationName), { throwIfNoEntry: false })?.isFile() ?? false
}

/** Whether a file is a ZIP as a bag of ours is sent in: its first member lies in the folder that is named for that. */
export function isSentBag(path: string): boolean {
  const start = Buffer.alloc(zipHeaderBytes + bagTop.length)
  try {
    const fd = openSync(path, openFlags)
    try {
      readSync(fd, start)
    } finally {
      closeSync(fd)
    }
  } catch {
    return false
  }
  return start.toString('latin1', 0, 4) === 'PK\x03\x04' && start.toString('latin1', zipHeaderBytes) === bagTop
}

const zipHeaderBytes = 30

/**
 * Checks a bag (RFC 8493, and versions 0.93 on): its form, whether it is complete, and every checksum. A path that the bag names is only ever looked up
 * among the files that lie in it, so that none leads out; links are not followed, and nothing is fetched. What is listed waits on the disk, so that memory does not grow with the files.
 *
 * @returns the report; whoever has done with it closes it
 * @throws Error when there is no such folder
 */
export async function checkBag(folder: string, options: CheckBagOptions = {}): Promise<BagReport> {
  const listings = openListings()
  try {
    return await checked(folder, listings, options)
  } catch (error) {
    listings.close()
    throw error
  }
}

async function checked(folder: string, { make, close }: Listings, { onProgress = () => undefined, signal }: CheckBagOptions): Promise<BagReport> {
  const began = performance.now()
  const [faults, warnings] = [faultList(mostFaults), faultList(mostFaults)]
  const root = rootOf(folder)
  const done = (more: Partial<BagReport> = {}): BagReport => ({ faults: faults.list, warnings: warnings.list, info: [], files: 0, bytes: 0, algorithms: [], fileOf: () => undefined, ...more, close, tookMs: performance.now() - began })
  const declared = readTag(join(folder, declarationName))
  if (!declared) {
    faults.add({ what: declarationName, wrong: 'it is missing, or cannot be read' })
    return done()
  }
  const declaration = readDeclaration(declared)
  if ('wrong' in declaration) {
    faults.add({ what: declarationName, wrong: declaration.wrong })
    return done()
  }
  const { version, encoding } = declaration
  if (!statSync(join(folder, payloadFolder), { throwIfNoEntry: false })?.isDirectory()) faults.add({ what: payloadFolder, wrong: 'the folder of the payload is missing' })

  // Where each file lies, its bytes as Latin-1.
  const files = make()
  const named: string[] = []
  let payload = 0
  for (const each of walk(root)) {
    if (!('full' in each)) faults.add({ what: each.path, wrong: each.what })
    else {
      const name = nameOf(each.path, encoding)
      if (files.add(name, each.path.toString('latin1')) && name.startsWith(payloadFolder)) payload += 1
      if (manifestNamed(name)) named.push(name)
    }
  }
  const at = (name: string): HeapFile | undefined => {
    const path = files.get(name)
    return path === undefined ? undefined : heapFile(root.folder, Buffer.from(path, 'latin1'))
  }
  const text = (name: string): string | undefined => {
    const bytes = readTag(at(name)?.full ?? '')
    const read = bytes && tagText(bytes, encoding)
    if (read === undefined) faults.add({ what: name, wrong: bytes ? notEncoded(encoding) : 'it cannot be read, or is too large to be' })
    return read
  }
  const lines = function* (name: string): Generator<string> {
    try {
      yield* linesOfPieces(pieces(at(name)?.full ?? ''), encoding)
    } catch (error) {
      faults.add({ what: name, wrong: (error as NodeJS.ErrnoException).syscall === undefined ? notEncoded(encoding) : 'it cannot be read' })
    }
  }
  const manifests: Manifest[] = []
  for (const name of named) {
    const is = manifestNamed(name)
    if (!is) continue
    if (is.algorithm === undefined) warnings.add({ what: name, wrong: 'nobody here knows its algorithm; it was not checked' })
    else {
      const manifest = readManifest(lines(name), { name, of: is.of, algorithm: is.algorithm, version }, make)
      manifests.push(manifest)
      faults.add(...manifest.faults)
      warnings.add(...manifest.warnings)
    }
  }
  const fetch = files.get('fetch.txt') === undefined ? [] : fetchLines(text('fetch.txt') ?? '', version, faults)
  const infoName = ['bag-info.txt', 'package-info.txt'].find((name) => files.get(name) !== undefined)
  const info = infoName === undefined ? [] : readTagLines(text(infoName) ?? '')
  const complete = completeness({ version, manifests, fetch }, files, make)
  faults.add(...complete.faults)
  warnings.add(...complete.warnings)

  const counts = { files: 0, bytes: 0 }
  const place = Buffer.allocUnsafeSlow(pieceBytes)
  for (const [name, path] of files.entries()) {
    if (signal?.aborted) throw new Error(`Stopped before all of ${folder} was checked`)
    const isPayload = name.startsWith(payloadFolder)
    const checks = complete.checksums.flatMap(({ name: manifest, algorithm, digests }) => {
      const digest = digests.get(name)
      return digest === undefined ? [] : [{ manifest, algorithm, digest }]
    })
    const read = await digestsOf(heapFile(root.folder, Buffer.from(path, 'latin1')), [...new Set(checks.map(({ algorithm }) => algorithm))], place)
    if (typeof read === 'string') faults.add({ what: name, wrong: `it cannot be read (${read})` })
    else {
      for (const { manifest, algorithm, digest } of checks) if (read.digests.get(algorithm) !== digest) faults.add({ what: name, wrong: `its bytes are not those that ${manifest} tells of` })
      if (isPayload) counts.bytes += read.bytes
    }
    if (isPayload) onProgress(counts.files += 1, payload)
  }
  const oxum = tagValue(info, 'Payload-Oxum')
  const lacks = complete.warnings.some(({ what }) => what.startsWith(payloadFolder))
  if (oxum !== undefined && oxum !== `${counts.bytes}.${counts.files}`) (lacks ? warnings : faults).add({ what: 'Payload-Oxum', wrong: `bag-info.txt says ${oxum.slice(0, 60)}; there are ${counts.bytes} bytes in ${counts.files} files` })
  return done({ version, info, ...counts, algorithms: [...new Set(manifests.filter(({ of }) => of === 'payload').map(({ algorithm }) => algorithm))], fileOf: (path) => at(complete.fileOf(path) ?? '') })
}

const notEncoded = (encoding: string): string => `it is not in ${encoding}, as ${declarationName} says`

/** The text of a tag file that lies in a folder of the bag, or undefined. */
function readTag(path: string | Buffer): Buffer | undefined {
  try {
    const fd = openSync(path, openFlags)
    try {
      const stat = fstatSync(fd)
      return stat.isFile() && stat.size <= mostTagBytes ? readFileSync(fd) : undefined
    } finally {
      closeSync(fd)
    }
  } catch {
    return undefined
  }
}

function fetchLines(text: string, version: BagVersion, faults: FaultList): readonly FetchLine[] {
  const { lines, wrong } = readFetch(text, version)
  for (const line of wrong) faults.add({ what: 'fetch.txt', wrong: `a line is no address, length and path: ${line}` })
  return lines.filter(({ path }) => {
    const fault = pathFault(path, 'payload')
    if (fault !== undefined) faults.add({ what: path, wrong: `fetch.txt lists it, and ${fault}` })
    return fault === undefined
  })
}

/** A tag file piece by piece, each in the place of the one before. @throws Error as the file system does */
function* pieces(path: string | Buffer): Generator<Uint8Array> {
  const fd = openSync(path, openFlags)
  try {
    const piece = Buffer.allocUnsafe(pieceBytes)
    for (let read = readSync(fd, piece); read > 0; read = readSync(fd, piece)) yield piece.subarray(0, read)
  } finally {
    closeSync(fd)
  }
}

async function digestsOf({ full }: HeapFile, algorithms: readonly Algorithm[], place: Buffer): Promise<{ readonly bytes: number; readonly digests: ReadonlyMap<Algorithm, string> } | string> {
  try {
    const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const)
    let bytes = 0
    for await (const chunk of filePieces(full, place)) {
      bytes += chunk.length
      for (const [, each] of hashes) each.update(chunk)
    }
    return { bytes, digests: new Map(hashes.map(([algorithm, each]) => [algorithm, each.digest('hex')])) }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? (error as Error).message
  }
}

/** A file's name as its bag writes it: in UTF-8, or where it is not, in the encoding of the tag files. */
function nameOf(path: Buffer, encoding: string): string {
  if (isUtf8(path)) return path.toString()
  return tagText(path, encoding) ?? path.toString('latin1')
}
