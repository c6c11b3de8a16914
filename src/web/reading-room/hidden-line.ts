import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'

/** That a list leaves works out, and the way to why; counted by catalogue facts and filters only. */
export function hiddenLine(hidden: number, { words: { browse, labels } }: Pick<Visit, 'words' | 'path'>): Html {
  if (hidden === 0) return html``
  return html`<p class="hidden-by-you">${browse.hidden(labels.count(hidden, 'work'))} <a href="/settings">${browse.hiddenWhy}</a></p>`
}
