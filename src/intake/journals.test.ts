import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inMemory } from '../format/container.ts'
import { isJournal } from '../format/journal/is-journal.ts'
import { readJournal } from '../format/journal/read-journal.ts'
import { ofField } from '../model/assertion.ts'
import { limits } from '../parsing/limits.ts'
import { intake } from './intake.ts'

const head = (title: string, more = ''): string => `AUTHOR: Ann Lee\nTITLE: ${title}\nSTATUS: Publish\n${more}ALLOW COMMENTS: 1\nPRIMARY CATEGORY: Fic\n\nDATE: 02/03/2003 09:15:00 PM\n`
const comment = '-----\nCOMMENT:\nAUTHOR: petra\nEMAIL: petra@readers.example\nIP: 10.0.0.1\nDATE: 06/12/2003 10:00:00 AM\nLovely, thank you!\n'
const entry = (title: string, body: string, more = ''): string => `${head(title, more)}-----\nBODY:\n${body}\n-----\nEXTENDED BODY:\n\n-----\nEXCERPT:\n\n${comment}-----\n--------\n`
const journal = entry('The Quay (1/2)', 'Rating: R\nFandom: Harbour\n\n<p>The boat came in at noon.</p>\n\nNobody stood there,\nand the lamp was out.\n\n-----\n\nThe tide turned.')
  + entry('Rain again', '')
  + entry('The Lamp', 'Rating: G\n\n--------\n\nIt <i>burned</i> all night.\n', 'CONVERT BREAKS: 1\n')

async function entriesOf(text: string): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const found: { name: string; text: string }[] = []
  for await (const item of readJournal(inMemory(Buffer.from(text)), { ...limits, left: () => limits.outputBytes })) {
    found.push(item.is === 'member' ? { name: item.name, text: Buffer.from(item.bytes).toString() } : { name: item.is, text: item.is === 'refused' ? item.finding.code : '' })
  }
  return found
}

const forms = [
  ['an export is known by its keys', journal, true],
  ['and with other line ends', journal.replaceAll('\n', '\r\n'), true],
  ['a story with labels and a row is none', 'TITLE: The Quay\nAUTHOR: Ann Lee\nRATING: G\n-----\nBODY:\nNone was found.\n', false],
  ['prose is none', 'STATUS: unknown, it said.\n-----\nBODY:\n', false],
] as const
for (const [claim, text, wanted] of forms) test(`journal: ${claim}`, () => assert.equal(isJournal(Buffer.from(text)), wanted))

test('journal: every entry with words is a message, and what readers said is none', async () => {
  for (const text of [journal, journal.replaceAll('\n', '\r\n')]) {
    const [first, second, ...others] = await entriesOf(text)
    assert.deepEqual([first?.name, second?.name, others.length], ['0001.eml', '0002.eml', 0])
    assert.match(first?.text ?? '', /^From: Ann Lee\nSubject: The Quay \(1\/2\)\nDate: 03 Feb 2003 21:15:00\n/)
    assert.match(first?.text ?? '', /<p>Rating: R<br>\nFandom: Harbour<\/p>\n\n<p>The boat came in at noon\.<\/p>\n\n<p>Nobody stood there,<br>\nand the lamp was out\.<\/p>\n\n<p>-----<\/p>\n\n<p>The tide turned\.<\/p>/)
    assert.match(second?.text ?? '', /<p>--------<\/p>\n\n<p>It <i>burned<\/i> all night\.<\/p>/)
    assert.doesNotMatch(`${first?.text}${second?.text}`, /petra|10\.0\.0|COMMENT/)
  }
})

test('journal: an entry is read as what it says, by itself', async () => {
  const read = await Promise.all((await entriesOf(journal)).map(({ name, text }) => intake({ bytes: Buffer.from(text), name })))
  const said = read.map(({ drafts: [draft] }) => [ofField(draft?.assertions ?? [], 'title')[0]?.value.title, ofField(draft?.assertions ?? [], 'rating')[0]?.value.rung, ofField(draft?.assertions ?? [], 'creator').find(({ value }) => value.role === 'author')?.value.name])
  assert.deepEqual(said, [['The Quay', 'mature', 'Ann Lee'], ['The Lamp', 'general', 'Ann Lee']])
})

test('journal: an entry that is a draft is said to be one', async () => {
  const [only] = await entriesOf(entry('The Quay', 'The boat came in.').replace('STATUS: Publish', 'STATUS: Draft'))
  assert.match(only?.text ?? '', /Status: draft/)
})

test("journal: an entry's categories and keywords are its tags", async () => {
  const [only, bare] = await entriesOf(entry('The Quay', '<p>The boat came in at noon, and nobody stood there.</p>'.repeat(4), 'CATEGORY: Harbour Lights\nCATEGORY: Salt & Rope\n').replace('EXCERPT:', 'KEYWORDS:\nboats, fog\n-----\nEXCERPT:') + entry('Rain', 'It rained.').replace('CATEGORY: Fic', 'CATEGORY: Uncategorized'))
  const { drafts: [draft] } = await intake({ bytes: Buffer.from(only?.text ?? ''), name: only?.name ?? '' })
  assert.deepEqual(ofField(draft?.assertions ?? [], 'tag').map(({ value }) => value.name), ['Harbour Lights', 'Salt & Rope', 'Fic', 'boats', 'fog'])
  assert.doesNotMatch(bare?.text ?? '', /Tags/)
})
