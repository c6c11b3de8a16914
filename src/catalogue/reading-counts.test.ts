import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { join } from 'node:path'
import { importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { browsing } from './migrations/0006-browsing.ts'
import { cataloguePath } from './path.ts'
import { confidenceCounts } from './reading-counts.ts'
import { close, openSqlite } from './sqlite.ts'

const folder = temporaryFolder()
after(folder.remove)

test('reading counts: each assertion lies in the band that its confidence begins', () => {
  const draft = (confidences: readonly number[]): Parameters<typeof confidenceCounts>[0][number] =>
    ({ at: [0, 0], body: [0, 0], incipit: [0, 0], chapters: [], findings: [], language: 'en', words: 0, assertions: confidences.map((confidence) => ({ field: 'tag', value: { name: 'x' }, asWritten: 'x', extent: 'work', basis: 'stated', rule: 'label', confidence, evidence: [] })) })
  assert.deepEqual(confidenceCounts([draft([0, 0.5, 0.74]), draft([0.75, 0.9, 0.97, 1])]), { tag: [1, 2, 1, 1, 2] })
})

test('reading counts: the migration counts what an import counts, but for repairs, which only a reading knows', async () => {
  const heap = writeHeap(join(folder.path, 'heap'), { 'a.txt': 'Title: One\nAuthor: Ann\nTag: drama\n\nThe lamp was lit.\n', 'b.txt': 'The quay lay empty.\n=====\nTitle: Two\n\nThe tide turned.\n' })
  const data = join(folder.path, 'data')
  await importSmall(data, [heap])
  const connection = openSqlite(cataloguePath(data))
  const counts = (): readonly unknown[] => connection.database.prepare('select reading_id, format, encoding, confidence from reading_count order by reading_id').all().map(({ confidence, ...row }) => ({ ...row, confidence: JSON.parse(String(confidence)) as unknown }))
  const imported = counts()
  assert.equal(imported.length, 2)
  connection.database.exec(`drop table reading_count; alter table work drop column date; ${browsing}`)
  assert.deepEqual(counts(), imported)
  assert.deepEqual(connection.database.prepare('select count(*) as n from reading_count where made is not null').get()?.['n'], 0)
  close(connection)
})
