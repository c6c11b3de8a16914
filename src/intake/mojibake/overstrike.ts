import type { Edit } from '../../model/edit.ts'

const back = 8

/**
 * Finds what a typewriter's printer was told to strike twice: `_^Hw` underlines a letter, `w^Hw` makes it bold. Each run becomes words between
 * the marks that plain text has for it, `_so_` and `**so**`. Backspaces around a word, with nothing struck over, are stress as well.
 */
export function findOverstrike(text: string): readonly Edit[] {
  const edits: Edit[] = []
  let from = 0
  for (let at = text.indexOf('\b'); at >= 0; at = text.indexOf('\b', from)) {
    const run = struckAt(text, at - 1, from) ?? setOff(text, at)
    if (!run) {
      // Beyond the whole row: a million of them must cost no more than that.
      from = at
      while (text.charCodeAt(from) === back) from++
      continue
    }
    const { start, end, words, mark } = run
    edits.push({ rule: 'overstrike', at: [start, end], before: text.slice(start, end), after: `${mark}${words}${mark}`, confidence: 0.95 })
    from = end
  }
  return edits
}

type Run = { readonly start: number; readonly end: number; readonly words: string; readonly mark: '_' | '**' }

/** A run of letters struck over, that begins at `start` and not before `least`. */
function struckAt(text: string, start: number, least: number): Run | undefined {
  if (start < least || text.charCodeAt(start - 1) === back) return undefined
  const words: string[] = []
  let bold = 0
  let at = start
  for (;;) {
    const next = pairAt(text, at)
    if (next) {
      words.push(next.letter)
      if (next.isBold) bold++
      at = next.end
    } else if (words.length > 0 && text.charAt(at) === ' ' && pairAt(text, at + 1)) {
      words.push(' ')
      at++
    } else break
  }
  // Stress begins and ends with a letter.
  return !isLetterOrDigit(words[0]) || !isLetterOrDigit(words.at(-1)) ? undefined : { start, end: at, words: words.join(''), mark: bold * 2 > words.length ? '**' : '_' }
}

// A letter is struck over four or five times at most, to be bolder yet.
const mostStruck = 20

/** One letter with what is struck over it, as often as it may be. */
function pairAt(text: string, at: number): { readonly letter: string; readonly isBold: boolean; readonly end: number } | undefined {
  let letter = text.charAt(at)
  if (letter === '' || letter === '\n' || letter === '\b' || text.charCodeAt(at + 1) !== back) return undefined
  let end = at + 1
  let isBold = false
  while (end - at < mostStruck && text.charCodeAt(end) === back && end + 1 < text.length && text.charAt(end + 1) !== '\n' && text.charCodeAt(end + 1) !== back) {
    const over = text.charAt(end + 1)
    if (over === letter) isBold = true
    else if (letter === '_') letter = over
    else if (over !== '_') return undefined
    end += 2
  }
  return end === at + 1 || letter === '_' || text.charCodeAt(end) === back ? undefined : { letter, isBold, end }
}

// The longest stress is a short sentence.
const longest = 80

/** Words between two rows of backspaces. */
function setOff(text: string, start: number): Run | undefined {
  let from = start
  while (text.charCodeAt(from) === back) from++
  const stop = text.slice(from, from + longest + 1).indexOf('\b') + from
  if (stop <= from) return undefined
  const words = text.slice(from, stop)
  if (/[\n_*]/.test(words) || words.trim() !== words) return undefined
  let end = stop
  while (text.charCodeAt(end) === back) end++
  // A row of them behind a word takes that word back; nobody can tell which was meant.
  return end - stop === from - start && isEdge(text.charAt(start - 1)) && isEdge(text.charAt(end)) ? { start, end, words, mark: '_' } : undefined
}

function isLetterOrDigit(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

/** Whether words may begin or end beside a character: a blank, a line's end, punctuation. */
function isEdge(character: string): boolean {
  return character === '' || /[\s.,;:!?"'()“”‘’…–—-]/.test(character)
}
