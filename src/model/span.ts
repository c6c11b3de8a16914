/** A stretch `[start, end)` of a text, in UTF-16 units. */
export type Span = readonly [start: number, end: number]

/** Whether `inner` lies wholly within `outer`. */
export function within(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1] && inner[0] <= inner[1]
}

/** Whether the two spans share at least one character. */
export function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** The words of a stretch, or its first `most` characters: what patterns may meet is bounded. */
export function beginningOf(text: string, [start, end]: Span, most: number): string {
  return text.slice(start, Math.min(end, start + most))
}
