import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { intake } from '../intake/intake.ts'
import { checkPacked } from './check-packed.ts'
import { pack } from './packed.ts'

const heaps = ['../../samples/heap/', '../../../shared/corpus/public-domain/', '../../../shared/corpus/public-domain-editions/']
// The whole corpus is read by `src/intake/corpus.test.ts`; here one file in eight of it, and all with INCIPIT_TEST_WHOLE.
const step = process.env['INCIPIT_TEST_WHOLE'] === undefined ? 8 : 1
const letters = (text: string): string => text.replace(/\s+/g, '')

for (const heap of heaps) {
  const folder = new URL(heap, import.meta.url)
  const skip = existsSync(folder) ? false : `${heap.replace('../../', '')} is not there`
  test(`corpus: what a parser says of files of ${heap.split('/').at(-2)} is believed, and its chapters joined are its body`, { skip }, async () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith('.zip'))
    for (const entry of files.filter((_, at) => heap.includes('samples') || at % step === 0)) {
      const name = `${entry.parentPath}/${entry.name}`
      const reading = await intake({ bytes: readFileSync(name), name: entry.name })
      const { header, text, layout, bodies } = pack(reading)
      assert.doesNotThrow(() => checkPacked(JSON.parse(JSON.stringify(header)), [text, layout, bodies.bytes], bodies.ends), name)
      for (const { body, chapters } of reading.drafts) {
        if (chapters.length > 0) assert.equal(letters(chapters.map(({ at: [start, end] }) => reading.text.slice(start, end)).join('')), letters(reading.text.slice(...body)), name)
      }
    }
  })
}
