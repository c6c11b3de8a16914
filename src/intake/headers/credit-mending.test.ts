import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { readAcknowledgements } from './acknowledgements.ts'

/** A sentence, and behind "=>" who is credited in it. */
const rows = `
Thanks to Dilys, who has read every part twice. => beta Dilys
Merci à Yolande, qui a chassé les anglicismes. => beta Yolande
Gracias a Remedios por leerme antes que nadie. => beta Remedios
Grazie a Ildebrando che l'ha riletta. => beta Ildebrando
Mein Dank gilt Jorun, die jeden Konjunktiv umgedreht hat. => beta Jorun
Obrigada a Dulce por reler tudo duas vezes. => beta Dulce
Thanks to Pell, who told me to take out the ghost. => beta Pell
Thanks to Quin for catching all the times I wrote it wrong. => beta Quin
Thanks to Oda for fixing my Latin. => thanked Oda
Thanks to Oda, who reads in the bath. => thanked Oda
Thanks to Moss my awesome beta and to Kip for the title! => beta Moss; thanked Kip
Thank you to moss_7, best beta ever. => beta moss_7
Merci à Lison et à Marie-Jo, mes bêta. => beta Lison; beta Marie-Jo
Thanks a heap, everyone. =>
This is the third story of The Ropewalk Cycle. =>
Story: Three Rivers Run =>
A story for Ann. => dedicatee Ann
`
for (const row of rows.trim().split('\n')) {
  const [sentence = '', wanted = ''] = row.split('=>').map((side) => side.trim())
  test(`credits of those who mended a draft: ${sentence}`, () => {
    const read = ofField(readAcknowledgements(sentence, [0, sentence.length]), 'creator').map(({ value }) => `${value.role} ${value.name}`)
    assert.deepEqual(read, wanted === '' ? [] : wanted.split('; '))
  })
}
