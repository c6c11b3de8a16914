import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openEnds, refusals } from './ends.ts'
import { hostilePages } from './hostile-pages.ts'
import { hostileTexts } from './hostile-texts.ts'
import { mutated, randomFrom } from './random.ts'

const { endOf, pool } = openEnds()
after(() => pool.close())

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

const story = Buffer.from('Title: The Tide\nAuthor: Mary Smith\nRating: PG\n\nChapter 1\n\nShe waited by the sea, and the tide came in. "Nobody saw it," he said.\n\n* * *\n\n"Été," she said.\n')
const page = Buffer.from('<html><head><title>The Tide</title><meta name=author content="Mary Smith"></head><body><h1>The Tide</h1><p>She <i>waited</i> by the sea.<p><b>Été</b>, she said.<hr><a href="x">home</a></body></html>')

test('no change of bytes topples a parser', async () => {
  const random = randomFrom(1999)
  const ends = await Promise.all([story, page].flatMap((bytes) => Array.from({ length: 150 }, (_, at) => endOf(mutated(random, bytes), `${at}.txt`))))
  assert.deepEqual(ends.filter((end) => end !== 'read' && !refusals.includes(end)), [])
})
