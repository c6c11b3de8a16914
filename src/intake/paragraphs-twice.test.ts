import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Edit } from '../model/edit.ts'
import type { Reading } from '../model/reading.ts'
import { apply, invert } from '../text/edits.ts'
import { hyphens } from '../text/typography/hyphens.ts'
import { lineEdits, lineRules } from '../text/typography/line-edits.ts'
import { made, settle } from '../text/typography/repairs.ts'
import { stranded } from '../text/typography/stranded.ts'
import { intake } from './intake.ts'

const corpus = new URL('../../../shared/corpus/public-domain/', import.meta.url).pathname
const samples = new URL('../../samples/heap/', import.meta.url).pathname
const mostBytes = 120_000

/** What is done to lines, and nothing else. */
const rules = new Set([hyphens, stranded].flatMap((repair) => repair.rules).concat(lineRules).map(({ name }) => name))
const linesOf = (reading: Reading): readonly Edit[] => settle([made(reading.edits ?? []).filter(({ rule }) => rules.has(rule)), lineEdits(reading)])

/** Files of a folder that are no longer than a story, every so many of them. */
function files(folder: string, every: number): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt')).sort().map((name) => join(folder, name)).filter((path) => readFileSync(path).length <= mostBytes).filter((_, at) => at % every === 0)
}

const heaps = [['samples', samples, 1], ['corpus', corpus, 12]] as const
for (const [name, folder, every] of heaps) {
  test(`paragraphs: the ${name} repaired line by line and read again stay as they are, and can be taken back`, { skip: !existsSync(folder) && `no ${folder}` }, async () => {
    for (const path of files(folder, every)) {
      const reading = await intake({ bytes: readFileSync(path), name: path })
      const edits = linesOf(reading)
      const once = apply(reading.text, edits)
      assert.equal(apply(once, invert(edits)), reading.text, path)
      if (reading.drafts.length === 0) continue
      const again = await intake({ bytes: Buffer.from(once), name: path })
      assert.deepEqual(linesOf(again), [], path)
    }
  })
}
