import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openBlobs } from '../catalogue/blobs.ts'
import { openCatalogue, type OpenCatalogue } from '../catalogue/open.ts'
import { openWriter } from '../catalogue/writer.ts'
import { keeper } from '../consent/policy.ts'
import { openTo } from '../consent/predicate.ts'
import { type Draft, type Reading, rulesVersion } from '../model/reading.ts'
import { pack } from '../parsing/packed.ts'
import { importSmall, smallParsers, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { smallIntake } from '../../test/support/small-intake.ts'
import { reread, type RereadReport } from './reread.ts'
import { rule } from './rule.ts'
import { verify } from './verify.ts'

const folder = temporaryFolder()
after(folder.remove)
let count = 0
const text = 'Title: The Tide\nAuthor: Ann\nRating: general\n\nThe lamp burned by the quay.\n=====\nTitle: Storm\nRating: general\n\nThunder at night.\n'

async function archive(): Promise<{ readonly data: string; readonly catalogue: OpenCatalogue }> {
  const data = join(folder.path, String(count++))
  await importSmall(data, [writeHeap(join(folder.path, String(count++)), { 'a.txt': text })])
  return { data, catalogue: await openCatalogue(data) }
}

/** A later version of the rules: `change` says what it makes otherwise of each draft. */
async function rereadWith(data: string, change: (reading: Reading) => Reading, rules = rulesVersion + 1): Promise<RereadReport> {
  const writer = await openWriter(data, { thread: false })
  try {
    return await reread({ data, blobs: openBlobs(join(data, 'blobs')), writer, rules, pool: { ...smallParsers(), read: async (member) => pack(change(smallIntake(member, rules))) } })
  } finally {
    await writer.close()
  }
}

async function rules(data: string, key: string, title: string): Promise<void> {
  const writer = await openWriter(data, { thread: false })
  await rule(writer, key, { act: 'set', field: 'title', value: { title, kind: 'formal' }, by: 'curator' })
  await writer.close()
}

const works = async (catalogue: OpenCatalogue): Promise<(readonly [string, string, readonly string[]])[]> =>
  (await catalogue.list(openTo(keeper), { by: 'heading', kind: 'language', value: 'en' }, 'title', { offset: 0, limit: 9 })).works.map(({ key, title, creators }) => [key, title, creators] as const)

test('reread: better rules replace the reading; keys, rulings and the rest hold', async () => {
  const { data, catalogue } = await archive()
  const before = await works(catalogue)
  const [storm, tide] = before.map(([key]) => key)
  await rules(data, tide ?? '', 'The High Tide')
  const report = await rereadWith(data, (reading) => ({ ...reading, drafts: reading.drafts.map((draft): Draft => ({ ...draft, assertions: draft.assertions.filter(({ field }) => field !== 'creator') })) }))
  assert.deepEqual([report.members, report.orphaned], [1, 0])
  assert.deepEqual(await works(catalogue), [[tide, 'The High Tide', []], [storm, 'Storm', []]])
  assert.equal((await rereadWith(data, (reading) => reading)).members, 0)
  assert.deepEqual((await verify({ data, blobs: openBlobs(join(data, 'blobs')) })).damages, [])
  await catalogue.close()
})

test('reread: a story whose place has moved is the same story', async () => {
  const { data, catalogue } = await archive()
  const [[key] = ['']] = (await works(catalogue)).slice(-1)
  await rules(data, key, 'Ruled')
  const report = await rereadWith(data, (reading) => ({ ...reading, drafts: reading.drafts.map((draft, n): Draft => (n === 0 ? { ...draft, at: [16, draft.at[1]] } : draft)) }))
  assert.equal(report.orphaned, 0)
  assert.ok((await works(catalogue)).some(([same, title]) => same === key && title === 'Ruled'))
  await catalogue.close()
})

test('reread: a story that the new rules see no more leaves its address to what is left, and its ruling for a look', async () => {
  const { data, catalogue } = await archive()
  const [[storm] = [''], [tide] = ['']] = await works(catalogue)
  await rules(data, storm, 'Ruled')
  const report = await rereadWith(data, (reading) => ({ ...reading, drafts: reading.drafts.slice(0, 1) }))
  assert.equal(report.orphaned, 1)
  assert.deepEqual((await works(catalogue)).map(([key]) => key), [tide])
  assert.deepEqual(await catalogue.work(storm), { movedTo: tide })
  const { looks } = await catalogue.looks({ offset: 0, limit: 9 })
  assert.deepEqual(looks.map(({ finding, path }) => [finding.code, finding.detail, path]), [['ruling-orphaned', 'ruling 1: set title', 'a.txt']])
  // The old rules again: the story is back, and so is the ruling.
  await rereadWith(data, (reading) => reading, rulesVersion + 2)
  assert.ok((await works(catalogue)).some(([, title]) => title === 'Ruled'))
  assert.equal((await catalogue.looks({ offset: 0, limit: 9 })).total, 0)
  await catalogue.close()
})

test('reread: the words that search finds are those of the new reading', async () => {
  const { data, catalogue } = await archive()
  await rereadWith(data, (reading) => ({ ...reading, drafts: reading.drafts.map((draft): Draft => ({ ...draft, body: [draft.body[0], draft.body[0] + 9] })) }))
  const total = async (word: string): Promise<number> => (await catalogue.search(openTo(keeper), openTo(keeper), { words: { is: 'word', word, prefix: false }, filters: [] }, { offset: 0, limit: 9 })).total
  assert.deepEqual([await total('lamp'), await total('quay'), await total('night')], [1, 0, 0])
  await catalogue.close()
})
