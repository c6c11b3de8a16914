import assert from 'node:assert/strict'
import type { CodecTools, DocumentText, Unreadable } from '../../../src/format/document.ts'
import { readDocx } from '../../../src/format/docx/read-docx.ts'
import { makeZip } from '../../hostile/make-zip.ts'
import { soundDocument, type Target } from '../target.ts'

/** What a codec may use that decodes nothing by itself. */
export const noTools: CodecTools = { name: 'fuzzed', decode: () => ({ text: '', encoding: 'utf-8', findings: [] }) }

/** Fails unless the document is sound, and all its words stand in blocks without white space at their ends. */
export function soundBlocks(read: DocumentText | Unreadable): void {
  soundDocument(read)
  if ('refused' in read) return
  let last = 0
  for (const { at: [start, end] } of read.blocks ?? []) {
    assert.equal(read.text.slice(last, start).trim(), '', 'words between blocks')
    assert.equal(read.text.slice(start, end).trim().length, end - start, 'white space at the end of a block')
    last = end
  }
  assert.equal(read.text.slice(last).trim(), '', 'words behind the last block')
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const parts = {
  'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/><w:jc w:val="center"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/><w:lang w:val="fr-FR"/></w:rPr><w:t xml:space="preserve">She </w:t><w:tab/><w:br/><w:sym w:font="Wingdings" w:char="F04A"/></w:r><w:ins w:id="1"><w:r><w:rPr><w:rStyle w:val="E"/></w:rPr><w:t>waited&amp;&#x2026;</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>left</w:delText></w:r></w:del><w:hyperlink r:id="rId9"><w:r><w:t>there</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://example.org/"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/><w:br w:type="page"/></w:r></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Title:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>The Tide</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:pBdr><w:bottom w:val="single"/></w:pBdr><w:rPr><w:del/></w:rPr></w:pPr><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect o:hr="t"/></w:pict></mc:Fallback></mc:AlternateContent><w:t>behind</w:t></w:r></w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt><w:sectPr/></w:body></w:document>`,
  'word/styles.xml': `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="character" w:styleId="E"><w:name w:val="Emphasis"/><w:basedOn w:val="E"/><w:rPr><w:i/></w:rPr></w:style></w:styles>`,
  'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>`,
  'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="rId9" Type="${office}/hyperlink" Target="http://example.org/" TargetMode="External"/></Relationships>`,
}
const names = Object.keys(parts)
const words = ['<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:t>', '</w:t>', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', '<w:txbxContent>', '</w:txbxContent>', '<w:br/>', '<w:tab/>', '<w:br w:type="page"/>', '<w:footnoteReference w:id="2"/>', '<w:rPr><w:i/><w:vanish/></w:rPr>', '<w:del>', '</w:del>', '<!DOCTYPE w [<!ENTITY a "b">]>', '&a;', '&#0;', '&#xd800;', '<![CDATA[', ']]>', '<!--', '-->', '<?', '***', ' ', '\u00a0', '\x01', '<w:fldChar w:fldCharType="begin"/>', '<w:numId w:val="1"/>', '<w:outlineLvl w:val="1"/>']

/** A document of parts that are given one after the other, divided by the byte 1. */
function joined(bytes: Uint8Array): Buffer {
  const pieces = Buffer.from(bytes).toString('latin1').split('\x01', names.length)
  return makeZip([{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>'), method: 0 }, ...names.map((name, at) => ({ name, bytes: Buffer.from(pieces[at] ?? '', 'latin1'), method: 0 as const }))])
}

/** The zip and all in it: most changes end at its checksums. */
export const target: Target = {
  name: 'docx',
  seeds: [makeZip(Object.entries(parts).map(([name, xml]) => ({ name, bytes: Buffer.from(xml) }))), makeZip(Object.entries(parts).map(([name, xml]) => ({ name, bytes: Buffer.from(xml), method: 0 })))],
  words: ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', ...words],
  read: async (bytes) => soundBlocks(await readDocx(bytes, noTools)),
}

/** The XML in it alone. */
export const xmlTarget: Target = {
  name: 'docx-xml',
  seeds: [Buffer.from(Object.values(parts).join('\x01'))],
  words,
  read: async (bytes) => soundBlocks(await readDocx(joined(bytes), noTools)),
}
