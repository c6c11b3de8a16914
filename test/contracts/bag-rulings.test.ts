import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openCatalogue } from '../../src/catalogue/open.ts'
import { openWriter } from '../../src/catalogue/writer.ts'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { exported, restored } from '../support/bags.ts'
import { importSmall, temporaryFolder, writeHeap } from '../support/small-archive.ts'

const folder = temporaryFolder()
after(folder.remove)
const at = (name: string): string => join(folder.path, name)

test('bag: a ruling takes back none on something else', async () => {
  await importSmall(at('data'), [writeHeap(at('heap'), { 'a.txt': 'Title: The Weir\nAuthor: Ann\nRating: general\n\nThe lamp was lit.\n' })])
  const catalogue = await openCatalogue(at('data'))
  const [work] = await catalogue.newest(openTo(keeper), 1)
  await catalogue.close()
  const writer = await openWriter(at('data'), { thread: false })
  await writer.rule(work?.key ?? '', { act: 'set', field: 'rating', value: { rung: 'explicit' }, by: 'Cura' }, '2026-02-01T00:00:00.000Z')
  await writer.close()
  await exported(at('data'), at('bag'))
  await restored(at('bag'), at('copy'))
  const rulings = join(at('bag'), 'catalogue/rulings.jsonl')
  const { number, by, anchor, at: when } = JSON.parse(readFileSync(rulings, 'utf8')) as { number: number; by: string; at: string; anchor: { at: readonly number[] } }
  writeFileSync(rulings, `${JSON.stringify({ number: 99, anchor: { ...anchor, member: 'ab'.repeat(32) }, act: 'undo', by, at: when, undoes: number })}\n`, { flag: 'a' })
  for (const name of ['tagmanifest-sha256.txt', 'tagmanifest-sha512.txt']) rmSync(join(at('bag'), name))
  assert.deepEqual((await restored(at('bag'), at('copy'))).rulingsRefused, ['ruling 99 by Cura: it undoes a ruling on something else'])
})
