import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noTools, odfSpaces, odt, type OdtParts, sketch, zipOf } from '../../../test/support/office.ts'
import { readOdt } from './read-odt.ts'

const p = (inside: string, style = ''): string => `<text:p${style && ` text:style-name="${style}"`}>${inside}</text:p>`
const span = (inside: string, style: string): string => `<text:span text:style-name="${style}">${inside}</text:span>`
const style = (name: string, inside: string, parent = '', family = 'paragraph'): string => `<style:style style:name="${name}" style:family="${family}"${parent && ` style:parent-style-name="${parent}"`}>${inside}</style:style>`
const words = (attributes: string): string => `<style:text-properties ${attributes}/>`
const block = (attributes: string): string => `<style:paragraph-properties ${attributes}/>`
const italic = style('T1', words('fo:font-style="italic"'), '', 'text')
const long = 'The lamp was lit again before the second boat came in.'

const cases: readonly (readonly [string, string, OdtParts, readonly string[]])[] = [
  ['leaves plain paragraphs plain, and runs white space together', p('One\n  two.') + p('') + p('Three.'), {}, ['paragraph | One two.', 'paragraph | Three.']],
  ['keeps blanks, tabs and breaks of line as far as they mean something', p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<text:soft-page-break/>e<text:s text:c="-1"/>f'), {}, ['paragraph | a b c⏎de f']],
  ['marks by automatic styles and by those they come from', p(`${span('a', 'T1')} ${span('b', 'T2')} ${span(`c ${span('d', 'T1')}`, 'T3')}`), { automatic: italic + style('T2', '', 'Strong', 'text') + style('T3', words('fo:font-weight="600"'), '', 'text'), styles: style('Strong', words('fo:font-weight="bold"'), '', 'text') },
    ['paragraph | a b c d', '~emphasis | a', '~strong | b c d', '~emphasis | d']],
  ['takes words out of emphasis that are set upright in it', p(`so ${span('not', 'T2')} so`, 'P1'), { automatic: style('P1', words('fo:font-style="italic"')) + style('T2', words('fo:font-style="normal"'), '', 'text') }, ['paragraph | so not so', '~emphasis | so', '~emphasis | so']],
  ['ends where styles come from each other in a ring', p('a', 'P1'), { automatic: style('P1', '', 'P2') + style('P2', block('fo:text-align="center"'), 'P1') }, ['paragraph center | a']],
  ['does not mix up the styles of the running heads, which have the same names', p(span('a', 'T1')), { automatic: italic, styleAutomatic: style('T1', words('fo:font-weight="bold"'), '', 'text') }, ['paragraph | a', '~emphasis | a']],
  ['reads headings by their element and by their style', '<text:h text:outline-level="2">A</text:h>' + p('B', 'P1') + p('C', 'Title') + p('D', 'berschrift_20_1'), { automatic: style('P1', '', 'Heading_20_3'), styles: '<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:default-outline-level="3"/>' }, ['heading 2 | A', 'heading 3 | B', 'heading 1 | C', 'heading 1 | D']],
  ['reads alignment where it means something', p('a', 'C') + p('b', 'R') + p('c', 'J'), { automatic: style('C', block('fo:text-align="center"')) + style('R', block('fo:text-align="end"')) + style('J', block('fo:text-align="justify"'), 'C') }, ['paragraph center | a', 'paragraph right | b', 'paragraph | c']],
  ['numbers a list as it is shown, and a heading', '<text:list text:style-name="L"><text:list-item><text:p>a</text:p><text:p>more</text:p></text:list-item><text:list-item><text:p>b</text:p><text:list><text:list-item><text:p>c</text:p></text:list-item></text:list></text:list-item></text:list><text:h text:outline-level="1">H</text:h><text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>d</text:p></text:list-item></text:list>',
    { automatic: '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2" text:bullet-char="-"/></text:list-style>', styles: '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Part " style:num-suffix=":"/></text:outline-style>' },
    ['list | 1. a', 'list | more', 'list | 2. b', 'list | c', 'heading 1 | Part I: H', 'list | 3. d']],
  ['takes a row of a table as a line', `<table:table><table:table-column/><table:table-row><table:table-cell>${p('Title:')}</table:table-cell><table:table-cell>${p('The Tide')}</table:table-cell></table:table-row></table:table>`, {}, ['paragraph | Title:\tThe Tide']],
  ['puts notes at the end, with all that is in them', p(`a<text:note text:note-class="footnote"><text:note-citation>i</text:note-citation><text:note-body>${p(`foot ${span('note', 'T1')}`)}${p('more')}</text:note-body></text:note>b<text:note text:note-class="endnote"><text:note-citation>ii</text:note-citation><text:note-body>${p('end')}</text:note-body></text:note>`), { automatic: italic }, ['paragraph | a[1]b[2]', 'note | [1] foot note', 'note | more', 'note | [2] end', '~emphasis | note']],
  ['takes the final text of tracked changes', `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info>${p('gone')}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>` + p('a<text:change text:change-id="1"/><text:change-start text:change-id="2"/> in<text:change-end text:change-id="2"/>'), {}, ['paragraph | a in', '!changes-taken | insertions: 1, deletions: 1']],
  ['sets comments apart, with who made them', p(`a<office:annotation><dc:creator>Anna</dc:creator><dc:date>2004-05-01</dc:date>${p('why?')}</office:annotation>b<office:annotation-end/>`), {}, ['paragraph | ab', '!comments-set-apart | 1 by Anna']],
  ['puts a frame behind its paragraph', p(`<draw:frame><draw:text-box>${p(span('box', 'T1'))}</draw:text-box></draw:frame>a`), { automatic: italic }, ['paragraph | a', 'paragraph | box', '~emphasis | box']],
  ['names a picture and an object once each', p('<draw:frame><draw:image xlink:href="../../../etc/passwd"/><draw:image/><svg:title>no</svg:title></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame>a'), { files: { 'Basic/Standard/Module1.xml': '<no/>' } }, ['paragraph | a', '!objects-left-out | pictures: 1, embedded objects: 1, macros: 1']],
  ['leaves hidden words, paragraphs and sections out', p(`a${span('no', 'T2')}`) + p('no', 'P1') + `<text:section text:display="none">${p('no')}</text:section><text:section>${p('b')}</text:section>`, { automatic: style('T2', words('text:display="none"'), '', 'text') + style('P1', words('text:display="none"')) }, ['paragraph | a', 'paragraph | b', '!hidden-text-left-out | stretches: 3']],
  ['follows links to the web and to nowhere else', p('<text:a xlink:href="http://example.org/">web</text:a> <text:a xlink:href="javascript:x">no</text:a>'), {}, ['paragraph | web no', '~link http://example.org/ | web']],
  ['keeps what fields show', p('by <text:author-name>Mary</text:author-name>, <text:date>1 May</text:date>'), {}, ['paragraph | by Mary, 1 May']],
  ['marks words of another language', p(`good ${span('soir', 'T2')} to all of them`), { automatic: style('T2', words('fo:language="fr" fo:country="FR"'), '', 'text'), styles: '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB"/></style:default-style>' }, ['paragraph | good soir to all of them', '~language fr | soir']],
  ['takes a new page between scenes and a rule for breaks', p(long) + p(long, 'P1') + p('', 'HL') + p(long) + p('* * *', 'C'), { automatic: style('P1', block('fo:break-before="page"')) + style('HL', block('fo:border-bottom="0.05pt solid #808080"')) + style('C', block('fo:text-align="center"')) },
    [`paragraph | ${long}`, 'scene-break center | * * *', `paragraph | ${long}`, 'scene-break center | * * *', `paragraph | ${long}`, 'front center | * * *']],
  ['calls a table of contents no part of the story', `<text:table-of-content><text:table-of-content-source><text:index-title-template>no</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>${p('Contents')}</text:index-title>${p('One<text:tab/>1')}</text:index-body></text:table-of-content>` + p(long), {}, ['front | Contents', 'front | One 1', `paragraph | ${long}`]],
  ['leaves running heads out', p('a'), { master: '<style:master-page><style:header><text:p>The Tide</text:p></style:header><style:footer><text:p/></style:footer></style:master-page>' }, ['paragraph | a', '!running-heads-left-out | headers: 1']],
  ['keeps one reading of words that have another beside them', p('<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>'), {}, ['paragraph | 漢', '!objects-left-out | readings beside words: 1']],
]
for (const [claim, body, parts, wanted] of cases) test(`odt: ${claim}`, async () => assert.deepEqual(sketch(await readOdt(odt(body, parts), noTools)), wanted))

test('odt: the properties are metadata, in order, and the origin names the part', async () => {
  const read = await readOdt(odt(p('a'), { meta: '<meta:initial-creator>Mary</meta:initial-creator><meta:generator>no</meta:generator><dc:title>The Tide</dc:title><meta:keyword>sea</meta:keyword><meta:keyword>lamp</meta:keyword>' }), noTools)
  assert.ok('metadata' in read)
  assert.deepEqual(read.metadata.map(({ path, words: said }) => [path, said]), [['odt meta:initial-creator', 'Mary'], ['odt dc:title', 'The Tide'], ['odt meta:keyword', 'sea'], ['odt meta:keyword', 'lamp']])
  assert.equal(read.origins[0]?.part, 'content.xml')
})

test('odt: an encrypted document says so', async () => {
  const manifest = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
  assert.deepEqual(sketch(await readOdt(odt('no', { manifest }), noTools)), ['refused document-encrypted'])
})

test('odt: a flat document is read with its properties and styles', async () => {
  const flat = `<?xml version="1.0"?><office:document ${odfSpaces} office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>The Tide</dc:title></office:meta><office:automatic-styles>${italic}</office:automatic-styles><office:master-styles><style:master-page><style:footer><text:p>foot</text:p></style:footer></style:master-page></office:master-styles><office:body><office:text>${p(`a ${span('b', 'T1')}<office:annotation><dc:creator>Anna</dc:creator></office:annotation>`)}</office:text></office:body></office:document>`
  const read = await readOdt(Buffer.from(flat), noTools)
  assert.deepEqual(sketch(read), ['paragraph | a b', '~emphasis | b', '!running-heads-left-out | footers: 1', '!comments-set-apart | 1 by Anna'])
  assert.deepEqual('metadata' in read && read.metadata, [{ path: 'odt dc:title', words: 'The Tide' }])
})

test('odt: a text of OpenOffice.org 1 is read by its own names', async () => {
  const spaces = ['office', 'style', 'text'].map((name) => `xmlns:${name}="http://openoffice.org/2000/${name}"`).join(' ')
  const content = `<office:document-content ${spaces} xmlns:fo="http://www.w3.org/1999/XSL/Format"><office:automatic-styles><style:style style:name="T1" style:family="text"><style:properties fo:font-style="italic"/></style:style></office:automatic-styles><office:body><text:h text:level="2">One</text:h><text:p>a <text:span text:style-name="T1">b</text:span><text:footnote><text:footnote-citation>1</text:footnote-citation><text:footnote-body><text:p>n</text:p></text:footnote-body></text:footnote></text:p></office:body></office:document-content>`
  assert.deepEqual(sketch(await readOdt(zipOf({ mimetype: 'application/vnd.sun.xml.writer', 'content.xml': content }), noTools)), ['heading 2 | One', 'paragraph | a b[1]', 'note | [1] n', '~emphasis | b'])
})

test('odt: what is no text has no words', async () => {
  const sheet = `<office:document-content ${odfSpaces}><office:body><office:spreadsheet><table:table><table:table-row><table:table-cell><text:p>no</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
  assert.deepEqual(sketch(await readOdt(zipOf({ 'content.xml': sheet }), noTools)), [])
  assert.deepEqual(sketch(await readOdt(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), noTools)), ['refused document-unreadable: the part with its words is missing'])
})

test('odt: every letter of the paragraphs is in the text, in order', async () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  const piece = fc.oneof(word, word.map((inside) => span(inside, 'T1')), fc.constantFrom('<text:s/>', '<text:tab/>', '<text:line-break/>'))
  await fc.assert(fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 8 }), { maxLength: 12 }), async (paragraphs) => {
    const read = await readOdt(odt(paragraphs.map((pieces) => p(pieces.join(''))).join(''), { automatic: italic }), noTools)
    assert.ok('text' in read)
    assert.equal(read.text.replace(/\s+/g, ''), paragraphs.flat().join('').replace(/<[^>]*>/g, ''))
  }), { numRuns: 60 })
})
