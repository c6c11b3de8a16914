import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cookieAfter } from '../../test/support/cookie-after.ts'
import { openRooms } from '../../test/support/rooms.ts'
import { longestQuery } from '../query/parse.ts'
import { makeApp } from './app.ts'

const rooms = await openRooms()
after(rooms.close)
const app = makeApp({ ...rooms, secret: 'secret', keeperToken: 'token', onError: (error) => assert.fail(String(error)) })

// Words that are cut where a character of two units stands.
const cut = (at: number): string => encodeURIComponent(`${'a'.repeat(at - 1)}🕯 and more`)
const cases: readonly (readonly [path: string, status: number])[] = [
  [`/search?q=${cut(longestQuery + 1)}`, 200],
  [`/search?was=&fandom=${cut(longestQuery)}`, 200],
  [`/search?was=&q=${cut(longestQuery + 1)}`, 303],
  [`/opds/search?q=${cut(longestQuery + 1)}`, 200],
  [`/opds/v2/search?query=${cut(longestQuery + 1)}`, 200],
  [`/feeds/search?q=${cut(longestQuery + 1)}`, 404],
  [`/feeds/search?q=${cut(60)}`, 200],
  [`/feeds/search?q=%20${cut(longestQuery)}`, 200],
  [`/api/v1/works?q=${cut(longestQuery + 1)}`, 400],
]
for (const [path, status] of cases) {
  test(`halves of characters: ${path.slice(0, 24)}… is answered, whole ones alone`, async () => {
    const answer = await app.request(path)
    assert.equal(answer.status, status)
    assert.doesNotMatch(await answer.text(), /\\ud83d/)
  })
}

test('halves of characters: a name that is cut where one stands can be hidden', async () => {
  const cookie = await cookieAfter(app, [['/settings/hide', { kind: 'tag', name: `${'a'.repeat(399)}🕯 and more` }]])
  for (const path of ['/settings', '/hidden', '/']) assert.equal((await app.request(path, { headers: { cookie } })).status, 200)
})
