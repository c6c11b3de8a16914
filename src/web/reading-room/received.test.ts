import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { library } from '../../../test/support/real-library.ts'
import { keeper } from '../../consent/policy.ts'
import { openTo } from '../../consent/predicate.ts'
import { makeApp } from '../app.ts'

const body = (word: string): string => Array.from({ length: 12 }, (_, n) => `The ferry left at ${n + 1}, and nobody on the ${word} waved to it. Anna had meant to, and her brother said so all the way home past the chandler’s.`).join('\n\n')
const part = (number: number, word: string): Buffer => Buffer.from(`Title: The Ferry\nAuthor: Jane Doe\nRating: G\nPart: ${number}/2\n\n${body(word)}\n`)
const { catalogue, desk, close } = await library([{ name: 'ferry-1.txt', bytes: part(1, 'quay') }, { name: 'ferry-2.txt', bytes: part(2, 'bridge') }, { name: 'repost/ferry-1.txt', bytes: part(1, 'quayside') }])
after(close)
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token' })
const [work] = await catalogue.newest(openTo(keeper), 9)
const asked = async (path: string): Promise<Response> => app.request(`/works/${work?.key ?? ''}${path}`)

test('received: a work names the other texts that were received of a part, and leads to each as it came', async () => {
  const page = await (await asked('')).text()
  assert.match(page, /Another text of it was received/)
  const other = /received\?file=1&amp;other=1/.test(page)
  assert.ok(other)
  const [shown, repost] = await Promise.all([(await asked('/received?file=1')).text(), (await asked('/received?file=1&other=1')).text()])
  assert.notEqual(shown.includes('quayside'), repost.includes('quayside'))
  assert.match(await (await asked('/received?file=2')).text(), /bridge/)
})
const none = ['?file=3', '?file=1&other=2', '?file=2&other=1'] as const
for (const path of none) test(`received: ${path} is not there`, async () => assert.equal((await asked(`/received${path}`)).status, 404))
test('received: what is no number is not asked for', async () => assert.equal((await asked('/received?file=x&other=-1')).status, 200))
