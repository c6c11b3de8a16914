import assert from 'node:assert/strict'
import { test } from 'node:test'
import { migrate } from './migrate.ts'
import { type Connection, openSqlite } from './sqlite.ts'
import { clearTokens, makeToken, mostOfOwner, renewToken, revokeTokens, tokenCensus, tokenFinder, tokensOf, useToken } from './tokens.ts'

const now = '2026-11-21T10:00:00.000Z'
const bytes = (n: number): Buffer => Buffer.alloc(32, n)
const hex = (n: number): string => bytes(n).toString('hex')
const opened = (): Connection => {
  const connection = openSqlite(':memory:')
  migrate(connection)
  return connection
}
const wish = (n: number, owner = 100): { digest: Buffer; owner: Buffer; name: string; settings: string } => ({ digest: bytes(n), owner: bytes(owner), name: `reader ${n}`, settings: `highest=teen&n=${n}` })

test('tokens: what was made is found, renewed, and gone at once when it is revoked', () => {
  const connection = opened()
  const find = tokenFinder(connection)
  assert.equal(find(hex(1)), undefined)
  assert.equal(makeToken(connection, wish(1), now), 'made')
  assert.deepEqual(find(hex(1)), { settings: 'highest=teen&n=1' })
  const [{ id } = { id: 0 }] = tokensOf(connection, bytes(100))
  assert.equal(renewToken(connection, bytes(100), id, 'highest=general'), true)
  assert.deepEqual(find(hex(1)), { settings: 'highest=general' })
  useToken(connection, bytes(1), '2026-11')
  assert.deepEqual(find(hex(1)), { settings: 'highest=general', usedIn: '2026-11' })
  assert.equal(revokeTokens(connection, { owner: bytes(100), id }, now), true)
  assert.equal(find(hex(1)), undefined)
  assert.deepEqual(tokensOf(connection, bytes(100)), [{ id, name: 'reader 1', settings: '', madeAt: now, usedIn: '2026-11', revokedAt: now }])
})

test('tokens: nobody touches those of another, and what is revoked stays so', () => {
  const connection = opened()
  makeToken(connection, wish(1), now)
  const [{ id } = { id: 0 }] = tokensOf(connection, bytes(100))
  assert.equal(renewToken(connection, bytes(101), id, ''), false)
  assert.equal(revokeTokens(connection, { owner: bytes(101), id }, now), false)
  assert.equal(revokeTokens(connection, { owner: bytes(101) }, now), false)
  assert.deepEqual(tokensOf(connection, bytes(101)), [])
  assert.equal(revokeTokens(connection, { digest: bytes(1) }, now), true)
  assert.equal(renewToken(connection, bytes(100), id, 'x'), false)
  assert.equal(revokeTokens(connection, { digest: bytes(1) }, now), false)
})

test('tokens: a reader has only so many in force, and revoking makes room', () => {
  const connection = opened()
  for (let n = 0; n < mostOfOwner; n++) assert.equal(makeToken(connection, wish(n), now), 'made')
  assert.equal(makeToken(connection, wish(200), now), 'too-many')
  assert.equal(makeToken(connection, wish(200, 101), now), 'made')
  revokeTokens(connection, { digest: bytes(3) }, now)
  assert.equal(makeToken(connection, wish(201), now), 'made')
})

test('tokens: an archive makes only so many in an hour', () => {
  const connection = opened()
  const most = { anHour: 3 }
  for (let n = 0; n < 3; n++) assert.equal(makeToken(connection, wish(n, n), now, most), 'made')
  assert.equal(makeToken(connection, wish(3, 3), '2026-11-21T10:59:59.000Z', most), 'too-fast')
  assert.equal(makeToken(connection, wish(3, 3), '2026-11-21T11:00:00.000Z', most), 'made')
})

test('tokens: what is in use is never pushed out; the revoked give way first, then those a day old that nobody used', () => {
  const connection = opened()
  const most = { inAll: 6, anHour: 1000 }
  const find = tokenFinder(connection)
  const later = '2026-11-23T10:00:00.000Z'
  for (let n = 0; n < 5; n++) makeToken(connection, wish(n, n), now, most)
  makeToken(connection, wish(5, 5), '2026-11-23T09:00:00.000Z', most)
  revokeTokens(connection, { digest: bytes(4) }, now)
  for (const [n, month] of [[0, '2020-01'], [2, '2026-09']] as const) useToken(connection, bytes(n), month)
  const left = (): readonly number[] => [0, 1, 2, 3, 4, 5].filter((each) => find(hex(each)) !== undefined)
  const seen: unknown[] = []
  for (let n = 10; n < 14; n++) seen.push([makeToken(connection, wish(n, n), later, most), left()])
  assert.deepEqual(seen, [['made', [0, 1, 2, 3, 5]], ['made', [0, 2, 3, 5]], ['made', [0, 2, 5]], ['full', [0, 2, 5]]])
})

test('tokens: a hundred made in an hour by whomever keep nobody else from making one', () => {
  const connection = opened()
  for (let n = 0; n < 150; n++) assert.equal(makeToken(connection, wish(n, n), now), 'made')
})

test('tokens: a keeper counts them, and clears what nobody has used since a month, or what was made on a day', () => {
  const connection = opened()
  const find = tokenFinder(connection)
  for (const [n, made] of ['2026-03-31T23:59:59.999Z', '2026-04-01T00:00:00.000Z', '2026-04-30T10:00:00.000Z', '2026-11-20T00:00:00.000Z', '2026-11-20T23:59:59.999Z', '2026-11-21T00:00:00.000Z'].entries()) makeToken(connection, wish(n, n), made)
  for (const [n, month] of [[1, '2026-04'], [2, '2026-11']] as const) useToken(connection, bytes(n), month)
  revokeTokens(connection, { digest: bytes(5) }, now)
  const left = (): readonly number[] => [0, 1, 2, 3, 4, 5].filter((each) => find(hex(each)) !== undefined)
  assert.deepEqual(tokenCensus(connection), [
    { madeOn: '2026-03-31', isRevoked: false, tokens: 1 }, { madeOn: '2026-04-01', usedIn: '2026-04', isRevoked: false, tokens: 1 }, { madeOn: '2026-04-30', usedIn: '2026-11', isRevoked: false, tokens: 1 },
    { madeOn: '2026-11-20', isRevoked: false, tokens: 2 }, { madeOn: '2026-11-21', isRevoked: true, tokens: 1 },
  ])
  assert.equal(clearTokens(connection, { unusedSince: '2026-04' }, now), 1)
  assert.deepEqual(left(), [1, 2, 3, 4])
  assert.equal(clearTokens(connection, { unusedSince: '2026-05' }, now), 1)
  assert.deepEqual(left(), [2, 3, 4])
  assert.equal(clearTokens(connection, { madeOn: '2026-11-20' }, now), 2)
  assert.deepEqual(left(), [2])
  assert.equal(clearTokens(connection, { madeOn: '2026-11-20' }, now), 0)
})

test('tokens: what a keeper clears makes room in a table that was full of used ones', () => {
  const connection = opened()
  const most = { inAll: 3, anHour: 1000 }
  for (let n = 0; n < 3; n++) {
    makeToken(connection, wish(n, n), now, most)
    useToken(connection, bytes(n), n === 0 ? '2026-11' : '2026-10')
  }
  assert.equal(makeToken(connection, wish(9, 9), now, most), 'full')
  assert.equal(clearTokens(connection, { unusedSince: '2026-11' }, now), 2)
  assert.equal(makeToken(connection, wish(9, 9), now, most), 'made')
  assert.deepEqual([0, 1, 2, 9].filter((each) => tokenFinder(connection)(hex(each)) !== undefined), [0, 9])
})
