import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openExportTarget } from './export-target.ts'

const scratch = mkdtempSync(join(tmpdir(), 'incipit-target-'))
after(() => rmSync(scratch, { recursive: true, force: true }))
const folder = (name: string): string => join(scratch, name)

async function* broken(): AsyncIterable<Uint8Array> {
  yield Buffer.from('half of it')
  throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
}

test('export target: a file lies under its name, folders are made', async () => {
  const target = openExportTarget(folder('files'))
  await target.write('deep/er/story.txt', 'words')
  await target.finish()
  assert.equal(readFileSync(folder('files/deep/er/story.txt'), 'utf8'), 'words')
})

test('export target: nothing half-written is left, and the reason is said', async () => {
  const target = openExportTarget(folder('half'))
  await assert.rejects(target.write('story.epub', broken()), /Cannot write story\.epub into .*half: the disk is full/)
  target.discard()
  assert.equal(existsSync(folder('half')), false)
})

test('export target: a whole appears when it is finished, not before', async () => {
  const target = openExportTarget(folder('whole'), { asWhole: true })
  await target.write('bag.txt', 'words')
  assert.equal(existsSync(folder('whole')), false)
  await target.finish()
  assert.deepEqual(readdirSync(folder('whole')), ['bag.txt'])
})

test('export target: a whole that is given up leaves nothing', async () => {
  const target = openExportTarget(folder('given-up'), { asWhole: true })
  await target.write('bag.txt', 'words')
  target.discard()
  assert.deepEqual(readdirSync(scratch).filter((name) => name.startsWith('given-up')), [])
})

test('export target: an empty folder is taken, a filled one or a file is not', async () => {
  mkdirSync(folder('empty'))
  const target = openExportTarget(folder('empty'), { asWhole: true })
  await target.write('a', 'b')
  await target.finish()
  assert.throws(() => openExportTarget(folder('empty')), /something lies in it already/)
  writeFileSync(folder('file'), '')
  assert.throws(() => openExportTarget(folder('file')), /a file of that name/)
})

test('export target: no name leads out of it', async () => {
  await assert.rejects(openExportTarget(folder('out')).write('../story.txt', 'words'), /outside/)
})
