import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FrameError, FrameReader, printFrame } from './frames.ts'

const frame = fc.record({ header: fc.jsonValue(), body: fc.uint8Array({ maxLength: 200 }) })

test('frames: what was printed is read again, however the pipe cuts it', () =>
  fc.assert(fc.property(fc.array(frame, { maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (frames, cuts) => {
    const bytes = Buffer.concat(frames.flatMap(({ header, body }) => printFrame(header, body)))
    const reader = new FrameReader()
    const read = []
    for (let at = 0, turn = 0; at < bytes.length; turn++) {
      const end = at + (cuts[turn % cuts.length] ?? 1)
      read.push(...reader.push(bytes.subarray(at, end)))
      at = end
    }
    assert.deepEqual(read.map(({ header, body }) => [header, [...body]]), frames.map(({ header, body }) => [JSON.parse(JSON.stringify(header)), [...body]]))
  })))

const broken = [
  ['a header beyond the limit', Buffer.from([255, 255, 255, 255, 0, 0, 0, 0])],
  ['a body beyond the limit', Buffer.from([2, 0, 0, 0, 255, 255, 255, 255])],
  ['a header that is not JSON', Buffer.from([2, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x7b])],
] as const
for (const [claim, bytes] of broken) {
  test(`frames: ${claim} is refused`, () => assert.throws(() => new FrameReader().push(bytes), FrameError))
}
