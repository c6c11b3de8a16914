import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { library } from '../../../test/support/real-library.ts'
import { keeper } from '../../consent/policy.ts'
import { openTo } from '../../consent/predicate.ts'
import { makeApp } from '../app.ts'

const story = `Title: The Ferry
Author: Jane Doe
Rating: G
Warnings: no character death, no violence

The ferry left at six, and nobody on the quay waved to it. Anna had meant to.

"You might have waved," said her brother. They went home by the long way, past the chandler's.
`
const { catalogue, desk, close } = await library([{ name: 'ferry.txt', bytes: Buffer.from(story) }])
after(close)
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token' })
const [work] = await catalogue.newest(openTo(keeper), 9)
const page = async (address: string): Promise<string> => (await app.request(address)).text()

test('warnings: what is only said not to occur is shown as stated, on the work and in lists', async () => {
  const [own, list] = [await page(`/works/${work?.key ?? ''}`), await page('/search?q=ferry')]
  for (const shown of [own, list]) assert.match(shown, /Does not occur: character death, violence/)
  for (const shown of [own, list]) assert.doesNotMatch(shown, /Nobody was asked about warnings|Warned for <strong>/)
})
