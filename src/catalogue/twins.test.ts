import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DatabaseSync } from 'node:sqlite'
import { importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { keeper } from '../consent/policy.ts'
import { openTo } from '../consent/predicate.ts'
import type { RulingWish } from './desk-acts.ts'
import { twins } from './migrations/0009-twins.ts'
import { openCatalogue } from './open.ts'
import { cataloguePath } from './path.ts'
import { openWriter } from './writer.ts'

const folder = temporaryFolder()
after(folder.remove)
let libraries = 0
const story = (title: string, author: string, words = 'It was a quiet evening.', more = 'Rating: general\n'): string => `Title: ${title}\nAuthor: ${author}\n${more}\n${words}\n`
type Listed = readonly (readonly [path: string, detail: string | undefined])[]

async function library(files: Readonly<Record<string, string>>): Promise<string> {
  const data = join(folder.path, `data${libraries++}`)
  await importSmall(data, [writeHeap(`${data}-heap`, files)])
  return data
}
async function listed(data: string): Promise<Listed> {
  const catalogue = await openCatalogue(data)
  const { looks } = await catalogue.looks({ offset: 0, limit: 9, code: 'work-twice' })
  await catalogue.close()
  return looks.map(({ path, finding }) => [path, finding.detail])
}
async function ruled(data: string, number: number, wish: Omit<RulingWish, 'by'>, of?: number): Promise<void> {
  const catalogue = await openCatalogue(data)
  const keys = (await catalogue.newest(openTo(keeper), 9)).map(({ key }) => key).reverse()
  await catalogue.close()
  const writer = await openWriter(data, { thread: false })
  await writer.rule(keys[number] ?? '', { ...wish, ...(of !== undefined && { value: { ...wish.value as object, of: keys[of] } }), by: 'Cura' }, '2026-02-01T00:00:00.000Z')
  await writer.close()
}
const pair = { 'a.txt': story('The Tide', 'Ann Reed'), 'b.txt': story('THE TIDE', 'ann reed', 'It was a quiet evening, and it rained.', 'Rating: explicit\n') }
const both: Listed = [['b.txt', 'a.txt: 5 words, general; this one: 8 words, explicit']]

const cases: readonly (readonly [claim: string, files: Readonly<Record<string, string>>, wanted: Listed])[] = [
  ['another title is left alone', { 'a.txt': story('The Tide', 'Ann'), 'b.txt': story('The Tides', 'Ann') }, []],
  ['another writer is left alone', { 'a.txt': story('The Tide', 'Ann'), 'b.txt': story('The Tide', 'Ben') }, []],
  ['works without a title are left alone', { 'a.txt': 'Author: Ann\n\nIt was quiet.\n', 'b.txt': 'Author: Ann\n\nIt was quiet.\n\nAnd it rained.\n' }, []],
  ['long titles that end otherwise are left alone', { 'a.txt': story('The very long title of the tale of the harbour one', 'Ann'), 'b.txt': story('The very long title of the tale of the harbour two', 'Ann') }, []],
  ['what is perhaps no story is left alone', { 'a.txt': story('The Tide', 'Ann'), 'b.txt': story('The Tide', 'Ann', 'Hello.', 'Finding: perhaps-no-story\n') }, []],
  ['one title by one writer is listed once, with both', pair, both],
  ['parts that were not gathered are listed', { 'a/1.txt': story('The Tide', 'Ann', 'One.', 'Part: 1 of 2\n'), 'b/2.txt': story('The Tide', 'Ann', 'Two.', 'Part: 2 of 3\n') }, [['b/2.txt', 'a/1.txt: 1 word, unrated; this one: 1 word, unrated']]],
]
for (const [claim, files, wanted] of cases) test(`twins: ${claim}`, async () => assert.deepEqual(await listed(await library(files)), wanted))

test('twins: works that come in two imports are listed with the later one, and name the other', async () => {
  const data = await library({ 'a.txt': pair['a.txt'] })
  await importSmall(data, [writeHeap(`${data}-late`, { 'b.txt': pair['b.txt'] })])
  const catalogue = await openCatalogue(data)
  const { looks: [look] } = await catalogue.looks({ offset: 0, limit: 9 })
  const [late, early] = await catalogue.newest(openTo(keeper), 2)
  await catalogue.close()
  assert.deepEqual([look?.work, look?.other], [late?.key, { key: early?.key, title: 'The Tide' }])
})

const settled: readonly (readonly [claim: string, wish: Omit<RulingWish, 'by'>, of?: number])[] = [
  ['that they are two', { act: 'set', field: 'place', value: { is: 'other' } }, 0],
  ['that they are one', { act: 'set', field: 'place', value: { is: 'same' } }, 0],
  ['that one stands apart', { act: 'set', field: 'place', value: { is: 'apart' } }],
  ['that one is not shown', { act: 'withhold' }],
  ['that one has another title', { act: 'set', field: 'title', value: { title: 'Rain', kind: 'formal' } }],
  ['that one is by somebody else', { act: 'set', field: 'creator', value: { name: 'Ben', role: 'author' } }],
]
for (const [claim, wish, of] of settled) {
  for (const [number, other] of [[1, 0], [0, 1]] as const) {
    test(`twins: they are listed no more once somebody says ${claim}, of the ${number === 1 ? 'later' : 'earlier'} one, and are again when it is undone`, async () => {
      const data = await library(pair)
      await ruled(data, number, wish, of === undefined ? undefined : other)
      assert.deepEqual((await listed(data)).length, 0)
      const writer = await openWriter(data, { thread: false })
      await writer.undo(1, 'Cura', '2026-02-02T00:00:00.000Z')
      await writer.close()
      assert.equal((await listed(data)).length, 1)
    })
  }
}

test('twins: of three the third is listed beside another once one of them is no more', async () => {
  const data = await library({ ...pair, 'c.txt': story('The Tide', 'Ann Reed', 'It rained.') })
  assert.deepEqual((await listed(data)).map(([path]) => path), ['b.txt', 'c.txt'])
  await ruled(data, 0, { act: 'set', field: 'place', value: { is: 'other' } }, 1)
  assert.deepEqual((await listed(data)).map(([path, detail]) => [path, detail?.slice(0, 5)]), [['c.txt', 'a.txt']])
  await ruled(data, 0, { act: 'set', field: 'title', value: { title: 'Rain', kind: 'formal' } })
  assert.deepEqual((await listed(data)).map(([path, detail]) => [path, detail?.slice(0, 5)]), [['c.txt', 'b.txt']])
})

test('twins: joined, the higher rating of the two counts until somebody rules', async () => {
  const data = await library(pair)
  await ruled(data, 1, { act: 'set', field: 'place', value: { is: 'same' } }, 0)
  const state = async () => {
    const catalogue = await openCatalogue(data)
    const [work] = await catalogue.newest(openTo(keeper), 9)
    const { looks } = await catalogue.looks({ offset: 0, limit: 9 })
    await catalogue.close()
    return [work?.rung, looks.map(({ finding }) => `${finding.code} ${finding.detail}`)]
  }
  assert.deepEqual(await state(), ['explicit', ['rating-disputed b.txt: explicit']])
  await ruled(data, 0, { act: 'set', field: 'rating', value: { rung: 'general' } })
  assert.deepEqual(await state(), ['general', []])
})

test('twins: a library that is older than this lists them once it knows of them', async () => {
  const data = await library(pair)
  const database = new DatabaseSync(cataloguePath(data))
  database.exec("delete from look where code = 'work-twice'; drop index look_other; alter table look drop column other_id")
  database.exec(twins)
  database.close()
  assert.deepEqual((await listed(data)).map(([path]) => path), ['b.txt'])
})
