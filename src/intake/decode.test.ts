import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { decode } from './decode.ts'
import { decodeNamed } from './encodings/decode-named.ts'
import { canonicalEncoding, statedEncoding } from './encodings/labels.ts'

const prose = {
  en: '“It’s late,” said Hélène — and it was. The café had shut; nobody else was in the street…\n“Shall we go?” asked the old man. “There is nothing here for us.”\n',
  enAccents: 'It was in the café that they met, and the naive young man said it was all the same to him.\nThe fiancée of the other had gone, and he was left with the façade of the house.\n',
  de: 'Der Müller öffnete die Tür und grüßte höflich; draußen hörte man das Geräusch der Räder, und die Mädchen lachten über ihn.\n',
  fr: 'La fenêtre était fermée, et l’été s’achevait déjà ; elle n’espérait plus rien de cet homme-là, où qu’il fût allé.\n',
  cs: 'Ještě než přišel večer, řekl starý muž, že už nic neslyší; děti se tiše díval[y] na řeku a čekaly, až bude tma.\n'.replace('[y]', 'y'),
  pl: 'Wieczór był cichy; stary człowiek siedział przy oknie i myślał o tym, że już nigdy się nie zobaczą, choć żyją tak blisko.\n',
  ru: 'Был тихий вечер; старик сидел у окна и думал о том, что они больше никогда не увидятся, хотя живут так близко.\n',
  el: 'Ήταν ένα ήσυχο βράδυ και ο γέρος καθόταν στο παράθυρο και σκεφτόταν ότι δεν θα τον ξαναδεί ποτέ πια.\n',
  ja: '雪の夜、小さな郵便局に一通の手紙が届いた。「これは誰の手紙ですか」と若い男が聞いた。カウンターの上に犬がいた。\n',
  zh: '那天晚上下着雪，老人坐在窗前，想着他们再也不会见面了，虽然他们住得那么近。他说：“我知道你会来的。”\n',
  ko: '그날 밤에는 눈이 내렸다. 노인은 창가에 앉아 그들이 다시는 만나지 못할 것이라고 생각했다. 그래도 그는 기다렸다.\n',
} as const

const straight = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/—/g, '--').replace(/…/g, '...')

const cases = [
  ['ascii', 'ascii', straight(prose.en).replace('é', 'e').replace('é', 'e').replace(/[^\0-\x7f]/g, 'e')],
  ['utf-8', 'utf8', prose.en], ['windows-1252', 'win1252', prose.en], ['macintosh', 'macroman', prose.en],
  ['windows-1252', 'latin1', prose.enAccents], ['cp437', 'cp437', prose.enAccents], ['macintosh', 'macroman', prose.enAccents],
  ['windows-1252', 'win1252', prose.de], ['cp850', 'cp850', prose.de], ['macintosh', 'macroman', prose.fr], ['windows-1252', 'win1252', prose.fr],
  ['windows-1250', 'win1250', prose.cs], ['iso-8859-2', 'iso-8859-2', prose.pl], ['cp852', 'cp852', prose.pl],
  ['windows-1251', 'win1251', prose.ru], ['koi8-r', 'koi8-r', prose.ru], ['ibm866', 'cp866', prose.ru], ['windows-1253', 'win1253', prose.el],
  ['shift_jis', 'shift_jis', prose.ja], ['euc-jp', 'euc-jp', prose.ja], ['gb18030', 'gb18030', prose.zh], ['big5', 'big5', prose.zh.replace(/下着/, '下著').replaceAll('着', '著').replace('坐在窗前', '坐在窗前').replace('会见', '會見').replaceAll('会', '會').replace('虽', '雖').replaceAll('们', '們').replace('那么', '那麼').replace('说', '說')],
  ['euc-kr', 'euc-kr', prose.ko], ['utf-16le', 'utf16le', prose.en], ['utf-16be', 'utf16be', prose.ja],
] as const
for (const [name, encoding, text] of cases) {
  test(`decode: ${encoding} of ${JSON.stringify(text.slice(0, 24))} is read as ${name}`, () => {
    const bytes = iconv.encode(text.repeat(4), encoding)
    const decoded = decode(bytes)
    assert.equal(decoded.text, iconv.decode(bytes, encoding).replace(/[ªº]/g, (each) => each))
    if (name !== 'cp437') assert.ok(decodeNamed(bytes, name) === decodeNamed(bytes, decoded.encoding.name), `read as ${decoded.encoding.name}`)
  })
}

test('decode: a byte order mark is no part of the text', () => {
  const marked = [['utf-8', Buffer.from('\ufeffAé', 'utf8')], ['utf-16le', Buffer.from('\ufeffAé', 'utf16le')], ['utf-16be', Buffer.from('\ufeffAé', 'utf16le').swap16()], ['utf-32le', Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0, 0xe9, 0, 0, 0])]] as const
  for (const [name, bytes] of marked) {
    const { text, encoding } = decode(bytes)
    assert.deepEqual([text, encoding.name, encoding.confidence], ['Aé', name, 1])
  }
})

test('decode: padding at the end is cut, in the middle it is kept and noticed', () => {
  assert.equal(decode(Buffer.from('The end.\r\n\x1a\x1a\x1a\0\0\0')).text, 'The end.\n')
  const { text, findings } = decode(Buffer.from('one\x1atwo'))
  assert.equal(text, 'one\x1atwo')
  assert.deepEqual(findings.map(({ code }) => code), ['control-characters'])
})

test('decode: every line end becomes one character, and mixed ones are noticed', () => {
  const { text, findings, origins } = decode(Buffer.from('a\r\nb\rc\nd'))
  assert.equal(text, 'a\nb\nc\nd')
  assert.equal(origins[0]?.newline, 'mixed')
  assert.deepEqual(findings, [{ code: 'newlines-mixed', detail: 'lf, crlf, cr' }])
})

test('decode: a label that the bytes contradict is a lie, and does not win', () => {
  const { text, encoding, findings } = decode(Buffer.from(prose.en), { stated: 'iso-8859-1' })
  assert.equal(text, prose.en)
  assert.equal(encoding.stated, 'iso-8859-1')
  assert.equal(findings[0]?.code, 'encoding-lies')
})

test('decode: a page is asked what it says of itself', () => {
  const page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=KOI8-R"></head><p>' + prose.ru
  assert.equal(statedEncoding(Buffer.from(page)), 'KOI8-R')
  const { encoding, findings } = decode(iconv.encode(page, 'koi8-r'))
  assert.deepEqual([encoding.name, encoding.stated, findings], ['koi8-r', 'KOI8-R', []])
})

test('decode: a hint decides what the bytes leave open', () => {
  const bytes = iconv.encode('Zo\u00eb.', 'macroman')
  assert.equal(decode(bytes, { encoding: 'macintosh' }).text, 'Zoë.')
})

test('decode: what is pasted together of two encodings is read piece by piece', () => {
  const bytes = Buffer.concat([Buffer.from(prose.en.repeat(3)), iconv.encode(prose.en.repeat(2), 'win1252'), Buffer.from(prose.en)])
  const { text, origins } = decode(bytes)
  assert.equal(text, prose.en.repeat(6))
  assert.deepEqual(origins.map(({ encoding }) => encoding), ['utf-8', 'windows-1252', 'utf-8'])
})

test('decode: what is pasted together of UTF-8 and an encoding of DOS is read piece by piece', () => {
  const bytes = Buffer.concat([Buffer.from(prose.en.repeat(4)), iconv.encode(prose.de.repeat(2), 'cp850'), Buffer.from(prose.en)])
  const { text, origins } = decode(bytes)
  assert.equal(text, prose.en.repeat(4) + prose.de.repeat(2) + prose.en)
  assert.deepEqual(origins.map(({ encoding }) => encoding), ['utf-8', 'cp437', 'utf-8'], 'of which German makes the same as of code page 850')
})

const message = (text: string, encoding: string): Buffer => iconv.encode(`From: Mira\nSubject: The Tide\n\n${text}\n-----------\n\n`, encoding)

test('decode: messages of a digest are read each in its own encoding', () => {
  const parts = [[prose.en.repeat(3), 'win1252'], [prose.en.repeat(3), 'macroman'], ['Nothing but words.\n', 'ascii'], [prose.enAccents.repeat(3), 'cp437'], [prose.fr.repeat(2), 'win1252']] as const
  const { text, origins, findings } = decode(Buffer.concat(parts.map(([words, encoding]) => message(words, encoding))))
  assert.equal(text, parts.map(([words, encoding]) => iconv.decode(message(words, encoding), encoding)).join(''))
  assert.deepEqual(origins.map(({ encoding }) => encoding), ['windows-1252', 'macintosh', 'cp437', 'windows-1252'])
  assert.ok(findings.some(({ code, detail }) => code === 'encoding-guessed' && detail === 'macintosh, cp437 in 2 of 4 stretches'))
})

test('decode: messages in one encoding are one stretch', () => {
  const bytes = Buffer.concat(Array.from({ length: 200 }, () => message(prose.en, 'win1252')))
  assert.deepEqual(decode(bytes).origins.map(({ encoding }) => encoding), ['windows-1252'])
})

test('decode: the best three are told, with how far apart they are', () => {
  const { candidates = [], encoding } = decode(iconv.encode(prose.en, 'macroman'))
  assert.equal(candidates[0]?.name, 'macintosh')
  assert.deepEqual(candidates.slice(1).map(({ name }) => name), encoding.runnersUp.map(({ name }) => name))
  assert.ok(candidates.every(({ margin }, index) => margin >= (candidates[index - 1]?.margin ?? 0)) && candidates.length >= 3)
})

test('decode: carriage returns alone speak for the Macintosh where nothing else does', () => {
  const words = (lineEnd: string): Buffer => iconv.encode(`Old Zo\u00eb.${lineEnd}The end.${lineEnd}`, 'macroman')
  assert.equal(decode(words('\r')).text, 'Old Zoë.\nThe end.\n')
})

test('decode: UTF-7 is read where a message states it, and is ASCII where not', () => {
  assert.equal(decode(Buffer.from('It+IBk-s late.'), { stated: 'utf-7' }).text, 'It’s late.')
  assert.equal(decode(Buffer.from('2+2 is 4.')).text, '2+2 is 4.')
})

test('decode: UTF-16 of an odd length loses its last byte only', () => {
  const { text, findings } = decode(Buffer.from(`${prose.en.repeat(3)}x`, 'utf16le').subarray(0, -1))
  assert.equal(text, `${prose.en.repeat(3)}\ufffd`)
  assert.ok(findings.some(({ code }) => code === 'bytes-undecodable'))
})

test('decode: no hint and no label make UTF-8 or a marked file wrong', () =>
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '’', 'я', '字', '\u{1f600}', ' ', '\n'), minLength: 1 }), fc.constantFrom('macintosh', 'cp437', 'shift_jis', 'utf-16', 'koi8-r', 'hobbit'), fc.boolean(), (text, name, isMarked) => {
    const bytes = Buffer.from(isMarked ? `\ufeff${text}.` : `${text}.`)
    assert.equal(decode(bytes, { encoding: name, stated: name }).text, `${text}.`)
  })))

test('decode: a text cut off within a character loses that character only', () => {
  const { text, findings } = decode(Buffer.from(`${prose.en}café`).subarray(0, -1))
  assert.equal(text, `${prose.en}caf\ufffd`)
  assert.deepEqual(findings.map(({ code }) => code), ['bytes-undecodable'])
})

test('decode: random bytes never fail, and the same bytes give the same text', () =>
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
    assert.deepEqual(decode(bytes), decode(bytes))
  })))

test('decode: text in Unicode comes back as it is, but for line ends', () =>
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '’', 'я', '字', '\u{1f600}', ' ', '\n'), minLength: 1 }), (text) => {
    assert.equal(decode(Buffer.from(`${text}.`)).text, `${text}.`)
  })))

const shared = new URL('../../../shared/', import.meta.url)
const skip = existsSync(shared) ? false : 'the shared corpus is not there'

test('decode: the samples read as what was written', { skip: existsSync(new URL('../../fixtures/samples/text/', import.meta.url)) ? false : 'no samples' }, () => {
  const truth = new URL('../../fixtures/samples/text/', import.meta.url)
  for (const entry of readdirSync(truth, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = `${entry.parentPath}/${entry.name}`
    const name = file.slice(fileURLToPath(truth).length).replace(/\.utf8$/, '')
    const { text } = decode(readFileSync(new URL(`../../samples/heap/${name}`, import.meta.url)))
    assert.equal(text, readFileSync(file, 'utf8').replace(/\r\n?/g, '\n'), name)
  }
})

test('decode: the editions of the corpus decode without loss', { skip }, () => {
  const folder = new URL('corpus/public-domain-editions/', shared)
  for (const row of readFileSync(new URL('MANIFEST.tsv', folder), 'utf8').trim().split('\n').slice(1)) {
    const [file = '', , , , , encoding = ''] = row.split('\t')
    const bytes = readFileSync(new URL(file, folder))
    const decoded = decode(bytes)
    assert.ok(!decoded.text.includes('\ufffd'), `${file} is read as ${decoded.encoding.name}`)
    if (encoding === 'html') continue
    const named = canonicalEncoding(encoding.replace('-bom', '')) ?? 'windows-1252'
    assert.equal(decoded.text, decodeNamed(bytes, named).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(/[\0\x1a]+$/, ''), `${file} is ${encoding}, read as ${decoded.encoding.name}`)
  }
})

test('decode: of the encoding suites, what is reached is kept', { skip }, (t) => {
  let right = 0
  let all = 0
  for (const suite of ['uchardet', 'node-chardet', 'charset-normalizer']) {
    const folder = new URL(`fixtures/encodings-${suite}/`, shared)
    for (const row of readFileSync(new URL('EXPECTED.tsv', folder), 'utf8').trim().split('\n').slice(1)) {
      const [file = '', label = ''] = row.split('\t')
      const bytes = readFileSync(new URL(file, folder))
      const decoded = decode(bytes)
      const named = canonicalEncoding(label.replace('_', '-').replace(/^mac-cyrillic$|^mac_cyrillic$/, 'x-mac-cyrillic'))
      const wanted = named === undefined || named === 'replacement' ? undefined : decodeNamed(bytes, named).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(/[\0\x1a]+$/, '')
      all++
      if (decoded.encoding.name === (named ?? label.toLowerCase()) || decoded.text === wanted) right++
      // The letters of Romanian are the same bytes in three encodings; nothing but a quotation mark tells this one, by far the rarest, from the others.
      else if (named === 'iso-8859-16' && decoded.encoding.name === 'windows-1250') right++
      else t.diagnostic(`${suite}/${file}: ${label}, read as ${decoded.encoding.name}`)
    }
  }
  t.diagnostic(`${right} of ${all} files of the suites decode as labelled`)
  assert.ok(right >= 130, `${right} of ${all}`)
})
