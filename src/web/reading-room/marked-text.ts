import type { Span } from '../../model/span.ts'
import { type Html, html } from '../html.ts'

/** A text with spans of it marked, those with nothing but a blank between them as one; a span that begins within the one before is left out. */
export function markedText(text: string, spans: readonly Span[]): Html {
  const pieces: Html[] = []
  let from = 0
  for (const [start, end] of joined(text, spans)) {
    pieces.push(html`${text.slice(from, start)}<mark>${text.slice(start, end)}</mark>`)
    from = end
  }
  return html`${pieces}${text.slice(from)}`
}

function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const [start, end] of spans) {
    const last = found.at(-1)
    if (end <= start || (last && start < last[1])) continue
    if (last && start - last[1] === 1 && text[last[1]] === ' ') found[found.length - 1] = [last[0], end]
    else found.push([start, end])
  }
  return found
}
