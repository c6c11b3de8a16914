import { isCapital, isLetter, isSpace } from '../chars.ts'
import type { Token } from './classes.ts'
import { edge } from './edges.ts'
import type { Elisions } from './elisions.ts'
import { mayBeMark } from './glyphs.ts'
import { type Habits, wordAfter, wordBefore } from './habits.ts'
import type { Asked } from './parse.ts'

// By edge: bound space line opening closing ellipsis dash letter digit other
const openLeft = [0, 0, 0, 0, 3, 1.5, 0, 5, 5, 1]
const openRight = [9, 4, 6, 0.5, 5, 0.2, 0.8, 0, 0.3, 0.5]
const closeLeft = [8, 4, 5, 6, 0, 0, 0.3, 0.3, 0.5, 0.5]
const closeRight = [0, 0, 0, 1, 0, 0, 0, 4, 4, 1]

/** What a mark is asked, by what stands around it. `before`: the mark before it, if any. */
export function askedOf(text: string, token: Token, before: Token | undefined, habits: Habits, elisions: Elisions): Asked {
  const isPrimary = token.weight === habits.primary
  const asked: Asked = {
    weight: token.weight,
    open: (openLeft[token.left] as number) + (openRight[token.right] as number),
    close: (closeLeft[token.left] as number) + (closeRight[token.right] as number),
    apostrophe: Infinity,
    prime: Infinity,
    // Speech has the marks that it has elsewhere; what is quoted in it has the others.
    outer: isPrimary ? 0 : token.weight === 'single' ? 1.5 : 0.5,
    inner: isPrimary ? 2 : 0,
  }
  // Where both sides say the same, the other is hardly ever meant, not even where many marks in a row do.
  if (token.left <= edge.line && token.right === edge.letter) asked.close += 12
  else if (token.right <= edge.line && token.left >= edge.closing && token.left !== edge.dash) asked.open += 8
  else if (token.left === edge.space && token.right === edge.space) askApart(asked, text, token)
  if ((token.left === edge.dash || token.left === edge.space) && beginsBehindDash(text, token.from)) asked.close += 12
  if (token.weight === 'double') askDouble(asked, token, before)
  else askSingle(asked, text, token, habits, elisions)
  return asked
}

/** A mark with a blank on both sides: what lies beyond them has the word. */
function askApart(asked: Asked, text: string, { from, to }: Token): void {
  const [before, behind] = [text.charCodeAt(from - 2), text.charCodeAt(to + 1)]
  const isDash = isDashAt(before)
  // Nothing is closed behind a colon.
  if (before === 58) asked.close += 12
  // An elision: l' " Aurore ".
  else if (isDash || before === 39 || before === 0x2019) asked.close += 3
  else if (isPoint(before)) asked.open += 1
  if (isPoint(behind) || behind === 58) asked.open += 3
  else if (isPoint(before) && isLetter(behind) && !isCapital(behind)) asked.open += 1.5
  else if (!isPoint(before) && isCapital(behind)) asked.close += 1.5
}

/** A blank, one that a line does not break at too. */
const isBlank = (code: number): boolean => code !== 10 && isSpace(code)
const isDashAt = (code: number): boolean => code === 0x2014 || code === 0x2013 || code === 45

/** Whether nothing but a dash or two stands before in the paragraph: speech begins there. */
function beginsBehindDash(text: string, from: number): boolean {
  let at = from - 1
  while (at >= 0 && from - at < 5 && (isDashAt(text.charCodeAt(at)) || isBlank(text.charCodeAt(at)))) at -= 1
  return at < from - 1 && (at < 0 || (text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 10))
}

/** . , ; ! ? … */
const isPoint = (code: number): boolean => code === 46 || code === 44 || code === 59 || code === 33 || code === 63 || code === 0x2026

function askDouble(asked: Asked, token: Token, before: Token | undefined): void {
  if (token.stands === ',,' || token.stands === '<<') asked.close += 15
  else if (token.stands === '>>') asked.open += 15
  else if (token.stands === '``') asked.close += 6
  else if (token.length === 2) asked.open += 0.5
  else if (token.left === edge.digit && token.from === token.at) asked.prime = isFeet(before, token) ? 0 : 3
}

/** Whether the mark before stands between two numbers, and this one behind the second: 6'5". */
function isFeet(before: Token | undefined, token: Token): boolean {
  return before !== undefined && before.weight === 'single' && before.left === edge.digit && before.right === edge.digit && token.at - before.to <= 2
}

const isSingle = (code: number): boolean => code === 39 || code === 0x2018 || code === 0x2019

/** Whether the mark is one of two around a single letter: 'i', but not rock 'n' roll, the turn o' the tide, would 'a' done. */
function isLetterAlone(text: string, { at, left, right, touches }: Token): boolean {
  if (touches || (left === edge.letter) === (right === edge.letter)) return false
  const [first, last] = left === edge.letter ? [at - 2, at] : [at, at + 2]
  return isSingle(text.charCodeAt(first)) && isSingle(text.charCodeAt(last)) && !'nao'.includes(text.charAt(first + 1)) && !isLetter(text.charCodeAt(first - 1)) && !isLetter(text.charCodeAt(last + 1))
}

function askSingle(asked: Asked, text: string, token: Token, habits: Habits, elisions: Elisions): void {
  asked.apostrophe = 9
  if (token.stands === '´') asked.open += 3
  if (token.stands === '`') {
    // What a grave accent is typed for is to open.
    asked.close += 4
  } else if (token.left === edge.digit) {
    asked.prime = token.right === edge.digit ? 0 : 2.5
    // No number is shortened at its end.
    asked.apostrophe = token.right === edge.letter ? 0 : 7
  } else if (isLetterAlone(text, token)) {
    asked.apostrophe = 5
  } else if (token.left === edge.letter) {
    if (token.right === edge.letter) asked.apostrophe = 0
    else askTrailing(asked, text, token, habits, elisions)
  } else if (token.right === edge.digit) {
    const isYear = isYearAt(text, token.to)
    asked.apostrophe = isYear ? 0.3 : 5
    if (isYear) asked.open += 3
  } else if (token.right === edge.letter && !(token.touches && mayBeMark(text.charCodeAt(token.at + token.length)))) askLeading(asked, text, token, habits, elisions)
}

/** A mark before a word: it opens, or the word has lost its beginning. */
function askLeading(asked: Asked, text: string, token: Token, { primary, elided, dialect, isWord }: Habits, { leading, doubtful }: Elisions): void {
  const word = wordAfter(text, token)
  const capital = isCapital(text.charCodeAt(token.to))
  const inSentence = followsWord(text, token)
  if (leading.has(word)) {
    asked.apostrophe = 0
    asked.open += capital && !inSentence ? 2 : 4
  } else {
    const times = elided.get(word) ?? 0
    const usual = doubtful.has(word) ? (capital && !inSentence ? 4 : 2.5) : capital ? 6 : isWord(word) ? 5 : isWord(`h${word}`) ? 0.5 : 3.5
    asked.apostrophe = Math.max(0.3, usual - 2 * dialect - (times < 2 ? 0 : times < 4 ? 1.5 : 3))
    // 'Is 'orse: who drops one beginning drops the next.
    if (isElidedAt(text, token.to + word.length, leading)) asked.apostrophe = Math.max(0.3, asked.apostrophe - 1.5)
    // Where speech has single marks, most marks before a word are its beginning.
    if (primary === 'single' && !inSentence) asked.apostrophe += 2
    // He would 'a' done it.
    if (word === 'a' && inSentence && isHelper(text, token)) asked.open += 4
  }
  // What is quoted follows a comma, a colon, a dash; in the middle of a sentence only a title or a word does.
  if (inSentence) asked.open += capital ? 0.7 : 1.5
}

/** Whether a blank and a word that has lost its beginning stand at a place. */
function isElidedAt(text: string, at: number, leading: ReadonlySet<string>): boolean {
  return text.charCodeAt(at) === 32 && isSingle(text.charCodeAt(at + 1)) && leading.has(wordAfter(text, { to: at + 2 }))
}

/** Whether the word before ends as could, might and I'd do. */
function isHelper(text: string, { from }: Token): boolean {
  const code = text.charCodeAt(from - 2)
  return code === 100 || code === 116
}

/** Whether the mark stands in the middle of a sentence: behind a word, which may have lost its end. */
function followsWord(text: string, { from, left }: Token): boolean {
  if (left !== edge.space && left !== edge.line) return false
  let at = from - 1
  while (at > 0 && from - at < 8 && isSpace(text.charCodeAt(at))) at -= 1
  if (at > 0 && (text.charCodeAt(at) === 39 || text.charCodeAt(at) === 0x2019)) at -= 1
  return isLetter(text.charCodeAt(at))
}

/** A mark behind a word: it closes, or the word has lost its end, or owns what follows. */
function askTrailing(asked: Asked, text: string, token: Token, { clipped }: Habits, { trailing, isDropped }: Elisions): void {
  const word = wordBefore(text, token)
  if (trailing.has(word) || isDropped(word)) {
    asked.apostrophe = 0
    // A letter is often quoted by itself, but for those of o' and rock 'n' roll; no other word of these ends what is quoted.
    asked.close += word.length > 1 || word === 'o' || word === 'n' ? 3 : 1
    return
  }
  if (clipped) {
    asked.apostrophe = Math.max(0.3, 4.5 - 4 * clipped.share - (clipped.times.has(word) ? 2 : 0))
    return
  }
  const last = word.charAt(word.length - 1)
  const owns = last === 's' || last === 'x' || last === 'z'
  asked.apostrophe = !owns ? 4.5 : (token.right === edge.space || token.right === edge.line) && isLetter(text.charCodeAt(token.to + 1)) ? 1 : 3
}

/** Two digits and no more: '98, '90s. */
function isYearAt(text: string, at: number): boolean {
  const digit = (place: number): boolean => text.charCodeAt(place) >= 48 && text.charCodeAt(place) <= 57
  return digit(at) && digit(at + 1) && !digit(at + 2)
}
