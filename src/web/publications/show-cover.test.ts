import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { openRooms } from '../../../test/support/rooms.ts'
import { keeper } from '../../consent/policy.ts'
import { coverSvg } from '../../publish/cover/cover.ts'
import { coverAddress } from '../addresses.ts'
import { makeApp } from '../app.ts'
import { wordsIn } from '../words/tongues.ts'
import { coverPng } from './covers.ts'
import { bookOfWork } from './open-book.ts'

const rooms = await openRooms()
after(rooms.close)
const app = makeApp({ catalogue: rooms.catalogue, desk: rooms.desk, secret: 'secret', keeperToken: 'opens', onError: (error) => assert.fail(String(error)) })
const of = (path: string, form: 'svg' | 'png'): string => coverAddress(rooms.key(path), form)

test('covers: a work’s cover is the one that its book has', async () => {
  const answer = await app.request(of('estuary/tideclerk.txt', 'svg'))
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'image/svg+xml; charset=utf-8')
  assert.match(answer.headers.get('cache-control') ?? '', /private/)
  const book = await bookOfWork({ catalogue: rooms.catalogue, reader: keeper, words: wordsIn('en') }, rooms.key('estuary/tideclerk.txt'))
  assert.ok(typeof book !== 'string')
  assert.equal(await answer.text(), coverSvg(book))
})
test('covers: as PNG, 600 by 800, small, and the same bytes twice', async () => {
  const answer = await app.request(of('estuary/tideclerk.txt', 'png'))
  const bytes = Buffer.from(await answer.arrayBuffer())
  assert.equal(answer.headers.get('content-type'), 'image/png')
  assert.deepEqual([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]], ['PNG', 600, 800, 3])
  assert.ok(bytes.length < 60_000, String(bytes.length))
  const data = bytes.indexOf('IDAT')
  assert.equal(inflateSync(bytes.subarray(data + 4, data + 4 + bytes.readUInt32BE(data - 4))).length, 601 * 800)
  assert.deepEqual(Buffer.from(await (await app.request(of('estuary/tideclerk.txt', 'png'))).arrayBuffer()), bytes)
})
test('covers: HEAD tells what GET tells, and who has it already is told so', async () => {
  for (const form of ['svg', 'png'] as const) {
    const head = await app.request(of('estuary/sluice.txt', form), { method: 'HEAD' })
    const etag = head.headers.get('etag') ?? ''
    assert.equal(head.status, 200)
    assert.equal(await head.text(), '')
    assert.equal((await app.request(of('estuary/sluice.txt', form), { headers: { 'if-none-match': etag } })).status, 304)
  }
})
test('covers: who may not read a work has no cover of it; what is not there has none either', async () => {
  for (const form of ['svg', 'png'] as const) {
    const gated = await app.request(of('misc/harbourmaster.txt', form))
    assert.equal(gated.status, 403)
    assert.match(gated.headers.get('content-type') ?? '', /^text\/html/)
    assert.equal((await app.request(of('misc/noarchive.txt', form))).status, 404)
    assert.equal((await app.request(coverAddress('nowhere', form))).status, 404)
    assert.equal((await app.request(`/for/none${coverAddress(rooms.key('estuary/sluice.txt'), form)}`)).status, 404)
  }
})
test('covers: at a token address a gate is a sentence, without a form that would open it for a browser’s own cookie', async () => {
  const made = await app.request('/settings/addresses', { method: 'POST', body: 'do=make', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  const base = /\/for\/[a-z2-7]{26}/.exec(await made.text())?.[0] ?? assert.fail('there is no token')
  for (const form of ['svg', 'png'] as const) {
    const gated = await app.request(base + of('misc/harbourmaster.txt', form))
    assert.deepEqual([gated.status, gated.headers.get('content-type')], [403, 'text/plain; charset=utf-8'])
    assert.equal(await gated.text(), `${wordsIn('en').take.shut}\n`)
    assert.equal((await app.request(base + of('estuary/sluice.txt', form))).status, 200)
  }
})
test('covers: the title that our letters cannot write is text in the SVG, and the PNG goes without it', async () => {
  assert.match(await (await app.request(of('nihongo/todai.txt', 'svg'))).text(), /<text[^>]*>[^<]*灯台/)
  assert.equal((await app.request(of('nihongo/todai.txt', 'png'))).status, 200)
})
test('covers: a hundred asked for at once are drawn, or refused at once, and none is drawn twice', async () => {
  const book = await bookOfWork({ catalogue: rooms.catalogue, reader: keeper, words: wordsIn('en') }, rooms.key('estuary/sluice.txt'))
  assert.ok(typeof book !== 'string')
  const [first, ...others] = await Promise.all(Array.from({ length: 100 }, () => coverPng(book)))
  for (const other of others) assert.equal(other, first)
})
test('covers: the page of a work shows it, with its size and in words; a gate shows none', async () => {
  const shown = await (await app.request(`/works/${rooms.key('estuary/tideclerk.txt')}`)).text()
  assert.match(shown, new RegExp(`<img class="cover" src="${of('estuary/tideclerk.txt', 'svg')}" width="600" height="800" alt="Cover" loading="lazy"`))
  assert.doesNotMatch(await (await app.request(`/works/${rooms.key('misc/harbourmaster.txt')}`)).text(), /<img|cover\.svg/)
})
test('covers: an SVG comes compressed, with a tag of its own for each encoding', async () => {
  const plain = await app.request(of('estuary/tideclerk.txt', 'svg'))
  const text = await plain.text()
  for (const [encoding, unpack] of [['br', brotliDecompressSync], ['gzip', gunzipSync]] as const) {
    const packed = await app.request(of('estuary/tideclerk.txt', 'svg'), { headers: { 'accept-encoding': encoding } })
    const bytes = Buffer.from(await packed.arrayBuffer())
    assert.deepEqual([packed.headers.get('content-encoding'), unpack(bytes).toString()], [encoding, text])
    assert.ok(bytes.length < text.length / 3, `${bytes.length} of ${text.length}`)
    assert.notEqual(packed.headers.get('etag'), plain.headers.get('etag'))
    assert.match(packed.headers.get('vary') ?? '', /Accept-Encoding/)
  }
})
