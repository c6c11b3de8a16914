import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { BlockKind, MarkKind } from '../../model/reading.ts'
import type { DocumentText } from '../document.ts'
import { readRtf } from './read-rtf.ts'

async function read(rtf: string | Buffer): Promise<DocumentText> {
  const document = await readRtf(Buffer.isBuffer(rtf) ? rtf : Buffer.from(rtf, 'latin1'), { name: 'story.rtf', decode: () => assert.fail('bytes of RTF have a code page') })
  assert.ok(!('refused' in document))
  return document
}

const kindsOf = ({ blocks }: DocumentText): BlockKind[] => (blocks ?? []).map(({ kind }) => kind)
const codesOf = ({ findings }: DocumentText): string[] => findings.map(({ code, detail }) => (detail === undefined ? code : `${code}: ${detail}`))
const marked = ({ text, marks }: DocumentText): [MarkKind, string][] => marks.map(({ kind, at }) => [kind, text.slice(...at)])

const fonts = String.raw`{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fcharset204 Arial CYR;}{\f2\fcharset128 MS Gothic;}{\f3\fcharset2 Symbol;}{\f4\fcharset2 Wingdings;}{\f5\fnil\cpg437 Terminal;}{\f6\fcharset77 Geneva;}{\f7\fcharset134 SimSun;}{\f8\fcharset129 Batang;}{\f9\fcharset136 Ming;}}`

const texts: readonly (readonly [claim: string, rtf: string, text: string])[] = [
  ['words that look like syntax are words', String.raw`{\rtf1 a \{b\} \\c}`, 'a {b} \\c'],
  ['line ends of the file are none of the text', '{\\rtf1 The tide\r\n came\n in.}', 'The tide came in.'],
  ['a backslash before a line end is a paragraph', '{\\rtf1 A\\\nB\\\r\nC}', 'A\n\nB\n\nC'],
  ['bytes are in the code page that is named', String.raw`{\rtf1\ansi\ansicpg1250 \'b9\'ea}`, 'ąę'],
  ['no code page is the western one', String.raw`{\rtf1 \'93Et\'e9\'94\'85}`, '“Eté”…'],
  ['a Macintosh file', String.raw`{\rtf1\mac \'d2Et\'8e\'d3}`, '“Eté”'],
  ['a PC file', String.raw`{\rtf1\pc \'82t\'82}`, 'été'],
  ['a PC file of code page 850', String.raw`{\rtf1\pca \'b5}`, 'Á'],
  ['a font has a code page of its own', String.raw`{\rtf1\ansi${fonts}\f0\'e9\f1\'e9\f0\'e9}`, 'éйé'],
  ['a font may name its code page', String.raw`{\rtf1\ansi${fonts}{\f5\'82}\'82}`, 'é‚'],
  ['a font of the Macintosh', String.raw`{\rtf1\ansi${fonts}{\f6\'8e}\'e9}`, 'éé'],
  ['two bytes of Japanese, one of them a letter of the syntax', String.raw`{\rtf1\ansi${fonts}\f2\'83\'5c\'83\\\'94\'4e5\'8c\'8e}`, 'ソソ年5月'],
  ['two bytes of Chinese and Korean', String.raw`{\rtf1\ansi${fonts}\f7\'d3\'a1\f8\'c7\'d1\f9\'a4\'a4}`, '印한中'],
  ['signs of symbol fonts', String.raw`{\rtf1${fonts}{\f3 abp\'b7}{\f4 J\'e0}}`, 'αβπ•☺→'],
  ['a bullet that Word numbers in the private area', String.raw`{\rtf1${fonts}{\f3\u-3913\'b7}}`, '•'],
  ['bytes that can only be UTF-8 are', '{\\rtf1\\ansi \xc3\xa9t\xc3\xa9}', 'été'],
  ['bytes that stand unescaped', '{\\rtf1\\ansi \x93\xe9\x94}', '“é”'],
  ['a character by its number, and what stands in for it', String.raw`{\rtf1 \u233?t\u233\'e9}`, 'été'],
  ['no stand-in where none is announced', String.raw`{\rtf1\uc0 \u8804 x{\uc2\u233??}\u8805 y}`, '≤xé≥y'],
  ['a stand-in does not swallow a paragraph', String.raw`{\rtf1 a\u233\par b}`, 'aé\n\nb'],
  ['a character word can be the stand-in', String.raw`{\rtf1 \u8220\ldblquote so\u8221\rdblquote}`, '“so”'],
  ['numbers below zero and beyond 16 bits', String.raw`{\rtf1\uc0 \u-10175 \u-8434 \u128512 }`, '𠜎😀'],
  ['half a character is lost, and says so', String.raw`{\rtf1\uc0 a\u-10175 b\u-8434 }`, 'a\ufffdb\ufffd'],
  ['a no-break blank, a soft and a hard hyphen', String.raw`{\rtf1 a\~b\-c\_d}`, 'a\u00a0b\u00adc\u2011d'],
  ['words for signs', String.raw`{\rtf1 \lquote a\rquote\emdash b\endash c\bullet}`, '‘a’—b–c•'],
  ['breaks of line, page and section', String.raw`{\rtf1 a\line b\page c\sect d}`, 'a\nb\n\nc\n\nd'],
  ['a table is a line a row', String.raw`{\rtf1\trowd\cellx1\cellx2\intbl Title:\cell The Tide\cell\row\trowd\intbl a\cell b\cell\row\pard After.\par}`, 'Title: The Tide\na | b\n\nAfter.'],
  ['paragraphs within a cell are paragraphs', String.raw`{\rtf1\trowd\intbl One.\par Two.\cell\row\pard}`, 'One.\n\nTwo.'],
  ['the result of a field is what it says', String.raw`{\rtf1 on {\field{\*\fldinst DATE}{\fldrslt 1 May}}}`, 'on 1 May'],
  ['the number of a list is a word of it', String.raw`{\rtf1{\listtext 1.\tab}First\par{\pntext\'b7\tab}Second\par}`, '1. First\n\n· Second'],
  ['of a doubled text the Unicode half counts', String.raw`{\rtf1 a {\upr{b}{\*\ud{\uc0\u233 }}} c}`, 'a é c'],
  ['a group with a star is left out if it is not known', String.raw`{\rtf1 a{\*\nosuch words {\b of it}} b}`, 'a b'],
  ['binary data may look like anything', '{\\rtf1 a{\\pict\\bin5 }}}\\}}b}', 'ab'],
  ['what comes before is passed over', 'From: x\n{\\rtf1 a}', 'a'],
  ['a second document follows', String.raw`{\rtf1 a\par}{\rtf1 b\par}`, 'a\n\nb'],
  ['a text box comes behind its paragraph', String.raw`{\rtf1 a{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt box\par}}{\shprslt box}} b\par c}`, 'a b\n\nbox\n\nc'],
]
for (const [claim, rtf, text] of texts) test(`rtf: ${claim}`, async () => assert.equal((await read(rtf)).text, text))

test('rtf: emphasis, also where a typewriter underlined it, and strong words', async () => {
  const document = await read(String.raw`{\rtf1 She {\i waited} \b by\b0  {\ul the} old \i\b sea\plain , {\i all\par day}}`)
  assert.deepEqual(marked(document), [['emphasis', 'waited'], ['strong', 'by'], ['emphasis', 'the'], ['strong', 'sea'], ['emphasis', 'sea'], ['emphasis', 'all'], ['emphasis', 'day']])
})

test('rtf: links lead to the web or to an address, or nowhere', async () => {
  const field = (instruction: string, words: string): string => String.raw`{\field{\*\fldinst ${instruction}}{\fldrslt{\ul ${words}}}}`
  const document = await read(`{\\rtf1 ${field('HYPERLINK "https://example.org/a"', 'one')} ${field('HYPERLINK "mailto:a@example.org"', 'two')} ${field('HYPERLINK "javascript:alert(1)"', 'three')} ${field('HYPERLINK \\\\l "there" "file:///c:/x"', 'four')}}`)
  assert.equal(document.text, 'one two three four')
  assert.deepEqual(document.marks.filter(({ kind }) => kind === 'link').map(({ target }) => target), ['https://example.org/a', 'mailto:a@example.org'])
})

test('rtf: headings by style in several languages, by outline level, and no page of prose', async () => {
  const styles = String.raw`{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2\'dcberschrift 2;}{\s3\outlinelevel2 Kapitel;}{\s4 Title;}{\s5 Quote;}{\s6 toc 1;}}`
  const document = await read(`{\\rtf1${styles}\\pard\\s4 T\\par\\pard\\s1 One\\par\\pard\\s2 Two\\par\\pard\\s3 Three\\par\\pard\\outlinelevel3 Four\\par\\pard\\s5 So.\\par\\pard\\s1 ${'words '.repeat(100)}\\par\\pard\\s0 End.\\par}`)
  assert.deepEqual((document.blocks ?? []).map(({ kind, level }) => [kind, level]), [['heading', 1], ['heading', 1], ['heading', 2], ['heading', 3], ['heading', 4], ['quotation', undefined], ['paragraph', undefined], ['paragraph', undefined]])
})

test('rtf: alignment and breaks of scene, drawn or written', async () => {
  const document = await read(String.raw`{\rtf1\pard\qc Title\par\pard Prose.\par\pard\qc *\~*\~*\par\pard\qr right\par\pard\brdrb\brdrs\brdrw15\par\pard Prose.\par}`)
  assert.deepEqual((document.blocks ?? []).map(({ kind, align }) => [kind, align]), [['paragraph', 'center'], ['paragraph', undefined], ['scene-break', 'center'], ['paragraph', 'right'], ['scene-break', 'center'], ['paragraph', undefined]])
})

test('rtf: notes stand behind the text, called by their numbers', async () => {
  const document = await read(String.raw`{\rtf1 She{\super\chftn}{\footnote\pard{\super\chftn} First.\par More.} left{\chftn}{\*\footnote\ftnalt\chftn Second.}.\par End.\par}`)
  assert.equal(document.text, 'She[1] left[2].\n\nEnd.\n\n[1] First.\n\nMore.\n\n[2] Second.')
  assert.deepEqual(kindsOf(document), ['paragraph', 'paragraph', 'note', 'note', 'note'])
})

test('rtf: running heads and a table of contents are furniture', async () => {
  const document = await read(String.raw`{\rtf1{\stylesheet{\s6 toc 1;}}{\header\pard The Tide \chpgn\par}{\footer page {\field{\*\fldinst PAGE}{\fldrslt 3}}\par}{\field{\*\fldinst TOC \\o}{\fldrslt\pard\s6 One\tab 3\par\pard\s6 Two\tab 9\par}}\pard She waited by the sea all day.\par}`)
  assert.deepEqual(document.furniture.map((at) => document.text.slice(...at)), ['One 3', 'Two 9', 'The Tide', 'page 3'])
  assert.deepEqual(kindsOf(document), ['front', 'front', 'paragraph', 'front', 'front'])
  assert.deepEqual(codesOf(document), ['running-heads-left-out: 2 places', 'furniture-left-out: 2 places'])
})

test('rtf: pictures, objects, comments, hidden words and changes are counted and left out', async () => {
  const document = await read(String.raw`{\rtf1 a{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict\wmetafile8 00}}{\object\objemb{\*\objclass Package}{\*\objdata 0105}{\result{\pict 00}}}{\v secret}{\*\atnid MS}{\*\atnauthor Mary}\chatn{\*\annotation{\chatn} No!}{\deleted old}{\revised\revauth1 new}{\field{\*\fldinst INCLUDEPICTURE "http://example.org/x.png"}{\fldrslt}} b}`)
  assert.equal(document.text, 'anew b')
  assert.deepEqual(codesOf(document), ['objects-left-out: pictures: 2, objects: 1', 'changes-taken: 1 inserted, 1 deleted', 'comments-set-apart: 1', 'hidden-text-left-out: 6 characters'])
})

test('rtf: what the file says of itself, unless nobody wrote it', async () => {
  const info = String.raw`{\info{\title The Tide}{\author Mary \'c9. Smith}{\operator x}{\subject Untitled}{\company Microsoft Corporation}{\keywords sea, {\b tide}}{\doccomm A comment.}{\creatim\yr1999\mo5\dy3\hr1}{\revtim\yr2001\mo1\dy1}{\version3}}`
  const paths = async (rtf: string): Promise<string[]> => (await read(rtf)).metadata.map(({ path, words }) => `${path}: ${words}`)
  assert.deepEqual(await paths(`{\\rtf1${info} a}`), ['rtf title: The Tide', 'rtf author: Mary É. Smith', 'rtf keywords: sea, tide', 'rtf comment: A comment.', 'rtf created: 1999-05-03'])
  assert.deepEqual(await paths(String.raw`{\rtf1{\info{\author User}{\title}{\creatim\yr0\mo0\dy0}} a}`), [])
})

test('rtf: a page of HTML in RTF is read as that page', async () => {
  const document = await read(String.raw`{\rtf1\ansi\fromhtml1 {\*\htmltag <html><body><h1>}\htmlrtf{\b\htmlrtf0 The Tide\htmlrtf}\htmlrtf0{\*\htmltag </h1><p>}She {\*\htmltag <i>}waited{\*\htmltag </i>}\htmlrtf\par\htmlrtf0 & {\*\htmltag &eacute;<script>x</script></p></body></html>}}`)
  assert.equal(document.text, 'The Tide\n\nShe waited& é')
  assert.deepEqual(kindsOf(document), ['heading', 'paragraph'])
  assert.deepEqual(marked(document), [['emphasis', 'waited']])
  assert.deepEqual(document.origins.map(({ newline }) => newline), ['document', 'document'])
})

test('rtf: each paragraph knows where it begins in the file', async () => {
  const rtf = '{\\rtf1 One.\\par\n{\\i Two}.\\par}'
  assert.deepEqual((await read(rtf)).origins.map(({ at, from, newline }) => [at, rtf.slice(from, from + 3), newline]), [[0, 'One', 'document'], [6, 'Two', 'document']])
})

const damages: readonly (readonly [claim: string, rtf: string, text: string, finding: string])[] = [
  ['a file without its end', String.raw`{\rtf1 {\i The tide`, 'The tide', 'document-damaged: it ends inside 2 groups'],
  ['a brace too many in its midst', String.raw`{\rtf1 One.\par}} Two.\par}`, 'One.\n\nTwo.', 'document-damaged: it ends, and goes on'],
  ['words before its beginning', 'Hello\n{\\rtf1 a}', 'a', 'document-damaged: it begins with 6 bytes that are no RTF'],
  ['words behind its end', String.raw`{\rtf1 a} @somebody`, 'a', 'document-damaged: 10 bytes behind its end are no RTF'],
  ['binary data that is not there', String.raw`{\rtf1 a{\pict\bin99999 x}b}`, 'ab', 'document-damaged: it announces binary data that it does not hold'],
  ['bytes that mean nothing', String.raw`{\rtf1${fonts}\f2 a\'81}`, 'a\ufffd', 'bytes-undecodable: 1'],
]
for (const [claim, rtf, text, finding] of damages) {
  test(`rtf: taken as far as it goes: ${claim}`, async () => {
    const document = await read(rtf)
    assert.equal(document.text, text)
    assert.ok(codesOf(document).includes(finding), codesOf(document).join('; '))
  })
}

test('rtf: what is none is refused', async () => {
  for (const bytes of ['', 'The tide', '{\\rt', '{rtf1}']) assert.ok('refused' in await readRtf(Buffer.from(bytes), { name: '', decode: () => assert.fail() }))
})

const pieces = fc.array(fc.constantFrom('{', '}', '\\par ', '\\i ', '\\i0 ', '\\b{', '\\u233?', '\\u-10175?', '\\uc0 ', "\\'e9", "\\'83", '\\f2 ', '\\~', '\\line ', '\\cell ', '\\row ', '\\intbl ', '\\trowd ', 'word ', ' ', '***', '{\\footnote a}', '{\\header h}', '{\\field{\\*\\fldinst HYPERLINK "http://e.org"}{\\fldrslt ', '{\\*\\shpinst{\\shptxt ', '\\pard ', '\\plain ', '\\brdrb ', '\xe9', '\\v ', '{\\upr{a}{\\*\\ud ', '\\chftn ', '\\bin3 abc', '\\s1 ', '\\qc '), { maxLength: 60 })

test('rtf: whatever the order of its parts, every word is in a block, and blocks and marks are sound', () =>
  fc.assert(fc.asyncProperty(pieces, async (parts) => {
    const { text, blocks, marks } = await read(Buffer.from(`{\\rtf1${fonts}${parts.join('')}`, 'latin1'))
    let last = 0
    for (const { at: [from, to] } of blocks ?? []) {
      assert.ok(from >= last && to > from)
      assert.equal(text.slice(last, from).trim(), '')
      assert.equal(text.slice(from, to).trim(), text.slice(from, to))
      last = to
    }
    assert.equal(text.slice(last).trim(), '')
    assert.ok(text.isWellFormed())
    for (const { at: [from, to] } of marks) assert.ok(from < to && to <= text.length)
  })))

test('rtf: what is written in ASCII comes out', () =>
  fc.assert(fc.asyncProperty(fc.array(fc.stringMatching(/^[A-Za-z{}\\][A-Za-z{}\\.,;!?]{0,8}$/), { minLength: 1, maxLength: 30 }), async (words) => {
    const rtf = `{\\rtf1\\ansi ${words.join(' ').replace(/[{}\\]/g, '\\$&')}\\par}`
    assert.equal((await read(rtf)).text, words.join(' '))
  })))
