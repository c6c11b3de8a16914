import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

const prose = Array.from({ length: 8 }, () => 'It rained all day on the harbour, and nobody came down to the boats until the evening, when the lamp was lit.')
const note = 'I have never written these two before, so please be kind to me. They belong to Harbour Films, and I make no money with them.'
const cases: readonly (readonly [head: string, title: string, author?: string])[] = [
  [`${note}\n\nLAMPS\na Harbour Lights prequel\nby Ida Smith`, 'LAMPS', 'Ida Smith'],
  [`${note}\n\nThe Ninth Lamp\nLady Pell`, 'The Ninth Lamp', 'Lady Pell'],
  ['the lamp that lied\nharbour lights // joan, the clerk // gen // pg // 600 words\n\n' + note, 'the lamp that lied'],
  [`THE LAMP HOUSE\nchapter four\n\n${note}`, 'THE LAMP HOUSE'],
]
for (const [head, title, author] of cases) {
  test(`title ragged: ${title}`, async () => {
    const { drafts: [draft] } = await intake({ bytes: Buffer.from(`${head}\n\n* * *\n\n${prose.join('\n\n')}\n`), name: 'x.txt' })
    assert.equal(ofField(draft?.assertions ?? [], 'title')[0]?.value.title, title)
    if (author) assert.ok(ofField(draft?.assertions ?? [], 'creator').some(({ value }) => value.name === author && value.role === 'author'))
  })
}
