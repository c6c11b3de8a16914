import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from '../intake.ts'
import { ofField } from '../../model/assertion.ts'

const story = 'The rain had stopped by noon, and the harbour was quiet. Nobody had opened the shutters since the spring.\n\nShe pulled at the handle until it gave, and the boots were still there.\n'
const mail = 'From: Lena Voss <lena@quay.example>\nSubject: Gulls\nDate: Tue, 4 Mar 1997 10:00:00 +0000\n\n'

async function authorsOf(text: string, name = 'gulls.txt'): Promise<readonly string[]> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(text + story), name })
  return ofField(drafts[0]?.assertions ?? [], 'creator').flatMap(({ value }) => (value.role === 'author' ? [value.name] : []))
}

const nobody: readonly (readonly [claim: string, text: string])[] = [
  ['who posts a story of an anonymous author', `${mail}Title: Gulls\nAuthor: Anonymous\nRating: G\n\n`],
  ['who posts one where no program wrote the head', 'Posted by: Lena Voss\nGulls\nAuthor: anonymous\n\n'],
  ['who posts one whose author wishes for it in a sentence', `${mail}Gulls\n\nThe author of this one wishes to remain anonymous.\n\n`],
  ['who posts one by nobody known', `${mail}Title: Gulls\nAuthor: unknown\n\n`],
  ['a label\'s words for a name that is left out', 'Gulls\nAuthor: Name withheld by request\n\n'],
  ['a by-line\'s words for it', 'Gulls\nby (author\'s name removed at author\'s request)\n\n'],
  ['the word for it', 'Gulls\nAuthor: unknown\n\n'],
]
for (const words of ['(withheld by request)', 'TBA', 'Secret until reveals', 'Not telling', "I'd rather not say", 'Author wishes to remain anonymous', 'Anon for now', 'Mystery author', 'a lurker who wishes to stay anonymous', 'A friend of mine who does not want to be named', 'Author to be revealed on January 3rd', '[removed]', 'Guess who?', 'Not mine', 'möchte anonym bleiben', 'souhaite rester anonyme', 'пожелал остаться неизвестным']) {
  test(`unsigned: "${words}" behind a label names nobody, in a mail, in a file's name and of leave`, async () => {
    const head = `Title: Gulls\nAuthor: ${words}\n\n`
    assert.deepEqual(await authorsOf(mail + head), [])
    assert.deepEqual(await authorsOf(head, 'gulls_by_lenavoss.txt'), [])
    const { drafts } = await intake({ bytes: new TextEncoder().encode(head + story), name: 'gulls.txt' })
    assert.deepEqual(ofField(drafts[0]?.assertions ?? [], 'permission'), [])
  })
}
for (const words of ['Anonymous', 'withheld', 'TBA', 'Anon for now', 'Mystery Guest', '???', 'a friend who would rather stay anonymous']) test(`unsigned: "by ${words}" names nobody`, async () => {
  assert.deepEqual(await authorsOf(`Gulls\nby ${words}\nRated G\n\n`), [])
  assert.deepEqual(await authorsOf(`${mail}Gulls\nby ${words}\n\n`), [])
})
for (const name of ['Anonymous Loaf', 'The Anonymous Goat', 'anonymole', 'Secret Agent Sally', 'Nameless Ned']) test(`unsigned: ${name} is somebody`, async () => assert.deepEqual(await authorsOf(`Title: Gulls\nAuthor: ${name}\n\n`), [name]))

for (const [claim, text] of nobody) test(`unsigned: the author is not ${claim}`, async () => assert.deepEqual(await authorsOf(text), []))

test('unsigned: who posts is the author where a helper, or nobody, wants no name', async () => {
  assert.deepEqual(await authorsOf(`${mail}Title: Gulls\n\n`), ['Lena Voss'])
  assert.deepEqual(await authorsOf(`${mail}Title: Gulls\nBeta: a friend who wishes to remain anonymous\n\n`), ['Lena Voss'])
})

test('unsigned: whose name was kept back and told later is the author', async () => {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`Title: Gulls\nAuthor: anonymous until the 15th\n\n${story}\n[edited: authors are out! this was glassknuckle's]\n`), name: 'gulls.txt' })
  assert.deepEqual(ofField(drafts[0]?.assertions ?? [], 'creator').map(({ value }) => value.name), ['glassknuckle'])
})
