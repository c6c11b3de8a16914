import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import type { Edit } from '../model/edit.ts'
import { blockKinds, type Draft, markKinds, type Mend, type Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { holdsUnspaced } from '../text/chars.ts'
import { mask } from '../text/personal.ts'
import { readLayout } from './layout.ts'
import { pack, type Packed, refused, unpack, unpackLayout, unpackText } from './packed.ts'

const spansIn = (length: number, maxLength = 6): fc.Arbitrary<Span[]> =>
  fc.uniqueArray(fc.integer({ min: 0, max: length }), { maxLength: maxLength * 2 }).map((places) => {
    const sorted = places.sort((a, b) => a - b)
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, at): Span => [sorted[at * 2] ?? 0, sorted[at * 2 + 1] ?? 0])
  })

const reading: fc.Arbitrary<Reading> = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: fc.constantFrom('a', 'é', ' ', '“', '1'), maxLength: 300 })).chain((text) => {
  const spans = spansIn(text.length)
  return fc.record({
    rules: fc.constant(1),
    format: fc.constantFrom('text' as const, 'html' as const),
    text: fc.constant(text),
    encoding: fc.constant({ name: 'utf-8', confidence: 1, runnersUp: [] }),
    blocks: spans.chain((places) => fc.tuple(...places.map((at) => fc.record(
      { kind: fc.constantFrom(...blockKinds), at: fc.constant(at), level: fc.integer({ min: 1, max: 6 }), align: fc.constantFrom('center' as const, 'right' as const) },
      { requiredKeys: ['kind', 'at'], noNullPrototype: true })))),
    marks: spans.chain((places) => fc.tuple(...places.map((at) => fc.record(
      { kind: fc.constantFrom(...markKinds), at: fc.constant(at), delimiter: fc.integer({ min: 0, max: 3 }), target: fc.webUrl() },
      { requiredKeys: ['kind', 'at'], noNullPrototype: true })))),
    origins: spans.map((places) => places.map(([at], number) => ({ at, from: at * 2, encoding: number % 2 ? 'utf-8' : 'windows-1252', newline: 'crlf' as const, repairs: number % 3 ? ['utf-8-twice'] : [] }))),
    edits: spans.map((places) => places.map((at, number): Edit => ({ rule: number % 2 ? 'apostrophe' : 'dash-double', at, before: text.slice(...at), after: '’'.repeat(number), confidence: 0.995 }))),
    mends: spans.map((places) => places.map((at, number): Mend => ({ rule: number % 2 ? 'utf-8-as-windows-1252' : 'quoted-printable', at, before: 'â€™'.repeat(number), confidence: 0.95 }))),
    remains: fc.constantFrom({ lineEnds: 'lcr' }, { tail: '\0\x1a\xff' }, { lineEnds: 'll', odd: [{ at: [0, 1] as Span, bytes: '\xff' }, { at: [3, 3] as Span, bytes: '\x80\x81' }] }),
    personal: spans,
    drafts: spans.map((places) => places.map((at): Draft => ({
      at, body: at, incipit: [at[0], at[0]], language: 'en', words: 3, assertions: [], findings: [],
      chapters: at[1] - at[0] > 4 ? [{ at: [at[0], at[0] + 2], words: 1, paragraphs: 1 }, { at: [at[0] + 2, at[1]], words: 2, paragraphs: 1 }] : [],
    }))),
    findings: fc.constantFrom([], [{ code: 'encoding-guessed' as const, detail: 'windows-1252' }]),
  }, { noNullPrototype: true, requiredKeys: ['rules', 'format', 'text', 'encoding', 'blocks', 'marks', 'origins', 'personal', 'drafts', 'findings'] })
})

test('packed: what was packed is unpacked the same', () => fc.assert(fc.property(reading, (given) => assert.deepEqual(unpack(pack(given)), given))))

test('packed: there is one index text a chapter, and one for a draft without chapters', () =>
  fc.assert(fc.property(reading, (given) =>
    assert.deepEqual(unpackBodies(pack(given)).map(({ length }) => length), given.drafts.map(({ chapters }) => Math.max(1, chapters.length))))))

test('packed: index text is the text of the chapters, veiled', () =>
  fc.assert(fc.property(reading.filter(({ text }) => !holdsUnspaced(text) && !/[\ud800-\udfff]/.test(text)), (given) => {
    const veiled = mask(given.text, given.personal)
    const wanted = given.drafts.map(({ body, chapters }) => (chapters.length === 0 ? [body] : chapters.map(({ at }) => at)).map(([start, end]) => veiled.slice(start, end)))
    const { edits: _edits, ...unrepaired } = given
    assert.deepEqual(unpackBodies(pack(unrepaired)), wanted)
  })))

test('packed: a word that was divided at a line’s end is indexed whole, and one that is only suggested is not', () => {
  const text = 'It was won-\nderful and ill-\nmade.'
  const join = (at: Span, confidence: number): Edit => ({ rule: 'hyphen-joined', at, before: '-\n', after: '', confidence })
  const packed = pack({
    rules: 1, format: 'text', text, origins: [], blocks: [], marks: [], findings: [], personal: [], edits: [join([10, 12], 0.99), join([26, 28], 0.2)],
    drafts: [{ at: [0, 33], body: [0, 33], chapters: [], assertions: [], incipit: [0, 5], language: 'en', words: 6, findings: [] }],
  })
  assert.deepEqual(unpackBodies(packed), [['It was wonderful and ill-\nmade.']])
})

test('packed: index text holds no personal data', () => {
  const text = 'Write to mary@example.org now. And rest.'
  const packed = pack({
    rules: 1, format: 'text', text, origins: [], blocks: [], marks: [], findings: [], personal: [[9, 25]],
    drafts: [{ at: [0, 40], body: [0, 40], chapters: [{ at: [0, 30], words: 5, paragraphs: 1 }, { at: [31, 40], words: 2, paragraphs: 1 }], assertions: [], incipit: [0, 5], language: 'en', words: 7, findings: [] }],
  })
  assert.deepEqual(unpackBodies(packed), [['Write to ••••@•••••••.••• now.', 'And rest.']])
})

test('packed: a member that was refused says why and has no text', () => {
  const { header, text, layout, bodies } = refused('parser-memory', '300 MiB')
  assert.deepEqual([header.format, header.findings, unpackText(text, 0), unpackLayout(layout, '').blocks, bodies.ends], ['none', [{ code: 'parser-memory', detail: '300 MiB' }], '', [], []])
})

const lies = [
  ['a text longer than its header says', () => unpackText(pack({ ...unpack(refused('empty-file')), text: 'x'.repeat(100_000) }).text, 10)],
  ['a block beyond the end of the text', () => unpackLayout(pack({ ...unpack(refused('empty-file')), blocks: [{ kind: 'verse', at: [0, 9] }] }).layout, 'x'.repeat(8))],
  ['a layout that is not one', () => unpackLayout(refused('empty-file').text, 'x'.repeat(8))],
] as const
for (const [claim, act] of lies) test(`packed: ${claim} is refused`, () => assert.throws(act))

test('packed: what was unpacked and let go is collected with what is young', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (how: { readonly type: 'minor' }) => void
  const { header, text } = pack({ ...unpack(refused('empty-file')), text: 'A grey morning. '.repeat(10_000) })
  const before = process.memoryUsage().arrayBuffers
  for (let n = 0; n < 100; n++) unpackText(text, header.counts.textBytes)
  // What lives through two of them is young no longer.
  for (let n = 0; n < 3; n++) collect({ type: 'minor' })
  assert.ok(process.memoryUsage().arrayBuffers - before < 20 * header.counts.textBytes)
})

test('layout: one that the first version wrote is read', () => {
  const { origins } = readLayout('{"v":1,"b":[],"m":[],"o":[0,0,0,0,1,5,9,0,1,1],"p":[],"words":["utf-8","[]"]}', 'x'.repeat(20))
  assert.deepEqual(origins, [{ at: 0, from: 0, encoding: 'utf-8', newline: 'lf', repairs: [] }, { at: 5, from: 9, encoding: 'utf-8', newline: 'crlf', repairs: [] }])
})

/** The index texts of a packed reading: one list of chapters a draft. */
function unpackBodies({ header, bodies }: Pick<Packed, 'header' | 'bodies'>): readonly (readonly string[])[] {
  let [entry, from] = [0, 0]
  return header.drafts.map(({ chapters }) =>
    Array.from({ length: Math.max(1, chapters.length) }, () => {
      const end = bodies.ends[entry++] ?? from
      const body = bodies.bytes.toString('utf8', from, end)
      from = end
      return body
    }))
}
