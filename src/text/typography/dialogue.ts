import type { Edit } from '../../model/edit.ts'
import type { Block } from '../../model/reading.ts'
import { conventionOf } from './conventions.ts'
import { ownDash } from './dash-kinds.ts'
import { edit, type Repair } from './repair.ts'

/** Hyphens with which speech begins, in languages that set speech so: dashes, where the writer does it all through. */
export const dialogue: Repair = {
  rules: [
    { name: 'dialogue-dash', group: 'dashes', says: 'Hyphens at the start of paragraphs of speech are dashes, in languages that set speech so', threshold: 0.9, example: ['- Sí.\n\n- No.\n\n- Sí.', '— Sí.\n\n— No.\n\n— Sí.', 'es'] },
  ],
  find: (story) => {
    const { text, blocks, language } = story
    if (conventionOf(language)?.dialogue === undefined) return []
    const starts = startsOf(text, blocks)
    const sure = sureness(text, starts)
    const dash = ownDash(story)
    if (sure === undefined || dash === undefined) return []
    return starts.flatMap((start) => [edit('dialogue-dash', text, [start.at, start.at + start.length], dash, sure), ...insertions(text, start, dash, sure)])
  },
}

/** Where a paragraph begins with one hyphen or two; `isTight`: no blank stands behind. `end` is the paragraph's. */
type Start = { readonly at: number; readonly length: 1 | 2; readonly isTight: boolean; readonly end: number }

const hyphen = 45
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0xa0 || code === 0x202f || code === 10 || code === 13

/** The starts of all paragraphs of speech that have hyphens. */
function startsOf(text: string, blocks: readonly Block[]): readonly Start[] {
  const starts: Start[] = []
  for (const { kind, at: [from, end] } of blocks) {
    if (kind !== 'paragraph' && kind !== 'quotation') continue
    let at = from
    while (at < end && isBlank(text.charCodeAt(at))) at += 1
    if (at === end || text.charCodeAt(at) !== hyphen) continue
    const length = text.charCodeAt(at + 1) === hyphen ? 2 : 1
    let behind = at + length
    while (behind < end && isBlank(text.charCodeAt(behind))) behind += 1
    if (behind < end && beginsSpeech(text.charAt(behind))) starts.push({ at, length, isTight: behind === at + length, end })
  }
  return starts
}

const begins = /^[\p{L}\p{N}¿¡«»„“”"'’‘.…([*_]$/u
const beginsSpeech = (unit: string): boolean => begins.test(unit)

/** How sure it is that hyphens at the start of paragraphs are for speech: the more there are, and the more of them are sentences; two hyphens are a dash as a rule. Undefined where they are a list or a heading's. */
function sureness(text: string, starts: readonly Start[]): number | undefined {
  if (starts.length === 0) return undefined
  let sentences = 0
  for (const start of starts) if (isSentence(text, start)) sentences += 1
  if (sentences < 0.8 * starts.length) return undefined
  return starts.length >= 5 ? 0.98 : starts.length >= 3 || starts.every(({ length }) => length === 2) ? 0.92 : 0.7
}

const ends = new Set(['.', '!', '?', '…', ':', ',', ';', '"', '»', '«', '”', '“', "'", '’', '-', '—', '–', ')', '*', '_', ']'])

/** Whether a paragraph begins as a sentence does, not with a small letter, and ends as one. */
function isSentence(text: string, { at, length, end }: Start): boolean {
  let from = at + length
  while (isBlank(text.charCodeAt(from))) from += 1
  const first = text.charAt(from)
  let to = end - 1
  while (to > from && isBlank(text.charCodeAt(to))) to -= 1
  // A number or a heading between hyphens: -VII-, -- 12 --
  if ('-–—'.includes(text.charAt(to)) && first === first.toUpperCase() && text.slice(from, to) === text.slice(from, to).toUpperCase()) return false
  return (first === first.toUpperCase() || first !== first.toLowerCase()) && ends.has(text.charAt(to))
}

/**
 * The narrator's words in speech that begins with one hyphen and no blank behind it (`-Hola -dijo-, pasa.`): a hyphen after a blank and before a
 * word opens them, and where they are open one after a word and before a blank or a point closes them.
 */
function insertions(text: string, { at, length, isTight, end }: Start, dash: string, sure: number): readonly Edit[] {
  if (length === 2 || !isTight) return []
  const edits: Edit[] = []
  let isOpen = false
  for (let i = text.indexOf('-', at + 1); i !== -1 && i < end; i = text.indexOf('-', i + 1)) {
    const [before, after] = [text.charCodeAt(i - 1), i + 1 < end ? text.charCodeAt(i + 1) : 32]
    if (before === hyphen || after === hyphen) continue
    const opens: boolean = isBlank(before) && beginsSpeech(text.charAt(i + 1)) && !(after >= 48 && after <= 57)
    const closes: boolean = isOpen && !isBlank(before) && (isBlank(after) || '.,;:!?…)'.includes(text.charAt(i + 1)))
    if (opens || closes) edits.push(edit('dialogue-dash', text, [i, i + 1], dash, sure))
    isOpen = opens || (isOpen && !closes)
  }
  return edits
}
