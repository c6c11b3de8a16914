/** What a character is to a neighbour. `control`: no white space, or undecodable; `odd`: a character that mending may want to see. */
const [control, mark, small, capital, digit, odd] = [0, 1, 2, 3, 4, 5] as const
/** Beyond ASCII: `plain` sits well anywhere, the others between some neighbours only. */
const [plain, smallBeyond, loneSmall, capitalBeyond, loneCapital, rareCapital, farCapital, foreign, lowMark, lastLetter, opener, beforeDigit, behindDigit, apostrophe, dashed, leading, behindBeyond] = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22] as const

const kinds = new Uint8Array(65_536).fill(odd)

function rows(kind: number, ...ranges: readonly (readonly [from: number, to: number])[]): void {
  for (const [from, to] of ranges) kinds.fill(kind, from, to + 1)
}

rows(control, [0, 8], [14, 31], [127, 159])
rows(mark, [9, 13], [32, 126])
rows(small, [97, 122])
rows(capital, [65, 90])
rows(digit, [48, 57])
// No-break space, guillemets, spaces of several widths, dashes, quotation marks, ellipsis, primes, word joiner, long dashes.
rows(plain, [0xa0, 0xa0], [0xab, 0xab], [0xbb, 0xbb], [0x2000, 0x200b], [0x2010, 0x2015], [0x2018, 0x2019], [0x201c, 0x201d], [0x2026, 0x2026], [0x202f, 0x202f], [0x2032, 0x2033], [0x2060, 0x2060], [0x2e3a, 0x2e3b])
// Kana, Han and Hangul.
rows(plain, [0x3000, 0x30ff], [0x4e00, 0x9fff], [0xac00, 0xd7a3], [0xff01, 0xff60])
// Greek, Cyrillic, Hebrew, Arabic, Thai.
rows(foreign, [0x384, 0x3ce], [0x400, 0x401], [0x404, 0x45f], [0x490, 0x491], [0x5d0, 0x5ea], [0x60c, 0x64a], [0xe01, 0xe5b], [0x1f00, 0x1fff])
for (const [from, to] of [[0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x17f], [0x218, 0x21b]] as const) {
  for (let code = from; code <= to; code++) kinds[code] = String.fromCharCode(code).toLowerCase() === String.fromCharCode(code) ? code < 0x100 ? smallBeyond : loneSmall : code < 0x100 ? capitalBeyond : farCapital
}
for (const letter of 'àéèòáöåøæç') kinds[letter.charCodeAt(0)] = loneSmall
for (const letter of 'ÀÈÉÅ') kinds[letter.charCodeAt(0)] = loneCapital
rows(lowMark, [0x201e, 0x201e])
// The first letter of Serbian words; behind another, what windows-1251 has for a dash. The Greek semicolon.
rows(leading, [0x402, 0x402])
rows(behindBeyond, [0xb7, 0xb7], [0x387, 0x387])
// What MacRoman has for the apostrophe of windows-1252: `donít`.
kinds[0xed] = apostrophe
// And for its dash: `wordóword`. Spanish ends words so, in -ó and -ión.
kinds[0xf3] = dashed
for (const letter of 'ìù') kinds[letter.charCodeAt(0)] = lastLetter
// What DOS has for a dash, and for letters of windows-1252; Icelandic and Turkish are looked at twice.
for (const letter of 'ðþı') kinds[letter.charCodeAt(0)] = odd
// What MacRoman has for quotation marks and dashes, windows-1252 has for these.
for (const letter of 'ÑÒÓÔÕ') kinds[letter.charCodeAt(0)] = rareCapital
rows(opener, [0xa1, 0xa1], [0xbf, 0xbf])
rows(beforeDigit, [0xa3, 0xa3])
rows(behindDigit, [0xaa, 0xaa], [0xb0, 0xb0], [0xba, 0xba], [0xbc, 0xbe])

/** Whether a character beyond ASCII sits where writers put it. `before`, `behind` and `beyond` are codes, or bytes above 127 for others beyond ASCII. */
function sits(kind: number, before: number, behind: number, beyond: number): boolean {
  switch (kind) {
    case plain: return true
    // A small letter does not stand before a capital, and few are words.
    case smallBeyond: return kinds[behind] !== capital && (isLetter(before) || isLetter(behind))
    case loneSmall: return kinds[behind] !== capital && !isStop(before)
    // A capital begins a word, stands in a word of capitals, or is a word.
    case capitalBeyond: case loneCapital:
      if (kinds[behind] === small ? !isAsciiLetter(before) : kinds[behind] === capital ? kinds[before] === capital || isBlank(before) : kinds[before] === capital && behind < 128) return true
      return kind === loneCapital && (isBlank(before) || before > 127) && (isBlank(behind) || behind === 0x2c)
    case farCapital: return (kinds[behind] === small || behind > 127) ? !isAsciiLetter(before) : kinds[behind] === capital && (kinds[before] === capital || isBlank(before) || before > 127)
    case rareCapital: return kinds[behind] === small && !isAsciiLetter(before)
    // Letters of other scripts do not stand beside Latin ones in one word.
    case foreign: return !isAsciiLetter(before) && !isAsciiLetter(behind)
    case apostrophe: return kinds[behind] !== capital && (isLetter(before) || isLetter(behind)) && !(isAsciiLetter(before) && isContraction(behind, beyond))
    case dashed: return isAsciiLetter(behind) ? before === 0x69 && behind === 0x6e : isLetter(before) && !isLetter(behind)
    case lowMark: return !isAsciiLetter(before) && (isLetter(behind) || behind === 0x5f)
    case lastLetter: return isLetter(before) && !isAsciiLetter(behind)
    case leading: return !isLetter(before) && behind > 127
    case behindBeyond: return before > 127 || before === 32
    case opener: return isLetter(behind)
    case beforeDigit: return kinds[behind] === digit
    case behindDigit: return kinds[before] === digit || before === 0x2e
    default: return false
  }
}

/** `s t d m` that end a word, `re ve ll`: what stands behind the apostrophe in English. */
function isContraction(behind: number, beyond: number): boolean {
  if (behind === 0x73 || behind === 0x74 || behind === 0x64 || behind === 0x6d) return !isLetter(beyond)
  return ((behind === 0x72 || behind === 0x76) && beyond === 0x65) || (behind === 0x6c && beyond === 0x6c)
}

function isAsciiLetter(code: number): boolean {
  return kinds[code] === small || kinds[code] === capital
}

function isLetter(code: number): boolean {
  return code > 127 || isAsciiLetter(code)
}

/** `. , ? ! ; :`: what no small letter stands behind. */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3f || code === 0x21 || code === 0x3b || code === 0x3a
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13
}

/**
 * Whether a text holds nothing that anybody would mend: no control characters, and beyond ASCII only quotation marks, dashes,
 * ellipses and letters that sit as writers put them. One look at each character, so that the many texts of which this is true need no
 * second one; of a text of which it is not true, nothing is said.
 *
 * What was decoded wrongly before always shows some other character: a sign (`€ ™ ° √ ├`), a capital within a word or before a mark.
 */
export function isCleanText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kinds[code] as number
    if (kind === control || kind === odd) return false
    if (kind > odd && kind !== plain && !sits(kind, at === 0 ? 32 : text.charCodeAt(at - 1), at + 1 < text.length ? text.charCodeAt(at + 1) : 32, at + 2 < text.length ? text.charCodeAt(at + 2) : 32)) return false
  }
  return true
}

/**
 * The same of text that is still bytes: whole UTF-8, or an encoding with one byte a character.
 *
 * @param table the characters of the encoding (`tableOf`); UTF-8 where there is none
 */
export function isClean(bytes: Uint8Array, table?: Uint16Array): boolean {
  const { length } = bytes
  const lead = Math.min(length, (4 - (bytes.byteOffset & 3)) & 3)
  const words = length < 4 ? new Int32Array(0) : new Int32Array(bytes.buffer, bytes.byteOffset + lead, (length - lead) >> 2)
  for (let at = 0; at < length;) {
    // Four bytes at once where they are printed ASCII; a borrow between them may ask for a closer look, and never spares one.
    if (((at - lead) & 3) === 0 && at >= lead) {
      let index = (at - lead) >> 2
      for (; index < words.length; index++) {
        const word = words[index] as number
        if (((word | (word + 0x01010101) | ((word - 0x20202020) & ~word)) & 0x80808080) !== 0) break
      }
      at = lead + index * 4
      if (at >= length) break
    }
    const byte = bytes[at] as number
    if (byte < 128) {
      if (kinds[byte] === control) return false
      at++
      continue
    }
    const size = table ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    const code = table ? table[byte] as number : size === 2 ? ((byte & 0x1f) << 6) | ((bytes[at + 1] as number) & 0x3f) : size === 3 ? ((byte & 0x0f) << 12) | (((bytes[at + 1] as number) & 0x3f) << 6) | ((bytes[at + 2] as number) & 0x3f) : 0
    const kind = kinds[code] as number
    if (kind !== plain && !sits(kind, at === 0 ? 32 : bytes[at - 1] as number, bytes[at + size] ?? 32, bytes[at + size + 1] ?? 32)) return false
    at += size
  }
  return true
}
