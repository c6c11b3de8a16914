import { type Face, widthOf } from './letters.ts'

/** A text that is to stand in a box. Pixels; `leading` in parts of the size; `tracking` in ems. `drawn`: by our letters; else by whatever the reader has, and widths are guessed. */
export type Setting = { readonly text: string; readonly face: Face; readonly drawn: boolean; readonly width: number; readonly height: number; readonly largest: number; readonly smallest: number; readonly leading: number; readonly tracking?: number; readonly mostLines?: number }

/** Lines at a size. */
export type SetText = { readonly lines: readonly string[]; readonly size: number }

/**
 * Breaks a text into lines of about one length at the largest size at which it fits. A word that does not fit by itself near the smallest size is broken;
 * what does not fit at the smallest size ends in an ellipsis.
 */
export function setLines(setting: Setting): SetText {
  const { text, width, height, largest, smallest, leading, mostLines = 12 } = setting
  const measure = measureOf(setting)
  const words = wordsOf(text, setting.drawn)
  for (let size = largest; size >= smallest; size *= 0.95) {
    const room = width / size
    const most = Math.min(mostLines, Math.max(1, Math.floor((height / size - 0.8) / leading) + 1))
    const pieces = words.flatMap((word) => (size <= smallest * 1.2 ? brokenWord(word, room, measure) : [word]))
    if (pieces.some((piece) => measure(piece.text) > room)) continue
    const lines = balanced(pieces, room, measure)
    if (lines.length <= most) return { lines, size }
  }
  const room = width / smallest
  const most = Math.max(1, Math.floor((height / smallest - 0.8) / leading) + 1)
  const lines = filled(words.flatMap((word) => brokenWord(word, room, measure)), room, measure)
  if (lines.length <= most) return { lines, size: smallest }
  const kept = lines.slice(0, most)
  return { lines: [...kept.slice(0, -1), `${(kept.at(-1) ?? '').replace(/[-\s,.;:]$/, '')}…`], size: smallest }
}

/** A word, or a piece of one; `glued`: no blank before it; `broken`: a line ends behind it. */
type Piece = { readonly text: string; readonly glued: boolean; readonly broken?: true }

function wordsOf(text: string, drawn: boolean): readonly Piece[] {
  return text.split(' ').filter(Boolean).flatMap((word): readonly Piece[] => {
    // Scripts without blanks break between any two letters; a word with dashes behind them.
    const parts = drawn ? word.split(/(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])/u) : clusters(word).reduce<string[]>((all, cluster) => {
      if (isWide(cluster) || all.length === 0 || isWide(all.at(-1) ?? '')) all.push(cluster)
      else all[all.length - 1] += cluster
      return all
    }, [])
    return parts.map((part, at) => ({ text: part, glued: at > 0 }))
  })
}

function brokenWord(piece: Piece, room: number, measure: (text: string) => number): readonly Piece[] {
  if (measure(piece.text) <= room) return [piece]
  const out: Piece[] = []
  let line = ''
  for (const cluster of clusters(piece.text)) {
    if (line !== '' && measure(`${line}${cluster}-`) > room) {
      out.push({ text: `${line}-`, glued: out.length > 0 || piece.glued, broken: true })
      line = ''
    }
    line += cluster
  }
  return [...out, { text: line, glued: out.length > 0 || piece.glued }]
}

/** Lines as even as they can be in no more lines than are needed. */
function balanced(pieces: readonly Piece[], room: number, measure: (text: string) => number): readonly string[] {
  const least = filled(pieces, room, measure)
  let [low, high, best] = [room / 3, room, least]
  for (let step = 0; step < 7 && least.length > 1; step++) {
    const middle = (low + high) / 2
    const tried = filled(pieces, middle, measure)
    if (tried.length <= least.length && tried.every((line) => measure(line) <= room)) [high, best] = [middle, tried]
    else low = middle
  }
  return best
}

function filled(pieces: readonly Piece[], room: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let [line, isOver] = ['', false]
  for (const { text, glued, broken } of pieces) {
    const longer = line === '' ? text : `${line}${glued ? '' : ' '}${text}`
    if (line !== '' && (isOver || measure(longer) > room)) {
      lines.push(line)
      line = text
    } else line = longer
    isOver = broken === true
  }
  return line === '' ? lines : [...lines, line]
}

function measureOf({ face, drawn, tracking = 0 }: Setting): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    const held = known.get(text)
    if (held !== undefined) return held
    const width = drawn ? widthOf(face, text, tracking) : clusters(text).reduce((sum, cluster) => sum + (isWide(cluster) ? 1.02 : 0.64) + tracking, 0)
    known.set(text, width)
    return width
  }
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const clusters = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

function isWide(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30ff\uff01-\uff60\p{Extended_Pictographic}]/u.test(text)
}
