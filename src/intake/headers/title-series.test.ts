import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from '../intake.ts'

const story = Array.from({ length: 4 }, () => 'It rained all day on the harbour, and nobody came down to the boats until the evening.').join('\n\n')

const rows: readonly (readonly [claim: string, head: string, said: readonly string[]])[] = [
  ['a title with a counter is a title with its part', 'The Long Road, Part Two\nby Jude Askew', ['title The Long Road', 'part 2']],
  ['a book of a title without another title', 'THE LONG ROAD\nBook Two\nby Jude Askew', ['title THE LONG ROAD']],
  ['a series on top', 'The Breakfast Letters #4\nA Boat for Mr. Abernathy\nby Jude Askew', ['series The Breakfast Letters 4', 'title A Boat for Mr. Abernathy']],
  ['a series below the title', 'A Boat for Mr. Abernathy\n(The Breakfast Letters #4)\nby Jude Askew', ['series The Breakfast Letters 4', 'title A Boat for Mr. Abernathy']],
  ['a story of a volume has no number in the series', 'THE NORTHWAY CHRONICLES\nVolume II, Story 3\n\nA Boat for Mr. Abernathy\nby Jude Askew', ['series THE NORTHWAY CHRONICLES', 'title A Boat for Mr. Abernathy']],
]
for (const [claim, head, said] of rows) {
  test(`titles and series: ${claim}`, async () => {
    const { drafts: [draft] } = await intake({ bytes: new TextEncoder().encode(`${head}\n\n${story}\n`), name: 'x1.txt' })
    const found = (draft?.assertions ?? []).filter(({ basis }) => basis === 'stated').flatMap(({ field, value }) => (field === 'title' && 'title' in value ? [`title ${value.title}`] : field === 'series' && 'name' in value ? [`series ${value.name}${'number' in value && value.number !== undefined ? ` ${value.number}` : ''}`] : field === 'part' && 'number' in value ? [`part ${value.number}`] : []))
    assert.deepEqual(found.filter((one) => !(said.length === 1 && one.startsWith('part'))).toSorted(), said.toSorted())
  })
}
