import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { bookOf, paragraphsOf, workOf } from '../../test/support/books.ts'
import { importSmall, smallParsers, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { openCatalogue } from '../catalogue/open.ts'
import { openTo } from '../consent/predicate.ts'
import { keeper } from '../consent/policy.ts'
import { intake } from '../intake/intake.ts'
import { pack } from '../parsing/packed.ts'
import type { Form } from '../web/publications/forms.ts'
import { toFolder } from './export-works.ts'
import { main } from './main.ts'

const { path, remove } = temporaryFolder()
after(remove)
const young = join(path, 'young.json')
const keys = new Map<string, string>()
const long = `a${'\u0301'.repeat(300)}b`
before(async () => {
  const heap = writeHeap(join(path, 'heap'), {
    'tide.txt': 'Title: The Tide\nAuthor: Mary Quillfeather\nRating: general\nFandom: Harbour\n\nShe folded her yellow coat over the rail.\n',
    'again.txt': 'Title: the tide\nAuthor: Mary Quillfeather\nRating: general\n\nIt came in again, and she was not there.\n',
    'storm.txt': 'Title: Storm: "Part?"\nAuthor: Joe Masonbury\nRating: mature\n\nThunder walked along the breakwater until the lamps gave in.\n',
    'one.txt': `Title: ${long}\nAuthor: Ann\nRating: general\n\nLamp.\n`,
  })
  await importSmall(join(path, 'data'), [heap], { pool: { ...smallParsers(), read: async (member) => pack(await intake(member)) } })
  writeFileSync(young, '{"highest": "teen"}')
  const catalogue = await openCatalogue(join(path, 'data'))
  for (const { title, key } of await catalogue.newest(openTo(keeper), 10)) keys.set(title, key)
  await catalogue.close()
})

type Given = { readonly code: number; readonly out: string; readonly err: string }
async function run(words: readonly string[], isOutWatched = false): Promise<Given> {
  let [out, err] = ['', '']
  const code = await main(['export', ...words], { INCIPIT_DATA: join(path, 'data') }, { out: (text) => { out += text }, err: (text) => { err += text }, isWatched: false, isOutWatched, input: async () => Buffer.from(''), columns: 80 })
  return { code, out, err }
}
const folder = (name: string): string => join(path, name)
const key = (title: string): string => keys.get(title) ?? assert.fail(`there is no ${title} among ${[...keys.keys()].join(', ')}`)

test('incipit export: one work goes to standard output, of which a screen may show the text', async () => {
  const { code, out, err } = await run(['text', key('The Tide')], true)
  assert.deepEqual([code, err], [0, ''])
  assert.match(out, /^Title: The Tide\nAuthor: Mary Quillfeather\n[^]*She folded her yellow coat/)
  assert.match((await run(['markdown', key('The Tide')])).out, /^---\ntitle: "The Tide"\n/)
})

test('incipit export: all that is published goes into a folder, a file each, under names that are safe and their own', async () => {
  const { code, out, err } = await run(['text', '--to', folder('all')])
  assert.deepEqual([code, err], [0, ''])
  assert.match(out, /^4 files in .*all \(0\.0 MB, /)
  const names = readdirSync(folder('all'))
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, 4)
  assert.equal(names.filter((name) => /^Mary Quillfeather - the tide/i.test(name)).length, 2)
  assert.ok(names.some((name) => name === 'Joe Masonbury - Storm - ’’Part’’.txt'), names.join())
  for (const name of names) assert.ok(Buffer.byteLength(name) < 200)
})

const chosen: readonly (readonly [claim: string, words: readonly string[], says: RegExp, not?: RegExp])[] = [
  ['by a creator', ['--creator', 'mary quillfeather', '--one'], /^Mary Quillfeather\n\nMary Quillfeather: 2 works\.\n/],
  ['by a fandom', ['--fandom', 'Harbour'], /^Title: The Tide/],
  ['by a search', ['--query', 'thunder'], /^Title: Storm/],
  ['by a search under a heading', ['--query', 'coat', '--creator', 'Mary Quillfeather'], /yellow coat/],
  ['by an accession', ['--accession', '1', '--one'], /: 4 works\.\n/],
  ['for a reader, without what is not open to them', ['--one', '--as-reader', 'YOUNG'], /The Tide/, /Storm/],
  ['in another language', ['--query', 'thunder', '--tongue', 'de'], /^Titel: Storm/],
  ['a paragraph a line', ['--query', 'thunder', '--unwrapped'], /\nThunder walked along the breakwater until the lamps gave in\.\n/],
]
for (const [claim, words, says, not] of chosen) {
  test(`incipit export: works are chosen ${claim}`, async () => {
    const { code, out, err } = await run(['text', ...words.map((word) => (word === 'YOUNG' ? young : word))])
    assert.deepEqual([code, err], [0, ''])
    assert.match(out, says)
    if (not) assert.doesNotMatch(out, not)
  })
}

const wrong: readonly (readonly [claim: string, words: () => readonly string[], code: number, says: RegExp])[] = [
  ['an unknown key', () => ['text', 'nosuchwork00', '--to', folder('x1')], 1, /There is no work nosuchwork00\. Nothing was written/],
  ['a key among others', () => ['text', key('The Tide'), 'nosuchwork00', '--to', folder('x1')], 1, /There is no work nosuchwork00/],
  ['a gated work, for a reader', () => ['text', key('Storm: "Part?"'), '--as-reader', young], 1, /behind a gate/],
  ['an empty collection', () => ['text', '--creator', 'Nobody', '--to', folder('x1')], 1, /There is nothing to export/],
  ['a question that cannot be read', () => ['text', '--query', 'rating:lemon'], 2, /rating/],
  ['several works and nowhere to put them', () => ['text'], 2, /4 works: name a folder with --to/],
  ['keys and a search', () => ['text', key('The Tide'), '--query', 'coat'], 2, /not both/],
  ['a language that the archive does not speak', () => ['text', '--tongue', 'tlh'], 2, /--tongue takes en or de/],
  ['a folder that is not empty', () => ['text', '--to', path], 1, /something lies in it already/],
  ['a folder that is a file', () => ['text', '--to', young], 1, /there is a file of that name/],
  ['a form that there is none of', () => ['mobi'], 2, /There is no incipit export mobi/],
]
for (const [claim, words, code, says] of wrong) {
  test(`incipit export: ${claim} is said in words, and nothing is written`, async () => {
    const given = await run(words())
    assert.equal(given.code, code)
    assert.match(given.err, says)
    assert.equal(given.out, '')
    assert.equal(existsSync(folder('x1')), false)
  })
}

test('incipit export: a folder where nobody may write is said to be one', { skip: process.getuid?.() === 0 && 'root may write everywhere' }, async () => {
  mkdirSync(folder('shut'))
  chmodSync(folder('shut'), 0o500)
  const { code, err } = await run(['text', '--to', folder('shut')])
  assert.equal(code, 1)
  assert.match(err, /nobody may write there/)
})

test('incipit export: a standard output that takes no more is said, with 1', { skip: existsSync('/dev/full') ? false : 'this system has no disk that is always full' }, () => {
  for (const form of ['text', 'epub']) {
    const { status, stderr } = spawnSync(process.execPath, [new URL('main.ts', import.meta.url).pathname, 'export', form, key('The Tide')], { env: { ...process.env, INCIPIT_DATA: join(path, 'data') }, stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] })
    assert.deepEqual([status, String(stderr)], [1, 'Cannot write to standard output: the disk is full. What was written of it is not whole\n'])
  }
})

test('incipit export: the same works give the same files', async () => {
  for (const name of ['same1', 'same2']) assert.equal((await run(['html', '--to', folder(name), '--quiet'])).out, '')
  for (const name of readdirSync(folder('same1'))) assert.equal(readFileSync(join(folder('same2'), name), 'utf8'), readFileSync(join(folder('same1'), name), 'utf8'))
  const { out } = await run(['html', '--to', folder('same3'), '--json'])
  assert.equal((JSON.parse(out) as { files: number }).files, 4)
})

test('incipit export: a book that cannot be printed is said, and the others are written', async () => {
  let err = ''
  const form: Form = { type: 'text/plain', extension: 'txt', print: async ({ title }) => { if (title === 'Odd') throw new Error('it is odd'); return Buffer.from(title) } }
  const making = (title: string) => async () => ({ ...bookOf([workOf([paragraphsOf('Salt.')])]), title })
  const { files, failed } = await toFolder(['One', 'Odd', 'Two'].map(making), form, folder('odd'), { terminal: { out: () => {}, err: (text) => { err += text }, isWatched: false, input: async () => Buffer.from(''), columns: 80 }, signal: new AbortController().signal })
  assert.deepEqual([files, failed, err], [2, 1, 'Odd: Cannot be printed: it is odd\n'])
  assert.equal(readdirSync(folder('odd')).length, 2)
})

test('incipit export: what one file cannot hold comes in volumes, each under a name of its own, however long its title', async () => {
  for (const title of ['Two', 'Long '.repeat(80).trim()]) {
    const to = folder(`volumes-${title.length}`)
    const form: Form = { type: 'text/plain', extension: 'txt', print: async (book) => Buffer.from(book.title), volumes: (book) => [1, 2, 3].map((n) => ({ ...book, title: `${book.title}, volume ${n} of 3` })) }
    const { files, of, stopped } = await toFolder([async () => bookOf([workOf([paragraphsOf('Salt.')], { title })])], form, to, { terminal: { out: () => {}, err: () => {}, isWatched: false, input: async () => Buffer.from(''), columns: 80 }, signal: new AbortController().signal })
    assert.deepEqual([files, of, stopped], [3, 3, false])
    assert.deepEqual(readdirSync(to).map((name) => readFileSync(join(to, name), 'utf8')).sort(), [1, 2, 3].map((n) => `${title}, volume ${n} of 3`))
  }
})
