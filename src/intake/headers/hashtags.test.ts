import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashtagsAround } from './hashtags.ts'

const read = (words: string): string[] => hashtagsAround(words, [[0, words.length]], []).map(({ field, asWritten }) => `${field} ${asWritten}`)

for (const [line, ...wanted] of [
  ['#the hedge court #ficlet #my fic', 'fandom the hedge court', 'tag ficlet', 'tag my fic'],
  ['  #adventure #bees #fantasy', 'tag adventure', 'tag bees', 'tag fantasy'],
  ['#lighthouse company #joan x petra #pining #i regret nothing #tw: paint', 'fandom lighthouse company', 'relationship joan x petra', 'tag pining'],
  ['#He is here,# the ship said. #I have him.'], ['## CrossPoint v2.1 ##'], ['#####'], ['#fluff'],
] as const) test(`hashtags: ${line}`, () => assert.deepEqual(read(line), wanted))
