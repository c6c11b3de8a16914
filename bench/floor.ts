import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type Floor = { readonly files: number; readonly cpuMs: number; readonly wallMs: number; readonly sizeBytes: number }

/**
 * The fixed yardstick: read, SHA-256, durable store (temporary file, fsync, rename, fsync of the folder), one FTS5 insert of the
 * same text, 25 works a commit. One thread, nothing understood. Never changed, so that ratios to it can be compared over years.
 */
export function floor(heap: string, into: string): Floor {
  const paths = readdirSync(heap, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
  mkdirSync(join(into, 'blobs'), { recursive: true })
  const db = new DatabaseSync(join(into, 'floor.sqlite'))
  db.exec("pragma journal_mode = wal; pragma synchronous = full; create virtual table fts using fts5(body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')")
  const insert = db.prepare('insert into fts (rowid, body) values (?, ?)')
  const cpu = process.cpuUsage()
  const began = performance.now()
  let sizeBytes = 0
  let folder = 0
  db.exec('begin immediate')
  for (const [i, path] of paths.entries()) {
    const bytes = readFileSync(path)
    sizeBytes += bytes.length
    const name = hash('sha256', bytes, 'hex')
    const temporary = join(into, 'blobs', `.${name}`)
    const file = openSync(temporary, 'w')
    writeSync(file, bytes)
    fsyncSync(file)
    closeSync(file)
    renameSync(temporary, join(into, 'blobs', name))
    folder = openSync(join(into, 'blobs'), 'r')
    fsyncSync(folder)
    closeSync(folder)
    insert.run(i + 1, bytes.toString('utf8'))
    if (i % 25 === 24) db.exec('commit; begin immediate')
  }
  db.exec('commit')
  db.close()
  const { user, system } = process.cpuUsage(cpu)
  return { files: paths.length, cpuMs: (user + system) / 1000, wallMs: performance.now() - began, sizeBytes }
}
