import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyOf, mayMatch, needsOf, screened } from './screen.ts'

const needs = [
  ['tells nothing of a pattern that may match anything', /\w+|.*/, undefined],
  ['tells nothing of a pattern that looks at the beginning only, which is fast', /^story/, undefined],
  ['tells nothing of what may be missing', /(?:story)*\d/, undefined],
  ['tells nothing of letters by number', /\u0041bc/, undefined],
  ['takes the words of an alternation, in small letters', /\b(?:Story|tale)\b/i, ['story', 'tale']],
  ['takes what stands in every way of a spelling', /don['’]?t sue/, ['dont sue', "don't sue", 'don’t sue']],
  ['takes the longest string of a row', /\bI .{0,10} wrote this \d/, [' wrote this ']],
  ['leaves out what is looked at on the side', /(?<!un)written(?! by)/, ['written']],
] as const
for (const [claim, pattern, wanted] of needs) test(`screen: ${claim}`, () => assert.deepEqual(needsOf(pattern), wanted))

test('screen: words without any of the strings are told fast, and a pattern is asked of the others', () => {
  const may = mayMatch(/\b(?:disclaimer|not mine)\b/i)
  assert.equal(may('She opened the door.'), false)
  assert.equal(may('DISCLAIMER: they are not.'), true)
  assert.equal(screened(/\bnot mine\b/)('A knot mined by moles'), false)
})

const patterns = [/\b(?:i|we) (?:wrote|write) (?:this|it)\b|©|著作権/iu, /(?<!\p{L})(?:geh(?:ö|oe)rt|принадлеж\p{L}+)(?!\p{L})/iu, /(?:a|b{2,3}|[cd]e?)f+(?:g|h)?/i, /s(?:k|ß)/iu, /[ab]{0,2}x(?:y|)z\.|q/]
const letters = fc.array(fc.constantFrom(...'abcdefghikqsxyz. ', 'ſ', 'K', 'ß', 'ẞ', 'Ö', 'ö', '©', '著作権', 'I wrote ', 'this', 'Принадлежит', 'GEHÖRT', 'bb', 'xz.'), { maxLength: 12 }).map((parts) => parts.join(''))
test('screen: whatever a pattern matches passes its screen', () => fc.assert(fc.property(letters, (words) => patterns.every((pattern) => mayMatch(pattern)(words) || !pattern.test(words))), { numRuns: 2000 }))
const rows = patterns.filter(({ flags }) => flags === 'iu').map(({ source }) => source)
test('screen: phrases asked row by row say what one pattern of them all says', () => fc.assert(fc.property(letters, (words) => anyOf(rows).test(words) === new RegExp(rows.join('|'), 'iu').test(words)), { numRuns: 500 }))
