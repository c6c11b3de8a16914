import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { verify } from '../../src/archive/verify.ts'
import { openBlobs } from '../../src/catalogue/blobs.ts'
import { openCatalogue } from '../../src/catalogue/open.ts'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { realImports } from '../support/real-imports.ts'
import { digestOf, writeHeap } from '../support/small-archive.ts'

const { fresh, take } = realImports()

/** The works of a library: their keys and findings. */
async function worksOf(data: string): Promise<readonly { readonly key: string; readonly codes: readonly string[] }[]> {
  const catalogue = await openCatalogue(data)
  try {
    const { works } = await catalogue.list(openTo(keeper), { by: 'heading', kind: 'creator', value: 'Ann Reed' }, 'title', { offset: 0, limit: 9 })
    return await Promise.all(works.map(async ({ key }) => {
      const page = await catalogue.work(key)
      return { key, codes: page && 'findings' in page ? page.findings.map(({ code }) => code) : [] }
    }))
  } finally {
    await catalogue.close()
  }
}

const post = (group: string, { id = '<tide@example.org>', words = 'It was a quiet evening by the harbour, and nobody came.', more = '' } = {}): string =>
  `From: Ann Reed <ann@example.org>\nNewsgroups: ${group}\nSubject: FIC: The Tide (G)\nDate: Mon, 4 Jan 1999 10:11:12 -0500\nMessage-ID: ${id}\n${more}\nTitle: The Tide\nAuthor: Ann Reed\n\n${words}\n`

test('cross-posts: one message in two groups is one work, whichever comes first', async () => {
  const heaps = [writeHeap(fresh(), { 'a/101': post('rec.fiction.tides') }), writeHeap(fresh(), { 'b/77': post('alt.harbour') })]
  const [one, other, late] = [fresh(), fresh(), fresh()]
  await take(one, heaps)
  await take(other, [...heaps].reverse())
  for (const heap of heaps) await take(late, [heap])
  const works = await worksOf(one)
  assert.deepEqual(works.map(({ codes }) => codes.includes('cross-posted')), [true])
  assert.deepEqual([await worksOf(other), await worksOf(late)], [works, works])
  assert.equal(await digestOf(one), await digestOf(other))
  assert.deepEqual((await verify({ data: one, blobs: openBlobs(join(one, 'blobs')) })).damages, [])
})

test('cross-posts: an import that is repeated changes nothing', async () => {
  const [data, heap] = [fresh(), writeHeap(fresh(), { 'a/101': post('rec.fiction.tides'), 'b/77': post('alt.harbour') })]
  await take(data, [heap])
  const before = await digestOf(data)
  await take(data, [heap])
  assert.equal(await digestOf(data), before)
})

const apart = [
  ['another Message-ID', { id: '<other@example.org>' }],
  ['another story', { words: 'It was a loud evening by the harbour, and everybody came.' }],
  ['a word on archives', { more: 'X-No-Archive: yes\n' }],
] as const
for (const [what, changes] of apart) {
  test(`cross-posts: messages stay apart with ${what}`, async () => {
    const [data, heap] = [fresh(), writeHeap(fresh(), { 'a/101': post('rec.fiction.tides'), 'b/77': post('alt.harbour', changes) })]
    await take(data, [heap])
    const works = await worksOf(data)
    assert.equal(works.length, 2)
    assert.ok(works.every(({ codes }) => !codes.includes('cross-posted')))
  })
}
