// bounded: each pattern here meets at most 300 characters of a block.
import type { Assertion } from '../model/assertion.ts'
import type { Block, BlockKind, Chapter } from '../model/reading.ts'
import { beginningOf, type Span } from '../model/span.ts'
import { firstLine, linesIn } from './block-lines.ts'
import { spoken } from './headers/front-labels.ts'
import { sentenceValues } from './headers/front-words.ts'
import { innerLabels, readLabelLine, trimValue } from './headers/label-line.ts'
import type { LabelKind } from './headers/labels.ts'
import { strictOpening } from './headers/strict-around.ts'
import { readers } from './headers/values.ts'
import { ratingTail } from './rating-tails.ts'

/** What a chapter may say of itself, and nobody may overlook. */
const strict: ReadonlySet<LabelKind> = new Set(['rating', 'warning', 'permission'])
/** Labels whose sentences may say what its rating is. */
const telling: ReadonlySet<LabelKind> = new Set(['warning', 'note', 'disclaimer'])
const nothingKnown: ReadonlySet<never> = new Set()
/** How much of an author's note is read, in characters, and how many lines may be labels. */
const mostChars = 3000
const mostLines = 12
/** Longest value of a label that follows a mere scene break, in characters: a board in a story says more. */
const mostBare = 40
/** Longest paragraph between a front and a story that may refuse or warn, in characters. */
const mostOpening = 200

/** Statements of one part of a story, those that may make the work stricter: no leave, no "none apply", nothing that no code is known for. */
function ofPart(assertions: readonly Assertion[]): Assertion[] {
  return assertions.flatMap((one): Assertion[] => {
    const rule = `inside:${one.rule}`
    if (one.field === 'rating') return [{ ...one, rule, extent: 'part' }]
    if (one.field === 'permission') return one.value.permission === 'granted' ? [] : [{ ...one, rule, extent: 'part' }]
    if (one.field !== 'warning' || one.value.answer !== 'stated') return []
    const warnings = one.value.warnings.filter((warning) => warning !== 'other')
    return warnings.length === 0 ? [] : [{ ...one, value: { ...one.value, warnings }, rule, extent: 'part' }]
  })
}

/**
 * Reads the labels that a block's lines begin with, for a rating, a warning, a refusal.
 *
 * @param every whether labels may follow other lines
 * @returns what they state, and whether the block holds nothing but labels
 */
function labelsIn(text: string, at: Span, every = false): { readonly assertions: readonly Assertion[]; readonly isWhole: boolean } {
  const assertions: Assertion[] = []
  let isWhole = true
  for (const [index, [from, to]] of linesIn(text, [at[0], Math.min(at[1], at[0] + mostChars)]).slice(0, mostLines).entries()) {
    const first = readLabelLine(text, from, to)
    if (!first || (first.label.weak && !telling.has(first.label.kind)) || first.separator === 'alone') {
      isWhole = false
      if (index === 0 && !every) break
      continue
    }
    const starts = [from, ...innerLabels(text, first.valueAt[0], to)]
    for (const [nth, start] of starts.entries()) {
      const read = readLabelLine(text, start, starts[nth + 1] ?? to)
      if (!read || !(strict.has(read.label.kind) || telling.has(read.label.kind))) continue
      const value = trimValue(text, read.valueAt, read.bracket)
      if (spoken.test(beginningOf(text, value, 300))) { isWhole = false; continue }
      if (strict.has(read.label.kind)) assertions.push(...ofPart(readers[read.label.kind](text, value, `label:${read.label.name}`).assertions))
      // "WARNING: this section is rated NC-17".
      if (telling.has(read.label.kind)) assertions.push(...ofPart(sentenceValues(text, value, nothingKnown)).filter(({ field }) => field === 'rating'))
    }
  }
  return { assertions, isWhole }
}

/** What an author's note states, by its labels and its sentences. */
function noteValues(text: string, at: Span): Assertion[] {
  const labelled = labelsIn(text, at, true).assertions
  const known = new Set(labelled.map(({ field }) => field))
  const words: Span = [readLabelLine(text, at[0], Math.min(at[1], at[0] + 200))?.valueAt[0] ?? at[0], Math.min(at[1], at[0] + mostChars)]
  return [...labelled, ...ofPart(sentenceValues(text, trimValue(text, words), nothingKnown)).filter(({ field }) => !known.has(field))]
}

/** A warning or a rating in a frame, wherever it stands: "** WARNING: …", "[Rating: …". */
const framed = /^\s*[*_~=<[({#]{1,3}\s?(?:(?:content|trigger|story) )?(?:warnings?|ratings?|attention|caution)\b[*_]{0,2}\s{0,2}[:!–—-]/i
const enclosed = /^[([{<*_~=][^]{2,190}[)\]}>*_~=]$/

/**
 * What a block states that is its author's own word by its form: labels and nothing else, a warning in a frame; right under a heading, a rating or a refusal in brackets.
 *
 * @param isHead whether it stands at a chapter's head
 */
export function ownWords(text: string, at: Span, isHead: boolean): readonly Assertion[] {
  const isFramed = framed.test(firstLine(text, at))
  if (!isHead && !isFramed) return []
  const { assertions, isWhole } = labelsIn(text, at)
  if (isWhole && assertions.length > 0) return assertions
  if (isFramed) return noteValues(text, at)
  return at[1] - at[0] <= 192 && enclosed.test(text.slice(...at)) ? noteValues(text, at).filter(({ field }) => field !== 'warning') : []
}

/** What a chapter's heading says: "Chapter 2 (R)", or its rating in a line of its own. */
function headingValues(text: string, at: Span): Assertion[] {
  return linesIn(text, at).slice(0, 4).flatMap(([from, to]) => {
    const tail = to - from > 140 ? undefined : ratingTail(text.slice(from, to))
    return tail ? ofPart(readers.rating(text, [from + tail.at[0], from + tail.at[1]], 'heading').assertions) : []
  })
}

/** Kinds behind which a chapter's own labels stand. */
const heads: ReadonlySet<BlockKind> = new Set(['heading', 'note', 'front'])

/**
 * What an author says inside a story, of a chapter or a part of it: in its heading, in labels at its head, in notes. The strictest of it holds for the work.
 *
 * @param known what was read around the story: where it holds no rating, those of some chapters are none of the whole, unless nothing is stricter
 */
export function saidInside(text: string, blocks: readonly Block[], chapters: readonly Chapter[], known: readonly Assertion[]): Assertion[] {
  const found = chapters.flatMap(({ heading }) => (heading ? headingValues(text, heading) : []))
  for (const [index, { kind, at }] of blocks.entries()) {
    if (kind === 'note') { found.push(...noteValues(text, at)); continue }
    const before = blocks[index - 1]?.kind
    // What is refused or warned of between the front and the story is its author's, though it may be taken for the story's beginning.
    if (index === 0 && at[1] - at[0] <= mostOpening && !spoken.test(text.slice(...at))) found.push(...ofPart(strictOpening(text, at)))
    if (kind === 'heading' || kind === 'front' || kind === 'scene-break' || before === undefined) continue
    if (heads.has(before)) found.push(...labelsIn(text, at).assertions)
    else if (before === 'scene-break' && at[1] - at[0] <= mostChars) {
      const { assertions, isWhole } = labelsIn(text, at)
      if (isWhole) found.push(...assertions.filter(({ asWritten }) => asWritten.length <= mostBare))
    }
  }
  if (known.some(({ field, basis }) => field === 'rating' && basis === 'stated') || chapters.every((chapter) => found.some((one) => isRatingOf(one, chapter)))) return found
  return found.filter((one) => one.field !== 'rating' || one.value.rung === 'explicit' || one.value.also?.includes('explicit'))
}

function isRatingOf({ field, evidence: [first] }: Assertion, { at, heading }: Chapter): boolean {
  return field === 'rating' && first?.in === 'text' && ((first.at[0] >= at[0] && first.at[1] <= at[1]) || (heading !== undefined && first.at[0] >= heading[0] && first.at[1] <= heading[1]))
}
