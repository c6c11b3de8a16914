import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statusAround, wordsAround } from './value-counts.ts'

for (const [words, count, status] of [
  ['Title: Night Boat (3/3) COMPLETE', undefined, 'complete'],
  ['Night Boat, a WIP\nby Ann Lee', undefined, 'in-progress'],
  ['Title: Night Boat, WIP', undefined, 'in-progress'],
  ['Parts: complete in five parts', undefined, 'complete'],
  ['It will be complete in five parts.', undefined, undefined],
  ['the tug // gen // pg // 1250 words', 1250, undefined],
  ['PG, about 3,100 words', 3100, undefined],
  ['3 Kapitel\n4.120 Wörter\nIn Arbeit', 4120, 'in-progress'],
  ['[relato - 1.900 palabras - terminado]', 1900, 'complete'],
  ['Ferries // by rook // COMPLETE!! // pg', undefined, 'complete'],
  ['This got rather long, about 6,000 words in the end.', 6000, undefined],
  ['They are all exactly two hundred words.', 200, undefined],
  ['Ich nenne es ein Drabble: genau hundert Wörter.', 100, undefined],
  ['Ровно сто слов.', 100, undefined],
  ['(Limit: 250 words)', undefined, undefined],
  ['Jo knocked two thousand words off it.', undefined, undefined],
  ['> Where was she? 500 words, must contain a goose.', undefined, undefined],
  ['The rule was: two hundred words each.', undefined, undefined],
  ['Jo Pell / third draft / 18 March 2004', undefined, 'draft'],
  [`${' '.repeat(56)}SECOND DRAFT`, undefined, 'draft'],
  ['Kapitel: 1   1.088 Wörter   Fertiggestellt', 1088, 'complete'],
  ['Completed    : November 20, 1999', undefined, undefined],
  ['3rd version, 17 May 1994, for the group', undefined, 'revised'],
  ["DRAFT, don't show this to anyone", undefined, 'draft'],
  ['(DISCONTINUED, sorry)', undefined, 'abandoned'],
  ['Fortsetzung folgt.', undefined, 'in-progress'],
  ["It's still a work in progress, I fear.", undefined, 'in-progress'],
  ['Length: 9K, complete', undefined, 'complete'],
  ['*Überarbeitete Fassung*', undefined, 'revised'],
  ['I had 300 words to say to him, and no time to finish them.', undefined, undefined],
  ['The work is in progress, as ever.', undefined, undefined],
] as const) {
  test(`counts: ${words.replace(/\s+/g, ' ')}`, () => {
    const at = [[0, words.length]] as const
    assert.equal((wordsAround(words, at, [])[0]?.value as { words: number } | undefined)?.words, count)
    assert.equal((statusAround(words, at, [])[0]?.value as { status: string } | undefined)?.status, status)
  })
}
