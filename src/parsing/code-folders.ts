import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The packages that a parser loads; what they need in turn lies beside them. */
const packages = ['yauzl', 'iconv-lite', 'parse5', 'eld', 'htmlparser2', 'markdown-it', 'libarchive-wasm', 'smol-toml', 'unpdf', 'yaml'] as const

/**
 * What a parser process may read: the program's own sources, the folders of packages that hold what they need, and the `package.json` that tells
 * Node how to run them. Nothing of the library, nothing of the heap.
 *
 * @param entry the file that the process runs
 */
export function codeFolders(entry: string): readonly string[] {
  const sources = dirname(dirname(fileURLToPath(import.meta.url)))
  const modules = packages.flatMap((name) => packageFolder(name))
  const own = entry.startsWith(sources + sep) ? [] : [entry]
  return [...new Set([sources + sep, ...own, ...manifests(sources), ...modules])]
}

function packageFolder(name: string): readonly string[] {
  // The folder of folders, such as `node_modules`: a package's own needs lie beside it.
  const { paths } = createRequire(import.meta.url).resolve as unknown as { paths: (name: string) => string[] | null }
  const folder = (paths(name) ?? []).find((candidate) => existsSync(join(candidate, name)))
  return folder === undefined ? [] : [folder + sep]
}

/** The manifests of the folders above, up to the first one: Node looks there for the kind of module. */
function manifests(folder: string): readonly string[] {
  const found = join(folder, 'package.json')
  if (existsSync(found)) return [found]
  const above = dirname(folder)
  return above === folder ? [] : [found, ...manifests(above)]
}
