import { multiByte } from './multi-byte.ts'
import { singleByte } from './tables.ts'

/** Spellings that the web platform does not know, or reads in another way than story files mean them. */
const spellings: Readonly<Record<string, string>> = {
  'ibm437': 'cp437', '437': 'cp437', 'cp-437': 'cp437', 'dos': 'cp437', 'oem': 'cp437', 'oem-us': 'cp437', 'ibm850': 'cp850', '850': 'cp850', 'cp-850': 'cp850', 'ibm852': 'cp852', 'ibm855': 'ibm855', 'cp855': 'ibm855',
  'cp866': 'ibm866', 'mac-roman': 'macintosh', 'macroman': 'macintosh', 'mac': 'macintosh', 'mac-cyrillic': 'x-mac-cyrillic', 'utf8': 'utf-8', 'utf-16': 'utf-16le',
  'cp1252': 'windows-1252', 'cp1251': 'windows-1251', 'cp1250': 'windows-1250', 'us-ascii': 'windows-1252', 'iso-8859-1': 'windows-1252', 'gbk': 'gb18030', 'gb2312': 'gb18030', 'cp949': 'euc-kr', 'cp932': 'shift_jis', 'sjis': 'shift_jis',
}

/** The encoding that a label means, by the name that this program gives it; `undefined` for a label that means nothing. */
export function canonicalEncoding(label: string): string | undefined {
  const lowered = label.trim().toLowerCase()
  const known = spellings[lowered]
  if (known !== undefined) return known
  if (singleByte.some(({ name }) => name === lowered) || multiByte.some(({ name }) => name === lowered)) return lowered
  if (!/^[\w.:()-]{2,40}$/.test(lowered)) return undefined
  try {
    const { encoding } = new TextDecoder(lowered)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return undefined
  }
}

// The HTML standard looks at 1,024 bytes; word processors put more than that before their meta element.
const head = 4096

/** The label of the encoding that an HTML or XML file states in its first bytes, as written. */
export function statedEncoding(bytes: Uint8Array): string | undefined {
  const lead = bytes.indexOf(0x3c)
  if (lead < 0 || lead > 512) return undefined
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, head)).toString('latin1')
  const xml = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/.exec(start)
  if (xml) return xml[1]
  for (const [tag] of start.matchAll(/<meta\b[^>]{0,400}>/gi)) {
    // bounded: a tag of at most 400 characters.
    const charset = /charset\s*=\s*["']?\s*([\w.:()-]{2,40})/i.exec(tag)
    if (charset) return charset[1]
  }
  return undefined
}
