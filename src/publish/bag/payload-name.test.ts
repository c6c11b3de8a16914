import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pathFault } from '../../format/bagit/bag-path.ts'
import { namer, payloadName } from './payload-name.ts'

const cases: readonly (readonly [claim: string, path: string | Uint8Array, name: string])[] = [
  ['leaves a plain path alone', 'disk 07/Story (part 1).txt', 'disk 07/Story (part 1).txt'],
  ['leaves letters of any script alone', 'été/猫.txt', 'été/猫.txt'],
  ['encodes its own sign, and the one that manifests encode', '100%=all', '100=25=3Dall'],
  ['encodes line ends and other controls', 'a\r\nb\u0007', 'a=0D=0Ab=07'],
  ['encodes what Windows cannot carry', 'what? a "story": <1>*|\\', 'what=3F a =22story=22=3A =3C1=3E=2A=7C=5C'],
  ['encodes a dot or a blank at the end of a part', 'a./b /c', 'a=2E/b=20/c'],
  ['encodes the name of a device', 'CON/nul.txt/console', '=43ON/=6Eul.txt/console'],
  ['encodes bytes that are no UTF-8', Uint8Array.of(0x61, 0xe9, 0x2f, 0x62), 'a=E9/b'],
  ['names what would lead up as it is read, and leads nowhere', '../x', '.=2E/x'],
  ['names a path that is too long by its digest', 'x'.repeat(300), '=long/1b2fea0f5d2be1f3b8a56c4f6d4e1c5b'],
]
for (const [claim, path, name] of cases) {
  test(`payload name: ${claim}`, () => {
    const bytes = Buffer.from(path as string)
    if (name.startsWith('=long/')) assert.match(payloadName(bytes), /^=long\/[0-9a-f]{64}$/)
    else assert.equal(payloadName(bytes), name)
  })
}

/** The path bytes that a payload name stands for; undefined of one that only names their digest. */
function payloadPath(name: string): Uint8Array | undefined {
  if (name.startsWith('=long/')) return undefined
  const bytes: Buffer[] = []
  for (let at = 0; at < name.length;) {
    const next = name.indexOf('=', at)
    const end = next < 0 ? name.length : next
    bytes.push(Buffer.from(name.slice(at, end)))
    if (next >= 0) bytes.push(Buffer.from(name.slice(next + 1, next + 3), 'hex'))
    at = next < 0 ? end : next + 3
  }
  return Buffer.concat(bytes)
}

const anyPath = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => bytes.map((byte) => (byte === 0 ? 1 : byte)))

test('payload name: any path bytes come back, and the name is one that a manifest and any file system carries', () =>
  fc.assert(fc.property(fc.oneof(anyPath, fc.string({ unit: 'binary', minLength: 1 }).map((text) => new Uint8Array(Buffer.from(text.toWellFormed())))), (path) => {
    const name = payloadName(path)
    const back = payloadPath(name)
    if (back) assert.deepEqual(Buffer.from(back), Buffer.from(path))
    assert.doesNotMatch(name, /[\u0000-\u001f%<>:"|?*\\]|[. ](?:\/|$)/)
    assert.equal(pathFault(`data/${name}`, 'payload'), undefined)
  })))

test('payload name: every path has a name of its own, without regard to case', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('a', 'A', 'a/b', 'a/B/c', 'a/b/c', 'é', 'e\u0301', '=2/a'), { maxLength: 12 }), (paths) => {
    const name = namer()
    const names = paths.map((path) => name(Buffer.from(path)).normalize('NFC').toLowerCase())
    assert.equal(new Set(names).size, names.length)
    for (const one of names) assert.ok(!names.some((other) => other.startsWith(`${one}/`)), `${one} is a file and a folder`)
  })))

test('payload name: whichever comes later lies in the last numbered folder, or a new one', () => {
  const name = namer()
  const given = ['a', 'b', 'A', 'B', 'a/x', 'a/y', 'e\u0301', '\u00e9'].map((path) => name(Buffer.from(path)))
  assert.deepEqual(given, ['a', 'b', '=2/A', '=2/B', '=3/a/x', '=3/a/y', 'e\u0301', '=3/\u00e9'])
})

test('payload name: names that differ in their case alone, and a folder of each, cost no more than any others', (context) => {
  // What is counted is how often a name is folded: once for each that is tried.
  const folding = context.mock.method(String.prototype, 'normalize')
  const name = namer()
  const paths = Array.from({ length: 512 }, (_, n) => [...'abcdefghi'].map((letter, bit) => (n & (1 << bit) ? letter.toUpperCase() : letter)).join(''))
  const names = [...paths, ...paths.map((path, n) => `${path}/${n}`)].map((path) => name(Buffer.from(path)))
  assert.equal(new Set(names.map((each) => each.toLowerCase())).size, names.length)
  assert.ok(folding.mock.callCount() <= 3 * names.length, `${folding.mock.callCount()} tries`)
})
