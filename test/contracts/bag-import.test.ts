import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { main } from '../../src/cli/main.ts'
import { openCatalogue } from '../../src/catalogue/open.ts'
import { digestOf, temporaryFolder, writeHeap } from '../support/small-archive.ts'

const folder = temporaryFolder()
after(folder.remove)
const at = (name: string): string => join(folder.path, name)
const story = 'Title: The Weir\r\nAuthor: Ann Marlow\r\nRating: G\r\n\r\nThe lamp had been lit an hour before the tide turned, and nobody wrote it down that evening.\r\n'

async function run(data: string, ...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', '']
  const code = await main(words, { INCIPIT_DATA: at(data), INCIPIT_PARSERS: '1' }, { out: (text) => { out += text }, err: (text) => { err += text }, isWatched: false, input: async () => Buffer.from(''), columns: 80 })
  return { code, out, err }
}

/** A bag as a museum makes them. */
function strange(name: string): string {
  return writeHeap(at(name), {
    'bagit.txt': 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n', 'bag-info.txt': 'Source-Organization: A Museum\nContact-Email: who@example.org\nExternal-Description: A disk of stories\n',
    'manifest-md5.txt': `${hash('md5', story)}  data/disk/weir.txt\n`, 'data/disk/weir.txt': story,
  })
}

test("incipit import: a stranger's bag is a heap whose root is its payload, on the terms of its bag-info", async () => {
  const { code, out } = await run('museum', 'import', strange('strange'))
  assert.equal(code, 0)
  assert.match(out, /^Accession 1: 1 files/)
  const catalogue = await openCatalogue(at('museum'))
  const [accession] = await catalogue.accessions()
  assert.deepEqual(accession?.terms, { from: 'A Museum', note: 'From a bag:\nSource-Organization: A Museum\nExternal-Description: A disk of stories' })
  await catalogue.close()
})

test('incipit import: a damaged bag is refused by name, with its reasons, and nothing is taken in', async () => {
  const bag = strange('damaged')
  writeFileSync(join(bag, 'data/disk/weir.txt'), 'something else')
  const { code, err } = await run('none', 'import', bag)
  assert.equal(code, 1)
  assert.match(err, /^data\/disk\/weir\.txt: its bytes are not those that manifest-md5\.txt tells of\n[^]*Nothing was taken in/)
  assert.equal(existsSync(at('none')), false)
})

test('incipit import: a bag of ours is restored, once', async () => {
  await run('one', 'import', writeHeap(at('heap'), { 'a/weir.txt': story }), '--from', 'Ann')
  assert.equal((await run('one', 'export', 'bag', '--to', at('bag'))).code, 0)
  const first = await run('two', 'import', at('bag'))
  assert.match(first.out, /^Restored 1 files[^]*The catalogue is the same/)
  assert.equal(await digestOf(at('two')), await digestOf(at('one')))
  assert.match((await run('two', 'import', at('bag'))).out, /^Nothing new in 1 files/)
  assert.equal((await run('two', 'import', at('bag'), '--from', 'Ben')).code, 2)
})
