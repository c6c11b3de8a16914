import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { readAcknowledgements } from './acknowledgements.ts'

/** A sentence, and behind "=>" who is credited in it. */
const rows = `
Alle Kommafehler hat Johanna gefunden. => beta Johanna
Das Korrekturlesen hat Johanna übernommen. => beta Johanna
Das Universum hat K. P. Pell erfunden. => owner K. P. Pell
K. P. Pell hat das Universum erfunden. => owner K. P. Pell
Den Hafen hat Johanna nicht gefunden. =>
L'a relue Jeanne. => beta Jeanne
El título me lo sopló Juana. => idea Juana
La battuta sul prete me l'ha regalata Giovanna. => idea Giovanna
Many happy returns to Joan, who likes them jellied. => dedicatee Joan
С днём рождения, Ольга! => dedicatee Ольга
Ольга, с днём рождения! => dedicatee Ольга
I own nothing. J. K. Pell does. => owner J. K. Pell
I didn't make up the Marshes. J. K. Pell did. => owner J. K. Pell
I sat by the door. J. K. Pell did. =>
Rendus à Jeanne Pell et à France Onze. => owner France Onze; owner Jeanne Pell
My friend Joan Pell wrote this. => author Joan Pell
Merci à tante Odile pour la relecture. => beta tante Odile
Thank you, Joan and Ida, for beta above and beyond. => beta Ida; beta Joan
`
for (const [sentence = '', people = ''] of rows.trim().split('\n').map((row) => row.split(/ =>(?: |$)/))) {
  test(`around verbs: ${sentence}`, () => assert.deepEqual(ofField(readAcknowledgements(sentence, [0, sentence.length]), 'creator').map(({ value }) => `${value.role} ${value.name}`).sort(), people.split('; ').filter((one) => one !== '').sort()))
}
