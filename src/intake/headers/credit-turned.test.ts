import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { readAcknowledgements } from './acknowledgements.ts'

/** A paragraph, and behind "=>" who is credited in it. */
const rows = `
Odile hat Korrektur gelesen. => beta Odile
Korrektur gelesen hat Odile. => beta Odile
Odile hat das Kapitel gebetat. => beta Odile
Betagelesen hat wie immer Odile. => beta Odile
Odile hat sich diese Geschichte gewünscht. => idea Odile
Diese Geschichte widme ich Odile. => dedicatee Odile
Ein Geburtstagsgeschenk für Odile. => dedicatee Odile
Danke auch an Odile, die mir Mut gemacht hat. => thanked Odile
Ich danke Odile und Jorun für die Reviews. => thanked Odile; thanked Jorun
Danke, Odile! => thanked Odile
Diese Geschichte entstand auf Wunsch von Odile. => idea Odile
C'est Odile qui a corrigé ce chapitre. => beta Odile
L'idée vient d'Odile. => idea Odile
C'est Marion qui m'a donné l'idée. => idea Marion
Merci à Marion de m'avoir relue. => beta Marion
El dibujo lo hizo Marta. => illustrator Marta
La canción es de Marta Ruiz. => antecedent Marta Ruiz
L'idea me l'ha data Bianca. => idea Bianca
Отбечено Ольгой. => beta Ольгой
Подарок для Ольги. => dedicatee Ольги
Подарок Ольге на день рождения. => dedicatee Ольге
Написано для Ольги. => dedicatee Ольги
По заявке Ольги. => idea Ольги
Написано по заявке Ольги. => idea Ольги
Идею подала Ольга. => idea Ольга
Мир и герои — Ольга Зимина. => owner Ольга Зимина
В соавторстве с Ольгой. => co-author Ольгой
Написано вместе с Ольгой. => co-author Ольгой
Стихи Ольги Зиминой. => antecedent Ольги Зиминой
`
for (const row of rows.trim().split('\n')) {
  const [sentence = '', wanted = ''] = row.split('=>').map((side) => side.trim())
  test(`credits of who stands behind the verb, or in a case: ${sentence}`, () => {
    const read = ofField(readAcknowledgements(sentence, [0, sentence.length]), 'creator').map(({ value }) => `${value.role} ${value.name}`)
    assert.deepEqual(read.sort(), wanted === '' ? [] : wanted.split('; ').sort())
  })
}
