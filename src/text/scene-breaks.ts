import { isSpace } from './chars.ts'

/** Glyphs that rows between scenes are made of. */
const glyphs = new Set([...'*-~=_+#.^@&<>:;|/\\$%()[]{}`\'"!°·•…–—―─═━~†‡§¶¤¦×÷«»‹›¨¯¸´≈∞○●◎◇◆□■△▲▽▼☆★※♥♡♦♢♣♠♪♫❤❦❧❄❀✿✽✾✤✥✦✧✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾❁❂❃❇❈❉❊❋⁂⁎⁑＊～－＝・。〇'])

/** Letters that stand for a glyph in a row of their own: `oOo`, `xXx`, `ooOoo`, `oOoOo`, `zZz`, `vVv`. */
const lettered = /^(?:[oO0]{3,}|[xX]{3,}|[zZ]{3,}|[vV]{3,}|[oO0](?:[oO0 .~*_=-]){1,40}[oO0]|[xX](?:[xX .~*_=-]){1,40}[xX]|o|O|x|X)$/

/** Words that say "here is a break" in place of one. */
const spoken = /^[\s[({<*~=_-]*(?:line|line ?break|page ?break|section ?break|scene ?break|break|scene change|scenechange|hr|divider|cut|time ?skip|ruler|separator)[\s\])}>*~=_.-]*$/i

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
  const row = line.slice(first, Math.min(last, first + enough))
  if (row.length === 1) return glyphs.has(row) && !lone.has(row)
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
  if (row.length > 60) return false
  return row.length >= 3 && (lettered.test(row) || isLetteredRow(row) || (spoken.test(row) && /^[[({<*~=_-]/.test(row)))
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
