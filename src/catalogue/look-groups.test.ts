import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FindingCode } from '../model/finding.ts'
import { lookFolder, lookGroups } from './look-groups.ts'
import type { Look } from './store.ts'

const look = (path: string, detail = 'PNG picture', more: Partial<Look> & { readonly code?: FindingCode } = {}): Look => ({ finding: { code: more.code ?? 'not-text', detail }, path, accession: more.accession ?? 1, ...(more.work !== undefined && { work: more.work }) })
const paths = (looks: readonly Look[]): readonly (readonly string[])[] => lookGroups(looks).map((group) => group.map(({ path }) => path))

test('look groups: pictures of one folder are one entry, whatever lies between them', () =>
  assert.deepEqual(paths([look('pics/a.png'), look('pics/deep/x.png'), look('pics/b.png')]), [['pics/a.png', 'pics/b.png'], ['pics/deep/x.png']]))
test('look groups: another reason, another detail and another accession are entries of their own', () =>
  assert.equal(lookGroups([look('a'), look('b', 'GIF picture'), look('c', 'PNG picture', { code: 'no-prose' }), look('d', 'PNG picture', { accession: 2 })]).length, 4))
test('look groups: works are ruled on one by one, and stand one by one', () =>
  assert.equal(lookGroups([look('a', 'ask first', { work: 'x' }), look('b', 'ask first', { work: 'y' })]).length, 2))
test('look groups: nothing is left out, and no entry is without end', () => {
  const groups = lookGroups(Array.from({ length: 450 }, (_, n) => look(`pics/${n}.png`)))
  assert.deepEqual(groups.map(({ length }) => length), [200, 200, 50])
})
test('look groups: a group is known by its folder, in its container too', () => {
  assert.deepEqual(lookFolder([look('pics/a.png'), look('pics/b.png')]), { folder: 'pics/', names: ['a.png', 'b.png'] })
  assert.deepEqual(lookFolder([look('in/attic.zip › a.png'), look('in/attic.zip › b.png')]), { folder: 'in/attic.zip ›', names: ['a.png', 'b.png'] })
  assert.deepEqual(lookFolder([look('a.png')]), { folder: '', names: ['a.png'] })
})
