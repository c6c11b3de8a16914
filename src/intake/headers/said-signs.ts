// bounded: each pattern here meets a sentence of a paragraph of at most 3,000 characters.
import type { Field } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { screened } from '../../text/screen.ts'
import { type LineTable, lineText } from '../line-table.ts'
import { isAuthorsWord } from './authors-word.ts'
import { isDateAlone, isFurniture, isOutro, signatureIn } from './foot-lines.ts'
import { isAddressOnly } from './address-line.ts'
import { saidIn } from './front-sentences.ts'
import { labelOnLine } from './label-line.ts'
import { noticeOf, saidBy } from './notices.ts'
import { paragraphWords } from './paragraph-words.ts'
import { mine, theirs, yours } from './persons.ts'
import { shareOf, type Signs } from './piece-signs.ts'
import { allowing, archived, isGiven, rated, spoiling, warned } from './said-patterns.ts'
import { isItem } from './said-units.ts'

/** Where a paragraph stands: before the story or behind it, what stands directly above, and what was stated before. */
export type SaidPlace = { readonly where: 'head' | 'foot'; readonly above: 'nothing' | 'label' | 'row' | 'line' | 'paragraph'; readonly labels: number; readonly known: ReadonlySet<Field> }

/** What stands directly above line `line` of a front or a foot that begins with line `first`. */
export function aboveOf(table: LineTable, line: number, first: number): SaidPlace['above'] {
  if (line <= first) return 'nothing'
  if (isSceneBreak(lineText(table, line - 1))) return 'row'
  if (labelOnLine(table, line - 1)) return 'label'
  return table.gap[line] === 0 ? 'line' : 'paragraph'
}

const stemLetters = 5
const firstWord = /[\p{L}'’]+/u
const sizes = [12, 25, 40, 60, 90, 130, 200, 320, 700]
const sizeOf = (characters: number): number => sizes.findIndex((size) => characters < size)

/** Asked of every sentence. */
const screens = { archived: screened(archived), allowing: screened(allowing), warned: screened(warned), rated: screened(rated), spoiling: screened(spoiling) }

/** Signs of one unit by itself. */
function ownSigns(words: string): string[] {
  const signs: string[] = []
  const add = (holds: boolean, sign: string): void => { if (holds) signs.push(sign) }
  const small = words.match(/(?<![\p{L}\p{N}@/.-])\p{Ll}[\p{L}'’-]*(?![\p{L}@/]|\.\p{L})/gu)?.length ?? 0
  signs.push(`said ${saidIn(words) ?? 'nothing'}`, `by ${saidBy(words) ?? 'nothing'}`, `size ${sizeOf(words.length)}`, `small ${small < 3 ? small : small < 6 ? 3 : small < 12 ? 6 : 12}`)
  if (words.length <= 700) {
    const isCopied = screens.archived(words)
    add(isCopied, 'copied')
    add(isCopied && screens.allowing(words), 'leave')
    add(screens.warned(words), 'warned')
    add(screens.rated(words), 'rated')
    add(screens.spoiling(words), 'spoiling')
  }
  add(isGiven(words), 'given')
  add(isAuthorsWord(words), 'author')
  add(isAddressOnly(words), 'address')
  add(signatureIn(words) !== undefined, 'signed')
  add(isDateAlone(words), 'date')
  add(isFurniture(words), 'furniture')
  add(isOutro(words), 'outro')
  add(mine.test(words), 'mine')
  add(yours.test(words), 'yours')
  add(theirs.test(words), 'theirs')
  add(/^["“„«‘]/.test(words), 'speech first')
  add(/^\p{Ll}/u.test(words), 'small first')
  add(/^[([{<*]/.test(words), 'bracket first')
  add(/[)\]}>*]$/.test(words), 'bracket last')
  add(/[:：]$/.test(words), 'colon last')
  add(/[!]$/.test(words), 'shout last')
  add(/\?["”]?$/.test(words), 'question last')
  add(!/[.!?…:;,)\]"”»*]$/.test(words), 'open last')
  add(/^[^\n]{2,40}?[:：](?:\s|$)/.test(words), 'labelled')
  add(/^\W*(?:p\.?\s?s\.?|n\.?\s?b\.?|ps\d?)[\s:.]/i.test(words), 'postscript')
  add(words === words.toUpperCase() && words !== words.toLowerCase(), 'capitals')
  add(/\S@\S+\.\w/.test(words), 'mail')
  add(/https?:|www\./.test(words), 'page')
  add(/[|]|\.{4}|::/.test(words), 'table')
  return signs
}

/** What words that are long begin with: forms of one word, and words that were never met, have that in common. */
function stemsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => (word.length > stemLetters && /^\p{L}+$/u.test(word) ? [`${word.slice(0, stemLetters)}~`] : [])))
}

const pieces = /[\p{L}'’]+|[^\p{L}\s]/gu
const mostPieces = 80

/** Words and marks of a unit, in order and in small letters, with what stands for its ends. */
const rowOf = (words: string): readonly string[] => ['<', ...(words.toLowerCase().match(pieces) ?? []).slice(0, mostPieces), '>']

/** Two words or marks that follow each other, each two once. */
const pairsOf = (row: readonly string[]): ReadonlySet<string> => new Set(row.slice(1).map((word, at) => `${row[at]}_${word}`))

/** What speaks for each unit of a paragraph being this or that: its words, alone and by twos, and its form, the paragraph as a whole, and where that stands. */
export function saidSigns(text: string, whole: Span, units: readonly Span[], place: SaidPlace): readonly Signs[] {
  const all = beginningOf(text, whole, 3000)
  const notice = noticeOf(all) ?? 'nothing'
  const shared = [
    'any', `at ${place.where}`, `at ${place.where} below ${place.above}`, `labels ${place.labels > 3 ? 4 : place.labels > 0 ? 1 : 0}`, `whole ${notice}`, `whole of ${sizeOf(all.length)}`, `units ${Math.min(4, units.length)}`,
    ...(isAuthorsWord(all) ? ['whole author'] : ['whole story']), ...(/^["“„«‘—–-]/.test(all) ? ['whole speech'] : []), ...(/^[([{<*_]/.test(all) ? ['whole bracket'] : []),
    ...(['disclaimer', 'note', 'permission', 'rating', 'summary', 'title', 'warning'] as const).map((field) => `${place.known.has(field) ? 'had' : 'no'} ${field}`),
  ]
  const said = units.map((at) => ownSigns(beginningOf(text, at, 900)))
  return units.map((at, index) => {
    const plain = [...paragraphWords(text.slice(...at))]
    const words = [...plain, ...stemsOf(plain)].map((word) => `"${word}`)
    const each = shareOf(words.length)
    const row = rowOf(beginningOf(text, at, 900))
    const pairs = pairsOf(row)
    const ofPair = shareOf(pairs.size) / 2
    const place = units.length === 1 ? 'alone' : index === 0 ? 'first' : index === units.length - 1 ? 'last' : 'amid'
    const next = said[index + 1]?.[0]
    return [
      ...shared.map((sign) => [sign, 1] as const), ...(said[index] as string[]).map((sign) => [sign, 1] as const), ...words.map((sign) => [sign, each] as const), ...Array.from(pairs, (pair) => [`"${pair}`, ofPair] as const),
      [place, 1] as const, ...(isItem(text, at) ? [['item', 1] as const] : []), ...(next ? [[`next ${next}`, 1] as const] : []), ...(index > 0 ? [[`after ${said[index - 1]?.[0]}`, 1] as const] : []),
      [`${place} ${said[index]?.[0]}`, 1] as const, [`begins ${row.slice(1, 3).join(' ')}`, 1] as const, [`begins ${row.slice(1, 4).join(' ')}`, 1] as const, [`ends ${row.slice(-3, -1).join(' ')}`, 1] as const, [`begins ${firstWord.exec(beginningOf(text, at, 60))?.[0].toLowerCase() ?? ''}`, 1] as const,
    ]
  })
}
