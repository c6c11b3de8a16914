import { multiByte } from './multi-byte.ts'
import { isSingle } from './tables.ts'

/** Spellings that the web platform does not know, or reads in another way than story files mean them. */
const spellings: Readonly<Record<string, string>> = {
  'ibm437': 'cp437', '437': 'cp437', 'cp-437': 'cp437', 'dos': 'cp437', 'oem': 'cp437', 'oem-us': 'cp437', 'ibm850': 'cp850', '850': 'cp850', 'cp-850': 'cp850', 'ibm852': 'cp852', 'ibm855': 'ibm855', 'cp855': 'ibm855',
  'cp866': 'ibm866', 'mac-roman': 'macintosh', 'macroman': 'macintosh', 'mac': 'macintosh', 'mac-cyrillic': 'x-mac-cyrillic', 'utf8': 'utf-8', 'utf-16': 'utf-16le',
  'mac_roman': 'macintosh', 'mac-latin2': 'x-mac-ce', 'mac_latin2': 'x-mac-ce', 'mac_cyrillic': 'x-mac-cyrillic', 'mac-greek': 'x-mac-greek', 'mac_greek': 'x-mac-greek', 'mac-turkish': 'x-mac-turkish', 'mac_turkish': 'x-mac-turkish',
  'ibm737': 'cp737', 'ibm775': 'cp775', 'ibm857': 'cp857', 'ibm860': 'cp860', 'ibm861': 'cp861', 'ibm862': 'cp862', 'ibm865': 'cp865', 'cp866u': 'cp1125', 'ibm1125': 'cp1125', 'ruscii': 'cp1125', 'cp720': 'cp720',
  'utf_8': 'utf-8', 'utf-8-sig': 'utf-8', 'utf-32': 'utf-32le', 'utf-32le': 'utf-32le', 'utf-32be': 'utf-32be', 'utf-7': 'utf-7', 'iso-2022-kr': 'iso-2022-kr', 'csiso2022kr': 'iso-2022-kr', 'hz-gb-2312': 'hz-gb-2312', 'hz': 'hz-gb-2312',
  'cp1252': 'windows-1252', 'cp1251': 'windows-1251', 'cp1250': 'windows-1250', 'us-ascii': 'windows-1252', 'iso-8859-1': 'windows-1252', 'gbk': 'gb18030', 'gb2312': 'gb18030', 'cp949': 'euc-kr', 'cp932': 'shift_jis', 'sjis': 'shift_jis',
}

/** The encoding that a label means, by the name that this program gives it; `undefined` for a label that means nothing. */
export function canonicalEncoding(label: string): string | undefined {
  const lowered = label.trim().toLowerCase()
  const known = spellings[lowered]
  if (known !== undefined) return known
  if ((isSingle(lowered) && lowered !== 'iso-8859-1') || multiByte.some(({ name }) => name === lowered)) return lowered
  if (!/^[\w.:()-]{2,40}$/.test(lowered)) return undefined
  try {
    const { encoding } = new TextDecoder(lowered)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return undefined
  }
}

// The HTML standard looks at 1,024 bytes; word processors put more than that before their meta element, and tests of the standard 8,193.
const head = 16_384

/**
 * The label of the encoding that an HTML or XML file states in its first bytes, as written; `undefined` where it states none that means
 * anything. For HTML by the prescan of the standard, which is no parser: a script's or a title's content counts as elements.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
export function statedEncoding(bytes: Uint8Array): string | undefined {
  const lead = bytes.subarray(0, 512).indexOf(0x3c)
  if (lead < 0) return undefined
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, head)).toString('latin1')
  const xml = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/.exec(start)
  if (xml && canonicalEncoding(xml[1] as string) !== undefined) return xml[1]
  return prescan(start, lead)
}

function prescan(text: string, lead: number): string | undefined {
  for (let at = lead; at >= 0 && at < text.length; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 2)
      if (end < 0) return undefined
      at = end + 3
    } else if (/^\/?[a-z]/i.test(text.slice(at + 1, at + 3))) {
      const isMeta = /^meta[\t\n\f\r />]/i.test(text.slice(at + 1, at + 6)) && text[at + 5] !== '>'
      const { attributes, end } = attributesFrom(text, isMeta ? at + 5 : nameEnd(text, at + 1))
      // A tag that the first bytes cut off says nothing.
      if (end > text.length) return undefined
      const label = isMeta ? labelOf(attributes) : undefined
      if (label !== undefined) return label
      at = end
    } else if ('/!?'.includes(text[at + 1] ?? ' ')) {
      at = text.indexOf('>', at)
      if (at < 0) return undefined
    } else at++
  }
  return undefined
}

function nameEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !isBlank(text[at]) && text[at] !== '>') at++
  return at
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\f' || character === '\r'
}

type Attribute = { readonly name: string; readonly value: string }

/** The attributes of a tag, and where it ends; beyond the text for a tag that does not end. */
function attributesFrom(text: string, from: number): { readonly attributes: readonly Attribute[]; readonly end: number } {
  const attributes: Attribute[] = []
  let at = from
  for (;;) {
    while (isBlank(text[at]) || text[at] === '/') at++
    if (at >= text.length) return { attributes, end: text.length + 1 }
    if (text[at] === '>') return { attributes, end: at }
    const start = at
    while (at < text.length && !(text[at] === '=' && at > start) && !isBlank(text[at]) && text[at] !== '/' && text[at] !== '>') at++
    const name = text.slice(start, at).toLowerCase()
    while (isBlank(text[at])) at++
    let value = ''
    if (text[at] === '=') {
      at++
      while (isBlank(text[at])) at++
      const quote = text[at]
      if (quote === '"' || quote === "'") {
        const end = text.indexOf(quote, at + 1)
        if (end < 0) return { attributes, end: text.length + 1 }
        value = text.slice(at + 1, end)
        at = end + 1
      } else {
        const begin = at
        while (at < text.length && !isBlank(text[at]) && text[at] !== '>') at++
        value = text.slice(begin, at)
      }
    }
    if (!attributes.some((attribute) => attribute.name === name)) attributes.push({ name, value })
  }
}

/** What a meta element states: `charset`, or `content` beside `http-equiv="content-type"`; the first of the two that stands there. */
function labelOf(attributes: readonly Attribute[]): string | undefined {
  const hasPragma = attributes.some(({ name, value }) => name === 'http-equiv' && value.toLowerCase() === 'content-type')
  let label: string | undefined
  let needsPragma = false
  for (const { name, value } of attributes) {
    if (name === 'charset') {
      label = value
      needsPragma = false
    } else if (name === 'content' && label === undefined) {
      label = charsetIn(value)
      needsPragma = label !== undefined
    }
  }
  if (label === undefined || (needsPragma && !hasPragma)) return undefined
  return canonicalEncoding(label) === undefined ? undefined : label.trim()
}

/** The charset in `text/html; charset=…`. */
function charsetIn(content: string): string | undefined {
  // bounded: the value of an attribute in the first bytes.
  const found = /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r ;"']+))/i.exec(content)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}
