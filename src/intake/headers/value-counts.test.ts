import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statusAround, wordsAround } from './value-counts.ts'

for (const [words, count, status] of [
  ['the tug // gen // pg // 1250 words', 1250, undefined],
  ['PG, about 3,100 words', 3100, undefined],
  ['3 Kapitel\n4.120 Wörter\nIn Arbeit', 4120, 'in-progress'],
  ['[relato - 1.900 palabras - terminado]', 1900, 'complete'],
  ['Ferries // by rook // COMPLETE!! // pg', undefined, 'complete'],
  ['I had 300 words to say to him, and no time to finish them.', undefined, undefined],
  ['The work is in progress, as ever.', undefined, undefined],
] as const) {
  test(`counts: ${words.replace(/\s+/g, ' ')}`, () => {
    const at = [[0, words.length]] as const
    assert.equal((wordsAround(words, at, [])[0]?.value as { words: number } | undefined)?.words, count)
    assert.equal((statusAround(words, at, [])[0]?.value as { status: string } | undefined)?.status, status)
  })
}
