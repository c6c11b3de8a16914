import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { errorMessage, queryErrors } from './error-words.ts'
import { longestQuery, parseQuery } from './parse.ts'
import { joined } from './normal.ts'
import type { Filter, Node, Query } from './tree.ts'

const word = (text: string, prefix = false): Node => ({ is: 'word', word: text, prefix })
const phrase = (words: string): Node => ({ is: 'phrase', words })
const and = (...of: Node[]): Node => ({ is: 'and', of })
const or = (...of: Node[]): Node => ({ is: 'or', of })
const not = (of: Node): Node => ({ is: 'not', of })
const leaf = (filter: Filter): Node => ({ is: 'filter', filter })
const of = (words: Node | undefined, ...filters: Query['filters']): Query => ({ ...(words && { words }), filters })
const rating = (...rungs: ('unrated' | 'general' | 'guided' | 'teen' | 'mature' | 'explicit')[]) => ({ on: 'rating', rungs, not: false }) as const
const fandom = (value: string, exact = false, without = false): Filter => ({ on: 'fandom', value, exact, not: without })

const cases = [
  ['nothing asks for nothing', '  ', of(undefined)],
  ['signs without a letter are no words', 'Tom & Jerry', of(and(word('Tom'), word('Jerry')))],
  ['a hyphen inside a word stays', 'well-known', of(word('well-known'))],
  ['a hyphen between spaces takes nothing away', 'sea - tide', of(and(word('sea'), word('tide')))],
  ['a hyphen behind a phrase takes nothing away', '"low"-tide', of(and(phrase('low'), word('tide')))],
  ['a colon before a space is no field', 'Star Trek: Voyager', of(and(word('Star'), word('Trek:'), word('Voyager')))],
  ['a colon before a parenthesis is no field', '(Star Trek:)', of(and(word('Star'), word('Trek:')))],
  ['an hour is no field', '12:30', of(word('12:30'))],
  ['an address is no field', 'https://example.org/a', of(word('https://example.org/a'))],
  ['a star inside a word is no prefix', 'M*A*S*H', of(word('M*A*S*H'))],
  ['a small or is a word', 'sink or swim', of(and(word('sink'), word('or'), word('swim')))],
  ['a pairing is a word', 'm/m', of(word('m/m'))],
  ['a sign before a word says nothing', '>1000', of(word('1000'))],
  ['an ampersand within a word stays', 'R&B', of(word('R&B'))],
  ['words all hold', 'grey sea', of(and(word('grey'), word('sea')))],
  ['a phrase', '"grey sea"', of(phrase('grey sea'))],
  ['a phrase in curly marks', '“grey sea”', of(phrase('grey sea'))],
  ['a phrase in low marks', '„graue See“', of(phrase('graue See'))],
  ['a prefix', 'light*', of(word('light', true))],
  ['this form of a word', '=lanterns', of({ is: 'word', word: 'lanterns', prefix: false, exact: true })],
  ['an operator as a word', '=OR', of({ is: 'word', word: 'OR', prefix: false, exact: true })],
  ['a word taken away', 'sea -tide', of(and(word('sea'), not(word('tide'))))],
  ['a word taken away by NOT', 'sea NOT tide', of(and(word('sea'), not(word('tide'))))],
  ['a phrase taken away', 'sea -"low tide"', of(and(word('sea'), not(phrase('low tide'))))],
  ['taken away twice is there', 'sea --tide', of(and(word('sea'), word('tide')))],
  ['only something taken away', '-tide', of(not(word('tide')))],
  ['OR binds more than side by side', 'a b OR c', of(and(word('a'), or(word('b'), word('c'))))],
  ['what is taken away is taken from both sides of OR', 'a OR b -c', of(and(or(word('a'), word('b')), not(word('c'))))],
  ['AND binds more than OR', 'a AND b OR c', of(or(and(word('a'), word('b')), word('c')))],
  ['two bars are OR, two ampersands AND', 'a && b||c', of(or(and(word('a'), word('b')), word('c')))],
  ['taken away beside OR', 'a OR -b', of(or(word('a'), not(word('b'))))],
  ['parentheses', 'a (b OR c)', of(and(word('a'), or(word('b'), word('c'))))],
  ['parentheses that change nothing', '((a) (b c))', of(and(word('a'), word('b'), word('c')))],
  ['a field', 'title:tide', of({ is: 'word', word: 'tide', prefix: false, field: 'title' })],
  ['a field by another name', 'Text:tide', of({ is: 'word', word: 'tide', prefix: false, field: 'body' })],
  ['a field with a phrase after a space', 'title: "Low Tide"', of({ is: 'phrase', words: 'Low Tide', field: 'title' })],
  ['a field holds for its group', 'TITLE:(sea OR tide*)', of(or({ is: 'word', word: 'sea', prefix: false, field: 'title' }, { is: 'word', word: 'tide', prefix: true, field: 'title' }))],
  ['a rating', 'rating:teen', of(undefined, rating('teen'))],
  ['a rating by another name', 'rating:"Teen And Up Audiences"', of(undefined, rating('teen'))],
  ['ratings up to one leave out what nobody rated', 'rating:<=teen', of(undefined, rating('general', 'guided', 'teen'))],
  ['a limit without a colon, spaces around its sign', 'rating: <= teen', of(undefined, rating('general', 'guided', 'teen'))],
  ['a range of ratings', 'sea rating:mature..explicit', of(word('sea'), rating('mature', 'explicit'))],
  ['a list of ratings', 'rating:explicit,unrated', of(undefined, rating('unrated', 'explicit'))],
  ['a rating as stories write it', 'rating:PG-13,r', of(undefined, rating('teen', 'mature'))],
  ['not a rating', '-rating:teen', of(undefined, { on: 'rating', rungs: ['teen'], not: true })],
  ['a warning', 'warning:graphic-violence', of(undefined, { on: 'warning', warning: 'graphic-violence', not: false })],
  ['a warning by its label', 'warning:"Graphic violence"', of(undefined, { on: 'warning', warning: 'graphic-violence', not: false })],
  ['a warning as another archive calls it', 'warning:"Graphic Depictions Of Violence"', of(undefined, { on: 'warning', warning: 'graphic-violence', not: false })],
  ['not a warning, sign before', '-warning:horror', of(undefined, { on: 'warning', warning: 'horror', not: true })],
  ['not a warning, sign inside', 'warning:-horror', of(undefined, { on: 'warning', warning: 'horror', not: true })],
  ['warned of nothing', 'warning:none', of(undefined, { on: 'answer', answer: 'none-apply', not: false })],
  ['not said', 'warning:declined', of(undefined, { on: 'answer', answer: 'declined', not: false })],
  ['nobody was asked', '-warning:unasked', of(undefined, { on: 'answer', answer: 'not-asked', not: true })],
  ['a word of a fandom', 'fandom:harbour', of(undefined, fandom('harbour'))],
  ['words of a fandom, side by side', 'fandom:"The Lighthouse Files"', of(undefined, fandom('"The Lighthouse Files"'))],
  ['the beginning of a word of a fandom', 'fandom:harb*', of(undefined, fandom('harb*'))],
  ['the whole of a fandom', 'fandom:="Harbour Nine"', of(undefined, fandom('Harbour Nine', true))],
  ['the whole of a fandom in one word', 'fandom:=harbour', of(undefined, fandom('harbour', true))],
  ['either of two fandoms', 'fandom:(a OR b)', of(or(leaf(fandom('a')), leaf(fandom('b'))))],
  ['two fandoms not together', '-fandom:(a b)', of(not(and(leaf(fandom('a')), leaf(fandom('b')))))],
  ['a fandom without another', 'fandom:(a -b)', of(undefined, fandom('a'), fandom('b', false, true))],
  ['a creator', 'author:"J. Marlow"', of(undefined, { on: 'creator', value: '"J. Marlow"', exact: false, not: false })],
  ['a tag that is a pairing', 'tag:f/f', of(undefined, { on: 'tag', value: 'f/f', exact: false, not: false })],
  ['a language by its name', 'language:German', of(undefined, { on: 'language', value: 'de', not: false })],
  ['a language by its own name', 'language:Deutsch', of(undefined, { on: 'language', value: 'de', not: false })],
  ['either of two languages', 'language:(fr OR de)', of(or(leaf({ on: 'language', value: 'fr', not: false }), leaf({ on: 'language', value: 'de', not: false })))],
  ['a number of words', 'words:100', of(undefined, { on: 'words', least: 100, most: 100, not: false })],
  ['a range of words', 'words:1,000-5k', of(undefined, { on: 'words', least: 1000, most: 5000, not: false })],
  ['more words than', 'words:>10000', of(undefined, { on: 'words', least: 10001, not: false })],
  ['more words than, without a colon', 'words>1.000', of(undefined, { on: 'words', least: 1001, not: false })],
  ['more words than, with spaces', 'words > 1000', of(undefined, { on: 'words', least: 1001, not: false })],
  ['words before a sign without a number are words', 'words > deeds', of(and(word('words'), word('deeds')))],
  ['from some number of words', 'words:500..', of(undefined, { on: 'words', least: 500, not: false })],
  ['not so many words', 'words:->1000', of(undefined, { on: 'words', least: 1001, not: true })],
  ['two limits in one group', 'words:(>1000 <5k)', of(undefined, { on: 'words', least: 1001, not: false }, { on: 'words', most: 4999, not: false })],
  ['chapters', 'chapters:>=10', of(undefined, { on: 'chapters', least: 10, not: false })],
  ['a year', 'date:1998', of(undefined, { on: 'date', from: '1998-01-01', to: '1998-12-31', not: false })],
  ['a month', 'date:1998-04', of(undefined, { on: 'date', from: '1998-04-01', to: '1998-04-30', not: false })],
  ['a day', 'date:2000-02-29', of(undefined, { on: 'date', from: '2000-02-29', to: '2000-02-29', not: false })],
  ['years', 'date:1997..1999', of(undefined, { on: 'date', from: '1997-01-01', to: '1999-12-31', not: false })],
  ['years with a hyphen', 'date:1997-1999', of(undefined, { on: 'date', from: '1997-01-01', to: '1999-12-31', not: false })],
  ['from a year on', 'date:>=1999', of(undefined, { on: 'date', from: '1999-01-01', not: false })],
  ['after a year', 'date:>1999', of(undefined, { on: 'date', from: '2000-01-01', not: false })],
  ['before a year', 'date:<1997', of(undefined, { on: 'date', to: '1996-12-31', not: false })],
  ['before March of a leap year', 'date:<2000-03', of(undefined, { on: 'date', to: '2000-02-29', not: false })],
  ['finished', 'complete:yes', of(undefined, { on: 'complete', complete: true, not: false })],
  ['an accession', 'accession:3', of(undefined, { on: 'accession', value: '3', not: false })],
  ['an order, most first', 'sort:>words', { filters: [], sort: { by: 'words', descending: true } }],
  ['an order, least first', 'sea sort:<date', { words: word('sea'), filters: [], sort: { by: 'date', descending: false } }],
  ['an order that goes its own way', 'sort:title', { filters: [], sort: { by: 'title', descending: false } }],
  ['an order beside AND', 'sea AND sort:words', { words: word('sea'), filters: [], sort: { by: 'words', descending: true } }],
  ['a filter inside plain parentheses narrows too', '(sea rating:teen)', of(word('sea'), rating('teen'))],
  ['a filter beside OR', 'sea OR rating:teen', of(or(word('sea'), leaf(rating('teen'))))],
  ['a filter inside what is taken away', '-(sea rating:teen)', of(not(and(word('sea'), leaf(rating('teen')))))],
  ['a filter said twice', 'rating:teen sea rating:teen', of(word('sea'), rating('teen'))],
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
  ['AND at the end of a group', '(a AND) b', 3, 6, /AND stands between/],
  ['nothing to take away', 'a NOT', 2, 5, /word is missing/],
  ['a field without a value', 'sea title:', 4, 10, /after title:/],
  ['a field that is none', 'autor:smith', 0, 6, /no field “autor”\. Near it: creator:/],
  ['a field inside a field', 'title:(a tag:b)', 9, 13, /within another/],
  ['a heading without a letter', 'fandom:"!"', 7, 10, /after fandom:/],
  ['what is not counted', 'sea kudos>10', 4, 9, /does not count kudos/],
  ['an order by what is not counted', 'sea sort:hits', 9, 13, /does not count hits/],
  ['an order that is none', 'sort:colour', 5, 11, /ordered by “colour”.*chapters/],
  ['two orders', 'sort:words sort:title', 11, 21, /one order/],
  ['an order beside OR', 'sea OR sort:words', 7, 17, /orders the whole/],
  ['an order before OR', '(sort:words sea) OR tide', 1, 11, /orders the whole/],
  ['an order taken away', '-sort:words', 1, 11, /orders the whole/],
  ['a rating that is none', 'rating:lemon', 7, 12, /no rating “lemon”/],
  ['a limit of what is not rated', 'rating:<unrated', 7, 15, /one rating after </],
  ['a limit with a list', 'rating:<=teen,mature', 7, 20, /one rating after <=/],
  ['nothing below the lowest', 'rating:<general', 7, 15, /rated below general/],
  ['nothing above the highest', 'rating:>explicit', 7, 16, /rated above explicit/],
  ['fewer than none', 'words:<0', 6, 8, /fewer than 0/],
  ['too deep', `${'('.repeat(17)}a`, 16, 17, /16 deep/],
  ['too many words', 'a '.repeat(129), 256, 257, /128 words/],
  ['too long', 'a'.repeat(longestQuery + 2), longestQuery, longestQuery + 2, /4096 characters; this one has 4098/],
  ['a rating range upside down', 'rating:explicit..teen', 7, 21, /greater to the smaller/],
  ['a warning that is none', 'warning:horrible', 8, 16, /Near it: .*horror/],
  ['words that are no number', 'words:many', 6, 10, /words:1000-5000/],
  ['words upside down', 'words:9-3', 6, 9, /greater to the smaller/],
  ['chapters that are no number', 'chapters:some', 9, 13, /chapters:1000-5000/],
  ['a day that is none', 'date:1999-02-29', 5, 15, /written as date:1998/],
  ['a date upside down', 'date:1999..1997', 5, 15, /greater to the smaller/],
  ['nothing after all time', 'date:>9999', 5, 10, /written as date:1998/],
  ['a language that is none', 'language:"High Tidal"', 9, 21, /no language “High Tidal”/],
  ['finished or not', 'complete:maybe', 9, 14, /complete:yes/],
  ['an accession that is no number', 'accession:first', 10, 15, /accession:3/],
] as const
for (const [claim, given, start, end, message] of wrong) {
  test(`parseQuery: says where: ${claim}`, () => {
    const answer = parseQuery(given)
    assert.ok('error' in answer, JSON.stringify(answer))
    assert.deepEqual(answer.error.at, [start, end])
    assert.match(errorMessage(answer.error), message)
  })
}

test('parseQuery: every code of an error is met', () => {
  const met = wrong.map(([, given]) => parseQuery(given)).map((answer) => 'error' in answer && answer.error.code)
  assert.deepEqual(Object.keys(queryErrors).filter((code) => !met.includes(code as keyof typeof queryErrors)), [])
})

const pieces = ['sea', 'tide*', '"low tide"', '"', '“', '”', '(', ')', '-', '=', '<', '>=', 'OR', 'AND', 'NOT', '||', '&&', 'title:', 'fandom:', 'rating:', 'teen', 'warning:', 'words', 'words:', '1-2', 'date:', '1998', 'sort:', ':', '*', ' ', '\u3000', '海', '\ud800', 'nobody:x']
const inherited = ['valueOf', 'constructor:x', 'rating:toString', 'warning:__proto__', 'language:valueOf', 'sort:constructor']
for (const text of inherited) test(`parseQuery: knows no ${text}`, () => assert.ok(parseQuery(text)))

test('parseQuery: never throws, and an error lies within the question', () =>
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')), fc.array(fc.constantFrom(...pieces)).map((all) => all.join(' '))), (text) => {
    const answer = parseQuery(text)
    if ('query' in answer) return
    const [start, end] = answer.error.at
    assert.ok(start >= 0 && start <= end && end <= text.length, `${start}..${end} of ${text.length}`)
    assert.notEqual(errorMessage(answer.error), '')
  }), { numRuns: 2000 }))

const leaves = fc.oneof(
  fc.record({ is: fc.constant('word' as const), word: fc.stringMatching(/^[a-z海]{1,6}$/), prefix: fc.boolean() }, { noNullPrototype: true }),
  fc.record({ is: fc.constant('phrase' as const), words: fc.stringMatching(/^[a-z]{1,4} [a-z]{1,4}$/) }, { noNullPrototype: true }))
const { tree } = fc.letrec<{ tree: Node; some: Node }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, leaves, tie('some')),
  some: fc.tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('tree'), { minLength: 2, maxLength: 3 })).map(([is, of]) => joined(is, of) as Node),
}))
test('parseQuery: reads what is put in parentheses throughout', () =>
  fc.assert(fc.property(tree, (node) => assert.deepEqual(parseQuery(inParentheses(node)), { query: { words: node, filters: [] } }))))

function inParentheses(node: Node): string {
  if (node.is === 'word') return `${node.word}${node.prefix ? '*' : ''}`
  if (node.is === 'phrase') return `"${node.words}"`
  if (node.is === 'not' || node.is === 'filter') throw new TypeError('None was made')
  return `(${node.of.map(inParentheses).join(node.is === 'or' ? ' OR ' : ' ')})`
}

const hostile = [
  ['parentheses', '('.repeat(longestQuery)], ['pairs', '()'.repeat(2048)], ['ORs', 'a OR '.repeat(819)], ['hyphens', '-'.repeat(longestQuery)],
  ['groups', '(a) '.repeat(1024)], ['words', 'a '.repeat(2048)], ['deep groups of OR', '(a OR '.repeat(600)], ['too much', 'a'.repeat(longestQuery + 1)],
  ['signs', 'a='.repeat(2048)], ['arrows', '->'.repeat(2048)], ['names and blanks', `${'words '.repeat(300)}${' '.repeat(2000)}`], ['colons', ':'.repeat(longestQuery)], ['ranges', `words:${'..'.repeat(2000)}`],
] as const
for (const [claim, text] of hostile) {
  test(`parseQuery: bounded on ${claim}`, () => {
    const before = process.cpuUsage()
    parseQuery(text)
    const { user, system } = process.cpuUsage(before)
    assert.ok(user + system < 200_000, `${user + system} µs`)
  })
}
