import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type OpenCatalogue, openCatalogue } from '../../src/catalogue/open.ts'
import type { Taken } from '../../src/catalogue/take.ts'
import { openWriter } from '../../src/catalogue/writer.ts'
import { keeper, type Reader, stranger } from '../../src/consent/policy.ts'
import { listedTo, openTo } from '../../src/consent/predicate.ts'
import { admit, type Readable } from '../../src/consent/readable.ts'
import type { Mark, Reading } from '../../src/model/reading.ts'
import { pack } from '../../src/parsing/packed.ts'
import { longestPassage } from '../../src/query/passage.ts'
import { taken } from '../support/small-heap.ts'
import { smallIntake } from '../support/small-intake.ts'

const now = '2026-01-02T03:04:05.000Z'
const folder = mkdtempSync(join(tmpdir(), 'incipit-passages-'))
const opened: OpenCatalogue[] = []
after(async () => {
  for (const catalogue of opened) await catalogue.close()
  rmSync(folder, { recursive: true, force: true })
})

const tide = 'Title: The Lantern of Marlow\nAuthor: Mary Reed\nRating: general\nFandom: Harbour Tales\n\n# One\n\nThe harbour slept. A lamp burned by the quay, and the café was closed.\n# Two\n\nMorning came late, and nobody minded. Write to mary@example.org for more of the same.\n'
const storm = 'Title: Storm over Zanzibar\nAuthor: Joe Masson\nRating: explicit\nTag: weatherly\n\nThunder rolled over the harbour all the long night, and the wreckers sang.\n'
const parts = [
  ['part-1.txt', 'Title: Salt\nAuthor: Ann Grey\nRating: general\nPart: 1 of 2\n\nThe miller counted his seven sacks twice before he went to bed that evening.\n'],
  ['part-2.txt', 'Title: Salt\nAuthor: Ann Grey\nRating: general\nPart: 2 of 2\n\nBy morning six of them were gone and the mill stood still.\n'],
  ['again/part-1.txt', 'Title: Salt\nAuthor: Ann Grey\nRating: general\nPart: 1 of 2\n\nThe old miller counted his eleven sacks thrice before he went to bed that evening.\n'],
] as const

async function catalogueOf(name: string, files: readonly Taken[], thread = false): Promise<OpenCatalogue> {
  const data = join(folder, name)
  const writer = await openWriter(data, { thread: false })
  const accession = await writer.begin({ resumeKey: name, roots: [name], terms: {}, now })
  await writer.take(accession, files)
  await writer.end(accession.id, now, {})
  await writer.close()
  const catalogue = await openCatalogue(data, { searchThread: thread })
  opened.push(catalogue)
  // The thread answers once it has loaded its code; until then somebody else does.
  if (thread) await catalogue.digest()
  return catalogue
}

/** A file, with what its reading knows of it beside its words. */
function takenWith(path: string, text: string, beside: Partial<Reading>): Taken {
  const plain = taken(path, text)
  const packed = pack({ ...smallIntake({ bytes: Buffer.from(text), name: path, hints: {} }), ...beside })
  return { ...plain, ...(plain.member && { member: { ...plain.member, packed } }) }
}

const files = ([['tide.txt', tide], ['storm.txt', storm], ...parts] as const).map(([path, text]) => taken(path, text))
const whole = await catalogueOf('whole', files)
const threaded = await catalogueOf('threaded', files, true)
// What a stranger is not shown, left out or other words put in its place.
const without = await catalogueOf('without', files.filter(({ deposit }) => deposit.shown !== 'storm.txt'))

const passages = [
  ['as it stands', 'A lamp burned by the quay', 1, 'The Lantern of Marlow', 1, 'A lamp burned by the quay, and the café was closed.'],
  ['in another chapter', 'morning came late and nobody minded', 2, 'The Lantern of Marlow', 1, 'Morning came late, and nobody minded.'],
  ['a word wrong, another misspelt', 'a lantern burned by the quay and the caffe was closed', 1, 'The Lantern of Marlow', 0.8, 'A lamp burned by the quay, and the café was closed.'],
] as const
for (const [how, catalogue] of [['on the spot', whole], ['in a thread', threaded]] as const) {
  for (const [claim, passage, chapter, title, likeness, text] of passages) {
    test(`find (${how}): a passage ${claim}`, async () => {
      const { hits: [hit, ...more] } = await catalogue.find(openTo(stranger), passage, 5)
      assert.ok(hit)
      const there = words(hit.excerpt)
      assert.deepEqual([hit.work.title, there?.chapter, there?.text, more.length], [title, chapter, text, 0])
      assert.ok(hit.likeness >= likeness && hit.likeness <= 1, `${hit.likeness}`)
      for (const [start, end] of there?.hits ?? []) assert.ok(start >= 0 && end <= text.length && start < end)
    })
  }
}

test('find: says which received text has the words', async () => {
  const { hits: [hit] } = await whole.find(openTo(stranger), 'the miller counted his seven sacks twice', 5)
  assert.ok(hit)
  assert.equal(hit.work.title, 'Salt')
  const paths = hit.received.map(({ path, isShown }) => {
    const read = admit(stranger, path)
    return [read.is === 'open' ? read.words : '', isShown]
  })
  assert.deepEqual(paths, [['part-1.txt', false], ['again/part-1.txt', true]])
  assert.equal(hit.received[0]?.likeness, 1)
})

const thunder = 'thunder rolled over the harbour all the long night'
test('find: words of a work whose gate is closed are found by nobody to whom it is closed', async () => {
  assert.deepEqual((await whole.find(openTo(stranger), thunder, 5)).hits, [])
  assert.equal((await whole.find(openTo(keeper), thunder, 5)).hits[0]?.work.title, 'Storm over Zanzibar')
})

test('find: personal data is veiled, and not found', async () => {
  const { hits: [hit] } = await whole.find(openTo(stranger), 'nobody minded. Write to mary@example.org for more of the same', 5)
  assert.match(words(hit?.excerpt)?.text ?? '', /Write to ••••@•••••••\.••• for more/)
  assert.ok((hit?.likeness ?? 1) < 1)
})

test('find: what a reading knows to be personal, and looks like nothing of the kind, is veiled, and not found', async () => {
  const text = 'Title: The Weir\nAuthor: Ann Grey\nRating: general\n\nWhoever liked it may ask for the tall gull of the weir house and send word by the mill boy.\n'
  const at = text.indexOf('tall gull')
  const catalogue = await catalogueOf('stated', [takenWith('weir.txt', text, { personal: [[at, at + 9]] })])
  const { hits: [hit] } = await catalogue.find(openTo(stranger), 'may ask for the tall gull of the weir house and send word', 5)
  const there = words(hit?.excerpt)
  assert.equal(there?.text, 'Whoever liked it may ask for the •••• •••• of the weir house and send word by the mill boy.')
  assert.ok((hit?.likeness ?? 1) < 1 && there.hits.every(([from, to]) => !there.text.slice(from, to).includes('•')))
})

test('find: signs of emphasis and personal data are not shown, and what was found is still in its place', async () => {
  const text = 'Title: The Ferry\nAuthor: Ann Grey\nRating: general\n\nThe *old* ferryman kept _every single letter_, sent to ann@example.org or not, in a /tin\nbox/ by the __weir__.\n'
  const marks = ['*old*', '_every single letter_', '/tin\nbox/', '__weir__'].map((written): Mark => ({ kind: 'emphasis', at: [text.indexOf(written), text.indexOf(written) + written.length], delimiter: written.startsWith('__') ? 2 : 1 }))
  const catalogue = await catalogueOf('emphasis', [takenWith('ferry.txt', text, { marks })])
  const { hits: [hit] } = await catalogue.find(openTo(stranger), 'the old ferryman kept every single letter in a tin box by the weir', 5)
  const there = words(hit?.excerpt)
  assert.equal(there?.text, 'The old ferryman kept every single letter, sent to •••@•••••••.••• or not, in a tin box by the weir.')
  assert.equal(there.hits.map(([from, to]) => there.text.slice(from, to)).join(' '), 'The old ferryman kept every single letter in a tin box by the weir')
})

const nothing = [
  ['what stands nowhere', 'zebras juggle marmalade beneath purple awnings', undefined],
  ['nothing', ' … ', 'empty'],
  ['one word 700 times', 'harbour '.repeat(500), 'same'],
  ['the commonest words', 'the of and to a in that it was he for on are as with his they at be this', undefined],
  ['too much', 'harbour lamp quay '.repeat(longestPassage / 10), 'long'],
  ['operators', '"a" AND (b* NEAR/3 c) NOT "d', undefined],
  ['control characters', 'the\0lamp\0burned\0by\u0001"quay"\u0000', undefined],
] as const
for (const [claim, passage, fault] of nothing) {
  test(`find: answers ${claim}`, async () => {
    const answer = await whole.find(openTo(stranger), passage, 5)
    assert.equal(answer.fault, fault)
    if (claim !== 'control characters') assert.deepEqual(answer.hits, [])
  })
}

const suggestions = [
  ['what is right stays', 'The Lantern of Marlow', undefined],
  ['what is near nothing stays', 'zebra marmalade', undefined],
  ['a phrase of a title', 'the lantren of marlow', 'the lantern of marlow'],
  ['a name, written as it stands', 'Mray Reed', 'Mary Reed'],
  ['in a field, in quotation marks', 'creator:"Mary Rede" rating:general', 'creator:"Mary Reed" rating:general'],
  ['a fandom', 'fandom:harbor', 'fandom:harbour'],
  ['the value of a code is none', 'language:mry', undefined],
  ['what is taken away stays', 'reed -lantren', undefined],
  ['a word that a name has, where only another stands beside the rest', 'Marlow Sale', undefined],
  ['words of a body are none', 'quax', undefined],
  ['a tag of a work behind an unanswered question', 'weatherlt', 'weatherly'],
] as const
for (const [how, catalogue] of [['on the spot', whole], ['in a thread', threaded]] as const) {
  for (const [claim, question, text] of suggestions) {
    test(`suggest (${how}): ${claim}`, async () => {
      const suggestion = await catalogue.suggest(listedTo(stranger), question)
      assert.equal(suggestion?.text, text)
      const words = suggestion?.changed.map((span) => suggestion.text.slice(...span)) ?? []
      assert.ok(words.every((word) => !question.includes(word)), words.join(' '))
    })
  }
}

const teen: Reader = { kind: 'visitor', highest: 'teen', never: [] }
test('suggest: names of works that are not listed to the reader are as if they were not there', async () => {
  assert.equal((await whole.suggest(listedTo(stranger), 'storm over zanzibra'))?.text, 'storm over zanzibar')
  for (const question of ['storm over zanzibra', 'joe mason', 'weatherlt', 'strom', 'masson', 'mary maason']) {
    assert.deepEqual(await whole.suggest(listedTo(teen), question), await without.suggest(listedTo(teen), question), question)
  }
})

/** Words that are open to anybody. */
function words<T>(behind: Readable<T> | undefined): T | undefined {
  const read = behind && admit(keeper, behind)
  return read?.is === 'open' ? read.words : undefined
}
