import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openRooms } from '../../../test/support/rooms.ts'
import { SearchTooLong } from '../../catalogue/searcher.ts'
import { parseQuery } from '../../query/parse.ts'
import { makeApp } from '../app.ts'
import { helpExamples } from './search-help.ts'

const { catalogue, desk, key, close } = await openRooms()
after(close)
const rooms = { catalogue, desk, secret: 'secret', keeperToken: 'token' }
const app = makeApp(rooms)
const page = async (path: string, headers: Record<string, string> = {}): Promise<string> => (await app.request(path, { headers })).text()
const search = (q: string, headers: Record<string, string> = {}): Promise<string> => page(`/search?q=${encodeURIComponent(q)}`, headers)
const links = (html: string): readonly string[] => [...html.matchAll(/href="\/search\?q=([^"]*)"/g)].map((match) => decodeURIComponent(match[1] ?? ''))
const titles = (html: string): readonly string[] => [...html.matchAll(/<h3><a href="\/works\/[^>]*>([^<]*)</g)].map((match) => match[1] ?? '')
const ask = (passage: string): Promise<Response> => Promise.resolve(app.request('/find', { method: 'POST', body: new URLSearchParams({ passage }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } }))

const sent = [
  ['a form comes to one question', 'q=tide&was=tide&rating=%3C%3Dteen&fandom=Lighthouse+Files', 'tide rating:<=teen fandom:"Lighthouse Files"'],
  ['an untouched form is the box', 'q=tide+OR+sea&was=tide&box=tide', 'tide OR sea'],
  ['a ticked warning is a filter', 'q=&was=&without=horror&without=war', '-warning:war -warning:horror'],
] as const
for (const [claim, query, wanted] of sent) {
  test(`search: ${claim}`, async () => {
    const response = await app.request(`/search?${query}`)
    assert.equal(response.status, 303)
    const to = new URL(response.headers.get('location') ?? '', 'http://localhost')
    assert.equal(to.pathname, '/search')
    assert.deepEqual([...to.searchParams.keys()], ['q'])
    assert.deepEqual(parseQuery(to.searchParams.get('q') ?? ''), parseQuery(wanted))
  })
}

test('search: an empty form is the empty search', async () => assert.equal((await app.request('/search?q=&was=&rating=&fandom=')).headers.get('location'), '/search'))

test('search: the fields show what the box asks', async () => {
  const html = await search('tide rating:<=teen -warning:horror creator:marlow sort:words')
  assert.match(html, /name="box" value="tide"/)
  assert.match(html, /<option value="&lt;=teen" selected>/)
  assert.match(html, /name="without" value="horror" checked/)
  assert.match(html, /name="creator" value="marlow"/)
  assert.match(html, /<option value="words" selected>/)
})

test('search: a field that cannot be read says so beside itself, and keeps what was typed', async () => {
  const html = await page('/search?q=tide&was=tide&wordsLeast=many&fandom=lighthouse')
  assert.match(html, /name="wordsLeast" value="many"[^>]*aria-invalid="true" aria-describedby="e-wordsLeast"[^>]*>\s*<p class="wrong" id="e-wordsLeast">Write a number: 1000 or 10k\./)
  assert.match(html, /name="fandom" value="lighthouse"/)
  assert.match(html, /name="was" value="tide"/)
})

test('search: what is wrong is said in the reader’s language, with the place', async () => {
  const german = await search('tide rating:lemon', { 'accept-language': 'de' })
  assert.match(german, /Eine Freigabe „lemon“ gibt es nicht/)
  assert.match(german, /<mark>lemon<\/mark>/)
  assert.match(german, /<input id="q"[^>]*autofocus/)
})

test('search: facets lead to what they say, and every link is a question that can be read', async () => {
  const html = await search('rating:<=teen')
  const asked = links(html)
  for (const each of asked) assert.ok('query' in parseQuery(each), each)
  const narrowed = asked.find((each) => each.includes('fandom:="The Lighthouse Files"') && !each.includes('-fandom'))
  const left = asked.find((each) => each.includes('-fandom:="The Lighthouse Files"'))
  assert.ok(narrowed && left)
  const [all, some, others] = [titles(html), titles(await search(narrowed)), titles(await search(left))]
  assert.ok(some.length > 0 && others.length > 0)
  assert.deepEqual([...some, ...others].toSorted(), [...all].toSorted())
  const count = /The Lighthouse Files<\/a> <span class="count">(\d+)/.exec(html)?.[1]
  assert.equal(Number(count), some.length)
})

for (const [claim, word] of [['of Latin letters', 'tide'], ['of other letters', '潮']] as const) {
  test(`search: a long question ${claim} is counted without a link for every value, so that its page stays small`, async () => {
    const html = await search(`tide OR ${Array.from({ length: 30 }, (_, n) => `${word.repeat(12)}${n}`).join(' OR ')}`)
    const panel = /<nav class="facets"[^]*?<\/nav>/.exec(html)?.[0] ?? ''
    assert.match(panel, /The Lighthouse Files<\/span> <span class="count">1/)
    assert.match(panel, /too long to be narrowed by links/)
    assert.doesNotMatch(panel, /href/)
  })
}

test('search: what was asked for stands on top, and each can be taken off', async () => {
  const html = await search('tide rating:<=teen -warning:horror')
  assert.match(html, /<ul class="chips"><li><a href="[^"]*"><span dir="auto">Rating: up to Teen/)
  assert.match(html, /Warning: not Horror/)
  assert.deepEqual(links(/<ul class="chips">.*?<\/ul>/s.exec(html)?.[0] ?? '').map((each) => parseQuery(each)), ['tide -warning:horror', 'tide rating:<=teen'].map((each) => parseQuery(each)))
})

test('search: one of several may be wanted, and a rating beside another', async () => {
  const html = await search('(fandom:lighthouse OR fandom:signal) rating:teen')
  assert.match(html, /Fandom: “lighthouse”, or …/)
  const offered = links(html).map((each) => parseQuery(each))
  assert.ok(offered.some((each) => 'query' in each && each.query.filters.some((filter) => filter.on === 'rating' && filter.rungs.join() === 'general,teen')))
})

test('search: who leaves out what is warned for is told what nobody was asked about, and may leave it out', async () => {
  const html = await search('-warning:horror')
  assert.match(html, /nobody was ever asked for warnings/)
  const left = links(/<p class="notice unasked">.*?<\/p>/s.exec(html)?.[0] ?? '')[0] ?? ''
  assert.deepEqual(parseQuery(left), parseQuery('-warning:horror -warning:unasked'))
  assert.doesNotMatch(await search(left), /class="notice unasked"/)
  assert.doesNotMatch(await search('tide'), /class="notice unasked"/)
})

test('search: a slip in a name is noticed where little was found, and only then', async () => {
  const html = await search('creator:marlwo rating:teen')
  assert.match(html, /class="meant">Did you mean <a href="([^"]*)"[^>]*>creator:<mark>marlow<\/mark> rating:teen<\/a>/)
  assert.match(await search('marlow'), /works found/)
  assert.doesNotMatch(await search('marlow'), /class="meant"/)
})

test('search: a hit leads to its very paragraph', async () => {
  const html = await search('dinghy')
  const place = /<a href="(\/works\/[^"]*\/chapters\/2\?paragraph=\d+#p\d+)">Read it there, in chapter 2/.exec(html)?.[1] ?? ''
  assert.match(html, /untied the <mark>dinghy<\/mark>/)
  const chapter = await page(place.split('#')[0] ?? '')
  assert.match(chapter, new RegExp(`id="${place.split('#')[1]}"[^>]*>[^<]*untied the dinghy`))
})

test('search: orders are links, and the present one is marked', async () => {
  const html = await search('rating:<=teen sort:title')
  assert.match(html, /aria-current="true">title<\/a>/)
  assert.ok(links(html).includes('rating:<=teen sort:words'))
})

test('search: one that takes too long is given up, with the box as it was', async () => {
  const slow = makeApp({ ...rooms, catalogue: { ...catalogue, search: () => Promise.reject(new SearchTooLong('too long')), find: () => Promise.reject(new SearchTooLong('too long')) } })
  const unsure = makeApp({ ...rooms, catalogue: { ...catalogue, suggest: () => Promise.reject(new SearchTooLong('too long')) } })
  assert.equal((await unsure.request('/search?q=zeppelinry')).status, 200)
  const response = await slow.request('/search?q=tide')
  assert.equal(response.status, 503)
  assert.match(await response.text(), /value="tide"[^]*given up/)
  assert.equal((await slow.request('/find?passage=the+boat+had+come+no+nearer')).status, 503)
})

test('search: where no page has more to say of it, what takes too long is refused for now, and nothing has gone wrong', async () => {
  const late = (): Promise<never> => Promise.reject(new SearchTooLong('too long'))
  const slow = makeApp({ ...rooms, catalogue: { ...catalogue, search: late, random: late, totals: late }, onError: (error) => assert.fail(String(error)) })
  const cookie = ((await slow.request('/desk/open?token=token')).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  for (const path of ['/random', '/random?q=tide', '/hidden?in=%2Fsearch%3Fq%3Drating%253Ateen', '/search?q=tide', '/desk/works?q=tide']) {
    const response = await slow.request(path, { headers: { cookie } })
    assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '5'], path)
    assert.match(await response.text(), /took too long/)
  }
})

test('search: what is found leads to one of it by chance, in whatever order it stands', async () => {
  const html = await search('rating:<=teen sort:title')
  assert.match(html, /<a href="\/random\?q=rating%3A%3C%3Dteen" rel="nofollow">/)
  assert.doesNotMatch(await search('zeppelinry'), /\/random\?q=/)
})

test('search: words enough for a passage that nothing has lead to who looks for passages', async () => {
  assert.match(await search('rating:teen "seven zeppelins juggle marmalade"'), /<a href="\/find\?passage=seven\+zeppelins\+juggle\+marmalade">/)
  assert.doesNotMatch(await search('seven zeppelins'), /\/find\?passage=/)
})

test('search: who wants a warning is told nothing of those that were not asked', async () => {
  assert.match(await search('tide OR -warning:horror'), /nobody was ever asked/)
  assert.doesNotMatch(await search('tide OR warning:horror'), /nobody was ever asked/)
})

test('search: an engine that counts no facets leaves them out', async () => {
  const plain = makeApp({ ...rooms, catalogue: { ...catalogue, search: async (...args) => { const { facets: _, ...answer } = await catalogue.search(...args); return answer } } })
  const html = await (await plain.request('/search?q=tide')).text()
  assert.match(html, /works? found/)
  assert.doesNotMatch(html, /class="facets"/)
})

for (const [example] of Object.values(helpExamples).flat()) test(`search: the example ${example} can be read`, () => assert.ok('query' in parseQuery(example)))

test('find: a passage with words wrong leads to its work, its paragraph and its file', async () => {
  const html = await page(`/find?${new URLSearchParams({ passage: 'it was painted the gray of the estuary and had no name where names go' })}`)
  assert.deepEqual(titles(html), ['The Tide Clerk'])
  assert.match(html, /<p class="likeness">nearly word for word|<p class="likeness">much like it/)
  assert.match(html, /<mark>[^<]*<\/mark>/)
  assert.match(html, /Not there as you wrote it:[^]*<del dir="auto">gray<\/del>/)
  assert.match(html, new RegExp(`/works/${key('estuary/tideclerk.txt')}/chapters/2\\?paragraph=\\d+#p\\d+`))
  assert.match(html, /In the file estuary\/tideclerk\.txt of accession 1/)
})

test('find: a form leads to an address, a long passage is answered on the spot', async () => {
  const short = await ask('the boat had come no nearer, and it had not gone')
  assert.equal(short.status, 303)
  assert.equal(short.headers.get('location'), '/find?passage=the+boat+had+come+no+nearer%2C+and+it+had+not+gone')
  const chapter = await page(`/works/${key('estuary/tideclerk.txt')}/chapters/1`)
  const words = (/<div class="text[^]*?<footer>/.exec(chapter)?.[0] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  const long = await ask(`${words.slice(0, 1500)} ${'é'.repeat(300)}`)
  assert.equal(long.status, 200)
  assert.match(await long.text(), /The Tide Clerk/)
  assert.equal((await ask(' ')).headers.get('location'), '/find')
})

const faults = [['nothing that could be a word', '&&& ...', 'no word in it'], ['too little', 'the boat', 'too few words'], ['the same again and again', 'the the the the the the', 'same few words'], ['a whole chapter', 'a boat '.repeat(1000), 'may have 4,096 characters']] as const
for (const [claim, passage, says] of faults) test(`find: ${claim} is answered by what to do`, async () => assert.match(await (await app.request(`/find?${new URLSearchParams({ passage })}`)).text(), new RegExp(`id="wrong"[^]*${says}`)))

test('find: words of gated works are found nowhere', async () => {
  const html = await page('/find?passage=he+swore+at+the+ice+every+morning+in+order+of+rank')
  assert.doesNotMatch(html, /Harbour Master/)
  assert.match(html, /Nothing found/)
})

test('find: the page is German for whoever reads German', async () => assert.match(await page('/find', { 'accept-language': 'de' }), /<html lang="de">[^]*Kennst du die Geschichte\?/))
