import assert from 'node:assert/strict'
import { test } from 'node:test'
import { make7z, makeCab, makeLha, makeRar4, makeRar5, type StoredFile } from '../../../test/hostile/make-archive.ts'
import { type ContainerItem, type ContainerLimits, inMemory } from '../container.ts'
import { readArchive } from './read-archive.ts'

const limits: ContainerLimits = { memberBytes: 1000, nestedBytes: 100_000, members: 100, nameBytes: 400, left: () => 200_000 }
const tide: StoredFile = { name: 'tide.txt', bytes: Buffer.from('The tide came in, and nobody saw it go.\n') }
const sea: StoredFile = { name: 'a/sea.txt', bytes: Buffer.from('She waited by the sea.\n') }
const makers = { '7z': make7z, 'RAR 4': makeRar4, 'RAR 5': makeRar5, 'a cabinet': makeCab, LHA: makeLha } as const

const line = (item: ContainerItem): string => (item.is === 'member' ? [item.name, item.bytes.length, ...item.findings.map(({ code }) => code)].join(' ') : item.is === 'refused' ? `${item.finding.code} ${item.name ?? 'whole'}` : item.is)

async function told(bytes: Uint8Array, changed: Partial<ContainerLimits> = {}): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const item of readArchive(inMemory(bytes), { ...limits, ...changed })) lines.push(line(item))
  return lines
}

for (const [form, make] of Object.entries(makers)) {
  test(`archive: takes what is stored in ${form}, in its order`, async () => assert.deepEqual(await told(make([tide, sea])), ['tide.txt 40', 'a/sea.txt 23']))
  test(`archive: refuses what would lead out of ${form}`, async () => assert.deepEqual(await told(make([{ ...tide, name: '../x' }, sea])), ['member-name-unsafe ../x', 'a/sea.txt 23']))
  test(`archive: refuses more than ${form} may give out`, async () => assert.deepEqual(await told(make([tide, sea]), { left: () => 30 }), ['container-expands tide.txt']))
  test(`archive: refuses more text than is read in ${form}`, async () => assert.deepEqual(await told(make([{ name: 'long.txt', bytes: Buffer.alloc(1001, 'x') }, sea])), ['too-large long.txt', 'a/sea.txt 23']))
}

// Made by p7zip 16, bzip2 1.0, xz 5.4 and gcab 1.5 of one or two files: tide.txt, "The tide came in.\n", and sea.txt, "She waited.\n".
const made: readonly (readonly [string, string, readonly string[]])[] = [
  ['7z, by LZMA2', 'N3q8ryccAAQIMF/thAAAAAAAAAAgAAAAAAAAAACIaRMBAB1TaGUgd2FpdGVkLgpUaGUgdGlkZSBjYW1lIGluLgoAAACBMweuD9As9LyfP0dBBwq+u4ROvmfUm/dg0OLHtrbVjw+dDKkd037apNtqCoL9pcDroh2DAc/RjAABfKyL62HWah1ArH0tHbtrEo+4QanH7ZSatsD47K6RxZhO20QAAAAXBiIBCWIABwsBAAEjAwEBBV0AEAAADHYKARV2NLkAAA==', ['sea.txt 12', 'tide.txt 18']],
  ['7z, by PPMd', 'N3q8ryccAATH/xrlfwAAAAAAAAAgAAAAAAAAAOdCc48AUxc6t8D1nvMHOoddw4jl6FgEU7+QVDiZ1Yn5AAAAgTMHrg/P2W+8D+vqngEO6MSqT61eTWS6W+zFf5q2HhxwQtx7muLZXeDZ1aokNgugiHwuHrsZQ+sC/Y8Mee3dJtEfw+8hNyV6P/xC5VYtAbH+GaAAD/CdK3TpBASmAAAAFwYdAQliAAcLAQABIwMBAQVdABAAAAx2CgE/qLIYAAA=', ['sea.txt 12', 'tide.txt 18']],
  ['an encrypted 7z', 'N3q8ryccAATbQXy+IAAAAAAAAABqAAAAAAAAAGH4YkVC0r0ZHWMLHa2ePsH2RgOrNOS+ME3UuOARpl2YeYwLmwEEBgABCSAABwsBAAIkBvEHARJTD94nAKL5qJVIlyqg42aGOPkhIQEAAQAMFhIACAoBhP8ZfAAABQEZAQAREwB0AGkAZABlAC4AdAB4AHQAAAAZABQKAQDD9VD3anndARUGAQAggKSBAAA=', ['container-encrypted tide.txt']],
  ['a 7z whose directory is encrypted', 'N3q8ryccAARK1N6kkAAAAAAAAAAuAAAAAAAAAEBtcSQhxwziAFKkAVp/LiWBwUpEU3btZEbJXvsOywalDfcdMsdol13i/3JFPlz26p8vYAhwjw3MpByvIps+OLpoMWsh4hwAY70jJcvu0rEqPbwBOBn6gtItRzOeFjQv2D5Gvnpf8ycM0RI87stBYt2MA/t5XHm4qbqpNkYc+PagE0KE2xzijxMcC8BBQEBUul66s4sXBiABCXAABwsBAAEkBvEHARJTD3mNvGDiyBrgqN6MMc32lC0MagoBxGQPEgAA', ['container-encrypted whole']],
  ['a tar by bzip2', 'QlpoOTFBWSZTWYyOL6AAAIr7kdIQAEBAAX8ADGBuY57ABAAACAIIIACSCVRjUNAADQNAAqikyaaZGgDINAGSNCt+VyTUIW31DJSiK0LlBpL0lDYzWYnfpRjctREWNyUYYclSlnUNUrkpS4sImYiCKIhEqGXAtRHAeEoVd7OKWcF73iuo3vUNcN3DoFmpae+CB6UDZfuz4XSZEB+LuSKcKEhGRxfQAA==', ['tide.txt 18', 'sea.txt 12']],
  ['a tar by xz', '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Av/AIFdADoaSLBT4u64t7IutauNJxrIyD6sTwPY/2i9pzTP6WdrP6+awHiPcxllIrTaUKSRHvgROJ6PgcEBTe/4oW6ixLH5D6VR1q5tfDuEIyjc8UNBocbwIKJwWC2vdBRG2Uvw3M1NDs6sZT/nBkzremLjpq9Z+Hxsx7trFXYArrb81te9AAAAAABBq6gmt863wgABnQGAGAAAA7yhoLHEZ/sCAAAAAARZWg==', ['tide.txt 18', 'sea.txt 12']],
  ['one file by bzip2, which is not read', 'QlpoOTFBWSZTWUBiMgkAAALTgAAQQAEEAC5jBAAgACIAnoaQgGgBwpgVuE73uD/F3JFOFCQQGIyCQA==', ['container-method whole']],
  ['a compressed cabinet', 'TVNDRgAAAACGAAAAAAAAACwAAAAAAAAAAwEBAAIAAAAAAAAAXQAAAAEAAQASAAAAAAAAAAAAdV3gHSAAdGlkZS50eHQADAAAABIAAAAAAHVd4B0gAHNlYS50eHQAa9+bzyEAHgBDSwvJSFUoyUxJVUhOzE1VyMzT4woGipQnZpakpuhxAQA=', ['tide.txt 18', 'sea.txt 12']],
  ['an LHA by lh5', 'KgAtbGg1LTwAAADxAQAANhQBayACyyoABQAAm7YLAAFsb25nLnR4dAAAAC5LbYFF/q/4A9Y+fgj9kUIpQQoJIxx1arkc4crgAAnO7FOrGqcMPFxIUidJXs5ToejafC17Xg/9+9sAAA==', ['long.txt 497']],
]
for (const [claim, base64, wanted] of made) test(`archive: reads ${claim}`, async () => assert.deepEqual(await told(Buffer.from(base64, 'base64')), wanted))

const refused: readonly (readonly [string, Buffer, readonly string[], Partial<ContainerLimits>?])[] = [
  ['a symbolic link', make7z([{ name: 'a', bytes: Buffer.from('/etc'), attributes: 0o120777 }, tide]), ['member-is-link a', 'tide.txt 40']],
  ['a symbolic link of RAR', makeRar4([{ name: 'a', bytes: Buffer.from('/etc'), attributes: 0o120777 }, tide]), ['member-is-link a', 'tide.txt 40']],
  ['a name beyond the limit', makeRar5([{ name: 'x'.repeat(401), bytes: tide.bytes }, tide]), [`member-name-unsafe ${'x'.repeat(400)}`, 'tide.txt 40']],
  ['the LHA of 1988', makeLha([{ ...tide, method: '-lh1-' }, sea]), ['container-method tide.txt', 'a/sea.txt 23']],
  ['an archive that is too large', make7z([tide]), ['too-large whole'], { nestedBytes: 50 }],
  ['more members than may be', makeRar5([tide, sea]), ['tide.txt 40', 'container-expands whole'], { members: 1 }],
  ['noise', Buffer.from('7z\xbc\xaf\x27\x1c and so on, and so on, and so on', 'latin1'), ['container-damaged whole']],
]
for (const [claim, bytes, wanted, changed] of refused) test(`archive: refuses ${claim}`, async () => assert.deepEqual(await told(bytes, changed), wanted))

test('archive: a name that the library cannot tell is replaced, and that is said', async () => assert.deepEqual(await told(makeLha([{ ...tide, name: Buffer.from('caf\x82.txt', 'latin1') }])), ['member-1 40 name-not-utf8']))
