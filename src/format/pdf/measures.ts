import type { Flow } from './columns.ts'
import type { Line } from './lines.ts'
import type { Run } from './page-runs.ts'

/** What is usual in a document; lengths in points. */
export type Measures = {
  /** The size of its running text. */
  readonly body: number
  /** From one line of it to the next. */
  readonly leading: number
  /** The face that it is set in, which then says nothing. */
  readonly face: number
  /** How far a first line is set in; 0 where paragraphs do not begin so. */
  readonly indent: number
  /** Whether paragraphs are told by an indent or by a space, so that a line that merely ends early is a line of verse. */
  readonly isMarked: boolean
  /** Whether lines are stretched to the right edge, so that one that does not reach it is the last of its paragraph. */
  readonly isJustified: boolean
  /** Whether a space between paragraphs is usual, and so says nothing. */
  readonly isSpaced: boolean
  /** The edges of the column that a flow stands in. */
  readonly edges: (flow: Flow) => { readonly left: number; readonly right: number }
}

/** The size in which most letters are set. */
export function bodySize(pages: readonly (readonly Run[])[]): number {
  const sizes = new Map<number, number>()
  for (const runs of pages) for (const { size, text } of runs) sizes.set(rounded(size), (sizes.get(rounded(size)) ?? 0) + text.length)
  return largest(sizes) ?? 10
}

/** From one line to the next, as most lines of a size stand. */
export function leadingOf(pages: readonly (readonly Flow[])[], body: number): number {
  const steps = new Map<number, number>()
  for (const flows of pages) {
    for (const { lines } of flows) {
      lines.forEach((line, at) => {
        const step = rounded(line.y - (lines[at - 1]?.y ?? -Infinity))
        if (step > 0.8 * body && step < 4 * body && isBody(line, body)) steps.set(step, (steps.get(step) ?? 0) + 1)
      })
    }
  }
  const found = largest(steps)
  // Where most paragraphs are one line long, the step between paragraphs is the commoner one: the least that is common is meant.
  const common = [...steps].filter(([, count]) => count >= 0.15 * [...steps.values()].reduce((sum, each) => sum + each, 0)).map(([step]) => step)
  return found === undefined ? 1.2 * body : Math.min(...common, found)
}

/** Takes the measures of a document. @param pages its flows, without running heads and notes */
export function measure(pages: readonly (readonly Flow[])[], body: number, leading: number): Measures {
  const lefts = new Map<string, Map<number, number>>()
  const rights = new Map<string, number[]>()
  const faces = new Map<number, number>()
  for (const flows of pages) {
    for (const flow of flows) {
      for (const line of flow.lines) {
        for (const { face, text } of line.pieces) faces.set(face, (faces.get(face) ?? 0) + text.length)
        if (!isBody(line, body)) continue
        const counts = lefts.get(keyOf(flow)) ?? new Map<number, number>()
        lefts.set(keyOf(flow), counts)
        counts.set(Math.round(line.x0), (counts.get(Math.round(line.x0)) ?? 0) + 1)
        const ends = rights.get(keyOf(flow)) ?? []
        rights.set(keyOf(flow), ends)
        ends.push(line.x1)
      }
    }
  }
  const margins = new Map([...lefts].map(([key, counts]) => {
    const total = [...counts.values()].reduce((sum, each) => sum + each, 0)
    return [key, [...counts].filter(([, count]) => count >= 0.15 * total).map(([left]) => left).sort((a, b) => a - b)] as const
  }))
  const ends = new Map([...rights].map(([key, all]) => [key, all.sort((a, b) => a - b)[Math.ceil(0.98 * (all.length - 1))] as number]))
  const edges = (flow: Flow): { left: number; right: number } => {
    const least = flow.lines.reduce((left, line) => (isBody(line, body) ? Math.min(left, line.x0) : left), Infinity)
    const own = Number.isFinite(least) ? least : Math.min(...flow.lines.map(({ x0 }) => x0).slice(0, 1000))
    const left = margins.get(keyOf(flow))?.find((margin) => margin >= own - 4 * body && margin <= own + 1) ?? own
    const most = flow.lines.reduce((right, { x1 }) => Math.max(right, x1), left)
    // Pages with the same left edge have the same right edge, so that one with few lines learns from the others.
    const isShared = Math.abs((margins.get(keyOf(flow, 0))?.[0] ?? -1) - (margins.get(keyOf(flow, 1))?.[0] ?? -9)) <= 2
    const right = isShared ? Math.max(ends.get(keyOf(flow, 0)) ?? 0, ends.get(keyOf(flow, 1)) ?? 0) : ends.get(keyOf(flow)) ?? most
    return { left, right: Math.max(right, left + body) }
  }
  return { body, leading, face: largest(faces) ?? 0, ...paragraphMarks(pages, body, leading, edges), edges }
}

function paragraphMarks(pages: readonly (readonly Flow[])[], body: number, leading: number, edges: Measures['edges']): Pick<Measures, 'indent' | 'isMarked' | 'isSpaced' | 'isJustified'> {
  const indents = new Map<number, number>()
  let [lines, spaces, indented, full, long] = [0, 0, 0, 0, 0]
  for (const flows of pages) {
    for (const flow of flows) {
      const { left, right } = edges(flow)
      let last: Line | undefined
      for (const line of flow.lines) {
        if (!isBody(line, body)) { last = undefined; continue }
        lines++
        if (right - line.x1 < 1.5) full++
        if (line.x1 - left > 0.85 * (right - left)) long++
        const indent = Math.round(line.x0 - left)
        if (indent >= 0.6 * body && indent <= 6 * body && (!last || last.x0 - left < 0.6 * body || Math.abs(last.x0 - line.x0) < 1.5)) {
          indents.set(indent, (indents.get(indent) ?? 0) + 1)
        }
        if (last && line.y - last.y > 1.3 * leading) spaces++
        last = line
      }
    }
  }
  const indent = largest(indents) ?? 0
  for (const [own, count] of indents) if (Math.abs(own - indent) <= 1) indented += count
  const isIndented = indented >= 2 && indented >= 0.04 * lines
  const isSpaced = spaces >= 2 && spaces >= 0.04 * lines
  return { indent: isIndented ? indent : 0, isMarked: isIndented || isSpaced, isSpaced, isJustified: full > 4 && full > 0.7 * long }
}

/** Whether a line is of the size of the running text. */
export function isBody({ size }: Line, body: number): boolean {
  return Math.abs(size - body) <= Math.max(0.6, 0.06 * body)
}

/** Left and right pages have margins of their own. */
function keyOf({ column, lines }: Flow, side = (lines[0]?.page ?? 0) % 2): string {
  return `${column} ${side}`
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2
}

function largest(counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) as number)) best = value
  return best
}
