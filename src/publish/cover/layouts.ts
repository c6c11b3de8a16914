import { asSet } from './letters.ts'
import type { Ornament } from './ornaments.ts'
import { type CoverPalette, mixed } from './palettes.ts'
import type { Pattern } from './patterns.ts'
import { type Saying, short, written } from './written.ts'

/** The size of a cover in pixels. */
export const coverSize = { width: 600, height: 800 } as const
const { width: w, height: h } = coverSize

/** What a cover says, and what it is drawn with. `silent`: what our letters cannot say is left out. `above`: fandom, series or what gathers the works; `chance`: 0 to 1, always the same for the same book. */
type CoverParts = {
  readonly title: Saying
  readonly makers: Saying
  readonly above: Saying
  readonly silent: boolean
  readonly adult: boolean
  readonly palette: CoverPalette
  readonly ornament: Ornament
  /** One that can stand large. */
  readonly great: Ornament
  readonly pattern: Pattern
  readonly chance: (n: number) => number
}

/** A way to set a cover. */
export type Layout = (parts: CoverParts) => string

const rect = (x: number, y: number, width: number, height: number, fill: string): string => `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"/>`
const line = (x: number, y: number, width: number, stroke: string, weight = 1): string => rect(x, y - weight / 2, width, weight, stroke)
const box = (x: number, y: number, width: number, height: number, stroke: string, weight: number): string => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${stroke}" stroke-width="${weight}"/>`
const isShown = ({ silent }: CoverParts, { text, drawn }: Saying): boolean => text !== '' && (drawn || !silent)

const small = { face: 'capitals', leading: 1.5, tracking: 0.11 } as const

/** A line or two of small capitals. */
function capitals(parts: CoverParts, saying: Saying, x: number, y: number, { fill, size = 23, width = 420, from = 'top', anchor = 'middle', lines = 2 }: { readonly fill: string; readonly size?: number; readonly width?: number; readonly from?: 'top' | 'middle' | 'bottom'; readonly anchor?: 'start' | 'middle'; readonly lines?: number }): ReturnType<typeof written> {
  return written(saying, parts.silent, { x, y, anchor, from, fill }, { ...small, width, height: lines * size * 1.5, largest: size, smallest: size * 0.62, mostLines: lines })
}

/** The archive's name, and the mark of what is for adults, at the foot. */
function foot(parts: CoverParts, fill: string, { x = w / 2, y = h - 44, anchor = 'middle' }: { readonly x?: number; readonly y?: number; readonly anchor?: 'start' | 'middle' } = {}): string {
  return capitals(parts, asSet(parts.adult ? 'Incipit · 18+' : 'Incipit'), x, y, { fill, size: 15, from: 'bottom', anchor, lines: 1 }).svg
}

/** A frame of two rules about a title in the middle. */
const framed: Layout = (parts) => {
  const { palette: { ground, ink, accent }, ornament, title } = parts
  const above = capitals(parts, parts.above, w / 2, 92, { fill: accent })
  const set = written(title, parts.silent, { x: w / 2, y: 330, anchor: 'middle', from: 'middle', fill: ink }, { face: 'display', width: 424, height: 330, largest: 82, smallest: 26, leading: 1.12 })
  const sign = isShown(parts, title) ? ornament(w / 2, Math.max(set.bottom + 74, 470), 64, accent) : ornament(w / 2, 330, 220, accent)
  const makers = capitals(parts, parts.makers, w / 2, 686, { fill: ink, size: 26, from: 'bottom' })
  return rect(0, 0, w, h, ground) + box(30, 30, w - 60, h - 60, ink, 2.5) + box(39, 39, w - 78, h - 78, ink, 0.8) + above.svg + set.svg + sign + makers.svg + foot(parts, mixed(ink, ground, 0.35), { y: 738 })
}

/** Patterned paper, and a label on it. */
const labelled: Layout = (parts) => {
  const { palette, pattern, title, ornament } = parts
  const { ground, ink, accent } = palette
  const paper = isDark(ground) ? ink : mixed(ground, '#ffffff', 0.55)
  const letters = isDark(ground) ? ground : ink
  const cloth = isDark(ground) ? ground : accent
  const width = 432
  const inner = width - 76
  const set = written(title, parts.silent, { x: w / 2, y: 0, anchor: 'middle', from: 'top', fill: letters }, { face: 'display', width: inner, height: 300, largest: 72, smallest: 24, leading: 1.14 })
  const shown = isShown(parts, title)
  const [titleHigh, above, makers] = [shown ? set.bottom : 90, capitals(parts, parts.above, w / 2, 0, { fill: letters, size: 19, width: inner }), capitals(parts, parts.makers, w / 2, 0, { fill: letters, size: 22, width: inner })]
  const high = 56 + (above.lines ? above.bottom + 34 : 0) + titleHigh + (makers.lines ? 66 + makers.bottom : 0) + 58
  const top = Math.max(70, 300 - high / 2)
  let y = top + 56
  const out = [rect(0, 0, w, h, cloth), `<path fill="${mixed(cloth, paper, 0.3)}" d="${pattern(w, h)}"/>`, rect((w - width) / 2, top, width, high, paper), box((w - width) / 2 + 11, short1(top + 11), width - 22, short1(high - 22), letters, 1.2)]
  const put = (svg: string, by: number): void => {
    out.push(`<g transform="translate(0 ${short(y)})">${svg}</g>`)
    y += by
  }
  if (above.lines) put(above.svg, above.bottom + 34)
  put(shown ? set.svg : ornament(w / 2, 45, 90, letters), titleHigh)
  if (makers.lines) {
    put(line(w / 2 - 22, 33, 44, letters, 1.4), 66)
    put(makers.svg, makers.bottom)
  }
  const name = foot(parts, letters, { y: h - 58 })
  return `${out.join('')}${rect(w / 2 - 78, h - 84, 156, 42, paper)}${name}`
}

/** Heavy letters from the left, and a great ornament that the edge cuts. */
const heavy: Layout = (parts) => {
  const { palette: { ground, ink, accent }, great, title } = parts
  const above = capitals(parts, parts.above, 56, 78, { fill: isDark(ground) ? accent : mixed(accent, ink, 0.15), anchor: 'start', width: 480, size: 22 })
  const set = written(title, parts.silent, { x: 54, y: above.lines ? above.bottom + 48 : 84, anchor: 'start', from: 'top', fill: ink }, { face: 'heavy', width: 492, height: 340, largest: 128, smallest: 30, leading: 1.04 })
  const makers = written(parts.makers, parts.silent, { x: 56, y: (isShown(parts, title) ? set.bottom : set.top) + 44, anchor: 'start', from: 'top', fill: ink }, { face: 'italic', width: 480, height: 84, largest: 35, smallest: 21, leading: 1.25, mostLines: 2 })
  return rect(0, 0, w, h, ground) + great(440, 670, 470, mixed(ground, accent, 0.42)) + above.svg + set.svg + makers.svg + foot(parts, ink, { x: 56, anchor: 'start' })
}

/** Hills under a moon. */
const horizon: Layout = (parts) => {
  const { palette: { ground, ink, accent }, title, chance } = parts
  const dark = isDark(ground)
  const far = dark ? mixed(ground, accent, 0.3) : mixed(ground, accent, 0.28)
  const near = dark ? mixed(ground, '#000000', 0.45) : ink
  const tones = [0, 0.34, 0.67, 1].map((part) => mixed(far, near, part))
  const hills = tones.map((tone, n) => {
    const base = 560 + n * 58
    const points = Array.from({ length: 5 }, (_, at) => base + (chance(n * 5 + at) - 0.5) * (104 - n * 16))
    let d = `M0 ${h}V${short(points[0] ?? base)}`
    for (let at = 1; at < points.length; at++) d += `C${(at - 0.5) * 150} ${short(points[at - 1] ?? base)} ${(at - 0.5) * 150} ${short(points[at] ?? base)} ${at * 150} ${short(points[at] ?? base)}`
    return `<path fill="${tone}" d="${d}V${h}Z"/>`
  }).join('')
  const moonX = 130 + chance(30) * 340
  const above = capitals(parts, parts.above, w / 2, 74, { fill: dark ? accent : mixed(accent, ink, 0.15), width: 480 })
  const set = written(title, parts.silent, { x: w / 2, y: 222, anchor: 'middle', from: 'middle', fill: ink }, { face: 'display', width: 488, height: 212, largest: 84, smallest: 26, leading: 1.1 })
  const makers = written(parts.makers, parts.silent, { x: w / 2, y: Math.max(set.bottom + 40, 330), anchor: 'middle', from: 'top', fill: ink }, { face: 'italic', width: 460, height: 76, largest: 32, smallest: 20, leading: 1.25, mostLines: 2 })
  return rect(0, 0, w, h, ground) + `<circle cx="${short(moonX)}" cy="${short(500 + chance(31) * 26)}" r="${short(62 + chance(32) * 30)}" fill="${dark ? mixed(accent, ground, 0.08) : accent}"/>` + hills + above.svg + set.svg + makers.svg + foot(parts, dark ? mixed(near, ink, 0.75) : ground)
}

/** The first letter of the title, as large as the page, behind it. */
const initial: Layout = (parts) => {
  const { palette: { ground, ink, accent }, title, great } = parts
  const first = title.drawn ? /[\p{L}\p{N}]/u.exec(title.text)?.[0]?.toUpperCase() : undefined
  const tone = mixed(ground, accent, isDark(ground) ? 0.3 : 0.24)
  const behind = first === undefined ? great(330, 330, 560, tone) : written({ text: first, drawn: asSet(first).drawn }, true, { x: 340, y: 372, anchor: 'middle', from: 'middle', fill: tone }, { face: 'display', width: 2000, height: 2000, largest: 740, smallest: 700, leading: 1 }).svg
  const makers = capitals(parts, parts.makers, 56, 690, { fill: ink, size: 25, from: 'bottom', anchor: 'start', width: 480 })
  const set = written(title, parts.silent, { x: 54, y: makers.lines ? makers.top - 58 : 670, anchor: 'start', from: 'bottom', fill: ink }, { face: 'italic', width: 490, height: 300, largest: 88, smallest: 26, leading: 1.1 })
  const above = capitals(parts, parts.above, 56, 56, { fill: ink, anchor: 'start', width: 480, size: 22 })
  return rect(0, 0, w, h, ground) + behind + above.svg + set.svg + (makers.lines ? line(56, makers.top - 30, 54, accent, 3) : '') + makers.svg + foot(parts, mixed(ink, ground, 0.25), { x: 56, anchor: 'start' })
}

/** Arches, one within the other, and the title below them. */
const arched: Layout = (parts) => {
  const { palette: { ground, ink, accent }, title, great } = parts
  const arch = (r: number, fill: string): string => `<path fill="${fill}" d="M${300 - r} 404V316a${r} ${r} 0 0 1 ${2 * r} 0V404Z"/>`
  const rings = Array.from({ length: 7 }, (_, n) => arch(210 - n * 21, n % 2 ? ground : mixed(accent, ground, n * 0.06))).join('')
  const set = written(title, parts.silent, { x: w / 2, y: 548, anchor: 'middle', from: 'middle', fill: ink }, { face: 'display', width: 470, height: 172, largest: 72, smallest: 24, leading: 1.12 })
  const makers = capitals(parts, parts.makers, w / 2, 692, { fill: ink, size: 25, from: 'bottom', width: 470 })
  const above = capitals(parts, parts.above, w / 2, 40, { fill: isDark(ground) ? accent : mixed(accent, ink, 0.15), width: 500, size: 21 })
  const sign = isShown(parts, title) ? great(w / 2, 346, 70, ground) : great(w / 2, 548, 130, accent)
  return rect(0, 0, w, h, ground) + rings + sign + line(90, 404, 420, ink, 2.5) + above.svg + set.svg + makers.svg + foot(parts, mixed(ink, ground, 0.3))
}

const short1 = (value: number): number => Math.round(value * 10) / 10

function isDark(colour: string): boolean {
  return [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0) < 330
}

/** The layouts, of which a cover has one. */
export const layouts: readonly Layout[] = [framed, labelled, heavy, horizon, initial, arched]
