import { isSystemFile, payloadFolder } from './bag-path.ts'
import type { BagVersion } from './declaration.ts'
import { faultList } from './fault-list.ts'
import type { FetchLine } from './fetch.ts'
import { type Listing, listing } from './listing.ts'
import type { BagFault, Manifest } from './manifest.ts'

/** A bag as its tag files tell it, without a look at the bytes of its payload. */
type BagClaims = { readonly version: BagVersion; readonly manifests: readonly Manifest[]; readonly fetch: readonly FetchLine[] }

/**
 * What the bag lacks or has too much of (the first of each), and which file each listed path is: by its very name, or by one that a file system took for the same.
 * `checksums`: for each manifest those of the files that it lists.
 */
type Completeness = { readonly faults: readonly BagFault[]; readonly warnings: readonly BagFault[]; readonly fileOf: (path: string) => string | undefined; readonly checksums: readonly (Pick<Manifest, 'name' | 'algorithm' | 'of'> & { readonly digests: Listing })[] }

const mostFaults = 10_000

/**
 * Compares what a bag lists with the files that lie in it (RFC 8493 §3). A path whose file is there under another case or normalisation is that file,
 * with a warning: file systems change names so on the way. What desktops leave behind and take away is only warned of.
 *
 * @param files the names of all files under the bag's folder, `/` between their parts
 * @param make where what is found is held
 */
export function completeness({ version, manifests, fetch }: BagClaims, files: Listing, make: () => Listing = listing): Completeness {
  const [faults, warnings] = [faultList(mostFaults), faultList(mostFaults)]
  const folded = make()
  for (const [file] of files.entries()) folded.add(fold(file), file)
  const fileOf = (path: string): string | undefined => (files.get(path) === undefined ? folded.get(fold(path)) : path)

  const payload = manifests.filter(({ of }) => of === 'payload')
  if (payload.length === 0) faults.add({ what: 'manifest', wrong: 'there is none of an algorithm that is known' })
  const toFetch = new Map(fetch.map(({ path, url }) => [path, url]))
  const told = make()
  const checksums = manifests.map(({ name, algorithm, of, digests }) => {
    const found = make()
    for (const [path, digest] of digests.entries()) {
      const file = fileOf(path)
      if (file !== undefined && !found.add(file, digest) && found.get(file) !== digest) faults.add({ what: file, wrong: `${name} lists it under two names, with different checksums` })
      if (file === path || !told.add(path)) continue
      const url = toFetch.get(path)
      if (file !== undefined) warnings.add({ what: path, wrong: `it lies there as ${file}` })
      else if (isSystemFile(path)) warnings.add({ what: path, wrong: 'it is missing; systems take such files away by themselves' })
      else faults.add({ what: path, wrong: url === undefined ? `${name} lists it, and it is missing` : `it is missing: the bag leaves it to be fetched from ${url}, and nothing is fetched here` })
    }
    return { name, algorithm, of, digests: found }
  })
  // Before 1.0 each payload manifest may list a part, all of them together everything.
  const lists = checksums.filter(({ of }) => of === 'payload')
  for (const whole of version === '1.0' ? lists.map((one) => [one]) : [lists]) {
    for (const [file] of files.entries()) {
      if (!file.startsWith(payloadFolder) || whole.some(({ digests }) => digests.get(file) !== undefined)) continue
      const list = isSystemFile(file) ? warnings : faults
      list.add({ what: file, wrong: `it lies in the bag, and ${version === '1.0' ? `${whole[0]?.name} does not list it` : 'no manifest lists it'}` })
    }
  }
  for (const { path } of fetch) {
    if (!payload.some(({ digests }) => digests.get(path) !== undefined)) faults.add({ what: path, wrong: 'fetch.txt lists it, and no manifest does' })
  }
  return { faults: faults.list, warnings: warnings.list, fileOf, checksums }
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
