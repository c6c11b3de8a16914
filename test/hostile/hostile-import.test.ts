import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ImportReport } from '../../src/archive/import-report.ts'
import { cataloguePath } from '../../src/catalogue/path.ts'
import { type FindingCode, findings } from '../../src/model/finding.ts'
import { hostileFiles as all, hostileLists } from './hostile-files.ts'

// The heap, the library, and what nobody may touch lie side by side, as a name that leads out would have it.
const place = mkdtempSync(join(tmpdir(), 'incipit-hostile-'))
const [heap, data, canary] = [join(place, 'heap'), join(place, 'data'), join(place, 'canary')] as const
after(() => rmSync(place, { recursive: true, force: true }))

// Members are stored one by one: a hundred thousand sound ones take minutes, and show nothing here that a thousand do not. That they come out is tested by themselves.
const mostMembers = 5000
// One in ten goes through a whole import here, and all of them with `npm run hostile`: each is tested by itself as well.
const step = process.env['INCIPIT_TEST_WHOLE'] === '1' ? 1 : 10
const hostileFiles = all.filter(({ members = 0 }) => members <= mostMembers).filter((_, at) => at % step === 0)

type Kept = { readonly path: string; readonly sha256: string }
const kept: Kept[] = []
let outcome: { readonly code: number | null; readonly signal: string | null; readonly out: string; readonly err: string }
let untouched = ''

/** All that stands in a folder, by name, kind, and digest. */
function stateOf(folder: string): string {
  const digest = createHash('sha256')
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort((a, b) => (`${a.parentPath}/${a.name}` < `${b.parentPath}/${b.name}` ? -1 : 1))) {
    const path = join(entry.parentPath, entry.name)
    digest.update(`${path}\0${lstatSync(path).mode}\0`)
    if (entry.isFile()) digest.update(readFileSync(path))
  }
  return digest.digest('hex')
}

/** A name that a heap can have, told apart by a number: some of the lists name what is wrong instead. */
function nameOf(name: string, number: number): string {
  return `${number}-${name.replace(/[^\w.-]/g, '_').slice(0, 80)}`
}

before(async () => {
  for (const folder of [heap, canary]) mkdirSync(folder)
  for (const name of ['motd', 'x', 'tide.txt', 'story1.txt']) writeFileSync(join(canary, name), 'Nobody may touch this.\n')
  for (const [number, { name, make }] of hostileFiles.entries()) {
    const bytes = make()
    const path = nameOf(name, number)
    writeFileSync(join(heap, path), bytes)
    kept.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  untouched = `${stateOf(canary)} ${stateOf(heap)}`
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
  outcome = await new Promise((resolve) => {
    const child = spawn(process.execPath, [main, 'import', heap, '--json'], { cwd: place, env: { ...process.env, INCIPIT_DATA: data }, stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString() })
    child.on('close', (code, signal) => resolve({ code, signal, out, err }))
  })
})

test('hostile files: there are 300 of them at least, each another', () => {
  const names = new Set(Object.entries(hostileLists).flatMap(([list, files]) => files.map(({ name }) => `${list}: ${name}`)))
  assert.ok(names.size >= 300, `${names.size} files`)
  assert.equal(names.size, all.length)
})

test('hostile files: an import of them comes to its end', (t) => {
  assert.deepEqual([outcome.code, outcome.signal], [0, null], outcome.err)
  const report = JSON.parse(outcome.out) as ImportReport
  t.diagnostic(`${report.files} files in ${Math.round(report.tookMs / 1000)} s: ${report.works} works, ${report.refused} findings that refuse: ${JSON.stringify(report.refusedByCode)}`)
  assert.deepEqual([report.files, report.problems, report.interrupted], [kept.length, 0, false])
})

test('hostile files: no parser was toppled', (t) => {
  const stopped = rows().flatMap(({ shown, about, own }) => reasons(about, own).filter((code) => code.startsWith('parser-')).map((code) => `${shown}: ${code}`))
  for (const line of stopped) t.diagnostic(line)
  assert.deepEqual(stopped.filter((line) => line.endsWith('parser-died')), [])
})

test('hostile files: nothing was written outside the data folder', () => {
  assert.equal(`${stateOf(canary)} ${stateOf(heap)}`, untouched)
  assert.deepEqual(readdirSync(place).sort(), ['canary', 'data', 'heap'])
})

test('hostile files: the bytes of every one are kept as they came', () => {
  const blobs = new Set<string>()
  for (const entry of readdirSync(join(data, 'blobs'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) blobs.add(createHash('sha256').update(readFileSync(join(entry.parentPath, entry.name))).digest('hex'))
  }
  assert.deepEqual(kept.filter(({ sha256 }) => !blobs.has(sha256)), [])
})

test('hostile files: each was taken in, or refused with a reason', () => {
  const ended = new Set(rows().filter(({ whole, about, own, stories }) => whole === 1 && (stories === 1 || reasons(about, own).some((code) => findings[code].severity === 'refuse'))).map(({ sha256 }) => Buffer.from(sha256).toString('hex')))
  assert.deepEqual(kept.filter(({ sha256 }) => !ended.has(sha256)).map(({ path }) => path), [])
})

type Row = { readonly shown: string; readonly sha256: Uint8Array; readonly whole: number; readonly about: string; readonly own: string | null; readonly stories: number }

/** What the library says of every file, a row for each member. The same bytes under two names have their members once. */
function rows(): readonly Row[] {
  const catalogue = new DatabaseSync(cataloguePath(data), { readOnly: true })
  try {
    return catalogue.prepare(`
      SELECT d.shown, d.sha256, d.whole, d.findings AS about, r.findings AS own, EXISTS (SELECT 1 FROM draft WHERE draft.reading_id = r.id) AS stories
      FROM deposit d LEFT JOIN reading r ON r.deposit_id = d.id`).all() as unknown as readonly Row[]
  } finally {
    catalogue.close()
  }
}

/** The codes of what was found in a file and in a member of it. */
function reasons(about: string, own: string | null): readonly FindingCode[] {
  return [about, own ?? '[]'].flatMap((json) => (JSON.parse(json) as readonly { readonly code: FindingCode }[]).map(({ code }) => code))
}
