import { type Line, lineOf, type Segment } from './lines.ts'

/** Lines that are read one below the other: a column, or what stands over its whole width. `column` names its place among others. */
export type Flow = { readonly column: string; readonly lines: Line[] }

/** How often columns are looked for within columns. */
const deepest = 3
/** So many lines on either side of a gutter make columns; fewer do where the page before has the same gutter. */
const leastLines = 4
/** Letters that a line of a column has on average; a label or a page number in a list has fewer. */
const leastLetters = 11

/** What the page before says: where its gutter was. */
export type ColumnHint = { gutter?: number }

/** The flows of a page in the order of reading: columns from left to right, between lines that cross them. */
export function flowsOf(segments: readonly Segment[], page: number, hint: ColumnHint): Flow[] {
  const gutter = gutterOf(segments, hint.gutter)
  if (gutter === undefined) delete hint.gutter
  else hint.gutter = gutter
  return within(segments, page, gutter, '', 0)
}

function within(segments: readonly Segment[], page: number, gutter: number | undefined, name: string, depth: number): Flow[] {
  if (segments.length === 0) return []
  if (gutter === undefined || depth === deepest) return [{ column: name, lines: rows(segments, page) }]
  const flows: Flow[] = []
  let left: Segment[] = []
  let right: Segment[] = []
  let over: Segment[] = []
  const endColumns = (): void => {
    for (const [side, column] of [[left, 'l'], [right, 'r']] as const) flows.push(...within(side, page, gutterOf(side, undefined), name + column, depth + 1))
    left = []
    right = []
  }
  const endOver = (): void => {
    if (over.length > 0) flows.push({ column: `${name}o`, lines: rows(over, page) })
    over = []
  }
  for (const each of segments) {
    if (each.x0 < gutter && each.x1 > gutter) {
      endColumns()
      over.push(each)
    } else {
      endOver()
      if (each.x1 <= gutter) left.push(each)
      else right.push(each)
    }
  }
  endColumns()
  endOver()
  return flows
}

function rows(segments: readonly Segment[], page: number): Line[] {
  const lines: Line[] = []
  let first = 0
  for (let at = 1; at <= segments.length; at++) {
    if (segments[at]?.band === segments[first]?.band) continue
    lines.push(lineOf(segments.slice(first, at), page))
    first = at
  }
  return lines
}

/** Where a stripe without words divides the segments in two columns of prose. */
function gutterOf(segments: readonly Segment[], hint: number | undefined): number | undefined {
  if (segments.length < 2) return undefined
  let least = Infinity
  let most = -Infinity
  for (const { x0, x1 } of segments) {
    least = Math.min(least, x0)
    most = Math.max(most, x1)
  }
  const width = Math.ceil(most - least)
  if (width < 60 || width > 5000) return undefined
  if (hint !== undefined && segments.every(({ x0, x1 }) => x1 <= hint || x0 >= hint) && segments.some(({ x0 }) => x0 >= hint) && segments.some(({ x1 }) => x1 <= hint)) return hint
  const ends = new Int32Array(width + 2)
  const starts = new Int32Array(width + 2)
  for (const { x0, x1 } of segments) {
    starts[Math.floor(x0 - least)] = (starts[Math.floor(x0 - least)] as number) + 1
    ends[Math.ceil(x1 - least)] = (ends[Math.ceil(x1 - least)] as number) + 1
  }
  let [best, from, to] = [0, -1, -1]
  let [ended, started] = [0, 0]
  for (let at = 0; at <= width; at++) {
    ended += ends[at] as number
    started += starts[at] as number
    const [left, right, over] = [ended, segments.length - started, started - ended]
    const worth = at < 0.25 * width || at > 0.75 * width || Math.min(left, right) < leastLines || over * 2 > Math.min(left, right) ? 0 : Math.min(left, right) - 2 * over
    if (worth > best) [best, from] = [worth, at]
    if (worth === best && best > 0) to = at
  }
  if (from < 0) return undefined
  const gutter = least + (from + to) / 2
  const lettersOf = (side: readonly Segment[]): number => side.reduce((sum, { letters }) => sum + letters, 0) / Math.max(1, side.length)
  const isProse = lettersOf(segments.filter(({ x1 }) => x1 <= gutter)) >= leastLetters && lettersOf(segments.filter(({ x0 }) => x0 >= gutter)) >= leastLetters
  return isProse ? gutter : undefined
}
