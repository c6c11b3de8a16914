/** Greek letters lie where Latin ones do in the font Symbol. */
const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const greekSmall = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'

/** Signs of other fonts of signs that stories use: faces, arrows, hearts, stars, and what stands between scenes. By font and place. */
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 0x22: '∀', 0x2d: '−', 0xa3: '≤', 0xa5: '∞', 0xa7: '♣', 0xa8: '♦', 0xa9: '♥', 0xaa: '♠', 0xab: '↔', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb9: '≠', 0xbb: '≈', 0xbc: '…', 0xd2: '®', 0xd3: '©', 0xd4: '™', 0xd6: '√', 0xe0: '◊' },
  wingdings: { 0x28: '☎', 0x2a: '✉', 0x4a: '☺', 0x4b: '😐', 0x4c: '☹', 0x52: '☼', 0x54: '❄', 0x56: '✞', 0x59: '✡', 0x5a: '☪', 0x5b: '☯', 0x6c: '●', 0x6e: '■', 0x6f: '□', 0x75: '◆', 0x76: '❖', 0x98: '❧', 0x99: '☙', 0x9e: '·', 0x9f: '•', 0xa7: '▪', 0xa8: '◻', 0xab: '★', 0xb5: '✪', 0xdf: '←', 0xe0: '→', 0xe8: '➔', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓' },
}

/**
 * The character that stands for a sign of a font that has signs in place of letters.
 *
 * @param place hexadecimal; such fonts begin at F000
 */
export function symbol(font: string, place: string): string {
  if (!/^[0-9A-Fa-f]{1,5}$/.test(place)) return ''
  const code = Number.parseInt(place, 16)
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const name = font.toLowerCase()
  if (name === 'symbol' && low >= 0x41 && low <= 0x5a) return greek.charAt(low - 0x41)
  if (name === 'symbol' && low >= 0x61 && low <= 0x7a) return greekSmall.charAt(low - 0x61)
  const known = Object.hasOwn(signs, name) ? signs[name]?.[low] : undefined
  if (known !== undefined) return known
  if (code === low && code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && !/^(?:symbol|wingdings|webdings|zapf)/.test(name)) return String.fromCodePoint(code)
  // A sign that has no name here is still a sign, not a letter.
  return code === low && code < 0x20 ? '' : '*'
}
