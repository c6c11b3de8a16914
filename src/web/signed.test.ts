import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sameText, sign, unsign } from './signed.ts'

test('signed: what was signed is read back', () =>
  fc.assert(fc.property(fc.string(), fc.string(), (secret, value) => assert.equal(unsign(secret, 'reader', sign(secret, 'reader', value)), Buffer.from(value).toString()))))

test('signed: nothing else is', () => {
  const cookie = sign('secret', 'reader', 'highest=explicit')
  for (const [claim, secret, purpose, given] of [
    ['another secret', 'other', 'reader', cookie], ['another purpose', 'secret', 'desk', cookie], ['no signature', 'secret', 'reader', 'aGk'], ['an empty one', 'secret', 'reader', ''],
    ['a changed value', 'secret', 'reader', `${Buffer.from('highest=teen').toString('base64url')}.${cookie.split('.')[1]}`], ['a cut one', 'secret', 'reader', cookie.slice(0, -1)],
  ] as const) assert.equal(unsign(secret, purpose, given), undefined, claim)
})

test('signed: texts are the same or they are not', () =>
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => assert.equal(sameText(a, b), Buffer.from(a).equals(Buffer.from(b))))))
