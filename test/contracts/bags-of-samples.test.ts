import assert from 'node:assert/strict'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openCatalogue } from '../../src/catalogue/open.ts'
import { openWriter } from '../../src/catalogue/writer.ts'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { exported, restored } from '../support/bags.ts'
import { inProcessParsers } from '../support/in-process.ts'
import { digestOf, importSmall, temporaryFolder } from '../support/small-archive.ts'

const folder = temporaryFolder()
after(folder.remove)
const samples = new URL('../../samples/heap/', import.meta.url)
const pool = inProcessParsers()

/** Folders of the samples as a heap of their own. */
function heap(name: string, ...folders: readonly string[]): string {
  const root = join(folder.path, name)
  for (const each of folders) cpSync(new URL(`${each}/`, samples), join(root, each), { recursive: true })
  return root
}

test('bag of samples: zips, mailboxes, a database with its hints, encodings, rulings on what lies in containers: the same catalogue; of one accession the lines that are of it', async () => {
  const [data, bag, copy] = ['data', 'bag', 'copy'].map((name) => join(folder.path, name)) as [string, string, string]
  await importSmall(data, [heap('first', 'zips', 'mail', 'third-bell')], { pool, terms: { from: 'a box', rating: 'teen' } })
  await importSmall(data, [heap('second', 'quayside-archive', 'harbour-nine')], { pool, terms: { note: 'a disk' } })
  const catalogue = await openCatalogue(data)
  const works = await catalogue.newest(openTo(keeper), 200)
  const inside: string[] = []
  for (const { key } of works) {
    const page = await catalogue.work(key)
    if (page && 'segments' in page && page.segments[0]?.accession === 1) inside.push(key)
  }
  await catalogue.close()
  assert.ok(works.length > 12 && inside.length > 6)
  const writer = await openWriter(data, { thread: false })
  for (const [n, key] of inside.entries()) {
    if (n % 3 === 0) await writer.rule(key, { act: 'withhold', by: 'Cura', reason: 'asked for' }, `2026-03-01T00:00:${String(n).padStart(2, '0')}.000Z`)
    if (n % 3 === 1) await writer.rule(key, { act: 'set', field: 'title', value: { title: `Told ${n}`, kind: 'formal' }, by: 'Tor' }, `2026-03-02T00:00:${String(n).padStart(2, '0')}.000Z`)
  }
  await writer.close()
  const summary = await exported(data, bag)
  const one = join(folder.path, 'one')
  await exported(data, one, 2)
  const lines = (from: string, table: string): readonly { readonly accession: number; readonly deposit: number; readonly number: number }[] => readFileSync(join(from, `catalogue/${table}.jsonl`), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { accession: number; deposit: number; number: number })
  const deposits = lines(bag, 'deposits').filter(({ accession }) => accession === 2)
  assert.deepEqual(lines(one, 'deposits'), deposits)
  assert.deepEqual(lines(one, 'readings'), lines(bag, 'readings').filter(({ deposit }) => deposits.some(({ number }) => number === deposit)))
  assert.ok(deposits.length > 2 && lines(one, 'readings').length < lines(bag, 'readings').length)
  assert.equal(summary.works, works.length)
  const report = await restored(bag, copy, { pool })
  assert.equal(await digestOf(copy), await digestOf(data))
  assert.equal(report.digest, 'same')
  assert.equal(existsSync(join(bag, 'data/accession-1/zips/attic.zip')), true)
  assert.deepEqual(readdirSync(join(bag, 'csv')).sort(), ['chapters.csv', 'creators.csv', 'tags.csv', 'work-tags.csv', 'works.csv'])
})
