import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { ownersOf, readAcknowledgements } from './acknowledgements.ts'

/** A sentence, and behind "=>" who is credited in it. */
const rows = `
Ilse said that nobody ever wrote the cook. => idea Ilse
I wrote this because Ilse wondered what the cook does on Sundays. => idea Ilse
Ilse wanted a story about the cook, so here it is. => idea Ilse
It all began when Ilse suggested a crossover. => idea Ilse
quill_7 asked: "the cook gets stuck in the lift" => idea quill_7
Ilse meinte, dass niemand über den Koch schreibt. => idea Ilse
Ilse voulait une histoire avec le cuisinier. => idea Ilse
Ilse me retó a escribir sobre el cocinero. => idea Ilse
Ilse mi ha chiesto una storia sul cuoco. => idea Ilse
A Ilse me pediu uma história do cozinheiro. => idea Ilse
Ильза спросила, что делает повар по воскресеньям. => idea Ильза
Ilse said yes at once. =>
Ilse asked me to post this as it stands. =>
Ilse said she'd scan it but never did. =>
This is a remix of "The Long Lamp" by Joan Pell. => antecedent Joan Pell
Cette fic est une réponse à « La Lampe » de Jeanne Pell. => antecedent Jeanne Pell
Beitrag zum Wettbewerb »Regen« von Drosselfink. => idea Drosselfink
" -- Brother Odo of Lusk => antecedent Brother Odo of Lusk
This is "The Long Lamp" by Joan Pell. =>
Harrow is Joan's, Pip is Otto's, and the cat was Ida's. => owner Joan; owner Otto; owner Ida
Sir Gunther is all too clearly Joan's. => owner Joan
The trams are Tower North's, the van's Harbour Green's. => owner Tower North; owner Harbour Green
Kestrel Squadron: J. K. Pell's. => owner J. K. Pell
Nebel gehört den Erben von Otto Grebe. => owner Otto Grebe
`
const creditsOf = (assertions: ReturnType<typeof readAcknowledgements>): string[] => ofField(assertions, 'creator').map(({ value }) => `${value.role} ${value.name}`).sort()
for (const [sentence = '', people = ''] of rows.trim().split('\n').map((row) => row.split(/ =>(?: |$)/))) {
  test(`sayings: ${sentence}`, () => assert.deepEqual(creditsOf(readAcknowledgements(sentence, [0, sentence.length])), people.split('; ').filter((one) => one !== '').sort()))
}

test('owners that a label asks for stand at the head of its value, and under no other label', () => {
  const value = 'Ida Marsh, Tower Films and WQZ-TV; not I'
  assert.deepEqual(creditsOf(ownersOf(value, 'Owners', [0, value.length])), ['owner Ida Marsh', 'owner Tower Films', 'owner WQZ-TV'])
  assert.deepEqual(creditsOf(ownersOf(value, 'Notes', [0, value.length])), [])
})
