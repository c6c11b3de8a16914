/**
 * Classes of characters by code unit, for loops on hot paths: a Unicode regular expression over every word costs ten times as much.
 * A surrogate counts as a letter: what lies beyond the first plane in a story is nearly always Han.
 */

/** The kinds of the ASCII characters, for loops that cannot afford a call a character: `blankKind` for white space, 0 for marks, 2 for digits, 3 for letters. */
export const asciiKinds = new Uint8Array(128)
/** The kind of white space in `asciiKinds`. */
export const blankKind = 1
const ascii = asciiKinds
for (let code = 0; code < 128; code++) {
  const isDigit = code >= 48 && code <= 57
  const isUpper = code >= 65 && code <= 90
  const isLower = code >= 97 && code <= 122
  const isBlank = code === 32 || (code >= 9 && code <= 13)
  ascii[code] = isBlank ? blankKind : isDigit ? 2 : isUpper || isLower ? 3 : 0
}

/** Whether the code unit is white space: blanks, tabs, line ends, the no-break and the ideographic space, zero-width space and byte order mark. */
export function isSpace(code: number): boolean {
  if (code < 128) return ascii[code] === 1
  return code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029
    || code === 0x202f || code === 0x205f || code === 0xfeff || code === 0x1680 || code === 0x85
}

/** Whether the code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether the code unit is a letter of any script, or half of a character beyond the first plane. */
export function isLetter(code: number): boolean {
  if (code < 128) return ascii[code] === 3
  if (code < 0x250) return code >= 0xc0 ? code !== 0xd7 && code !== 0xf7 : code === 0xaa || code === 0xb5 || code === 0xba
  if (code < 0x2000) return code !== 0x37e && code !== 0x387 && code !== 0x55a && code !== 0x589 && code !== 0x5be && code !== 0x60c
    && code !== 0x61b && code !== 0x61f && code !== 0x6d4 && code !== 0xe3f && code !== 0xe5a && code !== 0xe5b && code !== 0x1680
    && !(code >= 0x2b0 && code <= 0x36f)
  if (code < 0x2c00) return (code >= 0x2c60 && code < 0x2c80) || (code >= 0x2100 && code <= 0x214f) || code === 0x2071 || code === 0x207f
  if (code < 0x2e00) return true
  if (code < 0x3005) return false
  if (code < 0x3040) return code === 0x3005 || code === 0x3006 || code === 0x3007
  if (code < 0xe000) return code !== 0x30fb && code !== 0x30a0
  if (code < 0xf900) return false
  if (code < 0xfe00) return code !== 0xfd3e && code !== 0xfd3f
  if (code < 0xfe70) return false
  return code < 0xfeff || (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
    || (code >= 0xff66 && code <= 0xffdc)
}

/** Whether the code unit is part of a word: a letter or a digit. */
export function isWordCode(code: number): boolean {
  return code < 128 ? (ascii[code] as number) >= 2 : isLetter(code)
}

/** Whether the code unit belongs to a script that is written without spaces between words: Han, kana, Thai, Lao, Khmer, Myanmar. */
export function isUnspaced(code: number): boolean {
  if (code < 0xe00) return false
  return code < 0xf00 || (code >= 0x1000 && code < 0x10a0) || (code >= 0x1780 && code < 0x1800) || (code >= 0x3005 && code <= 0x3007)
    || (code >= 0x3041 && code < 0x3100) || (code >= 0x31f0 && code < 0x3200) || (code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00)
    || (code >= 0xff66 && code < 0xffa0) || (code >= 0xd840 && code < 0xd8c0) || (code >= 0xaa60 && code < 0xaa80) || (code >= 0xa9e0 && code < 0xaa00)
}

const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\uff66-\uff9f\ud840-\ud8bf]/

/** Whether the text holds any character of a script written without spaces between words. */
export function holdsUnspaced(text: string): boolean {
  return unspaced.test(text)
}

/** The code units of some characters, each one unit long, to ask whether one is among them. */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (char) => char.charCodeAt(0)))
}

/** Whether a code unit is a capital of ASCII. */
export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}
