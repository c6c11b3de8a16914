import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
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
  const folder = await filled(files, terms)
  const writer = await openWriter(folder, { thread: false })
  return {
    catalogue: await openCatalogue(folder),
    desk: { rule: (key, wish) => writer.rule(key, wish, now()), undo: (ruling, by) => writer.undo(ruling, by, now()), setTerms: async (id, given, by) => { await writer.setTerms(id, given, by, now()) }, setRepairs: async (choices, by) => { await writer.setRepairs(choices, by, now()) }, ...tokenActs(async () => writer) },
    close: async () => {
      await writer.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const now = (): string => new Date().toISOString()

/** Where one run of `npm test` keeps the libraries that it made, by the digest of what is in them: the samples are read once, and not for every test that walks through them. */
const kept = process.env['INCIPIT_TEST_LIBRARIES']

/** A new folder with a library of these files. */
async function filled(files: readonly HeapFile[], terms: Terms): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'incipit-library-'))
  if (kept === undefined) await fill(folder, files, terms)
  else {
    const known = join(kept, digestOf(files, terms))
    if (!existsSync(known)) {
      mkdirSync(kept, { recursive: true })
      const made = mkdtempSync(join(kept, 'new-'))
      await fill(made, files, terms)
      try {
        renameSync(made, known)
      } catch {
        // Another test has made the same meanwhile.
      }
    }
    cpSync(known, folder, { recursive: true })
  }
  return folder
}

async function fill(folder: string, files: readonly HeapFile[], terms: Terms): Promise<void> {
  const writer = await openWriter(folder, { thread: false })
  const accession = await writer.begin({ resumeKey: 'test', roots: ['heap'], terms, now: now() })
  for (const { name, bytes } of files) {
    const sha256 = createHash('sha256').update(bytes).digest()
    const path = Buffer.from(name)
    const member = { path: Buffer.alloc(0), name: path, shown: name, sha256, sizeBytes: bytes.length, packed: pack(await intake({ bytes, name })) }
    await writer.take(accession, [{ deposit: { path, shown: name, sha256, sizeBytes: bytes.length }, whole: true, findings: [], member }])
  }
  await writer.end(accession.id, now(), {})
  await writer.close()
}

function digestOf(files: readonly HeapFile[], terms: Terms): string {
  const digest = createHash('sha256').update(JSON.stringify(terms))
  for (const { name, bytes } of files) digest.update(JSON.stringify([name, bytes.length])).update(bytes)
  return digest.digest('hex')
}

/** Every file of a folder of stories, zips left out. */
export function heapOf(folder: URL): readonly HeapFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.zip'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: path.slice(folder.pathname.length), bytes: new Uint8Array(readFileSync(path)) }))
}
