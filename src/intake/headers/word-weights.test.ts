import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { paragraphWords } from './paragraph-words.ts'
import { weigher } from './word-weights.ts'

const rows = new Map([['fic', 2], ["don't", -1.5], ['<caps>', 0.25], ['<year>', 0.5], ['<speech>', -0.75], ['!!', 1], ['*', 0.1], ['тексту', 3], ['é', 0.7], ['<page>', 4], ['the', -0.05], ['zero', 0]])
const weigh = weigher(rows)
const parts = fc.array(fc.constantFrom('fic', 'Fic', 'FIC', "don't", 'DON’T', 'Don’t', 'the', 'The', 'THE', 'zero', ' ', '. ', '\n', '!', '!!', '?', '*', '1999', '12', '"', '“', '’', "'", 'é', 'É', 'тексту', 'ТЕКСТУ', 'www.', 'http://a.b', ':)', '(c)', '<g>', 'a@b.org', 'K', 'ſ', 'İ', 'W', 'ww'), { maxLength: 24 }).map((words) => words.join(''))

test('words are weighed as the sum over all different words of a paragraph, in order, without a string of each', () => fc.assert(fc.property(parts, (paragraph) => {
  const words = [...paragraphWords(paragraph)]
  assert.deepEqual(weigh(paragraph), { different: words.length, weights: words.map((word) => rows.get(word) ?? 0).filter((weight) => weight !== 0) })
}), { numRuns: 3000 }))
