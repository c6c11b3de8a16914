import fc from 'fast-check'
import { rungs } from '../../src/model/rating.ts'
import { warningAnswers, warningCodes } from '../../src/model/warning.ts'
import { negated, normal } from '../../src/query/normal.ts'
import { type Filter, headingFields, type Node, type Query, type Sort, sortKeys, textFields } from '../../src/query/tree.ts'

const plainWord = fc.stringMatching(/^[a-zé海]{1,7}$/)
const awkwardWord = fc.constantFrom('OR', 'AND', 'm/m', 'well-known', "o'clock", 'M*A*S*H', 'title:x', 'Trek:', 'R&B', 'words', 'sort', '12:30', 'a=b', '100')
const several = fc.array(plainWord, { minLength: 2, maxLength: 3 }).map((words) => words.join(' '))
const field = fc.option(fc.constantFrom(...textFields), { nil: undefined })
const day = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const not = fc.boolean()

/** A filter of any kind, as the language can ask for it. */
export const anyFilter: fc.Arbitrary<Filter> = fc.oneof(
  fc.tuple(fc.subarray([...rungs], { minLength: 1 }), not).map(([some, not]): Filter => ({ on: 'rating', rungs: some, not })),
  fc.tuple(fc.constantFrom(...warningCodes), not).map(([warning, not]): Filter => ({ on: 'warning', warning, not })),
  fc.tuple(fc.constantFrom(...warningAnswers), not).map(([answer, not]): Filter => ({ on: 'answer', answer, not })),
  fc.tuple(fc.constantFrom(...headingFields), fc.oneof(fc.tuple(plainWord, fc.constant(false)), fc.tuple(plainWord.map((word) => `${word}*`), fc.constant(false)), fc.tuple(several.map((words) => `"${words}"`), fc.constant(false)),
    fc.tuple(fc.oneof(plainWord, several, awkwardWord, fc.constantFrom('Say "Ahoy"', '“Ahoy”', '-x', '(a)', '«a» "b"')), fc.constant(true))), not).map(([on, [value, exact], not]): Filter => ({ on, value, exact, not })),
  fc.tuple(fc.constantFrom('en', 'fr', 'pt-br', 'gsw'), not).map(([value, not]): Filter => ({ on: 'language', value, not })),
  fc.tuple(fc.nat(99_999), not).map(([number, not]): Filter => ({ on: 'accession', value: String(number), not })),
  fc.tuple(fc.constantFrom('words' as const, 'chapters' as const), fc.option(fc.nat(99_999), { nil: undefined }), fc.option(fc.nat(99_999), { nil: undefined }), not)
    .map(([on, least, more, not]): Filter => ({ on, ...((least !== undefined || more === undefined) && { least: least ?? 0 }), ...(more !== undefined && { most: (least ?? 0) + more }), not })),
  fc.tuple(day, fc.option(day, { nil: undefined }), fc.boolean(), not).map(([a, b, open, not]): Filter => ({ on: 'date', ...(b === undefined ? { [open ? 'from' : 'to']: a } : a < b ? { from: a, to: b } : { from: b, to: a }), not })),
  fc.tuple(fc.boolean(), not).map(([complete, not]): Filter => ({ on: 'complete', complete, not })),
)

const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc.tuple(plainWord, fc.boolean(), fc.boolean(), field).map(([word, prefix, exact, field]): Node => ({ is: 'word', word, prefix, ...(exact && { exact }), ...(field && { field }) })),
  fc.tuple(awkwardWord, field).map(([word, field]): Node => ({ is: 'word', word, prefix: false, exact: true, ...(field && { field }) })),
  fc.tuple(fc.oneof(plainWord, several, fc.constantFrom('he said "no" and', '“so”', 'a “b” «c»', '-a', 'OR')), field).map(([words, field]): Node => ({ is: 'phrase', words, ...(field && { field }) })),
  anyFilter.map((filter): Node => ({ is: 'filter', filter })),
)

/** A tree of words and filters, in any shape. */
export const anyNode: fc.Arbitrary<Node> = fc.letrec<{ node: Node; some: Node; none: Node }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, leaf, tie('some'), tie('none')),
  some: fc.record({ is: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }) as fc.Arbitrary<Node>,
  none: tie('node').map(negated),
})).node

/** An order. */
export const anySort: fc.Arbitrary<Sort> = fc.tuple(fc.constantFrom(...sortKeys), fc.boolean()).map(([by, descending]) => ({ by, descending: descending || by === 'relevance' }))

/** A question of any shape, in its normal form. */
export const anyQuery: fc.Arbitrary<Query> = fc.tuple(fc.option(anyNode, { nil: undefined }), fc.array(anyFilter, { maxLength: 4 }), fc.option(anySort, { nil: undefined }))
  .map(([words, filters, sort]) => normal({ ...(words && { words }), filters, ...(sort && { sort }) }))
