import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tokenActs } from '../../src/archive/tokens.ts'
import { openCatalogue } from '../../src/catalogue/open.ts'
import type { Catalogue, Desk } from '../../src/catalogue/store.ts'
import { openWriter } from '../../src/catalogue/writer.ts'
import { intake } from '../../src/intake/intake.ts'
import type { Terms } from '../../src/model/terms.ts'
import { pack } from '../../src/parsing/packed.ts'

/** A file of a heap that a test makes: the name under the heap's root, and the bytes. */
export type HeapFile = { readonly name: string; readonly bytes: Uint8Array }

/** A library in a folder of its own, gone when closed. */
export type Library = { readonly catalogue: Catalogue; readonly desk: Desk; readonly close: () => Promise<void> }

/** Reads files through the real intake into a real catalogue, in this process: what an import does, without its processes. */
export async function library(files: readonly HeapFile[], terms: Terms = {}): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), 'incipit-library-'))
  const writer = await openWriter(folder, { thread: false })
  const now = () => new Date().toISOString()
  const accession = await writer.begin({ resumeKey: 'test', roots: ['heap'], terms, now: now() })
  for (const { name, bytes } of files) {
    const sha256 = createHash('sha256').update(bytes).digest()
    const path = Buffer.from(name)
    const member = { path: Buffer.alloc(0), name: path, shown: name, sha256, sizeBytes: bytes.length, packed: pack(await intake({ bytes, name })) }
    await writer.take(accession, [{ deposit: { path, shown: name, sha256, sizeBytes: bytes.length }, whole: true, findings: [], member }])
  }
  await writer.end(accession.id, now(), {})
  return {
    catalogue: await openCatalogue(folder),
    desk: { rule: (key, wish) => writer.rule(key, wish, now()), undo: (ruling, by) => writer.undo(ruling, by, now()), setTerms: async (id, given, by) => { await writer.setTerms(id, given, by, now()) }, setRepairs: async (choices, by) => { await writer.setRepairs(choices, by, now()) }, ...tokenActs(async () => writer) },
    close: async () => {
      await writer.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Every file of a folder of stories, zips left out. */
export function heapOf(folder: URL): readonly HeapFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.zip'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: path.slice(folder.pathname.length), bytes: new Uint8Array(readFileSync(path)) }))
}
