import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { digestOf, importSmall, temporaryFolder, writeHeap } from '../../test/support/small-archive.ts'
import { library } from '../../test/support/real-library.ts'
import { keeper } from '../consent/policy.ts'
import { openTo } from '../consent/predicate.ts'
import { type Assertion, type Field, ofField } from '../model/assertion.ts'
import type { Draft, Reading } from '../model/reading.ts'
import { decode } from './decode.ts'
import { intake } from './intake.ts'
import { undecode } from './undecode.ts'
import { wordsAt } from './words-at.ts'

// What the best-known importer is known to do wrong, by number; each a claim about what is done here.

const folder = temporaryFolder()
after(folder.remove)

const prose = `The ferry left at six, and nobody on the quay waved to it. Anna had meant to. She had brought
a handkerchief for the purpose, and then she had stood there with it in her pocket and watched
the water close.

"You might have waved," said her brother.

"I might," she said. They went home by the long way, past the chandler's.

In the morning there was a letter under the door, and neither of them opened it until noon.
`
const page = (head: string): string => `<html><head><title>The Ferry</title></head><body>${head}${prose.split('\n\n').map((words) => `<p>${words}</p>`).join('')}</body></html>`

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string, name = 'ferry.txt'): Promise<Reading> => intake({ bytes: bytes(text), name })
const only = async (text: string, name?: string): Promise<Draft> => {
  const { drafts } = await read(text, name)
  assert.equal(drafts.length, 1)
  return drafts[0] as Draft
}
/** The head of a labelled story with these lines in it. */
const headed = (lines: string): Promise<Draft> => only(`Title: The Ferry\nAuthor: Jane Doe\n${lines}\n\n${prose}`)
const written = (draft: Draft, field: Field): string[] => draft.assertions.filter((assertion) => assertion.field === field && assertion.basis === 'stated').map(({ asWritten }) => asWritten)
const rungOf = async (rating: string): Promise<string | undefined> => ofField((await headed(`Rating: ${rating}`)).assertions, 'rating')[0]?.value.rung
const warned = (draft: Draft): string[] => ofField(draft.assertions, 'warning').flatMap(({ value }): readonly string[] => (value.answer === 'stated' ? value.warnings : [value.answer]))

test('W1: labels in the plural are known', async () => {
  const draft = await headed('Relationships: Anna/Tobias\nDates: 3 April 1999')
  assert.deepEqual([written(draft, 'relationship'), ofField(draft.assertions, 'date').map(({ value }) => value.date)], [['Anna/Tobias'], ['1999-04-03']])
})

test('W2: every label of a header has its field', async () => {
  const draft = await headed('E-mail: jane@quay.example\nDisclaimer: Harbour Nine belongs to Tallow Street.\nArchive: yes\nClassification: SRA\nKeywords: UST\nCodes: h/c\nSpoilers: season two\nSeries: Salt Road\nPart: 2/4\nLanguage: English\nBeta: Petrel\nStatus: complete\nWords: 12,000\nSynopsis: A quay.\nRated: PG\nA/N: Written in one night.\nPublished: 2001-05-06')
  const wanted: readonly (readonly [Field, readonly string[]])[] = [
    ['creator', ['Jane Doe', 'Petrel']], ['email', ['jane@quay.example']], ['disclaimer', ['Harbour Nine belongs to Tallow Street.']], ['permission', ['yes']], ['tag', ['SRA', 'UST', 'h/c']], ['spoilers', ['season two']], ['series', ['Salt Road']],
    ['part', ['2/4']], ['language', ['English']], ['status', ['complete']], ['words', ['12,000']], ['summary', ['A quay.']], ['rating', ['PG']], ['note', ['Written in one night.']], ['date', ['2001-05-06']],
  ]
  for (const [field, words] of wanted) assert.deepEqual(written(draft, field), words, field)
})

test('W3: categories are read', async () => assert.deepEqual(written(await headed('Category: Drama, Romance'), 'tag'), ['Drama', 'Romance']))

test('W4: a label within a longer word, or with words before it, is not that label', async () => {
  const draft = await headed('Narrating: R\nUpdate: soon\nSubtitle: A Tale of the Quay\nSpoiler warning: season two')
  assert.deepEqual([written(draft, 'rating'), written(draft, 'date'), warned(draft), written(draft, 'tag'), written(draft, 'spoilers')], [[], [], [], [], ['season two']])
  assert.equal(written(draft, 'title')[0], 'The Ferry')
  assert.ok(!written(draft, 'title').includes('A Tale of the Quay'))
})

test('W5: a chapter’s title is not the work’s', async () => assert.deepEqual(written(await only(`Chapter Title: The Quay\nTitle: The Ferry\nAuthor: Jane Doe\n\n${prose}`), 'title'), ['The Ferry']))

test('W6: what somebody says in a story is no label', async () => {
  const draft = await only(`The Ferry\nby Jane Doe\n\n"Warning: trespassers will be shot," said the sign, and Anna read it twice.\n\n"Note: do not open," she read.\n\n${prose}`)
  assert.deepEqual([warned(draft), written(draft, 'note'), written(draft, 'tag')], [[], [], []])
})

test('W7: a value goes on over lines', async () => assert.deepEqual(written(await headed('Summary: A woman goes down to the quay with a\nhandkerchief and does not wave it, and is told so\nby her brother on the long way home.\nRating: PG'), 'summary'), ['A woman goes down to the quay with a handkerchief and does not wave it, and is told so by her brother on the long way home.']))

test('W8: tabs, no-break spaces and full-width colons part a label from its value', async () => {
  const draft = await only(`Title\t: The Ferry\nAuthor\u00a0:\u00a0Jane Doe\nRating：PG\n\n${prose}`)
  assert.deepEqual([written(draft, 'title'), written(draft, 'creator'), written(draft, 'rating')], [['The Ferry'], ['Jane Doe'], ['PG']])
})

test('W9: dashes, equals signs, stars, brackets, and labels on lines of their own', async () => {
  const draft = await only(`Title - The Ferry\nAuthor = Jane Doe\n*Rating:* PG\n[Fandom: Harbour Nine]\nSUMMARY\nA quay, and a letter.\n\n${prose}`)
  assert.deepEqual((['title', 'creator', 'rating', 'fandom', 'summary'] as const).flatMap((field) => written(draft, field)), ['The Ferry', 'Jane Doe', 'PG', 'Harbour Nine', 'A quay, and a letter.'])
})

test('W10: tables and definition lists hold labels, and each warns by itself', async () => {
  const table = await only(page('<table><tr><td>Title:</td><td>The Ferry</td></tr><tr><td>Author:</td><td>Jane Doe</td></tr><tr><td>Rating:</td><td>PG</td></tr></table>'), 'ferry.html')
  assert.deepEqual([written(table, 'title')[0], written(table, 'creator'), written(table, 'rating')], ['The Ferry', ['Jane Doe'], ['PG']])
  const list = await only(page('<dl><dt>Archive Warning:</dt><dd>Rape/Non-Con</dd><dt>Relationship:</dt><dd>Anna/Tobias</dd></dl><h1>The Ferry</h1><p>by Jane Doe</p>'), 'ferry.html')
  assert.deepEqual([warned(list), written(list, 'relationship'), written(list, 'tag')], [['sexual-assault'], ['Anna/Tobias'], []])
})

const ratings: readonly (readonly [number: string, claim: string, rung: string, ratings: readonly string[]])[] = [
  ['W11', 'ratings in brackets, of other systems, and in other spellings', 'explicit', ['[NC-17]', '"NC-17"', '*NC-17*', 'NC 17', 'Adult', '18+', 'E', 'FRAO']],
  ['W11', 'strong ones', 'mature', ['Hard R', 'Strong R', 'FRM']],
  ['W11', 'no rating, said so', 'unrated', ['NR', 'Not rated']],
  ['W12', 'a range is rated as its highest', 'explicit', ['PG to NC-17', 'G through NC-17', 'PG-13 to NC-17', 'R/NC-17', 'Rated NC-17']],
  ['W12', 'a doubt is settled upwards', 'mature', ['PG (maybe R)']],
  ['W13', 'mature is not explicit', 'mature', ['Mature', 'M']],
]
for (const [number, claim, rung, values] of ratings) test(`${number}: ${claim}`, async () => {
  for (const value of values) assert.equal(await rungOf(value), rung, value)
})

test('W12: words that begin like a rating are none', async () => {
  for (const value of ['Graphic sex', 'Gore', 'Tragic', 'Tame', 'Romance', 'Minor', 'Mild']) assert.equal(await rungOf(value), undefined, value)
})

test('W14: warnings in a writer’s own words are warnings, and nobody declines', async () => {
  assert.deepEqual(warned(await headed('Warnings: character death, rape, torture')), ['character-death', 'sexual-assault', 'torture'])
  for (const [words, warning] of [['rape/non-con', 'sexual-assault'], ['Major character death', 'character-death']] as const) {
    const draft = await headed(`Warnings: ${words}`)
    assert.deepEqual([warned(draft), written(draft, 'tag')], [[warning], []], words)
  }
})

test('W15: no warnings is an answer, and no tag', async () => {
  const draft = await headed('Warnings: None')
  assert.deepEqual([warned(draft), written(draft, 'tag')], [['none-apply'], []])
})

test('W16: lists are divided at every divider, and no tag is cut', async () => {
  const long = `what happens when ${'the tide comes in and '.repeat(4)}nobody is there`
  for (const parting of [', ', '; ', ' | ']) assert.deepEqual(written(await headed(`Keywords: angst${parting}humour${parting}${long}`), 'tag'), ['angst', 'humour', long], parting)
  const draft = await headed('Fandoms: Harbour Nine; Salt Road\nPairings:\nAnna/Tobias\nInes/Wren')
  assert.deepEqual([written(draft, 'fandom'), written(draft, 'relationship')], [['Harbour Nine', 'Salt Road'], ['Anna/Tobias', 'Ines/Wren']])
})

test('W17: all-digit dates are read, and stay open where day and month may be either', async () => {
  const dates: readonly (readonly [string, string | undefined])[] = [['17/11/1998', '1998-11-17'], ['11/17/98', '1998-11-17'], ['17.11.98', '1998-11-17'], ['1998-11-17', '1998-11-17'], ['03/04/1999', undefined]]
  for (const [words, date] of dates) {
    const draft = await headed(`Date: ${words}`)
    assert.deepEqual(ofField(draft.assertions, 'date').map(({ value, asWritten }) => [value.date, asWritten]), [[date, words]], words)
  }
})

test('W18: a page saved from an address with a query is read whole', async () => {
  const heads: readonly (readonly [string, string])[] = [
    ['viewstory.php?sid=12&chapter=3', '<div id="pagetitle"><a href="viewstory.php?sid=12">The Ferry</a> by <a href="viewuser.php?uid=7">Jane Doe</a></div><div><span class="label">Rated:</span> PG<br></div>'],
    ['4071.html?format=light', '<h3>The Ferry</h3><p>Title: The Ferry<br>Author: Jane Doe<br>Rating: PG</p>'],
  ]
  for (const [name, head] of heads) {
    const { text, drafts: [draft] } = await read(page(head), name)
    assert.ok(draft, name)
    assert.deepEqual([written(draft, 'title')[0], written(draft, 'creator'), written(draft, 'rating')], ['The Ferry', ['Jane Doe'], ['PG']], name)
    const told = text.slice(...draft.body).replace(/\s+/g, ' ')
    assert.ok(told.startsWith('The ferry left at six') && told.endsWith('until noon.'), name)
  }
})

test('W19: a chapter is as long as it is', async () => {
  const long = `${prose}\n`.repeat(1200)
  const { text, drafts: [draft] } = await read(`The Ferry\nby Jane Doe\n\n${long}`)
  assert.ok(draft && long.length > 500_000)
  assert.deepEqual([draft.chapters.length, text.slice(...draft.body).trim()], [1, long.trim()])
})

test('W20: no byte is dropped, whatever the encoding', async () => {
  const broken = Buffer.concat([Buffer.from(`Title: The Ferry\n\n“${prose}” `), Buffer.from([0xff, 0xfe, 0x80, 0xc3]), Buffer.from(` “No.”\r\n\0\x1a`)])
  for (const given of [broken, Buffer.from(`“${prose}”`, 'utf16le'), Buffer.from([...Buffer.from(prose), 0x93, 0x4e, 0x6f, 0x94, 0x0a])]) assert.deepEqual(Buffer.from(undecode(decode(given))), given)
})

test('W21: a file may hold several stories, and a story several authors and fandoms', async () => {
  const one = `Title: The Ferry\nAuthor: Jane Doe and Ann Marlow\nFandoms: Harbour Nine, Salt Road\n\n${prose}\n`
  const two = `Title: The Sluice\nAuthor: Petrel\nFandom: Harbour Nine\n\n${prose}\n`
  for (const parting of ['THE END\n\n', '--------------------\n\n', '\n\n\n']) {
    const { drafts } = await read(`${one}${parting}${two}`)
    assert.deepEqual(drafts.map((draft) => (['title', 'creator', 'fandom'] as const).map((field) => written(draft, field))), [[['The Ferry'], ['Jane Doe', 'Ann Marlow'], ['Harbour Nine', 'Salt Road']], [['The Sluice'], ['Petrel'], ['Harbour Nine']]], JSON.stringify(parting))
  }
})

test('W21: what stands behind an end is no story of its own, though it names the story again', async () => {
  for (const foot of ['Title: The Ferry\nAuthor: Jane Doe\nFeedback: jane@quay.example\n', 'Author: Jane Doe\nDisclaimer: They belong to Tallow Street.\n']) await only(`Title: The Ferry\nAuthor: Jane Doe\n\n${prose}\nTHE END\n\n${foot}`)
})

test('W22: a label without a value leaves it to the next one', async () => assert.deepEqual(written(await only(`Title: The Ferry\nRating:\nAuthor: Jane Doe\nRating: R\n\n${prose}`), 'rating'), ['R']))

test('W23: the same bytes are the same deposit, under whatever address they came', async () => {
  const [data, heap] = [join(folder.path, 'data'), writeHeap(join(folder.path, 'heap'), { 'a/ferry.txt': `Title: The Ferry\n\n${prose}`, 'b/copy.txt': `Title: The Ferry\n\n${prose}` })]
  const first = await importSmall(data, [heap])
  const digest = await digestOf(data)
  const again = await importSmall(data, [heap])
  const blobs = readdirSync(join(data, 'blobs'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name.replaceAll('/', '')))
  assert.deepEqual([first.deposits, first.works, blobs.length], [2, 1, 1])
  assert.deepEqual([again.deposits, again.known, await digestOf(data)], [0, 2, digest])
})

test('W24: every value has its evidence and how sure it is, and a person’s word can be taken back', async () => {
  const reading = await read(`Title: The Ferry\nAuthor: Jane Doe\nRating: PG\nWarnings: fluff\n\n${prose}`)
  const all = reading.drafts.flatMap(({ assertions }) => assertions) as readonly Assertion[]
  assert.ok(all.length > 4)
  for (const { asWritten, evidence, confidence, rule } of all) {
    assert.ok(evidence[0] && confidence > 0 && confidence < 1 && rule !== '')
    assert.equal(wordsAt(reading, 'ferry.txt', evidence[0]), asWritten)
  }
  const { catalogue, desk, close } = await library([{ name: 'ferry.txt', bytes: bytes(`Title: The Ferry\nAuthor: Jane Doe\nRating: PG\n\n${prose}`) }])
  try {
    const key = (await catalogue.newest(openTo(keeper), 9))[0]?.key ?? ''
    const rung = async (): Promise<string> => (await catalogue.newest(openTo(keeper), 9))[0]?.rung ?? ''
    const ruling = await desk.rule(key, { act: 'set', field: 'rating', value: { rung: 'teen' }, by: 'curator' })
    assert.equal(await rung(), 'teen')
    await desk.undo(ruling.id, 'curator')
    assert.equal(await rung(), 'guided')
  } finally {
    await close()
  }
})
