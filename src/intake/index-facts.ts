// bounded: each pattern here meets a line of at most 500 characters.
import type { Metadata } from '../model/reading.ts'
import { rungs } from '../model/rating.ts'
import { innerLabels, readLabelLine } from './headers/label-line.ts'
import type { LabelKind } from './headers/labels.ts'
import { namesIn } from './headers/people.ts'
import { readByLine } from './headers/title-page.ts'
import { readRating } from './ratings.ts'
import { readWarning } from './warnings.ts'

/** What a line of an index says of its file: the facts, where the first of them begins, and the words that are none. */
type FactsRead = { readonly facts: readonly Metadata[]; readonly from: number; readonly left: string }

/** Spellings of ratings that mean nothing else, and those that must stand alone. */
const sure = String.raw`NC-?17|PG-?13|PG|FR(?:AO|[CTM])(?:-?\d{1,2})?|FR-?\d{1,2}`
const alone = String.raw`[RGXTMKE]\+?|NR|[Aa]dults?(?: [Oo]nly)?|[Mm]ature|[Ee]xplicit|[Tt]een|1[5-8]\+?`
const whole = new RegExp(String.raw`^(?:(?:hard|soft|light|strong|mild|borderline|rated:?|rating:?) ?)?(?:${sure}|${alone})(?: ?(?:/|-|–|to) ?(?:${sure}|${alone}))?(?: (?:for|due to|because of) .{1,60})?$`, 'u')
const wholeSure = new RegExp(String.raw`^(?:${sure})$`, 'i')
const leading = new RegExp(String.raw`^(?:rated:? )?(?:${sure})(?= )|^rated:? (?:${alone})(?= )`, 'i')
const trailing = new RegExp(String.raw`(?<= )(?:NC-?17|PG-?13|FR(?:AO|[CTM])|rated:? (?:${sure}|${alone}))$`, 'i')
/** Pairings by their letters look like ratings: "(M/M)". */
const letterPair = /^[MF](?:\/[MF]){1,3}$/i

/** Kinds of labels that an index's line has, by what they are told on as. */
const told: Partial<Readonly<Record<LabelKind, string>>> = { rating: 'index rating', warning: 'index warning', summary: 'index summary', author: 'index author', fandom: 'index fandom', relationship: 'index pairing', character: 'index characters', tag: 'index genre', series: 'index series', status: 'index status' }

/** What has been read is blotted out, every other character in its place. */
const blot = '\u0001'

/** Whether words are a rating and nothing else. */
function isIndexRating(words: string): boolean {
  return !letterPair.test(words) && (whole.test(words) || wholeSure.test(words)) && readRating(words) !== undefined
}

/** A fact under its label, where an index tells such facts; names are divided. */
export function toldAs(kind: LabelKind, words: string): Metadata[] {
  const path = told[kind]
  if (path === undefined || words === '') return []
  return path === 'index author' ? namesIn(words, [0, words.length]).map(({ at }) => ({ path, words: words.slice(...at) })) : [{ path, words }]
}

/**
 * Reads a line of an index: by-lines, ratings, parts, warnings, labels, in brackets or between dashes and stops.
 *
 * @param isTitled whether the line begins with its title, in which "by" may be a word like any other
 */
export function factsIn(line: string, isTitled = false): FactsRead {
  const found: { readonly at: number; readonly said: Metadata }[] = []
  let left = line
  const take = (from: number, to: number, said: readonly Metadata[]): void => {
    left = left.slice(0, from) + blot.repeat(to - from) + left.slice(to)
    for (const one of said) found.push({ at: from, said: one })
  }
  for (const { 0: { length }, 1: inner = '', index } of line.matchAll(/[([{]([^()[\]{}]{1,100})[)\]}]/g)) {
    const said = inBrackets(inner.trim())
    if (said) take(index, index + length, said)
  }
  labels(left, take)
  byLines(left, isTitled, take)
  // Segments between dashes, commas and stops.
  for (const [from, to] of segments(left)) {
    const words = left.slice(from, to).replace(/\.$/, '')
    const isInitial = /^\p{Lu}$/u.test(words) && left[to - 1] === '.' && /,\s*$/.test(left.slice(0, from))
    const rating = isInitial ? undefined : isIndexRating(words) ? words : leading.exec(words)?.[0]
    if (rating !== undefined) take(from, from + rating.length, [{ path: 'index rating', words: rating }])
    else if (trailing.test(words)) {
      const behind = trailing.exec(words) as RegExpExecArray
      take(from + behind.index, from + words.length, [{ path: 'index rating', words: behind[0] }])
    } else if (/^\p{Lu}\p{Ll}{1,20}\/\p{Lu}\p{Ll}{1,20}$/u.test(words)) take(from, from + words.length, [{ path: 'index pairing', words }])
  }
  return { facts: found.map(({ said }) => said), from: Math.min(line.length, ...found.map(({ at }) => at)), left: left.replace(/[\s,;|:–—-]*\u0001+[\s,;.|:–—-]*/g, ' ') }
}

/** What a bracket says: a part, a rating with what it is for, a label with its value; undefined where it says none of these. */
function inBrackets(inner: string): Metadata[] | undefined {
  const part = /^(?:part |pt\.? |chapter )?(\d{1,3}) ?(?:\/|of) ?(\d{1,3}|\?)$/i.exec(inner) ?? /^(?:part|pt)\.? (\d{1,3})$/i.exec(inner)
  if (part) return [{ path: 'index part', words: part[2] === undefined ? part[1] as string : `${part[1]}/${part[2]}` }]
  const label = readLabelLine(inner, 0, inner.length)
  if (label) return toldAs(label.label.kind, inner.slice(...label.valueAt))
  const [first = '', ...others] = inner.split(/\s*[,;]\s*|\s+[-–—]\s+/)
  const isRating = (isIndexRating(first) || (/^(?:[A-Z]{1,4}\+?(?:-?\d{2})?|general|all (?:ages|audiences))$/i.test(first) && readRating(first) !== undefined))
  const rest = others.filter((words) => isWarning(words))
  if (!isRating) return undefined
  return [{ path: 'index rating', words: first }, ...(rest.length > 0 ? [{ path: 'index warning', words: rest.join(', ') }] : [])]
}

/** Whether words warn of something that is known by name. */
function isWarning(words: string): boolean {
  const { value, unread } = readWarning(words)
  return value.answer === 'stated' && unread.length === 0 && value.warnings.some((warning) => warning !== 'other')
}

function labels(left: string, take: (from: number, to: number, said: readonly Metadata[]) => void): void {
  // Before a colon these are labels in small letters too; the sign in front lets the first be found as one within the line.
  const line = `| ${left.replace(/\b(?:warnings?|rating|rated|summary|pairing|author)(?=\s?:)/g, (word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)}`
  const starts = innerLabels(line, 0, line.length)
  starts.forEach((start, at) => {
    const read = readLabelLine(line, start, starts[at + 1] ?? line.length)
    if (!read || told[read.label.kind] === undefined) return
    const end = read.label.kind === 'summary' ? read.valueAt[1] : valueEnd(line, read.valueAt, read.label.kind)
    take(start - 2, end - 2, toldAs(read.label.kind, line.slice(read.valueAt[0], end).replace(/[\s,;|–—-]+$/, '')))
  })
}

/** A label's value goes on to the next bar, dash or bracket; a rating's or an author's ends with its sentence too. */
function valueEnd(line: string, [from, to]: readonly [number, number], kind: LabelKind): number {
  const stop = (kind === 'rating' || kind === 'author' ? /\s+[-–—|]+\s|[|\u0001;]|(?<!(?:^|[\s.])(?:\p{Lu}|Dr|St|Mr|Mrs|Ms|Jr))\.\s/u : /\s+[-–—|]+\s|[|\u0001]/).exec(line.slice(from, to))
  return stop ? from + stop.index : to
}

const nameStop = /\s+[-–—]+\s|\s?[([<>{:;|,\u0001]|\s{2}|(?<!(?:^|[\s.])(?:\p{Lu}|Dr|St|Mr|Mrs|Ms|Jr|Sr|Prof))\.(?:\s|$)/u

function byLines(left: string, isTitled: boolean, take: (from: number, to: number, said: readonly Metadata[]) => void): void {
  for (const { 0: lead, index } of left.matchAll(/(?:^|[\s,;.–—\u0001-])(?:written )?by:?\s+(?=\S)/gi)) {
    const start = index + lead.length
    const stretch = left.slice(start, start + 80)
    const names = stretch.slice(0, nameStop.exec(stretch)?.index ?? stretch.length).trimEnd()
    const isApart = /^\s*$|[,;.–—\u0001"”)-]\s*$/u.test(left.slice(0, index + 1))
    if (!readByLine(`by ${names}`, [0, names.length + 3], true) || (!isApart && (isTitled ? !readByLine(left, [0, start + names.length])?.title : /^\p{Ll}/u.test(names)))) continue
    take(index, start + names.length, toldAs('author', names))
    return
  }
}

/** The stretches of a line between its dashes, commas, stops and what has been read, without blanks around them. */
function segments(line: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let from = 0
  const add = (to: number): void => {
    const words = line.slice(from, to)
    const start = from + (words.length - words.trimStart().length)
    if (words.trim() !== '') found.push([start, start + words.trim().length])
  }
  for (const { 0: sign, index } of line.matchAll(/[,;|:–—\u0001]|\.(?=\s|$)|(?:^|\s)-+(?=\s)/g)) {
    add(sign === '.' ? index + 1 : index)
    from = index + sign.length
  }
  add(line.length)
  return found
}

/** The facts of an entry, each said once; of two ratings the higher one. */
export function settled(facts: readonly Metadata[]): Metadata[] {
  const kept: Metadata[] = []
  for (const one of facts) {
    const before = kept.findIndex(({ path, words }) => path === one.path && (path !== 'index author' || words === one.words))
    if (before < 0) kept.push(one)
    else if (one.path === 'index rating' && rungOf(one.words) > rungOf((kept[before] as Metadata).words)) kept[before] = one
  }
  return kept
}

function rungOf(words: string): number {
  const read = readRating(words)
  return read ? rungs.indexOf(read.rung) : -1
}
