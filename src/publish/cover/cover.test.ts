import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { book as words } from '../../web/words/en/book.ts'
import { type CoverOf, coverSvg } from './cover.ts'
import { asSet, widthOf } from './letters.ts'
import { coverPalettes, mixed } from './palettes.ts'
import { setLines } from './set-lines.ts'

const coverOf = (title: string, more: Partial<CoverOf> = {}): CoverOf => ({ id: 'urn:incipit:key', title, creators: [{ name: 'Ann Marlow', role: 'author' }], language: 'en', works: [{ rung: 'general', fandoms: ['Signal Station'] }], words, ...more })
/** The same title in every layout, all inks and ornaments. */
const ids = Array.from({ length: 24 }, (_, n) => `urn:incipit:${n}`)
const wellMade = (svg: string): void => {
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="600" height="800"[^<>]*><title>[^<>]*<\/title>/)
  assert.doesNotMatch(svg, /NaN|undefined|Infinity|<script|<style|<image|href=|on[a-z]+=/)
  assert.doesNotMatch(svg.replace(/="[^"<>]*"/g, '').replace(/<(?:title|text)[^<>]*>[^<>]*<\/(?:title|text)>/g, ''), /"/)
  assert.equal(svg.split('<g').length, svg.split('</g>').length)
}

const sets = [
  ['a plain title stays', 'The Tide Clerk', 'The Tide Clerk', true], ['blanks are single', ' A\u2003 B\n', 'A B', true], ['Cyrillic and Greek are ours', 'Тишина Αντιγόνη', 'Тишина Αντιγόνη', true],
  ['a letter in two pieces is one', 'Cafe\u0301', 'Café', true], ['wide letters are letters', 'ＡＢＣ', 'ABC', true], ['signs that we have not are left out', '☃ Snow ☃', 'Snow', true],
  ['a tower of marks is cut', `a${'\u0301'.repeat(300)}b`, 'á\u0301\u0301b', true], ['Japanese is not ours', '灯台の手紙', '灯台の手紙', false], ['nor Arabic, nor half of it', 'Blue حكاية', 'Blue حكاية', false], ['nothing is nothing', '', '', true],
] as const
for (const [claim, given, text, drawn] of sets) test(`letters of covers: ${claim}`, () => assert.deepEqual(asSet(given), { text, drawn }))

const titles = ['A', 'The Tide Clerk', 'x'.repeat(200), 'word '.repeat(2000), `a${'\u0301'.repeat(300)}`, '灯台の手紙', 'حكاية البحر', 'Преступление и наказание', 'Donaudampfschifffahrtsgesellschaftskapitän', '</title><script>alert(1)</script>', '"&\'<>', '', 'It was a dark and stormy night; '.repeat(20)]
for (const title of titles) {
  test(`covers: “${title.slice(0, 24)}” is well made in every layout, and silent ones have no text`, () => {
    for (const id of ids) {
      wellMade(coverSvg(coverOf(title, { id })))
      assert.doesNotMatch(coverSvg(coverOf(title, { id }), { silent: true }), /<text/)
    }
  })
}
test('covers: whatever a title is, the same cover comes twice and is well made', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.nat(40), (title, n) => {
    const svg = coverSvg(coverOf(title, { id: `urn:incipit:${n}` }))
    wellMade(svg.replace(/[^\x20-\x7e\n]/g, ''))
    assert.equal(svg, coverSvg(coverOf(title, { id: `urn:incipit:${n}` })))
  }), { numRuns: 20 }))
test('covers: words that we cannot write stand as text, and are told to who cannot see', () => {
  const svg = coverSvg(coverOf('灯台の手紙', { creators: [{ name: '鴎', role: 'author' }] }))
  assert.match(svg, /<text[^>]*>[^<]*灯/)
  assert.match(svg, /<title>[^<]*灯台の手紙[^<]*鴎/)
})
test('covers: the mark of what is for adults is there where somebody says so, and only there', () => {
  const rated = (rung: CoverOf['works'][number]['rung']): boolean => coverSvg(coverOf('Salt', { works: [{ rung, fandoms: [] }] })).includes(words.mature)
  assert.deepEqual((['unrated', 'general', 'guided', 'teen', 'mature', 'explicit'] as const).map(rated), [false, false, false, false, true, true])
})
test('covers: names that make nothing are not on it', () => {
  const svg = (role: 'author' | 'typist'): string => coverSvg(coverOf('Salt', { creators: [{ name: 'Qx Wy', role }] }))
  assert.match(svg('author'), /Qx/)
  assert.doesNotMatch(svg('typist'), /Qx/)
})

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
for (const { ground, ink, accent } of coverPalettes) {
  test(`covers: on ${ground} writing is read: ink 7 to 1, the second ink 3 to 1, the great initial leaves both`, () => {
    assert.ok(contrast(ground, ink) >= 7, contrast(ground, ink).toFixed(2))
    assert.ok(contrast(ground, accent) >= 3, contrast(ground, accent).toFixed(2))
    assert.ok(contrast(mixed(ground, accent, 0.3), ink) >= 4.5, contrast(mixed(ground, accent, 0.3), ink).toFixed(2))
  })
}

const box = { face: 'display', drawn: true, width: 400, height: 300, largest: 80, smallest: 24, leading: 1.1 } as const
test('lines of covers: no line is wider than its box, and every letter is there', () =>
  fc.assert(fc.property(fc.stringMatching(/^[A-Za-z]{1,40}( [A-Za-z]{1,12}){0,10}$/), (text) => {
    const { lines, size } = setLines({ ...box, text })
    for (const line of lines) assert.ok(widthOf('display', line) * size <= box.width + 1, line)
    if (!lines.at(-1)?.endsWith('…')) assert.equal(lines.join('').replace(/[ -]/g, ''), text.replace(/ /g, ''))
  }), { numRuns: 200 }))
test('lines of covers: words break at their own hyphens, and lines are about as long as each other', () => {
  assert.deepEqual(setLines({ ...box, text: 'The X-Files', width: 2000 }).lines, ['The X-Files'])
  assert.deepEqual(setLines({ ...box, text: 'Nobody Rated This', height: 150 }).lines.length, 2)
})
