import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLabelLine } from './label-line.ts'
import { readers } from './values.ts'

/** What a label and its value state, briefly. */
function read(line: string): string[] {
  const found = readLabelLine(line, 0, line.length)
  assert.ok(found, line)
  return readers[found.label.kind](line, found.valueAt, `label:${found.label.name}`).assertions.map((one) => `${one.field}: ${one.field === 'rating' ? one.value.rung : one.field === 'title' ? one.value.title : 'name' in one.value ? one.value.name : one.asWritten}`)
}

const rows: readonly (readonly [line: string, wanted: readonly string[]])[] = [
  ['Title: Night Boat / Ann Lee', ['title: Night Boat / Ann Lee']],
  ['Title/Author: Night Boat', ['title: Night Boat']],
  ['Title/Rating: Night Boat / PG', ['title: Night Boat', 'rating: guided']],
  ['Title, Author: Night Boat, Ann Lee', ['title: Night Boat', 'creator: Ann Lee']],
  ['Title, Author: Wire, Rope and Sail, Ann Lee', ['title: Wire, Rope and Sail', 'creator: Ann Lee']],
  ['Title & Author: Night Boat - Ann Lee', ['title: Night Boat', 'creator: Ann Lee']],
  ['Title/Author: "Night Boat" by Ann Lee', ['title: Night Boat', 'creator: Ann Lee']],
  ['Author/Title: Ann Lee / Night Boat', ['creator: Ann Lee', 'title: Night Boat']],
  ['Title/Author/Rating: Night Boat / Ann Lee / R', ['title: Night Boat', 'creator: Ann Lee', 'rating: mature']],
  ['Title/Author/Rating: Night Boat by Ann Lee, NC-17', ['title: Night Boat', 'creator: Ann Lee', 'rating: explicit']],
  ['Title/Author/Email: Night Boat | Ann Lee | ann@third.example', ['title: Night Boat', 'creator: Ann Lee', 'email: ann@third.example']],
  ['Author/Rating: Ann Lee / NC-17', ['creator: Ann Lee', 'rating: explicit']],
  ['Author/Email: Ann Lee (ann@third.example)', ['creator: Ann Lee', 'email: ann@third.example']],
  ['Author/Fandom: Ann Lee; Harbour Lights', ['creator: Ann Lee', 'fandom: Harbour Lights']],
  ['Title/Pairing: Night Boat - Crane/Lovage', ['title: Night Boat', 'relationship: Crane/Lovage']],
]
for (const [line, wanted] of rows) test(`labels beside the title's: ${line}`, () => assert.deepEqual(read(line), wanted))
