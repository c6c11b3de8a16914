import type { BagVersion } from './declaration.ts'
import { isSystemFile, pathFault } from './bag-path.ts'
import { faultList } from './fault-list.ts'
import { type Listing, listing } from './listing.ts'

/** Digits of a checksum of each algorithm that is known, by the name that manifests have. */
const algorithms = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 } as const satisfies Record<string, number>
/** A checksum's algorithm. */
export type Algorithm = keyof typeof algorithms

/** Something about a bag: what, and what is wrong with it. */
export type BagFault = { readonly what: string; readonly wrong: string }

/** What a manifest lists: the checksum of each path, in lower-case hexadecimal. Paths are as files are called, encoded characters put back. */
export type Manifest = { readonly name: string; readonly algorithm: Algorithm; readonly of: 'payload' | 'tag'; readonly digests: Listing; readonly faults: readonly BagFault[]; readonly warnings: readonly BagFault[] }

/** The manifest that a file name is of, with its algorithm as written; undefined for any other file. */
export function manifestNamed(name: string): { readonly of: Manifest['of']; readonly algorithm: Algorithm | undefined } | undefined {
  const match = /^(tag)?manifest-([a-z0-9-]{1,20})\.txt$/i.exec(name)
  if (!match) return undefined
  const algorithm = match[2]?.toLowerCase().replaceAll('-', '') ?? ''
  return { of: match[1] === undefined ? 'payload' : 'tag', algorithm: Object.hasOwn(algorithms, algorithm) ? algorithm as Algorithm : undefined }
}

const mostFaults = 1_000

/** Reads a manifest (RFC 8493 §2.1.3) line by line. A line that is none is a fault. @param make where what it lists is held */
export function readManifest(lines: Iterable<string>, { name, of, algorithm, version }: Pick<Manifest, 'name' | 'of' | 'algorithm'> & { readonly version: BagVersion }, make: () => Listing = listing): Manifest {
  const [digests, folded] = [make(), make()]
  const [faults, warnings] = [faultList(mostFaults), faultList(mostFaults)]
  const note = (list: typeof faults, what: string, wrong: string): void => list.add({ what, wrong })
  for (const line of lines) {
    const entry = entryOf(line, version)
    if (!entry || entry.digest.length !== algorithms[algorithm]) {
      note(faults, name, `a line is no checksum and path: ${line.slice(0, 80)}`)
      continue
    }
    const { digest, isBinary } = entry
    if (isBinary) note(warnings, entry.path, `${name} was made by md5sum or the like: a * stands before the path`)
    const isRelative = entry.path.startsWith('./')
    const path = isRelative ? entry.path.slice(2) : entry.path
    if (isRelative) note(warnings, path, `${name} has ./ before the path`)
    const fault = pathFault(path, of)
    if (fault !== undefined) {
      note(faults, path, `${name} lists it, and ${fault}`)
      continue
    }
    if (isSystemFile(path)) note(warnings, path, 'systems make and remove such files by themselves')
    const twice = digests.get(path)
    if (twice !== undefined) note(twice !== digest || version === '1.0' ? faults : warnings, path, `${name} lists it twice${twice === digest ? '' : ', with different checksums'}`)
    else {
      const fold = path.normalize('NFC').toLowerCase()
      if (!folded.add(fold, path)) note(warnings, path, `${name} lists ${folded.get(fold)} too; not every file system can tell them apart`)
      digests.add(path, digest)
    }
  }
  return { name, of, algorithm, digests, faults: faults.list, warnings: warnings.list }
}

/** A line's checksum and path, parted by white space. */
function entryOf(line: string, version: BagVersion): { readonly digest: string; readonly path: string; readonly isBinary: boolean } | undefined {
  let end = 0
  while (end < line.length && line[end] !== ' ' && line[end] !== '\t') end += 1
  let start = end
  while (start < line.length && (line[start] === ' ' || line[start] === '\t')) start += 1
  const isBinary = line[start] === '*'
  const digest = line.slice(0, end).toLowerCase()
  const path = decodedPath(line.slice(isBinary ? start + 1 : start), version)
  return path === '' || !/^[0-9a-f]+$/.test(digest) ? undefined : { digest, path, isBinary }
}

/** Puts back what a manifest may not hold: line ends, and from version 1.0 on the sign that encodes them. */
export function decodedPath(path: string, version: BagVersion): string {
  if (!path.includes('%')) return path
  return path.replace(version === '1.0' ? /%(0[AaDd]|25)/g : /%(0[AaDd])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
