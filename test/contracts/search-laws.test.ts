import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { find } from '../../src/catalogue/search.ts'
import { close, type Connection } from '../../src/catalogue/sqlite.ts'
import { admission, keeper, listed, type Reader, stranger } from '../../src/consent/policy.ts'
import { listedTo, openTo } from '../../src/consent/predicate.ts'
import { rungs } from '../../src/model/rating.ts'
import { warningAnswers } from '../../src/model/warning.ts'
import { facetFilter } from '../../src/query/facet-filter.ts'
import type { Filter, Node, Query } from '../../src/query/tree.ts'
import { fold } from '../../src/text/fold.ts'
import { emptyLibrary, factsOfSmall, putWorks, type SmallWork } from '../support/search-library.ts'

// Words that are no forms of each other.
const vocabulary = ['amber', 'delta', 'ochre', 'tundra', 'Quartz'] as const
const word = fc.constantFrom(...vocabulary)
const words = fc.array(word, { maxLength: 4 }).map((list) => list.join(' '))
const names = fc.uniqueArray(fc.tuple(word, word).map((pair) => pair.join(' ')), { maxLength: 2, selector: fold })
const work: fc.Arbitrary<SmallWork> = fc.record({
  state: fc.constantFrom('published', 'published', 'published', 'withheld', 'withdrawn', 'reading'), rung: fc.constantFrom(...rungs), warnings: fc.uniqueArray(fc.constantFrom('violence', 'ableism'), { maxLength: 2 }),
  title: words, creators: names, fandoms: names, tags: names, chapters: fc.array(words, { minLength: 1, maxLength: 3 }), words: fc.integer({ min: 1, max: 90_000 }), language: fc.constantFrom('en', 'de', 'und'),
  answer: fc.constantFrom(...warningAnswers), date: fc.constantFrom('1997', '1997-11', '1997-11-05', '1998', '1999-02-03'), complete: fc.boolean(),
}, { requiredKeys: ['state', 'rung', 'warnings', 'title', 'creators', 'fandoms', 'tags', 'chapters', 'words', 'language', 'answer'] }) as fc.Arbitrary<SmallWork>
const library = fc.array(work, { maxLength: 12 })
const field = fc.constantFrom(undefined, undefined, undefined, 'title' as const, 'body' as const)
const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc.record({ word, field }).map(({ word: each, field: of }): Node => ({ is: 'word', word: each, prefix: false, ...(of && { field: of }) })),
  fc.tuple(fc.constantFrom('am', 'tun', 'q'), field).map(([each, of]): Node => ({ is: 'word', word: each, prefix: true, ...(of && { field: of }) })),
  fc.tuple(word, word).map(([a, b]): Node => ({ is: 'phrase', words: `${a} ${b}` })),
)
const not = fc.boolean()
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ on: fc.constant('rating' as const), rungs: fc.subarray([...rungs], { minLength: 1 }), not }),
  fc.record({ on: fc.constant('warning' as const), warning: fc.constantFrom('violence' as const, 'ableism' as const), not }),
  fc.record({ on: fc.constant('answer' as const), answer: fc.constantFrom(...warningAnswers), not }),
  fc.record({ on: fc.constantFrom('creator' as const, 'fandom' as const, 'tag' as const), value: fc.oneof(word, fc.constant('tun*'), fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`)), exact: fc.constant(false), not }),
  fc.record({ on: fc.constant('fandom' as const), value: fc.tuple(word, word).map((pair) => pair.join(' ')), exact: fc.constant(true), not }),
  fc.record({ on: fc.constant('language' as const), value: fc.constantFrom('en', 'de', 'und'), not }),
  fc.record({ on: fc.constant('words' as const), least: fc.constantFrom(0, 1000), most: fc.constantFrom(5000, 90_000), not }),
  fc.record({ on: fc.constant('date' as const), from: fc.constantFrom('1997-01-01', '1997-11-01', '1998-01-01'), to: fc.constantFrom('1997-12-31', '1999-12-31'), not }),
  fc.record({ on: fc.constant('complete' as const), complete: fc.boolean(), not }),
)
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, filter.map((each): Node => ({ is: 'filter', filter: each })), tie('tree').map((of): Node => ({ is: 'not', of })),
    fc.record({ is: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) })),
}))
const key = fc.integer({ min: 1, max: 5 }).map((n) => `key${n}`)
const heading = fc.record({ kind: fc.constantFrom('creator' as const, 'fandom' as const, 'tag' as const), value: fc.tuple(word, word).map((pair) => fold(pair.join(' '))) })
const reader: fc.Arbitrary<Reader> = fc.oneof(
  fc.constantFrom<Reader>(keeper, stranger, { kind: 'visitor', highest: 'mature', never: [] }, { kind: 'visitor', never: ['violence'] }),
  fc.record({
    kind: fc.constant('visitor' as const), highest: fc.constantFrom('teen' as const, 'explicit' as const), never: fc.constantFrom<Reader['never']>([], ['ableism']), ask: fc.constantFrom<Reader['never']>([], ['violence', 'ableism']),
    answered: fc.uniqueArray(key, { maxLength: 3 }), without: fc.array(heading, { maxLength: 4 }), withoutWorks: fc.uniqueArray(key, { maxLength: 2 }),
  }),
)

let connection: Connection
before(() => {
  connection = emptyLibrary()
})
after(() => close(connection))

function search(who: Reader, query: Partial<Query>, facets = false) {
  const answer = find(connection, listedTo(who), openTo(who), { filters: [], ...query }, { offset: 0, limit: 100 }, { facets })
  return { ...answer, ids: answer.found.map(({ work: id }) => id).sort((a, b) => a - b) }
}

/** 0: it does not hold, 1: not known, 2: it holds. As slow and plain as can be. */
function holds(each: SmallWork, isOpen: boolean, node: Node): number {
  switch (node.is) {
    case 'filter': return holdsFilter(each, node.filter)
    case 'not': return 2 - holds(each, isOpen, node.of)
    case 'and': return Math.min(...node.of.map((part) => holds(each, isOpen, part)))
    case 'or': return Math.max(...node.of.map((part) => holds(each, isOpen, part)))
    default: {
      // Names of a kind are one column of the index: a phrase may reach from one into the next.
      const catalogue = [each.title, each.creators.join(' '), [...each.fandoms, ...each.tags].join(' ')]
      const texts = node.field === 'title' ? [each.title] : node.field === 'body' ? (isOpen ? each.chapters : []) : isOpen ? [...catalogue, ...each.chapters] : catalogue
      const sought = node.is === 'word' ? node.word.toLowerCase() : node.words.toLowerCase()
      return texts.some((text) => (node.is === 'word' && node.prefix ? ` ${text.toLowerCase()}`.includes(` ${sought}`) : ` ${text.toLowerCase()} `.includes(` ${sought} `))) ? 2 : 0
    }
  }
}

function holdsFilter(each: SmallWork, one: Filter): number {
  const is = (value: boolean): number => (value ? 2 : 0)
  const value = (): number => {
    switch (one.on) {
      case 'rating': return each.rung === 'unrated' && !one.rungs.includes('unrated') ? 1 : is(one.rungs.includes(each.rung))
      case 'warning': return is(each.warnings.includes(one.warning))
      case 'answer': return is(each.answer === one.answer)
      case 'language': return each.language === 'und' && one.value !== 'und' ? 1 : is(each.language === one.value)
      case 'words': return is(each.words >= (one.least ?? 0) && each.words <= (one.most ?? Infinity))
      case 'complete': return each.complete === undefined ? 1 : is(each.complete === one.complete)
      case 'date': {
        if (each.date === undefined) return 1
        const [first, last] = [`${each.date}-01-01`.slice(0, 10), each.date.length === 4 ? `${each.date}-12-31` : each.date.length === 7 ? `${each.date}-30` : each.date]
        const [from, to] = [one.from ?? '0', one.to ?? '9']
        return first >= from && last <= to ? 2 : last < from || first > to ? 0 : 1
      }
      case 'creator': case 'fandom': case 'tag': {
        const list = each[`${one.on}s`].map(fold)
        const sought = fold(one.value).replaceAll('"', '')
        return is(one.exact ? list.includes(sought) : list.some((name) => (sought.endsWith('*') ? ` ${name}`.includes(` ${sought.slice(0, -1)}`) : ` ${name} `.includes(` ${sought} `))))
      }
      default: throw new Error(one.on)
    }
  }
  return one.not ? 2 - value() : value()
}

const seen = (works: readonly SmallWork[], who: Reader) => works.flatMap((each, n) => {
  const answer = admission(who, factsOfSmall(each, n))
  return listed(answer) ? [{ each, id: n + 1, isOpen: answer.is === 'open' }] : []
})

test('search: what is found is what a slow reading of every work finds, whatever stands beside OR and inside NOT', () =>
  fc.assert(fc.property(library, reader, tree, fc.array(filter, { maxLength: 2 }), (works, who, node, filters) => {
    putWorks(connection, works)
    const answer = search(who, { words: node, filters })
    const wanted = seen(works, who).filter(({ each, isOpen }) => holds(each, isOpen, node) === 2 && filters.every((one) => holdsFilter(each, one) === 2))
    assert.deepEqual(answer.ids, wanted.map(({ id }) => id))
    assert.equal(answer.total, wanted.length)
    assert.equal(answer.unasked, wanted.filter(({ each }) => each.answer === 'not-asked').length)
    assert.equal(answer.hidden, works.filter((each, n) => each.state === 'published' && !listed(admission(who, factsOfSmall(each, n))) && filters.every((one) => holdsFilter(each, one) === 2)).length)
  }), { numRuns: 400 }))

test('search: words and their opposite part what is listed; a filter and its opposite leave what is not known', () =>
  fc.assert(fc.property(library, reader, leaf, filter, (works, who, node, one) => {
    putWorks(connection, works)
    const all = search(who, {}).ids
    assert.deepEqual([...search(who, { words: node }).ids, ...search(who, { words: { is: 'not', of: node } }).ids].sort((a, b) => a - b), all)
    const [with_, without] = [search(who, { filters: [one] }).ids, search(who, { filters: [{ ...one, not: !one.not }] }).ids]
    const unknown = seen(works, who).filter(({ each }) => holdsFilter(each, one) === 1).map(({ id }) => id)
    assert.deepEqual([...with_, ...without, ...unknown].sort((a, b) => a - b), all)
    assert.deepEqual(search(who, { words: { is: 'filter', filter: one } }).ids, with_)
  }), { numRuns: 200 }))

test('search: facets count what their own filter would leave', () =>
  fc.assert(fc.property(library, reader, fc.option(leaf, { nil: undefined }), (works, who, node) => {
    putWorks(connection, works)
    const asked: Partial<Query> = node ? { words: node } : {}
    const { facets, total } = search(who, asked, true)
    assert.ok(facets)
    for (const { value, works: count } of facets.rating) assert.equal(count, search(who, { ...asked, filters: [{ on: 'rating', rungs: rungs.filter((rung) => rung === value), not: false }] }).total)
    for (const kind of ['fandom', 'creator', 'tag'] as const) for (const { value, works: count } of facets[kind]) assert.equal(count, search(who, { ...asked, filters: [{ on: kind, value, exact: true, not: false }] }).total)
    for (const { value, works: count } of facets.year) assert.equal(count, search(who, { ...asked, filters: [{ on: 'date', from: `${value}-01-01`, to: `${value}-12-31`, not: false }] }).total)
    for (const { value, works: count } of facets.length) assert.equal(count, search(who, { ...asked, filters: [facetFilter('length', value)].filter((each) => each !== undefined) }).total)
    assert.equal(facets.length.reduce((sum, { works: count }) => sum + count, 0), total)
  }), { numRuns: 100 }))

test('search: the words of a work that is only listed change nothing, neither what is found nor any count', () =>
  fc.assert(fc.property(library, tree, fc.array(words, { minLength: 1, maxLength: 3 }), (works, node, other) => {
    const told = (list: readonly SmallWork[]): unknown => {
      putWorks(connection, list)
      const { ids, total, hidden, unasked, facets } = search(stranger, { words: node }, true)
      return { ids, total, hidden, unasked, facets }
    }
    const rewritten = works.map((each, n) => (admission(stranger, factsOfSmall(each, n)).is === 'open' ? each : { ...each, chapters: other }))
    assert.deepEqual(told(rewritten), told(works))
  }), { numRuns: 150 }))
