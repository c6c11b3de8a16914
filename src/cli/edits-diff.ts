import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from 'diff'
import type { Edit } from '../model/edit.ts'
import { apply } from '../text/edits.ts'

/** Lines, from 0, that edits touch, and what stands there then: each line with its end. */
type Changed = { readonly first: number; readonly last: number; readonly before: readonly string[]; readonly after: readonly string[] }

const around = 3
const noEnd = '\\ No newline at end of file'

/**
 * The edits of a text as a unified diff, three lines of what is unchanged around each change; empty where nothing is edited.
 * Which lines change is known from the edits, so nothing is compared: a book whose every line is joined costs no more than a page.
 */
export function editsDiff(name: string, text: string, edits: readonly Edit[]): string {
  const starts = lineStarts(text)
  const hunks: StructuredPatchHunk[] = []
  let [shift, group] = [0, [] as Changed[]]
  const close = (): void => {
    const hunk = hunkOf(text, starts, group, shift)
    if (!hunk) return
    hunks.push(hunk)
    shift += hunk.newLines - hunk.oldLines
    group = []
  }
  for (const one of changedLines(text, starts, edits)) {
    if (group.length > 0 && one.first - (group.at(-1) as Changed).last > 2 * around) close()
    group.push(one)
  }
  close()
  return hunks.length === 0 ? '' : formatPatch({ oldFileName: name, newFileName: name, oldHeader: 'received', newHeader: 'repaired', hunks }, FILE_HEADERS_ONLY)
}

/** Where each line begins; the last entry is the text's end. */
function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  if (starts.at(-1) !== text.length) starts.push(text.length)
  return starts
}

function changedLines(text: string, starts: readonly number[], edits: readonly Edit[]): readonly Changed[] {
  const found: Changed[] = []
  const lines = starts.length - 1
  let [line, next] = [0, 0]
  while (next < edits.length) {
    while (line < lines - 1 && (starts[line + 1] as number) <= (edits[next] as Edit).at[0]) line += 1
    const [first, from] = [line, next]
    let last = line
    // What stands behind an edit that takes a line's end away is on that line then.
    while (next < edits.length && (last >= lines - 1 || (edits[next] as Edit).at[0] < (starts[last + 1] as number))) {
      const end = (edits[next] as Edit).at[1]
      while (last < lines - 1 && (starts[last + 1] as number) <= end) last += 1
      next += 1
    }
    const [start, end] = [starts[first] as number, starts[last + 1] ?? text.length]
    const own = edits.slice(from, next).map((edit) => ({ ...edit, at: [edit.at[0] - start, edit.at[1] - start] as const }))
    const changed = trimmed({ first, last, before: linesOf(text.slice(start, end)), after: linesOf(apply(text.slice(start, end), own)) })
    if (changed) found.push(changed)
    line = last
  }
  return found
}

/** Without the lines at its ends that stay as they are; undefined where all do. */
function trimmed({ first, before, after }: Changed): Changed | undefined {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const left = before.slice(head, before.length - tail)
  return left.length === 0 && after.length - tail === head ? undefined : { first: first + head, last: first + head + left.length - 1, before: left, after: after.slice(head, after.length - tail) }
}

function hunkOf(text: string, starts: readonly number[], changes: readonly Changed[], shift: number): StructuredPatchHunk | undefined {
  const [opening, closing] = [changes[0], changes.at(-1)]
  if (!opening || !closing) return undefined
  const [first, end] = [Math.max(0, opening.first - around), Math.min(starts.length - 1, closing.last + 1 + around)]
  const lines: string[] = []
  let [line, old, now] = [first, 0, 0]
  const unchanged = (to: number): void => {
    for (; line < to; line++, old++, now++) lines.push(...signed(' ', text.slice(starts[line], starts[line + 1])))
  }
  for (const { first: from, last, before, after } of changes) {
    unchanged(from)
    lines.push(...before.flatMap((each) => signed('-', each)), ...after.flatMap((each) => signed('+', each)))
    old += before.length
    now += after.length
    line = last + 1
  }
  unchanged(end)
  return { oldStart: first + 1, oldLines: old, newStart: first + 1 + shift, newLines: now, lines }
}

function signed(sign: string, line: string): readonly string[] {
  return line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, noEnd]
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n')
  const last = lines.pop() as string
  return [...lines.map((line) => `${line}\n`), ...(last === '' ? [] : [last])]
}
