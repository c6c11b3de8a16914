import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UsageError } from './command.ts'
import { limitsFrom } from './limits-file.ts'

test('limits: what only says how far it goes has nothing else', () => {
  assert.deepEqual(limitsFrom('highest = "teen"\n', 'limits.toml'), { title: 'Incipit', tongues: ['en'], highest: 'teen', never: [], asks: true, without: [], withoutWorks: [] })
})

test('limits: every key is read', () => {
  const { without, ...rest } = limitsFrom('title = "The Estuary Shelf"\ntongues = ["de", "en"]\nhighest = "mature"\nnever = ["horror", "war"]\nask = false\n\n[without]\ntag = ["Drabble"]\ncreator = ["Ann Marlow"]\nwork = ["abcdefghij23"]\n', 'limits.toml')
  assert.deepEqual({ ...rest, never: rest.never.toSorted() }, { title: 'The Estuary Shelf', tongues: ['en', 'de'], highest: 'mature', never: ['horror', 'war'], asks: false, withoutWorks: ['abcdefghij23'] })
  assert.deepEqual(without, [{ kind: 'tag', value: 'drabble', label: 'Drabble' }, { kind: 'creator', value: 'ann marlow', label: 'Ann Marlow' }])
})

const wrong: readonly (readonly [claim: string, text: string, says: RegExp])[] = [
  ['no limit is stated', 'title = "x"\n', /line 1: highest: it must be there/],
  ['a rating is none', '\nhighest = "lemon"\n', /line 2: highest: one of general, guided, teen, mature, explicit/],
  ['unrated is no highest', 'highest = "unrated"\n', /line 1: highest/],
  ['a warning is none', 'highest = "teen"\nnever = ["horor"]\n', /line 2: never: there is no warning “horor”/],
  ['a language is none of ours', 'highest = "teen"\n\ntongues = ["fr"]\n', /line 3: tongues: there is no language “fr”/],
  ['a key is unknown', 'highest = "teen"\nhighst = "teen"\n', /line 2: highst: there is no such key/],
  ['a key is one of every object', 'highest = "teen"\nconstructor = "x"\n', /line 2: constructor: there is no such key/],
  ['a kind is none', 'highest = "teen"\n[without]\nplanet = ["Mars"]\n', /line 2: without: there is no planet “Mars”/],
  ['a work has no such key', 'highest = "teen"\n[without]\nwork = ["The Tide Clerk"]\n', /line 2: without: “The Tide Clerk” is no key/],
  ['asking is no word', 'highest = "teen"\nask = "yes"\n', /line 2: ask: true or false/],
  ['a title is empty', 'highest = "teen"\ntitle = " "\n', /line 2: title/],
  ['it is no TOML', 'highest = "teen"\nnever = [\n', /line [23]: this is not TOML/],
]
for (const [claim, text, says] of wrong) {
  test(`limits: ${claim}: the line and the key are named`, () => assert.throws(() => limitsFrom(text, 'limits.toml'), (error: Error) => error instanceof UsageError && says.test(error.message) && error.message.startsWith('limits.toml')))
}
