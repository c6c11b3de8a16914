import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { folderOf, loadHeads, parts } from '../bench/golden/load-heads.ts'
import { loadList } from '../bench/golden/lists.ts'
import { ours } from '../bench/golden/our-claims.ts'
import { readHeads, summarise } from '../bench/golden/summary.ts'
import { faultsOf } from '../bench/golden/well-formed.ts'

for (const part of parts) {
  const heads = loadHeads(folderOf(part))
  const skip = heads.length > 0 ? false : `fixtures/intake/${part} is not there`

  // Faults quote no words: whoever works on the rules may see them.
  test(`golden: the heads of the ${part} part are well-formed: words at their spans, in their part, no host that may be somebody's`, { skip }, () => {
    const faults = heads.flatMap((head) => faultsOf(head, part))
    assert.equal(faults.length, 0, `\n  ${faults.join('\n  ')}\n`)
    assert.equal(new Set(heads.map(({ id }) => id)).size, heads.length)
  })

  test(`golden: the entries of the lists in the ${part} part have numbers of their own, and names that stand in their text`, () => {
    for (const list of ['roles', 'ratings', 'warnings']) {
      const entries = loadList<{ readonly id: string; readonly text: string; readonly roles?: readonly { readonly name: string; readonly word: string }[] }>(list, part)
      assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length, list)
      for (const { id, text, roles = [] } of entries) for (const { name, word } of roles) assert.ok(text.includes(name) && text.includes(word), id)
    }
  })
}

const fronts = loadHeads(new URL('../fixtures/intake/fronts/', import.meta.url).pathname)

test('golden: the beginnings that bounds are learnt from lie in their texts, and name no host that may be somebody\'s', { skip: fronts.length > 0 ? false : 'fixtures/intake/fronts is not there' }, () => {
  assert.deepEqual(fronts.flatMap((head) => faultsOf(head, 'work')), [])
})

const floors = new URL('../fixtures/intake/least.json', import.meta.url)
const heads = loadHeads(folderOf('work'))

test('golden: every field of the working part is read at least as well as it was', { skip: existsSync(floors) && heads.length > 0 ? false : 'fixtures/intake/least.json or the working part is not there' }, async (t) => {
  const { rows, all, ungrounded } = summarise(await readHeads(heads, ours), 7)
  const now: Readonly<Record<string, number | undefined>> = { ...Object.fromEntries(Object.entries(rows).map(([name, { f1 }]) => [name, f1])), all: all.f1 }
  const least = JSON.parse(readFileSync(floors, 'utf8')) as Readonly<Record<string, number>>
  for (const [name, floor] of Object.entries(least)) t.diagnostic(`${name}: F1 ${now[name]?.toFixed(3)}, at least ${floor}`)
  assert.deepEqual(Object.entries(least).filter(([name, floor]) => (now[name] ?? 1) < floor).map(([name, floor]) => `${name}: ${now[name]} is below ${floor}`), [])
  assert.deepEqual(ungrounded, [])
})
