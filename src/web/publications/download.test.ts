import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cookieAfter } from '../../../test/support/cookie-after.ts'
import { openRooms } from '../../../test/support/rooms.ts'
import { makeApp } from '../app.ts'
import { keeper } from '../../consent/policy.ts'
import { packKey } from '../shelf/packed-key.ts'
import { wordsIn } from '../words/tongues.ts'
import { bookOfWorks } from './open-book.ts'

const rooms = await openRooms()
after(rooms.close)
const app = makeApp({ ...rooms, secret: 'secret', keeperToken: 'token', origin: 'https://stories.example', onError: (error) => assert.fail(String(error)) })
const tide = rooms.key('estuary/tideclerk.txt')
const harbour = rooms.key('misc/harbourmaster.txt')
const withheld = rooms.key('misc/noarchive.txt')
const get = async (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Response> => app.request(path, { headers, method })

const answers: readonly (readonly [claim: string, path: string, status: number, says: RegExp, type?: RegExp])[] = [
  ['a form that there is none of is not there', `/works/${tide}/download/mobi`, 404, /nothing here/],
  ['a name of every object is no form', `/works/${tide}/download/constructor`, 404, /nothing here/],
  ['a work that never was is not there', '/works/aaaaaaaaaaaa/download/text', 404, /nothing here/],
  ['a work that is withheld is not there', `/works/${withheld}/download/text`, 404, /nothing here/],
  ['before a gate stands the gate', `/works/${harbour}/download/text`, 403, /action="\/settings"/, /html/],
  ['plain text', `/works/${tide}/download/text`, 200, /^Title: The Tide Clerk\nAuthor: Ann Marlow, J. Tern\n[^]*Chapter 2: The Turn/, /^text\/plain; charset=utf-8$/],
  ['a page in one file', `/works/${tide}/download/html`, 200, /^<!doctype html>[^]*<h2 lang="en" dir="auto">Low Water<\/h2>/, /^text\/html/],
  ['Markdown', `/works/${tide}/download/markdown`, 200, /^---\ntitle: "The Tide Clerk"\n[^]*\n## Low Water\n/, /^text\/markdown/],
  ['a series', '/download/text?kind=series&value=letters+from+the+estuary', 200, /Title: The Tide Clerk/],
  ['a search, of what is open alone', '/download/text?q=rain', 200, /^Found: rain\n\nFound: rain: 3 works\.\n[^]*At the Sluice/],
  ['a list of which nothing is open', '/download/text?kind=rating&value=mature', 404, /Nothing to take/],
  ['a list that there is none of', '/download/text?kind=creator&value=nobody', 404, /Nothing to take/],
  ['no list at all', '/download/text', 404, /nothing here/],
  ['a question that cannot be read', '/download/text?q=%22', 404, /nothing here/],
]
for (const [claim, path, status, says, type] of answers) {
  test(`download: ${claim}`, async () => {
    const answer = await get(path)
    assert.equal(answer.status, status)
    assert.match(await answer.text(), says)
    if (type) assert.match(answer.headers.get('content-type') ?? '', type)
    if (status !== 200) assert.equal(answer.headers.get('content-disposition'), null)
  })
}

test('download: the file has a name, a length and a tag, and HEAD says the same', async () => {
  const path = `/works/${tide}/download/text`
  const whole = await get(path)
  const head = await get(path, {}, 'HEAD')
  assert.match(whole.headers.get('content-disposition') ?? '', /^attachment; filename="Ann Marlow, J\. Tern - The Tide Clerk\.txt"; filename\*=UTF-8''Ann%20Marlow/)
  assert.equal(whole.headers.get('accept-ranges'), 'bytes')
  // What it is made of may change and be no younger for it.
  assert.equal(whole.headers.get('last-modified'), null)
  assert.match(whole.headers.get('cache-control') ?? '', /private/)
  const bytes = Buffer.from(await whole.arrayBuffer())
  assert.equal(whole.headers.get('content-length'), String(bytes.length))
  assert.deepEqual([head.status, [...head.headers], await head.text()], [200, [...whole.headers], ''])
  assert.deepEqual(Buffer.from(await (await get(path)).arrayBuffer()), bytes)
})

test('download: a title of any script names its file', async () => {
  const answer = await get(`/works/${rooms.key('nihongo/todai.txt')}/download/html`)
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="incipit-[^"]+\.html"; filename\*=UTF-8''%E9%B4%8E%20-%20%E7%81%AF/)
})

test('download: a stretch is a stretch of the same bytes, and what is known is not sent', async () => {
  const path = `/works/${tide}/download/markdown`
  const whole = await get(path)
  const bytes = Buffer.from(await whole.arrayBuffer())
  const etag = whole.headers.get('etag') ?? ''
  const part = await get(path, { range: 'bytes=10-29', 'if-range': etag })
  assert.deepEqual([part.status, part.headers.get('content-range'), Buffer.from(await part.arrayBuffer()).toString()], [206, `bytes 10-29/${bytes.length}`, bytes.subarray(10, 30).toString()])
  assert.equal((await get(path, { range: 'bytes=10-29', 'if-range': '"other"' })).status, 200)
  const beyond = await get(path, { range: `bytes=${bytes.length}-` })
  assert.deepEqual([beyond.status, beyond.headers.get('content-range'), await beyond.text()], [416, `bytes */${bytes.length}`, ''])
  const known = await get(path, { 'if-none-match': etag })
  assert.deepEqual([known.status, await known.text(), known.headers.get('etag')], [304, '', etag])
  assert.equal((await get(path, { 'if-modified-since': new Date().toUTCString() })).status, 200)
})

test('download: the language of the archive is another file', async () => {
  const path = `/works/${tide}/download/text`
  const german = await get(path, { 'accept-language': 'de' })
  assert.match(await german.text(), /^Titel: The Tide Clerk\nAutor: /)
  assert.notEqual(german.headers.get('etag'), (await get(path)).headers.get('etag'))
})

test('download: a tag from behind a gate does not tell whether it is still the same', async () => {
  const cookie = await cookieAfter(app, [['/settings', { do: 'admit', highest: 'explicit' }]])
  const open = await get(`/works/${harbour}/download/text`, { cookie })
  assert.match(await open.text(), /He swore at the ice/)
  const shut = await get(`/works/${harbour}/download/text`, { 'if-none-match': open.headers.get('etag') ?? '', range: 'bytes=0-9' })
  assert.deepEqual([shut.status, shut.headers.get('etag')], [403, null])
  assert.match(await (await get('/download/text?kind=rating&value=mature', { cookie })).text(), /He swore at the ice/)
})

test('download: a list of the shelf, in its order, without what is not open', async () => {
  const cookie = `incipit_later=${[rooms.key('estuary/sluice.txt'), harbour, tide].map(packKey).join('')}`
  const text = await (await get('/shelf/later/download/text', { cookie })).text()
  assert.match(text, /1\. At the Sluice, by Petrel\n2\. The Tide Clerk, by Ann Marlow, J\. Tern\n/)
  assert.doesNotMatch(text, /Harbour Master/)
  assert.equal((await get('/shelf/later/download/text')).status, 404)
})

test('download: a gate that closes while the file is made stays closed, though others have the file already', async () => {
  const { catalogue, desk, key, close } = await openRooms()
  try {
    const sluice = key('estuary/sluice.txt')
    let meanwhile = async (): Promise<void> => {}
    const now = makeApp({ desk, secret: 'secret', keeperToken: 'token', onError: (error) => assert.fail(String(error)), catalogue: { ...catalogue, work: async (each) => {
      const work = await catalogue.work(each)
      await meanwhile()
      return work
    } } })
    const cookie = await cookieAfter(now, [['/settings', { do: 'admit', highest: 'explicit' }]])
    const path = `/works/${sluice}/download/text`
    meanwhile = async () => {
      meanwhile = async () => {}
      await desk.rule(sluice, { act: 'set', field: 'rating', value: { rung: 'explicit', scale: 'archive' }, by: 'curator' })
      assert.equal((await now.request(path, { headers: { cookie } })).status, 200)
    }
    const answer = await now.request(path)
    assert.equal(answer.status, 403)
    assert.doesNotMatch(await answer.text(), /the last walk/)
  } finally {
    await close()
  }
})

test('download: where the catalogue does not hold still, each reader has a file of their own', async () => {
  let version = 0
  const restless = makeApp({ ...rooms, catalogue: { ...rooms.catalogue, version: async () => (version += 1) }, secret: 'secret', keeperToken: 'token', onError: (error) => assert.fail(String(error)) })
  const answers = await Promise.all([1, 2].map(() => restless.request(`/works/${tide}/download/text`)))
  assert.deepEqual(answers.map(({ status }) => status), [200, 200])
  assert.equal(new Set(answers.map(({ headers }) => headers.get('etag'))).size, 2)
})

test('download: works whose files are too long to be read together are no book of several', async () => {
  const { catalogue } = rooms
  const keys = ['estuary/tideclerk.txt', 'estuary/sluice.txt'].map(rooms.key)
  const from = { catalogue, reader: keeper, words: wordsIn('en') }
  const gathering = { id: 'urn:x', title: 'Two', about: 'Two.' }
  const whole = await bookOfWorks(from, gathering, keys)
  assert.ok(typeof whole !== 'string')
  const length = whole.works.reduce((sum, { chapters }) => sum + (chapters[0]?.of.text.length ?? 0), 0)
  assert.equal(typeof await bookOfWorks(from, gathering, keys, length), 'object')
  // One file counts once, however many works are in it.
  assert.equal(typeof await bookOfWorks(from, gathering, [...keys, ...keys], length), 'object')
  assert.equal(await bookOfWorks(from, gathering, keys, length - 1), 'too-much')
  const long = makeApp({ ...rooms, catalogue: { ...catalogue, segments: async (key) => (await catalogue.segments(key))?.map((segment) => segment.map((words) => ({ ...words, reading: { ...words.reading, text: words.reading.text.padEnd(20 * 1024 * 1024) } }))) }, secret: 'secret', keeperToken: 'token', onError: (error) => assert.fail(String(error)) })
  assert.equal((await long.request(`/works/${tide}/download/text`)).status, 200)
  const answer = await long.request('/download/text?q=rain')
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /together longer than a book may be read from/)
})

test('downloads: a form that does not take a book says why, in words, to a browser', async () => {
  const answer = await app.request(`/works/${rooms.key('nihongo/todai.txt')}/download/pdf`)
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /There is no PDF of it: it is written in letters/)
  const pdf = await app.request(`/works/${rooms.key('estuary/sluice.txt')}/download/pdf`)
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  assert.match(Buffer.from(await pdf.arrayBuffer()).subarray(0, 8).toString('latin1'), /^%PDF-1/)
})
