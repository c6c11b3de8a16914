import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packKey, unpackKey } from './packed-key.ts'
import { dateOfDay, dayOf, type Place, packPlaces, placeSigns, unpackPlaces } from './places.ts'
import { shelfFile, shelfOfFile } from './shelf-file.ts'
import { forgetShelf, keepHistory, keepList, keepPlace, mostMarked, mostRead, readPlaces, readShelf } from './shelf.ts'

const key = fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'), { minLength: 12, maxLength: 12 }).map((letters) => letters.join(''))
const place = fc.record<Place>({ key, chapter: fc.integer({ min: 1, max: 4095 }), paragraph: fc.integer({ min: 1, max: 262_143 }), day: fc.integer({ min: 0, max: 4095 }) }, { noNullPrototype: true })
const places = fc.uniqueArray(place, { selector: (each) => each.key, maxLength: 24 })

/** A browser's cookies, as the header that it sends. */
const sent = (cookies: readonly string[], before = ''): string => {
  const jar = new Map(before.split('; ').filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf('=')), pair] as const))
  for (const cookie of cookies) {
    const pair = cookie.split(';')[0] ?? ''
    if (cookie.includes('Max-Age=0')) jar.delete(pair.slice(0, pair.indexOf('=')))
    else jar.set(pair.slice(0, pair.indexOf('=')), pair)
  }
  return [...jar.values()].join('; ')
}

const noKeys = ['', 'aaaa', 'aaaaaaaaaaaaa', 'AAAAAAAAAAAA', 'aaaaaaaaaaa1', 'aaaaaaaaaaaé']
for (const text of noKeys) test(`packKey: “${text}” is no key`, () => assert.equal(packKey(text), undefined))
test('packKey: every key comes back', () => fc.assert(fc.property(key, (each) => unpackKey(packKey(each) ?? '') === each)))
test('places: what was packed comes back, in 17 signs each, fit for a cookie', () => fc.assert(fc.property(places, (all) => {
  const packed = packPlaces(all)
  assert.equal(packed.length, all.length * placeSigns)
  assert.match(packed, /^[\w-]*$/)
  assert.deepEqual(unpackPlaces(packed, 24), all)
})))
test('places: no cookie that anybody writes breaks them, or is longer than they may be', () => fc.assert(fc.property(fc.string({ maxLength: 900 }), (text) => {
  assert.ok(unpackPlaces(text, 24).length <= 24)
  readShelf(`incipit_places=${text}; incipit_later=${text}; incipit_read3=${text}`)
})))
test('places: a day is a date and back', () => assert.equal(dateOfDay(dayOf(Date.UTC(2026, 10, 21, 15))), '2026-11-21'))

test('shelf: of everything read the newest places are kept, newest first, each work once', () => fc.assert(fc.property(fc.array(place, { maxLength: 180 }), (read) => {
  let cookies = ''
  for (const each of read) cookies = sent(keepPlace(cookies, each, false), cookies)
  const all = readShelf(cookies).read
  const wanted = [...new Map(read.map((each) => [each.key, each])).values()].length
  assert.equal(new Set(all.map((each) => each.key)).size, all.length)
  assert.ok(all.length <= mostRead && all.length >= Math.min(wanted, 96))
  if (read.length > 0) assert.deepEqual(all[0], read.at(-1))
  for (const each of readPlaces(cookies).places) assert.deepEqual(each, read.findLast((one) => one.key === each.key))
})))
test('shelf: a place that has not changed sets no cookie', () => {
  const at: Place = { key: 'abcdefghijkl', chapter: 2, paragraph: 5, day: 2500 }
  const cookies = sent(keepPlace('', at, false))
  assert.deepEqual(keepPlace(cookies, at, false), [])
})
test('shelf: a history that was kept comes back in its order', () => fc.assert(fc.property(fc.uniqueArray(place, { selector: (each) => each.key, maxLength: mostRead }), (read) =>
  assert.deepEqual(readShelf(sent(keepHistory(read, false))).read, read))))
const fullHistory: readonly Place[] = Array.from({ length: mostRead }, (_, n) => ({ key: `aaaaaaaaaa${'abcdefghijklmnopqrstuvwxyz234567'[n >> 5]}${'abcdefghijklmnopqrstuvwxyz234567'[n & 31]}`, chapter: 4095, paragraph: 9999, day: 4000 }))
test('shelf: a full history comes back whole, and one taken from it leaves all others', () => {
  assert.deepEqual(readShelf(sent(keepHistory(fullHistory, false))).read, fullHistory)
  assert.deepEqual(readShelf(sent(keepHistory(fullHistory.slice(1), false))).read, fullHistory.slice(1))
})
test('shelf: what is read after a full history was kept comes first, and the oldest make room for it', () => {
  const next: Place = { key: 'bbbbbbbbbbbb', chapter: 1, paragraph: 1, day: 4001 }
  const kept = sent(keepHistory(fullHistory, false))
  assert.deepEqual(readShelf(sent(keepPlace(kept, next, false), kept)).read, [next, ...fullHistory].slice(0, mostRead + 1 - 12))
})
test('shelf: lists come back, and hold no more than they may', () => fc.assert(fc.property(fc.uniqueArray(key, { maxLength: 200 }), (keys) =>
  assert.deepEqual(readShelf(sent(keepList('later', keys, false))).later, keys.slice(0, mostMarked)))))
test('shelf: forgotten, nothing is left', () => {
  const full = sent([...keepList('later', ['abcdefghijkl'], false), ...keepHistory([{ key: 'abcdefghijkl', chapter: 1, paragraph: 1, day: 1 }], false)])
  assert.equal(sent(forgetShelf(false), full), '')
})
test('shelf: full of everything, all its cookies stay below 5 KB', () => {
  const many = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `aaaaaaaaaa${'abcdefghijklmnopqrstuvwxyz234567'[i >> 5]}${'abcdefghijklmnopqrstuvwxyz234567'[i & 31]}`)
  let cookies = sent([...keepList('later', many(200), false), ...keepList('favourites', many(200), false)])
  for (const each of many(200)) cookies = sent(keepPlace(cookies, { key: each, chapter: 4095, paragraph: 9999, day: 4000 }, false), cookies)
  assert.ok(cookies.length < 5 * 1024, String(cookies.length))
  cookies = sent(keepHistory(fullHistory, false), cookies)
  assert.ok(cookies.length < 5 * 1024, String(cookies.length))
  for (const cookie of cookies.split('; ')) assert.ok(cookie.length < 2200, cookie.slice(0, 30))
})
test('shelf: only the cookie of places is for scripts, and only it goes to every page', () => {
  const [first = ''] = keepPlace('', { key: 'abcdefghijkl', chapter: 1, paragraph: 1, day: 1 }, true)
  assert.match(first, /Path=\/; (?!.*HttpOnly).*SameSite=Lax; Secure/)
  for (const cookie of keepList('later', ['abcdefghijkl'], true)) assert.match(cookie, /Path=\/shelf; .*HttpOnly/)
})

test('shelf: a file of it comes back, without the titles that are for eyes', () => fc.assert(fc.property(fc.uniqueArray(key, { maxLength: 20 }), places, (later, read) => {
  const shelf = { later, favourites: later.toReversed(), read }
  assert.deepEqual(shelfOfFile(shelfFile(shelf, (each) => `The ${each}`)), shelf)
})))
const files = [['nothing', ''], ['no JSON', '{'], ['another format', '{"format":"incipit-settings","version":1}'], ['a list', '[]'], ['null', 'null'], ['a later version', '{"format":"incipit-shelf","version":2}']] as const
for (const [claim, text] of files) test(`shelf: ${claim} is no file of one`, () => assert.equal(shelfOfFile(text), undefined))
test('shelf: entries of a file that are none are left out', () =>
  assert.deepEqual(shelfOfFile('{"format":"incipit-shelf","version":1,"later":[1,null,{"key":"x"},{"key":"abcdefghijkl"}],"read":[{"key":"abcdefghijkl","chapter":-1,"paragraph":"x","day":7}]}'), { later: ['abcdefghijkl'], favourites: [], read: [{ key: 'abcdefghijkl', chapter: 1, paragraph: 1, day: 0 }] }))
