// Makes the letters of covers: outlines and kerning of Literata at the size of a title, from the packages it comes in, into src/publish/cover/letters.json.
// Seldom run, by hand: `npm exec -- node scripts/run.mjs scripts/letters.mjs`. Packages are read, nothing is asked of a network.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from './install.mjs'

const require = createRequire(import.meta.url)
const fontkit = require('fontkit')
const { DecodeStream } = createRequire(require.resolve('fontkit'))('restructure')
const packages = path.join(root, 'node_modules')
const scripts = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext']

// What titles are written in: Latin with its marks, Greek, Cyrillic, and the signs of print.
const ranges = [[0x20, 0x7e], [0xa1, 0xac], [0xae, 0x17f], [0x18f, 0x18f], [0x192, 0x192], [0x1a0, 0x1a1], [0x1af, 0x1b0], [0x1c4, 0x1dc], [0x1e6, 0x1ff], [0x218, 0x21b], [0x237, 0x237], [0x259, 0x259], [0x2bb, 0x2bc], [0x2c6, 0x2dd],
  [0x300, 0x304], [0x306, 0x30c], [0x323, 0x328], [0x384, 0x3ce], [0x400, 0x45f], [0x490, 0x4d9], [0x1e80, 0x1e9e], [0x1ea0, 0x1ef9], [0x1f00, 0x1ffe], [0x2010, 0x2026], [0x2030, 0x203a], [0x2042, 0x2044], [0x20ac, 0x20ac], [0x2116, 0x2122], [0x2212, 0x2212]]
const letters = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n))

/** A variable face at one place of its axes, by code point. The library places no marks in packed variable faces; they are placed here. */
function variable(style, axes) {
  const parts = scripts.map((script) => {
    const file = path.join(packages, `@fontsource-variable/literata/files/literata-${script}-opsz-${style}.woff2`)
    const plain = fontkit.openSync(file)
    plain._getBaseGlyph(1)
    const moved = new plain.constructor(new DecodeStream(readFileSync(file)), Object.keys(plain.variationAxes).map((axis) => axes[axis]))
    const by = moved._variationProcessor
    const outline = (id) => {
      const glyph = plain._transformedGlyphs[id]
      const points = glyph?.numberOfContours > 0 ? glyph.points : (glyph?.components ?? []).map(({ dx, dy }) => ({ endContour: true, x: dx, y: dy }))
      const shifted = [...points.map((point) => ({ onCurve: true, ...point, copy() { return { ...this } } })), ...Array.from({ length: 4 }, () => ({ endContour: true, x: 0, y: 0, copy() { return { ...this } } }))]
      by.transformPoints(id, shifted)
      const own = shifted.slice(0, points.length)
      if (glyph?.numberOfContours > 0) return own
      return (glyph?.components ?? []).flatMap((part, n) => outline(part.glyphID).map((point) => ({ ...point, x: point.x * part.scaleX + point.y * part.scale01 + own[n].x, y: point.y * part.scaleY + point.x * part.scale10 + own[n].y })))
    }
    return { plain, moved, by, outline }
  })
  return (code) => {
    const part = parts.find(({ plain }) => plain.hasGlyphForCodePoint(code))
    if (!part) return undefined
    const { id } = part.plain.glyphForCodePoint(code)
    const advance = part.plain.hmtx.metrics.get(Math.min(id, part.plain.hmtx.metrics.length - 1)).advance + part.by.getAdvanceAdjustment(id, part.plain.HVAR)
    return { advance: Math.round(advance), path: pathOf(middled(code, part.outline(id))) }
  }
}

/** Small capitals of a static face, by code point: small letters have them, and capitals are set as they are. */
function smallCapitals(font) {
  return (code) => {
    if (!font.hasGlyphForCodePoint(code)) return undefined
    const { glyphs: [glyph, ...rest] } = font.layout(String.fromCodePoint(code), ['smcp'])
    if (rest.length > 0) return undefined
    return { advance: Math.round(glyph.advanceWidth), path: pathOf(middled(code, glyph._getContours().flat())) }
  }
}

const isMark = (code) => code >= 0x300 && code < 0x370

/** Marks are drawn about the middle of their letter: nothing lies left of it more than right of it. */
function middled(code, points) {
  if (!isMark(code)) return points
  const xs = points.map(({ x }) => x)
  const by = (Math.min(...xs) + Math.max(...xs)) / 2
  return points.map((point) => ({ ...point, x: point.x - by }))
}

/** Points to a path that is all relative, so that letters are put one after the other. */
function pathOf(points) {
  const contours = []
  let current = []
  for (const point of points) {
    current.push({ on: point.onCurve, x: Math.round(point.x), y: -Math.round(point.y) })
    if (point.endContour) {
      contours.push(current)
      current = []
    }
  }
  let out = ''
  let [x, y] = [0, 0]
  const to = (...pairs) => {
    const said = pairs.flatMap(([px, py]) => [px - x, py - y])
    ;[x, y] = pairs.at(-1)
    return said.map((n, at) => (at > 0 && n >= 0 ? ` ${n}` : n)).join('')
  }
  for (const contour of contours) {
    const first = contour.findIndex(({ on }) => on)
    const turned = first < 0 ? contour : [...contour.slice(first), ...contour.slice(0, first)]
    const start = first < 0 ? middle(contour.at(-1), contour[0]) : [turned[0].x, turned[0].y]
    out += `m${to(start)}`
    let off
    for (const point of [...(first < 0 ? turned : turned.slice(1)), { on: true, x: start[0], y: start[1], last: true }]) {
      if (point.on) {
        if (off) out += `q${to([off.x, off.y], [point.x, point.y])}`
        else if (!point.last) out += point.y === y ? `h${point.x - x}` : point.x === x ? `v${point.y - y}` : `l${to([point.x, point.y])}`
        ;[x, y] = [point.x, point.y]
        off = undefined
      } else {
        if (off) out += `q${to([off.x, off.y], middle(off, point))}`
        off = point
      }
    }
    out += 'z'
    ;[x, y] = start
  }
  return out
}
const middle = (a, b) => [Math.round((a.x + b.x) / 2), Math.round((a.y + b.y) / 2)]

/** Kerning of the pairs that a title may have, from the static face of the same style: of each left letter its right ones, each with how far it moves and a semicolon. */
function kerningOf(font, codes, features) {
  const alike = [[0x21, 0x7e], [0xc0, 0xff], [0x2013, 0x2026], [0x391, 0x3ce], [0x410, 0x44f]]
  const among = codes.filter((code) => alike.some(([from, to]) => code >= from && code <= to) && font.hasGlyphForCodePoint(code))
  const script = (code) => (code < 0x370 || code > 0x2000 ? 'latin' : code < 0x400 ? 'greek' : 'cyrillic')
  const kerning = {}
  for (const left of among) {
    let row = ''
    for (const right of among) {
      if (script(left) !== script(right) || (left > 0xbf && right > 0xbf && script(left) === 'latin')) continue
      const { glyphs, positions } = font.layout(String.fromCodePoint(left, right), features)
      const by = glyphs.length === 2 ? Math.round(positions[0].xAdvance - glyphs[0].advanceWidth) : 0
      if (Math.abs(by) > 4 && right !== 0x3b) row += `${String.fromCodePoint(right)}${by};`
    }
    if (row) kerning[String.fromCodePoint(left)] = row
  }
  return kerning
}

const still = (name) => fontkit.openSync(path.join(packages, `@expo-google-fonts/literata/${name}/Literata_${name}.ttf`))
const faces = {
  display: [variable('normal', { opsz: 72, wght: 400 }), still('400Regular'), []],
  heavy: [variable('normal', { opsz: 72, wght: 760 }), still('700Bold'), []],
  italic: [variable('italic', { opsz: 60, wght: 380 }), still('400Regular_Italic'), []],
  capitals: [smallCapitals(still('500Medium')), still('500Medium'), ['smcp']],
}
const out = {}
for (const [name, [glyphOf, kerned, features]] of Object.entries(faces)) {
  const glyphs = {}
  for (const code of letters) {
    const glyph = glyphOf(code)
    if (glyph) glyphs[String.fromCodePoint(code)] = [isMark(code) ? 0 : glyph.advance, glyph.path]
  }
  out[name] = { glyphs, kerning: kerningOf(kerned, letters, features) }
  console.log(name, Object.keys(glyphs).length, 'letters', JSON.stringify(out[name].kerning).length, 'bytes of kerning', JSON.stringify(glyphs).length)
}
writeFileSync(path.join(root, 'src/publish/cover/letters.json'), `{\n${Object.entries(out).map(([name, { glyphs, kerning }]) => `"${name}": { "glyphs": {\n${Object.entries(glyphs).map((entry) => `${JSON.stringify(entry[0])}: ${JSON.stringify(entry[1])}`).join(',\n')}\n}, "kerning": {\n${Object.entries(kerning).map((entry) => `${JSON.stringify(entry[0])}: ${JSON.stringify(entry[1])}`).join(',\n')}\n} }`).join(',\n')}\n}\n`)

// Which letters the faces of PDFs have, all four of them.
const printed = ['Regular', 'Italic', 'Bold', 'BoldItalic'].map((name) => new Set(fontkit.openSync(path.join(root, `src/web/publications/letters/Literata-${name}.ttf`)).characterSet))
const has = [...printed[0]].filter((code) => code >= 0x20 && printed.every((face) => face.has(code))).sort((a, b) => a - b)
const runs = []
for (const code of has) {
  if (runs.at(-1)?.[1] === code - 1) runs.at(-1)[1] = code
  else runs.push([code, code])
}
writeFileSync(path.join(root, 'src/publish/pdf/letters.json'), `[${runs.map((run) => `[${run}]`).join(', ')}]\n`)
