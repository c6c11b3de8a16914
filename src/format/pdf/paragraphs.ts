import type { BlockKind } from '../../model/reading.ts'
import { isSceneBreak } from '../../text/scene-breaks.ts'
import type { Flow } from './columns.ts'
import { heavy } from './faces.ts'
import { dividedEnd } from './hyphens.ts'
import type { Line } from './lines.ts'
import { isBody, type Measures } from './measures.ts'

/** A line of a paragraph. `begins`: it is a line of its own, of verse or of a title; others run on. */
export type Part = { readonly line: Line; readonly begins: boolean }

/** A paragraph put together of lines. One of kind `scene-break` without parts stands for a space that was left free. */
export type Paragraph = { readonly kind: BlockKind; readonly level: number | undefined; readonly align: 'center' | 'right' | undefined; readonly parts: readonly Part[] }

/** A flow, and the notes that stand below it. */
export type FlowWithNotes = { readonly flow: Flow; readonly notes: readonly (readonly Line[])[] }

type Placed = { readonly line: Line; readonly left: number; readonly right: number; readonly flow: Flow }
type Draft = { readonly placed: Placed[]; readonly begins: boolean[]; apart: boolean }

/** Puts the lines of a document together to paragraphs, in the order of reading. One that goes on behind the end of a column or a page is one. */
export function paragraphsOf(flows: readonly FlowWithNotes[], measures: Measures): Paragraph[] {
  const drafts: (Draft | { readonly note: readonly Line[] } | 'space')[] = []
  const waiting: (readonly Line[])[] = []
  let open: Draft | undefined
  const close = (): void => {
    if (open) drafts.push(open)
    open = undefined
    for (const note of waiting.splice(0)) drafts.push({ note })
  }
  for (const { flow, notes } of flows) {
    const { left, right } = measures.edges(flow)
    for (const line of flow.lines) {
      const placed: Placed = { line, left, right, flow }
      const last = open?.placed.at(-1)
      const isSame = last?.flow === flow
      const step = !last ? 'paragraph' : isSame ? between(last, placed, measures) : across(last, placed, measures)
      const gap = isSame && last ? line.y - last.line.y : Infinity
      if (step === 'paragraph') {
        close()
        if (isSame && last && isFreeLine(last, placed, gap, measures)) drafts.push('space')
        open = { placed: [placed], begins: [true], apart: gap > 1.3 * measures.leading }
      } else {
        open?.placed.push(placed)
        open?.begins.push(step === 'line')
      }
    }
    if (notes.length > 0 && open) waiting.push(...notes)
    else for (const note of notes) drafts.push({ note })
  }
  close()
  return settled(drafts, measures)
}

function settled(drafts: readonly (Draft | { readonly note: readonly Line[] } | 'space')[], measures: Measures): Paragraph[] {
  const sizes = [...new Set(drafts.flatMap((draft) => (draft !== 'space' && 'placed' in draft && isTitle(draft, measures) ? [sizeOf(draft)] : [])))].sort((a, b) => b - a)
  return drafts.map((draft): Paragraph => {
    if (draft === 'space') return { kind: 'scene-break', level: undefined, align: 'center', parts: [] }
    if ('note' in draft) return { kind: 'note', level: undefined, align: undefined, parts: draft.note.map((line, at) => ({ line, begins: at === 0 })) }
    const parts = draft.placed.map(({ line }, at): Part => ({ line, begins: draft.begins[at] as boolean }))
    const first = draft.placed[0] as Placed
    const align = draft.placed.every((each) => isCentred(each, measures)) ? 'center' : draft.placed.length === 1 && isRight(first) ? 'right' : undefined
    if (isTitle(draft, measures)) return { kind: 'heading', level: Math.min(6, sizes.indexOf(sizeOf(draft)) + 1), align, parts }
    if (isBoldTitle(draft, align, measures)) return { kind: 'heading', level: Math.min(6, sizes.length + 1), align, parts }
    const lines = draft.begins.filter(Boolean).length
    if (lines > 1 && align === undefined) return { kind: lines > 2 && lines * 4 >= draft.placed.length * 3 ? 'verse' : 'paragraph', level: undefined, align, parts }
    const isSetIn = align === undefined && draft.placed.length > 1 && draft.placed.every(({ line, left }) => line.x0 - left >= 1.2 * measures.body)
    return { kind: isSetIn ? 'quotation' : 'paragraph', level: undefined, align, parts }
  })
}

const sizeOf = ({ placed }: Draft): number => Math.round((placed[0] as Placed).line.size * 2) / 2
const lettersOf = ({ placed }: Draft): number => placed.reduce((sum, { line }) => sum + line.text.length, 0)

/** Words that are set larger than the running text, and few of them. */
function isTitle(draft: Draft, { body }: Measures): boolean {
  return draft.placed.length <= 4 && lettersOf(draft) <= 200 && draft.placed.every(({ line }) => line.size >= 1.12 * body && !isSceneBreak(line.text))
}

/** A short line all in bold that stands by itself. */
function isBoldTitle(draft: Draft, align: Paragraph['align'], { face }: Measures): boolean {
  const [first] = draft.placed
  return draft.placed.length === 1 && first !== undefined && (face & heavy) === 0 && (draft.apart || align === 'center') && lettersOf(draft) <= 80
    && first.line.pieces.every((piece) => (piece.face & heavy) > 0) && /[\p{L}\d]/u.test(first.line.text) && !/[.,;:]$/.test(first.line.text) && !isSceneBreak(first.line.text)
}

/** How a line stands to the one above it in the same column. */
function between(a: Placed, b: Placed, measures: Measures): 'paragraph' | 'line' | 'join' {
  const { body, leading, indent, isMarked } = measures
  const larger = Math.max(1, a.line.size / body, b.line.size / body)
  if (b.line.y - a.line.y > 1.35 * leading * larger || isSceneBreak(a.line.text) || isSceneBreak(b.line.text)) return 'paragraph'
  if (Math.abs(a.line.size - b.line.size) > 0.08 * Math.max(a.line.size, b.line.size)) return 'paragraph'
  if (a.line.size > 1.12 * body) return endsEarly(a, b, measures) ? 'line' : 'join'
  const centred = isCentred(a, measures)
  if (centred !== isCentred(b, measures)) return 'paragraph'
  if (centred) return 'line'
  const least = 0.6 * body
  const [inA, inB] = [a.line.x0 - a.left, b.line.x0 - b.left]
  if (inB - inA > least) return isItem(a.line) && inB - inA < 4 * body ? 'join' : 'paragraph'
  const isShort = endsEarly(a, b, measures)
  if (inA - inB > least) return isShort ? 'paragraph' : 'join'
  if (inB > least) {
    if (indent > 0 && Math.abs(inB - indent) <= 0.15 * body && (isShort || endsSentence(a.line))) return 'paragraph'
    return isShort ? (isMarked ? 'line' : 'paragraph') : isItem(b.line) && isItem(a.line) ? 'paragraph' : 'join'
  }
  return isShort ? (isMarked ? 'line' : 'paragraph') : 'join'
}

/** Whether a column goes on with the paragraph that the last one ended in. */
function across(a: Placed, b: Placed, measures: Measures): 'paragraph' | 'join' {
  if (Math.abs(a.line.size - b.line.size) > 0.08 * a.line.size || !isBody(a.line, measures.body)) return 'paragraph'
  if (isCentred(a, measures) || isCentred(b, measures) || isSceneBreak(a.line.text) || isSceneBreak(b.line.text)) return 'paragraph'
  const inB = b.line.x0 - b.left
  const inA = a.line.x0 - a.left
  if (inB > 0.6 * measures.body && Math.abs(inA - inB) > 0.3 * measures.body) return 'paragraph'
  if (inB > 0.6 * measures.body && Math.abs(inB - measures.indent) <= 0.15 * measures.body) return 'paragraph'
  if (/[.!?…]["'”’»]$/.test(a.line.text) && /^["'“‘«]/.test(b.line.text)) return 'paragraph'
  return endsEarly(a, b, measures) ? 'paragraph' : 'join'
}

function endsSentence({ text }: Line): boolean {
  return /[.!?…:—-]["'”’»)]?$/.test(text)
}

/** Whether the first word of the next line would have fitted on this one, which does not end within a word. */
function endsEarly(a: Placed, b: Placed, { body, isJustified }: Measures): boolean {
  if (dividedEnd(a.line.text) !== '' && /^\p{Ll}/u.test(b.line.text)) return false
  if (isJustified && isBody(a.line, body)) return a.line.x1 + 0.6 * body < a.right
  const { text, x0, x1 } = b.line
  const blank = text.indexOf(' ')
  const word = (x1 - x0) * (blank < 0 ? 1 : blank / text.length)
  return a.line.x1 + 1.1 * word + 0.8 * body < a.right
}

/** Whether the space between two lines is one that was left free for a change of scene. */
function isFreeLine(a: Placed, b: Placed, gap: number, { body, leading, indent, isSpaced, ...measures }: Measures): boolean {
  if (indent === 0 || isSpaced || gap < 1.7 * leading || gap > 6 * leading || !isBody(a.line, body) || !isBody(b.line, body)) return false
  const whole = { body, leading, indent, isSpaced, ...measures }
  return b.line.x0 - b.left < 0.6 * body && !isCentred(a, whole) && !isCentred(b, whole) && !isSceneBreak(a.line.text) && !isSceneBreak(b.line.text) && a.line.text.length > 20
}

function isCentred({ line, left, right }: Placed, { body, indent }: Measures): boolean {
  const before = line.x0 - left
  const behind = right - line.x1
  return before > 1.5 * body && behind > 1.2 * body && Math.abs(before - behind) <= 0.04 * (right - left) + 3 && (indent === 0 || Math.abs(before - indent) > 1.5)
}

function isRight({ line, left, right }: Placed): boolean {
  return Math.abs(right - line.x1) <= 3 && line.x0 - left > 0.35 * (right - left)
}

/** A line that begins with a bullet or a number: what is set in below it belongs to it. */
function isItem({ text }: Line): boolean {
  return /^(?:[•◦▪–*·]|\(?\d{1,3}[.)])\s/.test(text)
}
