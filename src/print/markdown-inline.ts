import type { Run } from './runs.ts'

/** A piece of a line: words, or a sign that opens or closes something. Signs of one kind never stand side by side. */
type Piece = { readonly words: string } | { readonly sign: string; readonly is: 'open' | 'close' | 'link' }

/** What can lie on words, the outermost first. */
type On = { readonly link: string | undefined; readonly strong: boolean; readonly emphasis: boolean }
const nothing: On = { link: undefined, strong: false, emphasis: false }

/**
 * Prints runs as one line of CommonMark, or several, that gives the same words and the same emphasis when it is parsed. Emphasis is `*so*`, strong
 * `__so__`, a link `[so](<address>)`. Where a neighbour would keep a sign from being one, the neighbour is written by its number: `*so!*&#115;aid`.
 *
 * @param between what a line end becomes: a blank, or a hard break
 */
export function markdownInline(runs: readonly Run[], between: ' ' | '\\\n'): string {
  const lines = linesOf(piecesOf(runs))
  return lines.map((line) => printLine(line, between === ' ')).join(between)
}

/** White space at the ends of what is marked is not marked: signs stand at words. */
function piecesOf(runs: readonly Run[]): readonly Piece[] {
  const stretches = joined(runs.flatMap(({ text, marks }) => {
    const link = marks.find(({ kind, target }) => kind === 'link' && target !== undefined && /^https?:\/\//i.test(target))?.target
    return [{ text, on: { link, strong: marks.some(({ kind }) => kind === 'strong'), emphasis: marks.some(({ kind }) => kind === 'emphasis' || kind === 'thought') } }]
  }))
  const pieces: Piece[] = []
  let on = nothing
  for (const next of stretches) {
    pieces.push(...turn(on, next.on), { words: next.text })
    on = next.on
  }
  return [...pieces, ...turn(on, nothing)]
}

type Stretch = { readonly text: string; readonly on: On }

/** Stretches with nothing marked at their ends that is white space, or that is nothing else; equal neighbours are one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const apart = stretches.flatMap(({ text, on }, n): readonly Stretch[] => {
    const [before, after] = [stretches[n - 1]?.on ?? nothing, stretches[n + 1]?.on ?? nothing]
    const middle = text.trim()
    if (middle === '') return [{ text, on: both(both(before, on), after) }]
    const start = text.indexOf(middle)
    return [{ text: text.slice(0, start), on: both(before, on) }, { text: middle, on }, { text: text.slice(start + middle.length), on: both(on, after) }]
  })
  const out: Stretch[] = []
  for (const { text, on } of apart) {
    if (text === '') continue
    const last = out.at(-1)
    if (last && last.on.link === on.link && last.on.strong === on.strong && last.on.emphasis === on.emphasis) out[out.length - 1] = { text: last.text + text, on }
    else out.push({ text, on })
  }
  return out
}

/** What lies on both. */
function both(a: On, b: On): On {
  return { link: a.link === b.link ? a.link : undefined, strong: a.strong && b.strong, emphasis: a.emphasis && b.emphasis }
}

/** The signs between two stretches: what ends, from the inside, then what begins, from the outside. */
function turn(from: On, to: On): readonly Piece[] {
  const link = from.link !== to.link
  const strong = link || from.strong !== to.strong
  const emphasis = strong || from.emphasis !== to.emphasis
  return [
    ...(emphasis && from.emphasis ? [{ sign: '*', is: 'close' } as const] : []),
    ...(strong && from.strong ? [{ sign: '__', is: 'close' } as const] : []),
    ...(link && from.link !== undefined ? [{ sign: `](<${addressOf(from.link)}>)`, is: 'link' } as const] : []),
    ...(link && to.link !== undefined ? [{ sign: '[', is: 'link' } as const] : []),
    ...(strong && to.strong ? [{ sign: '__', is: 'open' } as const] : []),
    ...(emphasis && to.emphasis ? [{ sign: '*', is: 'open' } as const] : []),
  ]
}

/** A link's target as it stands between angle brackets. */
function addressOf(target: string): string {
  return target.replace(/[<>\\&\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign))
}

/** Pieces by lines. A sign that lies over a line end goes on in the next line, as CommonMark lets it. */
function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    if ('sign' in piece) lines.at(-1)?.push(piece)
    else piece.words.split('\n').forEach((words, n) => (n === 0 ? lines.at(-1)?.push({ words }) : lines.push([{ words }])))
  }
  return lines
}

/** One line: each character as it must be written at its place. `trimmed`: blanks at its ends mean nothing. */
function printLine(line: readonly Piece[], trimmed: boolean): string {
  const pieces = line.map((piece, n): Piece => {
    if (!trimmed || 'sign' in piece) return piece
    const start = n === 0 ? piece.words.trimStart() : piece.words
    return { words: n === line.length - 1 ? start.trimEnd() : start }
  }).filter((piece) => !('words' in piece) || piece.words !== '')
  const first = new Set<number>()
  const last = new Set<number>()
  pieces.forEach((piece, at) => {
    if (!('sign' in piece) || piece.is === 'link') return
    const inner = piece.is === 'open' ? { at: at + 1, coded: first } : { at: at - 1, coded: last }
    const outer = piece.is === 'open' ? { at: at - 1, coded: last } : { at: at + 1, coded: first }
    const within = kindOf(pieces[inner.at], inner.coded === first)
    const without = kindOf(pieces[outer.at], outer.coded === first)
    if (within === 'blank' || within === 'sign') inner.coded.add(inner.at)
    // An underscore within a word is no sign; a star beside a mark of punctuation is one only at a word's end.
    if (without === 'sign' || (without === 'letter' && (piece.sign === '__' || within !== 'letter'))) outer.coded.add(outer.at)
  })
  return pieces.map((piece, at) => {
    if ('sign' in piece) return piece.sign
    const { words } = piece
    const next = pieces[at + 1]
    const [from, to] = [at === 0 ? words.length - words.trimStart().length : 0, at === pieces.length - 1 ? words.trimEnd().length : words.length]
    // What CommonMark takes from the ends of a line is written by its number.
    const head = Math.max(from, first.has(at) ? firstOf(words).length : 0)
    const tail = Math.max(head, Math.min(to, last.has(at) ? words.length - lastOf(words).length : words.length))
    const middle = escaped(words.slice(head, tail), at === 0 && head === 0, at === pieces.length - 1 && tail === words.length)
    const linked = next && 'sign' in next && next.sign === '[' && middle.endsWith('!') ? `${middle.slice(0, -1)}\\!` : middle
    return `${numbered(words.slice(0, head))}${linked}${numbered(words.slice(tail))}`
  }).join('')
}

function firstOf(words: string): string {
  return String.fromCodePoint(words.codePointAt(0) ?? 0)
}

function lastOf(words: string): string {
  const pair = words.slice(-2)
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : words.slice(-1)
}

/** What the first or the last character of a piece is to the sign beside it; `sign`: a symbol, which is punctuation to some parsers and to others none. */
function kindOf(piece: Piece | undefined, isFirst: boolean): 'blank' | 'mark' | 'sign' | 'letter' | 'end' {
  if (piece === undefined) return 'end'
  if ('sign' in piece) return 'mark'
  const one = isFirst ? firstOf(piece.words) : lastOf(piece.words)
  if (/^\s$/.test(one)) return 'blank'
  if (/^[!-/:-@[-`{-~]$/.test(one) || /^\p{P}$/u.test(one)) return 'mark'
  return /^[\p{S}\p{Cc}\p{Cf}\p{Cs}]$/u.test(one) ? 'sign' : 'letter'
}

/** Control characters, which no document may hold, and halves of characters. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function numbered(words: string): string {
  return Array.from(words.replace(forbidden, '\ufffd'), (sign) => `&#${sign.codePointAt(0)};`).join('')
}

/** Words with a backslash before each character that would be read as a sign of Markdown where it stands. */
function escaped(words: string, starts: boolean, ends: boolean): string {
  const inner = words.replace(forbidden, '\ufffd').replaceAll('\r', ' ').replace(/[\\`*_[\]<~|]|&(?=[#\p{L}])/gu, '\\$&')
  // "- No" would be a list, "12. So it began" as well.
  const begun = starts ? inner.replace(/^[#>\-+=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2') : inner
  let hashes = begun.length
  while (ends && begun[hashes - 1] === '#' && begun[hashes - 2] !== '\\') hashes--
  return begun.slice(0, hashes) + begun.slice(hashes).replaceAll('#', '\\#')
}
