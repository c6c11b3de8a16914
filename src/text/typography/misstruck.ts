import { isCapital, isLetter } from '../chars.ts'
import type { Token } from './classes.ts'
import { edge } from './edges.ts'

/**
 * Marks that were struck twice as one: a set mark beside a straight one, an opening one at a line's end and again on the next line, and, where the paragraph
 * stands alone (no speech goes on into it or out of it), two set ones where it has one too many.
 */
export function joined(text: string, tokens: readonly Token[], standsAlone: boolean): readonly Token[] {
  if (tokens.length < 2) return tokens
  const marks: Token[] = []
  let [balance, doubles] = [0, 0]
  for (let place = 0; place < tokens.length; place++) {
    const [one, next] = [tokens[place] as Token, tokens[place + 1]]
    const isOne = next !== undefined && isTwice(text, one, next, doubles)
    const mark = isOne ? asOne(text, one, next) : one
    if (isOne) place += 1
    marks.push(mark)
    if (mark.weight !== 'double' || mark.certain) continue
    doubles += 1
    balance += mark.form === 'open' ? 1 : mark.form === 'close' ? -1 : 0
  }
  return standsAlone && (balance === 1 || balance === -1) ? withoutSecond(text, marks, balance === 1 ? 'open' : 'close') : marks
}

/** Whether two marks are one: a set one and a straight one that touch, or two straight ones around a line's end where nothing is open. */
function isTwice(text: string, one: Token, next: Token, before: number): boolean {
  if (one.weight !== 'double' || one.certain || next.weight !== 'double' || next.certain || one.length > 1 || next.length > 1) return false
  const [canOpen, canClose] = [one.form !== 'close' && next.form !== 'close', one.form !== 'open' && next.form !== 'open']
  if (next.at === one.at + 1) return (one.form === 'straight') !== (next.form === 'straight') && (one.left <= edge.opening ? canOpen && one.right === edge.letter : canClose && one.left >= edge.closing && one.right <= edge.line)
  return next.at === one.at + 2 && text.charCodeAt(one.at + 1) === 10 && before % 2 === 0 && one.left === edge.space && next.right === edge.letter && canOpen
}

function asOne(text: string, one: Token, next: Token): Token {
  const form = one.form === 'straight' ? next.form : one.form
  return { ...one, form, length: next.at + next.length - one.at, stands: text.slice(one.at, next.at + next.length), right: next.right, to: next.to, touches: false }
}

/** Where a paragraph has one set mark too many, and two stand together just once, they are one. */
function withoutSecond(text: string, tokens: readonly Token[], form: 'open' | 'close'): readonly Token[] {
  if (tokens.some(({ weight, form: other }) => weight === 'double' && other === 'straight')) return tokens
  const places = tokens.flatMap((one, place) => {
    const next = tokens[place + 1]
    return one.form === form && next?.form === form && one.weight === 'double' && next.weight === 'double' && one.length === 1 && next.length === 1 && next.at === one.at + 1 ? [place] : []
  })
  const [place] = places
  if (place === undefined || places.length > 1) return tokens
  return [...tokens.slice(0, place), asOne(text, tokens[place] as Token, tokens[place + 1] as Token), ...tokens.slice(place + 2)]
}

/** How sure it is that a mark has its blank on the wrong side, or the wrong weight, where all others of its paragraph agree with that. */
const agreed = 0.97

/**
 * Reads a paragraph again in which something seems to be missing: where its double marks open and close in turn but for a single one, that one has its
 * blank on the wrong side; where one is missing, and the only single mark would do for it, that is it. Says whether the marks were so read.
 */
export function reseated(text: string, tokens: readonly Token[]): boolean {
  const doubles = tokens.filter(({ certain, weight }) => !certain && weight === 'double')
  if (doubles.length === 0 || doubles.length > mostInTurn || doubles.some(({ form, length }) => form !== 'straight' || length > 1)) return false
  if (doubles.length % 2 === 0) return doubles.length > 2 && inTurn(text, doubles, 1)
  const singles = tokens.filter(({ certain, weight }) => !certain && weight === 'single')
  const [token] = singles
  if (token === undefined || singles.length > 1 || token.stands !== "'" || token.touches || !isFacing(text, token) || !inTurn(text, [...doubles, token].sort((a, b) => a.at - b.at), 0)) return false
  token.weight = 'double'
  return true
}

// What has more marks than this has more than one that is wrong.
const mostInTurn = 40

/** Whether a single mark stands as those of speech do: behind a point with the sentence going on, or before a capital. */
function isFacing(text: string, { left, right, to }: Token): boolean {
  const next = text.charCodeAt(to + 1)
  return right <= edge.line ? left === edge.closing && next > 96 && next < 123 : left <= edge.line && right === edge.letter && isCapital(text.charCodeAt(to))
}

/** Sets marks to open and close in turn, where just so many of them have their blank on the wrong side. */
function inTurn(text: string, tokens: readonly Token[], most: number): boolean {
  let wrong = 0
  for (const [place, token] of tokens.entries()) {
    const isOpen = place % 2 === 0
    if (isOpen ? opens(token) : closes(token)) continue
    if (isOpen ? !opensAfar(text, token) : !closesAfar(text, token)) return false
    wrong += 1
  }
  if (wrong !== most) return false
  for (const [place, token] of tokens.entries()) {
    token.kind = place % 2 === 0 ? 'open' : 'close'
    token.level = 1
    token.confidence = agreed
  }
  return true
}

const opens = ({ left, right }: Token): boolean => left <= edge.line && right >= edge.letter
const closes = ({ left, right }: Token): boolean => left >= edge.closing && (right <= edge.line || right === edge.closing)

/** He said." So it is. */
function opensAfar(text: string, { left, right, to }: Token): boolean {
  return left === edge.closing && right === edge.space && isCapital(text.charCodeAt(to + 1))
}

/** "So it is, "he said. */
function closesAfar(text: string, { left, right, from }: Token): boolean {
  return (left === edge.space || left === edge.line) && right === edge.letter && ',.?!'.includes(text.charAt(from - 2)) && !isLetter(text.charCodeAt(from - 2))
}
