import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { importHeaps } from '../../src/archive/import.ts'
import type { ImportReport } from '../../src/archive/import-report.ts'
import { openBlobs } from '../../src/catalogue/blobs.ts'
import { openWriter } from '../../src/catalogue/writer.ts'
import { openPool, type Pool } from '../../src/parsing/pool.ts'
import { temporaryFolder } from './small-archive.ts'

/** Imports as the program does them, with a parser process and a writer's thread; gone with the tests of the file. */
export type RealImports = {
  readonly folder: string
  /** A path that nothing lies at yet. */
  readonly fresh: () => string
  readonly take: (data: string, roots: readonly string[]) => Promise<ImportReport>
  readonly pool: () => Pool
}

/** Opens a pool before the tests of a file, and closes it behind them. */
export function realImports(): RealImports {
  const folder = temporaryFolder()
  let pool: Pool
  before(() => { pool = openPool({ size: 1 }) })
  after(async () => {
    await pool.close()
    folder.remove()
  })
  let count = 0
  return {
    folder: folder.path,
    fresh: () => join(folder.path, String(count++)),
    pool: () => pool,
    take: async (data, roots) => {
      mkdirSync(data, { recursive: true })
      const writer = await openWriter(data)
      try {
        return await importHeaps({ roots, terms: {}, data, pool, blobs: openBlobs(join(data, 'blobs')), writer })
      } finally {
        await writer.close()
      }
    },
  }
}
