import type { Edit } from '../../model/edit.ts'
import { edit, proseKinds, type Repair, type Story } from './repair.ts'

/** Words that were divided at a line's end, whole again; the document is the dictionary. */
export const hyphens: Repair = {
  rules: [
    { name: 'hyphen-joined', group: 'lines', says: 'A hyphen that divides a word at a line end goes, and the word is whole', threshold: 0.9, example: ['A wonderful day, a won-\nderful night.', 'A wonderful day, a wonderful night.'] },
    { name: 'hyphen-kept', group: 'lines', says: 'A hyphen of a compound that stands at a line end stays, and the word is whole', threshold: 0.9, example: ['A well-known man, a well-\nknown house.', 'A well-known man, a well-known house.'] },
  ],
  find: (story) => {
    const places = divided(story)
    return places.length === 0 ? [] : decided(story, places)
  },
}

/** A word at a line's end: where it begins, its hyphen, the rest of it below, and its end. */
type Place = { readonly start: number; readonly hyphen: number; readonly rest: number; readonly end: number }

const soft = 0xad

/** A word has so many letters at most on a side: what is longer is none. */
const mostLetters = 40

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91)
  const char = text.charAt(at)
  return char.toLowerCase() !== char.toUpperCase()
}

function divided({ text, blocks }: Story): Place[] {
  const places: Place[] = []
  for (const { kind, at: [from, to] } of blocks) {
    if (!proseKinds.has(kind)) continue
    for (let newline = text.indexOf('\n', from); newline >= 0 && newline < to; newline = text.indexOf('\n', newline + 1)) {
      let hyphen = newline - 1
      while (hyphen > from && text.charCodeAt(hyphen) === 32) hyphen -= 1
      const code = text.charCodeAt(hyphen)
      if ((code !== 45 && code !== soft && code !== 0x2010) || !isLetter(text, hyphen - 1)) continue
      let rest = newline + 1
      while (rest < to && (text.charCodeAt(rest) === 32 || text.charCodeAt(rest) === 9)) rest += 1
      if (rest >= to || !isLetter(text, rest)) continue
      let start = hyphen
      while (start > from && hyphen - start < mostLetters && isLetter(text, start - 1)) start -= 1
      let end = rest
      while (end < to && end - rest < mostLetters && isLetter(text, end)) end += 1
      if (hyphen - start < mostLetters && end - rest < mostLetters) places.push({ start, hyphen, rest, end })
    }
  }
  return places
}

/** How often words stand in the text, of those that are asked about; words with a hyphen in them among them. */
function counted(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (word: string): void => {
    if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetter(text, at)) continue
    let end = at + 1
    while (end < text.length && end - at < 2 * mostLetters && (isLetter(text, end) || (text.charCodeAt(end) === 45 && isLetter(text, end + 1)))) end += 1
    const code = text.charCodeAt(end)
    // Half a word, at the end of a line or at the beginning of the next one, is no word.
    const isHalf = ((code === 45 || code === soft || code === 0x2010) && text.charCodeAt(end + 1) <= 32) || isRest(text, at)
    if (!isHalf) {
      const word = text.slice(at, end).toLowerCase()
      count(word)
      if (word.includes('-')) for (let from = 0; from < word.length; ) {
        const hyphen = word.indexOf('-', from)
        const stop = hyphen < 0 ? word.length : word.indexOf('-', hyphen + 1)
        // Each two neighbours of a longer compound are a compound.
        if (hyphen >= 0 && !(from === 0 && stop < 0)) count(word.slice(from, stop < 0 ? word.length : stop))
        from = hyphen < 0 ? word.length : hyphen + 1
      }
    }
    at = end
  }
  return counts
}

/** Whether the word that begins here is the rest of one that was divided. */
function isRest(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && at - before < 80 && (text.charCodeAt(before) === 32 || text.charCodeAt(before) === 9)) before -= 1
  if (text.charCodeAt(before) !== 10) return false
  const code = text.charCodeAt(before - 1)
  return code === 45 || code === soft || code === 0x2010
}

/** A hyphen is left hanging before these: pre- and post-war. */
const hanging: ReadonlySet<string> = new Set(['and', 'or', 'to', 'und', 'oder', 'bis', 'et', 'ou', 'y', 'o', 'e'])

/** Ends of words that are no words. */
const suffixes: ReadonlySet<string> = new Set(['ing', 'ings', 'tion', 'tions', 'sion', 'sions', 'ment', 'ments', 'ness', 'ly', 'ed', 'er', 'ers', 'est', 'ful', 'fully', 'ble', 'bly', 'ity', 'ous', 'ously', 'ive', 'ance', 'ence', 'ting', 'ding', 'ning', 'ling', 'ring', 'ping', 'ted', 'ded', 'ned', 'ter', 'ther', 'tle', 'dle', 'gle', 'ple', 'ture', 'tures', 'cial', 'tial', 'cious', 'tious', 'tic', 'ism', 'ist', 'ness', 'lich', 'keit', 'heit', 'ung', 'ungen', 'ment', 'mente', 'ción', 'zione'])

/** First halves that make compounds more often than they begin words. */
const compounding: ReadonlySet<string> = new Set(['well', 'self', 'half', 'ill', 'ever', 'all', 'cross', 'high', 'low', 'old', 'new', 'good', 'long', 'short', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'great', 'ex', 'non', 'semi', 'so', 'by', 'to', 'in', 'on', 'a', 'red', 'blue', 'black', 'white', 'dark', 'light', 'open', 'full', 'hard', 'soft', 'clear', 'far', 'near'])

function decided({ text }: Story, places: readonly Place[]): Edit[] {
  const wanted = new Set<string>()
  const parts = places.map(({ start, hyphen, rest, end }) => {
    const left = text.slice(start, hyphen).toLowerCase()
    const right = text.slice(rest, end).toLowerCase()
    for (const word of [left + right, `${left}-${right}`, left, right]) wanted.add(word)
    return { left, right }
  })
  const counts = counted(text, wanted)
  const known = places.map((place, at) => told(text, place, parts[at] as Parts, counts))
  // Who typed by hand divided no words, and a program that wraps cuts compounds alone: what is sure elsewhere tells what is likely here.
  const prior = Math.log((known.filter((each) => each?.isJoined === true).length + 0.5) / (known.filter((each) => each?.isJoined === false).length + 1))
  return places.flatMap(({ hyphen, rest }, at): Edit[] => {
    const { left, right } = parts[at] as Parts
    if (hanging.has(right)) return []
    const { isJoined, confidence } = known[at] ?? guessed(left, right, counts, prior)
    return [edit(isJoined ? 'hyphen-joined' : 'hyphen-kept', text, [hyphen, rest], isJoined ? '' : text.charAt(hyphen), confidence)]
  })
}

type Parts = { readonly left: string; readonly right: string }
type Verdict = { readonly isJoined: boolean; readonly confidence: number }

/** What the text itself says of a divided word, where it has it elsewhere; undefined where it does not. */
function told(text: string, { rest, hyphen }: Place, { left, right }: Parts, counts: ReadonlyMap<string, number>): Verdict | undefined {
  if (text.charCodeAt(hyphen) === soft) return { isJoined: true, confidence: 0.99 }
  const [joined, compound] = [counts.get(left + right) ?? 0, counts.get(`${left}-${right}`) ?? 0]
  if (joined > 3 * compound) return { isJoined: true, confidence: compound === 0 ? 0.99 : 0.95 }
  if (compound > 3 * joined) return { isJoined: false, confidence: joined === 0 ? 0.99 : 0.95 }
  if (joined > 0) return { isJoined: joined >= compound, confidence: 0.6 }
  // "Anglo-|Saxon"; a heading in capitals is no name.
  if (isCapital(text, rest) && !isCapital(text, hyphen - 1)) return { isJoined: false, confidence: 0.97 }
  return suffixes.has(right) && !counts.has(right) ? { isJoined: true, confidence: 0.97 } : undefined
}

/** How likely a word that stands nowhere else is one word: halves that are words by themselves make compounds. Weights as measured on the tuned half of the corpus. */
function guessed(left: string, right: string, counts: ReadonlyMap<string, number>, prior: number): Verdict {
  const halves = (counts.has(left) ? 1 : 0) + (counts.has(right) ? 1 : 0)
  const odds = prior + (compounding.has(left) ? -3 : (evidence[halves] as number))
  const likely = 1 / (1 + Math.exp(-odds))
  return likely >= 0.5 ? { isJoined: true, confidence: Math.min(0.97, likely) } : { isJoined: false, confidence: Math.min(0.97, 1 - likely) }
}

/** What it says for one word, in natural logarithms of odds, that no half, one or both stand elsewhere as words. */
const evidence = [1, -1.5, -2.1] as const

function isCapital(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char !== char.toLowerCase()
}
