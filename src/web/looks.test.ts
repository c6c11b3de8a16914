import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Looks, looksChoices, looksFields, plainLooks, readLooks } from './looks.ts'
import { readerSheet } from './reading-room/reader-sheet.ts'

const looks = fc.record(Object.fromEntries(Object.entries(looksChoices).map(([name, choices]) => [name, fc.constantFrom(...choices as readonly (string | number)[])])), { noNullPrototype: true }) as fc.Arbitrary<Looks>

test('looks: what is written is read back', () => fc.assert(fc.property(looks, (each) => assert.deepEqual(readLooks(new URLSearchParams(looksFields(each))), each))))
test('looks: what nobody set takes no room', () => assert.deepEqual(looksFields(plainLooks), {}))
test('looks: what is no choice stays as it was', () => {
  const before: Looks = { ...plainLooks, theme: 'sepia', size: 5 }
  assert.deepEqual(readLooks(new URLSearchParams('theme=pink&size=9&face=sans&constructor=x'), before), { ...before, face: 'sans' })
})
test('looks: every sheet is made of closed lists: no sign in it ends a rule that we did not end', () => fc.assert(fc.property(looks, (each) => {
  const sheet = readerSheet(each)
  assert.equal([...sheet].filter((sign) => sign === '{').length, [...sheet].filter((sign) => sign === '}').length)
  assert.doesNotMatch(sheet, /undefined|NaN|[<@]import|url\(/)
})))
