import assert from 'node:assert/strict'
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { openBlobs } from '../catalogue/blobs.ts'
import { cataloguePath } from '../catalogue/path.ts'
import { importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { verify } from './verify.ts'

const folder = temporaryFolder()
after(folder.remove)
let count = 0

async function archive(): Promise<string> {
  const data = join(folder.path, String(count++))
  await importSmall(data, [writeHeap(join(folder.path, String(count++)), { 'a.txt': 'Title: One\n\nFirst words.\n', 'b.txt': 'Title: Two\n\nOther words.\n' })])
  return data
}

const check = (data: string): ReturnType<typeof verify> => verify({ data, blobs: openBlobs(join(data, 'blobs')) })

function blobFiles(data: string): string[] {
  return readdirSync(join(data, 'blobs'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
}

test('verify: an archive that nobody touched is whole', async () => {
  const { blobs, damages } = await check(await archive())
  assert.deepEqual([blobs, damages], [2, []])
})

const blobDamages: readonly (readonly [string, (path: string) => void, RegExp])[] = [
  ['one bit is turned', (path) => {
    chmodSync(path, 0o644)
    writeFileSync(path, 'Title: One\n\nFirst wordt.\n'.slice(0, path.length && 25))
  }, /(?:bytes are not what was taken in|bytes; \d+ were taken in)/],
  ['the file is gone', (path) => rmSync(path), /its file is gone/],
  ['the file is cut', (path) => {
    chmodSync(path, 0o644)
    writeFileSync(path, 'Ti')
  }, /it has 2 bytes/],
]
for (const [claim, harm, wrong] of blobDamages) {
  test(`verify: a blob is named when ${claim}`, async () => {
    const data = await archive()
    harm(blobFiles(data)[0] ?? '')
    const { damages } = await check(data)
    assert.equal(damages.length, 1)
    assert.match(damages[0]?.what ?? '', /^blob [0-9a-f]{64} \([ab]\.txt\)$/)
    assert.match(damages[0]?.wrong ?? '', wrong)
  })
}

// Each would pass SQLite's own check.
const rowDamages = [
  ['a reading', "update reading set format = 'html' where id = 1", 'reading 1 of a.txt'],
  ['a text', "update reading set text = zeroblob(length(text)) where id = 2", 'reading 2 of b.txt'],
  ['an assertion', "update assertion set as_written = 'Onf' where draft_id = 1 and number = 0", 'reading 1 of a.txt'],
  ['a draft', 'update draft set body_end = body_end - 1 where id = 1', 'reading 1 of a.txt'],
  ['a record', `update work_record set record = replace(record, 'One', 'Onf') where work_id = 1`, /^work /],
  ['a rating', 'update work set weight = 1 where id = 1', /^work /],
  ['a deposit', "update deposit set shown = 'c.txt' where id = 1", 'deposit c.txt'],
  ['an accession', `update accession set terms = '{"rating":"general"}'`, 'accession 1'],
] as const
for (const [what, sql, named] of rowDamages) {
  test(`verify: ${what} that is not what was written is named`, async () => {
    const data = await archive()
    const db = new DatabaseSync(cataloguePath(data))
    assert.ok(Number(db.prepare(sql).run().changes) > 0)
    db.close()
    const { damages } = await check(data)
    assert.equal(damages.length, 1, JSON.stringify(damages))
    assert.match(damages[0]?.what ?? '', named instanceof RegExp ? named : new RegExp(`^${named}$`))
  })
}

test('verify: a folder without a catalogue is an error', async () => {
  await assert.rejects(check(join(folder.path, 'nothing')), /there is no catalogue in it/)
})
