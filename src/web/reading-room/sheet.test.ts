import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SegmentText } from '../../catalogue/store.ts'
import type { Span } from '../../model/span.ts'
import { type Highlight, lineOf, sheet, windowAround } from './sheet.ts'

const segment = (text: string, personal: readonly Span[] = []): SegmentText => ({ number: 0, path: 'x', sha256: '', choices: {}, reading: { rules: 1, format: 'text', text, origins: [], blocks: [], marks: [], personal }, draft: { at: [0, text.length], body: [0, text.length], chapters: [], assertions: [], incipit: [0, 0], language: 'en', words: 0, findings: [] } })
const lines = (html: string): readonly string[] => [...html.matchAll(/<li>(.*?)<\/li>/gs)].map((match) => match[1] as string)
const plain = (html: string): string => lines(html).join('\n').replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
const strong = (at: Span): Highlight => ({ at, strong: true, label: 'Rating' })

const cases: readonly (readonly [string, string, readonly Highlight[], readonly string[]])[] = [
  ['a text without marks', 'a\nb', [], ['a', 'b']],
  ['words are lit where they stand', 'Rating: R\nx', [strong([8, 9])], ['Rating: <mark>R</mark>', 'x']],
  ['markup in the text is text', '<b>R</b>', [strong([3, 4])], ['&lt;b&gt;<mark>R</mark>&lt;/b&gt;']],
  ['words that run over lines are lit on each, from its first letter', 'S: one\n   two\nx', [strong([3, 13])], ['S: <mark>one</mark>', '   <mark>two</mark>', 'x']],
  ['of two that overlap the strong one stands', 'abc', [{ at: [0, 2], strong: false, label: 'a' }, strong([1, 3])], ['a<mark>bc</mark>']],
  ['another value is a link to its own evidence', 'ab', [{ at: [0, 1], strong: false, label: 'Title', href: '/e' }], ['<a class="trace" href="/e" title="Title">a</a>b']],
]
for (const [claim, text, highlights, wanted] of cases) {
  test(`sheet: ${claim}`, () => assert.deepEqual(lines(String(sheet(segment(text), { at: [0, text.length], firstLine: 1 }, highlights))), wanted))
}

test('sheet: personal data is veiled, lit or not, and shown to the keeper', () => {
  const text = 'Mail: ann@example.org now'
  const personal: Span[] = [[6, 21]]
  const window = { at: [0, text.length] as Span, firstLine: 1 }
  assert.equal(plain(String(sheet(segment(text, personal), window, [strong([6, 21])]))), 'Mail: •••@•••••••.••• now')
  assert.equal(plain(String(sheet(segment(text, personal), window, [], true))), text)
})

const texts = fc.array(fc.constantFrom('a', ' ', '\n', '<', '&', 'word'), { maxLength: 60 }).map((all) => all.join(''))
test('sheet: every character of the window is on the sheet, whatever is lit', () =>
  fc.assert(fc.property(texts, fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.boolean()), { maxLength: 6 }), (text, spans) => {
    const highlights = spans.map(([a, b, isStrong]): Highlight => ({ at: [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)], strong: isStrong, label: 'x' }))
    assert.equal(plain(String(sheet(segment(text), { at: [0, text.length], firstLine: 1 }, highlights))), text)
  })))

test('sheet: a window holds its place, begins with a line where it can, and is bounded', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('a', '\n', 'word '.repeat(40)), { minLength: 1, maxLength: 60 }).map((all) => all.join('')), fc.nat(1_000_000), fc.nat(80), (text, n, length) => {
    const at: Span = [n % text.length, Math.min(text.length, (n % text.length) + length)]
    const { at: [start, end], firstLine } = windowAround(text, at)
    assert.ok(start <= at[0] && end >= at[1])
    assert.ok(end - start < 5_000)
    assert.equal(firstLine, lineOf(text, start))
  })))

test('sheet: one line of ten million characters is looked at through the same window', () => {
  const text = 'x'.repeat(10_000_000)
  const { at: [start, end] } = windowAround(text, [5_000_000, 5_000_010])
  assert.ok(end - start < 5_000)
})
