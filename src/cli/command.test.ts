import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readArgs, type Terminal, UsageError } from './command.ts'
import { termsFrom } from './import.ts'
import { reportText } from './import-text.ts'
import { main } from './main.ts'
import { line } from './progress.ts'
import { settingsFrom } from './settings.ts'
import { plain } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'incipit-cli-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function run(...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', '']
  const terminal: Terminal = { out: (text) => { out += text }, err: (text) => { err += text }, isWatched: false, input: async () => Buffer.from([0x93, 0x48, 0x69, 0x94]), columns: 80 }
  const code = await main(words, { INCIPIT_DATA: join(folder, 'data') }, terminal)
  return { code, out, err }
}

const calls: readonly (readonly [claim: string, words: string[], code: number, out: RegExp, err: RegExp])[] = [
  ['no command gives the help, and is not what was meant', [], 2, /^$/, /incipit COMMAND/],
  ['help is asked for', ['--help'], 0, /reread +read everything again/, /^$/],
  ['a command that is not there is refused', ['imprt'], 2, /^$/, /There is no command imprt/],
  ['a flag that is not there is refused', ['import', '--ratng', 'teen', 'x'], 2, /^$/, /There is no flag --ratng/],
  ['a flag without its word is refused', ['import', 'x', '--rating'], 2, /^$/, /--rating needs a word/],
  ['a rating that is not there is refused', ['import', 'x', '--rating', 'fine'], 2, /^$/, /does not know “fine”/],
  ['a warning that is not there is refused', ['import', 'x', '--warnings', 'sadness'], 2, /^$/, /There is no warning “sadness”/],
  ['nothing to import is refused', ['import'], 2, /^$/, /Say what to import/],
  ['a path that is not there is told', ['import', join(folder, 'nowhere')], 1, /^$/, /there is no such file or folder/],
  ['an archive that is not there is told', ['stats', '--data', join(folder, 'none')], 1, /^$/, /There is no archive in/],
  ['a question that cannot be read shows where', ['search', 'rating:fine'], 2, /^$/, /\n {2}rating:fine\n {9}\^\^\^\^\n/],
  ['a question that begins with a hyphen is a question', ['search', '-rating:fine'], 2, /^$/, /\n {2}-rating:fine\n {10}\^\^\^\^\n/],
  ['a reader that is not there is told', ['search', 'sea', '--as-reader', join(folder, 'nobody')], 2, /^$/, /Cannot read a reader's limits/],
  ['every command has its help', ['review', '--help'], 0, /^incipit review \[REASON\]/, /^$/],
  ['a reason that is not there is refused, with those that there are', ['review', 'nonsense'], 2, /^$/, /There is no reason nonsense; there are .*\bempty-file, .*\bperhaps-no-story\b/],
  ['a note is no reason: it is listed nowhere', ['review', 'title-from-incipit'], 2, /^$/, /There is no reason title-from-incipit/],
  ['the reasons stand in the help', ['review', '--help'], 0, /\n {2}rating-unread +A rating is stated in words/, /^$/],
  ['a port is a number', ['serve', '--port', 'http'], 1, /^$/, /The setting port is “http”/],
  ['decode is a filter', ['decode'], 0, /^“Hi”$/, /^$/],
]
for (const [claim, words, code, out, err] of calls) {
  test(`command line: ${claim}`, async () => {
    const given = await run(...words)
    assert.equal(given.code, code, given.err)
    assert.match(given.out, out)
    assert.match(given.err, err)
  })
}

test('command line: flags and words are told apart', () => {
  const flags = { rating: { takes: 'word', says: '' }, strict: { takes: 'nothing', says: '' } } as const
  assert.deepEqual(readArgs(['-', 'sea', '-tide', '-"low tide"', '--strict'], { flags, hyphens: true }), { args: ['-', 'sea', '-tide', '-"low tide"'], flags: { strict: true } })
  assert.deepEqual(readArgs(['a', '--rating=teen', '--strict', 'b', '--', '--c'], { flags }), { args: ['a', 'b', '--c'], flags: { rating: 'teen', strict: true } })
  assert.throws(() => readArgs(['-x'], { flags }), UsageError)
})

test('settings: a flag comes before the environment, that before the file, that before what is usual', () => {
  const data = mkdtempSync(join(folder, 'settings-'))
  assert.deepEqual(settingsFrom({ data }, {}), { dataFolder: data, host: '127.0.0.1', port: 4040, parsers: undefined, ratio: undefined, address: undefined, index: true, adultLabel: 'adult' })
  writeFileSync(join(data, 'incipit.toml'), '# ours\nport = 5000\nhost = "::1"\n')
  assert.deepEqual([settingsFrom({ data }, {}).port, settingsFrom({ data }, { INCIPIT_PORT: '6000' }).port, settingsFrom({ data, port: '7000' }, { INCIPIT_PORT: '6000' }).port, settingsFrom({ data }, {}).host], [5000, 6000, 7000, '::1'])
  writeFileSync(join(data, 'incipit.toml'), 'address = "https://Stories.example/"\nindex = "no"\nadult-label = "rta"\n')
  assert.deepEqual([settingsFrom({ data }, {}).address, settingsFrom({ data }, {}).index, settingsFrom({ data }, {}).adultLabel, settingsFrom({ data, 'adult-label': 'no' }, { INCIPIT_ADULT_LABEL: 'adult' }).adultLabel, settingsFrom({ data }, { INCIPIT_ADULT_LABEL: 'adult' }).adultLabel], ['https://stories.example', false, 'rta', 'no', 'adult'])
  for (const [name, value, says] of [['address', 'stories.example', /scheme and a host/], ['address', 'https://stories.example/rooms', /scheme and a host/], ['address', 'javascript:alert(1)', /scheme and a host/], ['index', 'perhaps', /one of yes, no/], ['adult-label', 'RTA', /one of adult, rta, no/]] as const) assert.throws(() => settingsFrom({ data, [name]: value }, {}), says)
  writeFileSync(join(data, 'incipit.toml'), 'prot = 1\n')
  assert.throws(() => settingsFrom({ data }, {}), /incipit\.toml, line 1/)
})

test('terms: a rating may be written as writers write it', () => {
  assert.deepEqual(termsFrom({ rating: 'PG-13', warnings: 'none', from: 'a disk' }), { from: 'a disk', rating: 'teen', warnings: 'none' })
  assert.deepEqual(termsFrom({ rating: 'mature', warnings: 'violence, war' }), { rating: 'mature', warnings: ['violence', 'war'] })
})

test('progress: it tells how many, how fast and how long yet', () => {
  assert.equal(line({ files: 250, total: 1000, bytes: 0, phase: 'reading' }, 2000), '██████░░░░░░░░░░░░░░░░░░ 250 of 1,000 files · 125/s · 6.0 s left')
  assert.equal(line({ files: 0, total: 0, bytes: 0, phase: 'done' }, 0), '')
})

test('report: it names what was not read, and what to do', () => {
  const text = reportText({
    accession: 3, files: 12, deposits: 11, known: 1, members: 11, works: 10, looks: 2, refused: 1, refusedByCode: { 'empty-file': 1 }, refusedFirst: [{ path: 'a\u001b.txt', code: 'empty-file' }],
    problems: 1, problemsFirst: [{ path: 'secret', what: 'the folder cannot be read (EACCES)', advice: 'Give the right to.' }], interrupted: false, tookMs: 1200,
  })
  assert.match(text, /^Accession 3: 12 files in 1\.2 s\.\n {2}works +10\n/)
  assert.ok(text.includes('  a\ufffd.txt: The file is empty. Nothing can be read from it; look for another copy.\n  secret: the folder cannot be read (EACCES). Give the right to.\n'))
  assert.match(text, /needs a look +2 .*\n {2}of these unread +1\n/)
  const many = reportText({ accession: 1, files: 9, deposits: 9, known: 0, members: 9, works: 0, looks: 9, refused: 9, refusedByCode: { 'not-text': 9 }, refusedFirst: [{ path: 'pics/', code: 'not-text', detail: 'PNG picture', files: 7 }], problems: 0, problemsFirst: [], interrupted: false, tookMs: 1 })
  assert.match(many, /\n {2}pics\/, 7 files: The file is not text.* \(PNG picture\)\..*\n {2}… and 2 more: incipit review\n/)
  assert.equal(plain('a\u001b[2Jb'), 'a\ufffd[2Jb')
})
