import { escapeHtml } from '../../print/html.ts'
import { type Face, outlineOf, widthOf } from './letters.ts'
import { type Setting, setLines } from './set-lines.ts'

/** Where lines stand: along `x` by their beginning or their middle, the first or the last baseline as `from` says, or the block's middle at `y`. */
type Standing = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle'; readonly from: 'top' | 'middle' | 'bottom'; readonly fill: string }

/** A text that is written: markup, and what it takes up. `top` and `bottom`: of its capitals and its last baseline. */
export type Written = { readonly svg: string; readonly top: number; readonly bottom: number; readonly size: number; readonly lines: number }

/** A text to be written. `drawn`: in our own letters, as outlines; else as text, in letters of whoever shows it, or (`silent`) not at all. */
export type Saying = { readonly text: string; readonly drawn: boolean }

// How high capitals stand, in ems.
const cap = 0.7

/** Writes a text into a box. */
export function written({ text, drawn }: Saying, silent: boolean, standing: Standing, box: Omit<Setting, 'text' | 'drawn'>): Written {
  const { x, y, anchor, from, fill } = standing
  const { face, leading, tracking = 0 } = box
  if (text === '' || (!drawn && silent)) return { svg: '', top: y, bottom: y, size: 0, lines: 0 }
  const { lines, size } = setLines({ ...box, text, drawn })
  const high = (lines.length - 1) * leading * size + cap * size
  const top = from === 'top' ? y : from === 'middle' ? y - high / 2 : y - high
  const svg = lines.map((line, at) => {
    const baseline = top + cap * size + at * leading * size
    return drawn ? outlined(line, face, tracking, size, anchor === 'start' ? x : x - (widthOf(face, line, tracking) * size) / 2, baseline, fill) : asText(line, face, size, x, baseline, anchor, fill)
  }).join('')
  return { svg, top, bottom: top + high, size, lines: lines.length }
}

function outlined(line: string, face: Face, tracking: number, size: number, x: number, y: number, fill: string): string {
  return `<path transform="translate(${short(x)} ${short(y)})scale(${short(size / 1000, 5)})" fill="${fill}" d="${outlineOf(face, line, tracking)}"/>`
}

function asText(line: string, face: Face, size: number, x: number, y: number, anchor: 'start' | 'middle', fill: string): string {
  const isRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(line)
  // With `rtl` the start of a line is its right end.
  const end = isRight ? ' direction="rtl"' : ''
  const at = anchor === 'middle' ? 'middle' : isRight ? 'end' : 'start'
  return `<text x="${short(x)}" y="${short(y)}" font-family="Literata, 'Noto Serif', 'Noto Serif CJK JP', 'Noto Naskh Arabic', serif" font-size="${short(size)}"${face === 'italic' ? ' font-style="italic"' : face === 'heavy' ? ' font-weight="700"' : ''} text-anchor="${at}"${end} fill="${fill}">${escapeHtml(line)}</text>`
}

/** A number as SVG says it, to hundredths. */
export function short(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)))
}
