import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

const story = `The ferry left at six, and nobody on the quay waved to it. Anna had meant to. She had brought
a handkerchief for the purpose, and then she had stood there with it in her pocket.

"You might have waved," said her brother.

"I might," she said. They went home by the long way, past the chandler's.
`
const mail = (subject: string): string => `From: Ada Lee <ada@quay.example>\nSubject: ${subject}`
const heads: readonly (readonly [head: string, title: string, author: string])[] = [
  [mail('FIC: Brick by Brick (1/2) (PG)'), 'Brick by Brick', 'Ada Lee'],
  [mail('FIC: The House by the River (1/2) (PG)'), 'The House by the River', 'Ada Lee'],
  [mail('FIC: Saved by the Bell (PG)'), 'Saved by the Bell', 'Ada Lee'],
  [mail('FIC: Gone by Morning (1/2) (PG)'), 'Gone by Morning', 'Ada Lee'],
  [mail('FIC: Side by Side by Bess Rook (PG)'), 'Side by Side', 'Bess Rook'],
  ['Brick by Brick\nby Ada Lee', 'Brick by Brick', 'Ada Lee'],
  ['Amarillo by Windows\nby Ada Lee', 'Amarillo by Windows', 'Ada Lee'],
  ['Amarillo by Ada Lee\nillustrated by Bess Rook', 'Amarillo', 'Ada Lee'],
]
for (const [head, title, author] of heads) {
  test(`title by: ${JSON.stringify(head.replace(/^From.*\n/, ''))}`, async () => {
    const { drafts: [draft] } = await intake({ bytes: new TextEncoder().encode(`${head}\n\n${story}`), name: 'ferry.txt' })
    const titles = ofField(draft?.assertions ?? [], 'title').toSorted((a, b) => b.confidence - a.confidence)
    assert.deepEqual([titles[0]?.value.title, ...ofField(draft?.assertions ?? [], 'creator').flatMap(({ value }) => (value.role === 'author' ? [value.name] : []))], [title, author])
  })
}
