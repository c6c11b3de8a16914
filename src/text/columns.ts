/** Scripts and signs that take two columns: the wide and full-width rows of UAX #11, and what is a picture by itself. */
const wide = /^(?:[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u
const noWidth = /^[\p{M}\p{Cc}\p{Cf}]/u
/** What begins no line, and what ends none, where lines may end between any two signs. */
const neverFirst = /^[、。，．・：；？！）」』】〕〉》ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥’”〜～!),.:;?\]}]/u
const neverLast = /[（「『【〔〈《“‘([{]$/u

let segmenter: Intl.Segmenter | undefined

/** What a reader sees as single characters, each with the columns that it takes: a letter with any number of marks takes one, Han and kana two. */
function signsOf(text: string): readonly { readonly sign: string; readonly columns: number }[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => ({ sign: segment, columns: wide.test(segment) || segment.includes('\ufe0f') ? 2 : noWidth.test(segment) ? 0 : 1 }))
}

/** How many columns a text takes where every character takes one or two, as terminals and mail have it. */
export function columnsOf(text: string): number {
  return isNarrow(text) ? text.length : signsOf(text).reduce((sum, { columns }) => sum + columns, 0)
}

/**
 * Breaks a line at blanks, and between signs of scripts that have none, so that no line is wider than so many columns but for a word that is.
 *
 * @param hang what stands before every line but the first
 */
export function wrapped(text: string, columns: number, hang = ''): readonly string[] {
  const lines: string[] = []
  const indent = columnsOf(hang)
  let [line, width] = ['', 0]
  const put = (piece: string, size: number, gap: string): void => {
    const begins = line === '' || line === hang
    if (!begins && width + gap.length + size > columns) {
      lines.push(line)
      ;[line, width] = [hang + piece, indent + size]
    } else [line, width] = [begins ? line + piece : `${line}${gap}${piece}`, width + (begins ? 0 : gap.length) + size]
  }
  for (const word of text.split(/[ \t\n]+/)) {
    if (word === '') continue
    if (isNarrow(word)) put(word, word.length, ' ')
    else breakable(word).forEach(({ sign, columns: size }, n) => put(sign, size, n === 0 ? ' ' : ''))
  }
  return line === '' ? lines : [...lines, line]
}

/** A word in the pieces that a line may end between. */
function breakable(word: string): readonly { readonly sign: string; readonly columns: number }[] {
  const pieces: { sign: string; columns: number }[] = []
  let before = 0
  for (const { sign, columns } of signsOf(word)) {
    const last = pieces.at(-1)
    if (last && ((columns < 2 && before < 2) || neverFirst.test(sign) || neverLast.test(last.sign))) {
      last.sign += sign
      last.columns += columns
    } else pieces.push({ sign, columns })
    if (columns > 0) before = columns
  }
  return pieces
}

/** Whether every unit of a text takes one column: letters of Europe without marks beside them, and the marks of its print. */
function isNarrow(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!((code > 31 && code < 127) || (code > 160 && code < 0x300 && code !== 0xad) || (code > 0x36f && code < 0x483 && code !== 0x37e) || (code > 0x200f && code < 0x2027))) return false
  }
  return true
}
