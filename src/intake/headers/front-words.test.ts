import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Field } from '../../model/assertion.ts'
import { readWords } from './front-words.ts'

/** What a paragraph of a known front states, briefly; people and addresses apart. */
function read(text: string): string[] {
  return readWords(text, [0, text.length], new Set<Field>()).flatMap((each) => {
    if (each.field === 'note' || each.field === 'disclaimer' || each.field === 'dedication' || each.field === 'spoilers') return [`${each.field}: ${each.value.text}`]
    if (each.field === 'permission') return [`permission: ${each.value.permission}`]
    if (each.field === 'rating') return [`rating: ${each.value.rung}`]
    if (each.field === 'warning') {
      const { value } = each
      const denied = 'denied' in value ? (value.denied ?? []) : []
      return [`warning: ${[value.answer, ...(value.answer === 'stated' ? value.warnings : []), ...denied.map((one) => `no ${one}`)].join(' ')}`]
    }
    return []
  })
}

const rows: readonly (readonly [string, readonly string[]])[] = [
  // A note is whatever is said and nothing else.
  ['It rained the whole fortnight in Wales, so the barn got a roof and this got an ending.', ['note: It rained the whole fortnight in Wales, so the barn got a roof and this got an ending.']],
  ['Als ich klein war, stand in der Küche so ein Ofen, und keiner durfte ihn anfassen.', ['note: Als ich klein war, stand in der Küche so ein Ofen, und keiner durfte ihn anfassen.']],
  ['A word about maps: the river runs north here because my brother drew it that way.', ['note: the river runs north here because my brother drew it that way.']],
  ['Hello everybody!', []],
  ['The Copper Orchard', []],
  ['a lighthouse sort of story by Edwina Sparrow', []],
  ['First posted at http://loft.example/story/12.html', []],
  // Whose things they are, in jest too; a note before it stays one.
  ['Larkspur Television own the ferry. I only polish the bell.', ['disclaimer: Larkspur Television own the ferry. I only polish the bell.']],
  ['Oh yes, the small print. Captain Rudge was dreamed up by Ida Marsh.', ['disclaimer: Oh yes, the small print. Captain Rudge was dreamed up by Ida Marsh.']],
  ['I finally finished the kitchen and so there was time again for the crew of the tug. None of them are mine.', ['note: I finally finished the kitchen and so there was time again for the crew of the tug.', 'disclaimer: None of them are mine.']],
  ['Die Leute vom Leuchtturm gehören dem Nordsender, ich wische nur die Treppe.', ['disclaimer: Die Leute vom Leuchtturm gehören dem Nordsender, ich wische nur die Treppe.']],
  ['Los del faro no son míos y nadie cobra por esto.', ['disclaimer: Los del faro no son míos y nadie cobra por esto.']],
  ['Me: Must I? Captain: You must. Me: The tug is Larkspur\'s and so is he. Captain: Quite.', ['disclaimer: Me: Must I? Captain: You must. Me: The tug is Larkspur\'s and so is he. Captain: Quite.']],
  ['Le phare et son chat sont à Odile Marchand, je balaie.', ['disclaimer: Le phare et son chat sont à Odile Marchand, je balaie.']],
  // For whom it is.
  ['for bettina, who held the ladder', ['dedication: for bettina, who held the ladder']],
  ['À ma tante Odile, qui savait siffler.', ['dedication: À ma tante Odile, qui savait siffler.']],
  // What may be done with it.
  ['Hand it round as you like, only leave my name on.', ['permission: granted']],
  ['If you want it on your site, write to me first.', ['permission: ask']],
  ['Please don\'t put this anywhere else.', ['permission: refused']],
  ['Guests of the inn may copy it for their aunts. Anybody else should ask.', ['permission: ask']],
  // What sentences state.
  ['I say PG-13, my sister says less.', ['rating: teen']],
  ['There is a murder in it, and a good deal of blood.', ['warning: stated violence blood-gore']],
  ['This gives away who was behind the curtain in "Low Water".', ['spoilers: This gives away who was behind the curtain in "Low Water".']],
]

describe('words of a known front', () => {
  for (const [text, expected] of rows) it(text, () => { assert.deepEqual(read(text).toSorted(), [...expected].toSorted()) })
})
