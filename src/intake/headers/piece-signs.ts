// bounded: each pattern here meets a paragraph of at most 4,000 characters, at its ends.
import type { LineTable } from '../line-table.ts'
import { againSigns, belowSigns } from './names-again.ts'
import { paragraphWords } from './paragraph-words.ts'
import { personsIn } from './persons.ts'
import type { Piece } from './pieces.ts'

/** What is seen of a piece, and how strongly. */
export type Signs = readonly (readonly [sign: string, strength: number])[]

/** A few, some, many. */
const step = (count: number): number => (count < 4 ? count : count < 8 ? 4 : count < 16 ? 8 : 16)
const sizes = [20, 40, 80, 160, 320, 640]
const sizeOf = (characters: number): number => sizes.findIndex((size) => characters < size)

/** Pieces whose words are looked at; of a label the label is enough. */
const isWorded = ({ group }: Piece): boolean => group === 'words' || group === 'title'

/** What stands in a piece whose words count, and undefined where its form says enough. */
export function wordsOf({ text, from, to }: LineTable, piece: Piece): string | undefined {
  return isWorded(piece) ? text.slice(from[piece.line], to[piece.end - 1]) : undefined
}

/** How much each of a piece's different words counts: all of many words little more than all of a few. */
export const shareOf = (different: number): number => 3 / Math.sqrt(different + 4)

/** The form of a piece and what stands before it, in one line: what `formSigns` makes signs of. @param skipped pieces above the first that are not looked at */
export function formOf(pieces: readonly Piece[], at: number, skipped: number): string {
  const { kind, group } = pieces[at] as Piece
  let [labels, forms] = [0, 0]
  for (let before = 0; before < at; before += 1) {
    const one = (pieces[before] as Piece).group
    if (one === 'label') labels += 1
    else if (one === 'form' || one === 'title') forms += 1
  }
  return `${kind}\t${group}\t${pieces[at - 1]?.group ?? (skipped > 0 ? 'words' : 'nothing')}\t${Math.min(3, labels)}\t${Math.min(3, forms)}\t${step(at + skipped)}`
}

/** A form as signs. */
export function formSigns(form: string): readonly string[] {
  const [kind, group, before, labels, forms, place] = form.split('\t') as [string, string, string, string, string, string]
  return ['any', `is ${kind}`, `in ${group}`, `${group} after ${before}`, `${group} labels ${labels}`, `${group} forms ${forms}`, `${group} at ${place}`]
}

/** What is seen of the words of a piece beside the words themselves. */
export function lookSigns(table: LineTable, pieces: readonly Piece[], at: number, words: string): readonly string[] {
  const { text, from, to } = table
  const { group, line } = pieces[at] as Piece
  const persons = personsIn(words)
  const signs = [`${group} of ${sizeOf(words.length)}`, `speaks of ${persons}`, `${group} speaks of ${persons}`, ...Array.from(persons, (one) => `speaks ${one}`), ...againSigns(table, from[line] as number, words)]
  if (isSpeech(words, 0)) signs.push('speech first')
  if ('([{'.includes(words[0] as string)) signs.push('bracket first')
  if (')]}'.includes(words.at(-1) as string)) signs.push('bracket last')
  // A line that goes on from the one above, where each stands apart.
  if (/^\p{Ll}/u.test(words)) {
    const end = at > 0 ? (to[(pieces[at - 1] as Piece).end - 1] as number) : 0
    signs.push(end > 0 && /[^.!?:;"”]$/.test(text.slice(end - 1, end)) ? 'goes on' : 'small first')
  }
  return signs
}

/** What speaks for a piece, or against it, as the author's own word around the story: its form, what stands before it, its words. @param skipped pieces above the first that are not looked at */
export function signsOf(table: LineTable, pieces: readonly Piece[], at: number, skipped = 0): Signs {
  const alone = (sign: string): readonly [string, number] => [sign, 1]
  const signs = formSigns(formOf(pieces, at, skipped)).map(alone)
  const words = wordsOf(table, pieces[at] as Piece)
  if (words === undefined) return signs
  const found = paragraphWords(words)
  const each = shareOf(found.size)
  return [...signs, ...Array.from(found, (word): readonly [string, number] => [`"${word}`, each]), ...lookSigns(table, pieces, at, words).map(alone)]
}

const isSpeech = (text: string, at: number): boolean => '"“„«»‘\'—–-'.includes(text[at] as string)

/** Whether a piece has the title, or may. */
export const isTitled = ({ group, kind }: Piece): boolean => group === 'title' || kind.startsWith('title') || kind.startsWith('mail')

/** What speaks for the story's beginning with piece `at`. */
export function startSigns(table: LineTable, pieces: readonly Piece[], at: number): readonly string[] {
  const { text, from, to, gap } = table
  const piece = pieces[at] as Piece
  const before = pieces[at - 1]
  let [labels, rows, widest] = [0, 0, 0]
  for (let one = 0; one < at; one += 1) {
    const { group, line } = pieces[one] as Piece
    if (group === 'label') labels += 1
    if (group === 'row') rows += 1
    if (one > 0) widest = Math.max(widest, gap[line] as number)
  }
  const apart = gap[piece.line] as number
  const words = text.slice(from[piece.line], to[piece.end - 1])
  const isBelowRow = before?.group === 'row'
  const persons = personsIn(words)
  const signs = [
    `start speaks of ${persons}`, `start speaks of ${before ? personsIn(wordsFrom(table, before)) : 'nothing'} ${persons}`, ...belowSigns(table, to[piece.end - 1] as number, words),
    `start after ${before?.group ?? 'nothing'}`, `start after a ${before?.kind ?? 'nothing'}`, `start with ${piece.group}`, `start with a ${piece.kind}`, `start ${before?.group ?? 'nothing'} ${piece.group}`,
    `start apart ${Math.min(4, apart)}`, `start apart ${at > 1 ? (apart > widest ? 'more' : apart < widest ? 'less' : 'alike') : 'first'}`, `start labels ${Math.min(3, labels)}`, `start ${pieces.slice(0, at).some(isTitled) ? 'titled' : 'untitled'} ${piece.group}`, `start of ${sizeOf(words.length)}`,
    `start ${isSpeech(words, 0) ? 'speech' : /^\p{Lu}/u.test(words) ? 'capital' : /^\p{Ll}/u.test(words) ? 'small' : 'other'}`, `start ${/[.!?…]["”’']?$/.test(words) ? 'sentence' : 'no sentence'}`,
    `start ${isBelowRow ? 'row' : 'no row'} labels ${Math.min(1, labels)}`,
  ]
  let [behind, ahead] = [0, 0]
  for (let one = Math.max(0, at - 8); one < at; one += 1) if (isSpeech(text, from[(pieces[one] as Piece).line] as number)) behind += 1
  for (let one = at; one < Math.min(pieces.length, at + 4); one += 1) if (isSpeech(text, from[(pieces[one] as Piece).line] as number)) ahead += 1
  signs.push(`start speech behind ${Math.min(2, behind)}`, `start speech ahead ${Math.min(2, ahead)}`)
  if (before?.open) signs.push('start below open label')
  if (isBelowRow) {
    let all = rows
    for (let one = at; one < Math.min(40, pieces.length); one += 1) if ((pieces[one] as Piece).group === 'row') all += 1
    signs.push(`start row ${rows === 1 ? 'first' : 'later'} of ${rows === all ? 'all' : 'more'}`)
  }
  return signs
}

const wordsFrom = ({ text, from, to }: LineTable, { line, end }: Piece): string => text.slice(from[line], to[end - 1])

/** What speaks for the story's end before piece `at`; `pieces.length` for no foot at all. */
export function endSigns(table: LineTable, pieces: readonly Piece[], at: number): readonly string[] {
  const piece = pieces[at]
  const before = pieces[at - 1]
  if (!piece) return ['end none']
  const below = pieces.length - at
  const words = wordsFrom(table, piece)
  const above = before ? wordsFrom(table, before) : ''
  let rows = 0
  for (let one = 0; one < at && rows < 2; one += 1) if ((pieces[one] as Piece).group === 'row') rows += 1
  return [
    'end some', `end with ${piece.group}`, `end with a ${piece.kind}`, `end after ${before?.group ?? 'nothing'}`, `end after a ${before?.kind ?? 'nothing'}`, `end apart ${Math.min(3, table.gap[piece.line] as number)}`, `end below ${step(below)}`,
    `end speaks of ${personsIn(above)} ${personsIn(words)}`, `end of ${sizeOf(words.length)}`, `end after so much ${sizeOf(above.length)}`, `end after ${/["”»]$/.test(above) ? 'speech' : above.endsWith('.') ? 'a sentence' : /[!?…]$/.test(above) ? 'a cry' : 'an open line'}`,
    `end ${isSpeech(words, 0) ? 'speech' : /^[([*<]/.test(words) ? 'bracket' : /^\p{Lu}/u.test(words) ? 'capital' : 'other'}`, `end ${before?.group === 'row' ? 'row' : 'no row'} ${rows}`,
  ]
}
