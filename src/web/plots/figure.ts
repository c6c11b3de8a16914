/**
 * What is drawn, as plain data. `columns` stand over categories in their order (years), `bars` lie beside them, the first on top. Several series
 * are stacked; a figure of `share` shows each category's series as percent of their sum.
 */
export type Figure = {
  readonly shape: 'columns' | 'bars'
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
  /** What the numbers count. */
  readonly axis: string
  readonly share?: true
  /** What stands between groups of three figures. */
  readonly group: string
}

/** How wide a plot is drawn: for a column of text, or for a narrow window. In pixels of a style sheet. */
export const plotWidths = { wide: 720, narrow: 288 } as const
export type PlotWidth = keyof typeof plotWidths

const line = 24
const legendRow = 40

/** The size of a figure in pixels. */
export function plotSize(figure: Figure, width: PlotWidth): { readonly width: number; readonly height: number } {
  const rows = figure.series.length > 1 ? legendRows(figure, width) * line + 12 : 0
  const body = figure.shape === 'bars' ? figure.categories.length * (width === 'wide' ? 28 : 44) + legendRow : width === 'wide' ? 300 : 230
  return { width: plotWidths[width], height: Math.round(rows + body) }
}

/** How many rows the names of the series take, by a letter's usual width. */
export function legendRows({ series }: Figure, width: PlotWidth): number {
  let [rows, used] = [1, 0]
  for (const { name } of series) {
    const needs = 44 + name.length * 7.4
    if (used > 0 && used + needs > plotWidths[width]) {
      rows += 1
      used = 0
    }
    used += needs
  }
  return rows
}
