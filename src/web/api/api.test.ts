import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { askApi } from '../../../test/support/api.ts'
import { cookieAfter } from '../../../test/support/cookie-after.ts'
import { openRooms } from '../../../test/support/rooms.ts'
import { makeApp } from '../app.ts'
import { browseKinds } from '../../model/heading.ts'
import { SearchTooLong } from '../../catalogue/searcher.ts'
import { calls } from './calls.ts'
import { openApi, pathOf } from './document.ts'

const rooms = await openRooms()
after(rooms.close)
const app = makeApp({ ...rooms, secret: 'secret', keeperToken: 'token', onError: (error) => assert.fail(String(error)) })
const key = rooms.key('estuary/tideclerk.txt')
const gated = rooms.key('misc/harbourmaster.txt')

type Told = { readonly key: string; readonly title: string; readonly gate: { readonly is: string; readonly reasons: readonly { readonly why: string }[] } }
type Reader = { readonly cookie: string; readonly base: string }

/** Somebody with a browser and a token of the same limits. */
async function readerWith(...forms: Parameters<typeof cookieAfter>[1]): Promise<Reader> {
  const cookie = await cookieAfter(app, forms)
  const made = await app.request('/settings/addresses', { method: 'POST', body: 'do=make', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie } })
  return { cookie, base: /\/for\/[a-z2-7]{26}/.exec(await made.text())?.[0] ?? assert.fail('there is no token') }
}
const readers = {
  'has agreed to nothing': { cookie: '', base: '' },
  'admits everything': await readerWith(['/settings', { do: 'save', highest: 'explicit' }]),
  'admits little': await readerWith(['/settings', { do: 'save', highest: 'general' }]),
  'wishes never to meet horror, and to be asked about grief': await readerWith(['/settings', { do: 'save', highest: 'mature', never: 'horror', ask: 'grief' }]),
  'has hidden a creator and a work': await readerWith(['/settings', { do: 'save', highest: 'explicit' }], ['/settings/hide', { kind: 'creator', name: 'Petrel' }], ['/settings/hide', { hide: `work ${key}` }]),
} satisfies Readonly<Record<string, Reader>>

const page = async (path: string, cookie: string): Promise<{ readonly status: number; readonly html: string }> => {
  const response = await app.request(path, { headers: { cookie } })
  return { status: response.status, html: await response.text() }
}
const keysOn = (html: string): readonly string[] => [...html.matchAll(/<h3><a href="\/works\/([a-z2-7]{12})"/g)].map(([, each = '']) => each)
const countOn = (html: string, pattern: RegExp): number => Number(pattern.exec(html)?.[1]?.replaceAll(',', '') ?? 0)
const hiddenOn = (html: string): number => countOn(html, /([\d,]+) works? hidden by your settings/)

const questions = ['lamp', 'rain sort:title', 'fandom:lighthouse', 'rating:<=teen', 'warning:horror', '-warning:horror sort:>words', '"second lamp"', 'nothingofthekind', 'ice OR tide', 'creator:petrel']
for (const [who, { cookie, base }] of Object.entries(readers)) {
  test(`api: to a reader who ${who}, a search says what its page says`, async () => {
    for (const q of questions) {
      const asked = encodeURIComponent(q)
      const { html } = await page(`/search?q=${asked}`, cookie)
      const { status, body } = await askApi(app, `${base}/api/v1/works?q=${asked}`)
      assert.equal(status, 200)
      assert.deepEqual((body['works'] as readonly Told[]).map((work) => work.key), keysOn(html), q)
      assert.equal(body['total'], countOn(html, /<h2 id="found">([\d,]+) works? found/), q)
      assert.equal(body['hidden'], hiddenOn(html), q)
    }
  })

  test(`api: to a reader who ${who}, every list of a heading says what its page says`, async () => {
    for (const kind of browseKinds) {
      const { html } = await page(`/browse/${kind}`, cookie)
      const { body } = await askApi(app, `${base}/api/v1/browse/${kind}?perPage=100`)
      const told = body['headings'] as readonly { readonly value: string; readonly works: number }[]
      const shown = [...html.matchAll(new RegExp(`<a href="/browse/${kind}/([^"?]+)" dir="auto">[^<]*</a> <span class="count">(?:<span aria-hidden="true">)?([\\d,]+)`, 'g'))].map(([, value = '', works]) => `${decodeURIComponent(value)} ${works}`)
      assert.deepEqual(told.map(({ value, works }) => `${value} ${works}`).sort(), shown.sort(), kind)
      for (const { value } of told) {
        const list = await page(`/browse/${kind}/${encodeURIComponent(value)}`, cookie)
        const { status, body: under } = await askApi(app, `${base}/api/v1/browse/${kind}/${encodeURIComponent(value)}`)
        assert.equal(status, list.status)
        assert.deepEqual((under['works'] as readonly Told[]).map((work) => work.key), keysOn(list.html), `${kind} ${value}`)
        assert.equal(under['hidden'], hiddenOn(list.html), `${kind} ${value}`)
      }
    }
  })

  test(`api: to a reader who ${who}, a work is open, gated or absent as its page is`, async () => {
    for (const { key: each } of (await rooms.catalogue.newest({ states: ['published', 'withheld'], maxWeight: 99, never: [], ask: [], answered: [], without: [], withoutWorks: [] }, 100))) {
      for (const behind of ['', '/chapters/1', '/chapters/99']) {
        const shown = await page(`/works/${each}${behind}`, cookie)
        const { status, body } = await askApi(app, `${base}/api/v1/works/${each}${behind}`)
        // The page of a gated work has no chapters but those that there are; nor has the API, which does not say how many.
        assert.ok(status === shown.status || (behind === '/chapters/99' && shown.status === 404), `${each}${behind}: ${status}, ${shown.status}`)
        if (behind === '/chapters/1' && status === 200) assert.ok(shown.html.includes(String(body['html'])), each)
        if (status === 403) assert.equal(JSON.stringify(body).includes('second lamp'), false)
      }
    }
  })

  test(`api: to a reader who ${who}, what is counted is what is listed, and each work stands in the whole once`, async () => {
    const met: string[] = []
    let next: string | undefined = `${base}/api/v1/works?perPage=3`
    let total = 0
    while (next !== undefined) {
      const { headers, body } = await askApi(app, next)
      const links = body['links'] as { readonly next?: string }
      met.push(...(body['works'] as readonly Told[]).map((work) => work.key))
      total = Number(body['total'])
      assert.equal(/<([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1], links.next)
      next = links.next?.replace('http://localhost', '')
      assert.ok(next === undefined || next.startsWith(`${base}/api/`))
    }
    assert.deepEqual([met.length, new Set(met).size], [total, total])
    const { body: statistics } = await askApi(app, `${base}/api/v1/statistics`)
    const { body: begin } = await askApi(app, `${base}/api/v1`)
    assert.deepEqual([statistics['works'], begin['works']], [total, total])
  })
}

test('api: every example of the table is a call that answers, and every address in an answer leads somewhere', async () => {
  const { base } = readers['admits everything']
  const seen = new Set<string>()
  const open = calls.map(({ example }) => `${base}/api/v1${example.replace('KEY', key)}`)
  while (open.length > 0 && seen.size < 400) {
    const path = open.pop() as string
    if (seen.has(path)) continue
    seen.add(path)
    const { status, body } = await askApi(app, path)
    assert.equal(status, 200, path)
    if (path.endsWith('/openapi.json')) continue
    for (const [, address = ''] of JSON.stringify(body).matchAll(/"http:\/\/localhost(\/[^"]*)"/g)) {
      // It answers nothing without a passage.
      if (address.endsWith('/find')) continue
      if (address.startsWith(`${base}/api/`)) open.push(address)
      // Downloads and covers have tests of their own.
      else if (!/\/cover\.|\/download\//.test(address) && !seen.has(address)) {
        seen.add(address)
        assert.ok(!address.startsWith('/for/'), address)
        assert.equal((await app.request(address, { headers: { cookie: readers['admits everything'].cookie } })).status, 200, address)
      }
    }
  }
  assert.ok(seen.size > 80)
})

test('api: a record has every value with who says so, as written, and where; a text counts as its evidence does', async () => {
  const { body } = await askApi(app, `/api/v1/works/${key}`)
  const { body: file } = await askApi(app, `/api/v1/works/${key}/files/1`)
  const record = body['record'] as readonly { readonly field: string; readonly source: string; readonly asWritten?: string; readonly evidence: readonly { readonly in: string; readonly at?: readonly [number, number] }[] }[]
  const rating = record.find(({ field }) => field === 'rating')
  assert.deepEqual([rating?.source, rating?.asWritten], ['stated', 'PG-13 for weather'])
  const [from, to] = rating?.evidence[0]?.at ?? [0, 0]
  assert.equal(String(file['text']).slice(from - Number(file['start']), to - Number(file['start'])), 'PG-13 for weather')
  assert.ok(!JSON.stringify([body, file]).includes('ann.marlow@'))
})

test('api: the three forms of a chapter say the same words; as received it is what came', async () => {
  const { body } = await askApi(app, `/api/v1/works/${key}/chapters/1`)
  const blocks = body['blocks'] as readonly { readonly kind: string; readonly text: string; readonly marks: readonly { readonly kind: string; readonly at: readonly [number, number] }[] }[]
  const letters = (text: string): string => text.replace(/<[^>]*>/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  assert.equal(letters(blocks.map(({ text }) => text).join(' ')), letters(String(body['text'])))
  assert.equal(letters(String(body['html'])), letters(String(body['text'])))
  const marked = blocks.flatMap(({ text, marks }) => marks.map(({ kind, at }) => [kind, text.slice(...at)]))
  assert.deepEqual(marked, [['emphasis', 'measured']])
  assert.match(String(body['text']), /^“The lamp/)
  const { body: came } = await askApi(app, `/api/v1/works/${key}/chapters/1?as=received&form=text`)
  assert.match(String(came['text']), /^Chapter 1: Low Water\n\n"The lamp/)
  assert.deepEqual([came['html'], came['blocks']], [undefined, undefined])
})

test('api: behind a gate the title is told with the reasons, by any number of a chapter', async () => {
  for (const path of ['', '/chapters/1', '/chapters/7', '/files/1']) {
    const { status, body } = await askApi(app, `/api/v1/works/${gated}${path}`)
    assert.equal(status, 403)
    assert.deepEqual([body['type'], (body['work'] as unknown as Told).title, (body['gate'] as unknown as Told['gate']).reasons], ['/api#gated', 'The Harbour Master\'s Second Winter', [{ why: 'unanswered', rung: 'mature' }]])
  }
})

const wrong = [
  ['a question that cannot be read, with its place', '/works?q=lamp+rating:lemon', 'q', { text: 'lamp rating:lemon', at: [12, 17], code: 'rating-unknown' }],
  ['an order that there is not', '/works?sort=kudos', 'sort', { text: 'kudos', at: [0, 5], code: 'not-counted' }],
  ['a name that no call knows', '/works?rating=teen', 'rating', undefined],
  ['the same twice', '/works?q=a&q=b', 'q', undefined],
  ['a page that is no number', '/works?page=first', 'page', undefined],
  ['a page beyond any library', '/works?page=100001', 'page', undefined],
  ['too many on a page', '/works?perPage=101', 'perPage', undefined],
  ['a flag that is neither', '/works?facets=yes', 'facets', undefined],
  ['a missing passage', '/find', 'passage', undefined],
  ['a passage of two words', '/find?passage=the+the', 'passage', undefined],
  ['a form that there is not', `/works/${key}/chapters/1?form=pdf`, 'form', undefined],
  ['a name of every object', '/works?constructor=1', 'constructor', undefined],
] as const
for (const [claim, path, parameter, query] of wrong) {
  test(`api: says what is wrong: ${claim}`, async () => {
    const { status, headers, body } = await askApi(app, `/api/v1${path}`)
    assert.deepEqual([status, headers.get('content-type'), body['parameter'], body['query']], [400, 'application/problem+json', parameter, query])
  })
}

test('api: says it in the language that is asked for', async () => {
  assert.equal((await askApi(app, '/api/v1/works?x=1', { 'accept-language': 'de' })).body['title'], 'Ein Parameter stimmt nicht')
})

for (const path of ['/works/aaaaaaaaaaaa', '/works/x/y/z', '/browse/colour', '/browse/constructor', '/accessions/0', '/accessions/99', `/works/${key}/chapters/0`, `/works/${key}/files/9`, '/random?kind=x', '/nothing', '/']) {
  test(`api: ${path} is not there, and says so as a problem`, async () => {
    const response = await app.request(`/api/v1${path}`)
    assert.deepEqual([response.status, response.headers.get('content-type'), (await response.json() as { type: string }).type], [404, 'application/problem+json', '/api#not-found'])
  })
}

test('api: no other method, and what fails is a problem too', async () => {
  const posted = await app.request('/api/v1/works', { method: 'POST' })
  assert.deepEqual([posted.status, posted.headers.get('allow'), posted.headers.get('content-type')], [405, 'GET, HEAD, OPTIONS', 'application/problem+json'])
  const slow = makeApp({ ...rooms, catalogue: { ...rooms.catalogue, search: () => Promise.reject(new SearchTooLong('too long')) }, secret: 's', keeperToken: 't' })
  const given = await askApi(slow, '/api/v1/works?q=lamp')
  assert.deepEqual([given.status, given.body['type'], given.headers.get('retry-after')], [503, '/api#given-up', '5'])
  const broken = makeApp({ ...rooms, catalogue: { ...rooms.catalogue, search: () => Promise.reject(new Error('disk full of secrets')) }, secret: 's', keeperToken: 't' })
  const failed = await askApi(broken, '/api/v1/works')
  assert.deepEqual([failed.status, JSON.stringify(failed.body).includes('secrets')], [500, false])
})

test('api: an answer comes compressed, is not sent again while it is the same, and HEAD tells what GET does', async () => {
  const path = '/api/v1/works'
  const plain = await app.request(path)
  const text = await plain.text()
  for (const [encoding, unpack] of [['br', brotliDecompressSync], ['gzip', gunzipSync]] as const) {
    const response = await app.request(path, { headers: { 'accept-encoding': encoding } })
    assert.equal(response.headers.get('content-encoding'), encoding)
    assert.equal(unpack(Buffer.from(await response.arrayBuffer())).toString(), text)
    const again = await app.request(path, { headers: { 'accept-encoding': encoding, 'if-none-match': response.headers.get('etag') ?? '' } })
    assert.deepEqual([again.status, await again.text()], [304, ''])
  }
  const head = await app.request(path, { method: 'HEAD' })
  assert.deepEqual([head.status, head.headers.get('etag'), await head.text()], [200, plain.headers.get('etag'), ''])
})

test('api: a change of the catalogue is in the next answer; a revoked token answers nothing more', async () => {
  const { base } = await readerWith(['/settings', { do: 'save', highest: 'explicit' }])
  const own = await openRooms()
  const changing = makeApp({ ...own, secret: 's', keeperToken: 't' })
  const before = await askApi(changing, '/api/v1/works')
  await own.desk.rule(key, { act: 'withhold', by: 'test' })
  const now = await askApi(changing, '/api/v1/works')
  assert.equal(Number(now.body['total']), Number(before.body['total']) - 1)
  assert.equal((await askApi(changing, `/api/v1/works/${key}`)).status, 404)
  await own.close()
  const path = `${base}/api/v1/works/${gated}`
  assert.equal((await askApi(app, path)).status, 200)
  await app.request(base, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  assert.equal((await askApi(app, path)).status, 404)
})

test('api: the document names every route and no other, and all that it refers to is in it', async () => {
  const { body } = await askApi(app, '/api/v1/openapi.json')
  assert.deepEqual(body, JSON.parse(JSON.stringify(openApi('http://localhost'))))
  const { paths, components, servers } = body as unknown as { readonly paths: Readonly<Record<string, { readonly get: { readonly operationId: string; readonly parameters: readonly { readonly name: string; readonly in: string }[] } }>>; readonly components: { readonly schemas: object }; readonly servers: readonly { readonly url: string }[] }
  const routed = [...new Set(app.routes.filter(({ method, path }) => method === 'GET' && /^\/api\/v1(?!\/openapi)/.test(path)).map(({ path }) => path.replace(/:(\w+)/g, '{$1}')))]
  assert.deepEqual(Object.keys(paths).sort(), routed.sort())
  assert.deepEqual(Object.keys(paths), calls.map(pathOf))
  assert.equal(new Set(Object.values(paths).map(({ get }) => get.operationId)).size, calls.length)
  for (const [path, { get }] of Object.entries(paths)) assert.deepEqual(get.parameters.filter((each) => each.in === 'path').map(({ name }) => `{${name}}`), path.match(/\{\w+\}/g) ?? [])
  for (const [, name = ''] of JSON.stringify(body).matchAll(/"#\/components\/schemas\/(\w+)"/g)) assert.ok(Object.hasOwn(components.schemas, name), name)
  assert.deepEqual(servers.map(({ url }) => url), ['http://localhost', 'http://localhost/for/{token}'])
  assert.deepEqual(((await askApi(app, `${readers['admits little'].base}/api/v1/openapi.json`)).body['servers'] as unknown as typeof servers).map(({ url }) => url), [`http://localhost${readers['admits little'].base}`])
})

test('api: docs/api.md has the table of calls as it is', () => {
  const listed = [...readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8').matchAll(/^\| `(\w+)` \| `([^`]+)`(?:, ((?:`\w+` ?)+))? \| (.+) \|$/gm)].map(([, id, path, asks = '', says]) => [id, path, asks.match(/\w+/g) ?? [], says])
  assert.deepEqual(listed, calls.map(({ id, path, asks, says }) => [id, path === '' ? '/' : path.replace(/:(\w+)/g, '{$1}'), Object.keys(asks), says]))
})

test('api: a key that has moved leads on to the same call of the work that it is now, under a token too', async () => {
  const { catalogue } = rooms
  const was = 'aaaaaaaaaaaa'
  const later = makeApp({ ...rooms, catalogue: { ...catalogue, work: async (each) => (each === was ? { movedTo: key } : catalogue.work(each)) }, secret: 'secret', keeperToken: 'token', onError: (error) => assert.fail(String(error)) })
  for (const { base } of [readers['has agreed to nothing'], readers['admits everything']]) {
    for (const behind of ['', '/chapters/1', '/files/1?other=2']) {
      const moved = await later.request(`${base}/api/v1/works/${was}${behind}`)
      assert.deepEqual([moved.status, moved.headers.get('location')], [308, `${base}/api/v1/works/${key}${behind}`])
    }
    assert.equal((await later.request(`${base}/api/v1/works/${key}/chapters/1`)).status, 200)
  }
})

test('api: half a character, cut out of a title, is no half of one in what is sent', async () => {
  const { catalogue } = rooms
  const halved = makeApp({ ...rooms, catalogue: { ...catalogue, work: async (each) => Object.assign(await catalogue.work(each) ?? {}, { series: { name: 'e\ud83d' } }) as never }, secret: 'secret', keeperToken: 'token', onError: (error) => assert.fail(String(error)) })
  const text = await (await halved.request(`/api/v1/works/${key}`)).text()
  assert.deepEqual([text.includes('"e\ufffd"'), text.includes('\\ud83d')], [true, false])
})
