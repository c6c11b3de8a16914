const oasis = 'urn:oasis:names:tc:opendocument:xmlns:'
const star = 'http://openoffice.org/2000/'

/** Prefixes of the namespaces of OpenDocument, and of OpenOffice.org 1, from which it came. @see OpenDocument 1.3 part 3 */
export const opendocument: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['office', 'style', 'text', 'table', 'meta', 'manifest'].flatMap((name) => [[`${oasis}${name}:1.0`, name], [`${star}${name}`, name]])),
  [`${oasis}drawing:1.0`]: 'draw',
  [`${star}drawing`]: 'draw',
  [`${oasis}xsl-fo-compatible:1.0`]: 'fo',
  'http://www.w3.org/1999/XSL/Format': 'fo',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
  [`${oasis}svg-compatible:1.0`]: 'svg',
  'http://www.w3.org/2000/svg': 'svg',
}

/** The properties that are told. `dc:creator` is who saved it last; who began it is `meta:initial-creator`. */
export const metaProperties: ReadonlySet<string> = new Set(['dc:title', 'dc:creator', 'dc:subject', 'dc:description', 'dc:language', 'dc:date', 'meta:initial-creator', 'meta:creation-date', 'meta:keyword'])
