import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Assertion, type Field, ofField } from '../model/assertion.ts'
import type { Draft, Member, Reading } from '../model/reading.ts'
import { within } from '../model/span.ts'
import { intakeCharacters } from './intake.ts'
import { wordsAt } from './words-at.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const intake = (member: Member): Reading => {
  const reading = intakeCharacters(member)
  return typeof reading === 'string' ? assert.fail(`it is ${reading}`) : reading
}
const read = (text: string, name = 'x.txt'): Reading => intake({ bytes: bytes(text), name })
const prose = `The ferry left at six, and nobody on the quay waved to it. Anna had meant to. She had brought
a handkerchief for the purpose, and then she had stood there with it in her pocket and watched
the water close.

"You might have waved," said her brother.

"I might," she said. They went home by the long way, past the chandler's.

In the morning there was a letter under the door, and neither of them opened it until noon.
`

/** What is said of a draft, a line a statement, for comparing. */
function said(draft: Draft | undefined): string[] {
  return (draft?.assertions ?? []).filter(({ basis, field }) => basis === 'stated' && field !== 'note' && field !== 'disclaimer').map((assertion: Assertion) => {
    const { field, value, asWritten } = assertion
    if (field === 'creator') return `${value.role}: ${value.name}`
    if (field === 'rating') return `rating: ${value.rung}`
    if (field === 'warning') return `warning: ${value.answer === 'stated' ? value.warnings.join('+') : value.answer}`
    if (field === 'permission') return `permission: ${value.permission}`
    if (field === 'part') return `part: ${value.number}/${value.of ?? ''}`
    return `${field}: ${asWritten}`
  })
}

const untouched: readonly (readonly [claim: string, text: string])[] = [
  ['prose alone states nothing', prose],
  ['a warning that somebody speaks is no label', `"Warning: trespassers will be shot," said the sign, and Anna read it twice.\n\n${prose}`],
  ['a warning that a sign speaks is no label', `Warning: trespassers will be drowned. It said so on the gate, and Anna believed it, for she knew the farmer.\n\n${prose}`],
  ['a warning that a board speaks, in German', `Warnung: Dieses Eis hat schon zwei Pferde ertränkt. So stand es am Steg, auch im August.\n\n${prose}`],
  ['a note that somebody reads is no label', `"Note: do not open," she read.\n\n${prose}`],
  ['a first-person story that begins with what its teller does not own', `I do not own a watch. I never have. The ferry is my watch, and the tide is my calendar, and my brother\nis the only clock in the house that strikes.\n\n${prose}`],
  ['a letter is story', `Dear Anna,\n\nI write to say that the ferry is late. Do not wait.\n\nYour brother\n\n${prose}`],
  ['a script whose speakers are called like labels', 'AUTHOR: Who wrote this?\n\nEDITOR: You did.\n\nAUTHOR: I never.\n\nEDITOR: It says so here.\n\nAUTHOR: Then it lies.\n\nEDITOR: It does that.\n\nAUTHOR: Well.\n\nEDITOR: Quite.\n'],
  ['labels in the middle of a story', `${prose}\nRating: R, it said on the box.\n\n${prose}`],
]
for (const [claim, text] of untouched) test(`intake: ${claim}`, () => assert.deepEqual(said(read(text).drafts[0]).filter((line) => !line.startsWith('title')), []))

const cases: readonly (readonly [claim: string, head: string, wanted: readonly string[]])[] = [
  ['a label block', 'Title: The Ferry\nAuthor: Jane Doe\nRating: PG-13\nWarnings: none', ['title: The Ferry', 'author: Jane Doe', 'rating: teen', 'warning: none-apply']],
  ['labels with blank lines between', 'TITLE: The Ferry\n\nAUTHOR: Jane Doe\n\nRATING: R', ['title: The Ferry', 'author: Jane Doe', 'rating: mature']],
  ['labels with a dash', 'TITLE - The Ferry\nAUTHOR - Jane Doe\nRATING - NC-17', ['title: The Ferry', 'author: Jane Doe', 'rating: explicit']],
  ['labels with dots', 'Title......The Ferry\nAuthor.....Jane Doe', ['title: The Ferry', 'author: Jane Doe']],
  ['labels with an equals sign', 'Title = The Ferry\nAuthor = Jane Doe', ['title: The Ferry', 'author: Jane Doe']],
  ['starred labels', '*Title:* The Ferry\n*Author:* Jane Doe', ['title: The Ferry', 'author: Jane Doe']],
  ['labels in brackets', '[Title: The Ferry]\n[Author: Jane Doe]\n[Rating: G]', ['title: The Ferry', 'author: Jane Doe', 'rating: general']],
  ['labels alone, values below', 'TITLE\n\n   The Ferry\n\nAUTHOR\n\n   Jane Doe\n\nRATED\n\n   G', ['title: The Ferry', 'author: Jane Doe', 'rating: general']],
  ['three labels on a line', 'Title: The Ferry\nClassification: XA Rating: R Archive: yes', ['title: The Ferry', 'tag: XA', 'rating: mature', 'permission: granted']],
  ['a value over four lines', 'Title: The Ferry\nSummary: A woman goes down to the quay with a\nhandkerchief and does not wave it, and is told so\nby her brother on the long way home, past the\nchandler\'s.\nAuthor: Jane Doe', ["title: The Ferry", "summary: A woman goes down to the quay with a handkerchief and does not wave it, and is told so by her brother on the long way home, past the chandler's.", 'author: Jane Doe']],
  ['a value that hangs', 'Title:    The Ferry\nSummary:  A woman goes down\n          to the quay.\nRating:   PG', ['title: The Ferry', 'summary: A woman goes down to the quay.', 'rating: guided']],
  ['a full-width colon', 'タイトル：渡し船\n作者：鳴海そら', ['title: 渡し船', 'author: 鳴海そら']],
  ['a misspelt label among others', 'Title: The Ferry\nAuthor: Jane Doe\nDisclamer: not mine\nSumnary: A quay.', ['title: The Ferry', 'author: Jane Doe', 'summary: A quay.']],
  ['German labels', 'Titel: Die Fähre\nAutorin: Jana Dorn\nPersonen: Anna, ihr Bruder', ['title: Die Fähre', 'author: Jana Dorn', 'character: Anna', 'character: ihr Bruder']],
  ['a chapter title is not the title', 'Chapter Title: The Quay\nTitle: The Ferry', ['title: The Ferry']],
  ['a spoiler warning is no content warning', 'Title: The Ferry\nSPOILER WARNING: season two', ['title: The Ferry', 'spoilers: season two']],
  ['a rating range goes up', 'Title: The Ferry\nRating: PG to NC-17', ['title: The Ferry', 'rating: explicit']],
  ['a title page', 'THE FERRY\n\nby Jane Doe', ['title: THE FERRY', 'author: Jane Doe']],
  ['a centred title page', '                    The Ferry\n                       by\n                    Jane Doe', ['title: The Ferry', 'author: Jane Doe']],
  ['title and by-line on one line', 'The Ferry by Jane Doe\n', ['title: The Ferry', 'author: Jane Doe']],
  ['a by-line with the fandom', 'The Ferry\nA Harbour Nine fanfic by Jane Doe', ['title: The Ferry', 'author: Jane Doe']],
  ['a name below the title', 'The Ferry\n\nDoe, Jane\n\n', ['title: The Ferry', 'author: Doe, Jane']],
  ['a disclaimer before the title', 'Disclaimer: Harbour Nine belongs to Tallow Street.\n\nThe Ferry\nby Jane Doe', ['title: The Ferry', 'author: Jane Doe']],
  ['owners in a disclaimer are no authors', 'The characters are the property of Tallow Street Pictures and their\ncreator Tom Tallow. No infringement is intended.\n\nThe Ferry', ['title: The Ferry']],
  ['archiving refused in a sentence', 'The Ferry\nby Jane Doe\n\nDO NOT ARCHIVE.', ['title: The Ferry', 'author: Jane Doe', 'permission: refused']],
  ['leave to archive that must be asked for', 'The Ferry\nby Jane Doe\n\nDO NOT ARCHIVE without my permission.', ['title: The Ferry', 'author: Jane Doe', 'permission: ask']],
  ['a part in the title', 'The Ferry (2/4)\nby Jane Doe', ['part: 2/4', 'title: The Ferry', 'author: Jane Doe']],
  ['a Usenet head', 'From: jane@example.org (Jane Doe)\nNewsgroups: alt.harbour\nSubject: NEW: "The Ferry" 1/3 [R] (A/B)\nDate: 14 Mar 1997 22:41:07 GMT\nDistribution: world\nKeywords: quay\nSummary: transport', ['rating: mature', 'relationship: A/B', 'title: The Ferry', 'part: 1/3', 'poster: Jane Doe', 'email: jane@example.org', 'date: 14 Mar 1997']],
  ['what stands above the date of posting', 'Title: The Ferry\nAuthor: Jane Doe\nArchive: no\nDate posted: 1998-04-14', ['title: The Ferry', 'author: Jane Doe', 'permission: refused', 'date: 1998-04-14']],
  ['a rating above the date of posting', 'Title: The Ferry\nRating: R\nDate posted: 1998-04-14', ['title: The Ferry', 'rating: mature', 'date: 1998-04-14']],
  ['a poster who is not the author', 'From: Tom Poster <tom@example.org>\nSubject: The Ferry\nDate: 1 May 1998\n\nTitle: The Ferry\nAuthor: Jane Doe', ['title: The Ferry', 'poster: Tom Poster', 'email: tom@example.org', 'date: 1 May 1998', 'author: Jane Doe']],
]
for (const [claim, head, wanted] of cases) test(`intake: reads ${claim}`, () => assert.deepEqual(said(read(`${head}\n\n${prose}`).drafts[0]).sort(), [...wanted].sort()))

test('intake: the body begins behind the header and ends before the end mark', () => {
  for (const [claim, head] of cases) {
    const reading = read(`${head}\n\n${prose}\nTHE END\n\nFeedback: jane@example.org\n`)
    const draft = reading.drafts[0]
    assert.ok(draft, claim)
    assert.ok(reading.text.slice(...draft.body).startsWith('The ferry left at six'), claim)
    assert.ok(reading.text.slice(...draft.body).endsWith('until noon.'), claim)
  }
})
test('intake: an author named only in the last lines', () => assert.deepEqual(said(read(`The Ferry\n\n${prose}\n* * *\n\nThis story is by Jane Doe. Comments to jane@example.org!\n`).drafts[0]), ['title: The Ferry', 'author: Jane Doe', 'email: jane@example.org']))
test('intake: a poster is the author where nobody else is named', () => {
  const draft = read(`From: Jane Doe <jane@example.org>\nSubject: The Ferry\nDate: 1 May 1998\n\n${prose}`).drafts[0]
  assert.deepEqual(ofField(draft?.assertions ?? [], 'creator').map(({ value, basis }) => `${value.role} ${basis}`), ['poster stated', 'author derived'])
})
test('intake: a rating that cannot be read is a finding, and no value', () => {
  const draft = read(`Title: The Ferry\nRating: spoons\n\n${prose}`).drafts[0]
  assert.equal(ofField(draft?.assertions ?? [], 'rating').length, 0)
  assert.ok(draft?.findings.some(({ code, detail }) => code === 'rating-unread' && detail === 'spoons'))
})
test('intake: a story without a title is called by its opening words, and says so', () => {
  const draft = read(prose).drafts[0]
  assert.deepEqual(ofField(draft?.assertions ?? [], 'title').map(({ value }) => value), [{ title: 'The ferry left at six…', kind: 'incipit' }])
  assert.ok(draft?.findings.some(({ code }) => code === 'title-from-incipit'))
})
test('intake: a name made of words stands before the opening words', () => assert.deepEqual(ofField(read(prose, 'a/the_long_ferry-02.txt').drafts[0]?.assertions ?? [], 'title')[0]?.value, { title: 'The Long Ferry', kind: 'filename' }))
test('intake: a counter in a name is derived', () => assert.deepEqual(ofField(read(`The Ferry\n\n${prose}`, 'ferry02.txt').drafts[0]?.assertions ?? [], 'part').map(({ value, basis, asWritten }) => [value.number, value.stem, basis, asWritten]), [[2, 'The Ferry', 'derived', '02']]))
test('intake: a digest holds several stories', () => {
  const item = (name: string): string => `Date: Fri, 18 Jun 1999 08:14:02 -0000\nFrom: ${name} <${name.toLowerCase()}@example.org>\nSubject: The Ferry of ${name}\n\n${prose}\n`
  const reading = read(`Digest of Saturday\n\n----------------------\n\n${item('Ann')}----------------------\n\n${item('Bea')}----------------------\n\n${item('Cyd')}`)
  assert.deepEqual(reading.drafts.map(({ assertions }) => ofField(assertions, 'title')[0]?.value.title), ['The Ferry of Ann', 'The Ferry of Bea', 'The Ferry of Cyd'])
})
test('intake: a part\'s title is not that of the chapter below it', () => assert.deepEqual(read(`PART ONE: FOG\n\nChapter 1\n\n${prose}\nChapter 2\n\n${prose}\nPART TWO: ICE\n\nChapter 3\n\n${prose}`).drafts[0]?.chapters.map(({ title }) => title), [undefined, undefined, undefined]))
test('intake: an anthology repeats its header', () => {
  const item = (name: string): string => `Title: The ${name}\nAuthor: Jane Doe\n\n${prose}\n`
  assert.equal(read(`${item('Ferry')}====================\n\n${item('Quay')}====================\n\n${item('Tide')}`).drafts.length, 3)
})
test('intake: letters in a story do not divide it', () => assert.equal(read(`The Ferry\n\n${prose}\n\n-----------\n\nFrom: the harbour master\nSubject: the ferry\n\n${prose}\n\n-----------\n\nFrom: Anna\nSubject: no\n\n${prose}`).drafts.length, 1))
test('intake: a Gutenberg head and licence stay outside the story', () => {
  const reading = read(`The Project Gutenberg EBook of The Ferry, by Jane Doe\n\nTitle: The Ferry\n\nAuthor: Jane Doe\n\nRelease Date: April 11, 2009 [EBook #1]\n\n*** START OF THIS PROJECT GUTENBERG EBOOK THE FERRY ***\n\nProduced by Pia Oakes\n\nTHE FERRY\n\nby Jane Doe\n\n${prose}\n\nEnd of the Project Gutenberg EBook of The Ferry, by Jane Doe\n\n*** END OF THIS PROJECT GUTENBERG EBOOK THE FERRY ***\n\nLicence.\n`)
  assert.deepEqual(said(reading.drafts[0]), ['title: The Ferry', 'author: Jane Doe', 'typist: Pia Oakes'])
  assert.ok(reading.text.slice(...(reading.drafts[0]?.body ?? [0, 0])).endsWith('until noon.'))
})
test('intake: a page of table labels', () => assert.deepEqual(said(read(`<html><head><title>Ferry</title></head><body><table><tr><td>Title:</td><td>The Ferry</td></tr><tr><td>Author:</td><td>Jane Doe</td></tr><tr><td>Rating:</td><td>R</td></tr></table>${prose.split('\n\n').map((words) => `<p>${words}</p>`).join('')}</body></html>`, 'x.html').drafts[0]).sort(), ['author: Jane Doe', 'rating: mature', 'title: The Ferry']))

test('intake: a page that is one <pre> is read as plain text inside', () => {
  const reading = read(`<html><body><pre>Title: The Ferry\nAuthor: Jane Doe\n\n${prose}\n${prose}\n${prose}</pre></body></html>`, 'x.html')
  assert.equal(reading.drafts[0]?.chapters[0]?.paragraphs, 12)
})

const refused: readonly (readonly [claim: string, given: Uint8Array, code: string])[] = [
  ['an empty file', new Uint8Array(0), 'empty-file'], ['NULs only', new Uint8Array(50), 'only-padding'], ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 3), 'not-text'], ['a million stars', bytes('*'.repeat(1_000_000)), 'no-prose'],
]
for (const [claim, given, code] of refused) test(`intake: ${claim} is a finding`, () => {
  const reading = intake({ bytes: given, name: 'x' })
  assert.equal(reading.drafts.length, 0)
  assert.ok(reading.findings.some((finding) => finding.code === code), JSON.stringify(reading.findings))
})

const pieces = fc.constantFrom('Title: The Ferry', 'by Jane Doe', 'THE FERRY', '* * *', '', '', 'Chapter 1', 'Chapter 2: The Quay', 'II.', 'Rating: PG (maybe R)', '"No," she said.', 'The End', 'Disclaimer: not mine.', '   indented line of words', 'From: a@example.org', 'Subject: x (1/2)', 'ANNA: Hello there.', 'Summary:', '-----', 'A line of prose that runs on and on, as lines of prose do, until it is long enough to be one.', '<i have to go>', '日本語の行。', '~*~', '[Note: a bracket that', 'closes]', '\t', '￼')
const made = fc.array(pieces, { maxLength: 40 }).map((lines) => lines.join('\n'))
test('intake: every character that is not blank lies in a block, in order', () =>
  fc.assert(fc.property(made, (text) => {
    const reading = read(text)
    let at = 0
    for (const block of reading.blocks) {
      if (block.at[0] < at || /\S/.test(reading.text.slice(at, block.at[0]))) return false
      at = block.at[1]
    }
    return reading.format === 'none' || !/\S/.test(reading.text.slice(at))
  }), { numRuns: 600 }))
test('intake: the words as written are at the evidence', () =>
  fc.assert(fc.property(made, (text) => {
    const reading = read(text)
    return reading.drafts.every(({ assertions }) => (assertions as readonly (Assertion & { field: Field })[]).every(({ basis, asWritten, evidence: [first] }) => basis !== 'stated' || (first !== undefined && wordsAt(reading, 'x.txt', first) === asWritten && asWritten !== '')))
  }), { numRuns: 600 }))
test('intake: chapters lie in the body, in order, and the body in the draft', () =>
  fc.assert(fc.property(made, (text) => read(text).drafts.every(({ at, body, chapters }) => within(body, at) && chapters.every((chapter, index) => within(chapter.at, body) && (index === 0 || (chapters[index - 1]?.at[1] ?? 0) <= chapter.at[0])))), { numRuns: 400 }))
test('intake: no bytes throw', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (given) => { intakeCharacters({ bytes: given, name: 'x' }) }), { numRuns: 400 }))

test('intake: what a saved page says of its neighbours states nothing of its story', () => {
  const head = '<html><head><title>[tides] The Quay</title></head><body><h1>[tides] The Quay</h1><b>Ann Lee</b> <a href="mailto:x">ann at tides.example</a><br><i>Tue Jul 27 13:10:00 EST 1999</i><ul>'
  const page = (links: string): Draft | undefined => read(`${head}${links}</ul><hr><pre>The Quay\nby Ann Lee\n\n${prose}</pre></body></html>`, 'msg01.html').drafts[0]
  for (const word of ['PG', 'NC-17', "G) (please don't archive"]) assert.deepEqual(said(page(`<li>Next message: <a href="2.html">[tides] FIC: The Lamp (${word})</a>`)), said(page('<li>Next message: <a href="2.html">[tides] hello</a>')), word)
})
