import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { importHeaps } from '../../src/archive/import.ts'
import type { ImportReport } from '../../src/archive/import-report.ts'
import type { Parsers } from '../../src/archive/take-context.ts'
import { openBlobs } from '../../src/catalogue/blobs.ts'
import { openCatalogue } from '../../src/catalogue/open.ts'
import { openWriter } from '../../src/catalogue/writer.ts'
import { rulesVersion } from '../../src/model/reading.ts'
import type { Terms } from '../../src/model/terms.ts'
import { limits } from '../../src/parsing/limits.ts'
import { pack } from '../../src/parsing/packed.ts'
import { smallIntake } from './small-intake.ts'

/** Reads in the test's own process, by the small rules. */
export function smallParsers(rules: number = rulesVersion): Parsers {
  return {
    limits,
    read: async (member) => pack(smallIntake(member, rules)),
    unpack: async function* () {
      // The small rules know no containers.
    },
  }
}

/** A folder that goes away with the test. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'incipit-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Writes a heap of files into a folder. */
export function writeHeap(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  return folder
}

/** Imports heaps into a data folder, in this process. */
export async function importSmall(data: string, roots: readonly string[], { terms = {}, pool = smallParsers(), signal }: { readonly terms?: Terms; readonly pool?: Parsers; readonly signal?: AbortSignal } = {}): Promise<ImportReport> {
  const writer = await openWriter(data, { thread: false })
  try {
    return await importHeaps({ roots, terms, data, pool, blobs: openBlobs(join(data, 'blobs')), writer, ...(signal && { signal }), now: () => '2026-01-02T03:04:05.000Z' })
  } finally {
    await writer.close()
  }
}

/** The catalogue digest of a data folder. */
export async function digestOf(data: string): Promise<string> {
  const catalogue = await openCatalogue(data)
  try {
    return await catalogue.digest()
  } finally {
    await catalogue.close()
  }
}
