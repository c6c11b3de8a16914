import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Edit } from '../../model/edit.ts'
import type { Block } from '../../model/reading.ts'
import { apply } from '../edits.ts'
import { isSceneBreak } from '../scene-breaks.ts'
import { made, propose } from './repairs.ts'

type Entry = { readonly claim: string; readonly language?: string; readonly given: string; readonly wanted?: string; readonly why?: string }

const folder = new URL('../../../fixtures/typography/', import.meta.url)
const read = (name: string): readonly Entry[] => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as readonly Entry[]
const [untouched, found, set, unsolved] = [read('untouched'), read('found'), read('made'), read('unsolved')]

/** A paragraph a block, divided by blank lines; one whose lines are rows of glyphs is a scene break. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let from = 0
  for (const part of text.split(/(\n{2,})/)) {
    if (part !== '' && !part.startsWith('\n')) blocks.push({ kind: part.split('\n').every(isSceneBreak) ? 'scene-break' : 'paragraph', at: [from, from + part.length] })
    from += part.length
  }
  return blocks
}

/** Whether an edit only joins or parts lines: where lines end is not what these fixtures are about. */
const isOfLines = ({ before, after }: Edit): boolean => (before + after).includes('\n') && before.replace(/\s+/g, '') === after.replace(/\s+/g, '')

/** The text with all that is made by default. */
function repaired({ given, language = 'en' }: Entry): string {
  const edits = made(propose({ text: given, blocks: blocksOf(given), language }))
  return apply(given, edits.filter((edit) => !isOfLines(edit)))
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')

for (const entry of untouched) test(`typography, untouched: ${entry.claim}`, () => assert.equal(repaired(entry), entry.given))

for (const [name, entries] of [['found', found], ['made', set]] as const) {
  for (const entry of entries) {
    test(`typography, ${name}: ${entry.claim}`, () => {
      assert.equal(repaired(entry), entry.wanted)
      assert.equal(repaired({ ...entry, given: entry.wanted as string }), entry.wanted, 'and what is set stays')
    })
  }
}

for (const entry of unsolved) {
  test(`typography, unsolved: ${entry.claim}`, () => assert.notEqual(repaired(entry), entry.wanted, 'It is solved now: move it to made.json or found.json'))
}

test('typography fixtures: each claim stands once', () => {
  const claims = [untouched, found, set, unsolved].flatMap((entries) => entries.map(({ claim }) => claim))
  assert.deepEqual(claims.filter((claim, at) => claims.indexOf(claim) !== at), [])
})

test('typography fixtures: what must stay is the longest list', () => assert.ok(untouched.length > Math.max(found.length, set.length, unsolved.length)))

test('typography fixtures: what is wanted loses and adds no letter', () => {
  assert.deepEqual([...found, ...set].filter(({ given, wanted }) => wanted === given || lettersOf(given) !== lettersOf(wanted ?? '')).map(({ claim }) => claim), [])
})

test('typography fixtures: what is unsolved says why', () => assert.deepEqual(unsolved.filter(({ wanted, why }) => wanted === undefined || why === undefined), []))
