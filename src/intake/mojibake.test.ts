import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { mendMojibake } from './mojibake.ts'

const untouched = [
  'Plain words.', '“Don’t,” she said — and that was that…', 'La forêt était déjà là, où l’on fût ; « Ça va ? » dit-il.', 'NÃO, IRMÃO! — disse ela. “MANHÔ…', 'PERÒ” disse; CITTÀ”. VIRTÙ…', 'Größe, Öl, Übermut, naïve Ärzte',
  'Ὁ ἄνθρωπος εἶπεν· οὐκ οἶδα.', 'Был тихий вечер; он сказал: «Рано».', 'On the screen stood â€™ where an apostrophe had been; “that’s odd,” she said. ‘Isn’t it?’ “It’s not,” he said. “It’s Tuesday.”', '× 2½ £3 §4 ©1999',
  'Ñandú, Ávila, “ÉL”, ¿ÓYEME?', 'Łódź „Żółw” – ćma', 'ÎLE-DE-FRANCE', 'Ôtez-vous ! Ôtez !',
]
for (const text of untouched) test(`mojibake: leaves ${JSON.stringify(text.slice(0, 40))} alone`, () => assert.deepEqual(mendMojibake(text), { text, repairs: [], count: 0 }))

const story = '“It’s late,” said Hélène — and it was. The café had shut…\n“Shall we go?” asked the old man. “There isn’t anything here for us.”\n“No,” she said. “I don’t think there is.”\n'
const wrongly = (bytes: Buffer, encoding: string): string => (encoding === 'win1252' ? new TextDecoder('windows-1252').decode(bytes) : iconv.decode(bytes, encoding))
const cases = [
  ['UTF-8 read as windows-1252', wrongly(Buffer.from(story), 'win1252'), ['utf-8-as-windows-1252']],
  ['UTF-8 read as Latin-1', Buffer.from(story).toString('latin1'), ['utf-8-as-iso-8859-1']],
  ['UTF-8 read as MacRoman', wrongly(Buffer.from(story), 'macroman'), ['utf-8-as-macintosh']],
  ['UTF-8 read as code page 437', wrongly(Buffer.from(story), 'cp437'), ['utf-8-as-cp437']],
  ['UTF-8 read as code page 850', wrongly(Buffer.from(story), 'cp850'), ['utf-8-as-cp850']],
  ['UTF-8 read as windows-1252 twice', wrongly(Buffer.from(wrongly(Buffer.from(story), 'win1252')), 'win1252'), ['utf-8-as-windows-1252', 'utf-8-as-windows-1252']],
  ['UTF-8 read as windows-1252, with bytes lost', wrongly(Buffer.from(story), 'win1252').replace(/[\x80-\x9f]/g, '\ufffd'), ['utf-8-as-windows-1252']],
  ['MacRoman read as windows-1252', wrongly(iconv.encode(story, 'macroman'), 'win1252'), ['macintosh-as-windows-1252']],
  ['windows-1252 read as MacRoman', wrongly(iconv.encode(story, 'win1252'), 'macroman'), ['windows-1252-as-macintosh']],
  ['windows-1252 read as code page 437', wrongly(iconv.encode(story, 'win1252'), 'cp437'), ['windows-1252-as-cp437']],
] as const
for (const [claim, given, repairs] of cases) {
  test(`mojibake: mends ${claim}`, () => {
    const mended = mendMojibake(given)
    assert.equal(mended.text, story)
    assert.deepEqual(mended.repairs, repairs)
  })
}

const corpus = new URL('../../../shared/corpus/public-domain/', import.meta.url)
test('mojibake: no work of the corpus is changed', { skip: existsSync(corpus) ? false : 'the shared corpus is not there' }, () => {
  for (const file of readdirSync(corpus)) {
    if (!file.endsWith('.txt')) continue
    assert.deepEqual(mendMojibake(readFileSync(new URL(file, corpus), 'utf8')).repairs, [], file)
  }
})
