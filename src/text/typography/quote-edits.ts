import type { Edit } from '../../model/edit.ts'
import type { Span } from '../../model/span.ts'
import { isLetter, isSpace } from '../chars.ts'
import { apply } from '../edits.ts'
import type { QuoteMark } from './classes.ts'
import type { Convention } from './conventions.ts'
import { mayBeMark, setMark } from './glyphs.ts'
import { edge } from './edges.ts'
import type { Habits } from './habits.ts'
import type { ParagraphMarks } from './parse-marks.ts'
import { edit } from './repair.ts'

/** What is to be set at a place: `glyph` with what stands beside it, by a rule. */
type Setting = { readonly rule: string; readonly at: Span; readonly after: string }

/** From which confidence on these rules make their edits, where nobody says otherwise. */
export const sureEnough = 0.95
/** What an edit is as sure as that is only suggested. */
export const unsure = 0.9

/**
 * Adds the edits that set one block's marks as they were read. `at`: the block's span. Where an edit changes what the others were judged by, the
 * paragraph is read again as it will be; if it is not left alone then, nobody knows enough about it, and all of it is only suggested.
 */
export function addEdits(edits: Edit[], text: string, at: Span, { marks, cost, again }: ParagraphMarks, convention: Convention, habits: Habits): void {
  const first = edits.length
  const changes = settings(text, at, marks, cost, convention, habits, (setting, confidence) => edits.push(edit(setting.rule, text, setting.at, setting.after, confidence)))
  if (!changes || again === undefined || edits.length === first) return
  const sure = edits.slice(first).filter(({ confidence }) => confidence >= sureEnough)
  const words = apply(text.slice(...at), sure.map((each) => ({ ...each, at: [each.at[0] - at[0], each.at[1] - at[0]] as const })))
  const read = again(words)
  let isStill = true
  settings(words, [0, words.length], read.marks, read.cost, convention, habits, (_, confidence) => {
    if (confidence >= sureEnough) isStill = false
  })
  if (isStill) return
  for (let place = first; place < edits.length; place++) {
    const each = edits[place] as Edit
    if (!isInner(text, each)) edits[place] = { ...each, confidence: Math.min(each.confidence, unsure) }
  }
}

/** Whether an edit is of a mark that is certain by itself, whatever the rest of the paragraph is. */
const isInner = (text: string, { rule, at }: Edit): boolean => rule === 'apostrophe' && isLetter(text.charCodeAt(at[0] - 1)) && isLetter(text.charCodeAt(at[1]))

/** Goes through what is to be set in a stretch of text; says whether any of it changes what the others were judged by. */
function settings(text: string, at: Span, marks: readonly QuoteMark[], cost: number, convention: Convention, habits: Habits, take: (setting: Setting, confidence: number) => void): boolean {
  let [end, changes] = [at[0], false]
  const isOdd = isRiddle(marks, cost)
  for (const mark of marks) {
    const glyph = setMark(convention, mark)
    if (glyph === undefined || (convention.pairs.length === 0 && !mark.certain)) continue
    const setting = moved(text, at, mark, glyph, habits) ?? turned(text, [end, at[1]], mark, glyph)
    if (setting === undefined || setting.at[0] < end) continue
    take(setting, isOdd && !mark.certain ? Math.min(sureness(mark, setting, cost), unsure) : sureness(mark, setting, cost))
    // A blank put inside one parts it from the marks that touched it.
    if (setting.at[0] !== mark.at || setting.at[1] !== mark.at + 1 || (mark.touches && setting.after.length > 1)) changes = true
    end = setting.at[1]
  }
  return changes || marks.some(({ certain, stands }) => !certain && stands !== '"' && stands !== "'")
}

// Where marks cost more than this on average, what they are is anybody's guess.
const mostEach = 5

/** Whether the marks of a paragraph, typed ones among them, are unlikely however they are read: then only those are set that are certain by themselves. */
function isRiddle(marks: readonly QuoteMark[], cost: number): boolean {
  return marks.length > 2 && cost > marks.length * mostEach && marks.some(({ certain, form }) => !certain && form === 'straight')
}

// A paragraph that costs more than this has something missing somewhere: what is doubled in it may be meant.
const plain = 3

function sureness({ confidence }: QuoteMark, { rule }: Setting, cost: number): number {
  return rule === 'quote-doubled' && cost > plain ? confidence / 2 : confidence
}

/** A mark that stands where it should, but is the wrong glyph. `within`: what no other setting has changed. */
function turned(text: string, within: Span, mark: QuoteMark, glyph: string): Setting | undefined {
  if (mark.stands === glyph) return undefined
  const [rule, from, to] = [ruleOf(text, mark), mark.at, mark.at + mark.length]
  const inside = mark.kind === 'open' ? to : from - 1
  const there = text.charCodeAt(inside)
  if (glyph.length === 1 || !isSpace(there)) return { rule, at: [from, to], after: glyph }
  // A blank that is there already is the one that belongs inside; a plain one becomes what it should be.
  const isPlain = there === 32 && inside >= within[0] && inside < within[1]
  return isPlain ? { rule, at: [Math.min(from, inside), Math.max(to, inside + 1)], after: glyph } : { rule, at: [from, to], after: glyph.trim() }
}

/** What is typed twice for one double mark. */
const typedTwice: readonly string[] = ["''", '``', ',,', '<<', '>>']

function ruleOf(text: string, { at, length, stands, kind, level }: QuoteMark): string {
  if (stands === '""' || (length === 2 && !typedTwice.includes(stands)) || (length === 2 && kind === 'apostrophe')) return 'quote-doubled'
  if (length === 2 || (stands === '`' && kind === 'open')) return 'quote-tex'
  if ('“”‘’'.includes(stands)) return 'quote-swapped'
  if (kind === 'prime' || kind === 'double-prime') return 'prime'
  if (kind === 'apostrophe') return at > 0 && isLetter(text.charCodeAt(at - 1)) ? 'apostrophe' : 'apostrophe-leading'
  return level > 1 ? 'quote-nested' : 'quote-direction'
}

const isBlank = (code: number): boolean => code !== 10 && isSpace(code)

/** A mark that stands apart from its words, on the wrong line, or before the comma that it should follow. */
function moved(text: string, [start, end]: Span, mark: QuoteMark, glyph: string, habits: Habits): Setting | undefined {
  const [from, to] = [mark.at, mark.at + mark.length]
  if (mark.kind === 'open') {
    let word = to
    while (word < end && isBlank(text.charCodeAt(word))) word += 1
    // What an opening mark is far from, on another line, may be its words or may not.
    if (word < end && text.charCodeAt(word) === 10) return atLineEnd(text, start, end, from, word + 1, glyph)
    if (mark.length === 3) return atLineEnd(text, start, end, from, to, glyph)
    if (word === to || word === end || isSpacedDots(text, word, end)) return undefined
    // The blank that stands on the wrong side goes to the other.
    return { rule: 'quote-detached', at: [from, word], after: mark.left === edge.closing ? ` ${glyph}` : glyph }
  }
  if (mark.kind !== 'close') return undefined
  let word = from
  while (word > start && isBlank(text.charCodeAt(word - 1))) word -= 1
  if (word > start && text.charCodeAt(word - 1) === 10) return wrapped(text, start, end, word, to, glyph)
  if (word < from) return word === start || isMarkAt(text, word - 1) || endsInSpacedDots(text, word) ? undefined : { rule: 'quote-detached', at: [word, to], after: mark.right === edge.letter ? `${glyph} ` : glyph }
  return misplaced(text, end, from, to, glyph, habits)
}

/** An opening mark at a line's end, with a blank before it: it goes to the line that it opens. What stands alone on a line may be its words or may not. */
function atLineEnd(text: string, start: number, end: number, from: number, next: number, glyph: string): Setting | undefined {
  let before = from
  while (before > start && isBlank(text.charCodeAt(before - 1))) before -= 1
  if (before === from || before === start || text.charCodeAt(before - 1) === 10 || next >= end || !isLetter(text.charCodeAt(next))) return undefined
  return { rule: 'quote-stray', at: [before, next], after: `\n${glyph}` }
}

/** A closing mark that was wrapped onto the next line, alone or before other words: it goes back, the line end stays. */
function wrapped(text: string, start: number, end: number, word: number, to: number, glyph: string): Setting | undefined {
  let before = word
  while (before > start && isSpace(text.charCodeAt(before - 1))) before -= 1
  let next = to
  while (next < end && isBlank(text.charCodeAt(next))) next += 1
  if (before === start || isMarkAt(text, before - 1)) return undefined
  if (next === end || text.charCodeAt(next) === 10) return { rule: 'quote-stray', at: [before, next], after: glyph }
  return next === to && text.charCodeAt(next) !== 10 && !isLetter(text.charCodeAt(next)) ? undefined : { rule: 'quote-stray', at: [before, next], after: `${glyph}\n` }
}

const [dot, ellipsis] = [46, 0x2026]

/** Where an ellipsis is set with blanks between its dots, there is one between it and the mark; and still where it was made one character, which keeps the blanks around it. */
function isSpacedDots(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at)
  if (code === dot) return isBlank(text.charCodeAt(at + 1)) && text.charCodeAt(at + 2) === dot
  const behind = at + (text.charCodeAt(at + 1) === dot ? 2 : 1)
  return code === ellipsis && behind < end && isSpace(text.charCodeAt(behind))
}

/** The same of what stands before a place. */
function endsInSpacedDots(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1)
  if (code === dot && text.charCodeAt(at - 3) === dot && isBlank(text.charCodeAt(at - 2))) return true
  const last = code === dot ? at - 2 : at - 1
  return text.charCodeAt(last) === ellipsis && isSpace(text.charCodeAt(last - 1))
}

const isMarkAt = (text: string, at: number): boolean => mayBeMark(text.charCodeAt(at))

// Longer words tell more than that something was said.
const longestVerb = 10
const saying: ReadonlySet<string> = new Set(['said', 'asked', 'cried', 'replied', 'answered', 'whispered', 'shouted', 'murmured', 'muttered', 'called', 'exclaimed'])

/** Whether a blank and a word that says that somebody spoke stand at a place. */
function isSaid(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 32) return false
  let to = at + 1
  while (to < end && to - at <= longestVerb && isLetter(text.charCodeAt(to))) to += 1
  return saying.has(text.slice(at + 1, to))
}

/** A mark with a blank and a comma or a full stop behind it, by a writer who sets those inside; and one whose comma or question mark is before who said it. */
function misplaced(text: string, end: number, from: number, to: number, glyph: string, { commas }: Habits): Setting | undefined {
  if (from === 0 || !isLetter(text.charCodeAt(from - 1))) return undefined
  const point = text.charAt(to)
  if ((point === '?' || point === '!' || (point === ',' && commas === 'inside')) && to < end && isSaid(text, to + 1, end)) return { rule: 'quote-misplaced', at: [from, to + 1], after: point + glyph }
  if (commas !== 'inside') return undefined
  let comma = to
  while (comma < end && text.charCodeAt(comma) === 32) comma += 1
  const code = text.charCodeAt(comma)
  if (comma === to || comma >= end || (code !== 44 && code !== 46) || (comma + 1 < end && !isSpace(text.charCodeAt(comma + 1)))) return undefined
  return { rule: 'quote-misplaced', at: [from, comma + 1], after: text.charAt(comma) + glyph }
}
