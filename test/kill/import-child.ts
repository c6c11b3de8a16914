import { join } from 'node:path'
import { importHeaps } from '../../src/archive/import.ts'
import { openBlobs } from '../../src/catalogue/blobs.ts'
import { openWriter } from '../../src/catalogue/writer.ts'
import { openPool } from '../../src/parsing/pool.ts'

// Imports a heap and tells each file that is committed, so that the test knows what was acknowledged when it kills.
const [data = '', root = ''] = process.argv.slice(2)
const writer = await openWriter(data)
const pool = openPool({ size: 1 })
let told = 0
process.stdout.write('reading 0\n')
await importHeaps({
  roots: [root], terms: { from: 'kill test' }, data, pool, blobs: openBlobs(join(data, 'blobs')), writer,
  onProgress: ({ files, phase }) => {
    if (files > told || phase !== 'reading') process.stdout.write(`${phase} ${files}\n`)
    told = files
  },
})
await pool.close()
await writer.close()
