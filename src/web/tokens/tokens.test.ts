import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { openRooms } from '../../../test/support/rooms.ts'
import { channels } from '../addresses.ts'
import { makeApp } from '../app.ts'
import { unset } from '../settings.ts'
import { readSettings, writeSettings } from '../settings-cookie.ts'
import { settingsFile, settingsOfFile } from '../settings-file.ts'
import { digestOf, isMark, isToken, newMark, newToken } from './token.ts'
import { carried, tokenSettings } from './token-settings.ts'

const { catalogue, desk, close } = await openRooms()
after(close)
const errors: unknown[] = []
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token', origin: 'https://stories.example', onError: (error) => errors.push(error) })

type Sent = { readonly response: Response; readonly text: string; readonly cookie: string }

async function send(path: string, fields: Readonly<Record<string, string>>, cookie = '', headers: Readonly<Record<string, string>> = {}): Promise<Sent> {
  const response = await app.request(path, { method: 'POST', body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, ...headers } })
  return { response, text: await response.text(), cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] || cookie }
}
const page = async (path: string, cookie = ''): Promise<string> => (await app.request(path, { headers: { cookie } })).text()
const tokenOn = (text: string): string => /\/for\/([a-z2-7]{26})</.exec(text)?.[1] ?? assert.fail('there is no token on the page')
const made = async (fields: Readonly<Record<string, string>> = {}, name = 'Nightstand'): Promise<{ token: string; cookie: string; sent: Sent }> => {
  const { cookie } = await send('/settings', { do: 'save', ...fields })
  const sent = await send('/settings/addresses', { do: 'make', name }, cookie)
  return { token: tokenOn(sent.text), cookie: sent.cookie, sent }
}

test('token: has 130 random bits in letters and digits; nothing else may be one', () => {
  const tokens = Array.from({ length: 1000 }, newToken)
  assert.equal(new Set(tokens).size, 1000)
  assert.ok(tokens.every(isToken))
  assert.equal(new Set(tokens.join('')).size, 32)
  for (const text of ['', 'a'.repeat(25), 'a'.repeat(27), 'A'.repeat(26), '1'.repeat(26), `${'a'.repeat(25)}/`]) assert.equal(isToken(text), false, text)
  assert.ok(isMark(newMark()))
})

test('token: it carries limits and language, neither looks nor whose it is', () => fc.assert(fc.property(fc.constantFrom('teen', 'explicit', undefined), fc.constantFrom('de', 'en', undefined), (highest, tongue) => {
  const text = carried({ ...unset, ...(highest && { highest }), ...(tongue && { tongue }), never: ['war'], answered: ['abcdefghijkl'], theme: 'dark', size: 7, mark: newMark() } as typeof unset)
  assert.deepEqual(readSettings(text), { ...unset, ...(highest && { highest }), ...(tongue && { tongue }), never: ['war'], answered: ['abcdefghijkl'] })
})))

test('token addresses: one is shown once, with what asks where, and holds the limits of when it was made', async () => {
  const { token, cookie, sent } = await made({ highest: 'mature', never: 'horror' })
  assert.equal(sent.response.status, 200)
  assert.equal(sent.response.headers.get('cache-control'), 'no-store')
  for (const path of ['', ...Object.values(channels)]) assert.ok(sent.text.includes(`>https://stories.example/for/${token}${path}<`), path)
  assert.match(sent.text, /Works rated up to Mature/)
  assert.equal(sent.text.match(/<svg class="qr" [^>]*aria-label="QR code of this address: [^"]+"/g)?.length, 5)
  const settings = await page('/settings', cookie)
  assert.ok(!settings.includes(token))
  assert.match(settings, /Nightstand/)
  assert.match(settings, /Nothing warned for horror/)
  const about = await page(`/for/${token}`)
  assert.match(about, /Works rated up to Mature/)
  assert.ok(!about.includes('Nightstand'))
})

test('token addresses: renewed, it carries what is set now, under the same address; revoked, it is not there', async () => {
  const { token, cookie } = await made({ highest: 'explicit' })
  assert.match(await page('/settings', cookie), /Carries your present limits/)
  const lower = (await send('/settings', { do: 'save', highest: 'general' }, cookie)).cookie
  const id = /name="renew" value="(\d+)"/.exec(await page('/settings', lower))?.[1] ?? ''
  assert.match(await page(`/for/${token}`), /up to Explicit/)
  assert.equal((await send('/settings/addresses', { renew: id }, lower)).response.headers.get('location'), '/settings?address=renewed#addresses')
  assert.match(await page(`/for/${token}`), /up to General/)
  assert.equal((await send('/settings/addresses', { revoke: id }, lower)).response.headers.get('location'), '/settings?address=revoked#addresses')
  assert.equal((await app.request(`/for/${token}`)).status, 404)
  assert.match(await page('/settings?address=revoked', lower), /role="status">Revoked\./)
  assert.equal((await send('/settings/addresses', { revoke: id }, lower)).response.headers.get('location'), '/settings?address=gone#addresses')
})

test('token addresses: nobody else renews or revokes one by its number; who holds it may revoke it', async () => {
  const { token, cookie } = await made({ highest: 'mature' })
  const id = /name="revoke" value="(\d+)"/.exec(await page('/settings', cookie))?.[1] ?? ''
  const other = (await made({ highest: 'explicit' })).cookie
  for (const act of ['renew', 'revoke']) for (const who of ['', other]) assert.match((await send('/settings/addresses', { [act]: id }, who)).response.headers.get('location') ?? '', /gone/)
  assert.match(await page(`/for/${token}`), /up to Mature/)
  assert.match((await send(`/for/${token}`, {})).text, /Revoked/)
  assert.equal((await app.request(`/for/${token}`)).status, 404)
  assert.equal((await send(`/for/${token}`, {})).response.status, 404)
  assert.equal((await send('/for/x', {})).response.status, 404)
})

test('token addresses: no other site makes or revokes one', async () => {
  const { token, cookie } = await made()
  for (const [path, fields] of [['/settings/addresses', { do: 'make' }], [`/for/${token}`, {}]] as const) {
    assert.equal((await send(path, fields, cookie, { 'sec-fetch-site': 'cross-site' })).response.status, 403)
  }
  assert.equal((await app.request(`/for/${token}`)).status, 200)
})

test('token addresses: forgetting everything revokes them', async () => {
  const { token, cookie } = await made()
  assert.match(await page('/settings', cookie), /Forgetting everything revokes them/)
  await send('/settings', { do: 'forget' }, cookie)
  assert.equal((await app.request(`/for/${token}`)).status, 404)
})

test('token addresses: what is answered there is nobody’s to keep or list, and found or not', async () => {
  const { token } = await made()
  for (const path of [`/for/${token}`, '/for/aaaaaaaaaaaaaaaaaaaaaaaaaa', `/for/${token}/nothing`]) {
    const { headers } = await app.request(path)
    assert.deepEqual([headers.get('x-robots-tag'), headers.get('referrer-policy')], ['noindex, nofollow', 'no-referrer'])
    assert.match(headers.get('cache-control') ?? '', /private/)
  }
  assert.equal((await app.request('/settings')).headers.get('x-robots-tag'), null)
})

test('token addresses: the mark goes into a file only where that is asked for, and out of one only where that is asked for and there is none', async () => {
  const { cookie } = await made()
  assert.doesNotMatch(await page('/settings/export', cookie), /"addresses"/)
  const file = await page('/settings/export?addresses', cookie)
  const mark = /"addresses": "([\w-]{22})"/.exec(file)?.[1] ?? assert.fail('there is no mark in the file')
  const upload = async (held: string, withMark: boolean): Promise<string> => {
    const body = new FormData()
    body.set('file', new Blob([file]), 'settings.json')
    if (withMark) body.set('addresses', 'yes')
    const response = await app.request('/settings/import', { method: 'POST', body, headers: { cookie: held } })
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }
  const strange = await upload('', false)
  assert.doesNotMatch(await page('/settings', strange), /Nightstand/)
  // Whoever handed the file on sees nothing of what is made after it was read.
  await send('/settings/addresses', { do: 'make', name: 'Kitchen' }, strange)
  assert.doesNotMatch(await page('/settings', cookie), /Kitchen/)
  assert.match(await page('/settings'), /name="addresses"/)
  assert.match(await page('/settings', await upload('', true)), /Nightstand/)
  const other = await made({}, 'Thorium')
  assert.doesNotMatch(await page('/settings', other.cookie), /name="addresses"/)
  for (const withMark of [false, true]) {
    const after = await page('/settings', await upload(other.cookie, withMark))
    assert.match(after, /Thorium/)
    assert.doesNotMatch(after, /Nightstand/)
  }
  const settings = { ...unset, mark }
  assert.deepEqual(settingsOfFile(settingsFile(settings, { withMark: true })), settings)
  assert.deepEqual(settingsOfFile(settingsFile(settings)), unset)
  assert.deepEqual(readSettings(writeSettings(settings)), settings)
})

test('token addresses: a form cannot say whose they are, and a name is a line of text', async () => {
  const { cookie } = await made({ mark: 'AAAAAAAAAAAAAAAAAAAAAA', addresses: 'AAAAAAAAAAAAAAAAAAAAAA' }, `<b>a\u202e\n${'x'.repeat(99)}`)
  assert.doesNotMatch(await page('/settings/export?addresses', cookie), /AAAAAA/)
  assert.match(await page('/settings', cookie), /&lt;b&gt;a x{55}</)
})

test('token addresses: what a token is used for is not noted, only the month, once', async () => {
  const used: unknown[] = []
  const token = newToken()
  let usedIn: string | undefined
  const look = tokenSettings({ token: async (digest) => (digest === digestOf(token).toString('hex') ? { settings: '', ...(usedIn && { usedIn }) } : undefined) }, { useToken: async (digest) => { used.push(digest); usedIn = '2026-11' } }, (error) => assert.fail(String(error)), () => new Date('2026-11-21'))
  await Promise.all([look(token), look(token)])
  await look(token)
  assert.deepEqual(used, [digestOf(token)])
  assert.equal(await look(newToken()), undefined)
})

test('token addresses: twenty, and no more', async () => {
  let { cookie } = await made()
  for (let n = 1; n < 20; n++) ({ cookie } = await send('/settings/addresses', { do: 'make', name: String(n) }, cookie))
  assert.equal((await send('/settings/addresses', { do: 'make' }, cookie)).response.headers.get('location'), '/settings?address=too-many#addresses')
  assert.deepEqual(errors, [])
})
