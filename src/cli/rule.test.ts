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
test('rule: of two texts with the same part one is right, or a work by itself; a text is known by the end of its path', async () => {
  const part = (n: number, name: string): string => `Title: The Long Road\nAuthor: Ann\nRating: general\nPart: ${n} of 2\n\nThe file is ${name}.\n`
  const rival = join(folder.path, 'rivals')
  await importSmall(rival, [writeHeap(join(folder.path, 'road'), { 'a/1.txt': part(1, 'one'), 'a/2.txt': part(2, 'two'), 'a/2b.txt': part(2, 'another') })])
  const held = async (): Promise<readonly (readonly [string, number, number])[]> => {
    const catalogue = await openCatalogue(rival)
    const works = await catalogue.newest(openTo(keeper), 9)
    const { total } = await catalogue.looks({ offset: 0, limit: 0 })
    await catalogue.close()
    return works.map((work) => [work.key, work.chapters, total])
  }
  const [[road] = ['']] = await held()
  const ruled = (...words: string[]): ReturnType<typeof run> => run('rule', ...words, '--data', rival)
  assert.equal((await held())[0]?.[2], 1)
  assert.match((await ruled(road, 'first', 'c.txt')).err, /^No text of \w+ is called c\.txt\. It has a\/1\.txt, a\/2\.txt, a\/2b\.txt\n/)
  assert.match((await ruled(road, 'first', '.txt')).err, /^Several texts of /)
  assert.match((await ruled(road, 'first')).err, /^Say which text/)
  assert.match((await ruled(road, 'first', '2b.txt')).out, /of the texts of this part this one is right/)
  assert.deepEqual(await held(), [[road, 2, 0]])
  const { out } = await ruled(road, 'apart', '2b.txt')
  const [, apart = ''] = /^Ruling 2 on (\w+): this text is a work by itself\. /.exec(out) ?? []
  assert.notEqual(apart, road)
  assert.deepEqual((await held()).map(([key]) => key).sort(), [road, apart].sort())
  await ruled(apart, 'undo', '2')
  assert.deepEqual(await held(), [[road, 2, 0]])
})
test('rule: two works are said to be one, two, or one a part of the other; a text of several is named', async () => {
  const two = join(folder.path, 'two')
  await importSmall(two, [writeHeap(join(folder.path, 'pair'), { 'a.txt': 'Title: The Weir\nRating: general\n\nThe lamp was lit.\n', 'b.txt': 'Title: The Weir, on\nRating: general\n\nIt went out.\n' })])
  const held = async (): Promise<readonly (readonly [string, number])[]> => {
    const catalogue = await openCatalogue(two)
    const works = await catalogue.newest(openTo(keeper), 9)
    await catalogue.close()
    return works.map((work) => [work.key, work.chapters])
  }
  const [[on = ''] = [], [weir = ''] = []] = await held()
  const ruled = (...words: string[]): ReturnType<typeof run> => run('rule', ...words, '--data', two)
  assert.match((await ruled(on, 'same')).err, /^Say which other work/)
  assert.match((await ruled(on, 'part', weir)).err, /^Say which part, by its number/)
  assert.match((await ruled(on, 'part', weir, 'two')).err, /the number of a part is 0 to 999/)
  assert.match((await ruled(on, 'same', 'nope')).err, /^There is no work nope/)
  assert.equal((await ruled(on, 'other', weir)).out, `Ruling 1 on ${on}: this and ${weir} are two works. incipit rule ${on} undo 1 takes it back.\n`)
  assert.match((await ruled(on, 'same', weir)).out, new RegExp(`^Ruling 2 on ${weir}: this and ${weir} are one work\\.`))
  assert.deepEqual(await held(), [[weir, 1]])
  await ruled(weir, 'undo', '2')
  assert.match((await ruled(on, 'part', weir, '2')).out, new RegExp(`this text is part 2 of ${weir}\\.`))
  assert.deepEqual(await held(), [[weir, 2]])
  assert.match((await ruled(weir, 'part', weir, '3')).err, /^Several texts of /)
  assert.match((await ruled(weir, 'part', weir, '0', 'b.txt')).out, /is part 0 of/)
})
const refused: readonly (readonly [claim: string, words: () => readonly string[], code: number, err: RegExp])[] = [
  ['a work that is not there', () => ['nope', 'story'], 1, /^There is no work nope\. incipit review and incipit search tell/],
  ['an act that is none, with those that there are', () => [key, 'burn'], 2, /^There is no act burn; there are story, no-story, withhold, publish, .*and undo\./],
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
