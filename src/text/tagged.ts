import type { Mark } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { isSpace } from './chars.ts'

// So many tags left open: nobody closes them.
const hopeless = 500

const tags: Readonly<Record<string, Mark['kind']>> = { i: 'emphasis', em: 'emphasis', u: 'emphasis', cite: 'emphasis', b: 'strong', strong: 'strong' }
const tag = /<(\/?)(i|em|u|cite|b|strong)>/gi

/** Words between tags that a writer put into plain text, each closed in its own block. A tag left open all over the text is a thought. */
export function tagged(text: string, spans: readonly Span[]): readonly Mark[] {
  const marks: Mark[] = []
  let open = 0
  if (!text.includes('</')) return marks
  for (const [start, end] of spans) {
    const words = text.slice(start, end)
    if (!words.includes('</')) continue
    const waiting: { readonly name: string; readonly at: number }[] = []
    for (const { 0: found, 1: closes, 2: given = '', index } of words.matchAll(tag)) {
      const name = given.toLowerCase()
      if (closes === '') {
        // Whoever writes about a tag leaves a blank behind it.
        if (isSpace(words.charCodeAt(index + found.length))) continue
        waiting.push({ name, at: start + index })
        if (waiting.length > hopeless) return []
        continue
      }
      while (waiting.length > 0 && waiting.at(-1)?.name !== name) {
        waiting.pop()
        open++
      }
      const first = waiting.pop()
      const to = start + index + found.length
      if (first && to - first.at > 2 * found.length - 1) marks.push({ kind: tags[name] ?? 'emphasis', at: [first.at, to], delimiter: found.length - 1, tagged: true })
      else open++
    }
    open += waiting.length
  }
  return open * 4 > marks.length ? [] : marks
}
