import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, test } from 'node:test'
import { temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { type BagReport, checkBag, isBag } from './check-bag.ts'

const folder = temporaryFolder()
after(folder.remove)
let count = 0
const fresh = (): string => join(folder.path, String(count++))
const sha256 = (text: string): string => hash('sha256', text)

/** A bag of files, made by hand; `more` is laid over it. */
function bag(payload: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}): string {
  const manifest = Object.entries(payload).map(([name, text]) => `${sha256(text)}  data/${name}\n`).join('')
  return writeHeap(fresh(), {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', 'manifest-sha256.txt': manifest,
    ...Object.fromEntries(Object.entries(payload).map(([name, text]) => [`data/${name}`, text])), ...more,
  })
}
const wrongs = ({ faults }: BagReport): string => faults.map(({ what, wrong }) => `${what}: ${wrong}`).join('\n')

test('bag: a whole one is valid, and its payload counted', async () => {
  const report = await checkBag(bag({ 'a.txt': 'a', 'b/c.txt': 'cc' }))
  assert.deepEqual([wrongs(report), report.warnings, report.files, report.bytes, report.algorithms], ['', [], 2, 3, ['sha256']])
  assert.equal(report.fileOf('data/a.txt')?.shown, 'data/a.txt')
})

const cases: readonly (readonly [claim: string, make: () => string, wanted: RegExp])[] = [
  ['a changed byte', () => bag({ 'a.txt': 'a' }, { 'data/a.txt': 'b' }), /^data\/a\.txt: its bytes are not those/],
  ['a file that is missing', () => bag({ 'a.txt': 'a' }, { 'manifest-sha256.txt': `${sha256('a')}  data/a.txt\n${sha256('b')}  data/b.txt\n` }), /^data\/b\.txt: .*missing/],
  ['a file too many', () => bag({ 'a.txt': 'a' }, { 'data/b.txt': 'b' }), /^data\/b\.txt: .*manifest-sha256\.txt does not list it/],
  ['a tag file that changed', () => bag({ 'a.txt': 'a' }, { 'notes.txt': 'x', 'tagmanifest-sha256.txt': `${sha256('y')}  notes.txt\n` }), /^notes\.txt: its bytes/],
  ['no manifest that is known', () => unlisted(), /^manifest: there is none/],
  ['no payload folder', () => bag({}), /^data\/: the folder of the payload is missing/],
  ['a manifest that is not in its encoding', () => { const made = bag({ 'a.txt': 'a' }); writeFileSync(join(made, 'manifest-sha256.txt'), Buffer.from([0xe9, 0x0a])); return made }, /manifest-sha256\.txt: it is not in UTF-8/],
  ['Payload-Oxum that does not agree', () => bag({ 'a.txt': 'a' }, { 'bag-info.txt': 'Payload-Oxum: 2.1\n' }), /^Payload-Oxum: bag-info\.txt says 2\.1/],
  ['a path that leads out, to a file that is there', () => bag({}, { 'data/x': '', 'manifest-sha256.txt': `${sha256('')}  data/x\n${sha256('root')}  data/../../../../../../../../../etc/passwd\n` }), /it leads out of the bag/],
  ['a file that is to be fetched', () => bag({ 'a.txt': 'a' }, { 'manifest-sha256.txt': `${sha256('a')}  data/a.txt\n${sha256('b')}  data/b\n`, 'fetch.txt': 'http://127.0.0.1:9/b - data/b\n' }), /nothing is fetched here/],
  ['a link in place of a file', () => { const made = bag({ 'a.txt': 'a' }); rmSync(join(made, 'data/a.txt')); writeFileSync(join(folder.path, 'outside'), 'a'); symlinkSync(join(folder.path, 'outside'), join(made, 'data/a.txt')); return made }, /link that leads out/],
  ['a link inside the bag in place of a file', () => { const made = bag({ 'a.txt': 'a', 'b.txt': 'a' }); rmSync(join(made, 'data/a.txt')); symlinkSync('b.txt', join(made, 'data/a.txt')); return made }, /^data\/a\.txt: .*missing/],
]
function unlisted(): string {
  const made = fresh()
  mkdirSync(join(made, 'data'), { recursive: true })
  return writeHeap(made, { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', 'manifest-tiger.txt': '' })
}
for (const [claim, make, wanted] of cases) test(`bag: not valid by ${claim}`, async () => assert.match(wrongs(await checkBag(make())), wanted))

test('bag: what a desktop left behind is warned of, and does no harm', async () => {
  const report = await checkBag(bag({ 'a.txt': 'a' }, { 'data/.DS_Store': 'x', 'bag-info.txt': 'Payload-Oxum: 1.1\n' }))
  assert.deepEqual([wrongs(report), report.warnings.length], ['', 2])
})

test('bag: a folder without bagit.txt is none, and one that is not there is said to be', async () => {
  assert.equal(isBag(writeHeap(fresh(), { 'a.txt': 'a' })), false)
  assert.equal(isBag(bag({ 'a.txt': 'a' })), true)
  await assert.rejects(checkBag(join(folder.path, 'nowhere')), /no such file or folder/)
})

test('bag: a manifest of a hundred thousand lines that are none costs as many looks, and a bounded report', async () => {
  const report = await checkBag(bag({ 'a.txt': 'a' }, { 'manifest-sha256.txt': `${sha256('a')}  data/a.txt\n${'../x'.repeat(8)}\n`.repeat(50_000) }))
  assert.ok(report.faults.length > 0 && report.faults.length <= 10_000)
})

const suite = new URL('../../../shared/fixtures/bagit-conformance/', import.meta.url)

const root = fileURLToPath(suite)
const skip = existsSync(root) ? false : '../shared/fixtures/bagit-conformance is not there'
const verdicts: Readonly<Record<string, (report: BagReport) => boolean>> = {
  valid: ({ faults }) => faults.length === 0, warning: ({ faults, warnings }) => faults.length === 0 && warnings.length > 0, invalid: ({ faults }) => faults.length > 0,
  'linux-only': ({ faults }) => faults.length > 0, 'windows-only': ({ faults }) => faults.length > 0,
}

test('bag: the conformance suite of the Library of Congress, bag by bag', { skip }, async () => {
  const wrong: string[] = []
  const told = { apply: 0, other: 0, warned: 0 }
  for (const version of readdirSync(root).filter((name) => /^v\d/.test(name))) {
    for (const kind of readdirSync(join(root, version))) {
      for (const name of readdirSync(join(root, version, kind))) {
        const report = await checkBag(join(root, version, kind, name))
        told[kind === 'windows-only' ? 'other' : 'apply'] += 1
        if (kind === 'warning') told.warned += 1
        if (!verdicts[kind]?.(report)) wrong.push(`${version}/${kind}/${name}: ${wrongs(report) || 'valid'}`)
      }
    }
  }
  assert.deepEqual(wrong, [])
  // Those for Windows say what leads out there; it leads out here too.
  assert.deepEqual(told, { apply: 54, other: 6, warned: 6 })
})
