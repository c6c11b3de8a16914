import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { FindingCode } from '../../src/model/finding.ts'
import { isZip } from '../../src/format/zip/is-zip.ts'
import { unpackLayout, unpackText } from '../../src/parsing/packed.ts'
import { openPool } from '../../src/parsing/pool.ts'
import { type Budget, budgetOf } from '../../src/parsing/unpack.ts'
import { hostilePages } from './hostile-pages.ts'
import { hostileTexts } from './hostile-texts.ts'
import { hostileZips } from './hostile-zips.ts'
import { makeZip } from './make-zip.ts'
import { mutated, randomFrom } from './random.ts'

const pool = openPool()
after(() => pool.close())
const refusals: readonly FindingCode[] = ['empty-file', 'only-padding', 'not-text', 'too-large', 'no-prose', 'document-unreadable', 'document-encrypted', 'no-text-layer']

/** How a member ended: read, or the finding that says why not. Its text and layout must come out of the packing again. */
async function endOf(bytes: Buffer, name: string): Promise<FindingCode | 'read'> {
  const { header, text, layout } = await pool.read({ bytes, name })
  assert.equal(unpackText(text, header.counts.textBytes).length, header.counts.characters)
  unpackLayout(layout, header.counts.characters)
  return header.drafts.length > 0 ? 'read' : (header.findings.find(({ code }) => code.startsWith('parser-') || refusals.includes(code))?.code ?? 'parser-died')
}

for (const { name, make, ends } of hostileTexts) {
  test(`a hostile text is read, or refused with its reason: ${name}`, async () => {
    const end = await endOf(make(), name)
    if (ends) assert.equal(end, ends)
    else assert.ok(end === 'read' || refusals.includes(end), end)
  })
}

for (const { name, make } of hostilePages) {
  test(`a hostile page is read: ${name}`, async () => assert.equal(await endOf(make(), name), 'read'))
}

async function unpackAll(bytes: Uint8Array, depth: number, budget: Budget): Promise<{ members: number; codes: Set<FindingCode> }> {
  const all = { members: 0, codes: new Set<FindingCode>() }
  for await (const item of pool.unpack(bytes, { depth, budget })) {
    if ('about' in item) continue
    if ('code' in item) all.codes.add(item.code)
    else if (isZip(item.bytes)) {
      const inner = await unpackAll(item.bytes, depth + 1, budget)
      all.members += inner.members
      all.codes = all.codes.union(inner.codes)
    } else {
      all.members++
      for (const { code } of item.findings) all.codes.add(code)
    }
  }
  return all
}

for (const { name, make, members, codes } of hostileZips) {
  test(`a hostile zip gives what is safe, and a finding: ${name}`, async () => {
    const bytes = make()
    const all = await unpackAll(bytes, 1, budgetOf(bytes.length, pool.limits))
    assert.deepEqual([all.members, [...all.codes]], [members, codes])
  })
}

const story = Buffer.from('Title: The Tide\nAuthor: Mary Smith\nRating: PG\n\nChapter 1\n\nShe waited by the sea, and the tide came in. "Nobody saw it," he said.\n\n* * *\n\n"Été," she said.\n')
const page = Buffer.from('<html><head><title>The Tide</title><meta name=author content="Mary Smith"></head><body><h1>The Tide</h1><p>She <i>waited</i> by the sea.<p><b>Été</b>, she said.<hr><a href="x">home</a></body></html>')

test('no change of bytes topples a parser', async () => {
  const random = randomFrom(1999)
  const ends = await Promise.all([story, page].flatMap((bytes) => Array.from({ length: 150 }, (_, at) => endOf(mutated(random, bytes), `${at}.txt`))))
  assert.deepEqual(ends.filter((end) => end !== 'read' && !refusals.includes(end)), [])
})

test('no change of bytes topples the unpacking', async () => {
  const random = randomFrom(1996)
  const zip = makeZip([{ name: 'story.txt', bytes: story }, { name: 'page.html', bytes: page, method: 0 }, { name: 'inner.zip', bytes: makeZip([{ name: 'story.txt', bytes: story }]) }])
  for (let turn = 0; turn < 150; turn++) {
    const { codes } = await unpackAll(mutated(random, zip), 1, budgetOf(zip.length, pool.limits))
    assert.deepEqual([...codes].filter((code) => code.startsWith('parser-')), [])
  }
})
