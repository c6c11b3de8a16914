import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from '../intake.ts'
import { readTitleRow } from './title-row.ts'

const read = (line: string): readonly string[] | undefined => {
  const row = readTitleRow(line, [0, line.length])
  return row && [`title: ${line.slice(...row.title)}`, ...row.said.map(({ field, asWritten }) => `${field}: ${asWritten}`)]
}

const rows: readonly (readonly [line: string, wanted?: readonly string[]])[] = [
  ['Home | Stories | Links | PG-13'], ['Wire and Rope | PG-13'], ['Wire and Rope | Jane Doe | Harbour Lights'], ['Wire and Rope | Harbour Lights | R'], ['Next | Previous | Up'],
  ['Wire and Rope | Jane Doe | Harbour Lights | PG-13', ['title: Wire and Rope', 'creator: Jane Doe', 'fandom: Harbour Lights', 'rating: PG-13']],
  ['Wire and Rope | nightjar | Highlander | NC-17 | Crane/Lovage', ['title: Wire and Rope', 'creator: nightjar', 'fandom: Highlander', 'rating: NC-17', 'relationship: Crane/Lovage']],
  ['Highlander | Wire and Rope | by Jane Doe | R', ['title: Wire and Rope', 'creator: Jane Doe', 'fandom: Highlander', 'rating: R']],
  ['Wire and Rope | Jane Doe | R', ['title: Wire and Rope', 'creator: Jane Doe', 'rating: R']],
]
for (const [line, wanted] of rows) test(`title rows: ${line}`, () => assert.deepEqual(read(line), wanted))

test('title rows: one above a story is its title page', async () => {
  const { drafts: [draft] } = await intake({ bytes: Buffer.from('Wire and Rope | Jane Doe | Harbour Lights | PG-13\n\nThe ferry left at six, and nobody on the quay waved to it.\n\n"You might have waved," said her brother.\n'), name: 'a.txt' })
  assert.deepEqual(draft?.assertions.map(({ field, asWritten }) => `${field}: ${asWritten}`).toSorted(), ['creator: Jane Doe', 'fandom: Harbour Lights', 'rating: PG-13', 'title: Wire and Rope'])
})
