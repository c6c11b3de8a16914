import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cookieAfter } from '../../../test/support/cookie-after.ts'
import { feedRooms } from '../../../test/support/feed-rooms.ts'
import { openRooms } from '../../../test/support/rooms.ts'
import { library } from '../../../test/support/real-library.ts'

const rooms = await openRooms()
const app = feedRooms({ ...rooms, onError: (error) => assert.fail(String(error)) })
const [open, gated, unrated, withheld] = ['estuary/tideclerk.txt', 'misc/harbourmaster.txt', 'misc/saltroad.txt', 'misc/noarchive.txt'].map(rooms.key) as [string, string, string, string]
const text = async (path: string, headers: Record<string, string> = {}): Promise<string> => (await app.request(path, { headers })).text()

const statuses = [
  ['the root', '/opds', 200], ['its second version', '/opds/v2', 200], ['a page too many', '/opds/newest?page=2', 404], ['page nought is the first', '/opds/newest?page=0', 200], ['no such kind', '/opds/browse/colour', 404], ['no such heading', '/opds/browse/creator/nobody', 404],
  ['a heading that would be a method', '/opds/browse/constructor', 404], ['a heading with nothing open under it', '/opds/browse/rating/mature', 200], ['no such year', '/opds/browse/year/0001', 404], ['an open work', `/opds/works/${open}`, 200], ['a gated work', `/opds/works/${gated}`, 404],
  ['an unrated work', `/opds/v2/works/${unrated}`, 404], ['a withheld work', `/opds/works/${withheld}`, 404], ['no such work', '/opds/works/aaaaaaaaaaaa', 404], ['a question that cannot be read', '/opds/search?q=%22', 200], ['a question for nothing', '/opds/v2/search', 200],
  ['a feed of no question', '/feeds/search', 404], ['a feed of a rating', '/feeds/rating/teen', 404], ['a feed of a creator', '/feeds/creator/ann%20marlow', 200], ['a token that is none', '/for/aaaaaaaaaaaaaaaaaaaaaaaaaa/opds', 404], ['a part of the sitemap that is not there', '/sitemap/2.xml', 404], ['what is no part', '/sitemap/01.xml', 404],
] as const
for (const [claim, path, status] of statuses) test(`catalogue: ${claim} answers ${status}`, async () => assert.equal((await app.request(path)).status, status))

test('catalogue: what a stranger’s lists leave out is counted, by catalogue facts, and never named', async () => {
  for (const path of ['/opds/newest', '/opds/v2/newest', '/feeds/newest', '/opds', '/opds/v2']) {
    const page = await text(path)
    assert.match(page, /2 works are left out/, path)
    for (const word of [gated, unrated, withheld, 'Second Winter', 'Salt Road', 'Not For Keeping']) assert.ok(!page.includes(word), `${path}: ${word}`)
  }
  assert.match(await text('/opds/browse/fandom/signal%20station'), /2 works are left out/)
  assert.match(await text('/opds/browse/rating/mature'), /One work is left out[^]*totalResults>0</)
})

test('catalogue: a cookie changes nothing; the address of a token carries its limits into every address that it gives out, until it is revoked', async () => {
  const cookie = await cookieAfter(app, [['/settings', { do: 'admit', highest: 'explicit' }]])
  assert.equal(await text('/opds/newest', { cookie }), await text('/opds/newest'))
  const made = await app.request('/settings/addresses', { method: 'POST', body: 'do=make', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie } })
  const base = /\/for\/[a-z2-7]{26}/.exec(await made.text())?.[0] ?? assert.fail()
  for (const path of ['/opds', '/opds/newest', '/opds/browse/creator', '/opds/browse/rating/mature', '/opds/search?q=winter', `/opds/works/${gated}`, '/opds/v2', '/opds/v2/newest', `/opds/v2/works/${gated}`]) {
    const page = await text(base + path)
    for (const [, href = ''] of page.matchAll(/(?:href="|"href":"|<uri>)(\/[^"<]*)/g)) assert.ok(href.startsWith(`${base}/`) || /^\/(?:$|works\/[^/]+$|browse|search)/.test(href), `${path}: ${href}`)
    assert.ok(path === '/opds' || path.includes('creator') || page.includes('Second Winter') || page.includes(gated), path)
    assert.doesNotMatch(page, /left out/)
  }
  assert.match(await text(`${base}/opds/opensearch.xml`), new RegExp(`template="http://localhost${base}/opds/search\\?q={searchTerms}"`))
  assert.match(await text(`${base}/feeds/newest`), new RegExp(`rel="self" href="http://localhost${base}/feeds/newest"`))
  assert.equal((await app.request(base, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status, 200)
  for (const path of ['/opds', '/opds/newest', `/opds/works/${gated}`, '/opds/v2', '/feeds/newest', '/opds/opensearch.xml']) assert.equal((await app.request(base + path)).status, 404, path)
})

test('catalogue: it says rating, warnings and who says so before the summary, in the reader’s language, and folds warnings for who wishes it', async () => {
  assert.match(await text(`/opds/works/${open}`), /<content type="text">Teen, stated in the file\. Warned for character death, grief\. 327 words in 3 chapters, English\.\n\nA clerk who counts tides/)
  assert.match(await text(`/opds/works/${open}`, { 'accept-language': 'de' }), /Ab 13, [^<]*Warnungen: /)
  const cookie = await cookieAfter(app, [['/settings', { do: 'save', folded: 'yes' }]])
  const made = await app.request('/settings/addresses', { method: 'POST', body: 'do=make', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie } })
  const folded = await text(`${/\/for\/[a-z2-7]{26}/.exec(await made.text())?.[0]}/opds/works/${open}`)
  assert.match(folded, /stated in the file\. 327 words/)
  assert.doesNotMatch(folded, /grief|urn:incipit:warning/i)
})

test('catalogue: a whole entry names everybody who had a part and the series; personal data is masked', async () => {
  const { metadata } = JSON.parse(await text(`/opds/v2/works/${open}`)) as { metadata: { contributor: unknown; belongsTo: { series: { name: string } }; published: string } }
  assert.deepEqual(metadata.contributor, [{ name: 'Petrel', role: 'beta reader' }])
  assert.equal(metadata.belongsTo.series.name, 'Letters from the Estuary')
  assert.equal(metadata.published, '1999-04-03')
  assert.doesNotMatch(await text(`/opds/works/${open}`), /example\.org/)
})

test('catalogue: what was printed is kept, compressed, under a tag of its own, and printed anew when anything changes', async () => {
  const [plain, br, again] = [await app.request('/opds/newest'), await app.request('/opds/newest', { headers: { 'accept-encoding': 'br' } }), await app.request('/opds/newest', { headers: { 'if-none-match': (await app.request('/opds/newest')).headers.get('etag') ?? '' } })]
  assert.equal(br.headers.get('content-encoding'), 'br')
  assert.notEqual(plain.headers.get('etag'), br.headers.get('etag'))
  assert.equal(again.status, 304)
  assert.match(plain.headers.get('vary') ?? '', /Accept-Language, Accept-Encoding/)
  assert.match(plain.headers.get('content-type') ?? '', /^application\/atom\+xml;profile=opds-catalog;kind=acquisition/)
  await rooms.desk.rule(open, { act: 'set', field: 'title', value: { title: 'The Tide Counter', kind: 'formal' }, by: 'test' })
  const changed = await app.request('/opds/newest', { headers: { 'if-none-match': plain.headers.get('etag') ?? '' } })
  assert.equal(changed.status, 200)
  assert.match(await changed.text(), /The Tide Counter/)
})

test('robots and sitemap: crawlers are told where the archive is for the world, and which works a stranger may read; or nothing', async () => {
  const own = feedRooms({ ...rooms, origin: 'https://stories.example' })
  assert.match(await (await own.request('/robots.txt')).text(), /^Disallow: \/for\/\n[^]*\nSitemap: https:\/\/stories\.example\/sitemap\.xml\n$/m)
  assert.deepEqual([...(await (await own.request('/sitemap.xml')).text()).matchAll(/<loc>([^<]*)</g)].map(([, address]) => address), ['https://stories.example/sitemap/0.xml', 'https://stories.example/sitemap/1.xml'])
  const cookie = await cookieAfter(app, [['/settings', { do: 'admit', highest: 'explicit' }]])
  const listed = await (await own.request('/sitemap/1.xml', { headers: { cookie } })).text()
  assert.ok(listed.includes(`https://stories.example/works/${open}</loc>`))
  for (const key of [gated, unrated, withheld]) assert.ok(!listed.includes(key))
  for (const [, address = ''] of (await (await own.request('/sitemap/0.xml')).text()).matchAll(/<loc>([^<]*)</g)) assert.equal((await own.request(address)).status, 200, address)
  const closed = feedRooms({ ...rooms, listing: { index: false, adultLabel: 'rta' } })
  assert.equal(await (await closed.request('/robots.txt')).text(), 'User-agent: *\nDisallow: /\n')
  assert.equal((await closed.request('/sitemap.xml')).status, 404)
  for (const path of ['/', `/works/${open}`, '/opds', '/nothing']) assert.match((await closed.request(path)).headers.get('x-robots-tag') ?? '', /noindex/, path)
  assert.match(await (await closed.request(`/works/${gated}`)).text(), /<meta name="rating" content="RTA-5042-1996-1400-1577-RTA">/)
  assert.match(await text(`/works/${gated}`), /<meta name="rating" content="adult">/)
  assert.doesNotMatch(await (await feedRooms({ ...rooms, listing: { index: true, adultLabel: 'no' } }).request(`/works/${gated}`)).text(), /name="rating"/)
  assert.doesNotMatch(await text(`/works/${open}`), /name="rating"/)
})

test('schema.org: a work behind no gate is described as data, its rating with its scale and whose word it is; one behind a gate never, whoever reads it', async () => {
  const dataOf = (page: string): Record<string, unknown> | undefined => {
    const json = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1]
    return json === undefined ? undefined : JSON.parse(json) as Record<string, unknown>
  }
  const data = dataOf(await text(`/works/${open}`)) ?? assert.fail()
  assert.equal(data['contentRating'], 'MPAA: “PG-13 for weather”, as stated by the author')
  assert.equal(data['@id'], `http://localhost/works/${open}`)
  assert.deepEqual(data['isPartOf'], { '@type': 'CreativeWorkSeries', name: 'Letters from the Estuary' })
  assert.ok(!('accessibilityHazard' in data))
  const cookie = await cookieAfter(app, [['/settings', { do: 'admit', highest: 'explicit' }]])
  const page = await app.request(`/works/${gated}`, { headers: { cookie } })
  assert.equal(page.status, 200)
  assert.equal(dataOf(await page.text()), undefined)
})

test('pages lead programs to the feeds that list the same', async () => {
  for (const [path, href] of [['/', '/feeds/newest'], ['/', '/opds'], ['/browse/creator/ann%20marlow', '/feeds/creator/ann%20marlow'], ['/search?q=tide', '/feeds/search?q=tide']] as const) {
    assert.match(await text(path), new RegExp(`<link rel="alternate" type="application/atom\\+xml[^"]*" href="${href.replace('?', '\\?')}"`), path)
    assert.equal((await app.request(href)).status, 200)
  }
})

test('catalogue: a library that holds nothing is a catalogue that holds nothing', async () => {
  const empty = await library([])
  const none = feedRooms(empty)
  for (const path of ['/opds', '/opds/newest', '/opds/v2', '/opds/v2/newest', '/feeds/newest', '/opds/search?q=x', '/opds/v2/search?query=x', '/sitemap.xml', '/sitemap/0.xml']) assert.equal((await none.request(path)).status, 200, path)
  assert.ok('navigation' in (JSON.parse(await (await none.request('/opds/v2/newest')).text()) as object))
  await empty.close()
})

test('catalogue: titles that would break a page do not: 300 combining marks, markup, what XML cannot write', async () => {
  const odd = await library([['marks', `e${'\u0301'.repeat(300)}`], ['markup', '</title><script>alert(1)</script> ]]> &amp;'], ['controls', 'Bell\u0007 and \ufffe edge']].map(([name, title]) => ({ name: `${name}.txt`, bytes: Buffer.from(`Title: ${title}\nAuthor: A & B <c>\nRating: G\n\nThe lantern hung in the window all winter, and nobody said whose it was.\n\nIn the morning it was out.\n`) })))
  const rooms_ = feedRooms(odd)
  const { parseXml } = await import('../../../test/support/opds-clients.ts')
  for (const path of ['/opds/newest', '/feeds/newest']) {
    const page = await (await rooms_.request(path)).text()
    assert.equal(parseXml(page).getElementsByTagName('entry').length, 3, path)
    assert.doesNotMatch(page, /<script|[\u0000-\u0008\ufffe]/)
  }
  const { publications } = JSON.parse(await (await rooms_.request('/opds/v2/newest')).text()) as { publications: readonly { links: readonly { href: string }[] }[] }
  for (const { links } of publications) assert.equal((await rooms_.request(links[0]?.href ?? '')).status, 200)
  for (const { key } of await odd.catalogue.newest({ states: ['published'], maxWeight: 99, never: [], ask: [], answered: [], without: [], withoutWorks: [] }, 9)) assert.equal((await (await rooms_.request(`/works/${key}`)).text()).match(/<script/g)?.length, 1)
  await odd.close()
})

after(rooms.close)
