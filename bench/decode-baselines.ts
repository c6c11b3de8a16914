import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import iconv from 'iconv-lite'
import { decodeNamed } from '../src/intake/encodings/decode-named.ts'
import { canonicalEncoding } from '../src/intake/encodings/labels.ts'

/** Another detector: bytes in, text out by the label that it gives; `undefined` where it gives none that can be decoded. */
export type Baseline = { readonly name: string; readonly decode: (bytes: Buffer) => string | undefined; readonly label: (bytes: Buffer) => string | undefined }

type Detector = (bytes: Buffer) => string | undefined

const packages: readonly { readonly name: string; readonly detector: (module: Record<string, unknown>) => Detector }[] = [
  {
    name: 'jschardet',
    detector: (module) => {
      const { detect } = (module['default'] ?? module) as { detect: (bytes: Buffer) => { encoding: string | null } }
      return (bytes) => detect(bytes).encoding ?? undefined
    },
  },
  {
    name: 'chardet',
    detector: (module) => {
      const { detect } = (module['default'] ?? module) as { detect: (bytes: Buffer) => string | null }
      return (bytes) => detect(bytes) ?? undefined
    },
  },
  {
    name: 'chardetng-wasm',
    detector: (module) => {
      const detect = module['detect'] as (bytes: Uint8Array) => string
      return (bytes) => detect(bytes)
    },
  },
]

/**
 * The detectors that are installed, here or in `folder`, and the names of those that are not.
 *
 * @param folder where packages were installed for this run alone
 */
export async function baselines(folder: string | undefined): Promise<{ readonly found: readonly Baseline[]; readonly missing: readonly string[] }> {
  const found: Baseline[] = []
  const missing: string[] = []
  for (const { name, detector } of packages) {
    const module = await load(name, folder)
    if (!module) {
      missing.push(name)
      continue
    }
    const label = detector(module)
    const version = String((await load(`${name}/package.json`, folder))?.['version'] ?? '')
    found.push({ name: `${name} ${version}`.trim(), label, decode: (bytes) => decodeAs(bytes, label(bytes)) })
  }
  return { found, missing }
}

async function load(name: string, folder: string | undefined): Promise<Record<string, unknown> | undefined> {
  const require = createRequire(folder === undefined ? import.meta.url : join(folder, 'package.json'))
  try {
    // A package of web assembly has no entry that `require` knows.
    const path = name === 'chardetng-wasm' ? join(folder ?? '', 'node_modules/chardetng-wasm/dist/chardetng_wasm.js') : require.resolve(name)
    return path.endsWith('.json') ? require(path) as Record<string, unknown> : await import(pathToFileURL(path).href) as Record<string, unknown>
  } catch {
    return undefined
  }
}

function decodeAs(bytes: Buffer, label: string | undefined): string | undefined {
  const named = label === undefined ? undefined : canonicalEncoding(label)
  if (named !== undefined && named !== 'replacement') return decodeNamed(bytes, named).replace(/\r\n?/g, '\n')
  return label !== undefined && iconv.encodingExists(label) ? iconv.decode(bytes, label).replace(/\r\n?/g, '\n') : undefined
}
