import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCatalogue } from '../../src/catalogue/open.ts'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { realImports } from '../support/real-imports.ts'
import { writeHeap } from '../support/small-archive.ts'

const { fresh, take } = realImports()
const words = (n: number): string => `\n\nOn day ${n} they walked past milestone number ${n}, and nobody said a word.\n\n"Well," said Ada, "we shall go on."\n\nThey went on until the church was small behind them.\n`.repeat(4)

for (const [first, second] of [['longhaul_01.txt', 'longhaul_02.txt'], ['tower1.txt', 'tower2.txt'], ['the_amber_door-1.txt', 'the_amber_door-2.txt']] as const) {
  const title = { l: 'The Long Haul', t: first.startsWith('tower') ? 'The Tower' : 'The Amber Door' }[first[0] as 'l' | 't']
  test(`bare parts: what the header of ${first} refuses is refused for ${second}, which has none`, async () => {
    const heap = writeHeap(fresh(), { [`a/${first}`]: `Title: ${title}\nAuthor: Ida Smith\nRating: R\nArchive: DO NOT ARCHIVE${words(1)}`, [`a/${second}`]: words(2).trimStart(), 'a/other_tale_2.txt': words(3).trimStart() })
    const data = fresh()
    await take(data, [heap])
    const catalogue = await openCatalogue(data)
    const held = await catalogue.list(openTo(keeper), { by: 'heading', kind: 'creator', value: 'Ida Smith' }, 'title', { offset: 0, limit: 9 })
    const page = await catalogue.work(held.works[0]?.key ?? '')
    assert.deepEqual(page && 'segments' in page ? page.segments.length : 0, 2)
    // Only the tale that nobody refused is listed for visitors.
    assert.equal((await catalogue.newest(openTo({ kind: 'visitor', highest: 'explicit', never: [] }), 9)).length, 1)
    await catalogue.close()
  })
}
