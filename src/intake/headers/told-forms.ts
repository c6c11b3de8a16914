// bounded: each pattern here meets a line of at most 140 characters, or a letter of at most 2,500.
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { isClosing, isSalutation } from '../letters.ts'
import { lineLength, lineSpan, type LineTable, lineText } from '../line-table.ts'
import { isAuthorsWord } from './authors-word.ts'
import { readDate } from './dates.ts'
import { labelOnLine } from './label-line.ts'
import { letterFrom } from './mail-head.ts'
import { isAmongLabels } from './speakers.ts'
import { readByLine } from './title-page.ts'

/** Longest line that has such a form, in characters. */
const longest = 140
/** A letter reaches over so many lines at most, where it is no story by itself. */
const letterLines = 30
/** Lines below a story's last words that may still be its letter's close. */
const closeLines = 12
/** An answer stands so near. */
const answerLines = 60
/** A story's author is named so near above its first line. */
const linesAbove = 16
/** No text was typed for others to copy before that year: whatever bears an older day is dated by the people in it. */
const firstYear = 1960

/** What nobody says before a story and stories open with: boards and notices ("Warning: trespassers will be fined"), and words as dictionaries have them ("lamp (n.): …"). */
const opening: readonly RegExp[] = [
  /^["“*_]?(?:warning|caution|danger|notice|achtung|attention|attenzione|atención|atenção)\s?[:!–—-]\s?(?:trespass\p{L}*|keep (?:out|off|clear|away)|do not (?:feed|touch|enter|climb|cross|walk|lean|open)|no (?:entry|fishing|swimming|trespassing|parking|bathing|landing)|beware of the|mind the|wet paint|high voltage|all (?:dogs|visitors|boats|persons)|any(?:one|body) (?:found|caught))(?!\p{L})/iu,
  /^["“*_]?(?:WANTED|LOST|FOUND|FOR SALE|TO LET|REWARD|MISSING|STOLEN|HELP WANTED)[:!] ?\p{L}/u,
  /^[*_“"]{0,2}\p{L}[\p{L}'’-]{1,24}[*_”"]{0,2},? ?(?:[/\\[][^/\\\]\n]{1,30}[/\\\]] ?)?(?:[([](?:n|v|vb|adj|adv|prep|noun|verb|adjective|adverb)\.?(?:\s\p{L}{1,10}\.?)?[)\]]|(?<=[\s,/\\\]])(?:n|v|vb|adj|adv|prep)\.(?=[\s:;,]))\s?[:;,.–—-]*\s?\p{L}/u,
]

/** What a letter speaks of that came with a story. */
const ofStory = /(?<!\p{L})(?:enclos\p{L}+|attach\p{L}+|stor(?:y|ies)|tales?|manuscripts?|typed|chapters?|print\p{L}*|publi\p{L}+|editors?|disks?|readers?|geschichten?|lese\p{L}*|histoires?|historias?|stori[ae]|racconto|histórias?|рассказ\p{L}*)(?!\p{L})|@/iu

/** Who closes a letter, on the line that closes it: "Yours, Marta". */
const signature = /, ?\p{Lu}[\p{L}.'’ -]{0,24}$/u

/** Who speaks on a line of a script. */
const speech = /^[ \t*_]{0,6}(\p{Lu}[\p{L}.'’ -]{0,24}?)[*_]{0,2}:[*_]{0,2} \S/u
/** A script is looked over so far above a line and below it. */
const speechLines = 40

/** What a card of somebody in a story says, and a label of the story does not. */
const ofCard = /^(?:age|aged|occupation|profession|rank|height|weight|hair|eyes|sex|gender|nationality|species|race|(?:date|place) of birth|d\.?o\.?b\.?|born|birthplace|next of kin|marital status|serial (?:no\.?|number)|last seen|known associates|alias(?:es)?|blood (?:type|group)|alter|beruf|geburtsort|taille|métier|âge|edad|profesión|età|professione|idade|profissão)\s?[:.]/iu
/** What says of a card that it is its writer's, or the story's. */
const ofWriter = /^(?:e-?mail|home ?page|url|web ?(?:site|page)|title|author|pen ?name|fandom|feedback|summary|disclaimer|archiv\p{L}+|icq|aim|interests|hobbies)\s?[:.]/iu

/**
 * Tells whether line `line` begins something that only a story has: a letter from one of its people to another, a day before anybody typed,
 * a card out of somebody's files, a notice on a wall. Front matter ends above it.
 */
export function isToldFrom(table: LineTable, line: number, last: number): boolean {
  const words = table.text.slice(table.from[line], Math.min(table.to[line] as number, (table.from[line] as number) + longest))
  return opening.some((pattern) => pattern.test(words)) || isLetter(table, line, last) || isMessage(table, line, last) || isSpeech(table, line, last) || isDateline(words) || isCard(table, line, last)
}

/** What stands above a line that has the name of the story's author; undefined where nothing near it has. */
function signedAbove(table: LineTable, line: number): string | undefined {
  const { text, from, to } = table
  const top = Math.max(0, line - linesAbove)
  for (let above = top; above < line; above += 1) {
    if (lineLength(table, above) <= longest && (readByLine(text, lineSpan(table, above), true) || labelOnLine(table, above)?.label.kind === 'author')) return text.slice(from[top], to[line - 1]).slice(0, 2500)
  }
  return undefined
}

/** Whether the story above a line is somebody else's than who writes there. */
const isOthers = (above: string | undefined, name: string): boolean => above !== undefined && (name.match(/\p{L}{2,}/gu) ?? []).every((word) => !above.toLowerCase().includes(word.toLowerCase()))

/** "To: Tobin", "From: Marta": below the name of another author, or answered farther down. */
function isMessage(table: LineTable, line: number, last: number): boolean {
  const from = letterFrom(table, line, last)
  if (from === undefined) return false
  if (isOthers(signedAbove(table, line), from)) return true
  for (let next = line + 2; next < Math.min(last, line + answerLines); next += 1) if ((letterFrom(table, next, last) ?? from) !== from) return true
  return false
}

/** "Dear Tobin," with a close below it, and nothing between them about the story. */
function isLetter(table: LineTable, line: number, last: number): boolean {
  if (!isSalutation(lineText(table, line))) return false
  const { text, from, to } = table
  for (let next = line + 1; next < last; next += 1) {
    if (next === line + letterLines) next = Math.max(next, last - closeLines)
    const words = lineText(table, next)
    if (isClosing(words.replace(signature, ','))) {
      const letter = text.slice(from[line], Math.min(to[next] as number, (from[line] as number) + 2500))
      const name = signature.exec(words)?.[0] ?? (next + 1 < last ? lineText(table, next + 1).slice(0, 60) : '')
      return isOthers(signedAbove(table, line), name) && !ofStory.test(letter) && !isAuthorsWord(letter)
    }
    if (isSceneBreak(lineText(table, next))) return false
  }
  return false
}

/** Whether a line is one of a script: "Author: I want the comma back." Its speaker comes again, and most lines around it, to the text's end, are spoken: a few before a story are its author's joke. */
function isSpeech(table: LineTable, line: number, last: number): boolean {
  const { text, from, to } = table
  const speakerOn = (at: number): string | undefined => speech.exec(text.slice(from[at], Math.min(to[at] as number, (from[at] as number) + longest)))?.[1]
  const own = speakerOn(line)
  if (own === undefined) return false
  const first = Math.max(0, line - speechLines)
  const all = Array.from({ length: Math.min(last, line + speechLines) - first }, (_, at) => speakerOn(first + at))
  const names = all.filter((name) => name !== undefined)
  if (names.length < 4 || names.length * 4 < all.length * 3 - 4 || names.filter((name) => name === own).length < 2) return false
  return new Set(names).size <= names.length - 2 && !isAmongLabels(table, line, 0, last)
}

/** "Leith, 3 April 1911", "The Harbour Post, June 3rd, 1911", alone on a line. */
function isDateline(words: string): boolean {
  if (words.length > 80 || !/(?<!\d)1[5-9]\d\d\W{0,4}$/.test(words) || !/^[\p{L}\d\s,.'’_*()-]+$/u.test(words) || /\bcopyright\b|\(c\)|\b(?:published|printed|written|edition|ed\.)(?!\p{L})/iu.test(words)) return false
  const date = readDate(/(?:\S+\s){0,2}\S+$/u.exec(words.replace(/[\s\W_]+$/u, ''))?.[0] ?? '')
  return date !== undefined && date.length === 10 && Number(date.slice(0, 4)) < firstYear
}

/** "Name: Marta Dale", "Age: 31", "Occupation: keeper", line by line, with a heading perhaps. */
function isCard(table: LineTable, line: number, last: number): boolean {
  const { text, from, to, gap } = table
  if (line > 0 && gap[line] === 0) return false
  let cards = 0
  for (let next = line; next < last && (next === line || gap[next] === 0); next += 1) {
    const words = text.slice(from[next], Math.min(to[next] as number, (from[next] as number) + longest))
    if (ofWriter.test(words) || next > line && !/^[^:]{1,30}:/.test(words)) return false
    if (ofCard.test(words)) cards += 1
  }
  return cards > 1 && signedAbove(table, line) !== undefined
}
