import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { longStory } from '../../../test/support/long-story.ts'
import { library } from '../../../test/support/real-library.ts'
import { keeper } from '../../consent/policy.ts'
import { openTo } from '../../consent/predicate.ts'
import { makeApp } from '../app.ts'

const short = { name: 'short.txt', bytes: Buffer.from('Title: The Short\nAuthor: Petrel\nRating: G\n\nThe lamp was lit.\n\nThe tide turned.\n') }
const rated = { ...longStory(900, 'The Rated One'), name: 'rated.txt' }
const parted = Buffer.from(`Title: In Parts\nAuthor: Petrel\nRating: G\n\nChapter 1: Low\n\nThe lamp was lit.\n\nChapter 2: High\n\n${String(longStory().bytes).split('Rating: G\n\n')[1]}\nChapter 3: Out\n\nThe tide turned.\n`)
const { catalogue, desk, close } = await library([longStory(), short, { ...rated, bytes: Buffer.from(String(rated.bytes).replace('Rating: G', 'Rating: R')) }, { name: 'parts.txt', bytes: parted }])
after(close)
const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token' })
const works = await catalogue.newest(openTo(keeper), 9)
const keyOf = (title: string): string => works.find((work) => work.title === title)?.key ?? ''
const long = `/works/${keyOf('The Long Winter')}`
const asked = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> => app.request(path, { headers })
const text = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> => (await asked(path, headers)).text()
const idsOf = (page: string): readonly number[] => [...page.matchAll(/<p id="p(\d+)"/g)].map(([, id]) => Number(id))
const pageOf = (n: number): string => `${long}/chapters/1${n === 1 ? '' : `/pages/${n}`}`
const count = Number(/Page 1 of (\d)/.exec(await text(pageOf(1)))?.[1])
const pages = await Promise.all(Array.from({ length: count }, (_, n) => text(pageOf(n + 1))))

test('pages of a chapter: one that fits has none, and no address of one', async () => {
  const page = await text(`/works/${keyOf('The Short')}/chapters/1?paragraph=2`)
  assert.doesNotMatch(page, /class="pages"|Page 1/)
  assert.equal((await asked(`/works/${keyOf('The Short')}/chapters/1/pages/2`)).status, 404)
})

test('pages of a chapter: a long one takes several, each of 60 KB at most, and each paragraph is on one of them under its number', async () => {
  assert.ok(count > 2)
  assert.deepEqual(pages.flatMap(idsOf), Array.from({ length: 900 }, (_, n) => n + 1))
  for (let n = 1; n <= count; n++) {
    for (const encoding of ['br', 'gzip']) assert.ok((await (await asked(pageOf(n), { 'accept-encoding': encoding })).arrayBuffer()).byteLength < 60_000)
  }
  for (const [n, page] of pages.slice(0, -1).entries()) assert.match(page, /<hr>\n<\/div>/, `page ${n + 1} ends with a scene`)
})

test('pages of a chapter: each leads to the one before and the next, says which it is, and has its own address', () => {
  for (const [n, page] of pages.entries()) {
    const turns = [...page.matchAll(/rel="(prev|next)" accesskey="[pn]" href="([^"]*)"/g)].map(([, rel, href]) => [rel, href])
    assert.deepEqual(turns, [...(n > 0 ? [['prev', pageOf(n)]] : []), ...(n + 1 < count ? [['next', pageOf(n + 2)]] : [])])
    assert.match(page, new RegExp(`<nav class="pages" aria-label="Pages"><p>Page ${n + 1} of ${count}</p>`))
    assert.ok(page.includes(`<link rel="canonical" href="${pageOf(n + 1)}">`))
    assert.equal(page.includes('Finis'), n + 1 === count)
    assert.equal(page.includes('by <a') || page.includes('class="byline"'), n === 0)
  }
})

for (const as of ['received', 'changes']) {
  test(`pages of a chapter: shown as ${as}, it is cut alike`, async () => {
    for (const [n, page] of pages.entries()) assert.deepEqual(idsOf(await text(`${pageOf(n + 1)}?as=${as}`)), idsOf(page))
  })
}

test('pages of a chapter: a link to a paragraph leads to the page that has it, printed before or not', async () => {
  const fresh = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token' })
  for (const [n, page] of pages.entries()) {
    for (const paragraph of [idsOf(page)[0], idsOf(page).at(-1)]) {
      for (const rooms of [fresh, app]) {
        const answer = await rooms.request(`${long}/chapters/1?paragraph=${paragraph}`)
        assert.deepEqual([answer.status, answer.headers.get('location')], n === 0 ? [200, null] : [303, `${pageOf(n + 1)}#p${paragraph}`])
      }
    }
  }
  assert.match(await text('/search?q=%22estuary+number+440%22'), new RegExp(`href="${long}/chapters/1\\?paragraph=440#p440"`))
  assert.match(await text('/find?passage=nothing+was+said+until+estuary+number+440'), /chapters\/1\?paragraph=440#p440"/)
})

test('pages of a chapter: what is no page of it is not there, and its first is the chapter', async () => {
  for (const page of [0, count + 1, 'x', '02']) assert.equal((await asked(`${long}/chapters/1/pages/${page}`)).status, 404)
  assert.equal((await asked(`${long}/chapters/1/pages/1`)).headers.get('location'), `${long}/chapters/1`)
})

test('pages of a chapter: its neighbours lead to its nearest page and from it, and the contents mark it', async () => {
  const home = `/works/${keyOf('In Parts')}`
  assert.match(await text(`${home}/chapters/2`), new RegExp(`rel="prev" accesskey="p" href="${home}/chapters/1"`))
  assert.match(await text(`${home}/chapters/3`), new RegExp(`rel="prev" accesskey="p" href="${home}/chapters/2/pages/${count}"><span>[^<]*</span> High · Page ${count}</a>`))
  const second = await text(`${home}/chapters/2/pages/2`)
  assert.match(second, /Page 2 of \d of this chapter/)
  assert.match(second, new RegExp(`<a href="${home}/chapters/2" aria-current="true">`))
  assert.match(await text(`${home}/chapters/2/pages/${count}`), new RegExp(`rel="next" accesskey="n" href="${home}/chapters/3"`))
  assert.match(await text(`${home}/chapters/2/pages/2`, { 'accept-language': 'de' }), /Seite 2 von \d dieses Kapitels/)
})

test('pages of a chapter: who turns to one is there, and who opens the chapter again is where they were', async () => {
  const here = { 'sec-fetch-site': 'same-origin' }
  const cookie = (answer: Response): string => (answer.headers.getSetCookie().find((each) => each.startsWith('incipit_places=')) ?? '').split(';')[0] ?? ''
  const third = cookie(await asked(pageOf(3), here))
  const first = idsOf(pages[2] ?? '')[0]
  assert.ok((await text(long, { cookie: third })).includes(`chapters/1?paragraph=${first}#p${first}`))
  const again = await asked(pageOf(1), { ...here, cookie: third })
  assert.ok((await text(long, { cookie: cookie(again) || third })).includes(`?paragraph=${first}#p`))
  const back = await asked(pageOf(2), { ...here, cookie: third })
  assert.ok((await text(long, { cookie: cookie(back) })).includes(`?paragraph=${idsOf(pages[1] ?? '')[0]}#p`))
})

test('pages of a chapter: each is behind the gate of its work', async () => {
  const home = `/works/${keyOf('The Rated One')}/chapters/1`
  for (const path of ['', '/pages/2', '?paragraph=800', '/pages/1', '/pages/9']) {
    const answer = await asked(home + path)
    assert.equal(answer.status, 403)
    assert.doesNotMatch(await answer.text(), /nothing was said/)
  }
})

test('pages of a chapter: the whole work is one page, as ever', async () => assert.equal([...(await text(`${long}/whole`)).matchAll(/id="c1-p/g)].length, 900))
