import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { library } from '../../../test/support/real-library.ts'
import { openRooms } from '../../../test/support/rooms.ts'
import { admission, keeper, type Reader, stranger } from '../../consent/policy.ts'
import { listedTo, openTo } from '../../consent/predicate.ts'
import { filterOfSet } from '../../catalogue/filter-of-set.ts'
import { ThreadBusy } from '../../catalogue/idle-thread.ts'
import { bandSet, bandValue, lengthBands } from '../../catalogue/length-bands.ts'
import { type Catalogue, workOrders, type WorkSet } from '../../catalogue/store.ts'
import { rungs } from '../../model/rating.ts'
import { warningCodes } from '../../model/warning.ts'
import { makeApp } from '../app.ts'
import { routes } from '../routes.ts'

const rooms = await openRooms({ from: 'Rescue Team, team@example.org', rating: 'general' })
after(rooms.close)
const { catalogue } = rooms
const app = makeApp({ ...rooms, secret: 'secret', keeperToken: 'token', onError: (error) => assert.fail(String(error)) })
const page = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> => {
  const response = await app.request(path, { headers })
  assert.equal(response.status, 200, path)
  return response.text()
}
const everything = { by: 'words' } as const
const all = await catalogue.list(openTo(keeper), everything, 'title', { offset: 0, limit: 100 })

const sets: readonly (readonly [claim: string, set: WorkSet, titles: readonly string[]])[] = [
  ['a year', { by: 'year', year: '1999' }, ['The Tide Clerk']],
  ['a year that only a month is known of', { by: 'year', year: '2003' }, ['The Harbour Master\'s Second Winter']],
  ['a year without works', { by: 'year', year: '1998' }, []],
  ['a heading', { by: 'heading', kind: 'fandom', value: 'the lighthouse files' }, ['At the Sluice', 'The Harbour Master\'s Second Winter', 'The Tide Clerk']],
  ['a length', { by: 'words', least: 200, below: 1000 }, ['The Tide Clerk']],
]
for (const [claim, set, titles] of sets) {
  test(`list: the works of ${claim}, by title`, async () => {
    const { works, total } = await catalogue.list(listedTo(stranger), set, 'title', { offset: 0, limit: 20 })
    assert.deepEqual(works.map(({ title }) => title), titles)
    assert.equal(total, titles.length)
  })
}
test('list: every order has every work once, page by page', async () => {
  for (const order of workOrders) {
    const pages = await Promise.all([0, 3, 6, 9].map((offset) => catalogue.list(openTo(keeper), everything, order, { offset, limit: 3 })))
    assert.deepEqual(pages.flatMap(({ works }) => works.map(({ key }) => key)).toSorted(), all.works.map(({ key }) => key).toSorted(), order)
  }
})
test('list: by date what has none comes last, and longest first is longest first', async () => {
  const dates = (await catalogue.list(openTo(keeper), everything, 'date', { offset: 0, limit: 100 })).works.map(({ date }) => date)
  assert.deepEqual(dates.filter((date) => date !== undefined), ['1999-04-03', '2001', '2003-11'])
  assert.equal(dates.indexOf(undefined), 3)
  const lengths = (await catalogue.list(openTo(keeper), everything, 'words', { offset: 0, limit: 100 })).works.map(({ words }) => words)
  assert.deepEqual(lengths, lengths.toSorted((a, b) => b - a))
})

const reader: fc.Arbitrary<Reader> = fc.record({ kind: fc.constant('visitor' as const), highest: fc.constantFrom(...rungs.filter((rung) => rung !== 'unrated'), undefined), never: fc.subarray([...warningCodes].slice(0, 40), { maxLength: 5 }) })
  .map(({ kind, highest, never }) => ({ kind, never, ...(highest && { highest }) }))
const set = fc.constantFrom<WorkSet>(everything, { by: 'heading', kind: 'fandom', value: 'signal station' }, { by: 'heading', kind: 'language', value: 'en' }, { by: 'year', year: '2003' }, { by: 'words', below: 80 })
test('random: never a work that is gated, hidden or withheld, whoever asks and whatever chance says', () =>
  fc.assert(fc.asyncProperty(reader, set, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (who, of, chance) => {
    const key = await catalogue.random(openTo(who), of, chance)
    const open = all.works.filter(({ facts }) => admission(who, facts).is === 'open')
    if (key !== undefined) assert.ok(open.some((work) => work.key === key))
    else if (of === everything) assert.equal(open.length, 0)
  }), { numRuns: 60 }))
test('random: each work of a set is met, as chance goes from 0 to 1', async () => {
  const open = all.works.filter(({ facts }) => admission(stranger, facts).is === 'open')
  const met = await Promise.all(open.map((_, n) => catalogue.random(openTo(stranger), everything, (n + 0.5) / open.length)))
  assert.deepEqual(met.toSorted(), open.map(({ key }) => key).toSorted())
})
test('random: the address leads on and is kept nowhere; where nothing is open it says so', async () => {
  const response = await app.request('/random?kind=creator&value=ann%20marlow')
  assert.deepEqual([response.status, response.headers.get('location'), response.headers.get('cache-control')], [303, `/works/${rooms.key('estuary/tideclerk.txt')}`, 'no-store'])
  assert.equal((await app.request('/random?q=title%3Asluice')).headers.get('location'), `/works/${rooms.key('estuary/sluice.txt')}`)
  assert.match(await page('/random?kind=rating&value=mature'), /\d+ works? here, and none is open to you without a question: .*<a href="\/browse\/rating\/mature">/s)
  assert.match(await page('/random?q=rating%3Amature'), /\d+ works? here, and none is open to you without a question: .*<a href="\/search\?q=rating%3Amature">/s)
  for (const nothing of ['?q=zeppelinry', '?kind=fandom&value=no%20such', '?q=rating%3Anonsense', '?kind=nonsense']) {
    const html = await page(`/random${nothing}`)
    assert.match(html, /There is no work here that could be opened/, nothing)
    assert.doesNotMatch(html, /<a href="\/(?:search|browse\/)/, nothing)
  }
})

test('browse: a fandom shows what goes with it, and how many works have both', async () => {
  const html = await page('/browse/fandom/the%20lighthouse%20files')
  assert.match(html, /<a href="\/browse\/character\/ines%20marr" dir="auto">Ines Marr<\/a>/)
  assert.match(html, /<a href="\/search\?q=fandom%3A%3D%22The%20Lighthouse%20Files%22">Search within<\/a>/)
  assert.match(html, /\/plots\/heading\.svg\?kind=fandom&amp;value=the\+lighthouse\+files/)
})
test('browse: a length, its facet and its filter count the same works', async () => {
  const { facets } = await catalogue.search(openTo(keeper), openTo(keeper), { filters: [] }, { offset: 0, limit: 1 }, { facets: true })
  assert.deepEqual(facets?.length.map(({ value }) => value), lengthBands.map(bandValue).filter((value) => facets?.length.some((each) => each.value === value)))
  for (const band of lengthBands) {
    const { total } = await catalogue.list(openTo(keeper), bandSet(band), 'title', { offset: 0, limit: 0 })
    const filter = filterOfSet(bandSet(band))
    assert.equal((await catalogue.search(openTo(keeper), openTo(keeper), { filters: filter ? [filter] : [] }, { offset: 0, limit: 1 })).total, total)
    assert.equal(facets?.length.find(({ value }) => value === bandValue(band))?.works ?? 0, total)
  }
})
test('browse: every list of works leads to a search within it', async () => {
  const lists = [['/browse/year/1999', 'date:1999'], ['/browse/sitting', 'words:<=5200'], ['/browse/length/0-1000', 'words:<=999'], ['/browse/rating/general', 'rating:general'], ['/browse/creator/ann%20marlow', 'creator:="Ann Marlow"'], ['/browse/accession/1', 'accession:1']] as const
  for (const [path, q] of lists) assert.ok((await page(path)).includes(`<a href="/search?q=${encodeURIComponent(q)}">Search within</a>`), path)
})
test('browse: headings by number of works have the commonest first', async () => {
  const html = await page('/browse/fandom?order=works')
  const at = ['The Lighthouse Files', 'Signal Station', 'Eigene Welt'].map((name) => html.indexOf(`>${name}<`))
  assert.ok(at.every((place) => place > 0) && (at[0] ?? 0) < (at[2] ?? 0) && (at[1] ?? 0) < (at[2] ?? 0), String(at))
})
for (const path of ['/browse/year/19', '/browse/year/1998', '/browse/length/1-2', '/browse/nothing', '/browse/creator?letter=Q', '/accessions/9', '/accessions/01', '/plots/x.svg', '/plots/works.png', '/plots/heading.svg', '/browse/year/1999/x']) {
  test(`browse: ${path} is not there`, async () => assert.equal((await app.request(path)).status, 404))
}
test('browse: no name that every object has is a page', async () => {
  const named = routes.filter(({ method, path, who }) => method === 'GET' && who === 'anyone' && path.includes(':'))
  assert.ok(named.length > 8)
  for (const { path } of named) for (const name of ['constructor', '__proto__', 'toString']) for (const at of new Set([path.replace(/:\w+/, name).replaceAll(/:\w+/g, '1'), path.replaceAll(/:\w+/g, name)])) {
    const { status } = await app.request(at)
    assert.ok([200, 404].includes(status) && (status === 404 || at.startsWith('/shelf/marks/')), `${at} ${status}`)
  }
})
test('browse: every page speaks German to who asks for it', async () => {
  const german = { 'accept-language': 'de' }
  const wanted = [['/', 'Neu hereingekommen'], ['/browse', 'Stöbern'], ['/browse/creator', 'Urheber'], ['/browse/year', 'Jahre'], ['/browse/length', 'Lesezeit'], ['/browse/sitting', 'In einem Zug'], ['/accessions/1', 'Findbuch|Zugang 1'], ['/statistics', 'Freigaben nach Jahren'], ['/about', 'Über diese Bibliothek']] as const
  for (const [path, words] of wanted) assert.match(await page(path, german), new RegExp(words), path)
  assert.match(await (await app.request('/plots/ratings.svg', { headers: german })).text(), /Ab 13/)
})

test('finding aid: when, how much, in which order, and who answers', async () => {
  const html = await page('/accessions/1')
  assert.match(html, /9 files/)
  assert.match(html, /The bringer answers for General audiences/)
  assert.ok(html.indexOf('estuary/') < html.indexOf('tideclerk.txt') && html.indexOf('tideclerk.txt') < html.indexOf('story07.txt'))
  assert.doesNotMatch(html, /team@example\.org/, 'personal data is masked')
})
test('finding aid: neither path nor folder of a work that waits behind a question, nor a trace of one that is withheld', async () => {
  const html = await page('/accessions/1')
  assert.match(html, /Harbour Master/)
  assert.doesNotMatch(html, /harbourmaster\.txt|noarchive|Not For Keeping/)
  const aid = await catalogue.findingAid(listedTo(stranger), 1, { offset: 0, limit: 100 })
  assert.deepEqual([aid?.files, aid?.works, aid?.apart, aid?.hidden], [9, 8, 1, 0])
})
test('finding aid: pages go on where the last one ended', async () => {
  const both = await Promise.all([0, 5].map((offset) => catalogue.findingAid(listedTo(keeper), 1, { offset, limit: 5 })))
  assert.deepEqual(both.flatMap((aid) => aid?.places.map(({ number }) => number)), [1, 2, 3, 4, 5, 6, 7, 8, 9])
})
test('finding aid: past the last place there is nothing, and the counts are those of every page', async () => {
  const [first, past] = await Promise.all([0, 9].map((offset) => catalogue.findingAid(listedTo(keeper), 1, { offset, limit: 5 })))
  assert.deepEqual([past?.places, { ...past, places: [] }], [[], { ...first, places: [] }])
})
const withheld = await library([{ name: 'kept.txt', bytes: Buffer.from('Title: Not For Keeping\nAuthor: Sorrel\nRating: G\nArchive: no\n\nThis was meant for one person, and the rain had come in from the west before noon.\n') }], { from: 'Rescue Team' })
after(withheld.close)
test('finding aid: of an accession without a work that anybody may know of there is none', async () => {
  const closed = makeApp({ ...withheld, secret: 'secret', keeperToken: 'token' })
  for (const path of ['/accessions/1', '/browse/accession/1']) assert.equal((await closed.request(path)).status, 404, path)
  assert.equal((await withheld.catalogue.findingAid(listedTo(keeper), 1, { offset: 0, limit: 5 }))?.works, 1)
})
test('finding aid: one whose works the reader hides is there, with their number', async () => {
  const hides = listedTo({ ...stranger, highest: 'explicit', withoutWorks: all.works.map(({ key }) => key) })
  const aid = await catalogue.findingAid(hides, 1, { offset: 0, limit: 5 })
  assert.deepEqual([aid?.works, aid?.hidden, aid?.places], [0, 8, []])
})

test('statistics: counted are the works that lists show, each once', async () => {
  const counted = await catalogue.statistics(listedTo(stranger))
  assert.equal(counted.works, 8)
  for (const sum of [counted.years.reduce((total, { works }) => total + works, 0), counted.lengths.reduce((total, works) => total + works, 0), counted.languages.reduce((total, [, works]) => total + works, 0)]) assert.equal(sum, 8)
  assert.equal(counted.years.find(({ year }) => year === '1999')?.ratings.teen, 1)
  assert.ok(counted.repairs.some(([group]) => group === 'quotes') && counted.uncounted === 0)
  assert.equal((await catalogue.statistics(listedTo({ kind: 'visitor', highest: 'general', never: [] }))).works < 8, true)
})
test('statistics: every plot of the page is there as an image with safe headers, in the colours that are asked for', async () => {
  const html = await page('/statistics')
  const images = [...html.matchAll(/<img src="([^"]+)"[^>]* alt="([^"]+)"/g)]
  assert.ok(images.length >= 7)
  for (const [, address = ''] of images) {
    const response = await app.request(address)
    assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'image/svg+xml; charset=utf-8'])
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox$/)
  }
  const dark = await (await app.request('/plots/works.svg?scheme=dark')).text()
  assert.match(dark, /fill="#17171a"/)
})
/** The rooms with some answers of the catalogue replaced; nothing there may count as gone wrong. */
const withCatalogue = (other: Partial<Catalogue>): ReturnType<typeof makeApp> => makeApp({ ...rooms, catalogue: { ...catalogue, ...other }, secret: 'secret', keeperToken: 'token', onError: (error) => assert.fail(String(error)) })

test('plots: drawn once, whatever else the address says and however many ask at once; what came to nothing is asked again', async () => {
  let [counted, overTime] = [0, 0]
  const counting = withCatalogue({
    statistics: (condition) => { counted++; return catalogue.statistics(condition) },
    overTime: (...args) => { overTime++; return catalogue.overTime(...args) },
  })
  const bodies = await Promise.all(['', '?kind=fandom', '?value=1', '?kind=x&value=y&z'].map(async (query) => (await counting.request(`/plots/works.svg${query}`)).text()))
  assert.equal(new Set(bodies).size, 1)
  assert.equal(await (await counting.request('/plots/works.svg?value=2')).text(), bodies[0])
  assert.equal(counted, 1)
  for (const value of ['the%20lighthouse%20files', 'nobody']) for (const n of [1, 2]) assert.equal((await counting.request(`/plots/heading.svg?kind=fandom&value=${value}&n=${n}`)).status, value === 'nobody' ? 404 : 200)
  assert.equal(overTime, 3)
})
test('statistics: where too many wait for what takes long, pages and plots say so', async () => {
  const busy = (): Promise<never> => Promise.reject(new ThreadBusy('busy'))
  const crowded = withCatalogue({ statistics: busy, findingAid: busy })
  for (const path of ['/statistics', '/accessions/1', '/plots/works.svg']) {
    const response = await crowded.request(path)
    assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '5'], path)
    assert.match(await response.text(), /Too much at once/)
  }
})
