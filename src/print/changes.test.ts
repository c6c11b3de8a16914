import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edit } from '../model/edit.ts'
import type { Mark } from '../model/reading.ts'
import { printChanges } from './changes.ts'
import { printHtml } from './html.ts'
import { printReceived } from './received.ts'
import type { Printable } from './runs.ts'

const one = (text: string, more: Partial<Printable> = {}): Printable => ({ text, blocks: [{ kind: 'paragraph', at: [0, text.length] }], marks: [], personal: [], ...more })
const edit = (text: string, at: readonly [number, number], after: string, rule = 'r'): Edit => ({ rule, at, before: text.slice(...at), after, confidence: 1 })
const markup = (of: Printable, edits: readonly Edit[], suggested: readonly Edit[] = []): string => printChanges(of, [0, of.text.length], { edits, suggested }).markup.trim()

const quote = 'a "b'
const cases: readonly (readonly [claim: string, of: Printable, edits: readonly Edit[], suggested: readonly Edit[], wanted: string])[] = [
  ['without changes it is the page', one(quote), [], [], '<p id="p1">a &quot;b</p>'],
  ['a change is what was and what is, in a link to the reason', one(quote), [edit(quote, [2, 3], '“')], [], '<p id="p1">a <a class="change" id="at-1" href="#why-1" aria-describedby="rule-r"><del>&quot;</del><ins>“</ins></a>b</p>'],
  ['a suggestion stands as received', one(quote), [], [edit(quote, [2, 3], '“')], '<p id="p1">a <a class="change suggested" id="at-1" href="#why-1" aria-describedby="rule-r">&quot;</a>b</p>'],
  ['what is suggested for a place where nothing stands has a name', one('ab'), [], [edit('ab', [2, 2], '”')], '<p id="p1">ab<a class="change suggested gap" id="at-1" href="#why-1" aria-describedby="rule-r" aria-label="Suggestion 1"></a></p>'],
  ['what is put in at either end is there', one('ab'), [edit('ab', [0, 0], '“'), edit('ab', [2, 2], '”')], [], '<p id="p1"><a class="change" id="at-1" href="#why-1" aria-describedby="rule-r"><ins>“</ins></a>ab<a class="change" id="at-2" href="#why-2" aria-describedby="rule-r"><ins>”</ins></a></p>'],
  ['a blank that went is dressed as one, and has a name', one('a  b'), [edit('a  b', [1, 2], '')], [], '<p id="p1">a<a class="change" id="at-1" href="#why-1" aria-describedby="rule-r" aria-label="Change 1"><del class="blank"> </del></a> b</p>'],
  ['a joined line is a sign and no link', one('a\nb'), [edit('a\nb', [1, 2], ' ')], [], '<p id="p1">a<i class="line" aria-hidden="true"></i> b</p>'],
  ['a change in a link is no link in it', one(quote, { marks: [{ kind: 'link', at: [0, 4], target: 'https://a.example' }] }), [edit(quote, [2, 3], '“')], [], '<p id="p1"><a href="https://a.example" rel="nofollow noopener noreferrer">a </a><a href="https://a.example" rel="nofollow noopener noreferrer"><del>&quot;</del><ins>“</ins></a><a href="https://a.example" rel="nofollow noopener noreferrer">b</a></p>'],
  ['what is veiled is not shown by a change that reaches into it', one('b--c@d.example', { personal: [[3, 14]] }), [edit('b--c@d.example', [1, 4], '—c')], [], '<p id="p1">b--•@•.•••••••</p>'],
]
for (const [claim, of, edits, suggested, wanted] of cases) test(`changes: ${claim}`, () => assert.equal(markup(of, edits, suggested), wanted))

test('changes: of a rule so many are listed, and all are marked', () => {
  const text = '"'.repeat(20)
  const edits = [...text].map((_, n) => edit(text, [n, n + 1], '“'))
  const { markup: html, listed } = printChanges(one(text), [0, 20], { edits, suggested: [], mostOfRule: 3, listed: [{ number: 1, edit: edits[0] as Edit, made: true }] })
  assert.deepEqual(listed.map(({ number }) => number), [1, 2, 3])
  assert.equal(html.match(/<del>/g)?.length, 20)
  assert.equal(html.match(/id="at-/g)?.length, 2)
})

/** A text of two paragraphs with edits made and suggested, marks and personal data on it, wherever they fall. */
const stories = fc.tuple(fc.array(fc.constantFrom('a', 'b', '"', ' ', '_', '<', '&', 'wort '), { minLength: 4, maxLength: 40 }), fc.array(fc.tuple(fc.nat(6), fc.nat(2), fc.constantFrom('', ' ', '“', '—', '&'), fc.boolean()), { maxLength: 10 }), fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean(), fc.constantFrom('emphasis' as const, 'link' as const)), { maxLength: 4 }), fc.nat(30))
  .map(([pieces, wishes, spans, veil]) => {
    const text = pieces.join('')
    const half = text.length >> 1
    const of: Printable = {
      text, blocks: [{ kind: 'paragraph', at: [0, half] }, { kind: 'verse', at: [half, text.length] }], personal: veil < half ? [[veil, Math.min(half, veil + 2)]] : [],
      marks: spans.map(([a, b, isDelimited, kind]): Mark => ({ kind, at: [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)], ...(isDelimited && { delimiter: 1 }), ...(kind === 'link' && { target: 'https://a.example' }) })).sort((x, y) => x.at[0] - y.at[0]),
    }
    const [edits, suggested]: [Edit[], Edit[]] = [[], []]
    let from = 0
    for (const [gap, length, after, isSuggested] of wishes) {
      const at = [from + gap, from + gap + length] as const
      if (at[1] > text.length) break
      ;(isSuggested ? suggested : edits).push(edit(text, at, after))
      from = at[1] + 1
    }
    return { of, edits, suggested }
  })
const words = (html: string): string => html.replace(/<[^>]*>/g, '')

test('changes: without what was taken out the page is the repaired one, without what was put in the received one', () => {
  fc.assert(fc.property(stories, ({ of, edits, suggested }) => {
    const html = printChanges(of, [0, of.text.length], { edits, suggested, mostOfRule: 4 }).markup
    assert.equal(words(html.replace(/<del[^>]*>[^<]*<\/del>/g, '')), words(printHtml(of, [0, of.text.length], { edits })))
    // An edit may swallow a delimiter, which is then shown in neither, or in both.
    if (of.marks.every(({ delimiter }) => delimiter === undefined)) assert.equal(words(html.replace(/<ins[^>]*>[^<]*<\/ins>/g, '')), words(printHtml(of, [0, of.text.length])))
  }), { numRuns: 500 })
})

test('received: every character is in its place', () => {
  const texts = fc.array(fc.constantFrom('a', '_b_', ' ', '\n', '\n\n   ', '<', '"'), { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''))
  fc.assert(fc.property(texts, (text) => {
    const blocks = [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((match) => ({ kind: 'paragraph' as const, at: [match.index, match.index + match[0].length] as const }))
    const html = printReceived(one(text, { blocks, marks: [{ kind: 'emphasis', at: [0, text.length], delimiter: 1 }] }), [0, text.length])
    assert.equal(words(html).replaceAll('&lt;', '<').replaceAll('&quot;', '"'), text)
    assert.equal(html.match(/<p /g)?.length ?? 0, blocks.length)
  }))
})

test('received: an indent stands in the paragraph that it indents, and an address is veiled', () => {
  const text = 'one\n\n   two a@b.example\n'
  assert.equal(printReceived({ text, blocks: [{ kind: 'paragraph', at: [0, 3] }, { kind: 'paragraph', at: [8, 23] }], marks: [], personal: [[12, 23]] }, [0, text.length]), '<p id="p1">one\n</p>\n<p id="p2">   two •@•.•••••••\n</p>')
})
