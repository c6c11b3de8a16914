import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block, Mark } from '../model/reading.ts'
import { printHtml } from './html.ts'
import { printPlain } from './plain.ts'
import type { Printable } from './runs.ts'
import { made, propose } from '../text/typography/repairs.ts'

const one = (text: string, kind: Block['kind'] = 'paragraph', marks: readonly Mark[] = []): Printable => ({ text, blocks: [{ kind, at: [0, text.length] }], marks, personal: [] })
const printed = (of: Printable): string => printHtml(of, [0, of.text.length]).trim()

const cases: readonly (readonly [string, Printable, string])[] = [
  ['markup in words is words', one('<script>alert(1)</script> & "so"'), '<p id="p1">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;</p>'],
  ['a link that is not of the web is not a link', one('here', 'paragraph', [{ kind: 'link', at: [0, 4], target: 'javascript:alert(1)' }]), '<p id="p1">here</p>'],
  ['a link cannot break out of its attribute', one('here', 'paragraph', [{ kind: 'link', at: [0, 4], target: 'https://a.example/"><script>' }]), '<p id="p1"><a href="https://a.example/&quot;&gt;&lt;script&gt;" rel="nofollow noopener noreferrer">here</a></p>'],
  ['delimiters of emphasis are left out', one('so _very_ late', 'paragraph', [{ kind: 'emphasis', at: [3, 9], delimiter: 1 }]), '<p id="p1">so <em>very</em> late</p>'],
  ['marks that cross are cut', one('abcd', 'paragraph', [{ kind: 'emphasis', at: [0, 3] }, { kind: 'strong', at: [1, 4] }]), '<p id="p1"><em>a</em><strong><em>bc</em></strong><strong>d</strong></p>'],
  ['a scene break is a rule', one('* * *', 'scene-break'), '<hr>'],
  ['a scene break that says something says it below the rule', one('*** Meanwhile ***', 'scene-break'), '<hr>\n<p id="p1" class="scene">Meanwhile</p>'],
  ['verse keeps its lines', one('a\n  b', 'verse'), '<p id="p1" class="verse">a\n  b</p>'],
  ['NUL does not reach a page', one('a\u0000b'), '<p id="p1">a\ufffdb</p>'],
]
for (const [claim, given, wanted] of cases) test(`html: ${claim}`, () => assert.equal(printed(given), wanted))

test('html: an address is masked, its length kept', () => {
  const of = { ...one('Write to jm@example.org soon'), personal: [[9, 23] as const] }
  assert.equal(printed(of), '<p id="p1">Write to ••@•••••••.••• soon</p>')
  assert.match(printHtml(of, [0, of.text.length], { unmasked: true }), /jm@example\.org/)
})

test('html: repairs are made on the page, inside marks too', () => {
  const of = one('"It\'s _late_..."', 'paragraph', [{ kind: 'emphasis', at: [6, 12], delimiter: 1 }])
  const edits = made(propose({ ...of, language: 'en' }))
  assert.equal(printHtml(of, [0, of.text.length], { edits }).trim(), '<p id="p1">“It’s <em>late</em>…”</p>')
  assert.equal(printPlain(of, [0, of.text.length], { edits }), '“It’s _late_…”')
})

test('html: no word is lost, whatever marks lie on it', () => {
  const words = fc.array(fc.constantFrom('one', 'two', 'drei', 'чет'), { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
  const marks = fc.array(fc.tuple(fc.constantFrom('emphasis' as const, 'strong' as const), fc.nat(40), fc.nat(40)), { maxLength: 5 })
  fc.assert(fc.property(words, marks, (text, spans) => {
    const on = spans.map(([kind, a, b]): Mark => ({ kind, at: [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)] })).filter(({ at: [a, b] }) => a < b).sort((x, y) => x.at[0] - y.at[0])
    assert.equal(printed(one(text, 'paragraph', on)).replace(/<[^>]*>/g, ''), text)
  }))
})
