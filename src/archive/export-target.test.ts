import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

test('export target: what came to lie there meanwhile stays, and the whole is refused in words', async () => {
  for (const [name, wasThere] of [['meanwhile', false], ['meanwhile-empty', true]] as const) {
    if (wasThere) mkdirSync(folder(name))
    const target = openExportTarget(folder(name), { asWhole: true })
    await target.write('bag.txt', 'words')
    mkdirSync(folder(name), { recursive: true })
    writeFileSync(join(folder(name), 'theirs.txt'), 'theirs')
    await assert.rejects(target.finish(), /something was put there meanwhile/)
    target.discard()
    assert.deepEqual(readdirSync(scratch).filter((each) => each.startsWith(name)), [name])
    assert.deepEqual(readdirSync(folder(name)), ['theirs.txt'])
    rmSync(folder(name), { recursive: true })
  }
})

test('export target: of two exports to one folder the second does not take away the first', async () => {
  const [one, two] = [0, 1].map(() => openExportTarget(folder('same'), { asWhole: true }))
  await one?.write('one.txt', 'words')
  await two?.write('two.txt', 'words')
  await one?.finish()
  await assert.rejects(async () => two?.finish(), /something was put there meanwhile/)
  two?.discard()
  assert.deepEqual(readdirSync(folder('same')), ['one.txt'])
})

test('export target: an empty folder, which may be another disk, is filled where it is, and stays when it is given up', async () => {
  mkdirSync(folder('disk'))
  const { ino } = statSync(folder('disk'))
  const beside = (): readonly string[] => readdirSync(scratch).filter((name) => name.startsWith('disk'))
  const given = openExportTarget(folder('disk'), { asWhole: true })
  await given.write('data/a.txt', 'words')
  assert.deepEqual(beside(), ['disk'])
  given.discard()
  assert.deepEqual(readdirSync(folder('disk')), [])
  const target = openExportTarget(folder('disk'), { asWhole: true })
  await target.write('data/a.txt', 'words')
  await target.write('bag.txt', 'words')
  assert.equal(existsSync(folder('disk/bag.txt')), false)
  await target.finish()
  assert.deepEqual([readdirSync(folder('disk')).sort(), beside(), statSync(folder('disk')).ino], [['bag.txt', 'data'], ['disk'], ino])
})

test('export target: a folder below a file is said to be none', () => {
  const file = folder('a-file')
  writeFileSync(file, 'x')
  assert.throws(() => openExportTarget(join(file, 'below')), /Cannot export to .*below: part of its path is a file$/)
})

test('export target: no name leads out of it', async () => {
  await assert.rejects(openExportTarget(folder('out')).write('../story.txt', 'words'), /outside/)
})

test('export target: where a system lets nobody make a folder, it is said at once', { skip: existsSync('/proc/self') ? false : 'this system has no such folder' }, () => {
  for (const asWhole of [true, false]) assert.throws(() => openExportTarget('/proc/nowhere', { asWhole }), /nobody may write there/)
})
