/** Markup whose every value was escaped. */
export type Xml = { readonly xml: string }
type Value = string | number | Xml | undefined | readonly Value[]

// XML 1.0 has no way to write these, not even escaped.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const special = /[&<>"]/g
// KOReader knows these names, and decimal numbers; nothing else is needed.
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A piece of XML. Every text in it is escaped, for elements and for attributes in double quotation marks; lists are joined; what is absent leaves nothing. */
export function xml(strings: TemplateStringsArray, ...values: readonly Value[]): Xml {
  let text = strings[0] ?? ''
  for (const [n, value] of values.entries()) text += printed(value) + (strings[n + 1] ?? '')
  return { xml: text }
}

/** A whole document of it, in UTF-8. */
export function xmlDocument({ xml: root }: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function printed(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.toWellFormed().replace(unwritable, '\ufffd').replace(special, (char) => names[char] ?? char)
  return 'xml' in value ? value.xml : value.map(printed).join('')
}
