import type { Span } from '../../model/span.ts'
import { type Html, html } from '../html.ts'

/** A text with spans of it marked; a span that begins within the one before is left out. */
export function markedText(text: string, spans: readonly Span[]): Html {
  const pieces: Html[] = []
  let from = 0
  for (const [start, end] of spans) {
    if (start < from || end <= start) continue
    pieces.push(html`${text.slice(from, start)}<mark>${text.slice(start, end)}</mark>`)
    from = end
  }
  return html`${pieces}${text.slice(from)}`
}
