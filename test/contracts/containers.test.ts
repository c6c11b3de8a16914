import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { ImportReport } from '../../src/archive/import-report.ts'
import { cataloguePath } from '../../src/catalogue/path.ts'
import type { Terminal } from '../../src/cli/command.ts'
import { main } from '../../src/cli/main.ts'
import { make7z } from '../hostile/make-archive.ts'
import { makeGzip } from '../hostile/make-gzip.ts'
import { makeTar } from '../hostile/make-tar.ts'
import { makeZip } from '../hostile/make-zip.ts'

// Containers of every kind, through the command line into a library: where members stand, that nothing is kept twice, and that the limits can be set.

const place = mkdtempSync(join(tmpdir(), 'incipit-containers-'))
after(() => rmSync(place, { recursive: true, force: true }))

async function run(data: string, ...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', '']
  const terminal: Terminal = { out: (text) => { out += text }, err: (text) => { err += text }, isWatched: false, input: async () => Buffer.alloc(0), columns: 80 }
  const code = await main(words, { INCIPIT_DATA: join(place, data) }, terminal)
  return { code, out, err }
}

const imported = async (data: string, ...words: string[]): Promise<ImportReport> => JSON.parse((await run(data, 'import', ...words, '--json')).out) as ImportReport
const story = (number: number): { readonly name: string; readonly bytes: Buffer } => ({ name: `story${number}.txt`, bytes: Buffer.from(`Title: Tide ${number}\nAuthor: Mary Smith\nRating: G\n\nShe waited by the sea for the ${number}th time, and the tide came in. Nobody saw it go.\n`) })

const heap: Readonly<Record<string, Buffer>> = {
  'a.zip': makeZip([story(1), { name: 'inner.tgz', bytes: makeGzip(makeTar([story(2), story(3)])), method: 0 }]),
  'b.tar': makeTar([story(4), { name: 'deep/c.7z', bytes: make7z([story(5)]) }]),
  'd.7z': make7z([story(6), { name: 'e.zip', bytes: makeZip([story(7)]) }]),
  'story8.txt.gz': makeGzip(story(8).bytes),
}
const root = join(place, 'heap')
mkdirSync(root)
for (const [name, bytes] of Object.entries(heap)) writeFileSync(join(root, name), bytes)
// The same bytes under another name: held already.
writeFileSync(join(root, 'z-copy.gz'), heap['story8.txt.gz'] as Buffer)

test('containers: all that lies in them is taken in, each member by its path', async () => {
  const report = await imported('data', root)
  assert.deepEqual([report.works, report.members, report.problems, report.refused], [8, 8, 0, 0], JSON.stringify(report))
  const catalogue = new DatabaseSync(cataloguePath(join(place, 'data')), { readOnly: true })
  const rows = catalogue.prepare('SELECT r.shown, r.path FROM reading r ORDER BY r.shown').all() as unknown as readonly { readonly shown: string; readonly path: Uint8Array }[]
  catalogue.close()
  assert.deepEqual(rows.map(({ shown }) => shown), ['deep/c.7z/story5.txt', 'e.zip/story7.txt', 'inner.tgz/story2.txt', 'inner.tgz/story3.txt', 'story1.txt', 'story4.txt', 'story6.txt', 'story8.txt'])
  assert.deepEqual(rows.slice(0, 3).map(({ path }) => Buffer.from(path).toString()), ['deep/c.7z\0story5.txt', 'e.zip\0story7.txt', 'inner.tgz\0story2.txt'])
})

test('containers: a second import finds nothing new', async () => assert.equal((await imported('data', root)).deposits, 0))

test('containers: a re-read finds every member again', async () => {
  const { code, out } = await run('data', 'reread', '--all', '--json')
  const { members, missing } = JSON.parse(out) as { readonly members: number; readonly missing: readonly string[] }
  assert.deepEqual([code, members, missing], [0, 8, []])
})

test('containers: what lies in containers within containers is inspected', async () => {
  const { code, out, err } = await run('data', 'inspect', join(root, 'a.zip'), join(root, 'd.7z'), '--json')
  assert.deepEqual([code, err], [0, ''])
  assert.deepEqual(out.trim().split('\n').map((line) => (JSON.parse(line) as { readonly file: string }).file), ['story1.txt', 'inner.tgz/story2.txt', 'inner.tgz/story3.txt', 'story6.txt', 'e.zip/story7.txt'])
})

test('containers: how much one may give out can be set', async () => {
  const path = join(place, 'dense.gz')
  writeFileSync(path, gzipSync(Buffer.from(`Title: The Dense Tide\nRating: G\n\n${'She waited by the sea, and the tide came in. Nobody saw it go.\n\n'.repeat(20_000)}`)))
  assert.deepEqual((await imported('narrow', path)).refusedByCode, { 'container-expands': 1 })
  assert.equal((await imported('wide', path, '--ratio', '1000')).works, 1)
  assert.match((await run('wide', 'import', path, '--ratio', '0')).err, /The setting ratio is “0”; it has to be a whole number from 1 to 1032/)
})
