import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { readAcknowledgements } from './acknowledgements.ts'

/** A paragraph, and behind "=>" who is credited in it. */
const rows = `
My beta reader is called Odile Marsh. => beta Odile Marsh
My beta goes by Tock these days. => beta Tock
My beta, who goes by Tock, is a saint. => beta Tock
I had two betas this time, Odile and Kip. => beta Odile; beta Kip
Odile acted as beta. => beta Odile
Odile served as my beta reader. => beta Odile
Odile volunteered to beta. => beta Odile
Beta duty fell to Odile. => beta Odile
This was looked over by Odile. => beta Odile
It was read over by Odile and Kip before posting. => beta Odile; beta Kip
Odile's beta skills are amazing. => beta Odile
Thanks as always to the best beta in the world, Odile. => beta Odile
The prompt was given to me by Odile. => idea Odile
Inspired by a conversation with Odile. => idea Odile
I owe the plot to Odile. => idea Odile
Odile thought of the title. => thanked Odile
Thanks to Odile for letting me play in her universe. => antecedent Odile
Thanks to Odile for letting me borrow Captain Ferro. => antecedent Odile
Odile scanned the pages. => typist Odile
The Lantern books are by Odile Marsh. => owner Odile Marsh
All rights reserved to Odile Marsh. => owner Odile Marsh
Meine Beta heißt Odile. => beta Odile
Geschrieben zusammen mit Odile. => co-author Odile
Diese Geschichte habe ich zusammen mit Odile geschrieben. => co-author Odile
J'ai écrit cette histoire avec Marion. => co-author Marion
Mi beta es Marta. => beta Marta
Mi beta se llama Marta. => beta Marta
Este fic lo escribí con Marta. => co-author Marta
La mia beta è Bianca. => beta Bianca
La mia beta si chiama Bianca. => beta Bianca
Ho scritto questa storia insieme a Bianca. => co-author Bianca
Minha beta é a Bia. => beta Bia
Eine Gemeinschaftsarbeit von Odile und Jorun. => author Odile; author Jorun
Escrita entre Marta y Lola. => author Marta; author Lola
My beta is Canadian. =>
I owe the plot to Odile and the prose to my beta Rafe. => idea Odile; beta Rafe
`
for (const row of rows.trim().split('\n')) {
  const [sentence = '', wanted = ''] = row.split('=>').map((side) => side.trim())
  test(`credits of who holds a duty: ${sentence}`, () => {
    const read = ofField(readAcknowledgements(sentence, [0, sentence.length]), 'creator').map(({ value }) => `${value.role} ${value.name}`)
    assert.deepEqual(read.sort(), wanted === '' ? [] : wanted.split('; ').sort())
  })
}
