import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { payloadOf as read } from '../../../test/support/site.ts'
import { temporaryFolder } from '../../../test/support/small-archive.ts'
import { openColumn } from './columns.ts'
import { payload, payloadOf } from './payload.ts'
import { openWordIndex, wordFields } from './word-index.ts'

const { path, remove } = temporaryFolder()
after(remove)
let count = 0
const fresh = (): string => join(path, String(count++))

test('site: the index of words is the same, however little of it is put in order at once', () =>
  fc.assert(fc.property(fc.array(fc.record({ field: fc.constantFrom(...wordFields), words: fc.array(fc.stringMatching(/^[a-dé海]{1,3}$/), { maxLength: 40 }) }), { maxLength: 12 }), fc.integer({ min: 1, max: 60 }), (works, most) => {
    const [whole, parts] = [undefined, most].map((each) => {
      const index = openWordIndex(fresh(), each)
      for (const [n, { field, words }] of works.entries()) index.add(n % 3 === 0 ? 'behind' : 'open', n + 1, field, words)
      const files = (['open', 'behind'] as const).map((set) => [...index.files(set)])
      return { files, directories: [index.directory('open'), index.directory('behind')] }
    })
    assert.deepEqual(parts, whole)
    const held = (whole?.files.flat().flatMap(({ rows }) => rows.map(([word]) => word)) ?? []).sort()
    assert.deepEqual([...new Set(held)], [...new Set(works.flatMap(({ words }) => words))].sort())
  }), { numRuns: 40 }))

test('site: values that waited on the disk are packed into the same bytes as in memory, and nothing of them stays', async () => {
  const folder = fresh()
  const values = Array.from({ length: 20_000 }, (_, n) => [n, `Word “${n % 97}” ü 海`, null])
  const column = openColumn(join(folder, 'values'))
  values.forEach((value, n) => assert.equal(column.add(value), n))
  const script = await payloadOf('x', column.json())
  assert.equal(script, payload('x', values))
  assert.deepEqual(read(script), { name: 'x', value: values })
  assert.deepEqual(readdirSync(folder), [])
  const none = openColumn(join(folder, 'none'))
  assert.deepEqual(read(await payloadOf('none', none.json())).value, [])
  assert.equal(existsSync(join(folder, 'none')), false)
})
