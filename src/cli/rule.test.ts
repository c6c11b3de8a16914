import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { openCatalogue } from '../catalogue/open.ts'
import { keeper } from '../consent/policy.ts'
import { openTo } from '../consent/predicate.ts'
import type { Terminal } from './command.ts'
import { main } from './main.ts'

const folder = temporaryFolder()
after(folder.remove)
const data = join(folder.path, 'data')
let key = ''
before(async () => {
  await importSmall(data, [writeHeap(join(folder.path, 'heap'), { 'note.txt': 'Title: The Tide\nRating: general\nFinding: perhaps-no-story\n\nWords of it.\n' })])
  key = (await state()).key
})

async function state(): Promise<{ readonly key: string; readonly state: string | undefined; readonly looks: number }> {
  const catalogue = await openCatalogue(data)
  const [work] = await catalogue.newest(openTo(keeper), 1)
  const { total } = await catalogue.looks({ offset: 0, limit: 0 })
  await catalogue.close()
  return { key: work?.key ?? '', state: work?.facts.state, looks: total }
}
async function run(...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', '']
  const terminal: Terminal = { out: (text) => { out += text }, err: (text) => { err += text }, isWatched: false, input: async () => Buffer.alloc(0), columns: 80 }
  return { code: await main(words, { INCIPIT_DATA: data }, terminal), out, err }
}

test('rule: what is no story is taken off the shelves, and comes back when that is undone', async () => {
  assert.deepEqual(await run('rule', key, 'no-story', '--reason', 'a notice', '--by', 'Cura'), { code: 0, out: `Ruling 1 on ${key}: it is no story. incipit rule ${key} undo 1 takes it back.\n`, err: '' })
  assert.deepEqual(await state(), { key, state: 'withheld', looks: 0 })
  assert.equal((await run('rule', key, 'undo', '1')).code, 0)
  assert.deepEqual(await state(), { key, state: 'published', looks: 1 })
})
test('rule: what is a story is asked about no more', async () => {
  await run('rule', key, 'story')
  assert.deepEqual(await state(), { key, state: 'published', looks: 0 })
})
test('rule: without an act it tells what was ruled, what was taken back with it', async () => {
  const { out } = await run('rule', key)
  assert.match(out, /^ +1 {2}\d{4}-\d\d-\d\d {2}Cura: it is no story \(a notice\), undone\n +2 .*the keeper: undo 1\n +3 .*the keeper: it is a story\n$/)
})
const refused: readonly (readonly [claim: string, words: () => readonly string[], code: number, err: RegExp])[] = [
  ['a work that is not there', () => ['nope', 'story'], 1, /^There is no work nope\. incipit review and incipit search tell/],
  ['an act that is none, with those that there are', () => [key, 'burn'], 2, /^There is no act burn; there are story, no-story, withhold, publish/],
  ['a ruling that is not there', () => [key, 'undo', '77'], 1, /^There is no ruling 77 on /],
  ['undoing nothing', () => [key, 'undo'], 2, /^Say which ruling/],
  ['no work', () => [], 2, /^Say which work/],
]
for (const [claim, words, code, err] of refused) {
  test(`rule: it refuses ${claim}`, async () => {
    const given = await run('rule', ...words())
    assert.equal(given.code, code)
    assert.match(given.err, err)
  })
}
