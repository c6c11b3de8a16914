import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { find } from '../../src/catalogue/search.ts'
import { close, type Connection } from '../../src/catalogue/sqlite.ts'
import { keeper, type Reader, stranger } from '../../src/consent/policy.ts'
import { listedTo, openTo } from '../../src/consent/predicate.ts'
import { parseQuery } from '../../src/query/parse.ts'
import type { Sort } from '../../src/query/tree.ts'
import { emptyLibrary, putWorks, type SmallWork } from '../support/search-library.ts'

const plain: SmallWork = { state: 'published', rung: 'general', warnings: [], title: '', creators: [], fandoms: [], tags: [], chapters: ['Nothing of note.'], words: 100, language: 'en', answer: 'stated' }
const works: readonly SmallWork[] = [
  { ...plain, title: 'Low Water', chapters: ['The tide came in. A lantern burned on the quay.'], words: 300, date: '1998' },
  { ...plain, title: 'The Tide', chapters: ['Nobody came.'], words: 200, creators: ['Joe Banks'], date: '1997-11' },
  { ...plain, title: 'Tide of Grey', chapters: ['Nobody went.'], words: 100, date: '1999' },
  { ...plain, title: 'Apart', chapters: ['A lantern hung there.', 'Then the tide turned.'], tags: ['harbour'] },
  { ...plain, title: 'The Bank', chapters: ['She banked the fire by the harbour, and the bank was high.'] },
  { ...plain, title: 'Shut', rung: 'explicit', chapters: ['It was the best of lanterns in the house.'] },
  { ...plain, title: 'Opening', chapters: ['It was the best of lanterns, and so on.'] },
  { ...plain, title: 'Æther', chapters: ['The encyclopaedia lay open.'] },
  { ...plain, title: 'A Lost Map', creators: ['Ada Ashdown'] },
  { ...plain, title: 'The Lost Clock of Ashdown', creators: ['Ada Grey'] },
  { ...plain, title: 'Elsewhere', chapters: ['Ada lost the map at Ashdown, and Ada lost it again: lost, lost, lost.'] },
]

let connection: Connection
before(() => {
  connection = emptyLibrary()
  putWorks(connection, works)
  connection.database.exec("update work_fact set opening = 'it was the best of lanterns' where work_id in (6, 7)")
})
after(() => close(connection))

function titles(text: string, { who = keeper as Reader, sort = undefined as Sort | undefined } = {}): readonly string[] {
  const parsed = parseQuery(text)
  assert.ok('query' in parsed, text)
  return find(connection, listedTo(who), openTo(who), { ...parsed.query, ...(sort && { sort }) }, { offset: 0, limit: 20 }).found.map(({ work }) => works[work - 1]?.title ?? '')
}

const cases: readonly (readonly [claim: string, query: string, first: readonly string[]])[] = [
  ['a whole title comes before one that begins so, and both before a body', 'tide', ['The Tide', 'Tide of Grey']],
  ['an article makes no difference to a title', 'the tide', ['The Tide']],
  ['both words in one chapter come before both in one work', 'lantern tide', ['Low Water', 'Apart']],
  ['who names a creator whole and a word of the title means that work', 'ada ashdown lost', ['A Lost Map', 'The Lost Clock of Ashdown', 'Elsewhere']],
  ['the opening words lead to their story', 'it was the best of lanterns', ['Opening']],
  ['so do they in quotation marks', '"it was the best of"', ['Opening']],
  ['the form that was typed comes first', 'bank', ['The Bank', 'The Tide']],
  ['a ligature is found by two letters', 'aether', ['Æther']],
  ['and two letters by a ligature', 'encyclopædia', ['Æther']],
]
for (const [claim, query, first] of cases) test(`search: ${claim} (${query})`, () => assert.deepEqual(titles(query, { who: stranger }).slice(0, first.length), first))

test('search: a name keeps its form, a word in small letters finds others, a phrase does not', () => {
  assert.deepEqual(titles('Banks'), ['The Tide'])
  assert.deepEqual([...titles('banks')].sort(), ['The Bank', 'The Tide'])
  assert.deepEqual([...titles('lanterns')].sort(), ['Apart', 'Low Water', 'Opening', 'Shut'])
  assert.deepEqual(titles('"a lanterns"'), [])
})

test('search: the opening words of a work that is only listed lead nowhere', () => assert.deepEqual(titles('it was the best of lanterns', { who: stranger }), ['Opening']))

test('search: works stand in the order asked for, those of which it is not known last', () => {
  const sorts: readonly (readonly [Sort, readonly string[]])[] = [
    [{ by: 'title', descending: false }, ['Low Water', 'The Tide', 'Tide of Grey']], [{ by: 'title', descending: true }, ['Tide of Grey', 'The Tide', 'Low Water']], [{ by: 'words', descending: true }, ['Low Water', 'The Tide', 'Tide of Grey']],
    [{ by: 'date', descending: false }, ['The Tide', 'Low Water', 'Tide of Grey']], [{ by: 'creator', descending: true }, ['The Tide', 'Low Water', 'Tide of Grey']], [{ by: 'added', descending: true }, ['Tide of Grey', 'The Tide', 'Low Water']],
  ]
  for (const [sort, wanted] of sorts) assert.deepEqual(titles('tide -lantern OR water', { sort }).filter((title) => wanted.includes(title)), wanted, JSON.stringify(sort))
})
