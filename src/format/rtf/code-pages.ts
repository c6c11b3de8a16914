import iconv from 'iconv-lite'

/** Decodes the bytes of one code page. */
export type PageDecoder = {
  /** The character of each byte, where a byte is a character. */
  readonly single: readonly string[] | undefined
  readonly decode: (bytes: Uint8Array) => string
}

/** Code pages by the names that `TextDecoder` knows. Windows' 1361 (Johab) is in nobody's tables; its neighbour is tried. */
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866', 874: 'windows-874', 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 1361: 'euc-kr', 10_000: 'macintosh', 10_001: 'shift_jis', 10_002: 'big5', 10_003: 'euc-kr',
  10_007: 'x-mac-cyrillic', 10_008: 'gb18030', 20_866: 'koi8-r', 20_932: 'euc-jp', 21_866: 'koi8-u', 51_932: 'euc-jp', 51_936: 'gb18030', 51_949: 'euc-kr', 54_936: 'gb18030', 65_001: 'utf-8',
}

/** Code pages by the names that iconv-lite knows: those of DOS, and more of the Macintosh's. */
const others: Readonly<Record<number, string>> = {
  ...Object.fromEntries([437, 720, 737, 775, 808, 850, 852, 855, 856, 857, 858, 860, 861, 862, 863, 864, 865, 869].map((page) => [page, `cp${page}`])),
  10_004: 'macroman', 10_005: 'macroman', 10_006: 'macgreek', 10_029: 'maccenteuro', 10_079: 'maciceland', 10_081: 'macturkish', 10_082: 'maccroatian', 10_010: 'macromania',
}

/** The code page of a font's `\fcharset`; undefined for the one that means the document's own. Symbol fonts (2) have 42. */
const charsets: Readonly<Record<number, number>> = {
  0: 1252, 2: 42, 77: 10_000, 78: 10_001, 79: 10_003, 80: 10_008, 81: 10_002, 83: 10_005, 84: 10_004, 85: 10_006, 86: 10_081, 87: 10_021, 88: 10_029, 89: 10_007,
  128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}

/** The code page that the signs of Symbol and Wingdings have. */
export const symbolPage = 42

/** The code page of a font's `\fcharset`. @returns undefined where the document's own holds */
export function pageOfCharset(charset: number): number | undefined {
  return charsets[charset]
}

const latin1: PageDecoder = { single: Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)), decode: (bytes) => Buffer.from(bytes).toString('latin1') }
const decoders = new Map<number, PageDecoder>()

/** The decoder of a code page; of windows-1252 for one that nobody knows. */
export function decoderOf(page: number): PageDecoder {
  let decoder = decoders.get(page)
  if (!decoder) {
    decoder = makeDecoder(page) ?? (page === 1252 ? latin1 : decoderOf(1252))
    decoders.set(page, decoder)
  }
  return decoder
}

function makeDecoder(page: number): PageDecoder | undefined {
  const label = labels[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : page >= 28_592 && page <= 28_606 ? `iso-8859-${page - 28_590}` : undefined)
  const decode = (label !== undefined && withLabel(label)) || withIconv(others[page])
  if (!decode) return undefined
  const isDouble = /^(?:shift_jis|gb18030|euc-|big5|utf-8)/.test(label ?? '')
  return { decode, single: isDouble ? undefined : Array.from({ length: 256 }, (_, byte) => decode(Uint8Array.of(byte))) }
}

function withLabel(label: string): ((bytes: Uint8Array) => string) | undefined {
  try {
    const decoder = new TextDecoder(label, { ignoreBOM: true })
    return (bytes) => decoder.decode(bytes)
  } catch {
    return undefined
  }
}

function withIconv(name: string | undefined): ((bytes: Uint8Array) => string) | undefined {
  return name !== undefined && iconv.encodingExists(name) ? (bytes) => iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name) : undefined
}

// Symbol's own order, from 0x20 and from 0xa0 on.
const symbolLow = ' !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const symbolHigh = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'

/** Signs of Wingdings that stories have: Word makes a smiley of `:)`, an arrow of `-->`, and bullets. */
const wingdings: Readonly<Record<number, string>> = {
  0x20: ' ', 0x22: '✂', 0x28: '☎', 0x2a: '✉', 0x4a: '☺', 0x4b: '😐', 0x4c: '☹', 0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x75: '◆', 0x76: '❖', 0x77: '◆', 0x9f: '•', 0xa0: ' ', 0xa7: '▪', 0xa8: '◻',
  0xab: '★', 0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe8: '➔', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
}

/** The sign that a symbol font shows for a byte; U+FFFD where it is not known. */
export function symbolOf(fontName: string, byte: number): string {
  if (/wingdings/i.test(fontName)) return wingdings[byte] ?? '\ufffd'
  if (byte >= 0xa0) return symbolHigh.charAt(byte - 0xa0) || '\ufffd'
  return byte >= 0x20 ? symbolLow.charAt(byte - 0x20) || '\ufffd' : ''
}
