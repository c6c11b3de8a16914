import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openRooms } from '../../test/support/rooms.ts'
import { makeApp } from './app.ts'

const { catalogue, desk, key, close } = await openRooms()
after(close)
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token' })
const [open, gated, unrated, withheld] = ['estuary/tideclerk.txt', 'misc/harbourmaster.txt', 'misc/saltroad.txt', 'misc/noarchive.txt'].map(key) as [string, string, string, string]
const cookieOf = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> => Promise.resolve(app.request(path, { method: 'POST', body: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } }))

const statuses = [
  ['the front page', '/', 200], ['search', '/search?q=tide', 200], ['search with nothing asked', '/search', 200], ['a question that cannot be read', '/search?q=%22tide', 200],
  ['the ways in', '/browse', 200], ['headings', '/browse/creator', 200], ['one heading', '/browse/creator/ann%20marlow', 200], ['no such kind', '/browse/colour', 404], ['no such heading', '/browse/creator/nobody', 404],
  ['a work', `/works/${open}`, 200], ['a chapter', `/works/${open}/chapters/2`, 200], ['the whole', `/works/${open}/whole`, 200], ['as received', `/works/${open}/received`, 200], ['evidence', `/works/${open}/evidence/rating/0`, 200],
  ['a chapter too many', `/works/${open}/chapters/4`, 404], ['chapter nought', `/works/${open}/chapters/0`, 404], ['chapter x', `/works/${open}/chapters/x`, 404], ['no such evidence', `/works/${open}/evidence/rating/9`, 404], ['evidence of no field', `/works/${open}/evidence/constructor/0`, 404],
  ['a page too many', `/works/${open}/received?page=9`, 404],
  ['a gated work', `/works/${gated}`, 403], ['a gated chapter', `/works/${gated}/chapters/1`, 403], ['a gated whole', `/works/${gated}/whole`, 403], ['gated as received', `/works/${gated}/received`, 403], ['gated evidence', `/works/${gated}/evidence/title/0`, 403],
  ['an unrated work', `/works/${unrated}`, 403], ['a withheld work', `/works/${withheld}`, 404], ['a withheld chapter', `/works/${withheld}/chapters/1`, 404], ['no such work', '/works/aaaaaaaaaaaa', 404],
  ['settings', '/settings', 200], ['about', '/about', 200], ['the reader’s sheet', '/reader.css', 200], ['robots', '/robots.txt', 200], ['an icon', '/favicon.ico', 308], ['a list of the shelf', '/shelf/later', 200], ['no such list', '/shelf/constructor', 404], ['no such list as a book', '/shelf/x/download/epub', 404], ['marks', `/shelf/marks/${open}`, 200],
  ['no such asset', '/assets/base.css', 404], ['out of the assets', '/assets/..%2Fapp.ts', 404], ['the desk', '/desk', 404], ['the desk with a wrong token', '/desk/open?token=x', 404], ['nothing', '/nothing', 404], ['a doubled slash', '//works', 404],
  ['an address that is too long', `/search?q=${'a'.repeat(17_000)}`, 414], ['an address that is not UTF-8', '/works/%ff', 404], ['a cut escape', '/works/%', 404],
] as const
for (const [claim, path, status] of statuses) test(`app: ${claim} answers ${status}`, async () => assert.equal((await app.request(path)).status, status))

test('app: one regular expression tells all addresses apart', async () => {
  await app.request('/')
  assert.equal(app.router.name, 'SmartRouter + RegExpRouter')
})

test('app: withheld and never there are one page, byte for byte', async () => {
  const [there, never] = await Promise.all([app.request(`/works/${withheld}`), app.request('/works/aaaaaaaaaaaa')])
  assert.equal(await there.text(), await never.text())
  assert.deepEqual([...there.headers], [...never.headers])
})

test('app: every answer carries the policy, and no page holds a script or a style of its own', async () => {
  for (const [, path] of statuses) {
    const response = await app.request(path)
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'self'/, path)
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue
    // A page of text brings one script of ours, and may run what comes from here; no other page may run anything.
    const text = (await response.text()).replace(/<script src="\/assets\/reading\.[0-9a-f]{12}\.js" defer><\/script>/, 'our script').replace(/<script type="application\/ld\+json">[^<>&]*<\/script>/, 'data, which nothing runs')
    assert.equal((response.headers.get('content-security-policy') ?? '').includes('script-src'), text.includes('our script'), path)
    assert.doesNotMatch(text, /<script|<style|\sstyle=|\son[a-z]+=|javascript:/i, path)
  }
})

test('app: HEAD answers as GET does, without the body', async () => {
  const [head, get] = await Promise.all([app.request(`/works/${open}/chapters/1`, { method: 'HEAD' }), app.request(`/works/${open}/chapters/1`)])
  assert.equal(head.status, 200)
  assert.equal(await head.text(), '')
  assert.equal(head.headers.get('etag'), get.headers.get('etag'))
})

test('app: other methods are refused by name, and the desk does not even say which', async () => {
  const refused = await app.request('/settings', { method: 'DELETE' })
  assert.equal(refused.status, 405)
  assert.equal(refused.headers.get('allow'), 'GET, HEAD, POST')
  assert.equal((await app.request('/', { method: 'POST' })).status, 405)
  assert.equal((await app.request('/desk', { method: 'POST' })).status, 404)
})

for (const path of [`/works/${open}/chapters/1`, `/works/${open}/whole`, '/reader.css']) {
  test(`app: ${path.replace(open, 'KEY')} is sent once and answered 304 after`, async () => {
    const first = await app.request(path)
    const again = await app.request(path, { headers: { 'if-none-match': `"other", W/${first.headers.get('etag')}` } })
    assert.equal(again.status, 304)
    assert.equal(await again.text(), '')
    assert.equal((await app.request(path, { headers: { 'if-none-match': '"other"' } })).status, 200)
  })
}

test('app: a chapter is the same bytes for every reader, in the encoding they take', async () => {
  const path = `/works/${open}/chapters/1`
  const dark = cookieOf(await post('/settings', { do: 'save', theme: 'dark', size: '5' }))
  assert.equal(await (await app.request(path)).text(), await (await app.request(path, { headers: { cookie: dark } })).text())
  for (const [accept, encoding] of [['gzip, deflate, br', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip;q=0.5', 'gzip'], ['', null]] as const) {
    assert.equal((await app.request(path, { headers: { 'accept-encoding': accept } })).headers.get('content-encoding'), encoding)
  }
  assert.match(await (await app.request('/reader.css', { headers: { cookie: dark } })).text(), /color-scheme:dark/)
})

const chapterAs = async (as: string, headers: Record<string, string> = {}): Promise<string> => (await app.request(`/works/${open}/chapters/1${as}`, { headers })).text()

test('app: a chapter is read as repaired, as received, or with its changes shown', async () => {
  const [repaired, received, changes] = [await chapterAs(''), await chapterAs('?as=received'), await chapterAs('?as=changes')]
  assert.match(repaired, /“The lamp had been lit/)
  assert.match(repaired, /As repaired: \d+ changes\. <a href="\?as=changes">/)
  assert.match(received, /<div class="text came"[^]*&quot;The lamp had been lit[^]*it was _measured_, it went out/)
  assert.match(changes, /<a class="change" id="at-1" href="#why-1" aria-describedby="rule-[a-z-]+"><del>&quot;<\/del><ins>“<\/ins><\/a>The lamp/)
  assert.match(changes, /<li id="why-1"><a href="#at-1">1[^]*becomes[^]*“<\/ins> <span class="written">99\.\d %/)
  for (const [page, current] of [[repaired, 'repaired'], [received, 'received'], [changes, 'changes']] as const) assert.equal(/<a href="\?as=([a-z]+)" aria-current="true">/.exec(page)?.[1], current)
  assert.equal(await chapterAs('?as=nonsense'), repaired)
})

for (const as of ['received', 'changes']) {
  test(`app: nothing of a person is shown as ${as}`, async () => {
    const whole = await (await app.request(`/works/${open}/whole?as=${as}`)).text()
    assert.doesNotMatch(whole, /ann\.marlow/)
  })
}

test('app: how a story is set is remembered, in the address and in the settings, beside what was set before', async () => {
  const before = cookieOf(await post('/settings', { do: 'save', highest: 'mature', theme: 'dark' }))
  const visit = await app.request(`/works/${open}/chapters/1?as=changes`, { headers: { cookie: before } })
  const cookie = cookieOf(visit)
  assert.match(await chapterAs('', { cookie }), /class="text marked"/)
  assert.equal((await app.request(`/works/${gated}`, { headers: { cookie } })).status, 200)
  assert.doesNotMatch((await app.request(`/works/${open}/chapters/1?as=changes`, { headers: { cookie } })).headers.get('set-cookie') ?? '', /incipit_reader/)
  assert.match(await chapterAs('', { cookie: cookieOf(await post('/settings', { do: 'save', set: 'received' }, { cookie })) }), /class="text came"/)
})

test('app: a page that another site led to, or a gate, keeps nothing', async () => {
  assert.equal((await app.request(`/works/${open}/chapters/1?as=changes`, { headers: { 'sec-fetch-site': 'cross-site' } })).headers.get('set-cookie'), null)
  assert.equal((await app.request(`/works/${gated}/chapters/1?as=changes`)).headers.get('set-cookie'), null)
})

test('app: a gate opens by its button, leads back, and shuts when the cookie is forgotten', async () => {
  const path = `/works/${gated}/chapters/1`
  const gate = await (await app.request(path)).text()
  assert.match(gate, /Show works rated up to Mature/)
  assert.match(gate, /as written: <q>R for language<\/q><\/span> <span class="written">so the file says/)
  const answer = await post('/settings', { do: 'admit', highest: 'mature', return: path })
  assert.equal(answer.headers.get('location'), path)
  const cookie = cookieOf(answer)
  assert.equal((await app.request(path, { headers: { cookie } })).status, 200)
  const forgotten = await post('/settings', { do: 'forget' }, { cookie })
  assert.match(forgotten.headers.get('set-cookie') ?? '', /Max-Age=0/)
})

test('app: admitting never lowers, and a cookie that we did not sign is no cookie', async () => {
  const cookie = cookieOf(await post('/settings', { do: 'save', highest: 'explicit' }))
  const raised = cookieOf(await post('/settings', { do: 'admit', highest: 'guided', return: '/' }, { cookie }))
  assert.equal((await app.request(`/works/${unrated}`, { headers: { cookie: raised } })).status, 200)
  const forged = `incipit_reader=${Buffer.from('highest=explicit').toString('base64url')}.${cookie.split('.')[1]}`
  assert.equal((await app.request(`/works/${unrated}`, { headers: { cookie: forged } })).status, 403)
})

for (const away of ['https://example.com/', '//example.com', '/\\example.com', 'works', '/works\r\nset-cookie: x=y', '']) {
  test(`app: a form leads nowhere else: ${JSON.stringify(away)}`, async () => assert.equal((await post('/settings', { do: 'admit', return: away })).headers.get('location'), '/'))
}

test('app: what a reader never wants to meet is left out, counted, and gated with the reason', async () => {
  const cookie = cookieOf(await post('/settings', { do: 'save', highest: 'explicit', never: 'horror' }))
  const list = await (await app.request('/browse/fandom/signal%20station', { headers: { cookie } })).text()
  assert.doesNotMatch(list, /Fog Horn/)
  assert.match(list, /1 work hidden by/)
  const gate = await app.request(`/works/${key('misc/horror.txt')}`, { headers: { cookie } })
  assert.equal(gate.status, 403)
  assert.match(await gate.text(), /never to be shown works warned for horror/)
})

for (const [claim, headers, status] of [
  ['from another site', { 'sec-fetch-site': 'cross-site' }, 403], ['from another origin', { origin: 'https://example.com' }, 403], ['from an origin that is none', { origin: 'null' }, 403],
  ['from here', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 303], ['from our origin', { origin: 'http://localhost', host: 'localhost' }, 303],
] as const) test(`app: a form ${claim} answers ${status}`, async () => assert.equal((await post('/settings', { do: 'save' }, headers)).status, status))

test('app: a form that is too large, or no form, is refused', async () => {
  assert.equal((await post('/settings', { do: 'save', never: 'x'.repeat(70_000) })).status, 413)
  assert.equal((await app.request('/settings', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status, 400)
})

test('app: a question that cannot be read says where', async () => {
  assert.match(await (await app.request('/search?q=sea+rating%3Alemon')).text(), /no rating “lemon”[\s\S]*<mark>lemon<\/mark>/)
})

test('app: gated works are found by their titles and never by their words', async () => {
  const byTitle = await (await app.request('/search?q=title%3Awinter')).text()
  assert.match(byTitle, /Second Winter/)
  assert.doesNotMatch(byTitle, /cost|<blockquote/)
  assert.doesNotMatch(await (await app.request('/search?q=swore')).text(), /Second Winter/)
})

test('app: a list that was printed for one reader is not another’s, and a ruling is seen at once', async () => {
  const path = '/browse/fandom/signal%20station'
  const [stranger, horrified] = [await (await app.request(path)).text(), cookieOf(await post('/settings', { do: 'save', never: 'horror' }))]
  assert.match(stranger, /Fog Horn/)
  assert.doesNotMatch(await (await app.request(path, { headers: { cookie: horrified } })).text(), /Fog Horn/)
  assert.equal(await (await app.request(path)).text(), stranger)
  const ruling = await desk.rule(key('misc/horror.txt'), { act: 'withhold', by: 'test' })
  assert.doesNotMatch(await (await app.request(path)).text(), /Fog Horn/)
  await desk.undo(ruling.id, 'test')
  assert.equal(await (await app.request(path)).text(), stranger)
})

test('app: a chapter that is withheld is not there, though it was printed a moment ago', async () => {
  const path = `/works/${open}/chapters/1`
  assert.equal((await app.request(path)).status, 200)
  const ruling = await desk.rule(open, { act: 'withhold', by: 'test' })
  assert.equal((await app.request(path)).status, 404)
  await desk.undo(ruling.id, 'test')
  assert.equal((await app.request(path)).status, 200)
})

test('app: something that breaks is told to the keeper and not to the reader', async () => {
  const heard: unknown[] = []
  const broken = makeApp({ catalogue: { ...catalogue, totals: () => Promise.reject(new Error('disk full of secrets')) }, desk, secret: 's', keeperToken: 't', onError: (error) => heard.push(error) })
  const response = await broken.request('/')
  assert.equal(response.status, 500)
  assert.doesNotMatch(await response.text(), /secrets/)
  assert.equal(heard.length, 1)
})
