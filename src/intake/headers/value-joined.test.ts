import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLabelLine } from './label-line.ts'
import { readers } from './values.ts'

/** What a label and its value state, briefly. */
function read(line: string): string[] {
  const found = readLabelLine(line, 0, line.length)
  assert.ok(found, line)
  return readers[found.label.kind](line, found.valueAt, `label:${found.label.name}`).assertions.map((one) => `${one.field}: ${one.field === 'rating' ? one.value.rung : 'name' in one.value ? one.value.name : ''}`)
}

const rows: readonly (readonly [line: string, wanted: readonly string[]])[] = [
  ['Fandom/Pairing: The Lantern Line/Harbour Nine', ['fandom: The Lantern Line', 'fandom: Harbour Nine']],
  ['Pairing/Rating: none, G', ['rating: general']],
  ["Fandom/Pairing/Rating: The Lantern Line, Crane/Lovage, somewhere around R I'd say", ['rating: mature']],
  ['Pairing/Rating: Crane/Lovage, NC-17', ['relationship: Crane/Lovage', 'rating: explicit']],
  ['Rating/Pairing: R - Crane/Lovage, Anna/Pil', ['rating: mature', 'relationship: Crane/Lovage', 'relationship: Anna/Pil']],
  ['Fandom/Pairing/Rating: The Lantern Line, Crane/Lovage, PG-13', ['fandom: The Lantern Line', 'relationship: Crane/Lovage', 'rating: teen']],
  ['Fandom/Pairing: The Lantern Line, Crane/Lovage', ['fandom: The Lantern Line', 'relationship: Crane/Lovage']],
  ['Pairing & Rating: Crane/Lovage - R', ['relationship: Crane/Lovage', 'rating: mature']],
  ['Pairing/Rating: Anna and Pil; PG-13 for language, some blood', ['relationship: Anna and Pil', 'rating: teen']],
  ['Fandom/Rating: The Lantern Line, PG', ['fandom: The Lantern Line', 'rating: guided']],
]
for (const [line, wanted] of rows) test(`joined labels: ${line}`, () => assert.deepEqual(read(line), wanted))
