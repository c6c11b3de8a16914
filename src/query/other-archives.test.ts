import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseQuery } from './parse.ts'
import type { Node, Query } from './tree.ts'

const word = (text: string): Node => ({ is: 'word', word: text, prefix: false })
const phrase = (words: string): Node => ({ is: 'phrase', words })
const of = (nodes: readonly Node[], filters: Query['filters'] = [], sort?: Query['sort']): Query => ({ ...(nodes.length === 1 && { words: nodes[0] as Node }), ...(nodes.length > 1 && { words: { is: 'and', of: nodes } }), filters, ...(sort && { sort }) })

// The nine search tips of the Archive of Our Own, in their form; what they look for is ours.
const tips: readonly (readonly [tip: string, wanted: Query | { readonly refused: string; readonly at: string }])[] = [
  ['wren ames words>1000 sort:hits', { refused: 'not-counted', at: 'hits' }],
  ['harbour f/f sort:kudos', { refused: 'not-counted', at: 'kudos' }],
  ['"captain ames/mate wren" angst kudos>10', { refused: 'not-counted', at: 'kudos' }],
  ['wren m/m (mature OR teen)', of([word('wren'), word('m/m'), { is: 'or', of: [word('mature'), word('teen')] }])],
  ['marlow words:10000-50000 sort:title', of([word('marlow')], [{ on: 'words', least: 10_000, most: 50_000, not: false }], { by: 'title', descending: false })],
  ['harbour gen teen AND "no archive warnings apply"', of([word('harbour'), word('gen'), word('teen'), phrase('no archive warnings apply')])],
  ['harbour "alternate universe" sort:>posted', of([word('harbour'), phrase('alternate universe')], [], { by: 'date', descending: true })],
  ['words:100', of([], [{ on: 'words', least: 100, most: 100, not: false }])],
  ['"harbour (tv)" m/m NOT "captain ames/mate wren"', of([phrase('harbour (tv)'), word('m/m'), { is: 'not', of: phrase('captain ames/mate wren') }])],
]
for (const [tip, wanted] of tips) {
  test(`other archives: the tip ${tip}`, () => {
    const read = parseQuery(tip)
    if (!('refused' in wanted)) assert.deepEqual(read, { query: wanted })
    else assert.deepEqual('error' in read && [read.error.code, tip.slice(...read.error.at)], [wanted.refused, wanted.at])
  })
}

// Its help: what an operator stands for, shown by a way of saying the same.
const help: readonly (readonly [claim: string, given: string, same: string])[] = [
  ['a space acts like AND', 'grey harbour', 'grey AND harbour'],
  ['two bars are OR', 'grey || harbour', 'grey OR harbour'],
  ['OR holds between its neighbours only', '"Wren/Ames" horror mature OR teen', '"Wren/Ames" horror (mature OR teen)'],
  ['what is taken away is taken from both sides of OR', '"Wren" OR "Ames" -"Character Death"', '("Wren" OR "Ames") -"Character Death"'],
  ['periods and commas in numbers are ignored', 'words:1.000', 'words:1,000'],
  ['fewer than', 'words<100', 'words:<=99'],
  ['between two numbers', 'words:100-1000', 'words:100..1000'],
  ['names of its index', 'word_count:>500 freeform:drabble authors:wren fandoms:harbour characters:ames relationships:wren revised_at:1999 complete:true', 'words:>500 tag:drabble creator:wren fandom:harbour character:ames relationship:wren date:1999 complete:yes'],
  ['its ratings', 'rating:"General Audiences"', 'rating:general'],
  ['its warnings', '-warning:"Major Character Death"', '-warning:character-death'],
  ['its other answers', 'warning:"No Archive Warnings Apply" OR warning:"Creator Chose Not To Use Archive Warnings"', 'warning:none OR warning:declined'],
  ['its orders', 'sea sort:<revised_at', 'sea sort:<date'],
]
for (const [claim, given, same] of help) {
  test(`other archives: ${claim}`, () => {
    const read = parseQuery(given)
    assert.ok('query' in read, JSON.stringify(read))
    assert.deepEqual(read, parseQuery(same))
  })
}

for (const text of ['hits:>5', 'kudos:10', 'comments_count>3', 'bookmarks<2']) {
  test(`other archives: ${text} is not counted here`, () => {
    const read = parseQuery(text)
    assert.equal('error' in read && read.error.code, 'not-counted')
  })
}
test('other archives: what they count is a word like any other elsewhere', () => assert.deepEqual(parseQuery('kudos to Wren'), { query: of([word('kudos'), word('to'), word('Wren')]) }))
