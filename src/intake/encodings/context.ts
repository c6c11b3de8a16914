import { isLetter, isSpace } from '../../text/chars.ts'

/** What a character is, to its neighbours. */
export const kinds = {
  bad: 0, lower: 1, upper: 2, letter: 3, space: 4, digit: 5, mark: 6, opener: 7, apostrophe: 8, leftSingle: 9, leftDouble: 10, rightDouble: 11, low: 12,
  guillemet: 13, dash: 14, ellipsis: 15, currency: 16, numeric: 17, ordinal: 18, sign: 19, noBreak: 20, inverted: 21, softHyphen: 22, box: 23, other: 24,
} as const

const special = new Map<number, number>()
for (const [characters, kind] of [
  ['([{<', kinds.opener], ['’', kinds.apostrophe], ['‘', kinds.leftSingle], ['“', kinds.leftDouble], ['”', kinds.rightDouble], ['„‚', kinds.low],
  ['«»‹›', kinds.guillemet], ['–—―', kinds.dash], ['…', kinds.ellipsis], ['€£¥¢₪', kinds.currency], ['°²³¹½¼¾±×÷‰%', kinds.numeric],
  // Looks like a letter to Unicode, and never is one in a story.
  ['ƒµ', kinds.other], ['ªº', kinds.ordinal], ['©®™§¶†‡•·№', kinds.sign], ['\u00a0', kinds.noBreak], ['¿¡', kinds.inverted], ['\u00ad', kinds.softHyphen],
] as const) for (const character of characters) special.set(character.charCodeAt(0), kind)

// Of every character below the last of the marks and boxes that stories use; 0xff: not asked for yet.
const remembered = new Uint8Array(0x2700).fill(0xff)

/** The kind of a character, by its code. */
export function kindOf(code: number): number {
  if (code >= remembered.length) return classify(code)
  const kind = remembered[code] as number
  return kind === 0xff ? (remembered[code] = classify(code)) : kind
}

function classify(code: number): number {
  const known = special.get(code)
  if (known !== undefined) return known
  if (code < 32) return isSpace(code) ? kinds.space : kinds.bad
  if ((code >= 127 && code < 160) || code === 0xfffd || (code >= 0xe000 && code < 0xf900)) return kinds.bad
  if (isSpace(code)) return kinds.space
  if (code >= 48 && code <= 57) return kinds.digit
  if (code < 128 && !isLetter(code)) return kinds.mark
  if (code >= 0x2500 && code < 0x25a0) return kinds.box
  if (!isLetter(code)) return code >= 0x300 && code < 0x370 ? kinds.letter : kinds.other
  const character = String.fromCharCode(code)
  if (character.toLowerCase() !== character) return kinds.upper
  return character.toUpperCase() !== character || code === 0xdf ? kinds.lower : kinds.letter
}

/** Letters that are words by themselves in some language: à, è, é, ó, í, á, ò, ú, ý, и, а, в, с, к, у, о, я, і, й, η, ο, ή. */
const lonely = new Set([...'àèéóíáòúýêôåöæøиавскуояіéйηοήΗΟÀÈÉÓÒÙАВИКОСУЯ'].map((letter) => letter.charCodeAt(0)))

function isLetterKind(kind: number): boolean {
  return kind >= kinds.lower && kind <= kinds.letter
}

/** White space, marks, or nothing: where a word may end. */
function isGap(kind: number): boolean {
  return kind === kinds.space || kind === kinds.noBreak
}

/**
 * How well a character beyond ASCII sits between its neighbours, in nats: 0 where nothing is wrong with it, down to -14 where
 * no writer would have put it. `before`, `after` and `beyond` are kinds; a text's edge counts as white space.
 */
export function fit(code: number, kind: number, before: number, after: number, beyond: number): number {
  switch (kind) {
    case kinds.bad: return -14
    case kinds.lower:
      if (after === kinds.upper && !isGap(beyond)) return before === kinds.lower ? -2 : -4
      if (!isLetterKind(before) && !isLetterKind(after)) return lonely.has(code) && isGap(before) ? -1.5 : -4
      if (code === 0xdf && !isLetterKind(before)) return -6
      return 0
    case kinds.upper:
      if (before === kinds.lower) return -5
      if (after === kinds.upper && beyond === kinds.lower) return -4
      if (!isLetterKind(before) && !isLetterKind(after)) return lonely.has(code) && isGap(after) ? -2 : -4
      if (!isLetterKind(after)) return before === kinds.upper ? 0 : -3
      return 0
    case kinds.letter: return 0
    case kinds.apostrophe:
      if (isLetterKind(before)) return isLetterKind(after) ? 0 : -0.5
      if (before === kinds.digit || before === kinds.mark || before === kinds.rightDouble || before === kinds.ellipsis || before === kinds.dash) return -0.7
      return isLetterKind(after) || after === kinds.digit ? -1.5 : -4
    case kinds.leftSingle: return isLetterKind(before) || before === kinds.digit ? -5 : isGap(after) ? -4 : 0
    case kinds.leftDouble:
      if (isLetterKind(before) && isLetterKind(after)) return -7
      // Behind a word: the German way to close.
      if (isLetterKind(before) || before === kinds.mark || before === kinds.ellipsis) return isGap(after) || after === kinds.mark ? -1.5 : -3
      return isGap(after) ? -4 : 0
    case kinds.rightDouble:
      if (isLetterKind(before) && isLetterKind(after)) return -7
      if (isGap(before)) return isGap(after) ? -4 : -2
      return 0
    case kinds.low: return isLetterKind(before) || before === kinds.digit ? -6 : isGap(after) ? -4 : -0.5
    case kinds.guillemet: return isLetterKind(before) && isLetterKind(after) ? -5 : 0
    case kinds.dash: return isLetterKind(before) && isLetterKind(after) ? -0.7 : 0
    case kinds.ellipsis: return isLetterKind(before) && isLetterKind(after) ? -2 : 0
    case kinds.currency: return before === kinds.digit || after === kinds.digit ? -1 : isLetterKind(before) && isLetterKind(after) ? -8 : -4
    case kinds.numeric: return before === kinds.digit || after === kinds.digit ? -1 : isLetterKind(before) || isLetterKind(after) ? -7 : -4
    case kinds.ordinal: return before === kinds.digit || before === kinds.mark || isLetterKind(before) ? (isLetterKind(after) ? -6 : -2) : -5
    case kinds.sign: return isLetterKind(before) && isLetterKind(after) ? -6 : isLetterKind(before) || isLetterKind(after) ? -2.5 : -1
    case kinds.noBreak: return isLetterKind(before) && isLetterKind(after) ? -3 : isGap(before) || isGap(after) ? 0 : -0.5
    case kinds.inverted: return isLetterKind(before) ? -6 : isLetterKind(after) || after === kinds.inverted ? 0 : -3
    case kinds.softHyphen: return isLetterKind(before) && isLetterKind(after) ? -1.5 : -5
    case kinds.box: return after === kinds.box || before === kinds.box ? -0.5 : isLetterKind(before) || isLetterKind(after) ? -7 : -2.5
    default: return isLetterKind(before) && isLetterKind(after) ? -9 : isLetterKind(before) || isLetterKind(after) ? -7 : -5
  }
}
