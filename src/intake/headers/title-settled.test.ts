import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

const story = 'The lamp had burned all night, and nobody had come to put it out. "It will want oil," said the keeper, and went down to the cellar for it, one step at a time, as he had done for thirty years.\n\nThe cellar was dry, for once. He found the can, and found that it was light.\n'.repeat(4)

/** A head, and the title that it states; those first that stay as they are. */
const rows: readonly (readonly [claim: string, head: string, title: string])[] = [
  ['a title with its author below it stays, whatever stands right before the story', 'The Lamp at Low Tide\nby Jude Askew\n\nRated PG, and written in one sitting for nobody at all.\n\n~~~ Prelude to Morning ~~~\n\n', 'The Lamp at Low Tide'],
  ['a labelled title stays', 'Title: The Lamp at Low Tide\nAuthor: Jude Askew\n\n*** A Word Before ***\n\n', 'The Lamp at Low Tide'],
  ['the framed line above the by-line is the title, not the greeting on top', 'Hallihallo, ihr Nachteulen!\n\nDa bin ich wieder, und diesmal mit einer fertigen Geschichte. Ihr habt ja lange genug gemeckert.\n\nTausend Dank an Grit fürs Gegenlesen.\n\n*****************************\n   ***   Das letzte Boot   ***\n        von Kuttel Daddel\n*****************************\n\n', 'Das letzte Boot'],
  ['no title goes over the code of a series', 'From: a@quay.example\nNewsgroups: alt.harbour.creative\nSubject: NEW TOS Oranges 1/1 [PG-13] (K,S,Mc)\nDate: 3 Apr 1999 10:00:00 GMT\nMessage-ID: <1@quay.example>\n\n', 'Oranges'],
]
for (const [claim, head, title] of rows) {
  test(`title settled: ${claim}`, async () => {
    const { drafts } = await intake({ bytes: new TextEncoder().encode(head + story), name: 'x1.txt' })
    const best = ofField(drafts[0]?.assertions ?? [], 'title').filter(({ value }) => value.kind !== 'collective').toSorted((a, b) => b.confidence - a.confidence)[0]
    assert.equal(best?.value.title, title)
  })
}

test('title settled: letters in brackets behind a title rate nothing', async () => {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`The Ladder (K, S, M)\nby Jude Askew\n\n${story}`), name: 'x1.txt' })
  assert.deepEqual(ofField(drafts[0]?.assertions ?? [], 'title').map(({ value }) => value.title), ['The Ladder'])
  assert.deepEqual(ofField(drafts[0]?.assertions ?? [], 'rating'), [])
})
