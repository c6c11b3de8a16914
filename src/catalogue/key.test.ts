import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { workKey } from './key.ts'

test('key: a released key never changes', () => {
  assert.deepEqual([workKey('00', 0), workKey('00', 1)], ['y5iggv4y3r3r', 'i6qju64clsay'])
})

test('key: twelve letters and digits, whatever the member', () =>
  fc.assert(fc.property(fc.string(), fc.nat(), (member, start) => assert.match(workKey(member, start), /^[a-z2-7]{12}$/))))
