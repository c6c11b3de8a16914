// bounded: each pattern here meets a line of at most 500 characters, or a cell's first 60.
import { beginningOf, type Span } from '../model/span.ts'
import { labelOf, type LabelKind } from './headers/labels.ts'

/** A cell of an index's row, and what the heading of its column says that it holds. */
export type Cell = { readonly kind: LabelKind; readonly at: Span }

/** A column of a table that is set with blanks: what it holds, and where its heading begins in the line. */
export type Column = { readonly kind: LabelKind; readonly from: number }

/** What the cells of a heading row say that their columns hold; undefined where it is none: two labels are asked for, a title among them. */
function headings(cells: readonly string[]): LabelKind[] | undefined {
  if (cells.length < 2 || cells.length > 20 || cells.some((cell) => cell.length > 40)) return undefined
  const kinds = cells.map((cell) => labelOf(cell.replace(/^[\s:*|]+|[\s:*|]+$/g, ''))?.kind ?? 'other')
  return kinds.includes('title') && kinds.filter((kind) => kind !== 'other').length >= 2 ? kinds : undefined
}

/**
 * Reads tables that have headings.
 *
 * @param rows where the cells of each row begin, as the page has them
 * @returns what gives the cells of the row around a place; places are asked for in order
 */
export function cellsIn(text: string, rows: readonly (readonly number[])[]): (place: number) => readonly Cell[] | undefined {
  const known: { readonly span: Span; readonly cells: readonly Cell[] }[] = []
  let columns: LabelKind[] | undefined
  rows.forEach((row, at) => {
    const [first] = row
    const end = rows.slice(at + 1, at + 3).find((next) => next.length > 0)?.[0] ?? text.length
    if (first === undefined) {
      columns = undefined
      return
    }
    const cells = row.map((from, index): Span => [from, row[index + 1] ?? end])
    const head = headings(cells.map((span) => beginningOf(text, span, 60).trim()))
    if (head) columns = head
    else if (columns && row.length === columns.length) known.push({ span: [first, end], cells: cells.map((span, index) => ({ kind: columns?.[index] ?? 'other', at: span })) })
  })
  let next = 0
  return (place) => {
    while (next < known.length && (known[next]?.span[1] ?? 0) <= place) next += 1
    const found = known[next]
    return found && found.span[0] <= place ? found.cells : undefined
  }
}

/** Reads a line as the headings of columns that are set with blanks or tabs. */
export function columnsIn(line: string): Column[] | undefined {
  const cells = divided(line)
  const kinds = headings(cells.map(({ words }) => words))
  return kinds?.map((kind, at) => ({ kind, from: cells[at]?.from ?? 0 }))
}

/** Divides a line under such headings: by its gaps where there are as many cells as headings, else by where the headings begin. */
export function inColumns(line: string, columns: readonly Column[], start: number): Cell[] {
  const cells = divided(line)
  const isEven = cells.length === columns.length
  return cells.map(({ words, from }, at) => ({ kind: (isEven ? columns[at] : columns.findLast((column) => column.from <= from + 2))?.kind ?? 'other', at: [start + from, start + from + words.length] }))
}

function divided(line: string): { readonly words: string; readonly from: number }[] {
  return Array.from(line.matchAll(/[^\s|](?:[^\t\n |]| (?![ |]))*/g), ({ 0: words, index }) => ({ words, from: index }))
}
