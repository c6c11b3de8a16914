import { readOdt } from '../../../src/format/odt/read-odt.ts'
import { makeZip } from '../../hostile/make-zip.ts'
import type { Target } from '../target.ts'
import { noTools, soundBlocks } from './docx.ts'

const prefixes: Readonly<Record<string, string>> = { office: 'office', style: 'style', text: 'text', table: 'table', draw: 'drawing', fo: 'xsl-fo-compatible', meta: 'meta' }
const spaces = `${Object.entries(prefixes).map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`
const styles = '<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="en"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/><text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style></office:styles>'
const automatic = '<office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="P1"><style:paragraph-properties fo:text-align="center" fo:break-before="page"/></style:style><style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic" fo:font-weight="bold" fo:language="fr"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style></office:automatic-styles>'
const body = '<office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h text:outline-level="1">One</text:h><text:p text:style-name="P1">She <text:span text:style-name="T1">waited<text:s text:c="3"/></text:span><text:tab/><text:line-break/>by<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note><office:annotation><dc:creator>Anna</dc:creator><text:p>so?</text:p></office:annotation><text:a xlink:href="http://example.org/">here</text:a></text:p><text:list text:style-name="L1"><text:list-item><text:p>a</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Title:</text:p></table:table-cell><table:table-cell><text:p>The Tide</text:p></table:table-cell></table:table-row></table:table><text:p><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame><draw:frame><draw:image/></draw:frame>***</text:p><text:table-of-content><text:index-body><text:p>One 1</text:p></text:index-body></text:table-of-content></office:text></office:body>'
const meta = '<office:meta><dc:title>The Tide</dc:title><meta:initial-creator>Mary</meta:initial-creator></office:meta>'
const files = {
  mimetype: 'application/vnd.oasis.opendocument.text',
  'META-INF/manifest.xml': '<manifest/>',
  'meta.xml': `<office:document-meta ${spaces}>${meta}</office:document-meta>`,
  'styles.xml': `<office:document-styles ${spaces}>${styles}</office:document-styles>`,
  'content.xml': `<office:document-content ${spaces}>${automatic}${body}</office:document-content>`,
}
const words = ['<text:p>', '</text:p>', '<text:span text:style-name="T1">', '</text:span>', '<text:note><text:note-body>', '</text:note-body></text:note>', '<draw:frame><draw:text-box>', '</draw:text-box></draw:frame>', '<draw:object/>', '<table:table-row><table:table-cell>', '</table:table-cell></table:table-row>', '<text:list><text:list-item>', '</text:list-item></text:list>', '<text:s text:c="-5"/>', '<text:line-break/>', '<office:annotation>', '</office:annotation>', '<office:body>', '</office:body>', '<!DOCTYPE a [<!ENTITY a "b">]>', '&a;', '&#0;', '<![CDATA[', ']]>', '<!--', '***', '\u00a0']

/** The zip and all in it: most changes end at its checksums. */
export const target: Target = {
  name: 'odt',
  seeds: [makeZip(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text), method: 0 })))],
  words: ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', ...words],
  read: async (bytes) => soundBlocks(await readOdt(bytes, noTools)),
}

/** One flat document: the XML alone. */
export const xmlTarget: Target = {
  name: 'odt-xml',
  seeds: [Buffer.from(`<?xml version="1.0"?><office:document ${spaces} office:mimetype="application/vnd.oasis.opendocument.text">${meta}${styles}${automatic}${body}</office:document>`)],
  words,
  read: async (bytes) => soundBlocks(await readOdt(bytes, noTools)),
}
