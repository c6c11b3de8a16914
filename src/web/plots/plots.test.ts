import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw } from './draw.ts'
import { type Figure, legendRows, plotSize } from './figure.ts'
import { paletteFor, palettes } from './palettes.ts'

const colours = [
  ['a theme stands whatever the device says', 'light', true, true, 'light'], ['parchment too', 'sepia', true, false, 'sepia'], ['who has set nothing gets what the device says', 'auto', true, false, 'dark'],
  ['contrast by the theme', 'contrast', false, false, 'contrast'], ['contrast by the device, in the dark', 'auto', true, true, 'contrast-dark'], ['a theme that plots do not know goes by the device', 'plaid', false, false, 'light'],
] as const
for (const [claim, theme, isDark, isContrast, wanted] of colours) test(`palettes: ${claim}`, () => assert.equal(paletteFor(theme, isDark, isContrast), wanted))

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
for (const [name, { paper, ink, faded, fills }] of Object.entries(palettes)) {
  test(`palettes: ${name} is read: text 4.5 to 1, fills 3 to 1`, () => {
    for (const text of [ink, faded]) assert.ok(contrast(text, paper) >= 4.5, text)
    for (const fill of fills) assert.ok(contrast(fill, paper) >= 3, `${fill}: ${contrast(fill, paper).toFixed(2)}`)
    assert.equal(new Set(fills).size, 6)
  })
}

const figure: Figure = { shape: 'columns', categories: ['1998', '1999'], series: [{ name: 'A & <b>', values: [1200, 3] }, { name: 'B', values: [0, 5] }], axis: 'Works', group: ',' }
test('plots: what is drawn is one well-made image, with its letters and without other styles, script or link', () => {
  const svg = draw(figure, palettes.dark, 'wide')
  assert.match(svg, /^<svg width="720" height="\d+" xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  assert.ok(svg.includes('A &amp; &lt;b&gt;') && !svg.includes('<b>'), 'names are escaped')
  const bare = svg.replace(/<style>@font-face\{font-family:Literata;src:url\(data:font\/ttf;base64,[A-Za-z\d+/=]+\)\}<\/style>/, '')
  assert.notEqual(bare, svg)
  assert.doesNotMatch(bare, /<style|<script|href=|onload|url\((?!#)/i)
  // Quotation marks within an attribute would end it.
  assert.doesNotMatch(svg.replace(/="[^"]*"/g, ''), /"/)
})
test('plots: the same figure gives the same bytes', () => assert.equal(draw(figure, palettes.light, 'narrow'), draw(figure, palettes.light, 'narrow')))
test('plots: figures are grouped as the language does, and several series have patterns', () => {
  const svg = draw({ ...figure, group: '.' }, palettes.light, 'wide')
  assert.match(svg, />1\.(?:000|200|500)</)
  assert.match(svg, /<pattern/)
  assert.doesNotMatch(draw({ ...figure, series: figure.series.slice(0, 1) }, palettes.light, 'wide'), /<pattern/)
})
test('plots: a legend that needs more rows makes a plot higher, not its columns lower', () => {
  const many = { ...figure, series: ['Not rated', 'General audiences', 'Parental guidance', 'Teen', 'Mature', 'Explicit'].map((name) => ({ name, values: [1, 1] })) }
  assert.ok(legendRows(many, 'narrow') > legendRows(many, 'wide'))
  assert.ok(plotSize(many, 'narrow').height > plotSize(figure, 'narrow').height)
})
