import type { Span } from '../model/span.ts'

/**
 * Finds spans by rows of signs: wherever one of a row's signs stands, `read` says what is found there, if anything. Spans are in no order and may overlap.
 *
 * @param read given a row, where one of its signs stands, and the sign
 */
export function spansBySigns<Row extends { readonly signs: readonly string[] }>(text: string, rows: readonly Row[], read: (row: Row, at: number, sign: string) => Span | undefined): Span[] {
  const spans: Span[] = []
  for (const row of rows) {
    for (const sign of row.signs) {
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        const span = read(row, at, sign)
        if (span) spans.push(span)
      }
    }
  }
  return spans
}
