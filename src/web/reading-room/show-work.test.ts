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
const { catalogue, desk, close } = await library([{ name: 'ferry.txt', bytes: Buffer.from(story) }])
after(close)
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token' })
const [work] = await catalogue.newest(openTo(keeper), 9)
const shown = await (await app.request(`/works/${work?.key ?? ''}`)).text()

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
