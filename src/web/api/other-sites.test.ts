import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cookieAfter } from '../../../test/support/cookie-after.ts'
import { openRooms } from '../../../test/support/rooms.ts'
import { makeApp } from '../app.ts'

const rooms = await openRooms()
after(rooms.close)
const app = makeApp({ ...rooms, secret: 'secret', keeperToken: 'token', onError: (error) => assert.fail(String(error)) })
const key = rooms.key('estuary/tideclerk.txt')
const gated = rooms.key('misc/harbourmaster.txt')
const cookie = await cookieAfter(app, [['/settings', { do: 'save', highest: 'explicit' }]])
const made = await app.request('/settings/addresses', { method: 'POST', body: 'do=make', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie } })
const base = /\/for\/[a-z2-7]{26}/.exec(await made.text())?.[0] ?? assert.fail('there is no token')

test('api: any site may read it, since no cookie counts; the rooms stay shut to others', async () => {
  const asked = await app.request(`/api/v1/works/${gated}`, { headers: { cookie, origin: 'https://elsewhere.example' } })
  assert.deepEqual([asked.status, asked.headers.get('access-control-allow-origin'), asked.headers.get('set-cookie')], [403, '*', null])
  for (const path of ['/', '/settings', `/works/${key}`, '/api', base]) assert.equal((await app.request(path)).headers.get('access-control-allow-origin'), null, path)
})

test('api: a browser that asks first is told that any site may, with a tag it knows; the same for every address, and in the rooms nothing', async () => {
  const ask = (path: string): Promise<Response> => Promise.resolve(app.request(path, { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' } }))
  const told: string[] = []
  for (const path of ['/api/v1/works', `${base}/api/v1/works`, '/for/aaaaaaaaaaaaaaaaaaaaaaaaaa/api/v1/works', '/api/v1/nothing']) {
    const { status, headers } = await ask(path)
    assert.deepEqual([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-methods'), headers.get('access-control-allow-headers'), headers.get('set-cookie')], [204, '*', 'GET, HEAD', '*', null], path)
    told.push(JSON.stringify([...headers].filter(([name]) => !['cache-control', 'x-robots-tag'].includes(name))))
  }
  assert.equal(new Set(told).size, 1)
  for (const path of ['/', '/settings', `/works/${key}`, base, '/opds']) {
    const { status, headers } = await ask(path)
    assert.deepEqual([status, headers.get('access-control-allow-origin')], [405, null], path)
  }
})
