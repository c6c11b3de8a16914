import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { readAcknowledgements } from './acknowledgements.ts'

/** A sentence, and behind "=>" who says that they wrote; those that name nobody first. */
const rows = `
I am not Ann Lee, and she is not me. =>
If I were Ann Lee I would have finished it. =>
I'm American and proud of it. =>
I'm Ann Lee's biggest fan. =>
I am a Kestrel Station fan. =>
The crows are borrowed, and I am Hedda Strom, who is nobody. => author Hedda Strom
I'm only Tansy Rook and I own a kayak. => author Tansy Rook
Soy Ana Lechuza y vengo con historia nueva. => author Ana Lechuza
Je suis Anne Petit, et ceci est ma première fic. => author Anne Petit
My name is Ann Lee. => author Ann Lee
Ann Lee wrote this. She did not write the series. => author Ann Lee
Ann and I wrote this. => co-author Ann
EDITED WITH REVEALS: the author of this gift was yarrowroot!! => author yarrowroot
Reveals are up, so yes, it was me, smallbeer. => author smallbeer
The author of this book was my aunt. =>
Call me Bracken. => author Bracken
Je signe celle-ci Brindille parce que mon chef lit la liste. => author Brindille
Ich veröffentliche es unter dem Namen Nordlicht. => author Nordlicht
Publíquenlo bajo el seudónimo de Lechuza, por favor. => author Lechuza
Mi chiamo Ercole e scrivo di sera. => author Ercole
This is for my wife, who writes as Ada Finch. => author Ada Finch
Don't call me Ishmael. =>
She went under the name of the law. =>
The following is by Agnes Rook, whose mailer is ill. => author Agnes Rook
This is by request. =>
`
for (const [sentence = '', people = ''] of rows.trim().split('\n').map((row) => row.split(/ =>(?: |$)/))) {
  test(`selves: ${sentence}`, () => {
    const given = ofField(readAcknowledgements(sentence, [0, sentence.length]), 'creator').map(({ value }) => `${value.role} ${value.name}`)
    assert.deepEqual(given.sort(), people.split('; ').filter((one) => one !== '').sort())
  })
}
