import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMade } from '../text/typography/repairs.ts'
import { intake } from './intake.ts'

const read = (text: string) => intake({ bytes: Buffer.from(text), name: 'story.txt' })

test('typography: what is set has no edits', async () => assert.equal((await read('“So it goes,” he said. “It’s late—too late…”\n\n“Is it?” she asked.\n')).edits, undefined))

test('typography: edits lie in the text, in order, with what stands there', async () => {
  const { text, edits = [] } = await read('Title: The Ferry\nAuthor: Ann Hale\n\n"It\'s late," he said. "Too late--by far."\n\nNobody came...\n')
  assert.ok(edits.length > 5)
  for (const [place, { at, before }] of edits.entries()) {
    assert.equal(text.slice(...at), before)
    assert.ok(at[0] >= (edits[place - 1]?.at[1] ?? 0))
  }
  assert.ok((edits[0]?.at[0] ?? 0) > text.indexOf('Hale'), 'the head is left alone')
})

test('typography: a mark that seems to be missing is noted with its likeliest place', async () => {
  const { drafts, edits = [] } = await read('"Come in, he said. "You are late, and the soup is cold."\n\n"I know," she said. "I ran all the way."\n\n"Then sit down," he said.\n')
  const [lost] = edits.filter(({ rule }) => rule === 'quote-lost')
  const [finding] = (drafts[0]?.findings ?? []).filter(({ code }) => code === 'marks-missing')
  assert.ok(lost)
  assert.deepEqual(finding?.evidence, isMade(lost) ? undefined : { in: 'text', at: lost.at })
})
