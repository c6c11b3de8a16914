import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { main } from './main.ts'

const { path, remove } = temporaryFolder()
after(remove)
const young = join(path, 'young.json')
before(async () => {
  const heap = writeHeap(join(path, 'heap'), {
    'tide.txt': 'Title: The Tide\nAuthor: Mary Quillfeather\nRating: general\n\nShe folded her yellow coat over the rail.\n',
    'storm.txt': 'Title: Storm\nAuthor: Joe Masonbury\nRating: mature\n\nThunder walked along the breakwater until the lamps gave in.\n',
  })
  await importSmall(join(path, 'data'), [heap])
  writeFileSync(young, '{"highest": "teen"}')
})

async function run(...words: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  let [out, err] = ['', '']
  const code = await main(['search', ...words], { INCIPIT_DATA: join(path, 'data') }, { out: (text) => { out += text }, err: (text) => { err += text }, isWatched: false, input: async () => Buffer.from(''), columns: 80 })
  assert.equal(err, '')
  return { code, out }
}

const calls: readonly (readonly [claim: string, words: readonly string[], code: number, out: RegExp])[] = [
  ['what is found needs no other question', ['creator:quillfeather'], 0, /^1 work [^]*The Tide by Mary Quillfeather(?![^]*Did you mean)/],
  ['a slip in a name is told', ['creator:quilfeather'], 1, /^0 works [^]*Did you mean: creator:quillfeather\n/],
  ['as JSON as well', ['--json', 'creator:quilfeather'], 1, /"didYouMean": "creator:quillfeather"/],
  ['no name of a work that a reader does not meet', ['--as-reader', young, 'creator:masonbery'], 1, /^0 works(?![^]*Did you mean)/],
  ['whoever leaves warnings out is told of those that were not asked', ['tide OR (storm -warning:horror)'], 0, /nobody has said anything about warnings/],
  ['whoever wants one is not', ['tide OR warning:horror'], 0, /^(?![^]*nobody has said anything)/],
]
for (const [claim, words, code, out] of calls) {
  test(`incipit search: ${claim}`, async () => {
    const given = await run(...words)
    assert.match(given.out, out)
    assert.equal(given.code, code)
  })
}
