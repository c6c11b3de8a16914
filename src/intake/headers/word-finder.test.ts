import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finder, matches, wordCount } from './word-finder.ts'

const patterns = ["reviews?|this (?:story|part)|the story|I own|thank(?:s| you) to|fic|ff", "he|she|I|I'm|mein\\w*|был\\w*|él"]

test('word finder: finds what the whole patterns find, between other characters than letters', () => {
  for (const words of ['', 'a theory of hers', 'The Story he told: THIS story, not this storyline', "I'm sure I own it, Ä he, éhe, heé", 'thanks to her; thank you to him', 'fic ff—fic', 'был бы meinem Él il', 'Review the reviews']) {
    const whole = patterns.map((pattern) => words.match(new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu')) ?? [])
    assert.deepEqual(matches(words, finder(patterns)), whole.map((some) => [...some]), words)
  }
})

test('word finder: an alternative that begins with no certain letters is refused', () => {
  for (const pattern of ['(?:is|are) mine', 'e-?mail', '\\w+']) assert.throws(() => finder([pattern]), RangeError, pattern)
})

test('word finder: words are counted in every script', () => {
  for (const [words, count] of [['', 0], ["It's a road, 12 miles", 5], ['по дороге – домой', 3], ['道の上', 2.5]] as const) assert.equal(wordCount(words), count, words)
})
