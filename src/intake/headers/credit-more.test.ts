import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { readAcknowledgements } from './acknowledgements.ts'

/** A paragraph, and behind "=>" who is credited in it. */
const rows = `
Betaed by Odile, who lives on a boat, and by Kip. => beta Odile; beta Kip
Relu par Yolande, puis par Marc. => beta Yolande; beta Marc
Esta fic foi betada pela Dulce e pela Lia Prado. => beta Dulce; beta Lia Prado
Betas: Jo, Linda B. Cover: Kip. => beta Jo; beta Linda B; illustrator Kip
Dedico este capítulo a mi tía Remedios y a Lola, que lo pidieron. => dedicatee Remedios; dedicatee Lola
Gewidmet ist es Jorun, weil sie gefragt hat, und Opa Franz. => dedicatee Jorun; dedicatee Opa Franz
Посвящаю Кириллу и Насте. => dedicatee Кириллу; dedicatee Насте
I hereby dedicate these forty pages to Odile. => dedicatee Odile
Thanks to Odile Marsh for the title. Odile also drew the cover. => thanked Odile Marsh; illustrator Odile Marsh
Written for Garrison Pell. Please don't sue me, Mr. Pell. => dedicatee Garrison Pell; owner Garrison Pell
Nachdem Jorun drängelte, ging es weiter. Danke an Jorun. => thanked Jorun
Бета перевода: Ежевика. => beta Ежевика
`
for (const row of rows.trim().split('\n')) {
  const [sentence = '', wanted = ''] = row.split('=>').map((side) => side.trim())
  test(`credits of people named further on: ${sentence}`, () => {
    const read = ofField(readAcknowledgements(sentence, [0, sentence.length]), 'creator').map(({ value }) => `${value.role} ${value.name}`)
    assert.deepEqual(read, wanted === '' ? [] : wanted.split('; '))
  })
}
