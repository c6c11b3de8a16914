// A pattern of sixty phrases costs a paragraph sixty starts of the engine at each of its letters, and nearly always finds nothing. Most patterns cannot
// match where none of a few strings stands, which are read off the pattern itself; and which threes of letters a paragraph has is counted once for all of them.

/** What is known of a piece of a pattern: everything it can match, where that is little; strings of which one stands in all that it matches. */
type Known = { readonly exact?: readonly string[]; readonly needs?: readonly string[] }

/** More strings than this are not multiplied out. */
const mostExact = 40

const nothingKnown: Known = {}
const empty: Known = { exact: [''] }

/**
 * The strings of which one stands in whatever a pattern matches, in small letters; undefined where none can be told, or the pattern is fast enough, since it
 * looks at the beginning only. @param anywhere whether the words are not those that the pattern is asked of, but more around them, so that no beginning is fast
 */
export function needsOf({ source }: RegExp, anywhere = false): readonly string[] | undefined {
  const reader = { source, at: 0 }
  if (!anywhere && source.startsWith('^')) {
    sequence(reader)
    if (reader.at === source.length) return undefined
    reader.at = 0
  }
  const known = alternation(reader)
  return reader.at === source.length ? strings(known) : undefined
}

type Reader = { readonly source: string; at: number }

/** Of a piece alone: one of these stands in the text. */
function strings({ exact, needs }: Known): readonly string[] | undefined {
  return exact !== undefined && !exact.includes('') ? exact : needs
}

function alternation(reader: Reader): Known {
  const found = [sequence(reader)]
  while (reader.source[reader.at] === '|') { reader.at += 1; found.push(sequence(reader)) }
  if (found.length === 1) return found[0] as Known
  const exact = found.flatMap((one) => one.exact ?? [])
  if (found.every((one) => one.exact) && exact.length <= mostExact) return { exact }
  const each = found.map(strings)
  return each.every((one) => one !== undefined) ? { needs: each.flat() } : nothingKnown
}

function sequence(reader: Reader): Known {
  let run: readonly string[] = ['']
  let best: readonly string[] | undefined
  let whole = true
  const offer = (candidate: readonly string[] | undefined): void => { if (candidate && isBetter(candidate, best)) best = candidate }
  while (reader.at < reader.source.length && reader.source[reader.at] !== '|' && reader.source[reader.at] !== ')') {
    const known = quantified(reader)
    if (known.exact && known.exact.length * run.length <= mostExact) { const { exact } = known; run = run.flatMap((head) => exact.map((tail) => head + tail)); continue }
    whole = false
    offer(strings({ exact: run }))
    offer(strings(known))
    run = known.exact && known.exact.length <= mostExact ? known.exact : ['']
  }
  if (whole) return { exact: run }
  offer(strings({ exact: run }))
  return best ? { needs: best } : nothingKnown
}

/** Longer strings say more; of as long ones, fewer. A letter alone stands everywhere. */
function isBetter(one: readonly string[], other: readonly string[] | undefined): boolean {
  if (!other) return true
  const [own, others] = [one, other].map((list) => Math.min(6, ...list.map((string) => (/^[\p{L}\s]$/u.test(string) ? 0 : string.length)))) as [number, number]
  return own === others ? one.length < other.length : own > others
}

function quantified(reader: Reader): Known {
  const known = piece(reader)
  const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12))
  if (!found) return known
  reader.at += found[0].length
  if (found[0][0] === '?') return known.exact ? { exact: ['', ...known.exact] } : nothingKnown
  if (found[0][0] === '*' || found[1] === '0') return nothingKnown
  const needs = strings(known)
  return needs ? { needs } : nothingKnown
}

function piece(reader: Reader): Known {
  const { source } = reader
  const char = source[reader.at] as string
  reader.at += 1
  if (char === '^' || char === '$') return empty
  if (char === '.') return nothingKnown
  if (char === '[') return characterClass(reader)
  if (char === '\\') return escaped(reader)
  if (char !== '(') return letter(char)
  const lead = /^\?(?:<?[=!]|:|<[^>]{1,40}>)/.exec(source.slice(reader.at, reader.at + 44))?.[0] ?? ''
  reader.at += lead.length
  const inner = alternation(reader)
  reader.at += 1
  // What is looked at on the side takes no room.
  return /[=!]$/.test(lead) ? empty : inner
}

function escaped(reader: Reader): Known {
  const char = reader.source[reader.at] as string
  reader.at += 1
  if (char === 'b') return empty
  if (char === 'n') return letter('\n')
  if (!/[A-Za-z0-9]/.test(char)) return letter(char)
  if (char === 'p' || char === 'P') reader.at = reader.source.indexOf('}', reader.at) + 1
  else if (char === 'u' || char === 'x' || char === 'k' || char === 'c' || char === 'B') reader.at = reader.source.length + 1
  return nothingKnown
}

/** A few letters in brackets, each by itself; of everything else nothing is known. */
function characterClass(reader: Reader): Known {
  const { source } = reader
  const from = reader.at
  while (reader.at < source.length && source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1
  const inside = source.slice(from, reader.at)
  reader.at += 1
  if (inside.length > 6 || /[\\^]|.-./.test(inside)) return nothingKnown
  const each = Array.from(inside, (char) => letter(char).exact)
  return each.every((one) => one !== undefined) ? { exact: [...new Set(each.flat())] } : nothingKnown
}

/** A letter of the languages that patterns are written in; others have small letters that are hard to tell. */
function letter(char: string): Known {
  const code = char.charCodeAt(0)
  const isTold = code < 0x80 || (code >= 0xc0 && code < 0x100) || (code >= 0x410 && code < 0x460) || (code >= 0x2010 && code < 0x2030) || (code >= 0x3040 && code < 0xa000) || code === 0xa9 || code === 0xab || code === 0xbb
  return isTold && char.length === 1 ? { exact: [char.toLowerCase()] } : nothingKnown
}

const room = 1 << 14
/** The number of the text that a string of up to three letters was last seen in, by a number made of the string. */
const seen = new Uint32Array(room)
let text: string | undefined
let turn = 0

function count(words: string): void {
  text = words
  turn += 1
  const small = words.toLowerCase()
  let [first, second] = [0, 0]
  for (let at = 0; at < small.length; at += 1) {
    let third = small.charCodeAt(at)
    // With `u`, "s" is the long one too.
    if (third === 0x17f) third = 115
    seen[placeOf(first, second, third)] = turn
    seen[placeOf(0, second, third)] = turn
    seen[placeOf(0, 0, third)] = turn
    first = second
    second = third
  }
}

function placeOf(first: number, second: number, third: number): number {
  return ((first << 9) ^ (second << 5) ^ (second >> 4) ^ third) & (room - 1)
}

/** Letters from common to rare; what is not among them is rarer still. */
const common = ' etaoinshrdlucmfwygpbvk'
const rarityOf = (string: string): number => Array.from(string).reduce((sum, letter) => sum + ((common.indexOf(letter) + common.length + 1) % (common.length + 1)), 0)

/** Where the threes of a string are counted, the rarest first; a shorter one itself. */
function placesOf(string: string): Uint16Array {
  if (string.length < 3) return Uint16Array.of(placeOf(0, string.length > 1 ? string.charCodeAt(0) : 0, string.charCodeAt(string.length - 1)))
  const threes = Array.from({ length: string.length - 2 }, (_, at) => string.slice(at, at + 3)).sort((a, b) => rarityOf(b) - rarityOf(a))
  return Uint16Array.from(threes, (three) => placeOf(three.charCodeAt(0), three.charCodeAt(1), three.charCodeAt(2)))
}

/**
 * Whether a pattern may match words, told fast; where it says no, the pattern does not match. Many patterns can be asked of the same words, one after
 * the other, at the price of one look at them. @param anywhere whether it is a piece of the words that the pattern is then asked of
 */
export function mayMatch(pattern: RegExp, anywhere = false): (words: string) => boolean {
  let each: readonly Uint16Array[] | undefined | null = null
  // Most strings are told by their rarest place, and those lie side by side.
  let rarest: Uint16Array
  return (words) => {
    if (each === null) {
      each = needsOf(pattern, anywhere)?.map(placesOf)
      if (each) rarest = Uint16Array.from(each, ([place]) => place as number)
    }
    if (!each) return true
    if (words !== text) count(words)
    for (let one = 0; one < rarest.length; one += 1) {
      if (seen[rarest[one] as number] !== turn) continue
      const places = each[one] as Uint16Array
      let at = 1
      while (at < places.length && seen[places[at] as number] === turn) at += 1
      if (at === places.length) return true
    }
    return false
  }
}

/** A pattern's own `test`, which looks first whether it may match at all. */
export function screened(pattern: RegExp): (words: string) => boolean {
  const may = mayMatch(pattern)
  return (words) => may(words) && pattern.test(words)
}

/** A pattern's own `exec`, which looks first whether it may match at all. @param pattern without the flags `g` and `y` */
export function screenedExec(pattern: RegExp): (words: string) => RegExpExecArray | null {
  const may = mayMatch(pattern)
  return (words) => (may(words) ? pattern.exec(words) : null)
}

/**
 * Phrases of which one may stand in words: a pattern for each row, in any case, and each asked only of words in which it may stand. One pattern of them all would
 * take longer to make than a hundred stories to read, at the first story.
 */
export function anyOf(rows: readonly string[]): Pick<RegExp, 'test'> {
  const each = rows.map((row) => screened(new RegExp(row, 'iu')))
  return { test: (words) => each.some((may) => may(words)) }
}
