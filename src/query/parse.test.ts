import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { longestQuery, parseQuery } from './parse.ts'
import type { Node, Query } from './tree.ts'

const word = (text: string, prefix = false): Node => ({ is: 'word', word: text, prefix })
const phrase = (words: string): Node => ({ is: 'phrase', words })
const of = (words: Node | undefined, ...filters: Query['filters']): Query => ({ ...(words && { words }), filters })
const rating = (...rungs: ('unrated' | 'general' | 'guided' | 'teen' | 'mature' | 'explicit')[]) => ({ on: 'rating', rungs, not: false }) as const

const cases = [
  ['nothing asks for nothing', '  ', of(undefined)],
  ['signs without a letter are no words', 'Tom & Jerry', of({ is: 'and', of: [word('Tom'), word('Jerry')] })],
  ['a hyphen inside a word stays', 'well-known', of(word('well-known'))],
  ['a hyphen between spaces takes nothing away', 'sea - tide', of({ is: 'and', of: [word('sea'), word('tide')] })],
  ['a colon before a space is no field', 'Star Trek: Voyager', of({ is: 'and', of: [word('Star'), word('Trek:'), word('Voyager')] })],
  ['an hour is no field', '12:30', of(word('12:30'))],
  ['a star inside a word is no prefix', 'M*A*S*H', of(word('M*A*S*H'))],
  ['a small or is a word', 'sink or swim', of({ is: 'and', of: [word('sink'), word('or'), word('swim')] })],
  ['words all hold', 'grey sea', of({ is: 'and', of: [word('grey'), word('sea')] })],
  ['a phrase', '"grey sea"', of(phrase('grey sea'))],
  ['a phrase in curly marks', '“grey sea”', of(phrase('grey sea'))],
  ['a phrase in low marks', '„graue See“', of(phrase('graue See'))],
  ['a prefix', 'light*', of(word('light', true))],
  ['a word taken away', 'sea -tide', of({ is: 'and', of: [word('sea'), { is: 'not', of: word('tide') }] })],
  ['a phrase taken away', 'sea -"low tide"', of({ is: 'and', of: [word('sea'), { is: 'not', of: phrase('low tide') }] })],
  ['taken away twice is there', 'sea --tide', of({ is: 'and', of: [word('sea'), word('tide')] })],
  ['OR binds less than side by side', 'a b OR c', of({ is: 'or', of: [{ is: 'and', of: [word('a'), word('b')] }, word('c')] })],
  ['parentheses', 'a (b OR c)', of({ is: 'and', of: [word('a'), { is: 'or', of: [word('b'), word('c')] }] })],
  ['a field', 'title:tide', of({ is: 'word', word: 'tide', prefix: false, field: 'title' })],
  ['a field with a phrase after a space', 'creator: "J. Marlow"', of({ is: 'phrase', words: 'J. Marlow', field: 'creator' })],
  ['a field holds for its group', 'TITLE:(sea OR tide*)', of({ is: 'or', of: [{ is: 'word', word: 'sea', prefix: false, field: 'title' }, { is: 'word', word: 'tide', prefix: true, field: 'title' }] })],
  ['a rating', 'rating:teen', of(undefined, rating('teen'))],
  ['ratings up to one leave out what nobody rated', 'rating:<=teen', of(undefined, rating('general', 'guided', 'teen'))],
  ['a range of ratings', 'sea rating:mature..explicit', of(word('sea'), rating('mature', 'explicit'))],
  ['a list of ratings', 'rating:explicit,unrated', of(undefined, rating('unrated', 'explicit'))],
  ['not a rating', '-rating:teen', of(undefined, { on: 'rating', rungs: ['teen'], not: true })],
  ['a warning', 'warning:graphic-violence', of(undefined, { on: 'warning', warning: 'graphic-violence', not: false })],
  ['a warning by its label', 'warning:"Graphic violence"', of(undefined, { on: 'warning', warning: 'graphic-violence', not: false })],
  ['not a warning, sign before', '-warning:horror', of(undefined, { on: 'warning', warning: 'horror', not: true })],
  ['not a warning, sign inside', 'warning:-horror', of(undefined, { on: 'warning', warning: 'horror', not: true })],
  ['a fandom', 'fandom:"The Lighthouse Files"', of(undefined, { on: 'fandom', value: 'The Lighthouse Files', exact: true, not: false })],
  ['a language by its name', 'language:German', of(undefined, { on: 'language', value: 'de', not: false })],
  ['a range of words', 'words:1,000-5k', of(undefined, { on: 'words', least: 1000, most: 5000, not: false })],
  ['more words than', 'words:>10000', of(undefined, { on: 'words', least: 10001, not: false })],
  ['a filter inside plain parentheses narrows too', '(sea rating:teen)', of(word('sea'), rating('teen'))],
] as const satisfies readonly (readonly [string, string, Query])[]
for (const [claim, given, wanted] of cases) {
  test(`parseQuery: ${claim}`, () => assert.deepEqual(parseQuery(given), { query: wanted }))
}

const wrong = [
  ['a quotation mark never closed', 'sea "grey tide', 4, 14, /never closed/],
  ['a parenthesis never closed', 'a (b', 2, 3, /never closed/],
  ['a parenthesis never opened', 'a b)', 3, 4, /closes nothing/],
  ['empty parentheses', 'a ()', 2, 4, /nothing between/],
  ['OR at the end', 'sea OR', 4, 6, /OR stands between/],
  ['OR at the start', 'OR sea', 0, 2, /OR stands between/],
  ['OR twice', 'a OR OR b', 5, 7, /OR stands between/],
  ['taking away beside OR', 'a OR -b', 5, 7, /taken away/],
  ['a field without a value', 'sea title:', 4, 10, /after title:/],
  ['a field that is none', 'autor:smith', 0, 6, /no field “autor”/],
  ['a field inside a field', 'title:(a tag:b)', 9, 13, /within another/],
  ['a filter beside OR', 'sea OR rating:teen', 7, 18, /narrows the whole/],
  ['a filter inside what is taken away', '-(sea rating:teen)', 6, 17, /narrows the whole/],
  ['a rating that is none', 'rating:lemon', 7, 12, /no rating “lemon”/],
  ['a rating range upside down', 'rating:explicit..teen', 7, 21, /higher to the lower/],
  ['a warning that is none', 'warning:horrible', 8, 16, /Near it: .*horror/],
  ['words that are no number', 'words:many', 6, 10, /words:1000-5000/],
  ['words upside down', 'words:9-3', 6, 9, /greater to the smaller/],
] as const
for (const [claim, given, start, end, message] of wrong) {
  test(`parseQuery: says where: ${claim}`, () => {
    const answer = parseQuery(given)
    assert.ok('error' in answer, JSON.stringify(answer))
    assert.deepEqual(answer.error.at, [start, end])
    assert.match(answer.error.message, message)
  })
}

const pieces = ['sea', 'tide*', '"low tide"', '"', '“', '”', '(', ')', '-', 'OR', 'AND', 'NOT', 'title:', 'rating:', 'teen', 'warning:', 'words:', '1-2', ':', '*', ' ', '\u3000', '海', '\ud800', 'nobody:x']
const inherited = ['valueOf', 'constructor:x', 'rating:toString', 'warning:__proto__', 'language:valueOf']
for (const text of inherited) test(`parseQuery: knows no ${text}`, () => assert.ok(parseQuery(text)))

test('parseQuery: never throws, and an error lies within the question', () =>
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')), fc.array(fc.constantFrom(...pieces)).map((all) => all.join(' '))), (text) => {
    const answer = parseQuery(text)
    if ('query' in answer) return
    const [start, end] = answer.error.at
    assert.ok(start >= 0 && start <= end && end <= text.length, `${start}..${end} of ${text.length}`)
    assert.notEqual(answer.error.message, '')
  }), { numRuns: 2000 }))

const leaves = fc.oneof(
  fc.record({ is: fc.constant('word' as const), word: fc.stringMatching(/^[a-z海]{1,6}$/), prefix: fc.boolean() }, { noNullPrototype: true }),
  fc.record({ is: fc.constant('phrase' as const), words: fc.stringMatching(/^[a-z]{1,4} [a-z]{1,4}$/) }, { noNullPrototype: true }))
const { tree } = fc.letrec<{ tree: Node; some: Node }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, leaves, tie('some')),
  some: fc.record({ is: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) }, { noNullPrototype: true }) as fc.Arbitrary<Node>,
}))
test('parseQuery: reads what is printed', () =>
  fc.assert(fc.property(tree, (node) => assert.deepEqual(parseQuery(printed(node)), { query: { words: node, filters: [] } }))))

function printed(node: Node): string {
  if (node.is === 'word') return `${node.word}${node.prefix ? '*' : ''}`
  if (node.is === 'phrase') return `"${node.words}"`
  if (node.is === 'not') return `-${printed(node.of)}`
  if (node.is === 'filter') throw new TypeError('No filter was made')
  return `(${node.of.map(printed).join(node.is === 'or' ? ' OR ' : ' ')})`
}

const hostile = [
  ['parentheses', '('.repeat(longestQuery)], ['pairs', '()'.repeat(2048)], ['ORs', 'a OR '.repeat(819)], ['hyphens', '-'.repeat(longestQuery)],
  ['groups', '(a) '.repeat(1024)], ['words', 'a '.repeat(2048)], ['deep groups of OR', '(a OR '.repeat(600)], ['too much', 'a'.repeat(longestQuery + 1)],
] as const
for (const [claim, text] of hostile) {
  test(`parseQuery: bounded on ${claim}`, () => {
    const began = performance.now()
    parseQuery(text)
    assert.ok(performance.now() - began < 100)
  })
}
