import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ofField } from '../model/assertion.ts'
import type { Reading } from '../model/reading.ts'
import { fold } from '../text/fold.ts'
import { intake } from './intake.ts'
import { wordsAt } from './words-at.ts'

const folder = new URL('../../../shared/corpus/public-domain/', import.meta.url)
const editions = new URL('../../../shared/corpus/public-domain-editions/', import.meta.url)
const missing = existsSync(folder) ? false : '../shared/corpus/public-domain is not there'
const missingEditions = existsSync(editions) ? false : '../shared/corpus/public-domain-editions is not there'

/** Whether every character that is not blank lies in a block, and the words as written are at the evidence. */
function check(reading: Reading, name: string): void {
  let at = 0
  for (const block of reading.blocks) {
    assert.ok(block.at[0] >= at, `${name}: blocks in order`)
    assert.equal(reading.text.slice(at, block.at[0]).trim(), '', `${name}: words between blocks`)
    at = block.at[1]
  }
  assert.equal(reading.text.slice(at).trim(), '', `${name}: words behind the last block`)
  for (const { assertions } of reading.drafts) {
    for (const { basis, asWritten, evidence: [first], rule } of assertions) if (basis === 'stated') assert.equal(first && wordsAt(reading, name, first), asWritten, `${name}: ${rule}`)
  }
}

const key = (words: string): string => fold(words).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
const sorted = (words: string): string => key(words).split(' ').sort().join(' ')
/** The manifest has a short or a full form of what the file calls itself: one holds the other, word for word. */
const isForm = (one: string, other: string): boolean => other !== '' && (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `))
const kinds = ['formal', 'subject', 'caption', 'filename', 'incipit', 'devised']

test('corpus: every word in a block, the evidence true, title and creator right', { skip: missing, timeout: 300_000 }, async (t) => {
  const rows = readFileSync(new URL('MANIFEST.tsv', folder), 'utf8').trim().split('\n').slice(1).map((row) => row.split('\t'))
  const titles = { right: 0, of: 0 }
  const creators = { right: 0, of: 0 }
  for (const [file = '', title = '', author = ''] of rows) {
    const reading = await intake({ bytes: readFileSync(new URL(file, folder)), name: file })
    check(reading, file)
    assert.equal(reading.drafts.length, 1, file)
    const assertions = reading.drafts[0]?.assertions ?? []
    const head = key(reading.text.slice(0, 4000))
    if (head.includes(key(title))) {
      titles.of += 1
      const best = [...ofField(assertions, 'title')].sort((a, b) => kinds.indexOf(a.value.kind) - kinds.indexOf(b.value.kind) || b.confidence - a.confidence)[0]?.value.title ?? ''
      if (isForm(key(title), key(best))) titles.right += 1
    }
    // "Baum, L. Frank (Lyman Frank)": the file says "L. Frank Baum"; an initial stands for its name.
    const name = author.replace(/\s*[[(].*$/, '')
    if (name !== '' && name !== 'Anonymous' && key(name).split(' ').every((word) => head.includes(word))) {
      creators.of += 1
      const authors = ofField(assertions, 'creator').filter(({ value }) => value.role === 'author').map(({ value }) => value.name)
      if ([...authors, authors.join(' and ')].some((one) => sorted(name).split(' ').every((word) => key(one).split(' ').some((other) => other === word || (Math.min(word.length, other.length) === 1 && other[0] === word[0]))))) creators.right += 1
    }
  }
  t.diagnostic(`title right in ${titles.right} of the ${titles.of} files in which the manifest's words stand (${(100 * titles.right / titles.of).toFixed(1)} %)`)
  t.diagnostic(`creator right in ${creators.right} of the ${creators.of} files in which the manifest's words stand (${(100 * creators.right / creators.of).toFixed(1)} %)`)
  assert.ok(titles.right / titles.of >= 0.99)
  assert.ok(creators.right / creators.of >= 0.98)
})

test('corpus: no word of the editions as released is lost', { skip: missingEditions, timeout: 120_000 }, async () => {
  for (const entry of readdirSync(editions, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.tsv')) continue
    const file = `${entry.parentPath}/${entry.name}`
    const reading = await intake({ bytes: readFileSync(file), name: entry.name })
    check(reading, entry.name)
    assert.ok(reading.drafts.length >= 1, entry.name)
  }
})
