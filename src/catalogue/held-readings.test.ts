import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { readingsCache } from './held-readings.ts'
import { cataloguePath } from './path.ts'
import { close, openSqlite } from './sqlite.ts'

test('held readings: one that is in use is the same wherever it is asked for, however many came between', async () => {
  const folder = temporaryFolder()
  const heap = writeHeap(join(folder.path, 'heap'), Object.fromEntries([1, 2, 3].map((n) => [`${n}.txt`, `Title: Story ${n}\n\n${`The lamp was lit at ${n}. `.repeat(40)}\n`])))
  await importSmall(join(folder.path, 'data'), [heap])
  const connection = openSqlite(cataloguePath(join(folder.path, 'data')), { role: 'reader' })
  try {
    // There is room for one.
    const readings = readingsCache(connection, 1)
    const first = readings(1, 7)
    assert.notEqual(readings(2, 7), readings(3, 7))
    assert.equal(readings(1, 7), first)
    assert.notEqual(readings(1, 8), first)
    assert.notEqual(readings(1, 7), readings(1, 8))
    assert.match(first.text, /Story 1/)
  } finally {
    close(connection)
    folder.remove()
  }
})
