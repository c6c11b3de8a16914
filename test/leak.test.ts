import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { keeper } from '../src/consent/policy.ts'
import { openTo } from '../src/consent/predicate.ts'
import { publicationForms } from '../src/web/addresses.ts'
import { makeApp, pathsOf } from '../src/web/app.ts'
import { packKey } from '../src/web/shelf/packed-key.ts'
import { packPlaces } from '../src/web/shelf/places.ts'
import { routes } from '../src/web/routes.ts'
import { shelfLists } from '../src/web/shelf/shelf.ts'
import { assertAsDocumented } from './support/api.ts'
import { cookieAfter } from './support/cookie-after.ts'
import { library } from './support/real-library.ts'

// Words that stand in gated works and nowhere else: in the body, the opening words, the file's name, the header's address.
const canaries = ['quillamander', 'vexlimonade', 'brindlewhisk', 'canaria-mail', 'summerplink', 'tattlewarp', 'oddlechapter']
const story = (header: string, opening: string): Buffer => Buffer.from(`${header}\n\n${opening} The lantern was lit at four. Nobody in the ferry house would say whose quillamander it was, and by nine the tide had turned and taken the question with it.\n\nChapter 2: The Oddlechapter\n\nIn the morning the lantern was out, and the quillamander sat on the sill as if it had been asked to. They left it there.\n`)
const heap = [
  ['mature', 'brindlewhisk/one.txt', story('Title: The Gated One\nAuthor: Ann Marlow <canaria-mail@example.org>\nRating: R\nWarnings: none apply\nSummary: A summerplink comes home.\nNote: Thanks to the tattlewarp.', 'Vexlimonade rose early.')],
  ['unrated', 'brindlewhisk/two.txt', story('Title: Nobody Rated This\nAuthor: Petrel\nE-mail: canaria-mail@example.org\nSummary: A summerplink goes out.', 'Vexlimonade slept late.')],
  ['untitled', 'brindlewhisk/three.txt', story('Author: JM\nRating: NC-17', 'Vexlimonade went down to the water in her good coat.')],
  ['named by its file', 'brindlewhisk-unnamed.txt', story('Rating: R', 'Vexlimonade said so.')],
  ['withheld', 'brindlewhisk/four.txt', story('Title: Not For Keeping\nAuthor: Sorrel\nRating: G\nArchive: DO NOT ARCHIVE', 'Vexlimonade meant it.')],
] as const
const openFile = Buffer.from('Title: The Open One\nAuthor: Kittiwake\nRating: G\nFeedback: canaria-mail@example.org\nNote: write to canaria-mail@example.org, or ring 415-555-0199\n\nThe lantern hung in the window all winter. Write to canaria-mail@example.org, it said on the glass, and nobody did.\n')

const { catalogue, desk, close } = await library([...heap.map(([, name, bytes]) => ({ name, bytes })), { name: 'open.txt', bytes: openFile }])
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'opens the desk', onError: (error) => assert.fail(String(error)) })
const works = await catalogue.newest(openTo(keeper), 100)
const keys = works.map(({ key }) => key)
const each = (path: (key: string) => string): readonly string[] => keys.map(path)
const fields = ['title', 'creator', 'rating', 'warning', 'summary', 'note', 'date', 'permission', 'fandom']
const kinds = ['creator', 'fandom', 'rating', 'warning', 'language', 'accession', 'tag', 'character', 'relationship', 'series', 'year', 'length', 'sitting', 'creator?order=works', 'creator?letter=A', 'creator?letter=Q']

/** What a stranger asks of every route. */
const plain: Readonly<Record<string, readonly string[]>> = {
  'GET /': ['/'],
  'GET /search': ['/search', '/search?q=lantern', '/search?q=%22ferry+house%22', '/search?q=title%3Agated', '/search?q=rating%3Amature', '/search?q=rating%3Aunrated+lantern', '/search?q=lanter*', '/search?q=-winter', '/search?q=%22', '/search?q=&words-most=999', '/search?q=words%3A%3C1000+-warning%3Ahorror', '/search?q=quilamander', '/search?q=vexlimonad', '/search?q=summerplnk', '/search?q=sort%3Atitle', '/search?q=lantern&page=2'],
  'GET /search/help': ['/search/help'],
  'GET /find': ['/find', '/find?passage=whose+it+was+and+by+nine+the+tide+had+turned', '/find?passage=sat+on+the+sill+as+if+it+had+been+asked+to', '/find?passage=the+lantern+hung+in+the+window+all+winter', '/find?passage=the'],
  'POST /find': ['/find'],
  'GET /browse': ['/browse'],
  'GET /browse/:kind': kinds.map((kind) => `/browse/${kind}`),
  'GET /browse/:kind/:value': ['/browse/creator/ann%20marlow', '/browse/creator/jm', '/browse/creator/sorrel', '/browse/rating/mature', '/browse/rating/unrated', '/browse/rating/explicit', '/browse/language/en', '/browse/accession/1', '/browse/language/en?order=date', '/browse/language/en?order=words', '/browse/length/0-1000', '/browse/length/0-1000?order=newest', '/browse/year/1999'],
  'GET /accessions/:id': ['/accessions/1', '/accessions/1?page=2', '/accessions/2'],
  'GET /random': ['', 'kind=creator&value=ann+marlow', 'kind=rating&value=mature', 'kind=language&value=en', 'kind=sitting', 'kind=length&value=0-1000', 'kind=year&value=1999', 'q=lantern', 'q=quillamander', 'q=rating%3Amature', 'kind=x&value=y', 'q=%22'].flatMap((of) => [`/random?${of}`, `/random?${of}`]),
  'GET /statistics': ['/statistics'],
  'GET /plots/:file': ['works', 'words', 'ratings', 'warnings', 'lengths', 'languages', 'encodings', 'repairs', 'confidence', 'heading', 'x'].flatMap((name) => [`/plots/${name}.svg`, `/plots/${name}.svg?kind=language&value=en&scheme=dark&width=narrow`]),
  'GET /works/:key': each((key) => `/works/${key}`),
  'GET /works/:key/chapters/:number': [1, 2].flatMap((n) => ['', '?as=received', '?as=changes'].flatMap((as) => each((key) => `/works/${key}/chapters/${n}${as}`))),
  'GET /works/:key/chapters/:number/pages/:page': [1, 2].flatMap((n) => each((key) => `/works/${key}/chapters/1/pages/${n}?paragraph=2`)),
  'GET /works/:key/whole': ['', '?marks=paragraphs', '?as=received', '?as=changes'].flatMap((as) => each((key) => `/works/${key}/whole${as}`)),
  'GET /works/:key/download/:form': publicationForms.flatMap((form) => each((key) => `/works/${key}/download/${form}`)),
  'GET /download/:form': publicationForms.flatMap((form) => ['', 'q=lantern', 'q=quillamander', 'q=sort%3Atitle', 'q=rating%3Amature', 'q=%22', 'kind=language&value=en', 'kind=creator&value=ann+marlow', 'kind=rating&value=mature', 'kind=accession&value=1', 'kind=year&value=1999', 'kind=x&value=y'].map((of) => `/download/${form}?${of}`)),
  'GET /works/:key/received': each((key) => `/works/${key}/received`),
  'GET /works/:key/cover.svg': each((key) => `/works/${key}/cover.svg`),
  'GET /works/:key/cover.png': each((key) => `/works/${key}/cover.png`),
  'GET /works/:key/evidence/:field/:index': fields.flatMap((field) => [0, 1].flatMap((index) => each((key) => `/works/${key}/evidence/${field}/${index}`))),
  'GET /settings': ['/settings', '/settings?saved'],
  'POST /settings': ['/settings'],
  'GET /settings/type': ['/settings/type', '/settings/type?return=/works/x%22%3E'],
  'POST /settings/type': ['/settings/type'],
  'GET /shelf': ['/shelf', '/shelf?notice=full&return=//elsewhere.example'],
  'POST /shelf': ['/shelf'],
  'GET /shelf/export': ['/shelf/export'],
  'POST /shelf/import': ['/shelf/import'],
  'GET /shelf/marks/:key': each((key) => `/shelf/marks/${key}`),
  ...Object.fromEntries(shelfLists.flatMap((list) => [[`GET /shelf/${list}`, [`/shelf/${list}`]], [`GET /shelf/${list}/download/:form`, publicationForms.map((form) => `/shelf/${list}/download/${form}`)]])),
  'POST /settings/hide': ['/settings/hide'],
  'GET /settings/export': ['/settings/export'],
  'POST /settings/import': ['/settings/import'],
  'POST /settings/addresses': ['/settings/addresses'],
  'GET /for/:token': ['/for/x', '/for/aaaaaaaaaaaaaaaaaaaaaaaaaa'],
  'POST /for/:token': ['/for/x', '/for/aaaaaaaaaaaaaaaaaaaaaaaaaa'],
  'GET /hidden': ['/hidden', '/hidden?in=%2Fsearch%3Fq%3Dlantern%2Brating%253Amature', '/hidden?in=%2Fbrowse%2Frating%2Fmature&why=rating', '/hidden?in=%2Fbrowse%2Ffandom%2F%25ff&why=x&page=9'],
  'GET /about': ['/about'],
  'GET /reader.css': ['/reader.css'],
  'GET /assets/:file': ['/assets/incipit.css', '/assets/x'],
  'GET /favicon.ico': ['/favicon.ico'],
  'GET /robots.txt': ['/robots.txt'],
  'GET /sitemap.xml': ['/sitemap.xml'],
  'GET /sitemap/:file': ['/sitemap/0.xml', '/sitemap/1.xml', '/sitemap/2.xml', '/sitemap/x'],
  'GET /feeds/newest': ['/feeds/newest'],
  'GET /feeds/search': ['/feeds/search', '/feeds/search?q=lantern', '/feeds/search?q=rating%3Amature', '/feeds/search?q=%22'],
  'GET /feeds/creator/:value': ['/feeds/creator/ann%20marlow', '/feeds/creator/jm', '/feeds/creator/sorrel', '/feeds/creator/kittiwake'],
  'GET /feeds/fandom/:value': ['/feeds/fandom/x'],
  'GET /feeds/tag/:value': ['/feeds/tag/x'],
  ...Object.fromEntries(['/opds', '/opds/v2'].flatMap((root) => [
    [`GET ${root}`, [root]],
    [`GET ${root}/newest`, ['', '?page=2', '?order=title', '?order=date', '?order=words'].map((query) => `${root}/newest${query}`)],
    [`GET ${root}/browse/:kind`, kinds.map((kind) => `${root}/browse/${kind}`)],
    [`GET ${root}/browse/:kind/:value`, ['creator/ann%20marlow', 'creator/jm', 'creator/sorrel', 'rating/mature', 'rating/unrated', 'rating/general', 'language/en', 'language/en?order=words', 'accession/1', 'length/0-1000', 'year/1999'].map((path) => `${root}/browse/${path}`)],
    [`GET ${root}/search`, ['', '?q=lantern', '?query=lantern', '?q=rating%3Amature', '?q=title%3Agated', '?q=%22', '?q=sort%3Atitle'].map((query) => `${root}/search${query}`)],
    [`GET ${root}/works/:key`, each((key) => `${root}/works/${key}`)],
  ] as const)),
  'GET /opds/opensearch.xml': ['/opds/opensearch.xml'],
  'GET /opds/authentication': ['/opds/authentication'],
  'GET /api': ['/api'],
  'GET /api/v1': ['/api/v1'],
  'GET /api/v1/openapi.json': ['/api/v1/openapi.json'],
  'GET /api/v1/works': ['', '?q=lantern&facets=true', '?q=%22ferry+house%22', '?q=title%3Agated', '?q=rating%3Amature&facets=true', '?q=rating%3Aunrated+lantern', '?q=lanter*', '?q=-winter', '?q=%22', '?q=quilamander', '?q=summerplnk', '?sort=title&perPage=2&page=2', '?sort=nothing', '?x=1'].map((query) => `/api/v1/works${query}`),
  'GET /api/v1/works/:key': each((key) => `/api/v1/works/${key}`),
  'GET /api/v1/works/:key/chapters/:number': [1, 2].flatMap((n) => ['', '?as=received', '?form=blocks'].flatMap((form) => each((key) => `/api/v1/works/${key}/chapters/${n}${form}`))),
  'GET /api/v1/works/:key/files/:number': ['1', '2', '1?other=1'].flatMap((file) => each((key) => `/api/v1/works/${key}/files/${file}`)),
  'GET /api/v1/find': ['whose+it+was+and+by+nine+the+tide+had+turned', 'sat+on+the+sill+as+if+it+had+been+asked+to', 'the+lantern+hung+in+the+window+all+winter', 'the'].map((passage) => `/api/v1/find?passage=${passage}`),
  'GET /api/v1/random': ['', 'kind=creator&value=ann+marlow', 'kind=rating&value=mature', 'kind=language&value=en', 'q=lantern', 'q=rating%3Amature', 'kind=x', 'q=%22'].flatMap((of) => [`/api/v1/random?${of}`, `/api/v1/random?${of}`]),
  'GET /api/v1/browse': ['/api/v1/browse'],
  'GET /api/v1/browse/:kind': kinds.map((kind) => `/api/v1/browse/${kind}`),
  'GET /api/v1/browse/:kind/:value': ['creator/ann%20marlow', 'creator/jm', 'creator/sorrel', 'rating/mature', 'rating/unrated', 'rating/explicit', 'language/en', 'accession/1', 'language/en?order=words', 'length/0-1000', 'year/1999', 'sitting/x'].map((of) => `/api/v1/browse/${of}`),
  'GET /api/v1/accessions': ['/api/v1/accessions'],
  'GET /api/v1/accessions/:id': ['/api/v1/accessions/1', '/api/v1/accessions/1?page=2', '/api/v1/accessions/2', '/api/v1/accessions/x'],
  'GET /api/v1/statistics': ['/api/v1/statistics'],
  'GET /desk/open': ['/desk/open', '/desk/open?token=wrong'],
  'GET /desk': ['/desk', '/desk?reason=no-creator'],
  'POST /desk/close': ['/desk/close'],
  'GET /desk/works': ['/desk/works', '/desk/works?q=lantern'],
  'GET /desk/works/:key': each((key) => `/desk/works/${key}`),
  'POST /desk/works/:key/rulings': each((key) => `/desk/works/${key}/rulings`),
  'POST /desk/works/:key/undo': each((key) => `/desk/works/${key}/undo`),
  'GET /desk/works/:key/segments/:number': each((key) => `/desk/works/${key}/segments/0`),
  'GET /desk/repairs': ['/desk/repairs'],
  'POST /desk/repairs': ['/desk/repairs'],
  'GET /desk/accessions': ['/desk/accessions'],
  'GET /desk/accessions/:id': ['/desk/accessions/1'],
  'POST /desk/accessions/:id': ['/desk/accessions/1'],
}

/** A token address as the settings make it, with the limits that a form sets before. */
async function tokenOf(fields: Readonly<Record<string, string>>): Promise<string> {
  const page = await (await app.request('/settings/addresses', { method: 'POST', body: 'do=make', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: await cookieAfter(app, [['/settings', fields]]) } })).text()
  return /\/for\/[a-z2-7]{26}/.exec(page)?.[0] ?? assert.fail('there is no token')
}
const [ofStranger, ofGrown, revoked] = [await tokenOf({ do: 'save' }), await tokenOf({ do: 'admit', highest: 'explicit' }), await tokenOf({ do: 'admit', highest: 'explicit' })]

/** The same under the token of somebody who has agreed to nothing, and under one that was revoked. */
const asked: Readonly<Record<string, readonly string[]>> = {
  ...plain,
  ...Object.fromEntries(routes.flatMap((route) => pathsOf(route).slice(1).map((path) => [`${route.method} ${path}`, [ofStranger, revoked].flatMap((base) => (plain[`${route.method} ${route.path}`] ?? []).map((each) => base + each))]))),
}

test('leak: the works are the ones that were meant', () => {
  assert.equal(works.length, heap.length + 1)
  assert.deepEqual(works.map(({ facts }) => `${facts.state} ${facts.rung}`).sort(), ['published explicit', 'published general', 'published mature', 'published mature', 'published unrated', 'withheld general'])
})

test('leak: every route has a row here, and none here is gone', () => {
  const all = [...new Set(app.routes.filter(({ path }) => path !== '/*').map(({ method, path }) => `${method} ${path}`))].filter((route) => !route.startsWith('ALL '))
  assert.deepEqual(Object.keys(asked).sort(), all.sort())
  assert.deepEqual(all.sort(), routes.flatMap((route) => pathsOf(route).map((path) => `${route.method} ${path}`)).sort())
})

// Whoever may read everything goes first, so that whatever is kept ready is kept ready.
const grown = await app.request('/settings', { method: 'POST', body: 'do=admit&highest=explicit', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
const cookie = (grown.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const etags = new Map<string, string>()
for (const [route, paths] of Object.entries(asked)) {
  for (const path of route.startsWith('GET') ? paths : []) {
    // Of each address what the one who may read everything gets: by their cookie, and by their token.
    const response = await app.request(path.replace(ofStranger, ofGrown).replace(revoked, ofGrown), { headers: { cookie } })
    etags.set(path, response.headers.get('etag') ?? '')
    await response.arrayBuffer()
  }
}
assert.equal((await app.request(revoked, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status, 200)

test('leak: at a revoked token there is nothing', async () => {
  for (const path of Object.values(asked).flat().filter((each) => each.startsWith(revoked))) assert.equal((await app.request(path)).status, 404, path)
})

test('leak: who has agreed reads the words (so that the others prove something)', async () => {
  const texts = await Promise.all(keys.map(async (key) => (await app.request(`/works/${key}/whole`, { headers: { cookie } })).text()))
  assert.equal(texts.filter((text) => text.includes('quillamander')).length, heap.length - 1)
  assert.equal(texts.filter((text) => text.includes('canaria-mail')).length, 0)
})

// Not before: the runner counts as finished what has been named until something is waited for.
after(close)

const ways = [
  ['as it is', {}],
  ['compressed', { 'accept-encoding': 'br, gzip' }],
  ['with all of them on the shelf, and read', { cookie: `incipit_later=${keys.map(packKey).join('')}; incipit_places=A${packPlaces(keys.map((key) => ({ key, chapter: 2, paragraph: 2, day: 1 })))}` }],
  ['with a forged cookie', { cookie: 'incipit_reader=aGlnaGVzdD1leHBsaWNpdA.x; incipit_desk=MQ.x' }],
] as const
for (const [claim, headers] of ways) {
  test(`leak: no route gives a stranger a word of a gated work, asked ${claim}`, async () => {
    for (const [route, paths] of Object.entries(asked)) {
      const method = route.split(' ')[0] as string
      for (const path of paths) {
        const response = await app.request(path, { method, headers: { ...headers, ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }) }, ...(method === 'POST' && { body: 'act=withhold' }) })
        const text = await textOf(response)
        clean(`${method} ${path}`, response, text)
        if (response.headers.get('content-encoding') === null) assertAsDocumented(path, response, text)
        if (path.startsWith('/desk')) assert.equal(response.status, 404, path)
      }
    }
  })
}

const everyWork = keys.map((key) => ['/settings/hide', { hide: `work ${key}` }] as const)
const limited = [
  ['hides every work', [['/settings', { do: 'admit', highest: 'explicit' }], ...everyWork]],
  ['hides every work and has answered for each', [...keys.map((key) => ['/settings', { do: 'answer', work: key }] as const), ...everyWork]],
  ['hides every creator, and admits little else', [['/settings', { do: 'save', highest: 'teen' }], ...['Ann Marlow', 'Petrel', 'JM', 'Sorrel'].map((name) => ['/settings/hide', { kind: 'creator', name }] as const)]],
] as const
for (const [claim, forms] of limited) {
  test(`leak: no route gives a word of a hidden work to a reader who ${claim}`, async () => {
    const held = await cookieAfter(app, forms)
    for (const [route, paths] of Object.entries(asked)) {
      for (const path of route.startsWith('GET') ? paths : []) {
        const response = await app.request(path, { headers: { cookie: held } })
        clean(`GET ${path}`, response, await textOf(response))
      }
    }
    for (const word of canaries.filter((each) => each !== 'canaria-mail')) assert.match(await (await app.request(`/search?q=${word}`, { headers: { cookie: held } })).text(), /Nothing found/, word)
  })
}

test('leak: a stranger who holds a page’s tag from before is not told that it is still the same', async () => {
  for (const [path, etag] of etags) {
    if (etag === '' || path.includes('.css')) continue
    const response = await app.request(path, { headers: { 'if-none-match': etag } })
    const own = await app.request(path)
    assert.equal(response.status === 304, own.status === 200 && own.headers.get('etag') === etag, path)
  }
})

test('leak: words that stand in gated works find nothing, and HEAD tells nothing more than GET', async () => {
  for (const word of canaries.filter((each) => each !== 'canaria-mail')) {
    const page = await (await app.request(`/search?q=${word}`)).text()
    assert.match(page, /Nothing found/, word)
    assert.doesNotMatch(page, /hidden by/)
    // A feed says the question again, and for the rest what it says to any that finds nothing.
    for (const base of ['', ofStranger]) {
      for (const path of ['/opds/search?q=', '/opds/v2/search?query=', '/feeds/search?q=']) {
        const feedOf = async (asks: string): Promise<string> => (await (await app.request(base + path + asks)).text()).replaceAll(asks, '')
        assert.equal(await feedOf(word), await feedOf('zeppelinry'), `${base}${path}${word}`)
      }
    }
  }
  for (const key of keys) {
    const head = await app.request(`/works/${key}/chapters/1`, { method: 'HEAD' })
    assert.equal(head.status, (await app.request(`/works/${key}/chapters/1`)).status)
    clean(`HEAD ${key}`, head, '')
  }
})

function clean(asked: string, response: Response, text: string): void {
  const told = `${[...response.headers].flat().join('\n')}\n${text}`.toLowerCase()
  for (const canary of canaries) assert.ok(!told.includes(canary), `${asked} tells “${canary}”: ${told.slice(Math.max(0, told.indexOf(canary) - 120), told.indexOf(canary) + 60)}`)
}

async function textOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib')
  const encoding = response.headers.get('content-encoding')
  return (encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString('latin1')
}
