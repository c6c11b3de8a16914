import { isSpace } from './chars.ts'

/** Glyphs that rows between scenes are made of. */
const glyphs = new Set([...'*-~=_+#.^@&<>:;|/\\$%()[]{}`\'"!°·•…–—―─═━~†‡§¶¤¦×÷«»‹›¨¯¸´≈∞○●◎◇◆□■△▲▽▼☆★※♥♡♦♢♣♠♪♫❤❦❧❄❀✿✽✾✤✥✦✧✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾❁❂❃❇❈❉❊❋⁂⁎⁑＊～－＝・。〇◊◈❖⋄∗⁕◦☙❥⚜∴∵♤♧☾☽'])

/** Letters that stand for a glyph in a row of their own: `oOo`, `xXx`, `ooOoo`, `oOoOo`, `zZz`, `vVv`. */
const lettered = /^(?:[oO0]{3,}|[xX]{3,}|[zZ]{3,}|[vV]{3,}|[oO0](?:[oO0 .~*_=-]){1,40}[oO0]|[xX](?:[xX .~*_=-]){1,40}[xX]|o|O|x|X)$/

/** What such rows begin with. */
const rowLetters: ReadonlySet<number> = new Set([...'oOxXzZvVwWuU'].map((letter) => letter.charCodeAt(0)))

/** Words that say "here is a break" in place of one. */
const spoken = /^[\s[({<*~=_-]*(?:line|line ?break|page ?break|section ?break|scene ?break|break|scene change|scenechange|hr|divider|cut|time ?skip|ruler|separator)[\s\])}>*~=_.-]*$/i

/** Where the next scene stands, in words that are dressed as a rule: `*** Meanwhile ***`, `[Flashback]`, `~ Anna's POV ~`. Each is met in a line of at most 60 characters. */
const said = /^(?:(?:and |but )?meanwhile(?:[ ,].{0,30})?|elsewhere(?:[ ,].{0,30})?|(?:much |a little |sometime )?later(?: that \p{L}+| on)?|(?:[\p{L}\p{N}-]+ ){1,4}(?:later|earlier|ago)|(?:the )?(?:next|following) (?:day|night|morning|evening|week|month|year|afternoon)|cut to\b.{0,40}|fade (?:to black|in|out|to)\b.{0,20}|(?:end(?: of)? |begin |start )?flash ?back(?: ends?| begins?| over)?|(?:[\p{L}.'’-]+ ){1,3}p\.?o\.?v\.?|p\.?o\.?v\.?:? .{1,30})$/iu
const dress = new Set([...'[](){}<>*~=_-:+#. '])

/**
 * The words of a line that says in the dress of a rule where or when the next scene is: `*** Meanwhile ***`.
 *
 * @returns their span in the line; undefined for a line that says nothing but "here is a break", and for any other
 */
export function breakWords(line: string): readonly [from: number, to: number] | undefined {
  if (line.length > 60 + 40 || !dress.has(line[0] ?? 'x')) return undefined
  let from = 0
  let to = line.length
  while (from < to && (dress.has(line[from] as string) || isSpace(line.charCodeAt(from)))) from++
  while (to > from && (dress.has(line[to - 1] as string) || isSpace(line.charCodeAt(to - 1)))) to--
  // A dress is put on at both ends.
  if (from === 0 || to === line.length || to - from > 60 || line.slice(0, from).trim() === '' || /^[.\s]*$/.test(line.slice(to))) return undefined
  return said.test(line.slice(from, to)) ? [from, to] : undefined
}

/** A row of control characters, where a glyph of a symbol font was. */
function isControlRow(row: string): boolean {
  if (row.length > 12) return false
  let seen = 0
  for (let at = 0; at < row.length; at++) {
    const code = row.charCodeAt(at)
    if (isSpace(code)) continue
    if (code > 31 && !(code > 126 && code < 160)) return false
    if (code === 0 || code === 0x1a || code === 0x1b) return false
    seen++
  }
  return seen > 0
}

/** Roman and Latin letters that a lone-letter rule must not take: chapter numerals, initials, answers. */
const lone = new Set(['o', 'O', 'x', 'X', '.', "'", '"', ',', '!', '?', '…', ')', '(', '-', '–', '—'])

// A longer line of glyphs is a picture or a wall of stars; it breaks a scene just as well, but only its head is looked at.
const enough = 400

/**
 * Whether the line, alone, divides two scenes: a row of glyphs in any of the forms met in the wild (`***`, `* * *`, `-----`,
 * `~*~*~`, `=-=-=`, `oOo`, `xXx`, `[line]`, `<hr>`). A line that bears words never does, nor does a single full stop or dash.
 */
export function isSceneBreak(line: string): boolean {
  let first = 0
  let last = line.length
  while (first < last && isSpace(line.charCodeAt(first))) first++
  while (last > first && isSpace(line.charCodeAt(last - 1))) last--
  if (first === last) return false
  // Most lines begin with a word; no row does but one of lone letters.
  const opening = line.charCodeAt(first)
  if (((opening > 96 && opening < 123) || (opening > 64 && opening < 91)) && (last - first > 60 || !rowLetters.has(opening))) return false
  const row = line.slice(first, Math.min(last, first + enough))
  if (isControlRow(row)) return true
  if (row.length === 1) return glyphs.has(row) && !lone.has(row)
  // "> ---": a rule that somebody quotes.
  if (/^>+ +[^>\s]/.test(row)) return false
  let letters = false
  let marks = 0
  for (const glyph of row) {
    if (isSpace(glyph.charCodeAt(0))) continue
    marks++
    if (!glyphs.has(glyph)) {
      letters = true
      break
    }
  }
  if (!letters) return marks > 0 && !isSpeech(row)
  if (row.length > 100) return false
  return row.length >= 3 && (row.length <= 60 && (lettered.test(row) || isLetteredRow(row) || (spoken.test(row) && /^[[({<*~=_-]/.test(row))) || breakWords(row) !== undefined)
}

/** Pauses that a character makes in place of words: `...`, `?!`, `"..."`; and smileys. */
function isSpeech(row: string): boolean {
  return /^["'“”‘’«»(]*(?:\.{1,6}|…{1,3}|[!?]{1,5}|-|–|—|(?:\. ){1,3}\.)["'“”‘’«»)]*[!?]{0,3}$/.test(row) || /^(?:[:;=8xX][-o^']?[()DPp|/\\]|\^_+\^;*|<3)$/.test(row)
}

/** Rows such as `~oOo~`, `-x-x-x-`, `*xXx*`, `~o~O~o~`: glyphs, and one letter over and over between them. */
function isLetteredRow(row: string): boolean {
  let letter = ''
  let runs = 0
  let marks = 0
  let inRun = false
  for (const glyph of row) {
    if (isSpace(glyph.charCodeAt(0))) inRun = false
    else if (glyphs.has(glyph)) {
      marks++
      inRun = false
    } else {
      const lower = glyph === '0' ? 'o' : glyph.toLowerCase()
      if (!'oxzvuw'.includes(lower) || (letter !== '' && letter !== lower)) return false
      letter = lower
      if (!inRun) runs++
      inRun = true
    }
  }
  return runs > 0 && (marks >= 2 || runs >= 3)
}
