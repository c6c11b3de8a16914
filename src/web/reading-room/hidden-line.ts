import { homeward } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'

/** That a list leaves works out, how many, and the way to why and which; counted by catalogue facts and filters only. A site has no such works, and says nothing of them. */
export function hiddenLine(hidden: number, { words: { gate, labels }, path, site }: Pick<Visit, 'words' | 'path' | 'site'>): Html {
  if (hidden === 0 || site) return html``
  return html`<p class="hidden-by-you">${gate.hidden.line(labels.count(hidden, 'work'))} <a href="${hiddenAddress(path)}">${gate.hidden.why}</a></p>`
}

/** The page that lists what is hidden of a list of ours. */
export function hiddenAddress(path: string, why?: string): string {
  const from = homeward(path)
  const query = String(new URLSearchParams({ ...(from !== '/' && { in: from }), ...(why !== undefined && { why }) }))
  return query === '' ? '/hidden' : `/hidden?${query}`
}
