// bounded: each pattern here meets a paragraph of at most 1,500 characters, at one place.
/** The alternatives of one pattern that begin alike. */
type Some = { readonly list: number; readonly pattern: RegExp }

/** Lists of words and phrases, as alternatives of patterns, by the two characters that they begin with; those of one character alone by that one. */
export type Finder = { readonly lists: number; readonly by: ReadonlyMap<number, readonly Some[]>; /** Words that are whole alternatives, and the lists that they stand in. */ readonly whole: ReadonlyMap<string, readonly number[]> }

const signs = /[\\^$.*+?()[\]{}|]/

/** The alternatives of a pattern, those in brackets left whole. */
function alternatives(pattern: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at] as string
    if (char === '\\') at += 1
    else if ('(['.includes(char)) depth += 1
    else if (')]'.includes(char)) depth -= 1
    else if (char === '|' && depth === 0) { found.push(pattern.slice(from, at)); from = at + 1 }
  }
  found.push(pattern.slice(from))
  return found
}

function lowered(code: number): number {
  if (code < 128) return code > 64 && code < 91 ? code + 32 : code
  return String.fromCharCode(code).toLowerCase().charCodeAt(0)
}

function keyAt(words: string, at: number): number {
  return (lowered(words.charCodeAt(at)) << 16) | lowered(words.charCodeAt(at + 1))
}

/** The key of what an alternative begins with for certain. */
function keyOf(alternative: string): number {
  const [first = '', second = '', third = ''] = alternative
  const isFree = (char: string, next: string): boolean => char === '' || signs.test(char) || '?*'.includes(next || '.')
  if (isFree(first, second)) throw new RangeError(`Begins with no letter for certain: ${alternative}`)
  if (second !== '' && isFree(second, third)) throw new RangeError(`Its second letter is not certain: ${alternative}`)
  return second === '' ? lowered(first.charCodeAt(0)) : keyAt(alternative, 0)
}

/**
 * Makes a finder of patterns' alternatives, each of which begins with two certain characters or is one alone. It finds what each whole
 * pattern finds between other characters than letters, whatever the case, and tries the few that can begin at a place.
 *
 * @throws {RangeError} where an alternative begins with a sign of the pattern language
 */
export function finder(patterns: readonly string[]): Finder {
  const by = new Map<number, Some[]>()
  const whole = new Map<string, number[]>()
  for (const [list, pattern] of patterns.entries()) {
    for (const [key, some] of Map.groupBy(alternatives(pattern), keyOf)) {
      // Where nothing longer begins alike, a word is looked up.
      if (some.every((each) => /^[a-z]{2,}$/i.test(each))) {
        for (const word of new Set(some.map((each) => each.toLowerCase()))) whole.set(word, [...(whole.get(word) ?? []), list])
        continue
      }
      const one: Some = { list, pattern: new RegExp(`(?<!\\p{L})(?:${some.join('|')})(?!\\p{L})`, 'iuy') }
      const others = by.get(key)
      if (others) others.push(one)
      else by.set(key, [one])
    }
  }
  return { lists: patterns.length, by, whole }
}

function isAsciiLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91)
}

/** Whether a letter stands there that ASCII does not have. */
function isLetterAt(words: string, at: number): boolean {
  return words.charCodeAt(at) > 127 && /^\p{L}/u.test(words.slice(at, at + 2))
}

/** What each pattern of a finder finds, in order, without overlaps: one pass over the words. */
export function matches(words: string, { lists, by, whole }: Finder): string[][] {
  const found: string[][] = Array.from({ length: lists }, () => [])
  const ends = new Int32Array(lists)
  const take = (some: readonly Some[] | undefined, at: number): void => {
    if (some) for (const { list, pattern } of some) {
      if ((ends[list] as number) > at) continue
      pattern.lastIndex = at
      if (!pattern.test(words)) continue
      found[list]?.push(words.slice(at, pattern.lastIndex))
      ends[list] = pattern.lastIndex
    }
  }
  let isInside = false
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    const isLetter = isAsciiLetter(code)
    const wasInside = isInside
    isInside = isLetter
    if (!wasInside && (isLetter || code > 127)) {
      const next = words.charCodeAt(at + 1)
      if (!isAsciiLetter(next)) take(by.get(lowered(code)), at)
      take(by.get(keyAt(words, at)), at)
      if (!isLetter) continue
      let end = at + 1
      while (isAsciiLetter(words.charCodeAt(end))) end += 1
      const inLists = end - at > 24 ? undefined : whole.get(words.slice(at, end).toLowerCase())
      if (!inLists || isLetterAt(words, end) || (at > 0 && isLetterAt(words, at - 1))) continue
      for (const list of inLists) {
        if ((ends[list] as number) > at) continue
        found[list]?.push(words.slice(at, end))
        ends[list] = end
      }
    }
  }
  return found
}

/** How many words, in letters and digits, the text has; two characters of Han or kana count as one more. */
export function wordCount(words: string): number {
  let count = 0
  let isInside = false
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    // Latin and Cyrillic letters; between them marks that are none. Of anything else the pattern knows more.
    if (code > 127 && !(code >= 0xc0 && code < 0x250) && !(code >= 0x400 && code < 0x480) && !(code >= 0x2010 && code < 0x2030)) return counted(words)
    const isWord = code < 128 ? (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 39 : code < 0x2000 && code !== 0xd7 && code !== 0xf7
    if (isWord && !isInside) count += 1
    isInside = isWord
  }
  return count
}

function counted(words: string): number {
  return (words.match(/[\p{L}\p{N}']+/gu)?.length ?? 0) + (words.match(/[\u3040-\u9fff]/gu)?.length ?? 0) / 2
}
