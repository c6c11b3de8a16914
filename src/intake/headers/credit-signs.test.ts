import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { readAcknowledgements } from './acknowledgements.ts'

/** A paragraph, and behind "=>" who is credited in it. */
const rows = `
I'm Carly, I'm fifteen and this is my first fic. => author Carly
Oi, eu sou a Bia, tenho dezessete anos. => author Bia
Vern Marsh here. => author Vern Marsh
I'm posting this for Wanda, whose server is down. -- Noelle => author Wanda; poster Noelle
Cuelgo esto en nombre de Marta. Un saludo, Fermín. => author Marta; poster Fermín
Traduzione di "The Lamp" di Paula Pell. L'ho tradotta io, Serena. => author Paula Pell; translator Serena
La traducción es mía, el relato es de Winifred Pell. => author Winifred Pell
Grazie a Camilla che ha controllato la traduzione. => beta Camilla
I, Wallace Marsh, wrote every word of this. => author Wallace Marsh
My lawyer and I, Wallace Marsh, disagree. =>
Thanks for reading. -- Noelle =>
`
for (const row of rows.trim().split('\n')) {
  const [sentence = '', wanted = ''] = row.split('=>').map((side) => side.trim())
  test(`credits of who passes a story on, and of whose it was: ${sentence}`, () => {
    const read = ofField(readAcknowledgements(sentence, [0, sentence.length]), 'creator').map(({ value }) => `${value.role} ${value.name}`)
    assert.deepEqual(read.sort(), wanted === '' ? [] : wanted.split('; ').sort())
  })
}
