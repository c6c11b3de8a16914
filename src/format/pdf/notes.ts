// bounded: each pattern here meets the first 8 characters of a line.
import type { Flow } from './columns.ts'
import type { Line } from './lines.ts'

/** The notes at the foot of a flow: the flow without them, the lines of each, and what they are numbered with. */
type TakenNotes = { readonly flow: Flow; readonly notes: readonly (readonly Line[])[]; readonly marks: readonly string[] }

/** Notes are set so much smaller than the running text. */
const smaller = 0.92

/** Takes the notes off the foot of a flow: lines of small print, the first of which begins with a number or a star, or goes on from the page before. */
export function takeNotes(flow: Flow, body: number, goesOn: boolean): TakenNotes {
  const { lines } = flow
  let first = lines.length
  while (first > 0 && (lines[first - 1] as Line).size <= smaller * body) first--
  if (first === 0 || first === lines.length) return { flow, notes: [], marks: [] }
  const opening = lines.findIndex((line, at) => at >= first && markOf(line) !== undefined)
  if (opening < 0 && !goesOn) return { flow, notes: [], marks: [] }
  const from = goesOn ? first : opening
  const notes: Line[][] = []
  const marks: string[] = []
  for (const line of lines.slice(from)) {
    const mark = markOf(line)
    if (mark !== undefined) marks.push(mark)
    if (mark !== undefined || notes.length === 0) notes.push([line])
    else notes.at(-1)?.push(line)
  }
  return { flow: { ...flow, lines: lines.slice(0, from) }, notes, marks }
}

function markOf({ text }: Line): string | undefined {
  return /^\[?(\d{1,3}|[*†‡§¶]{1,3})[\].:)]?(?=[\s\p{L}“"‘'(]|$)/u.exec(text.slice(0, 8))?.[1]
}
