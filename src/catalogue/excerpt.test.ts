import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseQuery } from '../query/parse.ts'
import { findPersonal } from '../text/personal.ts'
import { excerpt, needlesOf } from './excerpt.ts'
import { wantedWords } from './match.ts'

function cut(text: string, query: string): { text: string; hits: string[] } | undefined {
  const parsed = parseQuery(query)
  assert.ok('query' in parsed && parsed.query.words)
  const found = excerpt(text, needlesOf(wantedWords(parsed.query.words)), [0, text.length], findPersonal(text))
  return found && { text: found.text, hits: found.hits.map(([a, b]) => found.text.slice(a, b)) }
}

const cases: readonly (readonly [claim: string, text: string, query: string, wanted: ReturnType<typeof cut>])[] = [
  ['shows nothing for a word that is not there', 'The lamp burned.', 'sea', undefined],
  ['shows nothing for part of a word', 'The lampshade burned.', 'lamp', undefined],
  ['shows nothing for what was taken away', 'The lamp burned.', 'sea -lamp', undefined],
  ['cuts the sentence around the word', 'First. The lamp burned. Last.', 'lamp', { text: 'The lamp burned.', hits: ['lamp'] }],
  ['finds capitals', 'The LAMP burned.', 'lamp', { text: 'The LAMP burned.', hits: ['LAMP'] }],
  ['finds accents, asked for with and without them', 'A café. Tea.', 'cafe', { text: 'A café.', hits: ['café'] }],
  ['finds a word without accents that was asked for with them', 'A cafe. Tea.', 'café', { text: 'A cafe.', hits: ['cafe'] }],
  ['finds the beginning of a word', 'Lamplight fell.', 'lamp*', { text: 'Lamplight fell.', hits: ['Lamplight'] }],
  ['finds a phrase over a line end and marks', 'They said: the\nlamp, burned out.', '"lamp burned"', { text: 'They said: the\nlamp, burned out.', hits: ['lamp, burned'] }],
  ['finds a word with an apostrophe', "She didn't go.", "didn't", { text: "She didn't go.", hits: ["didn't"] }],
  ['prefers the sentence that holds more of the words', 'A lamp stood there. The lamp lit the quay. The quay was wet.', 'lamp quay', { text: 'The lamp lit the quay.', hits: ['lamp', 'quay'] }],
  ['finds Japanese words, which have no blanks around them', '吾輩は猫である。名前はまだ無い。', '名前', { text: '名前はまだ無い。', hits: ['名前'] }],
  ['finds Cyrillic', 'Была зима. Море шумело.', 'МОРЕ', { text: 'Море шумело.', hits: ['Море'] }],
  ['finds a word far into a novel', `${'Nothing here. '.repeat(3000)}The lamp burned.`, 'lamp', { text: 'The lamp burned.', hits: ['lamp'] }],
]
test('excerpt: an address is veiled, and not shown as found', () => {
  assert.deepEqual(cut('Write to jane.lamp@example.org about the lamp.', 'lamp'), { text: 'Write to ••••.••••@•••••••.••• about the lamp.', hits: ['lamp'] })
  assert.equal(cut('Write to jane@example.org.', 'jane'), undefined)
})

for (const [claim, text, query, wanted] of cases) test(`excerpt: ${claim}`, () => assert.deepEqual(cut(text, query), wanted))

test('excerpt: what is shown stands in the text, with its hits in order inside it', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('lamp', 'Quay', 'été', '猫', '. ', '\n\n', 'İ', '😀', '"', 'x'), { maxLength: 60 }), fc.constantFrom('lamp', 'quay*', '"été lamp"', '猫'), (words, query) => {
    const text = words.join(' ')
    const parsed = parseQuery(query)
    assert.ok('query' in parsed && parsed.query.words)
    const found = excerpt(text, needlesOf(wantedWords(parsed.query.words)), [0, text.length], findPersonal(text))
    if (!found) return
    assert.ok(text.includes(found.text) && found.hits.length > 0)
    for (const [n, [a, b]] of found.hits.entries()) assert.ok(a < b && b <= found.text.length && a >= (found.hits[n - 1]?.[1] ?? 0))
  })))
