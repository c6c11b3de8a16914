import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { docx, type DocxParts, noTools, sketch, zipOf } from '../../../test/support/office.ts'
import { readDocx } from './read-docx.ts'

const p = (inside: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
const r = (words: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
const style = (id: string, name: string, inside = '', type = 'paragraph'): string => `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`
const long = 'The lamp was lit again before the second boat came in.'

const cases: readonly (readonly [string, string, DocxParts, readonly string[]])[] = [
  ['leaves plain paragraphs plain', p(r('One.')) + p('') + p(r('Two.')), {}, ['paragraph | One.', 'paragraph | Two.']],
  ['takes no words for a menu or a counter', p(r('Back to the main road they went.')) + p('<w:hyperlink r:id="a">' + r('home') + '</w:hyperlink>'), { links: { a: 'https://example.org/' } }, ['paragraph | Back to the main road they went.', 'paragraph | home', '~link https://example.org/ | home']],
  ['takes runs of one look as one', p(r('un', '<w:i/>') + r('bro', '<w:i/>') + r(' ') + r('ken', '<w:i w:val="1"/>')), {}, ['paragraph | unbro ken', '~emphasis | unbro ken']],
  ['does not take a switch that is off for emphasis', p(r('plain', '<w:b w:val="0"/><w:i w:val="false"/>')), {}, ['paragraph | plain']],
  ['does not take underlining or a struck word for anything', p(r('a', '<w:u w:val="single"/>') + r('b', '<w:strike/>')), {}, ['paragraph | ab']],
  ['marks bold, slanted and both', p(r('a ', '<w:b/>') + r('b', '<w:b/><w:i/>') + r(' c')), {}, ['paragraph | a b c', '~strong | a b', '~emphasis | b']],
  ['marks by a style of words, and turns it over within a style of paragraphs', p(r('so ', '<w:rStyle w:val="E"/>') + r('it')) + p(r('is ') + r('not', '<w:rStyle w:val="E"/>'), styled('T')),
    { styles: style('E', 'Emphasis', '<w:rPr><w:i/></w:rPr>', 'character') + style('T', 'Thoughts', '<w:rPr><w:i/></w:rPr>') }, ['paragraph | so it', 'paragraph | is not', '~emphasis | so', '~emphasis | is']],
  ['reads headings by the name of the style, in any language, by its level, and not as bold', p(r('A', '<w:b/>'), styled('berschrift1')) + p(r('B'), styled('X')) + p(r('C'), styled('Y')) + p(r('D'), '<w:outlineLvl w:val="2"/>'),
    { styles: style('berschrift1', 'heading 1') + style('X', 'Titre 2') + style('Y', 'My chapters', '<w:basedOn w:val="Z"/>') + style('Z', 'base', '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>') }, ['heading 1 | A', 'heading 2 | B', 'heading 4 | C', 'heading 3 | D']],
  ['reads title and subtitle', p(r('The Tide'), styled('Title')) + p(r('a story'), styled('Subtitle')), { styles: style('Title', 'Title') + style('Subtitle', 'Subtitle') }, ['heading 1 | The Tide', 'heading 2 | a story']],
  ['ends where styles are based on each other in a ring', p(r('words'), styled('A')), { styles: style('A', 'a', '<w:basedOn w:val="B"/>') + style('B', 'b', '<w:basedOn w:val="A"/><w:pPr><w:jc w:val="center"/></w:pPr>') }, ['paragraph center | words']],
  ['reads alignment where it means something', p(r('a'), '<w:jc w:val="center"/>') + p(r('b'), '<w:jc w:val="right"/>') + p(r('c'), '<w:jc w:val="both"/>'), {}, ['paragraph center | a', 'paragraph right | b', 'paragraph | c']],
  ['reads quotations and verse by their styles', p(r('x')) + p(r('a'), styled('Quote')) + p(r('b'), styled('V')), { styles: style('Quote', 'Quote') + style('V', 'Verse') }, ['paragraph | x', 'quotation | a', 'verse | b']],
  ['keeps breaks of line, blanks for tabs, hyphens and signs', p(`<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F04A"/><w:sym w:font="Symbol" w:char="F061"/><w:cr/><w:t>e</w:t></w:r>`), {}, ['paragraph | a⏎b c\u2011d\u00ad☺α⏎e']],
  ['numbers a list as it is shown', ['0', '0', '1', '0'].map((level, at) => p(r(`item ${at}`), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)).join(''),
    { numbering: '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' },
    ['list | 3. item 0', 'list | 4. item 1', 'list | 4a) item 2', 'list | 5. item 3']],
  ['writes the number of a heading, and no bullet', p(r('The Lamp'), styled('H')) + p(r('thing'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
    { styles: style('H', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'), numbering: '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Chapter %1:"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' },
    ['heading 1 | Chapter I: The Lamp', 'list | thing']],
  ['takes a row of a table as a line', `<w:tbl><w:tr>${['Title:', 'The Tide'].map((words) => `<w:tc>${p(r(words))}</w:tc>`).join('')}</w:tr></w:tbl>${p(r('x'))}`, {}, ['paragraph | Title:\tThe Tide', 'paragraph | x']],
  ['takes a page that was laid out with a table as its paragraphs', `<w:tbl><w:tr><w:tc>${p(r('side'))}</w:tc><w:tc>${p(r('One.'))}${p(r('Two.'))}</w:tc></w:tr></w:tbl>`, {}, ['paragraph | side', 'paragraph | One.', 'paragraph | Two.']],
  ['puts notes at the end in the order in which they are referred to', p(r('a') + '<w:r><w:endnoteReference w:id="5"/></w:r>' + r('b') + '<w:r><w:footnoteReference w:id="3"/></w:r>'),
    { footnotes: `<w:footnote w:id="0" w:type="separator">${p(r('no'))}</w:footnote><w:footnote w:id="3">${p('<w:r><w:footnoteRef/></w:r>' + r(' foot', '<w:i/>'))}${p(r('more'))}</w:footnote><w:footnote w:id="4">${p(r('orphan'))}</w:footnote>`, endnotes: `<w:endnote w:id="5">${p(r('end'))}</w:endnote>` },
    ['paragraph | a[1]b[2]', 'note | [1] end', 'note | [2] foot', 'note | more', '~emphasis | foot']],
  ['takes the final text of tracked changes', p(r('kept ') + '<w:ins w:id="1">' + r('in ') + '</w:ins><w:del w:id="2"><w:r><w:delText>out </w:delText><w:t>out</w:t></w:r></w:del><w:moveFrom w:id="3">' + r('from') + '</w:moveFrom><w:moveTo w:id="4">' + r('to') + '</w:moveTo>'), {}, ['paragraph | kept in to', '!changes-taken | insertions: 1, deletions: 1, moves: 1']],
  ['joins paragraphs whose mark was deleted, and drops rows that were', p(r('one, '), '<w:rPr><w:del w:id="1"/></w:rPr>') + p(r('two')) + `<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>${p(r('gone'))}</w:tc></w:tr></w:tbl>` + p(r('three')), {}, ['paragraph | one, two', 'paragraph | three', '!changes-taken | deletions: 1']],
  ['sets comments apart, with who made them', p('<w:commentRangeStart w:id="0"/>' + r('a') + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'), { comments: `<w:comment w:id="0" w:author="Anna">${p(r('why?'))}</w:comment><w:comment w:id="1" w:author="Ben">${p(r('no'))}</w:comment>` }, ['paragraph | a', '!comments-set-apart | 2 by Anna, Ben']],
  ['leaves hidden text out and says so', p(r('a') + r('secret', '<w:vanish/>') + r('b', '<w:rStyle w:val="H"/>')), { styles: style('H', 'Hidden', '<w:rPr><w:vanish/></w:rPr>', 'character') }, ['paragraph | a', '!hidden-text-left-out | stretches: 2']],
  ['puts a box behind its paragraph, once, and goes on with the run around it', p(`<w:r><w:t>before </w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p(r('box', '<w:b/>'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(r('box'))}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>behind</w:t></w:r>`), {}, ['paragraph | before behind', 'paragraph | box', '~strong | box']],
  ['follows links to the web and to nowhere else', p('<w:hyperlink r:id="a">' + r('web') + '</w:hyperlink><w:hyperlink r:id="b">' + r('disk') + '</w:hyperlink><w:hyperlink w:anchor="x">' + r('here') + '</w:hyperlink>'), { links: { a: 'https://example.org/a', b: 'file:///etc/passwd' } }, ['paragraph | webdiskhere', '~link https://example.org/a | web']],
  ['reads a link that is a field, and shows what a field shows', p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:a@example.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r('mail') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r(' me, ') + '<w:fldSimple w:instr="DATE">' + r('today') + '</w:fldSimple>'), {}, ['paragraph | mail me, today', '~link mailto:a@example.org | mail']],
  ['marks words of another language, but not of another region or of all', p(r('good ') + r('soir', '<w:lang w:val="fr-FR"/>') + r(' colour and honour and harbour', '<w:lang w:val="en-US"/>')), { styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>' }, ['paragraph | good soir colour and honour and harbour', '~language fr-fr | soir']],
  ['takes a new page between scenes for a break, and before a chapter for none', p(r(long)) + p(`<w:r><w:br w:type="page"/></w:r>${r(long)}`) + p(r('Chapter 2'), '<w:pageBreakBefore/>') + p(r(long)), {}, [`paragraph | ${long}`, 'scene-break center | * * *', `paragraph | ${long}`, 'paragraph | Chapter 2', `paragraph | ${long}`]],
  ['takes rules and rows of stars for breaks', p(r(long)) + p('', '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>') + p(r(long)) + p(r('***'), '<w:jc w:val="center"/>') + p(r(long)) + p('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>') + p(r(long)), {},
    [`paragraph | ${long}`, 'scene-break center | * * *', `paragraph | ${long}`, 'scene-break center | ***', `paragraph | ${long}`, 'scene-break center | * * *', `paragraph | ${long}`]],
  ['calls a table of contents no part of the story', p(r('Contents'), styled('TOCHeading')) + p(r('One 1'), styled('TOC1')) + p(r(long)), { styles: style('TOCHeading', 'TOC Heading') + style('TOC1', 'toc 1') }, ['front | Contents', 'front | One 1', `paragraph | ${long}`]],
  ['names what it leaves out and opens none of it', p('<w:r><w:drawing><pic:pic/></w:drawing><w:object><v:imagedata/></w:object></w:r>' + r('a')) + '<w:altChunk r:id="x"/>', { files: { 'word/vbaProject.bin': 'no macro', 'word/embeddings/a.xlsx': 'no sheet', 'word/header1.xml': '<no/>', 'word/footer1.xml': '<no/>' } },
    ['paragraph | a', '!objects-left-out | pictures: 1, embedded objects: 1, embedded files: 1, macros: 1, documents within it: 1', '!running-heads-left-out | headers: 1, footers: 1']],
  ['does not show what stands in for words that nobody wrote', `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(r('Click here'))}</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>${p(r('mine'))}</w:sdtContent></w:sdt>`, {}, ['paragraph | mine']],
  ['says where the document is broken', p(r('a')) + '<w:p><w:r><w:t>b</w:body>', {}, ['paragraph | a', 'paragraph | b', '!document-damaged | word/document.xml: elements of its XML cross']],
]
for (const [claim, body, parts, wanted] of cases) {
  test(`docx: ${claim}`, async () => assert.deepEqual(sketch(await readDocx(docx(body, parts), noTools)), wanted))
}

test('docx: the core properties are metadata, in order, and the origin names the part', async () => {
  const read = await readDocx(docx(p(r('a')), { core: '<dc:title>The\n Tide</dc:title><dc:creator>Mary</dc:creator><cp:keywords>sea</cp:keywords><cp:lastModifiedBy>Bob</cp:lastModifiedBy><dcterms:created>2004-05-01T10:00:00Z</dcterms:created><dc:subject/>' }), noTools)
  assert.ok('metadata' in read)
  assert.deepEqual(read.metadata, [['docx dc:title', 'The Tide'], ['docx dc:creator', 'Mary'], ['docx cp:keywords', 'sea'], ['docx dcterms:created', '2004-05-01T10:00:00Z']].map(([path, words]) => ({ path, words })))
  assert.deepEqual(read.origins, [{ at: 0, from: 0, encoding: '', newline: 'document', repairs: [], part: 'word/document.xml' }])
})

test('docx: the main part is found where the package has it, or where Word puts it', async () => {
  const xml = '<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>strict</d:t></d:r></d:p></d:body></d:document>'
  const rels = (target: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="${target}"/></Relationships>`
  for (const files of [{ '_rels/.rels': rels('/x/y.xml'), 'x/y.xml': xml }, { '_rels/.rels': rels('../../word/no.xml'), 'word/document2.xml': xml }, { 'word/document.xml': xml }]) {
    assert.deepEqual(sketch(await readDocx(zipOf(files), noTools)), ['paragraph | strict'])
  }
  assert.deepEqual(sketch(await readDocx(zipOf({ '[Content_Types].xml': '<Types/>' }), noTools)), ['refused document-unreadable: the part with its words is missing'])
  assert.deepEqual(sketch(await readDocx(Buffer.from('PK\x03\x04 and no more', 'latin1'), noTools)).length, 1)
})

test('docx: every letter that stands in a run is in the text, in order', async () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  const run = fc.record({ words: word, look: fc.subarray(['<w:b/>', '<w:i/>', '<w:lang w:val="fr-FR"/>']) })
  await fc.assert(fc.asyncProperty(fc.array(fc.array(run, { maxLength: 6 }), { maxLength: 12 }), async (paragraphs) => {
    const read = await readDocx(docx(paragraphs.map((runs) => p(runs.map(({ words, look }) => r(`${words} `, look.join(''))).join(''))).join('')), noTools)
    assert.ok('text' in read)
    assert.equal(read.text.replace(/\s+/g, ''), paragraphs.flat().map(({ words }) => words).join(''))
  }), { numRuns: 60 })
})

const fixtures = new URL('../../../../shared/fixtures/docx-mammoth/', import.meta.url)
const missing = existsSync(fixtures) ? false : '../shared/fixtures/docx-mammoth is not there'

/** What stands in each file, read from its own XML by hand. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  'comments.docx': ['paragraph | Ouch.', '!comments-set-apart | 2 by Michael Williamson'],
  'embedded-style-map.docx': ['paragraph | Walking on imported air'],
  'empty.docx': [],
  'endnotes.docx': ['paragraph | Ouch[1].[2]', 'note | [1] A tachyon walks into a bar.', 'note | [2] Fin.'],
  'external-picture.docx': ['!objects-left-out | pictures: 1'],
  'footnote-hyperlink.docx': ['paragraph | [1]', 'note | [1] Example', '~link http://www.example.com | Example'],
  'footnotes.docx': ['paragraph | Ouch[1].[2]', 'note | [1] A tachyon walks into a bar.', 'note | [2] Fin.'],
  'simple-list.docx': ['list | Apple', 'list | Banana'],
  'single-paragraph.docx': ['paragraph | Walking on imported air'],
  'strict-format.docx': ['paragraph | Test'],
  'strikethrough.docx': ['paragraph | Today\'s Special: Salmon Sold out'],
  'tables.docx': ['paragraph | Above', 'paragraph | Top left\tTop right', 'paragraph | Bottom left\tBottom right', 'paragraph | Below'],
  'text-box.docx': ['paragraph | Datum plane'],
  'tiny-picture-target-base-relative.docx': ['!objects-left-out | pictures: 1'],
  'tiny-picture.docx': ['!objects-left-out | pictures: 1'],
  'underline.docx': ['paragraph | The Sunset Tree', '~strong | The Sunset Tree'],
  'utf8-bom.docx': ['paragraph | This XML has a byte order mark.'],
}
for (const [file, lines] of Object.entries(wanted)) {
  test(`docx: fixture ${file}`, { skip: missing }, async () => assert.deepEqual(sketch(await readDocx(readFileSync(new URL(file, fixtures)), noTools)), lines))
}
