// bounded: each pattern here meets codes of at most 160 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import { type RatingValue, rungs } from '../../model/rating.ts'
import type { Span } from '../../model/span.ts'
import { isFandomCode, knownFandom } from '../known-fandoms.ts'
import { readRating } from '../ratings.ts'
import { collapse, inText } from './assert.ts'
import { isNameLike } from './people.ts'
import { isPairingName } from './pairing-names.ts'
import { type Counter, partIn } from './subject-counters.ts'
import { areLetters, isGenre, isPairing, isRating, type Item, itemOf, statusOf } from './subject-items.ts'
import { squashed } from './subject-leads.ts'

/** Where codes stand: which bracket opens them (`''`: behind the title, without one), and what the rest of the subject has told. */
type Around = { readonly open: '(' | '[' | '{' | ''; readonly isCoded: boolean; readonly hasFandom: boolean; /** Whether a rating stands in square brackets of its own: beside it, a letter is somebody. */ readonly isRated: boolean; readonly groups: readonly string[] }

/** What codes state. `counter`: a part's counter among them, its span in the text. */
type Codes = { readonly assertions: readonly Assertion[]; readonly findings: readonly Finding[]; readonly counter?: Counter }

type Piece = { readonly at: Span; readonly words: string; readonly is: Item | 'counter' | undefined; readonly counter?: Counter }

/** Letters that classify a story: "SRA", "VA", "X". */
const classes = /^(?:[SVXARHTMC]{2,4}|[SVXA])$/
const honorific = /^(?:Capt|Cpt|Dr|Mrs?|Ms|Lt|Lady|Lord|Sir|Sgt|Col|Cmdr|Prof|Miss|St)\.?$/

/** One rating, or one state, in the words of a subject. */
export function readCode(text: string, at: Span, is: 'rating' | 'status'): Codes {
  const words = collapse(text.slice(...at))
  const status = is === 'status' ? statusOf(words) : undefined
  if (status) return { assertions: [inText(text, 'status', { status }, at, 'subject:status', 0.95)], findings: [] }
  const value = is === 'rating' ? readRating(words) : undefined
  if (!value) return { assertions: [], findings: [] }
  return { assertions: [inText(text, 'rating', value, at, 'subject:rating', 0.93)], findings: value.also ? [{ code: 'rating-ambiguous', evidence: { in: 'text', at } }] : [] }
}

/** Reads codes in brackets or behind a title; undefined where they are none, and the words belong to the title. */
export function readCodes(text: string, at: Span, around: Around): Codes | undefined {
  const words = text.slice(...at).replace(/\s/g, ' ')
  if (words.length > 160) return undefined
  const open = around.open
  if (open === '{') return isNameLike(words.trim()) ? { assertions: [inText(text, 'creator', { name: collapse(words), role: 'author' }, trimmed(text, at), 'subject:{author}', 0.85)], findings: [] } : undefined
  const pieces = piecesOf(text, at, around.isRated)
  const [first, ...others] = pieces
  if (!first) return undefined
  // "PG, part 2 rather R": one rating that goes on.
  const later = others.map(({ words: more, is }) => (is === 'rating' || is === 'pairing' ? undefined : readRating(/\b(?:NC-?17|PG(?:-?13)?|K\+?|[RGMTE]|MA|1[268])$/.exec(more)?.[0] ?? '')))
  const begun = first.is === 'rating' ? readRating(first.words) : undefined
  if (begun && later.length > 0 && later.every((one) => one !== undefined)) {
    const highest = [begun, ...later].toSorted((a, b) => rungs.indexOf(b.rung) - rungs.indexOf(a.rung))[0] as RatingValue
    return { assertions: [inText(text, 'rating', highest, trimmed(text, at), 'subject:rating', 0.85)], findings: [] }
  }
  // "(Magnificent Seven, OW)", "(TS, NC-17)".
  const world = around.hasFandom ? undefined : pieces.find(({ words: each }, place) => knownFandom(each) !== undefined || (place === 0 && open !== '' && isFandomCode(each) && others.some(({ is }) => is === 'rating')))
  const firm = (world !== undefined && others.length > 0) || pieces.some(({ is }) => is !== undefined && is !== 'name')
  const isAlone = others.length === 0
  // "[PG] (P, Data)": behind the series and the rating stand people.
  if (!firm && !isAlone && around.isRated && pieces.every(({ words: each }) => /^\p{Lu}[\p{L}.'’-]*$/u.test(each)) && (around.hasFandom || areLetters(pieces.map(({ words: each }) => each)))) return { assertions: pieces.map(({ at: name, words: each }) => inText(text, 'character', { name: each }, name, 'subject:codes', 0.65)), findings: [] }
  if (!firm) return (isAlone ? nameAlone(text, first, around) : undefined) ?? tokensOf(text, at, around)
  if (isAlone && first.is === 'tag' && open === '(' && !around.isCoded && /^\p{Lu}/u.test(first.words) && /\s/.test(first.words)) return undefined
  const names = pieces.filter(({ is }) => is === 'name')
  const isLong = /\S\s\S/.test(names[0]?.words ?? '')
  const fandom = around.hasFandom ? undefined : world ?? names.find(({ words: each }) => isGroup(each, around)) ?? (isLong || (names.length === 1 && open !== '' && names[0] === first) ? names[0] : undefined)
  const found = pieces.map((piece) => assertionsOf(text, piece === world ? { ...piece, is: 'name' } : world && /^[A-Z]{2,4}$/.test(piece.words) && piece.is === 'name' ? { ...piece, is: 'tag' } : piece, piece === fandom, firm))
  const counter = pieces.find((piece) => piece.counter)?.counter
  return { assertions: found.flatMap(({ assertions }) => assertions), findings: found.flatMap(({ findings }) => findings), ...(counter && { counter }) }
}

/** Codes stand between commas, bars and dashes; a pairing behind a rating, "R S/V", needs none. */
const dividers = /[,;|]|\s[-–—]\s|(?<=^\s?(?:NC-?17|PG-?13|PG|MA|[GRTMKX]))\s(?=[^\s/]{1,20}\/[^\s/]{1,20}\s?$)/

function piecesOf(text: string, [from, to]: Span, isRated: boolean): Piece[] {
  const pieces: Piece[] = []
  let start = from
  for (const part of text.slice(from, to).split(dividers)) {
    const at = trimmed(text, [start, start + part.length])
    start += part.length
    start += /^\s[-–—]\s/.test(text.slice(start, start + 3)) ? 3 : 1
    if (at[1] <= at[0]) continue
    const words = collapse(text.slice(...at))
    const counter = partIn(words)
    const isCounter = counter !== undefined && counter.at[1] - counter.at[0] === words.length
    pieces.push({ at, words, is: isCounter ? 'counter' : classes.test(words) && !isRating(words) ? 'tag' : itemOf(words), ...(isCounter && { counter: { ...counter, at: [counter.at[0] + at[0], counter.at[1] + at[0]], bare: [counter.bare[0] + at[0], counter.bare[1] + at[0]] } }) })
  }
  // "[G] (R, Data)": somebody whose name begins so.
  if (!areLetters(pieces.map(({ words }) => words))) return isRated && pieces.length > 1 ? pieces.map((piece) => (piece.is === 'rating' && /^[A-Z]$/.test(piece.words) ? { ...piece, is: 'name' } : piece)) : pieces
  const isClass = !isRated && pieces.every(({ words }) => /^[SVXARHC]$/.test(words))
  return pieces.map((piece) => ({ ...piece, is: isClass ? 'tag' : 'name' }))
}

function assertionsOf(text: string, { at, words, is }: Piece, isFandom: boolean, firm: boolean): Codes {
  const one = (assertion: Assertion): Codes => ({ assertions: [assertion], findings: [] })
  if (is === 'rating' || is === 'status') return readCode(text, at, is)
  if (is === 'pairing') return one(inText(text, 'relationship', { name: words }, at, 'subject:codes', 0.88))
  if (is === 'tag') {
    const codes = Array.from(text.slice(...at).matchAll(/\S+/g), ({ 0: code, index }) => ({ code, span: [at[0] + index, at[0] + index + code.length] as Span }))
    if (codes.length > 1 && codes.every(({ code }) => isGenre(code))) return { assertions: codes.map(({ code, span }) => inText(text, 'tag', { name: code }, span, 'subject:codes', 0.8)), findings: [] }
    return one(inText(text, 'tag', { name: words }, at, 'subject:codes', 0.85))
  }
  if (is === 'words') return one(inText(text, 'words', { words: Number(words.replace(/\D/g, '')) }, at, 'subject:codes', 0.9))
  if (is === 'name' && isPairingName(words)) return one(inText(text, 'relationship', { name: words }, at, 'subject:codes', 0.85))
  const kind = is === 'name' ? /^(.{1,60}?\s(?:&|and|x)\s.{1,60}?) (gen|slash|het|friendship|romance)$/iu.exec(words) : null
  if (kind && isPairing(kind[1] as string)) {
    const to = at[0] + text.slice(...at).lastIndexOf(kind[2] as string)
    return { assertions: [inText(text, 'relationship', { name: kind[1] as string }, trimmed(text, [at[0], to]), 'subject:codes', 0.85), inText(text, 'tag', { name: kind[2] as string }, [to, at[1]], 'subject:codes', 0.85)], findings: [] }
  }
  if (is === 'name') return one(isFandom ? inText(text, 'fandom', { name: words }, at, 'subject:fandom', 0.75) : inText(text, 'character', { name: words }, at, 'subject:codes', 0.65))
  if (is === 'author' || is === 'poster') {
    const name = trimmed(text, [at[0] + (/^.{0,40}?\b(?:by:?|for|of|von|par|por)\s+/i.exec(text.slice(...at))?.[0].length ?? 0), at[1]])
    return one(inText(text, 'creator', { name: collapse(text.slice(...name)), role: is }, name, `subject:${is === 'author' ? 'by' : 'posted by'}`, 0.88))
  }
  return is === undefined && firm && words.length <= 30 && /^[\p{L}\s/-]+$/u.test(words) && words.split(' ').length <= 3 ? one(inText(text, 'tag', { name: words }, at, 'subject:codes', 0.55)) : { assertions: [], findings: [] }
}

/** One name alone in brackets: what the story builds on, where the group is called so, or where square brackets hold codes. */
function nameAlone(text: string, { at, words, is }: Piece, around: Around): Codes | undefined {
  if (is !== 'name' || around.open === '' || around.hasFandom) return undefined
  const isCode = /^[A-Z][A-Z0-9]{1,4}$/.test(words)
  if (isGroup(words, around) || (around.open === '[' && /^\p{Lu}/u.test(words)) || (isCode && words.length > 2 && around.isCoded)) return { assertions: [inText(text, 'fandom', { name: words }, at, 'subject:fandom', 0.7)], findings: [] }
  return isCode ? { assertions: [inText(text, 'tag', { name: words }, at, 'subject:codes', 0.6)], findings: [] } : undefined
}

/** Codes with blanks between them: "myst Nan/Ort slow", "crossover Ov Capt. Ilse". One of them at least is a code for certain. */
function tokensOf(text: string, at: Span, { open }: Around): Codes | undefined {
  const words = text.slice(...at)
  if (/[,;.!?](?:\s|$)/.test(words.replace(/\b\p{Lu}\p{Ll}{1,3}\.\s/gu, '     '))) return undefined
  const tokens: Span[] = []
  let held: number | undefined
  for (const { 0: token, index } of words.matchAll(/\S+/g)) {
    if (honorific.test(token)) { held ??= index; continue }
    tokens.push([at[0] + (held ?? index), at[0] + index + token.length])
    held = undefined
  }
  const read = tokens.map((span) => ({ span, words: collapse(text.slice(...span)) }))
  if (!read.some(({ words: token }) => isGenre(token) || isPairing(token))) return undefined
  const isKnown = (token: string): boolean => isGenre(token) || isPairing(token) || (open === '' ? /^\p{Lu}/u.test(token) : /^[\p{Ll}+]{1,8}$/u.test(token))
  if (read.length > 8 || !read.every(({ words: token }) => isKnown(token))) return undefined
  return { findings: [], assertions: read.map(({ span, words: token }) => isPairing(token) ? inText(text, 'relationship', { name: token }, span, 'subject:codes', 0.85) : isGenre(token) || open !== '' ? inText(text, 'tag', { name: token }, span, 'subject:codes', 0.8) : inText(text, 'character', { name: token }, span, 'subject:codes', 0.6)) }
}

/** Whether a name or a code is that of a group that the message went to: the whole, its beginning, or its initials. */
function isGroup(words: string, { groups }: Around): boolean {
  const key = squashed(words)
  return key.length > 1 && groups.some((group) => group.split(/[./]/).some((part) => squashed(part).startsWith(key) || (key.length > 1 && part.split(/[-_]/).map((word) => word[0] ?? '').join('').toLowerCase() === key)))
}

function trimmed(text: string, [from, to]: Span): Span {
  while (from < to && /[\s"“”]/.test(text[from] as string)) from += 1
  while (to > from && /[\s"“”]/.test(text[to - 1] as string)) to -= 1
  return [from, to]
}
