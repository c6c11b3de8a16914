import type { Connection } from './sqlite.ts'
import { transaction } from './sqlite.ts'

// Fewer and larger merges and checkpoints than SQLite's own choice: a tenth less work for an import. `hashsize`, which lets FTS5
// gather more words before it writes them, is not documented: an SQLite that does not know it goes without.
const tunings = [['hashsize', 67_108_864], ['automerge', 8]] as const
const checkpointPages = 4_000

/** Sets the index up for a large import: faster with it, and right without it. */
export function tuneIndex({ database }: Connection): void {
  database.exec(`pragma wal_autocheckpoint=${checkpointPages}`)
  for (const [name, value] of tunings) {
    try {
      database.exec(`insert into chapter_fts (chapter_fts, rank) values ('${name}', ${value})`)
    } catch {
      continue
    }
  }
}

// About 10 ms of work: whoever else wants to write waits no longer.
const pagesAtOnce = 64

/** Merges the index's pieces in bounded steps, each a transaction of its own, until it is one; a search then looks in one place. */
export function mergeIndex(connection: Connection): void {
  const { database } = connection
  const before = (): number => Number(Object.values(database.prepare('select total_changes()').get() ?? {})[0])
  const step = (pages: number): boolean => transaction(connection, () => {
    const changes = before()
    database.exec(`insert into chapter_fts (chapter_fts, rank) values ('merge', ${pages})`)
    // The insert itself is one change; more than that means that something was merged (fts5.html, 6.7).
    return before() - changes >= 2
  })
  for (let more = step(-pagesAtOnce), left = 100_000; more && left > 0; left--) more = step(pagesAtOnce)
}

/** Moves what is in the write-ahead log into the file, as far as readers let it. */
export function checkpoint({ database }: Connection): void {
  database.exec('pragma wal_checkpoint(truncate)')
}
