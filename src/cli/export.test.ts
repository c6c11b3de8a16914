import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { cataloguePath } from '../catalogue/path.ts'
import { termsOfBag } from './import-bag.ts'
import { main } from './main.ts'

const { path, remove } = temporaryFolder()
after(remove)
const young = join(path, 'young.json')
const child = join(path, 'child.json')
before(async () => {
  const heap = writeHeap(join(path, 'heap'), {
    'tide.txt': 'Title: The Tide\nAuthor: Mary Quillfeather\nRating: teen\nTag: drama\n\nShe folded her yellow coat over the rail.\n',
    'storm.txt': 'Title: =Storm\nAuthor: Joe Masonbury\nRating: mature\nTag: thunder\nSummary: Lamps give in.\n\nThunder walked along the breakwater.\n',
  })
  await importSmall(join(path, 'data'), [heap])
  writeFileSync(young, '{"highest": "teen"}')
  writeFileSync(child, '{"highest": "general"}')
})

async function run(words: readonly string[], data = join(path, 'data'), onProgress?: () => void): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', '']
  const code = await main(words, { INCIPIT_DATA: data }, { out: (text) => { out += text }, err: (text) => { err += text; onProgress?.() }, isWatched: onProgress !== undefined, input: async () => Buffer.from(''), columns: 80 })
  return { code, out, err }
}
const all = (folder: string): string => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('')

test('incipit export bag: a bag that incipit verify finds valid, and whose it is', async () => {
  const to = join(path, 'bag')
  const { code, out } = await run(['export', 'bag', '--to', to])
  assert.equal(code, 0)
  assert.match(out, /^2 originals .* keeper's/)
  const verified = await run(['verify', '--bag', to])
  assert.deepEqual([verified.code, verified.err], [0, ''])
  assert.match(verified.out, /^The bag is valid \(BagIt 1\.0; sha256, sha512\): 2 files/)
  assert.match((await run(['verify', '--bag', to, '--json'])).out, /"valid": true/)
  writeFileSync(join(to, 'data/accession-1/tide.txt'), 'changed')
  const damaged = await run(['verify', '--bag', to])
  assert.equal(damaged.code, 1)
  assert.match(damaged.out, /^data\/accession-1\/tide\.txt: its bytes are not those/)
})

const refusals: readonly (readonly [claim: string, words: () => readonly string[], code: number, err: RegExp])[] = [
  ['says where it wants to go', () => ['export', 'bag'], 2, /--to FOLDER/],
  ['an accession is a number', () => ['export', 'bag', '--to', join(path, 'x'), '--accession', 'one'], 2, /takes a number/],
  ['an accession that is not there', () => ['export', 'bag', '--to', join(path, 'x'), '--accession', '9'], 1, /accession 9: there is none/],
  ['a folder that is filled', () => ['export', 'bag', '--to', join(path, 'heap')], 1, /something lies in it already/],
  ['a folder in which nobody may write', () => ['export', 'bag', '--to', join(path, 'young.json', 'x')], 1, /Cannot export to/],
  ['no one else than the keeper has bags', () => ['export', 'bag', '--to', join(path, 'x'), '--as-reader', young], 2, /no flag --as-reader/],
  ['tables say where they want to go', () => ['export', 'csv'], 2, /--to FOLDER/],
  ['tables into a folder that is filled', () => ['export', 'csv', '--to', join(path, 'heap')], 1, /something lies in it already/],
]
for (const [claim, words, code, err] of refusals) {
  test(`incipit export: ${claim}`, async () => {
    const given = await run(words())
    assert.equal(given.code, code)
    assert.match(given.err, err)
    assert.equal(existsSync(join(path, 'x')), false)
    assert.deepEqual(readdirSync(path).filter((name) => name.includes('.part-')), [])
  })
}

test('incipit export: an archive without anything in it has no bag', async () => {
  const data = join(path, 'empty')
  assert.match((await run(['export', 'bag', '--to', join(path, 'x')], data)).err, /There is no archive in/)

  const { openWriter } = await import('../catalogue/writer.ts')
  await (await openWriter(data, { thread: false })).close()
  assert.match((await run(['export', 'bag', '--to', join(path, 'x')], data)).err, /nothing in the archive yet/)
})

test('incipit export csv: tables in RFC 4180, with a mark where it is asked for', async () => {
  const [plain, marked] = [join(path, 'csv'), join(path, 'csv-bom')]
  assert.equal((await run(['export', 'csv', '--to', plain])).code, 0)
  assert.equal((await run(['export', 'csv', '--to', marked, '--bom'])).code, 0)
  assert.deepEqual(readdirSync(plain).sort(), ['chapters.csv', 'creators.csv', 'tags.csv', 'work-tags.csv', 'works.csv'])
  const works = readFileSync(join(plain, 'works.csv'), 'utf8')
  assert.match(works, /^id,title,[^\n]*\r\n/)
  assert.match(works, /\r\n\d,'=Storm,Lamps give in\./)
  assert.equal(readFileSync(join(marked, 'works.csv'), 'utf8'), `\ufeff${works}`)
})

test('incipit export csv: what a reader may not read is in none of the tables, nor counted', async () => {
  const [theirs, none] = [join(path, 'csv-young'), join(path, 'csv-child')]
  assert.match((await run(['export', 'csv', '--to', theirs, '--as-reader', young])).out, /^1 work lies/)
  assert.doesNotMatch(all(theirs), /Storm|Masonbury|thunder|Lamps/)
  assert.match(all(theirs), /The Tide/)
  assert.equal((await run(['export', 'csv', '--to', none, '--as-reader', child])).code, 0)
  for (const name of readdirSync(none)) assert.equal(readFileSync(join(none, name), 'utf8').split('\r\n').length, 2, name)
})

test('incipit export csv: all tables tell of one moment, and the works that are told are those in them', async () => {
  const data = join(path, 'moving')
  await importSmall(data, [join(path, 'heap')])
  const to = join(path, 'csv-moving')
  let isChanged = false
  // While the first table is written, somebody else withdraws a work.
  const { out } = await run(['export', 'csv', '--to', to], data, () => {
    if (isChanged) return
    isChanged = true
    const db = new DatabaseSync(cataloguePath(data))
    db.exec("update work set state = 'withdrawn' where key = (select key from work order by id limit 1)")
    db.close()
  })
  assert.ok(isChanged)
  assert.match(out, /^2 works lie/)
  for (const name of ['works.csv', 'chapters.csv']) assert.equal(readFileSync(join(to, name), 'utf8').trimEnd().split('\r\n').length, 3, name)
})

const interrupted: readonly (readonly [form: string, more: readonly string[], signals: readonly NodeJS.Signals[]])[] = [
  ['bag', [], ['SIGINT']], ['csv', [], ['SIGTERM']], ['site', ['--for', join(path, 'limits.toml')], ['SIGINT']], ['text', [], ['SIGINT', 'SIGTERM']],
]
for (const [form, more, signals] of interrupted) {
  test(`incipit export ${form}: told to end, it leaves nothing half-written`, async (context) => {
    writeFileSync(join(path, 'limits.toml'), 'highest = "mature"\n')
    const to = join(path, `told-${form}`)
    const left: (readonly string[])[] = []
    // What a process that ends here would leave behind.
    const exit = context.mock.method(process, 'exit', (code: number) => {
      left.push([String(code), ...readdirSync(path).filter((name) => name.startsWith(`told-${form}`))])
      throw new Error('ended')
    })
    let isTold = false
    await run(['export', form, '--to', to, ...more], undefined, () => {
      if (isTold) return
      isTold = true
      for (const signal of signals) process.emit(signal)
    })
    exit.mock.restore()
    assert.deepEqual(left, [['130']])
  })
}

test("incipit import: what a stranger's bag says of itself becomes its terms, without whom to write to", () => {
  const line = (label: string, value: string): { label: string; value: string } => ({ label, value })
  assert.deepEqual(termsOfBag({ info: [line('Source-Organization', 'A Museum'), line('Contact-Email', 'who@example.org'), line('External-Description', 'Letters'), line('Payload-Oxum', '1.1')] }),
    { from: 'A Museum', note: 'From a bag:\nSource-Organization: A Museum\nExternal-Description: Letters' })
  assert.deepEqual(termsOfBag({ info: [] }), {})
})

const isRoot = process.platform === 'linux' && process.getuid?.() === 0
for (const [form, ...flags] of [['bag'], ['csv'], ['site', '--for', join(path, 'all.toml')], ['epub'], ['html']] as const) {
  test(`incipit export ${form}: a disk that fills up is said, and nothing half-written is left under its name`, { skip: !isRoot && 'a small disk can be made by root on Linux only' }, async (context) => {
    const disk = join(path, `disk-${form}`)
    mkdirSync(disk)
    writeFileSync(join(path, 'all.toml'), 'title = "All"\nhighest = "explicit"\n')
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'incipit-test', disk], { stdio: 'ignore' })
    } catch {
      return context.skip('this root may not mount')
    }
    try {
      const { code, err } = await run(['export', form, '--to', join(disk, form), ...flags])
      assert.equal(code, 1)
      assert.match(err, /the disk is full/)
      // Works go out one by one: those that had room are whole.
      const left = readdirSync(disk, { recursive: true, encoding: 'utf8' })
      assert.deepEqual(left.filter((name) => form !== 'html' || name.includes('.part')), [])
      for (const name of left) if (name.endsWith('.html')) assert.match(readFileSync(join(disk, name), 'utf8'), /<\/html>\n$/)
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
}
