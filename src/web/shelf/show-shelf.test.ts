import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openRooms } from '../../../test/support/rooms.ts'
import { makeApp } from '../app.ts'
import { keepList } from './shelf.ts'

const { catalogue, desk, key, close } = await openRooms({ rating: 'general' })
after(close)
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token' })
const [sluice, horror] = ['estuary/sluice.txt', 'misc/horror.txt'].map(key) as [string, string]

const cookies = [...keepList('later', [sluice, horror], false), ...keepList('favourites', [horror], false)].map((cookie) => cookie.split(';')[0]).join('; ')
const page = async (path: string, more = ''): Promise<string> => (await app.request(path, { headers: { cookie: `${cookies}; ${more}` } })).text()

test('shelf: a card offers the lists that its work is not on, and to take it off this one', async () => {
  const later = await page('/shelf/later')
  const [first = '', second = ''] = later.split('<div class="shelved">').slice(1)
  assert.match(first, /At the Sluice[^]*name="add" value="favourites"/)
  assert.match(second, /What the Fog Horn Said/)
  assert.doesNotMatch(second, /name="add"/)
  assert.doesNotMatch(later, /name="add" value="later"/)
  assert.equal(later.match(/<button name="remove" value="later">/g)?.length, 2)
})

test('shelf: what is hidden is counted, and leads to why', async () => {
  const settings = await app.request('/settings', { method: 'POST', body: 'do=save&highest=teen&never=horror', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  const later = await page('/shelf/later', settings.headers.getSetCookie()[0]?.split(';')[0])
  assert.match(later, /1 work hidden by your settings\. <a href="\/hidden\?in=%2Fshelf%2Flater">/)
  assert.doesNotMatch(later, /Fog Horn/)
})
