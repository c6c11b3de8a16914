import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assertion } from '../model/assertion.ts'
import { intake } from './intake.ts'

// Whole headers as the archives, newsgroups and lists of the era asked for them; the story is invented.

const prose = `The ferry left at six, and nobody on the quay waved to it. Anna had meant to. She had brought
a handkerchief for the purpose, and then she had stood there with it in her pocket and watched
the water close.

"Warning: mind the step," said the sign. "Note: do not open," she read.

"You might have waved," said her brother.

In the morning there was a letter under the door, and neither of them opened it until noon.
`

/** What is said, a line a value, in the order of the fields. */
function saidOf(assertions: readonly Assertion[]): string[] {
  return assertions.filter(({ basis }) => basis === 'stated').map((assertion) => {
    const { field, value, asWritten } = assertion
    if (field === 'creator') return `${value.role}: ${value.name}`
    if (field === 'rating') return `rating ${value.rung}: ${asWritten}`
    if (field === 'permission') return `permission ${value.permission}: ${asWritten}`
    if (field === 'part') return `part: ${value.number}/${value.of ?? ''}`
    if (field === 'date') return `${value.kind}: ${value.date}`
    if (field === 'series') return `series: ${value.name}${value.number === undefined ? '' : `, ${value.number}`}`
    if (field === 'email') return `email: ${value.address}`
    if (field === 'title') return `title: ${value.title}`
    return `${field}: ${asWritten}`
  }).toSorted()
}

const headers: readonly (readonly [claim: string, head: string, wanted: readonly string[]])[] = [
  ['the Gossamer template', `TITLE: The Ferry
AUTHOR: Jane Doe
E-MAIL ADDRESS: jane@quay.example
DISTRIBUTION STATEMENT: Gossamer yes; anywhere else, please ask first.
SPOILER WARNING: "The Lamp", season two
RATING: PG-13
CLASSIFICATION: XRA
KEYWORDS: MSR, UST, casefile
SUMMARY: A ferry leaves without a passenger, and two
people on the quay are left to wonder why nobody
waved to it.
DISCLAIMER: They belong to Tallow Street; the ferry is mine.
AUTHOR'S NOTES: Written in one night, and mended in eleven.`, [
    'author: Jane Doe', 'disclaimer: They belong to Tallow Street; the ferry is mine.', 'email: jane@quay.example', 'note: Written in one night, and mended in eleven.', 'permission ask: Gossamer yes; anywhere else, please ask first.', 'rating teen: PG-13',
    'spoilers: "The Lamp", season two', 'summary: A ferry leaves without a passenger, and two people on the quay are left to wonder why nobody waved to it.', 'tag: MSR', 'tag: UST', 'tag: XRA', 'tag: casefile', 'title: The Ferry',
  ]],
  ['the header of ASC', `Title: The Ferry
Author: Jane Doe (jane@quay.example)
Series: Salt Road
Part: 2/4
Rating: [NC-17]
Codes: rom, h/c
Archive: ASC/EM and Trekiverse yes
Summary: A ferry leaves without a passenger.
Disclaimer: The Company owns the ship, and I only the ferry.`, [
    'author: Jane Doe', 'disclaimer: The Company owns the ship, and I only the ferry.', 'email: jane@quay.example', 'part: 2/4', 'permission granted: ASC/EM and Trekiverse yes', 'rating explicit: [NC-17]', 'series: Salt Road', 'summary: A ferry leaves without a passenger.', 'tag: h/c', 'tag: rom', 'title: The Ferry',
  ]],
  ['the header of the X-Men list', `Title: "The Ferry"
Author: Jane Doe
Email: jane@quay.example
Category: Angst, Romance
Rating: PG-13
Pairing: Anna/Tobias
Series: Salt Road, part 3
Summary: A ferry leaves without a passenger.
Disclaimer: They belong to Tallow Street. I only borrow them.
Archive: Anywhere, just let me know where.`, [
    'author: Jane Doe', 'disclaimer: They belong to Tallow Street. I only borrow them.', 'email: jane@quay.example', 'permission granted: Anywhere, just let me know where.', 'rating teen: PG-13', 'relationship: Anna/Tobias', 'series: Salt Road, 3', 'summary: A ferry leaves without a passenger.', 'tag: Angst', 'tag: Romance', 'title: The Ferry',
  ]],
  ['a post by RFC 822, of which the subject says most', `From: jane@quay.example (Jane Doe)
Newsgroups: alt.startrek.creative
Subject: NEW VOY The Ferry 1/2 [PG-13] (J/P)
Date: Sat, 3 Apr 1999 21:04:00 GMT
Message-ID: <abc123@quay.example>`, ['email: jane@quay.example', 'fandom: VOY', 'part: 1/2', 'poster: Jane Doe', 'posted: 1999-04-03', 'rating teen: PG-13', 'relationship: J/P', 'title: The Ferry']],
]
for (const [claim, head, wanted] of headers) {
  test(`headers: ${claim} is read, every field of it`, async () => {
    const { text, drafts } = await intake({ bytes: new TextEncoder().encode(`${head}\n\n${prose}`), name: 'ferry.txt' })
    assert.equal(drafts.length, 1)
    assert.deepEqual(drafts.flatMap(({ assertions }) => saidOf(assertions)), wanted.toSorted())
    assert.deepEqual(drafts.map(({ body }) => text.slice(...body)), [prose.trim()])
  })
}

test('headers: who posted is the author where nobody else is named, as a conclusion', async () => {
  const { drafts: [draft] } = await intake({ bytes: new TextEncoder().encode(`From: jane@quay.example (Jane Doe)\nSubject: The Ferry\nDate: Sat, 3 Apr 1999 21:04:00 GMT\n\n${prose}`), name: 'ferry.txt' })
  assert.deepEqual(draft?.assertions.flatMap(({ field, basis, value }) => (field === 'creator' && basis === 'derived' ? [value] : [])), [{ name: 'Jane Doe', role: 'author' }])
})
