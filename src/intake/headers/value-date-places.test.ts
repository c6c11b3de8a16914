import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assertion } from '../../model/assertion.ts'
import { datesAround } from './value-date-places.ts'

/** Stretches of heads and feet, and the dates that they state of the story. */
const rows: readonly (readonly [words: string, ...dates: string[]])[] = [
  ['Hope it is worth the ink.\n\n      Sandra Rook, March \'91', '1991-03'],
  ['Hope it is worth the ink. -- Sandra Rook, 30 June 1997', '1997-06-30'],
  ['Ida Marsh & Otto Grebe, October 1999', '1999-10'],
  ['Lübeck, im Mai 1994\nHeike Pohl', '1994-05'],
  ['Le Merle, janv. 93', '1993-01'],
  ['Oviedo, verano de 1997', '1997'],
  ['(giugno 2001)', '2001-06'],
  ['First published in the zine "Safety Catch 6" in 1992.', '1992'],
  ['This was in the zine "Trapdoor" in 1986, when I was young.', '1986'],
  ['Posts: 61\nFeb 11, 2008 7:04 PM', '2008-02-11'],
  ['Posts: 12\nFeb 11, 2008 7:04 PM', '2008-02-11'],
  ['               94-11-26', '1994-11-26'],
  ['          Ruth Penrose\n              1985', '1985'],
  ['Саратов, март 2004', '2004-03'],
  ['17 Ott 2004, 21:15', '2004-10-17'],
  ['rook_feather (12. Juli 2005, 03:10)', '2005-07-12'],
  ['Domingo, 5 de junho de 2005', '2005-06-05'],
  ['First shown 1 May; written 12 May 2001, put online 3 June 2002', '2001-05-12', '2002-06-03'],
  ['Begun March 1999, finished 2 April 2000', '1999-03', '2000-04-02'],
  ['Mis en ligne le 14 mars 2002', '2002-03-14'],
  ['Copyright (c) 1994, Ida Marsh.', '1994'],
  ['Version 1.1 (4 May 1995): the tide is right now', '1995-05-04'],
  ['Night Mail no. 12, winter 1988', '1988'],
  ['edit 3 May 2006: mended the clock', '2006-05-03'],
  ['[Scanned in August 1993 by P. Gossett from the carbon.]', '1993-08'],
  ['von Distelfink · 19.10.2008 · P12', '2008-10-19'],
  ['LA SCIALUPPA - anno II n. 4 - marzo 1991', '1991-03'],
  ['Lois Beck, 30.iii.03; eyeballed by Bobs', '2003-03-30'],
  ['Thu Oct  3 02:44:51 1996', '1996-10-03'],
  ['Clausthal, im Maerz 1993', '1993-03'],
  ['made Feb. \'99, repainted Aug. \'00', '1999-02', '2000-08'],
  ['My husband wrote this for the circle in 1978 and it was read aloud.', '1978'],
  ['PG\n7/98', '1998-07'],
  ['Packaged: 2015-02-03'],
  ['A boat built 1/72 as long as hers.'],
  ['A note from 2008: it still seems right.', '2008'],
  ['Philip Nightjar, "Out of Hours", 2004. Pass it round.', '2004'],
  // What the story tells of, and whose something else is, are no dates of it.
  ['It is set in the winter of 1892, when the river froze.'],
  ['Page © 2001 Joan Pell'],
  ['Layout and graphics (c) 2002, Joan Pell'],
  ['Harbour Lights © 1988 Grey Tower Films.'],
  ['He was born in 1901 and went to sea in 1915.'],
  ['The room had 1998 chairs.'],
  ['Joined: May 2004'],
  ['It was called so until the spring of 2001.'],
  ['X-Posting-Agent: Hamster/1.3.13'],
]

for (const [words, ...dates] of rows) {
  test(`dates in heads: ${words.replace(/\s+/g, ' ')}`, () => {
    assert.deepEqual(datesAround(words, [[0, words.length]], []).map(({ value }) => (value as { date?: string }).date), dates)
  })
}

test('dates: a copyright below the story says when it was written only where nothing else does', () => {
  const read = (head: string, foot: string): readonly string[] => datesAround(`${head}\n${foot}`, [[0, head.length], [head.length + 1, head.length + foot.length + 1]], []).map(({ asWritten }) => asWritten)
  assert.deepEqual(read('Ida Marsh, June 1999', '© 2003 Ida Marsh'), ['June 1999'])
  assert.deepEqual(read('Ida Marsh, June 1999', '© 1999 Ida Marsh'), ['June 1999', '1999'])
  assert.deepEqual(read('Ida Marsh', '© 2003 Ida Marsh'), ['2003'])
  assert.deepEqual(read('Copyright (c) 1994, Ida Marsh', 'June 1999'), ['1994', 'June 1999'])
})

test('dates in heads: what is read already, and what a disclaimer tells of, is left alone', () => {
  const words = 'Grey Tower, 1988'
  const read = datesAround(words, [[0, words.length]], [])
  assert.equal(read.length, 1)
  assert.deepEqual(datesAround(words, [[0, words.length]], read), [])
  const disclaimer = { field: 'disclaimer', value: { text: words }, asWritten: words, extent: 'work', basis: 'stated', rule: 'x', confidence: 1, evidence: [{ in: 'text', at: [0, words.length] }] } as const
  assert.deepEqual(datesAround(words, [[0, words.length]], [disclaimer]), [])
})

/** What happened on a day, where the words before it on its line say so. */
const kinds: readonly (readonly [words: string, ...kinds: string[]])[] = [
  ['Begun on a bus, ended 30 May 2000', 'written'],
  ['Zuletzt geändert von Moosflechte am Mo 14. Feb 2005, 07:30', 'revised'],
  ['Page last fiddled with: June 9, 2000', 'revised'],
  ['Typed by Del; put on the Web by Kit Marlow, uploaded January 1998', 'posted'],
  ['VERMILION INK No. 4                                        May 2000', 'posted'],
  ['FIRST POSTED\n12 February 2004\nRE-POSTED\n12 February 2005', 'posted', 'revised'],
  ['412 notes   Nov 19th, 2014', 'posted'],
  // Another sentence says nothing of it.
  ['I posted nothing then. Sandra Rook, 30 June 1997', 'written'],
]
for (const [words, ...wanted] of kinds) test(`dates: what happened is said by ${JSON.stringify(words)}`, () => assert.deepEqual(datesAround(words, [[0, words.length]], []).map(({ value }) => (value as { kind: string }).kind), wanted))

test('dates: the copyright of a world or its owner in a disclaimer dates no story; one of the story does', () => {
  const read = (words: string, holder: string): readonly string[] => {
    const one = (field: 'disclaimer' | 'fandom', at: [number, number]): Assertion => ({ field, value: field === 'fandom' ? { name: holder } : { text: words }, asWritten: words, extent: 'work', basis: 'stated', rule: 'x', confidence: 1, evidence: [{ in: 'text', at }] }) as Assertion
    const at = words.indexOf(holder)
    return datesAround(words, [[0, words.length]], [one('disclaimer', [0, words.length]), one('fandom', [at, at + holder.length])]).map(({ asWritten }) => asWritten)
  }
  assert.deepEqual(read('Harbour Watch (c) 1966 Marsh Pictures.', 'Harbour Watch'), [])
  assert.deepEqual(read('Harbour Watch is copyright 1994 Marsh.', 'Harbour Watch'), [])
  assert.deepEqual(read('Harbour Watch is not mine. This story is copyright 1994 Ida Marsh.', 'Harbour Watch'), ['1994'])
})
