import { readFileSync } from 'node:fs'
import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { grouped } from '../words/numbers.ts'
import { type Figure, legendRows, plotSize, type PlotWidth } from './figure.ts'
import { readLetters } from './letters.ts'
import type { Palette } from './palettes.ts'

use([BarChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer])

// An image has no letters of the page that it stands in: it brings those that it is written in.
const letters = readLetters(readFileSync(new URL('../publications/letters/Literata-Regular.ttf', import.meta.url)))
const sizeOf = (font = ''): number => Number.parseFloat(font.split(' ').find((part) => part.endsWith('px')) ?? '12')
setPlatformAPI({ measureText: (words, font) => ({ width: letters.widthOf(words, sizeOf(font)) }) })
const face = "Literata, 'Iowan Old Style', 'Palatino Linotype', Georgia, serif"
const quarter = Math.PI / 4
const lines = (rotation: number, apart: number): object => ({ symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, apart], rotation })

/** A pattern for each series, so that none is told by its colour alone; the first is plain. */
const patterns: readonly object[] = [
  { symbol: 'none' }, lines(quarter, 5), { symbol: 'circle', dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [5, 1], symbolSize: 0.7 },
  lines(0, 4), lines(-quarter, 5), lines(2 * quarter, 4),
]

/** Draws a figure as SVG: text stays text, nothing moves and nothing answers a pointer. */
export function draw(figure: Figure, palette: Palette, width: PlotWidth): string {
  const size = plotSize(figure, width)
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption(optionsOf(figure, palette, width))
    return lettered(still(chart.renderToSVGString()))
  } finally {
    chart.dispose()
  }
}

function optionsOf(figure: Figure, { paper, ink, faded, rule, fills }: Palette, width: PlotWidth): Record<string, unknown> {
  const { shape, categories, series, axis, share, group } = figure
  const several = series.length > 1
  const isBars = shape === 'bars'
  const top = several ? legendRows(figure, width) * 24 + 12 : 0
  const text = { fontFamily: face, fontSize: 13, color: faded }
  const sums = categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const shown = (values: readonly number[]): readonly number[] => (share ? values.map((value, at) => (sums[at] ? Math.round((1000 * value) / (sums[at] ?? 1)) / 10 : 0)) : values)
  const names = {
    type: 'category', data: categories, inverse: isBars, axisTick: { show: false }, axisLine: { lineStyle: { color: faded } },
    axisLabel: { ...text, color: ink, hideOverlap: true, ...(isBars && { interval: 0, width: width === 'wide' ? 190 : 110, overflow: width === 'wide' ? 'truncate' : 'break', lineHeight: 15 }) },
  }
  const numbers = {
    type: 'value', max: share ? 100 : undefined, minInterval: 1, splitNumber: width === 'wide' ? 5 : 3, splitLine: { show: !isBars || share === true, lineStyle: { color: rule } },
    name: axis, nameLocation: 'end', nameTextStyle: { ...text, align: isBars ? 'right' : 'left', verticalAlign: isBars ? 'top' : 'bottom', padding: isBars ? [28, 0, 0, 0] : 0 }, nameGap: isBars ? 0 : 12,
    axisLabel: { ...text, show: !isBars || share === true, hideOverlap: true, formatter: (value: number) => grouped(value, group) },
  }
  return {
    animation: false, backgroundColor: paper, textStyle: { fontFamily: face, color: ink }, color: fills,
    aria: { enabled: true, label: { enabled: false }, decal: { show: several, decals: patterns.map((pattern) => ({ color: paper, backgroundColor: 'transparent', ...pattern })) } },
    ...(several && { legend: { top: 0, left: 0, itemWidth: 22, itemHeight: 14, itemGap: 14, textStyle: { ...text, color: ink }, selectedMode: false, icon: 'rect', data: series.map(({ name }) => ({ name })) } }),
    grid: { left: 4, right: isBars && !share ? 64 : 12, top: top + (isBars ? 2 : 30), bottom: isBars ? (share ? 26 : 24) : 6, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: isBars ? numbers : names,
    yAxis: isBars ? names : numbers,
    series: series.map(({ name, values }) => ({
      name, type: 'bar', data: shown(values), silent: true, emphasis: { disabled: true }, barMaxWidth: isBars ? 20 : 44, barCategoryGap: isBars ? '35%' : '18%', ...(several && { stack: 'all' }),
      itemStyle: { borderColor: paper, borderWidth: several ? 1 : 0 },
      ...(isBars && !several && { label: { show: true, position: 'right', ...text, color: ink, formatter: ({ value }: { readonly value: number }) => grouped(value, group) } }),
    })),
  }
}

/** Without the style sheet and the marks for pointers that nobody will point with, and without the number of the drawing: the same figure gives the same bytes. */
function still(svg: string): string {
  const from = svg.indexOf('<style')
  const to = svg.lastIndexOf('</style>')
  const bare = from < 0 || to < from ? svg : svg.slice(0, from) + svg.slice(to + '</style>'.length)
  return bare.replace(/ (?:class="zr\d+-cls-\d+"|ecmeta_[a-z_]+="[^"]*")/g, '').replace(/zr\d+-p/g, 'p')
}

/** With the letters that stand in it, and no more of their typeface. */
function lettered(svg: string): string {
  const words = svg.replace(/<[^<>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  const file = Buffer.from(letters.only(words)).toString('base64')
  const from = svg.indexOf('>') + 1
  return `${svg.slice(0, from)}<style>@font-face{font-family:Literata;src:url(data:font/ttf;base64,${file})}</style>${svg.slice(from)}`
}
