import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assertion } from '../../model/assertion.ts'
import { inText } from './assert.ts'
import { signatureIn } from './foot-lines.ts'
import { peopleAround, withoutSigned } from './signatures.ts'
import { credit } from './title-credits.ts'

const named = (words: string, known: readonly Assertion[] = []): string[] => peopleAround(words, [[0, words.length]], known).map(({ value }) => { const { role, name } = value as { role: string; name: string }; return `${role} ${name}` })

/** Stretches of heads and feet, and whom they name. */
const rows: readonly (readonly [words: string, ...people: string[]])[] = [
  ['Hope it is worth the ink.\n\n      Sandra Rook, March \'91', 'author Sandra Rook'],
  ['(Ida Marsh, April 1996)', 'author Ida Marsh'],
  ['Ida Marsh & Otto Grebe, October 1999', 'author Ida Marsh', 'author Otto Grebe'],
  ['Lübeck, im Mai 1994\nHeike Pohl', 'author Heike Pohl'],
  ['Joan Pell, D.D.\n   Tiverton, May 1991', 'author Joan Pell'],
  ['Please do not send it on. -- J. T. Orrery', 'author J. T. Orrery'],
  ['Best wishes, Jude Askew (March 2003)', 'author Jude Askew'],
  ['It ends here.\n\n--- WinEd\n * Origin: Ninth Floor (2:5020/99)'],
  ['Write to me.\nOtto Grebe\notto@harbour.example', 'author Otto Grebe'],
  ['Otto Grebe (otto@harbour.example)', 'author Otto Grebe'],
  ['(c) 1994 by Ida Marsh. Share it as you like.', 'author Ida Marsh'],
  ['Copr. 1989 Ida Marsh', 'author Ida Marsh'],
  ['(c) 1999 Ida Marsh -- www.marsh.example', 'author Ida Marsh'],
  ['Copyright Ida Marsh 1994.', 'author Ida Marsh'],
  ['So, here goes.\nHerring Gull\n\nThe tide was out.', 'author Herring Gull'],
  ['words: Ida Marsh\ntune: traditional', 'author Ida Marsh'],
  ['a tale of the tugs ... told, more or less, by Otto Grebe', 'author Otto Grebe'],
  ['rook_feather (12. Juli 2005, 03:10)\nMood: tired', 'poster rook_feather'],
  ['A weekly serial by Ida Marsh • New pages every Friday', 'author Ida Marsh'],
  ['un cuento de Ida Marsh para el universo de «Puerto»', 'author Ida Marsh'],
  ['(1992)              I. L. MARSH', 'author I. L. MARSH'],
  ['(Ida Marsh)\n\nThe lamp and the quay are real, the keeper is not.', 'author Ida Marsh'],
  ['Copies may be made for the parish.\n\nIda Marsh, Box 9, Tiverton\nMay 1991', 'author Ida Marsh'],
  ['That is all of it.\n\nxxx Ida', 'author Ida'],
  ['Yours, wet socks and all,\nIda Marsh (member 12)', 'author Ida Marsh'],
  ['Ida Marsh / ida@harbour.example / 9 September 1995', 'author Ida Marsh'],
  ['Last changed in May. Write to Ida Marsh at ida@harbour.example. Leave it on trains.', 'author Ida Marsh'],
  ['Posted on March 3, 2004 by herring', 'poster herring'],
  ['herring | Novato | 30/03/2007 22:05', 'poster herring'],
  ['herring - Habitué - posté le 03 mars 2012 à 18:22', 'poster herring'],
  ['herring\nRegistered User\nPosts: 88\n(4/5/01 9:17:33 pm)', 'poster herring'],
  ['Publicado por herring el 14 de septiembre de 2009', 'poster herring'],
  ['herring » Sun Feb 13, 2011 6:33 pm', 'poster herring'],
  ['tinder_x\nSaturday, July 30th, 2005 | 1:52 am', 'poster tinder_x'],
  ['Call it a T.\n\nxx\nsnowblind', 'author snowblind'],
  ['Es grüßt\neuer Otto', 'author Otto'],
  ['The end.\n\n~rosehip~', 'author rosehip'],
  ['Hope Marsh            about 900 words\n16 Alder Court', 'author Hope Marsh'],
  ['Tell me what you think! Ida Marsh, ida@harbour.example', 'author Ida Marsh'],
  ['Ida Marsh, also known as Bev', 'author Ida Marsh'],
  ['(с) Ida Marsh, 1997', 'author Ida Marsh'],
  ['© Copyright Ida Marsh, 1996', 'author Ida Marsh'],
  ['(c) 1994 by Ida Marsh <ida@harbour.example>', 'author Ida Marsh'],
  ['CHALK ROSES by Ida Marsh part 1  (c)1993', 'author Ida Marsh'],
  ['rook_feather\nMarch 3rd, 2004\n\nThe lamp', 'poster rook_feather'],
  ['Herring Gull\n3 March 2004, 22:10', 'poster Herring Gull'],
  ['Mar. 3rd, 2004 | 10:12 pm\nherring', 'poster herring'],
  ['March 3, 2004, 10:12 pm · herring', 'poster herring'],
  ['rook_feather March 3rd, 2004 10:12 pm', 'poster rook_feather'],
  ['Пятница, 3 марта 2004 г.\nrook-7', 'poster rook-7'],
  ['rook_feather wrote in ferryfic\nJune 3rd, 2004, 10:12 pm', 'poster rook_feather'],
  ['Möwe77 schrieb am 3. Mai 2004, 10:12', 'poster Möwe77'],
  ['Postado por Gaivota às 10:33 PM | 7 comentários', 'poster Gaivota'],
  ['Tug_Boat    Posted: Sat Oct 2, 2004 8:05 pm', 'poster Tug_Boat'],
  ['I borrow the harbour and everybody in it.\n\nHerring\n', 'author Herring'],
  ['I borrow the harbour and everybody in it.\n\nHerring, January 2008', 'author Herring'],
  ['Ich gehe jetzt mal wieder ins Bett.\n\nEure Heike', 'author Heike'],
  ['Non è mio niente, neanche il porto.\n\nA presto, la vostra Gaviota', 'author Gaviota'],
  ['Je remercie tout le monde ici.\n\nÀ bientôt,\nMouette', 'author Mouette'],
  ['Ida Marsh, ida@harbour.example. Take it where you like.', 'author Ida Marsh'],
  ['(c) Ida Marsh. Write, do not ring.', 'author Ida Marsh'],
  // None of these wrote the story.
  ['> Do go on, please, we are all waiting here.\n> Yours, Ida'],
  ['I thank all of you for the letters, as ever.\n\nHusum,\nJanuar 1988'],
  ['Edited in haste by Joan Pell'],
  ['Cover art by Joan Pell'],
  ['(c) 1994 Grey Tower Films.'],
  ['It was a wet night when the ferry came in.'],
  ['Enjoy!'],
]

for (const [words, ...people] of rows) {
  test(`signatures: ${words.replace(/\s+/g, ' ')}`, () => assert.deepEqual(named(words), people))
}

test('signatures: a title above the day of its posting is nobody, and a name above a time of day is', () => {
  const words = 'Salt Road\nPosted 12 June 1999'
  const title = inText(words, 'title', { title: 'Salt Road', kind: 'caption' }, [0, 9], 'title-page:first short line', 0.9)
  assert.deepEqual(named(words, [title]), [])
  assert.deepEqual(named(`${words} 8:15 pm`, [title]), ['poster Salt Road'])
})

test('signatures: where an author is stated, nobody is looked for', () => {
  const words = 'by Jude Askew\n\nThanks for reading. -- Joan Pell'
  assert.deepEqual(named(words, [inText(words, 'creator', { name: 'Jude Askew', role: 'author' }, [3, 13], 'x', 0.9)]), [])
})

test('signatures: a first name, a short one or initials below a letter are the sender, whose name is known', () => {
  const known = (words: string): readonly Assertion[] => [inText(words, 'creator', { name: 'Constance T. Marchbank', role: 'poster' }, [0, 1], 'mail:from', 0.9)]
  for (const short of ['Constance', 'Connie', 'CTM', 'Marchbank']) {
    const words = `I have gone through it with a rubber.\n\n${short}`
    assert.deepEqual(named(words, known(words)), [], short)
  }
  const words = 'I have gone through it with a rubber.\n\nHerring'
  assert.deepEqual(named(words, known(words)), ['author Herring'])
})

test('signatures: what closes the words above a story is no second title', () => {
  const words = 'It is called Whisk, and it is all mine.\n\nHerring'
  const caption = inText(words, 'title', { title: 'Herring', kind: 'caption' }, [words.indexOf('Herring'), words.length], 'x', 0.9)
  const known = [inText(words, 'title', { title: 'Whisk', kind: 'formal' }, [13, 18], 'x', 0.9), caption]
  assert.deepEqual(named(words, known), ['author Herring'])
  assert.deepEqual(named(words, [caption]), [])
  assert.equal(withoutSigned([...known, ...peopleAround(words, [[0, words.length]], known)]).includes(caption), false)
})

test('signatures: a town and a month below a story are nobody', () => {
  for (const place of ['Husum, Januar 1988', 'Market Saling, September 1994', 'Whitby, December 1994']) assert.equal(signatureIn(place), undefined, place)
  assert.deepEqual(signatureIn('Ida Marsh, Leeds, March 1999'), [0, 9])
})

test('by-lines: a town or a degree behind a whole name is no second author', () => {
  for (const [by, ...people] of [['Ida Marsh, Leeds', 'Ida Marsh'], ['Ida Marsh, B.Sc.', 'Ida Marsh'], ['Ida Marsh, Otto Grebe', 'Ida Marsh', 'Otto Grebe'], ['Ida Marsh and Otto', 'Ida Marsh', 'Otto']] as const) assert.deepEqual(credit(by, [0, by.length], 'author', 'x').map(({ value }) => (value as { name: string }).name), people, by)
})
