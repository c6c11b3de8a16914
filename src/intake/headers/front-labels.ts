import { beginningOf, type Span } from '../../model/span.ts'
import { readHeading } from '../chapters.ts'
import { lineLength, lineSpan, lineText } from '../line-table.ts'
import { isSpeech } from '../paragraphs.ts'
import { innerLabels, type LabelLine, labelOnLine, readLabelLine } from './label-line.ts'
import type { LabelKind } from './labels.ts'
import { endMark, noticeOf } from './notices.ts'
import { isSpeaker, speakers } from './speakers.ts'
import { readByLine } from './title-page.ts'
import { readers } from './values.ts'
import type { Walk } from './walk.ts'

/** Kinds that a later line must have to prove that unlabelled paragraphs before it belong to the header. */
const telling: ReadonlySet<LabelKind> = new Set(['title', 'author', 'rating', 'warning', 'disclaimer', 'summary', 'fandom', 'relationship', 'character', 'permission', 'spoilers', 'email', 'feedback', 'tag', 'series', 'beta', 'note'])
/** Kinds that prove it for further paragraphs of a value: none that stands at the foot of a story as well. */
export const onlyHead: ReadonlySet<LabelKind> = new Set(['title', 'author', 'rating', 'warning', 'disclaimer', 'summary', 'fandom', 'relationship', 'character', 'spoilers', 'tag', 'series'])

/** The first label of a row whose first item has none, with several behind it: "30/05/2008 | Rating: PG | Genere: Commedia". */
export function labelWithin(walk: Walk, line: number): LabelLine | undefined {
  const [from, to] = lineSpan(walk.table, line)
  if (to - from > 600) return undefined
  const [first, second] = innerLabels(walk.text, from, to)
  if (first === undefined || second === undefined || first - from > 60 || !'|•·.;/–—-'.includes(walk.text.slice(from, first).trimEnd().at(-1) ?? ' ')) return undefined
  return readLabelLine(walk.text, first, to)
}

/** What a board or a card says, in a story that begins with it: "Warning: mind the bull. It said so on the gate." */
export const spoken = /(?:[.!]["”»]?\s+(?:(?:it|that|those|they|so|the (?:words|sign|board|notice|card))\s(?:all\s)?(?:said|read|stood|was (?:all|what)|were the words)|so stand|das stand|c['’]était écrit|(?:lo |así )?(?:ponía|decía|rezaba)|(?:così )?(?:diceva|c['’]era scritto)|(?:assim )?(?:dizia|estava escrito)|так (?:гласил|было написано))|,\s(?:so )?(?:said|read) (?:it|the (?:sign|board|notice|card|label|gate|door)))(?!\p{L})/iu

/** "Feeback: …" in a front whose end is known: one wrong letter, and a colon. */
function misspelt(walk: Walk, line: number): LabelLine | undefined {
  const read = walk.known ? labelOnLine(walk.table, line, true) : undefined
  return read && !read.label.weak && read.separator === 'colon' && walk.text[read.labelAt[1]] === ':' && read.valueAt[1] > read.valueAt[0] ? read : undefined
}

/** Reads line `line` as a label, if it is one and can be believed where it stands. */
export function labelAt(walk: Walk, line: number): LabelLine | undefined {
  const read = labelOnLine(walk.table, line, walk.labels >= 2) ?? misspelt(walk, line)
  if (!read) return undefined
  const { label, separator } = read
  if (separator === 'alone') {
    // A lone word is a label only where a value stands below it, and not where it heads a chapter.
    if (readHeading(lineText(walk.table, line)) || line + 1 >= walk.last) return undefined
    if (readByLine(walk.text, lineSpan(walk.table, line + 1))) return undefined
    if (walk.labels === 0 && !labelSoon(walk, line + 1, 12, true) && label.kind !== 'disclaimer' && label.kind !== 'summary' && !/note|a\/n/.test(label.name)) return undefined
  }
  if (label.kind === 'part' && (walk.labels === 0 || readHeading(lineText(walk.table, line)))) return walk.labels > 0 && isCounter(walk.text, read.valueAt) && separator === 'colon' && (isOfSeveral(walk.text, read.valueAt) || labelSoon(walk, line + 1, 3)) ? read : undefined
  if ((speakers.has(label.kind) || isScript(walk)) && isSpeaker(walk.table, read, line, walk.first, walk.last)) return undefined
  if (label.weak && walk.labels === 0 && !labelSoon(walk, line + 1, 6) && !noticeOf(walk.text.slice(...read.valueAt)) && label.kind !== 'author') return undefined
  if (label.weak && label.kind === 'author' && !readByLine(walk.text, lineSpan(walk.table, line))) return undefined
  if (walk.labels === 0 && (label.kind === 'warning' || label.kind === 'other') && separator !== 'alone') {
    if (labelSoon(walk, line + 1, 6)) return read
    // "Warning: trespassers will be shot, said the sign": nothing that is warned for, and no header around it.
    if (label.kind === 'other' || spoken.test(beginningOf(walk.text, read.valueAt, 300))) return undefined
    const value = readers.warning(walk.text, read.valueAt, '')
    const assertion = value.assertions[0]
    if ((value.findings ?? []).length > 0 && assertion?.field === 'warning' && assertion.value.answer === 'stated' && assertion.value.warnings.every((warning) => warning === 'other')) return undefined
  }
  return read
}

/** Whether a value is a counter and nothing else: "2/7", "three of six", "3 de 8 (um | dois)". */
function isCounter(text: string, [from, to]: Span): boolean {
  return to - from <= 60 && /^(?:\d{1,3}|(?=\p{L}+\s(?:of|von|de|di|sur|из)\s)\p{L}{3,12})(?:\s*(?:\/|of|von|de|di|sur|из)\s*(?:\d{1,3}|\?{1,3}|\p{L}{3,12}))?\s*(?:\([^()]{1,30}\))?$/u.test(text.slice(from, to)) && readers.part(text, [from, to], '').assertions.length > 0
}

/** "2/3", "2 of 3": with the number of all parts no chapter's heading, though a story follows. */
function isOfSeveral(text: string, [from, to]: Span): boolean {
  return to - from <= 60 && /\d\s?(?:\/|of|von|de|di|sur|из)\s?\d/i.test(text.slice(from, to))
}

/** Whether a telling label with a colon stands at the head of one of the next lines. */
export function labelSoon(walk: Walk, line: number, within: number, shout = false, kinds = telling): boolean {
  for (let next = line; next < Math.min(walk.end, line + within); next += 1) {
    if (lineLength(walk.table, next) > 3000) return false
    const read = labelOnLine(walk.table, next)
    if (!read && endMark(beginningOf(walk.text, lineSpan(walk.table, next), 80))) return false
    if (!read || read.label.weak || !kinds.has(read.label.kind)) continue
    if (read.separator === 'colon' || (shout && (read.separator === 'alone' || read.separator === 'dash') && isShouted(walk.text.slice(...read.labelAt)))) return true
  }
  return false
}

/** `Universe order: third` amid a label block: no row reads it, and it is header all the same. */
export function unknownLabel(walk: Walk, line: number): boolean {
  if (walk.labels < 2 || walk.committed !== line || !isSpeech(walk.table, line) || readHeading(lineText(walk.table, line))) return false
  return (walk.table.gap[line] === 0 && !isScript(walk) && (line + 1 >= walk.last || (walk.table.gap[line + 1] as number) > 0)) || labelSoon(walk, line + 1, 2)
}

/** Whether the first lines are mostly `Name: speech`. */
function isScript(walk: Walk): boolean {
  if (walk.script === undefined) {
    let speeches = 0
    const end = Math.min(walk.last, walk.first + 90)
    for (let line = walk.first; line < end; line += 1) if (isSpeech(walk.table, line) && !labelOnLine(walk.table, line)) speeches += 1
    walk.script = speeches >= 6 && speeches * 10 >= (end - walk.first) * 3
  }
  return walk.script
}

/** Whether the words are in capitals, with no small letter among them. */
export function isShouted(words: string): boolean {
  return words === words.toUpperCase() && words !== words.toLowerCase()
}
