import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Answer } from './answer.ts'
import { asAsked } from './as-asked.ts'

const bytes = new TextEncoder().encode('0123456789')
const whole: Answer = { status: 200, headers: { 'accept-ranges': 'bytes', etag: '"a"', 'content-type': 'text/plain', 'content-length': '10' }, body: bytes }
const asked = (headers: Readonly<Record<string, string>>, of: Answer = whole, method = 'GET'): Answer => asAsked(of, method, (name) => headers[name])
const textOf = ({ body }: Answer): string => (typeof body === 'string' ? body : Buffer.from(body).toString())

const cases: readonly (readonly [claim: string, headers: Readonly<Record<string, string>>, status: number, body: string, range?: string])[] = [
  ['who asks for all gets all', {}, 200, '0123456789'],
  ['a unit that is none is not heard', { range: 'lines=0-3' }, 200, '0123456789'],
  ['several stretches are the whole', { range: 'bytes=0-1,4-5' }, 200, '0123456789'],
  ['a stretch that ends before it begins is the whole', { range: 'bytes=5-2' }, 200, '0123456789'],
  ['a bare hyphen is the whole', { range: 'bytes=-' }, 200, '0123456789'],
  ['the first bytes', { range: 'bytes=0-3' }, 206, '0123', 'bytes 0-3/10'],
  ['from a byte on', { range: 'bytes=7-' }, 206, '789', 'bytes 7-9/10'],
  ['the last bytes', { range: 'bytes=-2' }, 206, '89', 'bytes 8-9/10'],
  ['more than there is', { range: 'bytes=4-99' }, 206, '456789', 'bytes 4-9/10'],
  ['more of the end than there is', { range: 'bytes=-99' }, 206, '0123456789', 'bytes 0-9/10'],
  ['what lies behind the end', { range: 'bytes=10-' }, 416, '', 'bytes */10'],
  ['no bytes of the end', { range: 'bytes=-0' }, 416, '', 'bytes */10'],
  ['of the same as before', { range: 'bytes=0-3', 'if-range': '"a"' }, 206, '0123', 'bytes 0-3/10'],
  ['of another than before', { range: 'bytes=0-3', 'if-range': '"b"' }, 200, '0123456789'],
  ['of a weak tag, which says nothing of bytes', { range: 'bytes=0-3', 'if-range': 'W/"a"' }, 200, '0123456789'],
  ['of a day, which says nothing of bytes', { range: 'bytes=0-3', 'if-range': 'Sat, 03 Apr 1999 00:00:00 GMT' }, 200, '0123456789'],
  ['what is known by its tag', { 'if-none-match': '"x", W/"a"' }, 304, ''],
  ['what has another tag', { 'if-none-match': '"x"' }, 200, '0123456789'],
  ['what is known by a day alone', { 'if-modified-since': 'Sat, 03 Apr 1999 00:00:00 GMT' }, 200, '0123456789'],
]
for (const [claim, headers, status, body, range] of cases) {
  test(`as asked: ${claim}`, () => {
    const answer = asked(headers)
    assert.deepEqual([answer.status, textOf(answer), answer.headers['content-range']], [status, body, range])
    if (status === 206) assert.equal(answer.headers['content-length'], String(body.length))
  })
}

test('as asked: what takes no stretches, and what is no success, is let be', () => {
  const { 'accept-ranges': _, ...headers } = whole.headers
  for (const each of [{ ...whole, headers }, { ...whole, status: 403 }, { ...whole, status: 404 }]) assert.equal(asked({ range: 'bytes=0-3', ...(each.status !== 200 && { 'if-none-match': '"a"' }) }, each), each)
  assert.equal(asked({ range: 'bytes=0-3' }, whole, 'HEAD'), whole)
})

test('as asked: a day says nothing, whatever the answer says of its own', () => {
  const dated = { ...whole, headers: { ...whole.headers, 'last-modified': 'Sat, 03 Apr 1999 00:00:00 GMT' } }
  assert.equal(asked({ 'if-modified-since': 'Sat, 03 Apr 1999 00:00:00 GMT' }, dated), dated)
  assert.equal(asked({ range: 'bytes=0-3', 'if-range': 'Sat, 03 Apr 1999 00:00:00 GMT' }, dated), dated)
})

test('as asked: stretches laid side by side are the whole', () =>
  fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.nat(59), (all, cut) => {
    const of = { ...whole, body: new Uint8Array(all) }
    const at = Math.min(cut, all.length - 1)
    const pieces = [asked({ range: `bytes=0-${at}` }, of), ...(at + 1 < all.length ? [asked({ range: `bytes=${at + 1}-` }, of)] : [])]
    assert.deepEqual(Buffer.concat(pieces.map(({ body }) => body as Uint8Array)), Buffer.from(all))
  })))
