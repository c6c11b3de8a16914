import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readHtml } from './read-html.ts'

const places = (source: string, ...ids: string[]): Record<string, string> => {
  const { text, anchors } = readHtml(source, { ids: new Set(ids) })
  return Object.fromEntries(Array.from(anchors, ([id, at]) => [id, text.slice(at, at + 5)]))
}

test('anchors: nobody asks, nothing is kept', () => assert.equal(readHtml('<p id="a">One</p>').anchors.size, 0))

const cases = [
  ['an element\'s id is where its words begin', '<p>One</p><h2 id="a">Two </h2><p>Three</p>', { a: 'Two\n\n' }],
  ['an empty element is where the next words are', '<p>One</p><a name="a"></a><div id="b"></div><p>Two, three</p>', { a: 'Two, ', b: 'Two, ' }],
  ['within a paragraph', '<p>One <span id="a">two three</span></p>', { a: 'two t' }],
  ['behind white space at a paragraph\'s end', '<p>One \n<a id="a"></a> </p>\n<p>Two, three</p>', { a: 'Two, ' }],
  ['behind the last word there is none', '<p>One</p><p id="a"></p>', { a: '' }],
  ['the first of two counts, and what nobody asked for does not', '<p id="a">One two</p><p id="a">Three</p><p id="c">Four</p>', { a: 'One t' }],
] as const
for (const [claim, source, wanted] of cases) test(`anchors: ${claim}`, () => assert.deepEqual(places(source, 'a', 'b'), wanted))

test('anchors: every place lies in the text, at a word or at its end', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('<p>', '</p>', '<a id="a">', '<a name="b"/>', ' ', '\n', 'word', '<br>', '<pre>', '  x\n\n\n  ', '<hr>', '<td id="c">', '</table>', '<table>', '&nbsp;'), { maxLength: 30 }), fc.boolean(), (parts, xhtml) => {
    const { text, anchors } = readHtml(parts.join(''), { xhtml, ids: new Set(['a', 'b', 'c']) })
    for (const [, at] of anchors) assert.ok(at <= text.length && (at === text.length || /\S/.test(text[at] ?? '')))
  })))

const xhtml = [
  ['what is closed at once is closed', '<p>One<i/> two<span/> three</p><script/><p>Four</p><title/><p>Five</p>', 'One two three\n\nFour\n\nFive'],
  ['CDATA is text', '<p><![CDATA[a < b]]></p>', 'a < b'],
] as const
for (const [claim, source, wanted] of xhtml) {
  test(`readHtml: of XHTML, ${claim}`, () => assert.equal(readHtml(source, { xhtml: true }).text, wanted))
}
test('readHtml: notes of a book are notes, those of a page are not asked for', () => {
  const source = '<aside epub:type="footnote"><p>One</p></aside><section role="doc-endnotes"><ol><li>Two</li></ol></section><p>Three</p>'
  assert.deepEqual(readHtml(source, { xhtml: true }).blocks.map(({ kind }) => kind), ['note', 'note', 'paragraph'])
  assert.deepEqual(readHtml(source).blocks.map(({ kind }) => kind), ['paragraph', 'list', 'paragraph'])
})
