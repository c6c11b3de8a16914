import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { intake } from '../intake/intake.ts'
import { pack, type PackedHeader } from '../parsing/packed.ts'
import type { Terminal } from './command.ts'
import { inspectText } from './inspect-text.ts'
import { main } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'incipit-inspect-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const story = `Title: The Ferry
Author: Jane Doe
Rating: PG
Warnings: creator chose not to warn
Fandom: The Lantern Line
Series: River Nights, 2
Part: 2 of 3
Date: 1999-04-03
Status: complete
Archive: ask first
Feedback: jane@example.org

The ferry left at nine, as it always had, and nobody on it looked back at the town.
`
async function told(text: string): Promise<readonly string[]> {
  const { header }: { readonly header: PackedHeader } = pack(await intake({ bytes: new TextEncoder().encode(text), name: 'ferry.txt' }))
  return inspectText('ferry.txt', 'a'.repeat(64), header).split('\n')
}

test('inspect: every field that was read is told, with its words, its basis and how sure it is', async () => {
  const lines = await told(story)
  for (const wanted of [/^ {2}title +The Ferry {3}\[stated, label:title, \d+ %\]/, /^ {2}creator +Jane Doe {3}\[stated/, /^ {2}rating +guided {3}\[“PG”, stated, label:rating/, /^ {2}warning +declined to say {3}\[“creator chose not to warn”, stated/,
    /^ {2}fandom +The Lantern Line /, /^ {2}permission +ask {3}\[“ask first”, stated, label:archive/, /^ {2}series +River Nights, 2 /, /^ {2}part +2 of 3/, /^ {2}date +1999-04-03/, /^ {2}email +jane@example\.org /, /^ {2}status +complete /]) {
    assert.ok(lines.some((line) => wanted.test(line)), `${wanted} in\n${lines.join('\n')}`)
  }
})
test('inspect: fields stand in the order of the model', async () => {
  const order = (await told(story)).slice(1).map((line) => line.trim().split(' ')[0]).filter((field, n, all) => field && all.indexOf(field) === n && field !== 'finding')
  assert.deepEqual(order, ['title', 'creator', 'rating', 'warning', 'fandom', 'permission', 'series', 'part', 'date', 'email', 'language', 'status', 'chapters', 'words'])
})
test('inspect: what nobody says of rating and warnings is said', async () => {
  const lines = await told('Title: The Ferry\n\nThe ferry left at nine, and nobody on it looked back.\n')
  assert.ok(lines.includes('  rating        nobody says') && lines.includes('  warning       nobody says'))
})

async function run(...words: string[]): Promise<{ readonly code: number; readonly err: string }> {
  let err = ''
  const terminal: Terminal = { out: () => {}, err: (text) => { err += text }, isWatched: false, input: async () => Buffer.alloc(0), columns: 80 }
  return { code: await main(words, { INCIPIT_DATA: join(folder, 'data') }, terminal), err }
}
mkdirSync(join(folder, 'box'))
writeFileSync(join(folder, 'file'), 'words')
const [gone, box, file] = ['gone', 'box', 'file'].map((name) => join(folder, name)) as [string, string, string]

const faults: readonly (readonly [claim: string, words: readonly string[], code: number, err: string])[] = [
  ...['inspect', 'decode', 'repair'].flatMap((command) => [
    [`${command} of a file that is not there`, [command, gone], 1, `Cannot ${command} ${gone}: there is no such file. Check the path\n`] as const,
    [`${command} of a folder`, [command, box], 1, `Cannot ${command} ${box}: it is a folder. Name the files in it\n`] as const,
  ]),
  ['a bag that is not there', ['verify', '--bag', gone], 1, `Cannot check the bag ${gone}: there is no such folder. Check the path; a bag in a ZIP is unpacked first\n`],
  ['an archive in a file', ['review', '--data', file], 1, `There is no archive in ${file}: it lies in a file, and not in a folder. --data or INCIPIT_DATA names another\n`],
]
for (const [claim, words, code, err] of faults) test(`command line: ${claim} is told in words, with what to do`, async () => assert.deepEqual(await run(...words), { code, err }))

const refused: readonly (readonly [claim: string, words: readonly string[], err: RegExp])[] = [
  ['words that a command does not take', ['verify', 'everything'], /^incipit verify takes no words, and not everything\.\n/],
  ['two reasons where one is taken', ['review', 'no-prose', 'not-text'], /^incipit review takes one word, and not no-prose not-text\.\n/],
  ['an encoding that is none', ['decode', '--encoding', 'nonsense', file], /^There is no encoding nonsense that is known/],
  ['limits that are no JSON', ['search', 'sea', '--as-reader', file], /: it is not JSON \(/],
  ['limits that are not there', ['export', 'site', '--to', box, '--for', gone], /: there is no such file\. Check the path/],
]
for (const [claim, words, err] of refused) {
  test(`command line: it refuses ${claim}`, async () => {
    const given = await run(...words)
    assert.equal(given.code, 2, given.err)
    assert.match(given.err, err)
  })
}
