import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { main } from './main.ts'

const { path, remove } = temporaryFolder()
after(remove)
const remembered = join(path, 'remembered.txt')
const young = join(path, 'young.json')
before(async () => {
  const heap = writeHeap(join(path, 'heap'), { 'shelf/tide.txt': 'Title: The Tide\nAuthor: Mary Reed\nRating: general\n\nShe folded her yellow coat over the rail,\nand counted seven gulls. Then the bell rang.\n', 'shelf/storm.txt': 'Title: Storm\nAuthor: Joe Mason\nRating: mature\n\nThunder walked along the breakwater until the lamps gave in.\n' })
  await importSmall(join(path, 'data'), [heap])
  writeFileSync(young, '{"highest": "teen"}')
  writeFileSync(remembered, 'counted seven gulls, then the bell rang')
})

async function run(words: readonly string[], input = ''): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', '']
  const code = await main(['find', ...words], { INCIPIT_DATA: join(path, 'data') }, { out: (text) => { out += text }, err: (text) => { err += text }, isWatched: false, input: async () => Buffer.from(input), columns: 80 })
  return { code, out, err }
}

const calls: readonly (readonly [claim: string, words: readonly string[], input: string, code: number, out: RegExp, err: RegExp])[] = [
  ['a passage with a word wrong', ['she folded her scarlet coat over the rail'], '', 0, /The Tide by Mary Reed: 8\d % alike\n {2}shelf\/tide\.txt\n {2}She folded her \[yellow\] coat over the rail, and counted/, /^$/],
  ['words one by one', ['counted', 'seven', 'gulls', 'then', 'the', 'bell'], '', 0, /100 % alike/, /^$/],
  ['standard input', [], 'her yellow coat over the rail\n', 0, /100 % alike/, /^$/],
  ['a file', ['--file', remembered], '', 0, /100 % alike/, /^$/],
  ['as JSON', ['--json', 'her yellow coat over the rail'], '', 0, /"path": "shelf\/tide\.txt"/, /^$/],
  ['what is not there', ['purple zebras juggle marmalade jars'], '', 1, /^$/, /No story has anything like it/],
  ['what is the keeper\'s to see', ['thunder walked along the breakwater'], '', 0, /Storm by Joe Mason/, /^$/],
  ['what is not open to a reader', ['--as-reader', young, 'thunder walked along the breakwater'], '', 1, /^$/, /No story has anything like it/],
  ['what is open to a reader', ['--as-reader', young, 'her yellow coat over the rail'], '', 0, /shelf\/tide\.txt/, /^$/],
  ['too few words', ['the rail'], '', 2, /^$/, /too few words to know a story by/],
  ['nothing', [], '', 2, /^$/, /There is no word in it/],
  ['a passage and a file', ['--file', remembered, 'the rail'], '', 2, /^$/, /not both/],
  ['a limit that is none', ['--limit', '0', 'x'], '', 2, /^$/, /--limit takes a whole number/],
]
for (const [claim, words, input, code, out, err] of calls) {
  test(`incipit find: ${claim}`, async () => {
    const given = await run(words, input)
    assert.match(given.out, out)
    assert.match(given.err, err)
    assert.equal(given.code, code)
  })
}
