import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openBlobs } from './blobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'incipit-blobs-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('blobs: what is kept is given back, by its digest, and is not to be written to', async () => {
  const blobs = openBlobs(join(folder, 'a'))
  const kept = Array.from({ length: 40 }, (_, n) => Buffer.from(`story ${n} `.repeat(n)))
  await Promise.all(kept.map((bytes) => blobs.put(hash('sha256', bytes), bytes)))
  for (const bytes of kept) {
    const sha256 = hash('sha256', bytes)
    assert.deepEqual([blobs.get(sha256), blobs.sizeBytes(sha256), await blobs.digest(sha256)], [bytes, bytes.length, sha256])
    if (process.platform !== 'win32') assert.equal(statSync(blobs.path(sha256)).mode & 0o222, 0)
  }
  assert.equal(blobs.get(hash('sha256', 'nothing')), undefined)
  assert.deepEqual(readdirSync(join(folder, 'a', 'incoming')), [])
})

test('blobs: keeping the same bytes again changes nothing', async () => {
  const blobs = openBlobs(join(folder, 'b'))
  const sha256 = hash('sha256', 'same')
  await blobs.put(sha256, Buffer.from('same'))
  await openBlobs(join(folder, 'b')).put(sha256, Buffer.from('same'))
  assert.equal(blobs.get(sha256)?.toString(), 'same')
})

test('blobs: a file is kept without being read whole', async () => {
  const blobs = openBlobs(join(folder, 'c'))
  const path = join(folder, 'big')
  writeFileSync(path, Buffer.alloc(3_000_000, 'x'))
  const { sha256, sizeBytes } = await blobs.putFile(path)
  assert.deepEqual([sizeBytes, await blobs.digest(sha256)], [3_000_000, sha256])
  await assert.rejects(blobs.putFile(join(folder, 'nothing')), /ENOENT/)
})

test('blobs: what a killed process left is cleared away once it is old', () => {
  const incoming = join(folder, 'd', 'incoming')
  openBlobs(join(folder, 'd'))
  for (const [name, age] of [['old', 7200], ['young', 5]] as const) {
    writeFileSync(join(incoming, name), 'x')
    utimesSync(join(incoming, name), Date.now() / 1000 - age, Date.now() / 1000 - age)
  }
  openBlobs(join(folder, 'd'))
  assert.deepEqual([existsSync(join(incoming, 'old')), existsSync(join(incoming, 'young'))], [false, true])
})

test('blobs: a name that is no digest is refused', () => {
  assert.throws(() => openBlobs(join(folder, 'e')).get('../../secret'), RangeError)
})
