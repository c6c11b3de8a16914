import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Assertion } from '../../model/assertion.ts'
import { ofField } from '../../model/assertion.ts'
import { inText } from './assert.ts'
import { fandomInByLine, fandomsIn, fandomsOwned } from './fandoms.ts'

// What names none comes first: no fandom is better than a wrong one.
const none = [
  'Site © Joan Pell', 'Page © 2001 Joan Pell', 'Layout and graphics belong to Wren.',   'The porter and the cook belong to Marcus Threadgill.', 'a due South story by Jane', 'The characters belong to their owners.', 'Hale and Orsini belong to Marcus Threadgill.', 'Hale, Orsini and Tamsin belong to Marcus Threadgill and Deepwater Films.', "I don't own them, Ida Marsh does.", "I don't own Hale or Orsini.", "Don't sue. I own a cat.",
  'Ida Marsh owns them.', 'Tallow Productions owns the characters.', 'They are the property of Tallow Productions.', 'Copyright 1995 by Jane Doe.', '(c) Jane Doe 1995. All rights reserved.', 'This story is copyright Jane Doe.', 'Thanks to Ann Lee for the beta and Bo for the tea.', 'A Christmas story', 'A Ghost Story', 'my first slash story',
  'Set in London, 1943.', 'Set in Season Two.', 'Sequel to The Long Road.', 'Mr. Hale belongs to Ida Marsh.', 'Captain Orsini is not mine.', 'Lyrics from "Long Road" by The Tin Sparrows.', 'Archive: yes to Fanfic Heaven, others ask.', 'Everything belongs to Ida Marsh except Tom, who is mine.', 'All rights to Ida Marsh, all wrongs to me.', 'He did not own a watch.', '',
]
for (const words of none) test(`fandoms in words: none in ${JSON.stringify(words)}`, () => assert.deepEqual(fandomsIn(words).filter(({ person }) => !person).map(({ name }) => name), []))

// What is German or Spanish for a pronoun, and what a page shows, is no world.
for (const words of ['Leider gehört mir nichts.', 'Esto no es mío.', 'L\'idea è di mia madre.', 'Die Idee stammt von Uwe.']) test(`fandoms in words: none in ${words}`, () => assert.deepEqual(fandomsIn(words).filter(({ person }) => !person), []))

const named: readonly (readonly [words: string, name?: string])[] = [
  ["Leider gehört mir von Burg Siebenlicht gar nichts, sondern alles der Autorin.", 'Burg Siebenlicht'],
  ['a seaLantern Row story by Jane', 'seaLantern Row'], ['a seaLantern story', 'seaLantern'], ['a silly Wardens story', 'Wardens'], ['The Wardens and the rest belong to Ida Marsh.', 'The Wardens'],
  ["I didn't make up The Pilgrim Road, Abel Crowther did.", 'The Pilgrim Road'],
  ["The Admiral is stolen, with love, from Basil Thorncroft's Pier Head sketches.", 'Pier Head'],
  ["Written for the Grub Street ficathon, round 2.", 'Grub Street'],
  ['It should go under The Lampblack Ledgers.', 'The Lampblack Ledgers'],
  ["It's from when Barrowman's Patch was still on Thursdays.", "Barrowman's Patch"],
  ['«Дом на Кресент-стрит» придумал Сирил Амброуз.', 'Дом на Кресент-стрит'],
  ['All hail the imms of Twilight Keep, whose world it is.', 'Twilight Keep'],
  ['The cooks are not mine, they come out of Lantern Row by Ida Marsh.'], ['Everyone but the miller was borrowed from The Lantern Row by I. Marsh.', 'The Lantern Row'], ['Tallow Films made Lantern Row and then threw it away.'], ['Tallow Films has the keys to Lantern Row.'], ['Lantern Row was thought up by Ida Marsh.'], ['The lads from Lantern Row are the property of Tallow Films.'], ['None of the people in "Lantern Row" are mine.'], ['« Lantern Row » appartient à Tallow.'], ['Lantern Row and its passengers: Ida Marsh\'s.'], ['"Lantern Row" is a Tallow Ice production.'], ['Salt and Wire is the property of Wexley Radio.', 'Salt and Wire'],
  ['Lantern Row, its cats, cooks and crows are the property of Tallow Press.'], ["I don't own Lantern Row. Tallow does."], ['i dont own lantern row so dont sue me', 'lantern row'], ['Lantern Row and all who sail in her belong to Ida Marsh.'], ["Lantern Row is not mine (it's Tallow Street's)."], ['Lantern Row (c) Tallow Films'],
  ["Lantern Row is Ida Marsh's and so is the cat."], ["The Lantern Row people aren't mine."], ['Characters from Lantern Row used without permission.'], ['Based on the television series "Lantern Row", created by Ida Marsh'], ['This is a story in the world of Lantern Row.'], ['A Lantern Row story'], ['my very first Lantern Row fic ever'], ['Set in Lantern Row, season two.'],
  ['No ownership of Lantern Row is claimed.'], ['Neither Lantern Row nor its characters belong to me.'], ['Tallow Films owns Lantern Row.'], ['Lantern Row: not ours.'], ['Everything in Lantern Row belongs to Ida Marsh.'], ['Marsh & Sons is the property of Tallow Films.', 'Marsh & Sons'], ['Viaduct Radio, makers of Lantern Row, know nothing of this.'],
  ["Hale, the cat and the tug are Ida Marsh's, from The Lantern Row.", 'The Lantern Row'], ['for the rain challenge on the Lantern Row list'], ['Die Figuren aus Lantern Row gehören Tallow Film.'], ['Eine Erzählung aus der Welt von »Lantern Row«'], ["Lantern Row ne m'appartient pas."], ['Los personajes de Lantern Row son propiedad de Tallow.'], ['Non possiedo Lantern Row.'],
  ['As personagens de Lantern Row não me pertencem.'], ['рассказ по мотивам сериала «Фонарный ряд»', 'Фонарный ряд'],
  ['Фанфик по сериалу "Фонарный ряд"', 'Фонарный ряд'], ["I don't own Lantern Row, I just keep losing my hat in it."], ["I didn't make up Lantern Row, somebody did."], ['Lantern Row was never mine and never will be.'], ['Based without leave on Lantern Row by Ida Marsh.'], ["The porter's from Lantern Row by Ida Marsh, and he knows."],
  ["Not mine, but some woman's, who invented Lantern Row."], ['A tale of Lantern Row'], ['Mr. Hale first appeared in the Lantern Row books by Ida Marsh.'], ['The drovers and the cat are the property of Tallow Drama (Lantern Row), and not of mine.'], ['O cozinheiro é do criador de Lantern Row.'],
]
for (const [words, name = 'Lantern Row'] of named) {
  test(`fandoms in words: ${words}`, () => {
    const found = fandomsIn(words)[0]
    assert.equal(found?.name, name)
    assert.equal(words.slice(...(found?.at ?? [0, 0])), name)
  })
}

test('fandoms in words: a name keeps its place over line ends', () => {
  const words = 'This is for fun.\nLantern\n   Row is not mine.'
  assert.deepEqual(fandomsIn(words).map(({ at }) => words.slice(...at)), ['Lantern\n   Row'])
})

test('fandoms in words: no words throw, and every name stands where it is said to', () => fc.assert(fc.property(fc.array(fc.constantFrom('Lantern', 'Row', 'belongs to', 'and', 'the', '"', 'I don\'t own', '\n', ',', '.', 'Tallow Films', 'is', '(c)', 'a', 'story'), { maxLength: 20 }), (pieces) => {
  const words = pieces.join(' ')
  for (const { name, at } of fandomsIn(words)) assert.equal(words.slice(...at).replace(/\s+/g, ' '), name)
})))

const disclaimer = 'Lantern belongs to Ida Marsh.'
const stated = (field: 'disclaimer', words: string): Assertion => inText(words, field, { text: words }, [0, words.length], 'label:disclaimer', 1)
// Whose somebody is says nothing of a world; of a work it does.
for (const [words, ...names] of [['Joss belongs to Halloran Ito. Pell belongs to me.'], ['Hattie belongs to herself.'], ['Martha belongs to Halloran Ito.'], ['Pell is mine. Harbour Lights belongs to Grey Tower.', 'Harbour Lights'], ['Quayside belongs to Tallow Films. Pell belongs to me.', 'Quayside'], ['Quayside does not belong to me.', 'Quayside'], ["Quayside isn't mine.", 'Quayside']] as const) {
  test(`fandoms owned: ${words}`, () => assert.deepEqual(fandomsOwned(words, [stated('disclaimer', words)]).map(({ asWritten }) => asWritten), names))
}

test('fandoms owned: a name under which somebody in the story speaks is a character', () => {
  assert.deepEqual(fandomsOwned(disclaimer, [stated('disclaimer', disclaimer)]).map(({ asWritten }) => asWritten), ['Lantern'])
  const story = `${disclaimer}\n\nLantern nodded and went out.`
  assert.deepEqual(fandomsOwned(story, [inText(story, 'disclaimer', { text: disclaimer }, [0, disclaimer.length], 'label:disclaimer', 1)]), [])
})

test('fandoms owned: nothing is derived where a label states one, and a title is none', () => {
  const words = 'The Long Road (c) 1995 Tallow Films. Lantern Row'
  const label = inText(words, 'fandom', { name: 'Lantern Row' }, [37, 48], 'label:fandom', 1)
  assert.deepEqual(fandomsOwned(words, [label], [[0, 36]]), [])
  assert.deepEqual(fandomsOwned(words, [inText(words, 'title', { title: 'The Long Road', kind: 'caption' }, [0, 13], 'title', 1)], [[0, 36]]), [])
})

for (const [line, name] of [['A Ghost Story', undefined], ['a long story', undefined], ['A Lantern Row story by Jane', 'Lantern Row'], ['An Iron Moor fanfic', 'Iron Moor'], ['a Sky Pilots of Averne adventure', 'Sky Pilots of Averne']] as const) {
  test(`fandom in a by-line: ${line}`, () => assert.equal(ofField(fandomInByLine(line, [0, line.length]), 'fandom')[0]?.value.name, name))
}

test('fandoms: a line that begins with a label in any letters begins anew', () => {
  const words = 'Посвящение: Ане\nОтказ: не моё'
  assert.deepEqual(fandomsIn(words), [])
})
