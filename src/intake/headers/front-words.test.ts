import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Field } from '../../model/assertion.ts'
import { readWords } from './front-words.ts'

/** What a paragraph of a known front states, briefly; people and addresses apart. */
function read(text: string): string[] {
  return readWords(text, [0, text.length], { where: 'head', above: 'paragraph', labels: 0, known: new Set<Field>(['title', 'creator']) }).flatMap((each) => {
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
  // Prose is nobody's word about the story, where its beginning was missed.
  ['The boat had been tied up since noon, and nobody came.', []],
  // A note is whatever is said and nothing else.
  ['This story is set after the flood and before the wedding.', ['note: This story is set after the flood and before the wedding.']],
  ['Hello everybody!', []],
  // What is nothing stands behind the comma.
  ['There is nothing, absolutely nothing, so restful as a boat with no oars.', []],
  // Who may read, in homely words, and where there is no rating.
  ['Suitable for grandmothers.', ['rating: general']], ['Adatto a tutti, anche al gatto.', ['rating: general']], ["I don't do ratings.", ['rating: unrated']], ['Rated T cuz my cousin swears', ['rating: teen']], ["I'm rating it PG, since it is so short.", ['rating: guided']], ['Rated G\nCopy nothing, it is only cheese.', ['rating: general']], ['G (the ferry is not ours)', ['rating: general']], ["I'd give it a 12.", ['rating: teen']], ['Classificação livre.', ['rating: general']], ['Censura livre.', ['rating: general']], ['PG up to chapter six, R after that', ['rating: mature']], ['Suitable for all.', ['rating: general']],
  // When a page was put up, and leave that its writer had, give none.
  ['Archived May 29, 2003.', []], ['The author has let us print it here for the first time.', []],
  ['The Copper Orchard', []],
  ['a lighthouse sort of story by Edwina Sparrow', []],
  ['First posted at http://loft.example/story/12.html', []],
  // Whose things they are, in jest too; a note before it stays one.
  ['Larkspur Television own the ferry. I only polish the bell.', ['disclaimer: Larkspur Television own the ferry. I only polish the bell.']],
  // Items of a list are each by itself, but for a disclaimer's.
  ['1. I do not own the ferry.\n2. I do not own the bell, Larkspur Television does.', ['disclaimer: 1. I do not own the ferry. 2. I do not own the bell, Larkspur Television does.']],
  ['- This story is set after the flood.\n- I do not own the ferry.', ['note: This story is set after the flood.', 'disclaimer: I do not own the ferry.']],
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
  ['Peço que não ponham isto em nenhum sítio da rede.', ['permission: refused']],
  ['Guests of the inn may copy it for their aunts. Anybody else should ask.', ['permission: ask']],
  // What sentences state.
  ['I say PG-13, my sister says less.', ['rating: teen']],
  ['Rating on this part: R for a fight and some cussing (the rest has been PG)', ['rating: mature']],
  ['There is a murder in it, and a good deal of blood.', ['warning: stated violence blood-gore']],
  ['This gives away who was behind the curtain in "Low Water".', ['spoilers: This gives away who was behind the curtain in "Low Water".']],
]

describe('words of a known front', () => {
  for (const [text, expected] of rows) it(text, () => { assert.deepEqual(read(text).toSorted(), [...expected].toSorted()) })
})

/** The ratings that an author's sentences state. */
const ratings: readonly (readonly [words: string, ...rungs: string[]])[] = [
  ['Meine Mutter würde sagen: ab zwölf.', 'teen'],
  ['Direi dai quattordici anni in su, per via di una scena macabra.', 'teen'],
  ['Yo la pondría para mayores de trece años.', 'teen'],
  ['По рейтингу тринадцать плюс, пара каноническая.', 'teen'],
  ['You need to be eighteen to read on.', 'explicit'],
  ['Any child could read it though I do not know that a child would want to.', 'general'],
  ['Tout le monde peut lire, même le perroquet.', 'general'],
  ['Darf man ab jedem Alter lesen.', 'general'],
  ['We have rated it PG-13.', 'teen'],
  ['I rate it R on that account.', 'mature'],
  ["If it was at the Regal it'd be a U.", 'general'],
  ["You asked for a rating; my niece, who understands these things, says PG.", 'guided'],
  // What rises counts as its highest.
  ['I call this G, but it may creep up to K+.', 'guided'],
  ["L'ensemble va de PG-13 à NC-17 ; ici, c'est du PG-13 bien sage.", 'explicit'],
  ['I would say G. It may creep up to PG later.', 'guided'],
  ["Parts one to four are PG, part five's NC-17, so you can have four fifths of a nice story.", 'explicit'],
  ["I'd have said PG but the hockey players talk like hockey players, so PG-13.", 'teen'],
  // Somebody's initials, and another story's rating.
  ['M. van Oosten-Hale'],
  ['The NC-17 version is on my page.'],
  ['He was eighteen and had never read on.'],
]
for (const [words, ...rungs] of ratings) it(`ratings in sentences: ${words}`, () => assert.deepEqual(read(words).filter((each) => each.startsWith('rating')), rungs.map((rung) => `rating: ${rung}`)))

const leaves: readonly (readonly [string, ...string[]])[] = [
  ['Link to it, print it, wrap fish in it.', 'granted'],
  ["You can mirror it.", 'granted'],
  ['Abdruck nur mit vorheriger Zustimmung', 'ask'],
  ['Reprodução proibida.', 'refused'],
  ["It isn't to go in any archive, either.", 'refused'],
  // What happened to a text, or what is done with people in it, is no leave.
  ['Reprinted from Pea Soup 8, as it is the only one.'],
  ['I only put them in a field.'],
  // What is done with a thing in a story is none either; what is refused stays refused.
  ['Please put it back on the wall before Friday.'],
  ['Please put it back on the wall, or let me know where it is.'],
  ['Please keep it dry.'],
  ['Please hand it to Marta when she comes.'],
  ['Take it to the harbour master.'],
  ['Please put it on the club page.', 'granted'],
  ['Put it in the next newsletter.', 'granted'],
  ['Pass it on to your friends.', 'granted'],
  ["Please don't hand it to Marta.", 'refused'],
]
for (const [words, ...given] of leaves) it(`leave in sentences: ${words}`, () => assert.deepEqual(read(words).filter((each) => each.startsWith('permission')), given.map((each) => `permission: ${each}`)))
