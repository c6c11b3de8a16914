import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { readHtml } from '../format/html/read-html.ts'
import { received } from '../text/mends.ts'
import { byteSpan } from './byte-span.ts'
import { decode } from './decode.ts'
import { decodeNamed } from './encodings/decode-named.ts'
import { throughMarkup } from './through-markup.ts'

const lineEnds = ['\n', '\r\n', '\r'] as const
const english = ['It’s', '“late”', 'said', 'Hélène', '—', 'the', 'and', 'of', 'naïve…', 'was', 'in']
const japanese = ['雪の夜', '郵便局', 'に', '手紙が', '届いた。', '「はい」', 'abc', 'カメラ']

/** Text of words and line ends, encoded: what the bytes of a span are decodes to the words of the span. */
function holds(words: readonly string[], encode: (text: string) => Buffer, name: string): void {
  const written = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ...lineEnds)), { minLength: 30, maxLength: 60 })
  fc.assert(fc.property(written, fc.nat(), fc.nat(), (parts, from, length) => {
    const bytes = encode(parts.map(([word, gap]) => word + gap).join(''))
    const decoded = decode(bytes)
    const { text, origins, encoding } = decoded
    if (name !== '' && encoding.name !== name) return
    const start = from % text.length
    const end = Math.min(text.length, start + (length % 40))
    const [first, last] = byteSpan(bytes, decoded, [start, end])
    const piece = origins.findLast(({ at }) => at <= start)
    if (origins.some(({ at }) => at > start && at < end)) return
    assert.equal(decodeNamed(bytes.subarray(first, last), piece?.encoding ?? 'utf-8').replace(/\r\n?/g, '\n'), text.slice(start, end))
  }), { numRuns: 60 })
}

const encodings = [['utf8', 'utf-8', english], ['win1252', 'windows-1252', english], ['macroman', 'macintosh', english], ['utf16le', 'utf-16le', english], ['utf16be', 'utf-16be', english], ['utf8', 'utf-8', japanese], ['shift_jis', 'shift_jis', japanese], ['euc-jp', 'euc-jp', japanese]] as const
for (const [encoding, name, words] of encodings) {
  test(`byteSpan: the bytes of a span of ${words[0]} in ${encoding} decode to its words`, () => holds(words, (text) => iconv.encode(text, encoding), name))
}

test('byteSpan: behind a byte order mark', () => {
  const bytes = Buffer.from('\ufeffone\r\ntwo')
  assert.deepEqual(byteSpan(bytes, decode(bytes), [4, 7]), [8, 11])
})

test('byteSpan: mended words come from the damaged bytes', () => {
  const story = '“It’s late,” said Hélène. “I don’t know,” he said. “It’s all one.”\n'
  const damaged = new TextDecoder('windows-1252').decode(Buffer.from(story))
  for (const written of [damaged, new TextDecoder('windows-1252').decode(Buffer.from(damaged)), new TextDecoder('windows-1252').decode(iconv.encode(story, 'macroman'))]) {
    const bytes = Buffer.from(written)
    const decoded = decode(bytes)
    const { text } = decoded
    assert.equal(text, story)
    const start = text.indexOf('Hélène')
    const [first, last] = byteSpan(bytes, decoded, [start, start + 6])
    assert.equal(decode(Buffer.concat([bytes.subarray(0, first), Buffer.from('|'), bytes.subarray(first, last), Buffer.from('|'), bytes.subarray(last)])).text, story.replace('Hélène', '|Hélène|'))
  }
})

test('byteSpan: words of a web page come from its bytes', () => {
  const page = '<html><head><title>x</title></head><body><p>One <i>café&nbsp;noir</i> and\r\n   two &#147;more&#148;.<!-- no --><br>\r\nThree<script>4</script> five\r\n<table><tr><td>Rating:<td>PG &amp; up</table><hr><p>Six caf\xe9s'
  const bytes = Buffer.from(page, 'latin1')
  const decoded = decode(bytes)
  const html = readHtml(decoded.text)
  const placed = { text: html.text, ...throughMarkup(bytes, decoded, html) }
  const cases = [['One', 'One'], ['noir', 'noir'], ['two', 'two'], ['more', 'more'], ['Three', 'Three'], ['five', 'five'], ['Rating', 'Rating'], ['PG', 'PG'], ['up', 'up'], ['Six', 'Six'], ['cafés', 'caf\xe9s'], ['noir and two', 'noir</i> and\r\n   two']] as const
  for (const [words, source] of cases) {
    const at = html.text.indexOf(words)
    assert.ok(at >= 0, `${words} is in ${JSON.stringify(html.text)}`)
    assert.equal(bytes.subarray(...byteSpan(bytes, placed, [at, at + words.length])).toString('latin1'), source)
  }
})

test('byteSpan: mended words of a web page come from the damaged bytes', () => {
  const story = '<p>“It’s late,” said H\u00e9l\u00e8ne.</p><p title="it’s">“I <i>don’t</i> know,” he said. “It’s all one.”</p>'
  const damaged = new TextDecoder('windows-1252').decode(Buffer.from(`<html><body>${story}</body></html>`))
  const bytes = Buffer.from(damaged)
  const decoded = decode(bytes)
  const html = readHtml(decoded.text)
  const { origins, mends } = throughMarkup(bytes, decoded, html)
  for (const words of ['“It’s late', 'Hélène', 'don’t', 'know,”', 'all one.”']) {
    const at = html.text.indexOf(words)
    assert.ok(at >= 0, words)
    assert.equal(bytes.subarray(...byteSpan(bytes, { text: html.text, origins, mends }, [at, at + words.length])).toString('utf8'), new TextDecoder('windows-1252').decode(Buffer.from(words)))
  }
  assert.equal(received(html.text, mends), new TextDecoder('windows-1252').decode(Buffer.from(html.text)))
})
