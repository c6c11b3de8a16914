import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { characters, fandoms, relationships, tags } from './value-lists.ts'
import type { Reader } from './value-read.ts'

const read = (reader: Reader, words: string, rule = 'label:x'): string[] => reader(words, [0, words.length], rule).assertions.map(({ field, asWritten }) => `${field} ${asWritten}`)

const tagged: readonly (readonly [value: string, tags: readonly string[]])[] = [
  ['none', []], ['hurt/comfort', ['hurt/comfort']], ['H/C', ['H/C']], ['slice of life', ['slice of life']], ['m/m', ['m/m']], ['Action/Adventure, Angst', ['Action/Adventure', 'Angst']], ['Freundschaft / Schmerz/Trost', ['Freundschaft', 'Schmerz/Trost']], ['love and war', ['love and war']],
  ['Angst, Humor', ['Angst', 'Humor']], ['Gen/Ghost/Pre-series', ['Gen', 'Ghost', 'Pre-series']], ['Humor/Romance', ['Humor', 'Romance']], ['Drama / Mystery', ['Drama', 'Mystery']], ['hurt/comfort/angst', ['hurt/comfort', 'angst']],
  ['a bit of h/c', ['h/c']], ['a little romance', ['romance']], ['UST by the bucket', ['UST']], ['casefile (sort of)', ['casefile']], ['some angst; lots of fluff', ['angst', 'fluff']], ['romance, I guess', ['romance']], ['V, A and a wee bit of H', ['V', 'A', 'H']],
  ['Case file. UST. H/C.', ['Case file', 'UST', 'H/C']], ['angst first time fluff', ['angst', 'first time', 'fluff']], ['SRA', ['SRA']], ['K/R friendship', ['K/R friendship']], ['humour and angst', ['humour', 'angst']], ['Drama | Western • Gothic', ['Drama', 'Western', 'Gothic']], ['drama/mistério', ['drama', 'mistério']],
]
for (const [value, wanted] of tagged) test(`tags: ${value}`, () => assert.deepEqual(read(tags, value), wanted.map((one) => `tag ${one}`)))
test('tags: a pairing among codes is a relationship', () => assert.deepEqual(read(tags, 'T/M, xover, H'), ['relationship T/M', 'tag xover', 'tag H']))
test('tags: a kind of story in brackets behind people or pairs is one', () => {
  assert.deepEqual(read(characters, 'Alder, Minna, the Registrar (gen)'), ['character Alder', 'character Minna', 'character the Registrar', 'tag gen'])
  assert.deepEqual(read(relationships, 'Harker/Doyle (pre-slash)'), ['relationship Harker/Doyle', 'tag pre-slash'])
})
test('tags: a pairing with a code is two things', () => assert.deepEqual(read(tags, 'Denby/Price rom'), ['relationship Denby/Price', 'tag rom']))
test('tags: an archive\'s own tags stay whole', () => assert.deepEqual(read(tags, 'Pining, keys as a metaphor (sorry)', 'label:additional tags'), ['tag Pining', 'tag keys as a metaphor (sorry)']))
test('tags: a row of capitals behind "keywords" is as many tags, and "H/C" is one behind any label', () => {
  assert.deepEqual(read(tags, 'SHORT FICTION ISLANDS', 'label:keywords'), ['tag SHORT', 'tag FICTION', 'tag ISLANDS'])
  assert.deepEqual(read(tags, 'casefile, H/C', 'label:category'), ['tag casefile', 'tag H/C'])
  assert.deepEqual(read(tags, 'V/A', 'label:category'), ['tag V', 'tag A'])
})
test('tags: a category with a path is a fandom, a path of genres is none, and signs divide', () => {
  assert.deepEqual(read(tags, 'Games » Hollow Hill'), ['fandom Hollow Hill'])
  assert.deepEqual(read(tags, 'Comedy > Romance'), ['tag Comedy', 'tag Romance'])
  assert.deepEqual(read(tags, '#smithing #slice of life #dwarves'), ['tag smithing', 'tag slice of life', 'tag dwarves'])
  assert.deepEqual(read(tags, '[Adventure] [Vignette]'), ['tag Adventure', 'tag Vignette'])
})

const paired: readonly (readonly [value: string, found: readonly string[], rule?: string])[] = [
  ['none', []], ['no', []], ['none, it is all trees', []], ['Gen', ['tag Gen']], ['gen all the way', ['tag gen']],
  ['Ann/Bo', ['relationship Ann/Bo']], ['Slash: Ann/Bo', ['relationship Ann/Bo']], ['The purser/Mrs. Vane', ['relationship The purser/Mrs. Vane']], ['Ann and Bo are friends here', []], ['Ann/Bo (past), Ann/Cy (hinted)', ['relationship Ann/Bo', 'relationship Ann/Cy']], ['Ann/Bo if you squint', ['relationship Ann/Bo']], ['Ann/Bo, UST only (sorry)', ['relationship Ann/Bo']], ['implied Ann/Bo', ['relationship Ann/Bo']],
  ['Ann & Bo', ['relationship Ann & Bo']], ['Ann x Bo', ['relationship Ann x Bo']], ['Ann×Bo', ['relationship Ann×Bo']], ['Ann + Bo', ['relationship Ann + Bo']], ['Ann/Bo/Cy', ['relationship Ann/Bo/Cy']], ['Ann/Bo and Cy/Dee', ['relationship Ann/Bo', 'relationship Cy/Dee']], ['Dee/?', ['relationship Dee/?']],
  ['Ann and Bo', ['relationship Ann and Bo']], ['Dr. Fell/Miss Thorn', ['relationship Dr. Fell/Miss Thorn']], ['gen, except the part that is ann/bo and the one that is cy/everyone', ['tag gen', 'relationship ann/bo', 'relationship cy/everyone']], ['später evtl. Ann x Bo', ['relationship Ann x Bo']], ['намёк на Анна/Борис', ['relationship Анна/Борис']],
  ['Ann/Bo, Little Cy', ['relationship Ann/Bo', 'character Little Cy'], 'label:pairing/characters'], ['Ann, Bo, Little Cy; Ann/Bo', ['character Ann', 'character Bo', 'character Little Cy', 'relationship Ann/Bo'], 'label:characters/pairings'],
]
for (const [value, wanted, rule] of paired) test(`pairings: ${value}`, () => assert.deepEqual(read(relationships, value, rule), wanted))

const worlds: readonly (readonly [value: string, fandoms: readonly string[]])[] = [
  ['none', []], ['Thorne & Daughter', ['Thorne & Daughter']], ['Trackers (duh)', ['Trackers']], ['Ironwood County (TV)', ['Ironwood County (TV)']], ['Copper Moon / Saddle Creek crossover', ['Copper Moon', 'Saddle Creek']], ['Realm of Ash x Kestrelmark', ['Realm of Ash', 'Kestrelmark']],
  ['Bell, Book & Cradle; Gantry', ['Bell, Book & Cradle', 'Gantry']], ['Paragon Six, the comics not the cartoon', ['Paragon Six']], ["['Quillon', 'The Crown']", ['Quillon', 'The Crown']], ['The Sallow Crown (books). This story was begun on a bus.', ['The Sallow Crown']], ['Crossover: Gantry and Quarry', ['Gantry', 'Quarry']],
]
for (const [value, wanted] of worlds) test(`fandoms: ${value}`, () => assert.deepEqual(read(fandoms, value), wanted.map((one) => `fandom ${one}`)))

const cast: readonly (readonly [value: string, found: readonly string[]])[] = [
  ['others', []], ['mostly Tam and the Strongman', ['character Tam', 'character the Strongman']], ['Jory and the ferryman', ['character Jory', 'character the ferryman']], ['Old Brandy (a mule)', ['character Old Brandy']], ['Lou, Etienne and Judge Cray', ['character Lou', 'character Etienne', 'character Judge Cray']], ['Adèle H., Prof. Quinquet', ['character Adèle H.', 'character Prof. Quinquet']], ['Marsh/Toll', ['relationship Marsh/Toll']],
  ['Ann, "Biscuit" as himself', ['character Ann', 'character Biscuit']], ['the radio, everyone else', ['character the radio']], ['Zeno; Tullia; il commissario', ['character Zeno', 'character Tullia', 'character il commissario']],
]
for (const [value, wanted] of cast) test(`characters: ${value}`, () => assert.deepEqual(read(characters, value), wanted))

test('lists: every item stands in the value', () =>
  fc.assert(fc.property(fc.constantFrom(tags, fandoms, characters, relationships), fc.string({ maxLength: 80 }), (reader, value) => reader(value, [0, value.length], 'label:x').assertions.every(({ asWritten, evidence }) => evidence[0]?.in === 'text' && value.slice(...evidence[0].at).replace(/\s+/g, ' ').trim() === asWritten))))

test('pairings: people may be numbers', () => {
  assert.deepEqual(read(relationships, '1x2, 3x4'), ['relationship 1x2', 'relationship 3x4'])
  assert.deepEqual(read(relationships, '2x1+5'), ['relationship 2x1+5'])
  assert.deepEqual(read(relationships, '1x'), [])
})
