import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { intake } from '../intake/intake.ts'
import type { Reading } from '../model/reading.ts'
import { checkPacked } from './check-packed.ts'
import { pack } from './packed.ts'

const heaps = ['../../samples/heap/', '../../../shared/corpus/public-domain/', '../../../shared/corpus/public-domain-editions/']
// The whole corpus is read by `src/intake/corpus.test.ts`; here one file in eight of it, and all with INCIPIT_TEST_WHOLE.
const step = process.env['INCIPIT_TEST_WHOLE'] === undefined ? 8 : 1
const believed = (reading: Reading, name: string): void => {
  const { header, text, layout, bodies } = pack(reading)
  assert.doesNotThrow(() => checkPacked(JSON.parse(JSON.stringify(header)), [text, layout, bodies.bytes], bodies.ends), name)
}
const letters = (text: string): string => text.replace(/\s+/g, '')

for (const heap of heaps) {
  const folder = new URL(heap, import.meta.url)
  const skip = existsSync(folder) ? false : `${heap.replace('../../', '')} is not there`
  test(`corpus: what a parser says of files of ${heap.split('/').at(-2)} is believed, and its chapters joined are its body`, { skip }, async () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith('.zip'))
    for (const entry of files.filter((_, at) => heap.includes('samples') || at % step === 0)) {
      const name = `${entry.parentPath}/${entry.name}`
      const reading = await intake({ bytes: readFileSync(name), name: entry.name })
      believed(reading, name)
      for (const { body, chapters } of reading.drafts) {
        if (chapters.length > 0) assert.equal(letters(chapters.map(({ at: [start, end] }) => reading.text.slice(start, end)).join('')), letters(reading.text.slice(...body)), name)
      }
    }
  })
}

const heads = new URL('work/', new URL('../../fixtures/intake/', import.meta.url))

test('corpus: what a parser says of story heads is believed', { skip: existsSync(heads) ? false : 'fixtures/intake/work is not there' }, async () => {
  for (const name of readdirSync(heads).filter((one) => one.endsWith('.txt')).filter((_, at) => at % step === 0)) believed(await intake({ bytes: readFileSync(new URL(name, heads)), name }), name)
})

test('corpus: every key that a value may have is believed: the letter of a part, all that is said of a rating and of a warning', async () => {
  for (const head of ['NEW: Hollow Kings (4b/6) [PG-13 to R for language, to be safe]', 'The Quay (part 7c/12)', 'The Quay\n\nTitle: The Quay\nAuthor: Ann\nSeries: Tides, 3\nRating: PG-13, R in part 2\nWarnings: mild violence (off page), no death\nReviews: 31\nWords: 2k+\nStatus: WIP\nDate: 03/04/1999']) {
    believed(await intake({ bytes: Buffer.from(`From: Ann <ann@example.org>\nNewsgroups: alt.stories\nSubject: ${head}\n\n${'The lamp was lit at nine.\n\n'.repeat(20)}`), name: 'a.txt' }), head)
  }
})
