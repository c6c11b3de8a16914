import { createHash } from 'node:crypto'
import { closeSync, constants, createReadStream, fstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { isUtf8 } from 'node:buffer'
import { join } from 'node:path'
import { pathFault, payloadFolder } from '../format/bagit/bag-path.ts'
import { completeness } from '../format/bagit/completeness.ts'
import { type BagVersion, declarationName, readDeclaration } from '../format/bagit/declaration.ts'
import { type FetchLine, readFetch } from '../format/bagit/fetch.ts'
import { type Algorithm, type BagFault, type Manifest, manifestNamed, readManifest } from '../format/bagit/manifest.ts'
import { readTagLines, tagText, type TagLine, tagValue } from '../format/bagit/tag-lines.ts'
import { type HeapFile, rootOf, walk } from './walk.ts'

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
  readonly tookMs: number
}

/** `onProgress`: payload files read, of how many. */
type CheckBagOptions = { readonly onProgress?: (files: number, total: number) => void; readonly signal?: AbortSignal }

// A manifest by SHA-512 of 800,000 files; what is larger is no list that one machine can hold beside everything else.
const mostTagBytes = 256 * 1024 * 1024
const mostFaults = 10_000
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** Whether a folder claims to be a bag. */
export function isBag(folder: string): boolean {
  return statSync(join(folder, declarationName), { throwIfNoEntry: false })?.isFile() ?? false
}

/**
 * Checks a bag (RFC 8493, and versions 0.93 on): its form, whether it is complete, and every checksum. A path that the bag names is only ever looked up
 * among the files that lie in it, so that none leads out; links are not followed, and nothing is fetched.
 *
 * @throws Error when there is no such folder
 */
export async function checkBag(folder: string, { onProgress = () => undefined, signal }: CheckBagOptions = {}): Promise<BagReport> {
  const began = performance.now()
  const [faults, warnings] = [bounded(), bounded()]
  const root = rootOf(folder)
  const done = (more: Partial<BagReport> = {}): BagReport => ({ faults: faults.list, warnings: warnings.list, info: [], files: 0, bytes: 0, algorithms: [], fileOf: () => undefined, ...more, tookMs: performance.now() - began })
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

  const files = new Map<string, HeapFile>()
  for (const each of walk(root)) {
    if (!('full' in each)) faults.add({ what: each.path, wrong: each.what })
    else files.set(nameOf(each.path, encoding), each)
  }
  const text = (name: string): string | undefined => {
    const file = files.get(name)
    const bytes = file && readTag(file.full)
    const read = bytes && tagText(bytes, encoding)
    if (read === undefined) faults.add({ what: name, wrong: bytes ? `it is not in ${encoding}, as ${declarationName} says` : 'it cannot be read, or is too large to be' })
    return read
  }
  const manifests: Manifest[] = []
  for (const name of [...files.keys()].filter((each) => !each.includes('/'))) {
    const is = manifestNamed(name)
    if (!is) continue
    if (is.algorithm === undefined) warnings.add({ what: name, wrong: 'nobody here knows its algorithm; it was not checked' })
    else {
      const manifest = readManifest(text(name) ?? '', { name, of: is.of, algorithm: is.algorithm, version })
      manifests.push(manifest)
      faults.add(...manifest.faults)
      warnings.add(...manifest.warnings)
    }
  }
  const fetch = files.has('fetch.txt') ? fetchLines(text('fetch.txt') ?? '', version, faults) : []
  const infoName = ['bag-info.txt', 'package-info.txt'].find((name) => files.has(name))
  const info = infoName === undefined ? [] : readTagLines(text(infoName) ?? '')
  const complete = completeness({ version, manifests, fetch }, new Set(files.keys()))
  faults.add(...complete.faults)
  warnings.add(...complete.warnings)
  const fileOf = (path: string): HeapFile | undefined => files.get(complete.fileOf(path) ?? '')

  const wanted = checksumsOf(manifests, complete.fileOf)
  const counts = { files: 0, bytes: 0 }
  const payload = [...files.keys()].filter((name) => name.startsWith(payloadFolder)).length
  for (const [name, file] of files) {
    if (signal?.aborted) throw new Error(`Stopped before all of ${folder} was checked`)
    const isPayload = name.startsWith(payloadFolder)
    const checks = wanted.get(name) ?? []
    const read = await digestsOf(file, [...new Set(checks.map(({ algorithm }) => algorithm))])
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
  return done({ version, info, ...counts, algorithms: [...new Set(manifests.filter(({ of }) => of === 'payload').map(({ algorithm }) => algorithm))], fileOf })
}

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

function fetchLines(text: string, version: BagVersion, faults: ReturnType<typeof bounded>): readonly FetchLine[] {
  const { lines, wrong } = readFetch(text, version)
  for (const line of wrong) faults.add({ what: 'fetch.txt', wrong: `a line is no address, length and path: ${line}` })
  return lines.filter(({ path }) => {
    const fault = pathFault(path, 'payload')
    if (fault !== undefined) faults.add({ what: path, wrong: `fetch.txt lists it, and ${fault}` })
    return fault === undefined
  })
}

type Checksum = { readonly manifest: string; readonly algorithm: Algorithm; readonly digest: string }

/** By file: what each manifest says that its checksum is. */
function checksumsOf(manifests: readonly Manifest[], fileOf: (path: string) => string | undefined): ReadonlyMap<string, readonly Checksum[]> {
  const wanted = new Map<string, Checksum[]>()
  for (const { name, algorithm, digests } of manifests) {
    for (const [path, digest] of digests) {
      const file = fileOf(path)
      if (file === undefined) continue
      const checks = wanted.get(file)
      if (checks) checks.push({ manifest: name, algorithm, digest })
      else wanted.set(file, [{ manifest: name, algorithm, digest }])
    }
  }
  return wanted
}

async function digestsOf({ full }: HeapFile, algorithms: readonly Algorithm[]): Promise<{ readonly bytes: number; readonly digests: ReadonlyMap<Algorithm, string> } | string> {
  try {
    const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const)
    let bytes = 0
    for await (const chunk of createReadStream('', { fd: openSync(full, openFlags), highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
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

function bounded(): { readonly list: BagFault[]; readonly add: (...more: readonly BagFault[]) => void } {
  const list: BagFault[] = []
  return { list, add: (...more) => { for (const each of more) if (list.length < mostFaults) list.push(each) } }
}
