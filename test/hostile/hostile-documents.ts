import type { FindingCode } from '../../src/model/finding.ts'
import { docx as packed, type DocxParts, odfSpaces, odt as packedOdt, type OdtParts, zipOf } from '../support/office.ts'
import { sized } from './sizes.ts'

/** A word processor's document gone wrong, and how it must end. `finding`: what must be among the findings; all that is read must hold no "root:" and no "boom". */
export type DocumentFamily = { readonly name: string; readonly make: () => Buffer; readonly ends?: 'read' | FindingCode; readonly finding?: FindingCode }

const words = 'She waited by the sea, and the tide came in.'
const t = (inside: string): string => `<w:r><w:t>${inside}</w:t></w:r>`
const p = (inside = t(words)): string => `<w:p>${inside}</w:p>`
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const root = (body: string, before = '<?xml version="1.0"?>'): string => `${before}<w:document ${w}><w:body>${body}</w:body></w:document>`
// Not compressed: a package that expands too far is refused before its XML is read.
const docx = (body: string, parts: DocxParts = {}): Buffer => packed(body, { stored: true, ...parts })
const odt = (body: string, parts: OdtParts = {}): Buffer => packedOdt(body, { stored: true, ...parts })
/** A Word document whose main part is this, byte for byte. */
const raw = (document: string | Buffer, files: DocxParts['files'] = {}): Buffer => docx('', { files: { 'word/document.xml': document, ...files } })
const many = (unit: string, count: number): string => unit.repeat(sized(count))
const flat = (body: string, before = '<?xml version="1.0"?>'): Buffer => Buffer.from(`${before}<office:document ${odfSpaces} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${body}</office:text></office:body></office:document>`)
const op = (inside = words): string => `<text:p>${inside}</text:p>`

const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "boom">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${many(`&l${at};`, 10)}">`).join('')}]>`
const quadratic = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY q "${many('boom', 25_000)}">]>`
const outside = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f PUBLIC "a" "../../../../etc/passwd">]>'
const parameter = '<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;<!ENTITY % q "<!ENTITY e SYSTEM \'file:///etc/passwd\'>">%q;]>'
const relations = (inside: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
const relation = (type: string, target: string, mode = ''): string => `<Relationship Id="r${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`
const rels = (...each: readonly string[]): NonNullable<DocxParts['files']> => ({ 'word/_rels/document.xml.rels': relations(each.join('')) })
const ring = (count: number): string => Array.from({ length: count }, (_, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:name w:val="s${at}"/><w:basedOn w:val="s${(at + 1) % count}"/></w:style>`).join('')
const numbered = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${t(words)}</w:p>`

const word: readonly DocumentFamily[] = [
  { name: 'XXE class: billion laughs', make: () => raw(root(p(t(`&l9;${words}`)), laughs)) },
  { name: 'XXE class: quadratic blow-up', make: () => raw(root(p(t(`${many('&q;', 20_000)}${words}`)), quadratic)) },
  { name: 'XXE class: an entity that is a file', make: () => raw(root(p(t(`&e;&f;${words}`)), outside)) },
  { name: 'XXE class: parameter entities and a DTD elsewhere', make: () => raw(root(p(t(`&e;${words}`)), parameter)) },
  { name: 'XXE class: in the styles', make: () => docx(p(), { files: { 'word/styles.xml': `${outside}<w:styles ${w}>&e;</w:styles>`, ...rels(relation('styles', 'styles.xml')) } }) },
  { name: 'XXE class: in the core properties', make: () => docx(p(), { files: { 'docProps/core.xml': `${outside}<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&e;</dc:title></c>` } }) },
  { name: 'XXE class: in the relationships', make: () => docx(p(), { files: { 'word/_rels/document.xml.rels': `${outside}${relations('&e;')}` } }) },
  { name: 'XInclude of a file', make: () => raw(root(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>${p()}`)) },
  { name: 'a million elements within each other', make: () => docx(many('<w:p>', 1_000_000) + t(words) + many('</w:p>', 1_000_000)), ends: 'document-unreadable' },
  { name: 'a million attributes', make: () => docx(`<w:p ${Array.from({ length: sized(1_000_000) }, (_, at) => `a${at}="1"`).join(' ')}>${t(words)}</w:p>`) },
  { name: 'an attribute of five million letters', make: () => docx(`<w:p w:rsidR="${many('a', 5_000_000)}">${t(words)}</w:p>`) },
  { name: 'one paragraph of eight million letters', make: () => docx(p(t(many(`${words} `, 180_000)))) },
  { name: 'a million empty paragraphs', make: () => docx(many('<w:p/>', 1_000_000) + p()) },
  { name: 'a hundred thousand runs, each of another look', make: () => docx(p(many('<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t> b</w:t></w:r>', 50_000))) },
  { name: 'half a million entities', make: () => docx(p(t(many('&amp;&#8230;', 250_000) + words))) },
  { name: 'a comment that never ends', make: () => raw(root(`${p()}<!--${many('-', 2_000_000)}`)), finding: 'document-damaged' },
  { name: 'CDATA that never ends', make: () => raw(root(`${p()}<![CDATA[${many(']', 2_000_000)}`)), finding: 'document-damaged' },
  { name: 'a hundred thousand namespaces', make: () => docx(Array.from({ length: sized(100_000) }, (_, at) => `<a${at}:x xmlns:a${at}="urn:${at}"/>`).join('') + p()) },
  { name: 'a namespace that changes with every element', make: () => docx(many('<w:r xmlns:w="urn:no">', 2000) + p() + many('</w:r>', 2000) + p()) },
  { name: 'names that JavaScript knows', make: () => docx(`<__proto__ constructor="1" __proto__="2"/><w:p><w:pPr><w:pStyle w:val="__proto__"/><w:numPr><w:numId w:val="constructor"/></w:numPr></w:pPr>${t(words)}<w:r><w:sym w:font="__proto__" w:char="toString"/><w:sym w:font="constructor" w:char="F041"/></w:r></w:p>`) },
  { name: 'declared UTF-7', make: () => raw(root(p(t(`${words}+ADw-boo+AG0-+AD4-`)), '<?xml version="1.0" encoding="UTF-7"?>')) },
  { name: 'declared UTF-16, written in ASCII', make: () => raw(root(p(), '<?xml version="1.0" encoding="UTF-16"?>')) },
  { name: 'declared UTF-8, written in UTF-16', make: () => raw(Buffer.from(`\ufeff${root(p(), '<?xml version="1.0" encoding="UTF-8"?>')}`, 'utf16le')) },
  { name: 'written in UTF-32', make: () => raw(Buffer.from(Uint32Array.from([0xfeff, ...Buffer.from(root(p()))]).buffer)), ends: 'document-unreadable' },
  { name: 'declared as an encoding that nobody has', make: () => raw(root(p(), `<?xml version="1.0" encoding="${many('x', 40)}"?>`)) },
  { name: 'no bytes at all', make: () => raw(''), ends: 'document-unreadable' },
  { name: 'bytes by chance', make: () => raw(Buffer.from(Array.from({ length: sized(100_000) }, (_, at) => (at * 7919 + (at >> 3)) & 0xff))), ends: 'document-unreadable' },
  { name: 'relationships that lead out of the package', make: () => docx(p(), { files: rels(relation('styles', '../../../../etc/passwd'), relation('footnotes', '/../etc/passwd'), relation('comments', '..\\..\\etc\\passwd')) }) },
  { name: 'relationships to files and to other machines', make: () => docx(p(), { files: rels(relation('styles', 'file:///etc/passwd', 'External'), relation('attachedTemplate', 'http://127.0.0.1:9/evil.dotm', 'External'), relation('numbering', '//127.0.0.1/share/x')) }) },
  { name: 'a main part that leads out', make: () => docx(p(), { files: { '_rels/.rels': relations(relation('officeDocument', '../../../etc/passwd')) } }) },
  { name: 'parts that are the document itself', make: () => docx(p(), { files: rels(...['styles', 'numbering', 'footnotes', 'endnotes', 'comments'].map((type) => relation(type, 'document.xml'))) }) },
  { name: 'altChunk, a web page within it', make: () => docx(`<w:altChunk r:id="raFChunk"/>${p()}`, { files: { 'word/evil.html': '<script>boom</script>', ...rels(relation('aFChunk', 'evil.html')) } }), finding: 'objects-left-out' },
  { name: 'vbaProject.bin and an embedded package', make: () => docx(p(), { files: { 'word/vbaProject.bin': 'boom', 'word/embeddings/oleObject1.bin': 'boom', 'word/activeX/activeX1.bin': 'boom' } }), finding: 'objects-left-out' },
  { name: 'DDE and includes in fields', make: () => docx(p(`<w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k boom&quot;">${t(words)}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r>`)) },
  { name: 'a hundred thousand fields within each other', make: () => docx(p(many('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', 100_000) + t(words))) },
  { name: 'two styles in a ring', make: () => docx(`<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr>${t(words)}</w:p>`, { styles: ring(2) }) },
  { name: 'ten thousand styles in a ring, all used', make: () => docx(Array.from({ length: sized(10_000) }, (_, at) => `<w:p><w:pPr><w:pStyle w:val="s${at}"/></w:pPr>${t('word')}</w:p>`).join(''), { styles: ring(10_000) }) },
  { name: 'lists that borrow from each other in a ring', make: () => docx(numbered, { numbering: '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="a"/><w:numStyleLink w:val="b"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="b"/><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' }) },
  { name: 'a list that begins at nine million million, in Roman numerals', make: () => docx(many(numbered, 100), { numbering: `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9000000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${many('%1', 100_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>` }) },
  { name: 'a note that refers to itself', make: () => docx(p(`${t(words)}<w:r><w:footnoteReference w:id="1"/></w:r>`), { footnotes: `<w:footnote w:id="1">${p(`${t('see')}<w:r><w:footnoteReference w:id="1"/></w:r>`)}</w:footnote>` }) },
  { name: 'thirty thousand notes', make: () => docx(p(t(words) + Array.from({ length: sized(30_000) }, (_, at) => `<w:r><w:footnoteReference w:id="${at}"/></w:r>`).join('')), { footnotes: Array.from({ length: sized(30_000) }, (_, at) => `<w:footnote w:id="${at}">${p(t('n'))}</w:footnote>`).join('') }) },
  { name: 'a hundred thousand comments', make: () => docx(p(), { comments: Array.from({ length: sized(100_000) }, (_, at) => `<w:comment w:id="${at}" w:author="A${at}"/>`).join('') }), finding: 'comments-set-apart' },
  { name: 'tables within tables, ten thousand deep', make: () => docx(many(`<w:tbl><w:tr><w:tc>${p(t('a'))}`, 10_000) + p() + many('</w:tc></w:tr></w:tbl>', 10_000)) },
  { name: 'boxes within boxes, a thousand deep', make: () => docx(many('<w:p><w:r><w:txbxContent>', 1000) + p() + many('</w:txbxContent></w:r></w:p>', 1000)) },
  { name: 'the main part is missing', make: () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.txt': 'boom' }), ends: 'document-unreadable' },
  { name: 'the list of types is missing', make: () => zipOf({ '_rels/.rels': relations(relation('officeDocument', 'word/document.xml')), 'word/document.xml': root(p()) }) },
  { name: 'a bomb as its main part', make: () => packed('', { files: { 'word/document.xml': Buffer.alloc(60_000_000, ' ') } }), ends: 'document-unreadable' },
  { name: 'a bomb among its pictures', make: () => packed(p(), { files: { 'word/media/image1.png': Buffer.alloc(40_000_000) } }) },
  { name: 'a member whose name leads out', make: () => docx(p(), { files: { '../../../etc/cron.d/boom': 'boom' } }) },
  { name: 'properties of five million letters', make: () => docx(p(), { core: `<dc:title>${many('boo ', 1_250_000)}</dc:title>` }) },
  { name: 'encrypted: a compound file with an EncryptedPackage', make: encrypted, ends: 'document-encrypted' },
]

const open: readonly DocumentFamily[] = [
  { name: 'CVE-2026-26064 class: pictures of an ODT that lead out', make: () => odt(op(`<draw:frame><draw:image xlink:href="Pictures/../../../../etc/cron.d/boom"/></draw:frame>${words}`), { files: { 'Pictures/../../../../etc/cron.d/boom': 'boom' } }) },
  { name: 'CVE-2026-26064 class: pictures of an ODT that are elsewhere', make: () => odt(op(`<draw:frame><draw:image xlink:href="file:///etc/passwd"/></draw:frame><draw:frame><draw:image xlink:href="http://127.0.0.1:9/"/></draw:frame>${words}`)), finding: 'objects-left-out' },
  { name: 'ODT: encrypted, as its manifest says', make: () => odt('boom', { manifest: '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>' }), ends: 'document-encrypted' },
  { name: 'ODT, XXE class: an entity that is a file', make: () => odt('', { files: { 'content.xml': `${outside}<office:document-content ${odfSpaces}><office:body><office:text>${op(`&e;${words}`)}</office:text></office:body></office:document-content>` } }) },
  { name: 'flat ODT, XXE class: billion laughs', make: () => flat(op(`&l9;${words}`), laughs) },
  { name: 'flat ODT: a picture of five million letters in the text', make: () => flat(op(`<draw:frame><draw:image><office:binary-data>${many('Ym9v', 1_250_000)}</office:binary-data></draw:image></draw:frame>${words}`)), finding: 'objects-left-out' },
  { name: 'ODT: one element for a thousand million blanks', make: () => odt(op(`${many('<text:s text:c="999999999"/>', 1000)}${words}`)) },
  { name: 'ODT: a table of a million million cells', make: () => odt(`<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000">${op()}</table:table-cell></table:table-row></table:table>`) },
  { name: 'ODT: styles in a ring', make: () => odt('<text:p text:style-name="a">She waited by the sea.</text:p>', { automatic: '<style:style style:name="a" style:family="paragraph" style:parent-style-name="b"/><style:style style:name="b" style:family="paragraph" style:parent-style-name="a"/>' }) },
  { name: 'ODT: lists within lists, a thousand deep', make: () => odt(many('<text:list><text:list-item>', 1000) + op() + many('</text:list-item></text:list>', 1000)) },
  { name: 'ODT: a hundred thousand spans within each other', make: () => odt(op(many('<text:span>', 100_000) + words + many('</text:span>', 100_000))) },
  { name: 'ODT: notes within notes', make: () => odt(op(words) + many('<text:p><text:note><text:note-body>', 1000) + op() + many('</text:note-body></text:note></text:p>', 1000)) },
  { name: 'ODT: a section that is another file', make: () => odt(`<text:section><text:section-source xlink:href="file:///etc/passwd"/>${op()}</text:section>`) },
  { name: 'ODT: scripts that run when it is opened', make: () => odt(`<office:event-listeners><x>boom</x></office:event-listeners>${op()}`, { files: { 'Basic/Standard/Module1.xml': 'boom' } }), finding: 'objects-left-out' },
  { name: 'ODT: tracked changes that never end', make: () => odt(`${op()}<text:tracked-changes><text:changed-region>boom`), finding: 'document-damaged' },
  { name: 'ODT: the part with its words is missing', make: () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'styles.xml': 'boom' }), ends: 'document-unreadable' },
]

/** The least of a compound file whose directory holds an `EncryptedPackage`: a header, a table of sectors, a directory. @see MS-CFB, MS-OFFCRYPTO */
function encrypted(): Buffer {
  const file = Buffer.alloc(512 * 11, 0)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  for (const [at, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) file.writeUInt16LE(value, at)
  for (const [at, value] of [[44, 1], [48, 1], [56, 4096], [60, 0xfffffffe], [68, 0xfffffffe]] as const) file.writeUInt32LE(value, at)
  file.fill(0xff, 76, 512)
  file.writeUInt32LE(0, 76)
  const chain = [0xfffffffd, 0xfffffffe, 3, 4, 5, 6, 7, 8, 9, 0xfffffffe]
  for (let at = 0; at < 128; at++) file.writeUInt32LE(chain[at] ?? 0xffffffff, 512 + 4 * at)
  const entry = (at: number, name: string, type: number, child: number, start: number, size: number): void => {
    const row = 1024 + 128 * at
    file.write(name, row, 'utf16le')
    file.writeUInt16LE(2 * name.length + 2, row + 64)
    file[row + 66] = type
    file[row + 67] = 1
    for (const [offset, value] of [[68, 0xffffffff], [72, 0xffffffff], [76, child], [116, start], [120, size]] as const) file.writeUInt32LE(value, row + offset)
  }
  entry(0, 'Root Entry', 5, 1, 0xfffffffe, 0)
  entry(1, 'EncryptedPackage', 2, 0xffffffff, 2, 4096)
  return file
}

/** All of them. */
export const hostileDocuments: readonly DocumentFamily[] = [...word, ...open]
