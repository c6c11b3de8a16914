import { createRequire } from 'node:module'

/** The letters of covers: roman and italic at the size of a title, the same heavy, and small capitals. All Literata. */
export type Face = 'display' | 'heavy' | 'italic' | 'capitals'

/** A face as `scripts/letters.mjs` writes it, 1,000 units an em, y downwards. A glyph: its advance and a path that is all relative; a mark has no advance and stands about the middle of its letter. */
type Letters = { readonly glyphs: Readonly<Record<string, readonly [number, string]>>; readonly kerning: Readonly<Record<string, string>> }
type Ready = { readonly glyphs: ReadonlyMap<string, readonly [number, string]>; readonly kerning: ReadonlyMap<string, number> }

let loaded: Readonly<Record<Face, Ready>> | undefined

/** Some hundred kilobytes: read when the first cover is drawn. */
function ready(face: Face): Ready {
  loaded ??= Object.fromEntries(Object.entries(createRequire(import.meta.url)('./letters.json') as Record<Face, Letters>).map(([name, { glyphs, kerning }]) => [name, {
    glyphs: new Map(Object.entries(glyphs)),
    kerning: new Map(Object.entries(kerning).flatMap(([left, row]) => row.split(';').filter(Boolean).map((pair): [string, number] => [left + pair[0], Number(pair.slice(1))]))),
  }])) as unknown as Readonly<Record<Face, Ready>>
  return loaded[face]
}

// Beyond that a title grows into a tower.
const mostMarks = 2

/**
 * A text as a cover sets it: composed, its blanks single, signs that no face of ours has left out, marks by the letter bounded. `drawn` is whether our letters
 * say all of its words; where they do not, the text is as it came but for blanks, control characters and towers of marks.
 */
export function asSet(text: string): { readonly text: string; readonly drawn: boolean } {
  const { glyphs } = ready('display')
  const plain = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[^\S\u00a0]+/g, ' ').trim()
  let out = ''
  let marks = 0
  let drawn = true
  let seen = ''
  for (const letter of plain) {
    marks = /\p{M}/u.test(letter) ? marks + 1 : 0
    if (marks > mostMarks) continue
    seen += letter
    if (glyphs.has(letter) || letter === '\u00a0') out += letter
    else {
      const apart = [letter.normalize('NFD'), letter.normalize('NFKC')].find((each) => [...each].every((part) => glyphs.has(part)))
      if (apart !== undefined) out += apart
      else if (/\p{Script=Inherited}/u.test(letter)) continue
      else if (/[\p{L}\p{N}\p{M}]/u.test(letter)) drawn = false
      else out += ' '
    }
  }
  const set = out.replace(/ +/g, ' ').trim()
  return drawn && (set !== '' || seen === '') ? { text: set, drawn } : { text: seen, drawn: false }
}

/** How wide a text runs, in ems; `tracking`: what is put between letters, in ems. */
export function widthOf(face: Face, text: string, tracking = 0): number {
  let width = 0
  for (const { advance } of placed(face, text, tracking)) width += advance
  return width / 1000 - (text === '' ? 0 : tracking)
}

/** The outline of a line of letters from the origin, 1,000 units an em. */
export function outlineOf(face: Face, text: string, tracking = 0): string {
  let [d, x] = ['', 0]
  for (const { path, advance, shift, raise } of placed(face, text, tracking)) {
    if (path !== '') d += `M${Math.round(x + shift)} ${raise}${path}`
    x += advance
  }
  return d
}

type Placed = { readonly path: string; readonly advance: number; readonly shift: number; readonly raise: number }

function placed(face: Face, text: string, tracking: number): readonly Placed[] {
  const { glyphs, kerning } = ready(face)
  const out: Placed[] = []
  let [before, base, marks] = ['', { advance: 0, isHigh: false }, 0]
  for (const letter of face === 'capitals' ? text.toLowerCase() : text) {
    const [advance, path] = glyphs.get(letter) ?? glyphs.get(' ') ?? [250, '']
    if (advance === 0) {
      // Over the middle of the letter before it; over a capital, or over another mark, it stands higher.
      const isBelow = letter >= '\u0323'
      out.push({ path, advance: 0, shift: -base.advance / 2 - tracking * 1000, raise: isBelow ? 0 : -(base.isHigh ? 190 : 0) - marks * 190 })
      marks += 1
      continue
    }
    const kern = kerning.get(before + letter) ?? 0
    const last = out.at(-1)
    if (kern !== 0 && last) out[out.length - 1] = { ...last, advance: last.advance + kern }
    out.push({ path, advance: advance + tracking * 1000, shift: 0, raise: 0 })
    ;[before, base, marks] = [letter, { advance, isHigh: letter !== letter.toLowerCase() }, 0]
  }
  return out
}
