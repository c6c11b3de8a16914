import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMasthead, readMastheadOver } from './title-masthead.ts'

const cases: readonly (readonly [line: string, name: string | undefined])[] = [
  ['Jun 22, 2010 8:15 PM', undefined],
  ['Posté le 12 mars 2009', undefined],
  ['JUNIPER 22, 2010', 'JUNIPER'],
  ['LANTERN -- the electronic magazine of wet fiction -- Vol. 3, No. 1', 'LANTERN'],
  ['*** DIE LATERNE *** der Reihum-Roman der Mailbox QUARK ***', 'DIE LATERNE'],
  ['LAMPARA n. 9                   pag. 12', 'LAMPARA'],
  ['LANTERN SEVEN    p. 12    (illo by Fitz)', 'LANTERN'],
  ['LA LANTERNE n° 3 - automne 1987', 'LA LANTERNE'],
  [':: LANTERN :: issue four :: spring ::', 'LANTERN'],
  ['(from LANTERN LIGHT no. 2, winter 1984)', 'LANTERN LIGHT'],
  ['LANTERN disk magazine, issue 5', 'LANTERN'],
  ['LANTERNA - fanzine - número 5 - maio de 1990', 'LANTERNA'],
  ['LA LANTERNA - anno II n. 4 - marzo 1991', 'LA LANTERNA'],
  ['LATERNE 3 ------------------------------------------- S. 12', 'LATERNE'],
  ['LATERNE 3 / Herbst 2001', 'LATERNE'],
  ['LA LANTERNA - rivista digitale di racconti - n. 22 - luglio 1996', 'LA LANTERNA'],
  ['THE LANTERN, newsletter of the Lamp Club, vol. 4 no. 6, June 1985', 'THE LANTERN'],
  ['Рассылка «Фонарь», выпуск 41', 'Фонарь'],
  ["GALLEY LAMPS #5    Summer '85   $4.00 ppd.", 'GALLEY LAMPS'],
  ['LANTERN no. 31, for the 88th mailing of the Club, 21 June 1987', 'LANTERN'],
  ['>>> THE LAMP ROOM <<<   vol. 2, no. 3   March 1995', 'THE LAMP ROOM'],
  ['=== LUZES DO RIO, n.º 3 === Maio de 1999 ===', 'LUZES DO RIO'],
  ['LA LANTERNE n° 12                                      31', 'LA LANTERNE'],
  ['44                   TEN YEARS OF LAMPS', 'TEN YEARS OF LAMPS'],
  ['Альманах «Ночной фонарь», выпуск 9, февраль 1989', 'Ночной фонарь'],
  ['Из книги «Сказки о фонарях»', 'Сказки о фонарях'],
  ['Aus der Sammlung »Laternen im Wind«', 'Laternen im Wind'],
  ['From "Eleven Lamps: the Club\'s Annual", edited by Ida Smith', "Eleven Lamps: the Club's Annual"],
  ['From "The Lamp Room" by Ida Smith', undefined],
  ['THE LAMP ROOM #19', undefined],
  ['The Lamp Room, Part 2', undefined],
  ['The Lamp Room, no. 2 of many', undefined],
  ['from LANTERN no. 31', 'LANTERN'],
  ['from LANTERN 5 (1987)', 'LANTERN'],
  ['LANTERN disk magazine * issue 11 * April 1990', 'LANTERN'],
  ['Vol. 3, No. 4   October 1996', undefined],
  ['The Lamp Room', undefined],
  ['Version 3 - May 1999', undefined],
  ['He read the journal - a long one', undefined],
]
for (const [line, name] of cases) {
  test(`masthead: ${line}`, () => {
    const at = readMasthead(line, [0, line.length])
    assert.equal(at && line.slice(...at), name)
  })
}
for (const [below, is] of [['An electronic magazine of small fictions', true], ['Newsletter of the Lamp Club', true], ['Issue Four, Autumn 1989', true], ['Das kleine E-Zine · Nummer 22', true], ['a Harbour Nine fanzine - $6.50 ppd', true], ['by Ida Smith', false], ['written for the newsletter', false], ['a fanzine story', false], ['a story for the zine', false]] as const) {
  test(`masthead: THE LANTERN ${is ? 'is' : 'is no'} magazine's name over "${below}"`, () => assert.equal(readMastheadOver(`THE LANTERN\n${below}`, [0, 11], [12, 12 + below.length]) !== undefined, is))
}
