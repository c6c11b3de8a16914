import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import fc from 'fast-check'
import { received } from '../../text/mends.ts'
import { mendDecoded } from './mend-decoded.ts'
import { decodingRepairs } from './repairs.ts'

const untouched = [
  'Plain words.', '“Don’t,” she said — and that was that…', 'La forêt était déjà là, où l’on fût ; « Ça va ? » dit-il.', 'NÃO, IRMÃO! — disse ela. “MANHÔ…', 'PERÒ” disse; CITTÀ”. VIRTÙ…', 'Größe, Öl, Übermut, naïve Ärzte',
  'Ὁ ἄνθρωπος εἶπεν· οὐκ οἶδα.', 'Был тихий вечер; он сказал: «Рано».', 'On the screen stood â€™ where an apostrophe had been; “that’s odd,” she said. ‘Isn’t it?’ “It’s not,” he said. “It’s Tuesday.”', '× 2½ £3 §4 ©1999',
  'Fasst sich kurz: x=20 und y=3D waren es nicht.', 'The sum was 2+2=4, and =92 was no answer.', 'Tom & Jerry; AT&T; a?b', 'He shouted: a+b- and c+d-', '-Contigo sí, con esos chicos no -me contestó-.',
  'Quoiqu\'à vrai dire, vis-à-vis, il n\'en sût rien.', 'The Box Cañon, the señor said, and the piñata in it were all that was there for them.', 'García and Ramón had been to the old mission with the others, and that was that.', '»Är det alt?» »Öfver Stockholm?»',
  'più che da amici. Pietà per te e per noi, chissà quando! Così', 'A line of the sort that ends with an equals sign, which is no broken line at all, is =\nthis one.', 'A bell:\x07 and an escape:\x1b[1m', 'don?t',
  'Ñandú, Ávila, “ÉL”, ¿ÓYEME?', 'Łódź „Żółw” – ćma', 'ÎLE-DE-FRANCE', 'Ôtez-vous ! Ôtez !',
]
for (const text of untouched) test(`mojibake: leaves ${JSON.stringify(text.slice(0, 40))} alone`, () => assert.deepEqual(mendDecoded(text, 'text'), { text, mends: [], repairs: [] }))

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
  ['UTF-8 read as windows-1252 thrice', wrongly(Buffer.from(wrongly(Buffer.from(wrongly(Buffer.from(story), 'win1252')), 'win1252')), 'win1252'), ['utf-8-as-windows-1252', 'utf-8-as-windows-1252', 'utf-8-as-windows-1252']],
  ['UTF-8 read as windows-1252, with bytes dropped', wrongly(Buffer.from(story), 'win1252').replace(/[\x80-\x9f]/g, ''), ['utf-8-as-windows-1252']],
  ['UTF-8 read as windows-1252, with blanks for bytes', wrongly(Buffer.from(story), 'win1252').replace(/[\x80-\x9f]/g, ' '), ['utf-8-as-windows-1252']],
  ['UTF-8 read as windows-1252, with question marks for bytes', wrongly(Buffer.from(story), 'win1252').replace(/[\x80-\x9f]/g, '?'), ['utf-8-as-windows-1252']],
  ['UTF-8 read as windows-1250', wrongly(Buffer.from(story), 'win1250'), ['utf-8-as-windows-1250']],
  ['UTF-8 read as windows-1251', wrongly(Buffer.from(story), 'win1251'), ['utf-8-as-windows-1251']],
  ['UTF-8 read as windows-1252 in one line', story.replace('“Shall we go?”', wrongly(Buffer.from('“Shall we go?”'), 'win1252')), ['utf-8-as-windows-1252']],
  ['MacRoman read as Latin-1', iconv.encode(story, 'macroman').toString('latin1'), ['macintosh-as-iso-8859-1']],
  ['windows-1252 read as code page 850', wrongly(iconv.encode(story, 'win1252'), 'cp850'), ['windows-1252-as-cp850']],
  ['windows-1252 read as Latin-1', iconv.encode(story, 'win1252').toString('latin1'), ['windows-1252-as-iso-8859-1']],
] as const
for (const [claim, given, repairs] of cases) {
  test(`mojibake: mends ${claim}`, () => {
    const mended = mendDecoded(given)
    assert.equal(mended.text, story)
    assert.deepEqual(mended.repairs, repairs)
    assert.equal(received(mended.text, mended.mends), given)
  })
}

for (const { rules, example: [given, wanted] } of decodingRepairs) {
  test(`mojibake: ${rules} does what its example says`, () => {
    const { text, mends } = mendDecoded(given, 'text')
    assert.equal(text, wanted)
    assert.equal(received(text, mends), given)
  })
}

const written = [
  ['quoted-printable, a character broken over two lines', 'We came to the gate of the old house in the evening, and =E2=80=\n=9Cthere=E2=80=9D it was; I don=92t =3D know.=20\nSo.', 'We came to the gate of the old house in the evening, and “there” it was; I don’t = know. \nSo.'],
  ['quoted-printable, twice', 'I don=3D92t know; it isn=3D92t.', 'I don’t know; it isn’t.'],
  ['references that were written down again', '&amp;quot;No,&amp;amp;quot; &lt;she&gt; said &#x2014; &#8217;twas &#146;til', '"No," <she> said — ’twas ’til'],
  ['seven bits', '\x13Don\x12t,\x14 she said\x17and that was that\x05', '“Don’t,” she said—and that was that…'],
  ['UTF-16 of the other order', 'So: \0H\0e\0l\0l\0o\x20\x19\0s.', 'So: Hello’s.'],
] as const
for (const [claim, given, wanted] of written) test(`mojibake: mends ${claim}`, () => assert.equal(mendDecoded(given, 'text').text, wanted))

test('mojibake: the source of a web page keeps its references and its equals signs', () => {
  const source = '<a href="x?a=3D&amp;b=20">&#147;No&#148;</a> &quot;'
  assert.equal(mendDecoded(source).text, source)
})

const pieces = fc.array(fc.oneof(fc.constantFrom('â€™', 'â€œ', 'Ã©', 'Ò', 'Ó', 'Õ', 'don', 't', ' the ', '=92', '=\n', '&amp;', '&#146;', 'quot;', '+IBk-', '\u00ad', '\x13', '\x92', 'H\0', '\0', '\ufffd', 'Ã¢â‚¬', '‚Äô', 'ΓÇÖ', 'é', '\n', 'and '), fc.string({ maxLength: 4 })), { maxLength: 40 }).map((parts) => parts.join(''))

test('mojibake: mending what was mended changes nothing', () =>
  fc.assert(fc.property(pieces, fc.constantFrom('any' as const, 'text' as const), (text, where) => {
    const once = mendDecoded(text, where)
    assert.equal(mendDecoded(once.text, where).text, once.text)
  }), { numRuns: 2000 }))

test('mojibake: controls of both kinds beside other repairs are mended in order, and taken back', () => {
  const { text, mends } = mendDecoded('\x13‚Äô\x92', 'text')
  assert.equal(received(text, mends), '\x13‚Äô\x92')
})

test('mojibake: whatever was mended can be taken back', () =>
  fc.assert(fc.property(pieces, (text) => {
    const { text: mended, mends } = mendDecoded(text, 'text')
    assert.equal(received(mended, mends), text)
  }), { numRuns: 2000 }))

test('mojibake: clean ASCII is not changed', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('word', 'don\'t', '"No,"', '--', ' ', '\n', '...', '1', '(a)', '?', '!', ';'), { maxLength: 60 }), (parts) => {
    const text = parts.join('')
    assert.deepEqual(mendDecoded(text, 'text'), { text, mends: [], repairs: [] })
  })))

const corpus = new URL('../../../../shared/corpus/public-domain/', import.meta.url)
test('mojibake: no work of the corpus is changed', { skip: existsSync(corpus) ? false : 'the shared corpus is not there' }, () => {
  for (const file of readdirSync(corpus)) {
    if (!file.endsWith('.txt')) continue
    // Two Hungarian files hold soft hyphens, which their scanner left; page heads and overstrike have tests of their own.
    assert.deepEqual(mendDecoded(readFileSync(new URL(file, corpus), 'utf8'), 'text').repairs.filter((repair) => !['soft-hyphens', 'page-heads', 'overstrike'].includes(repair)), [], file)
  }
})
