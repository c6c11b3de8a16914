import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { published } from '../consent/predicate.ts'
import { openCatalogue } from './open.ts'

const story = (title: string): string => `Title: ${title}\n\n${`The lamp of ${title} was lit at nine. `.repeat(40)}\n`

test('held places: statistics, totals and finding aids know what came in since they were last asked', async () => {
  const folder = temporaryFolder()
  const data = join(folder.path, 'data')
  await importSmall(data, [writeHeap(join(folder.path, 'first'), { 'a.txt': story('Tide'), 'deep/b.txt': story('Moon') })])
  const catalogue = await openCatalogue(data, { searchThread: true })
  const aid = async (accession: number) => (await catalogue.findingAid(published, accession, { offset: 0, limit: 100 }))?.places.map(({ number, work }) => [number, work.title])
  try {
    assert.equal((await catalogue.statistics(published)).files, 2)
    assert.equal((await catalogue.totals(published)).deposits, 2)
    assert.deepEqual(await aid(1), [[1, 'Tide'], [2, 'Moon']])
    assert.equal(await aid(2), undefined)
    await importSmall(data, [writeHeap(join(folder.path, 'second'), { 'c.txt': story('Storm') })])
    assert.equal((await catalogue.statistics(published)).files, 3)
    assert.equal((await catalogue.totals(published)).deposits, 3)
    assert.deepEqual(await aid(2), [[1, 'Storm']])
    assert.deepEqual((await catalogue.findingAid(published, 1, { offset: 1, limit: 100 }))?.places.map(({ number }) => number), [2])
  } finally {
    await catalogue.close()
    folder.remove()
  }
})
