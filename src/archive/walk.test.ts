import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { countFiles, rootOf, shown, walk } from './walk.ts'

const folder = mkdtempSync(join(tmpdir(), 'incipit-walk-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function found(path: string, skip: readonly string[] = []): string[] {
  return [...walk(rootOf(path), skip)].map((each) => ('full' in each ? each.shown : `${each.path}: ${each.what}`))
}

test('walk: files come in the order of their bytes, folder by folder', () => {
  const heap = join(folder, 'order')
  mkdirSync(join(heap, 'b', 'c'), { recursive: true })
  for (const name of ['z.txt', 'a.txt', 'b/2.txt', 'b/c/1.txt', 'B.txt']) writeFileSync(join(heap, name), name)
  assert.deepEqual(found(heap), ['B.txt', 'a.txt', 'b/2.txt', 'b/c/1.txt', 'z.txt'])
  assert.equal(countFiles(rootOf(heap)), 5)
  assert.deepEqual(found(join(heap, 'b', '2.txt')), ['2.txt'])
  assert.deepEqual(found(heap, [join(heap, 'b')]), ['B.txt', 'a.txt', 'z.txt'])
})

test('walk: links are not followed, and those that lead out or in a circle are told', { skip: process.platform === 'win32' && 'links need rights on Windows' }, () => {
  const heap = join(folder, 'links')
  mkdirSync(heap)
  writeFileSync(join(heap, 'a.txt'), 'a')
  symlinkSync('a.txt', join(heap, 'inside'))
  symlinkSync('..', join(heap, 'loop'))
  symlinkSync('circle', join(heap, 'circle'))
  symlinkSync('.', join(heap, 'self'))
  symlinkSync('/etc', join(heap, 'out'))
  assert.deepEqual(found(heap), ['a.txt', 'circle: it is a link that leads nowhere, or in a circle', 'loop: it is a link that leads out of the heap', 'out: it is a link that leads out of the heap', 'self: it is a link that leads in a circle, to a folder that it lies in'])
  symlinkSync(heap, join(folder, 'by-link'))
  assert.equal(found(join(folder, 'by-link')).length, 5)
})

test('walk: a name that is not UTF-8 is kept as its bytes', { skip: process.platform !== 'linux' && 'only Linux has such names' }, () => {
  const heap = join(folder, 'names')
  mkdirSync(heap)
  writeFileSync(Buffer.concat([Buffer.from(`${heap}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), 'x')
  const [file] = [...walk(rootOf(heap))]
  assert.ok(file && 'full' in file)
  assert.deepEqual([file.shown, [...file.path.subarray(3, 4)]], ['café.txt', [0xe9]])
  assert.equal(shown(Buffer.from('a\u001b[31mb\n')), 'a\ufffd[31mb\ufffd')
})

test('walk: a folder without permission is told by name, and the walk goes on', { skip: (process.getuid?.() === 0 || process.platform === 'win32') && 'root may read everything' }, () => {
  const heap = join(folder, 'closed')
  mkdirSync(join(heap, 'secret'), { recursive: true })
  writeFileSync(join(heap, 'z.txt'), 'z')
  chmodSync(join(heap, 'secret'), 0)
  assert.deepEqual(found(heap), ['secret: the folder cannot be read (EACCES)', 'z.txt'])
  chmodSync(join(heap, 'secret'), 0o755)
})

test('walk: a path that is not there is an error that says so', () => {
  assert.throws(() => rootOf(join(folder, 'nowhere')), /nowhere: there is no such file or folder\. Check the path/)
})
