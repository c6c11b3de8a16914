import type { Run } from './page-runs.ts'

/** Words of a line in one face. `raised`: they stand above the line, as the numbers of notes do. */
export type Piece = { text: string; readonly face: number; readonly link: string | undefined; readonly raised: boolean }

/** A line of print. `x0`, `x1`: where it begins and ends; `y`: its baseline; `size`: that of most of its letters; all in points. */
export type Line = {
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  /** Its words, without marks. */
  readonly text: string
  readonly pieces: readonly Piece[]
  /** The page, counted from 0. */
  readonly page: number
}

/** Parts of a line that stand so far apart that they could be two columns. */
export type Segment = { readonly x0: number; readonly x1: number; readonly y: number; readonly runs: readonly Run[]; readonly letters: number; readonly band: number }

// Runs whose baselines are nearer than this share of their size stand on one line: raised numbers do, the tightest next line does not.
const sameLine = 0.45
/** A blank is at least this share of the size; letters that are set apart for looks stay below it. */
const blank = 0.14
/** Wider than any blank of a justified line; a gutter between columns is wider still. */
const wide = 0.9
/** A first letter so many times as large as the rest reaches down over lines. */
const dropped = 1.8
/** More of them on one page are a typeface, not initials. */
const mostInitials = 20

/** The segments of a page, from the top down and from left to right. @param body the size of the document's running text */
export function segmentsOf(given: readonly Run[], body: number): Segment[] {
  const runs = withInitials(given, body).sort((a, b) => a.y - b.y || a.x - b.x)
  const segments: Segment[] = []
  let band = 0
  for (let at = 0; at < runs.length; band++) {
    let main = runs[at] as Run
    const first = at
    // The largest runs say where the line is; a raised number before them does not.
    for (; at < runs.length && (runs[at] as Run).y - main.y <= sameLine * Math.max(main.size, (runs[at] as Run).size); at++) if ((runs[at] as Run).size > main.size) main = runs[at] as Run
    if (at === first) at++
    cut(runs.slice(first, at).sort((a, b) => a.x - b.x), band, segments)
  }
  return segments
}

function cut(runs: readonly Run[], band: number, segments: Segment[]): void {
  let first = 0
  let end = -Infinity
  runs.forEach((run, at) => {
    if (at > first && run.x - end > wide * Math.max(run.size, 6)) {
      segments.push(segment(runs.slice(first, at), band))
      first = at
      end = -Infinity
    }
    end = Math.max(end, run.x + run.width)
  })
  if (runs.length > first) segments.push(segment(runs.slice(first), band))
}

function segment(runs: readonly Run[], band: number): Segment {
  const main = runs.reduce((best, run) => (run.text.length * run.size > best.text.length * best.size ? run : best))
  const x1 = runs.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity)
  return { x0: (runs[0] as Run).x, x1, y: main.y, runs, letters: runs.reduce((sum, { text }) => sum + text.length, 0), band }
}

/** Makes one line of segments that stand side by side. */
export function lineOf(segments: readonly Segment[], page: number): Line {
  const runs = deduplicated(segments.flatMap((each) => each.runs).sort((a, b) => a.x - b.x))
  const sizes = new Map<number, number>()
  for (const { size, text } of runs) sizes.set(size, (sizes.get(size) ?? 0) + text.length)
  const size = [...sizes].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
  const main = runs.find((run) => run.size === size) as Run
  if (runs.filter(({ isRightToLeft }) => isRightToLeft).length * 2 > runs.length) runs.reverse()
  const pieces: Piece[] = []
  let last: Run | undefined
  for (const run of runs) {
    const gap = last === undefined ? 0 : Math.max(run.x - last.x - last.width, last.x - run.x - run.width)
    const raised = run.size < 0.85 * size && main.y - run.y > 0.15 * size
    const isApart = last !== undefined && (run.spaced ? gap > -0.05 * size : gap > (raised ? wide : blank) * Math.max(Math.min(run.size, last.size), 1))
    const before = pieces.at(-1)
    if (before && before.face === run.face && before.link === run.link && before.raised === raised) before.text += (isApart ? ' ' : '') + run.text
    else {
      if (before && isApart) before.text += ' '
      pieces.push({ text: run.text, face: run.face, link: run.link, raised })
    }
    last = run
  }
  const x0 = segments.reduce((least, each) => Math.min(least, each.x0), Infinity)
  const x1 = segments.reduce((most, each) => Math.max(most, each.x1), -Infinity)
  return { x0, x1, y: main.y, size, text: pieces.map(({ text }) => text).join(''), pieces, page }
}

/** Words printed twice over each other, to look bold, are there once. */
function deduplicated(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const isTwin = kept.slice(-3).some((other) => other.text === run.text && Math.abs(other.x - run.x) < 0.15 * run.size && Math.abs(other.y - run.y) < 0.15 * run.size)
    if (!isTwin) kept.push(run)
  }
  return kept
}

/** A large first letter that hangs over the lines beside it is put at the head of the first of them; the others begin where it does. */
function withInitials(runs: readonly Run[], body: number): Run[] {
  let initials = 0
  const moved = new Map<Run, Run>()
  for (const run of runs) {
    if (run.size < dropped * body || !/^["'“‘«—]?\p{L}$/u.test(run.text) || ++initials > mostInitials) continue
    const beside = runs.filter(({ x, y, size }) => {
      const gap = x - run.x - run.width
      return size <= 1.3 * body && gap >= -0.3 * run.size && gap <= 1.5 * body && y <= run.y + 0.2 * body && y >= run.y - run.size
    }).sort((a, b) => a.y - b.y)
    const [top, ...others] = beside
    // One line beside it is a line with a large first letter, which stands where it belongs.
    if (!top || (others.length === 0 && top.y > run.y - 0.5 * body)) continue
    moved.set(run, { ...run, y: top.y, size: top.size, width: Math.max(0, top.x - run.x) })
    for (const other of others) if (other.y - top.y > 0.5 * body) moved.set(other, { ...other, x: run.x, width: other.width + other.x - run.x })
  }
  return runs.map((run) => moved.get(run) ?? run)
}
