import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type HiddenHeading, hideableKinds } from '../model/heading.ts'
import { warningCodes } from '../model/warning.ts'
import { headingNamed, hideableOf, hideableText } from './hideable.ts'
import { answerFor, hide, show } from './hiding.ts'
import { readSettings, writeSettings } from './settings-cookie.ts'
import { settingsFile, settingsOfFile } from './settings-file.ts'
import { type Settings, settingsFrom, unset } from './settings.ts'
import { sign } from './signed.ts'

const names = ['highest', 'never', 'ask', 'folded', 'theme', 'face', 'size', 'set', 'tongue', 'x']
const form = fc.array(fc.tuple(fc.constantFrom(...names), fc.oneof(fc.string(), fc.constantFrom('teen', 'unrated', 'horror', 'war', 'dark', 'sans', '5', 'yes', 'de', 'changes', '__proto__'))))
const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Tide & Tern', 'Ines/Tobias', 'Буря', 'ΣΊΣΥΦΟΣ', 'İzmir', 'ﬁn', 'a\nb', 'Pride & Prejudice', 'x'.repeat(300), 'Ж'.repeat(150)))
const key = fc.stringMatching(/^[a-z2-7]{12}$/)
const settings: fc.Arbitrary<Settings> = fc.tuple(form, fc.array(fc.tuple(fc.constantFrom(...hideableKinds), name), { maxLength: 50 }), fc.array(key, { maxLength: 70 }), fc.array(key, { maxLength: 70 })).map(([pairs, headings, works, answered]) => {
  let made = settingsFrom(new URLSearchParams(pairs))
  for (const [kind, label] of headings) {
    const heading = headingNamed(kind, label)
    made = (heading && hide(made, { heading })) ?? made
  }
  for (const work of works) made = hide(made, { work }) ?? made
  for (const work of answered) made = answerFor(made, work) ?? made
  return made
})

test('settings: who sets nothing has agreed to nothing', () => {
  assert.deepEqual(settingsFrom(new URLSearchParams()), unset)
  assert.deepEqual(readSettings(''), unset)
  assert.deepEqual(unset.highest, undefined)
})

test('settings: any form gives settings; a cookie and a file are read back, and a cookie is never too long', () => fc.assert(fc.property(settings, (made) => {
  assert.notEqual(made.highest as string, 'unrated')
  assert.deepEqual(readSettings(writeSettings(made)), made)
  assert.deepEqual(settingsOfFile(settingsFile(made)), made)
  assert.ok(`incipit_reader=${sign('secret', 'reader', writeSettings(made))}`.length <= 3584)
}), { numRuns: 300 }))

test('settings: any text is some cookie, and none opens more than it says', () => fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map((line) => `highest=teen\n${line}`)), (text) => {
  const read = readSettings(text)
  assert.ok(read.highest === undefined || text.includes(read.highest))
})))

test('settings: a cookie of before, with a field for each warning, is read', () =>
  assert.deepEqual(readSettings('theme=dark&never=war&never=horror&highest=mature'), { ...unset, theme: 'dark', never: ['horror', 'war'].toSorted((a, b) => warningCodes.findIndex((code) => code === a) - warningCodes.findIndex((code) => code === b)), highest: 'mature' }))

test('settings: a warning is never to be met or asked about, not both', () =>
  assert.deepEqual([settingsFrom(new URLSearchParams('never=war&ask=war&ask=grief'))].map(({ never, ask }) => [never, ask]), [[['war'], ['grief']]]))

for (const [claim, text] of [['no JSON', '{'], ['null', 'null'], ['a list', '[]'], ['another file', '{"format":"incipit-shelf","version":1}'], ['a later version', '{"format":"incipit-settings","version":2}']] as const) {
  test(`settings file: ${claim} is none`, () => assert.equal(settingsOfFile(text), undefined))
}

test('settings file: what it does not hold, or holds in another shape, is as nobody set it', () => {
  assert.deepEqual(settingsOfFile('{"format":"incipit-settings","version":1}'), unset)
  assert.deepEqual(settingsOfFile('{"format":"incipit-settings","version":1,"hidden":[1,null,{"kind":"tag"},{"kind":"rating","name":"teen"},{"kind":"tag","name":" "}],"hiddenWorks":["x",1],"never":"x","answered":{},"highest":["unrated"]}'), unset)
})

const tag = (label: string): { readonly heading: HiddenHeading } => ({ heading: headingNamed('tag', label) as HiddenHeading })

test('hiding: spellings of a heading are one, and it is shown again by any of them', () => {
  const hidden = hide(hide(unset, tag('Drama')) as Settings, tag('DRAMA')) as Settings
  assert.deepEqual(hidden.without.map(({ value }) => value), ['drama'])
  assert.deepEqual(show(hidden, tag('dRaMa')), unset)
})

test('hiding: what has no name is no heading, nor is a rating', () => {
  for (const text of ['tag', 'tag ', 'rating teen', 'work x', 'work ABCDEFGHIJKL', '', ' ', 'series Letters']) assert.equal(hideableOf(text), undefined, text)
})

test('hiding: a button says what it hides', () => fc.assert(fc.property(fc.constantFrom(...hideableKinds), name, (kind, label) => {
  const heading = headingNamed(kind, label)
  if (heading) assert.deepEqual(hideableOf(hideableText({ heading })), { heading })
})))

test('hiding: when the cookie is full, answers give way first, and then nothing more is hidden', () => {
  let made: Settings = unset
  for (let n = 0; n < 60; n++) made = answerFor(made, `abcdefghij${'abcdefghijklmnopqrstuvwxyz234567'[n % 32]}${n < 32 ? 'a' : 'b'}`) as Settings
  assert.equal(made.answered.length, 60)
  const newest = made.answered.at(-1)
  made = answerFor(made, 'zzzzzzzzzzzz') as Settings
  assert.deepEqual([made.answered.length, made.answered.at(-1), made.answered.at(-2)], [60, 'zzzzzzzzzzzz', newest])
  let hidden = 0
  for (; hidden < 100; hidden++) {
    const next = hide(made, tag(`${hidden} ${'Ж'.repeat(60)}`))
    if (!next) break
    made = next
  }
  assert.ok(hidden > 10 && hidden < 40)
  assert.ok(made.answered.length < 10)
  assert.equal(made.without.length, hidden)
})
