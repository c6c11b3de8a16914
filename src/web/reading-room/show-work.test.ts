import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { library } from '../../../test/support/real-library.ts'
import { keeper } from '../../consent/policy.ts'
import { openTo } from '../../consent/predicate.ts'
import { makeApp } from '../app.ts'

const story = `Title: The Ferry
Author: Jane Doe
Rating: G
Warnings: none
Fandom: UST
Series: Letters from the Estuary, 2
Keywords: UST, SRA, weather, <b>, fluff

The ferry left at six, and nobody on the quay waved to it. Anna had meant to.

"You might have waved," said her brother. They went home by the long way, past the chandler's.
`
const spared = `Title: The Chandler
Author: Jane Doe
Rating: G
Warnings: no character death, no violence

The lantern over the shop was never lit before six, and nobody asked the chandler why.
`
const { catalogue, desk, close } = await library([story, spared].map((text, at) => ({ name: `${at}.txt`, bytes: Buffer.from(text) })))
after(close)
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token' })
const works = await catalogue.newest(openTo(keeper), 9)
const page = async (address: string): Promise<string> => (await app.request(address)).text()
const pageOf = (title: string): Promise<string> => page(`/works/${works.find((work) => work.title === title)?.key ?? ''}`)
const shown = await pageOf('The Ferry')

const abbreviations = [...shown.matchAll(/<abbr title="([^"]*)">([^<]*)<\/abbr>/g)].map((match) => `${match[2]}: ${match[1]}`)

test('work: tags that are codes say what they mean, the others nothing', () =>
  assert.deepEqual(abbreviations.filter((line) => !line.startsWith('SHA-256')), ['UST: Unresolved tension between two people', 'SRA: Story, Romance, Angst', 'fluff: Light and sweet']))

test('work: a tag with a meaning still leads to its heading, and markup in one is escaped', () => {
  assert.match(shown, /<a href="\/browse\/tag\/ust"><abbr title=/)
  assert.ok(shown.includes('&lt;b&gt;') && !shown.includes('<b>'))
})

test('work: it leads to the finding aid of the heap that it came in, and to its series', async () => {
  assert.match(shown, /<a href="\/accessions\/1">/)
  const series = /<dt>Series<\/dt><dd><ul class="values"><li><a href="([^"]+)">/.exec(shown)?.[1] ?? ''
  assert.equal((await app.request(series)).status, 200)
})

test('work: warnings that are only said not to occur are shown as stated, there and in lists', async () => {
  for (const one of [await pageOf('The Chandler'), await page('/search?q=lantern')]) {
    assert.match(one, /Does not occur: character death, violence/)
    assert.doesNotMatch(one, /Nobody was asked about warnings|Warned for <strong>/)
  }
})
