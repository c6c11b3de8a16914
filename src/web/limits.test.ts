import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openRooms } from '../../test/support/rooms.ts'
import { makeApp } from './app.ts'

const { catalogue, desk, key, close } = await openRooms({ rating: 'general' })
after(close)
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token' })
const [tide, winter, horror] = ['estuary/tideclerk.txt', 'misc/harbourmaster.txt', 'misc/horror.txt'].map(key) as [string, string, string]

/** A browser that keeps its cookies. */
function somebody() {
  const jar = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await app.request(path, { ...init, headers: { cookie: [...jar.values()].join('; '), ...(init.headers as Record<string, string>) } })
    for (const pair of response.headers.getSetCookie().map((set) => set.split(';')[0] ?? '')) jar.set(pair.slice(0, pair.indexOf('=')), pair)
    return response
  }
  return {
    ask,
    text: async (path: string) => (await ask(path)).text(),
    status: async (path: string) => (await ask(path)).status,
    post: async (path: string, form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => ask(path, { method: 'POST', body: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } }),
    upload: async (file: string, name = 'file') => ask('/settings/import', {
      method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: `--b\r\nContent-Disposition: form-data; name="${name}"; filename="s.json"\r\nContent-Type: text/html\r\n\r\n${file}\r\n--b--\r\n`,
    }),
  }
}

test('limits: a warning to be asked about lists the work, asks at its gate, and is answered for that work alone', async () => {
  const reader = somebody()
  await reader.post('/settings', { do: 'save', highest: 'explicit', ask: 'horror' })
  assert.match(await reader.text('/browse/fandom/signal%20station'), /What the Fog Horn Said/)
  const gate = await reader.ask(`/works/${horror}/chapters/1`)
  assert.equal(gate.status, 403)
  assert.match(await gate.text(), /It is warned for horror, which you wished to be asked about\.[^]*<button class="primary">Read it<\/button>/)
  assert.equal((await reader.post('/settings', { do: 'answer', work: horror, return: `/works/${horror}/chapters/1` })).headers.get('location'), `/works/${horror}/chapters/1`)
  assert.equal(await reader.status(`/works/${horror}/chapters/1`), 200)
  assert.match(await reader.text('/search?q=horn'), /blockquote/)
  await reader.post('/settings', { do: 'shut', work: horror })
  assert.equal(await reader.status(`/works/${horror}`), 403)
})

const behind = [
  ['who was asked everything', { highest: 'explicit' }, undefined], ['who admits less, and hides the rest', { highest: 'teen', never: 'horror' }, undefined],
  ['who was asked nothing', {}, 'One work'], ['who wishes to be asked about a warning', { highest: 'explicit', ask: 'horror' }, 'One work'], ['who is asked about both', { ask: 'horror' }, '2 works'],
] as const
for (const [claim, limits, works] of behind) {
  test(`limits: a search tells ${claim} ${works === undefined ? 'of no unanswered questions' : `that ${works} of the library had only catalogue facts searched`}`, async () => {
    const reader = somebody()
    await reader.post('/settings', { do: 'save', ...limits })
    const html = await reader.text('/search?q=tide')
    assert.equal(/<p class="notice">(.*) of this library (?:is|are) behind a question/.exec(html)?.[1], works)
    if (!('ask' in limits)) return
    await reader.post('/settings', { do: 'answer', work: horror })
    assert.equal(/<p class="notice">(.*) of this library is behind a question/.exec(await reader.text('/search?q=tide'))?.[1], works === '2 works' ? 'One work' : undefined)
  })
}

test('limits: who reads one work beyond their limits admits no more than that', async () => {
  const reader = somebody()
  await reader.post('/settings', { do: 'save', highest: 'teen', never: 'horror' })
  assert.match(await reader.text(`/works/${winter}`), /Read only this one[^]*Show works rated up to Mature/)
  await reader.post('/settings', { do: 'answer', work: winter })
  assert.equal(await reader.status(`/works/${winter}`), 200)
  assert.match(await reader.text('/browse/rating/mature'), /Second Winter/)
  assert.equal(await reader.status(`/works/${horror}`), 403)
  assert.match(await reader.text('/settings'), /name="highest" value="teen" checked/)
})

test('limits: an answer to a gate that asks two things answers both', async () => {
  const reader = somebody()
  await reader.post('/settings', { do: 'save', ask: 'horror' })
  await desk.rule(horror, { act: 'set', field: 'rating', value: { rung: 'mature' }, by: 'test' }).then(async (ruling) => {
    const gate = await reader.text(`/works/${horror}`)
    assert.match(gate, /It is rated mature\. You have not said yet[^]*which you wished to be asked about/)
    await reader.post('/settings', { do: 'admit', highest: 'mature', work: horror })
    assert.equal(await reader.status(`/works/${horror}`), 200)
    await desk.undo(ruling.id, 'test')
  })
})

test('limits: what is hidden is left out, counted, gated with its reason, and shown again', async () => {
  const reader = somebody()
  await reader.post('/settings', { do: 'save', highest: 'explicit' })
  const answer = await reader.post('/settings/hide', { hide: 'creator ANN MARLOW', return: '/browse/fandom/the%20lighthouse%20files' })
  assert.equal(answer.headers.get('location'), '/browse/fandom/the%20lighthouse%20files')
  const list = await reader.text('/browse/fandom/the%20lighthouse%20files')
  assert.doesNotMatch(list, /Tide Clerk|Second Winter/)
  assert.match(list, /At the Sluice/)
  assert.match(list, /2 works hidden by your settings\./)
  assert.doesNotMatch(await reader.text('/browse/creator'), /Ann Marlow/)
  assert.match(await reader.text(`/works/${tide}/chapters/1`), /You have hidden works by Ann Marlow\.[^]*<button name="show" value="creator Ann Marlow">/)
  await reader.post('/settings', { do: 'answer', work: tide })
  assert.equal(await reader.status(`/works/${tide}`), 403)
  await reader.post('/settings/hide', { show: 'creator ann marlow' })
  assert.equal(await reader.status(`/works/${tide}`), 200)
  await reader.post('/settings/hide', { hide: `work ${tide}` })
  assert.match(await reader.text(`/works/${tide}`), /You have hidden this work\./)
})

test('limits: the page of what is hidden names each limit with its works, counts each work once, and gives no word of a story', async () => {
  const reader = somebody()
  await reader.post('/settings', { do: 'save', highest: 'teen', never: 'horror' })
  await reader.post('/settings/hide', { kind: 'creator', name: 'Kittiwake' })
  await reader.post('/settings/hide', { hide: `work ${tide}` })
  const whole = await reader.text('/hidden')
  assert.match(whole, /4 works of this library are left out/)
  for (const [limit, works] of [['Rated above teen, or by nobody', 1], ['Warned for horror', 1], ['By Kittiwake', 2], ['Hidden one by one', 1]] as const) {
    assert.match(whole, new RegExp(`${limit} <span class="count">${works} works?</span>`))
  }
  assert.match(whole, /What the Fog Horn Said[^]*also hidden by name/)
  assert.doesNotMatch(whole, /swore|one word|what it cost/)
  assert.match(await reader.text('/hidden?in=%2Fbrowse%2Ffandom%2Fsignal%2520station'), /3 works of the list that you came from/)
  const one = await reader.text(`/hidden?${new URLSearchParams({ why: 'creator kittiwake' })}`)
  assert.match(one, /Salt Road/)
  assert.doesNotMatch(one, /Second Winter/)
  assert.match(await somebody().text('/hidden'), /leave nothing out here/)
})

test('limits: whoever says how many are hidden leads to a page that counts as many', async () => {
  const reader = somebody()
  await reader.post('/settings', { do: 'save', highest: 'explicit' })
  await reader.post('/settings/hide', { kind: 'creator', name: 'Kittiwake' })
  await reader.post('/settings/hide', { hide: `work ${tide}` })
  const lines: string[] = []
  for (const path of ['/', '/browse/length/0-1000', '/browse/sitting', '/browse/fandom/the%20lighthouse%20files', '/browse/language/en', '/browse/year/1999', '/search?q=words%3A%3C%3D999']) {
    const told = [...(await reader.text(path)).matchAll(/(\d+ works?) hidden by your settings\. <a href="([^"]+)">/g)]
    for (const [, works = '', why = ''] of told) {
      lines.push(path)
      assert.match(await reader.text(why.replaceAll('&amp;', '&')), new RegExp(`${works} of (this library|the list)`), `${path} ${why}`)
    }
  }
  for (const path of ['/', '/browse/length/0-1000', '/browse/sitting', '/browse/fandom/the%20lighthouse%20files', '/browse/year/1999']) assert.ok(lines.includes(path), path)
})

test('limits: what is hidden of a search is counted by its filters and never by its words', async () => {
  const reader = somebody()
  await reader.post('/settings', { do: 'save', highest: 'teen', never: 'horror' })
  const count = async (q: string): Promise<string | undefined> => /(\d+ works?) of/.exec(await reader.text(`/hidden?${new URLSearchParams({ in: `/search?${new URLSearchParams({ q })}` })}`))?.[1]
  for (const q of ['horn', 'zeppelinry', 'swore', '"it said one word"']) assert.equal(await count(q), '2 works', q)
  assert.equal(await count('horn fandom:="The Lighthouse Files"'), '1 work')
  for (const strange of ['/search?q=%22', '//elsewhere', '/browse/fandom/%ff', '/browse/accession/x', '/nothing']) assert.equal(await reader.status(`/hidden?${new URLSearchParams({ in: strange })}`), 200, strange)
})

test('limits: warnings are folded where they may tell what happens', async () => {
  const reader = somebody()
  await reader.post('/settings', { do: 'save', folded: 'yes' })
  for (const path of [`/works/${horror}`, '/browse/fandom/signal%20station']) assert.match(await reader.text(path), /<details class="folded-warnings"><summary>Warnings: show<\/summary>[^]*?[Hh]orror/, path)
  assert.doesNotMatch(await somebody().text(`/works/${horror}`), /folded/)
})

test('limits: settings are read from the file that they were saved as', async () => {
  const [one, other] = [somebody(), somebody()]
  await one.post('/settings', { do: 'save', highest: 'mature', never: 'horror', ask: 'grief', folded: 'yes', theme: 'sepia', tongue: 'de' })
  await one.post('/settings/hide', { hide: 'tag Drama & mehr' })
  const file = await one.ask('/settings/export')
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="incipit-settings\.json"$/)
  const text = await file.text()
  assert.equal((await other.upload(text)).headers.get('location'), '/settings?read')
  assert.equal(await other.text('/settings/export'), text)
})

for (const [claim, file, name] of [['no settings', '<html>', 'file'], ['nothing', '', 'file'], ['another field', '{"format":"incipit-settings","version":1}', 'other']] as const) {
  test(`limits: a file with ${claim} changes nothing`, async () => {
    const response = await somebody().upload(file, name)
    assert.deepEqual([response.headers.get('location'), response.headers.get('set-cookie')], ['/settings?unread', null])
  })
}

test('limits: a file that is too large, or a form that is none, is refused, and a file is taken nowhere else', async () => {
  assert.equal((await somebody().upload('x'.repeat(300_000))).status, 413)
  const broken = { method: 'POST', body: '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nabc', headers: { 'content-type': 'multipart/form-data; boundary=y' } }
  assert.equal((await app.request('/settings/import', broken)).status, 400)
  assert.equal((await app.request('/settings', broken)).status, 400)
  assert.equal((await somebody().post('/settings/import', { file: '{}' }, { 'sec-fetch-site': 'cross-site' })).status, 403)
})

const notKept = '{"format":"incipit-settings","version":1,"places":"not-kept"}'
for (const [claim, tell] of [
  ['the settings', (reader) => reader.post('/settings', { do: 'save', highest: 'teen', places: 'not-kept' })],
  ['the page of type', (reader) => reader.post('/settings/type', { places: 'not-kept' })],
  ['a file of settings', (reader) => reader.upload(notKept)],
] as const satisfies readonly (readonly [string, (reader: ReturnType<typeof somebody>) => Promise<Response>])[]) {
  test(`limits: who says by ${claim} that nothing is kept has what they read forgotten, and the lists of their shelf left alone`, async () => {
    const reader = somebody()
    const forgotten = (response: Response): readonly string[] => response.headers.getSetCookie().filter((cookie) => cookie.includes('Max-Age=0')).map((cookie) => cookie.split('=')[0] ?? '')
    const first = await tell(reader)
    assert.deepEqual(forgotten(first), ['incipit_places', ...Array.from({ length: 8 }, (_, leaf) => `incipit_read${leaf}`)])
    assert.match(await reader.text('/settings/export'), /"places": "not-kept"/)
    assert.deepEqual(forgotten(await tell(reader)), [])
  })
}

test('limits: forgetting everything says that the shelf goes too, and leads to where it can be saved', async () =>
  assert.match(await somebody().text('/settings'), /your shelf with it[^]*<a href="\/shelf#file">/))

test('limits: what cannot be read as something to hide changes nothing, and what has no room says so', async () => {
  const reader = somebody()
  for (const hide of ['', 'work x', 'rating teen', 'tag  ']) assert.equal((await reader.post('/settings/hide', { hide, return: '/about' })).headers.get('set-cookie'), null)
  let location: string | null = ''
  for (let n = 0; n < 60 && location !== '/settings?full'; n++) location = (await reader.post('/settings/hide', { kind: 'tag', name: `a tag of some length, number ${n}` })).headers.get('location')
  assert.equal(location, '/settings?full')
  assert.match(await reader.text('/settings?full'), /There is no room for more/)
})
