import { isSystemFile, payloadFolder } from './bag-path.ts'
import type { BagVersion } from './declaration.ts'
import type { FetchLine } from './fetch.ts'
import type { BagFault, Manifest } from './manifest.ts'

/** A bag as its tag files tell it, without a look at the bytes of its payload. */
type BagClaims = { readonly version: BagVersion; readonly manifests: readonly Manifest[]; readonly fetch: readonly FetchLine[] }

/** What the bag lacks or has too much of, and which file each listed path is: by its very name, or by one that a file system took for the same. */
type Completeness = { readonly faults: readonly BagFault[]; readonly warnings: readonly BagFault[]; readonly fileOf: (path: string) => string | undefined }

/**
 * Compares what a bag lists with the files that lie in it (RFC 8493 §3). A path whose file is there under another case or normalisation is that file,
 * with a warning: file systems change names so on the way. What desktops leave behind and take away is only warned of.
 *
 * @param files the names of all files under the bag's folder, `/` between their parts
 */
export function completeness({ version, manifests, fetch }: BagClaims, files: ReadonlySet<string>): Completeness {
  const faults: BagFault[] = []
  const warnings: BagFault[] = []
  const folded = new Map<string, string>()
  for (const file of files) folded.set(fold(file), file)
  const fileOf = (path: string): string | undefined => (files.has(path) ? path : folded.get(fold(path)))

  const payload = manifests.filter(({ of }) => of === 'payload')
  if (payload.length === 0) faults.push({ what: 'manifest', wrong: 'there is none of an algorithm that is known' })
  const toFetch = new Map(fetch.map(({ path, url }) => [path, url]))
  const told = new Set<string>()
  const listed = manifests.map(({ name, digests }) => {
    const found = new Set<string>()
    for (const path of digests.keys()) {
      const file = fileOf(path)
      if (file !== undefined) found.add(file)
      if (file === path || told.has(path)) continue
      told.add(path)
      const url = toFetch.get(path)
      if (file !== undefined) warnings.push({ what: path, wrong: `it lies there as ${file}` })
      else if (isSystemFile(path)) warnings.push({ what: path, wrong: 'it is missing; systems take such files away by themselves' })
      else faults.push({ what: path, wrong: url === undefined ? `${name} lists it, and it is missing` : `it is missing: the bag leaves it to be fetched from ${url}, and nothing is fetched here` })
    }
    return found
  })
  // Before 1.0 each payload manifest may list a part, all of them together everything.
  const whole = version === '1.0' ? listed : [new Set(listed.flatMap((found, n) => (manifests[n]?.of === 'payload' ? [...found] : [])))]
  for (const [n, found] of whole.entries()) {
    if (version === '1.0' && manifests[n]?.of !== 'payload') continue
    for (const file of files) {
      if (!file.startsWith(payloadFolder) || found.has(file)) continue
      const list = isSystemFile(file) ? warnings : faults
      list.push({ what: file, wrong: `it lies in the bag, and ${version === '1.0' ? `${manifests[n]?.name} does not list it` : 'no manifest lists it'}` })
    }
  }
  for (const { path } of fetch) {
    if (!payload.some(({ digests }) => digests.has(path))) faults.push({ what: path, wrong: 'fetch.txt lists it, and no manifest does' })
  }
  return { faults, warnings, fileOf }
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
