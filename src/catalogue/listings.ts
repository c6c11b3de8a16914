import { DatabaseSync } from 'node:sqlite'
import type { Listing } from '../format/bagit/listing.ts'

/** Listings on the disk, gone when they are closed: what they hold does not stay in memory, however much it is. */
export type Listings = { readonly make: () => Listing; readonly close: () => void }

// A small bag never comes to the disk.
const cacheKib = 8 * 1024

/** Opens a place for them: a database without a name, in the folder for temporary files, which SQLite takes away itself. */
export function openListings(): Listings {
  const database = new DatabaseSync('')
  database.exec(`pragma journal_mode=off; pragma synchronous=off; pragma temp_store=file; pragma cache_size=${-cacheKib}; begin`)
  let made = 0
  return {
    make: () => {
      const table = `listing_${(made += 1)}`
      database.exec(`create table ${table} (id integer primary key, key text not null unique, word text not null) strict`)
      const [find, insert] = [database.prepare(`select word from ${table} where key = ?`), database.prepare(`insert into ${table} (key, word) values (?, ?) on conflict do nothing`)]
      return {
        get: (key) => find.get(key)?.['word'] as string | undefined,
        add: (key, word = '') => Number(insert.run(key, word).changes) > 0,
        *entries() {
          for (const { key, word } of database.prepare(`select key, word from ${table} order by id`).iterate()) yield [key as string, word as string]
        },
      }
    },
    close: () => database.close(),
  }
}
